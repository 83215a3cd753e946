//! The address bar and Back. Inside a frame history is only ever replaced; where it is blocked, nothing happens.

use wasm_bindgen::JsValue;

use super::document::{document, window};
use view::Step;

/// The query string of the page, without its `?`.
#[must_use]
pub fn query() -> String {
    let search = window().location().search().unwrap_or_default();
    search.strip_prefix('?').unwrap_or(&search).to_string()
}

/// Writes a query string to the address bar. Some hosts forbid it: the page goes on without.
pub fn write(query: &str, step: Step) {
    // A reader's own file has no address: the page's stays what it was.
    if document().document_element().is_some_and(|root| root.has_attribute("data-local")) {
        return;
    }
    let Ok(history) = window().history() else { return };
    let address = format!("?{query}");
    let _ = match step {
        Step::Push if !is_framed() => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
        _ => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
    };
}

/// The whole address of the page with another query string.
#[must_use]
pub fn address(query: &str) -> String {
    // Not from its origin: a file has none that every browser would name.
    let href = window().location().href().unwrap_or_default();
    let page = href.split(['?', '#']).next().unwrap_or_default();
    format!("{page}?{query}")
}

/// Whether the page is inside another one.
#[must_use]
pub fn is_framed() -> bool {
    let window = window();
    // A parent of another origin cannot be looked into, only compared.
    window.parent().ok().flatten().is_some_and(|parent| parent != window)
}
