//! The address and the history. Inside a frame entries are only replaced; where history is blocked, nothing happens.

use wasm_bindgen::JsValue;

use super::bridge::attr;
use super::document::{document, set_root_attribute, window};
use view::HistoryStep;

/// The query string of the page, without its `?`.
#[must_use]
pub fn query() -> String {
    let search = window().location().search().unwrap_or_default();
    search.strip_prefix('?').unwrap_or(&search).to_string()
}

/// Whether the page shows a reader's own file.
#[must_use]
pub fn is_local() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute(attr::LOCAL))
}

/// Writes a query string to the address bar. Some hosts forbid it: the page goes on without.
pub fn write(query: &str, step: HistoryStep) {
    // A reader's own file has no address: the page's stays what it was.
    if is_local() {
        return set_root_attribute(attr::LINK, query);
    }
    let Ok(history) = window().history() else { return };
    let address = format!("?{query}");
    let _ = match step {
        HistoryStep::Push if !is_framed() => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
        _ => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
    };
}

/// The whole address of the page with another query string.
#[must_use]
pub fn address(query: &str) -> String {
    [&page_address(), "?", query].concat()
}

/// The page's address without query and fragment.
#[must_use]
pub fn page_address() -> String {
    // Not made of the origin: browsers disagree on that of a file.
    let href = window().location().href().unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_string()
}

/// Whether the page is inside another one.
#[must_use]
pub fn is_framed() -> bool {
    let window = window();
    // A parent of another origin cannot be looked into, only compared.
    window.parent().ok().flatten().is_some_and(|parent| parent != window)
}
