//! The document, its root element and elements by id.

use base::geometry::Size;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlDialogElement, HtmlElement, HtmlInputElement, Window};

/// The window; this code never runs in a worker.
///
/// # Panics
/// Never in a page: a module script has a window.
#[must_use]
pub fn window() -> Window {
    web_sys::window().expect("a module script of a page has a window")
}

/// The page's document.
///
/// # Panics
/// Never in a page: its window has a document.
#[must_use]
pub fn document() -> Document {
    window().document().expect("a page's window has a document")
}

/// What is seen of the page, in CSS pixels.
#[must_use]
pub fn window_size() -> Size {
    let side = |side: Result<JsValue, JsValue>| side.ok().and_then(|px| px.as_f64()).unwrap_or_default();
    Size::new(side(window().inner_width()), side(window().inner_height()))
}

/// Sets an attribute of `<html>`; the contract's `data-faultlines`, the language, the theme.
pub fn set_root_attribute(name: &str, value: &str) {
    // Set to what it is, an attribute that the style sheet asks for makes the browser style the page again.
    if let Some(root) = document().document_element()
        && root.get_attribute(name).as_deref() != Some(value)
    {
        let _ = root.set_attribute(name, value);
    }
}

/// Takes an attribute of `<html>` away.
pub fn remove_root_attribute(name: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute(name);
    }
}

/// An element of the page as it was served.
#[must_use]
pub fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Whether nobody can see the page: another tab is in front.
#[must_use]
pub fn is_hidden() -> bool {
    document().hidden()
}

/// The language the reader's browser asks for, as a tag.
#[must_use]
pub fn browser_language() -> Option<String> {
    window().navigator().language()
}

/// Gives an element the focus, where it is there.
pub fn focus(id: &str) {
    if let Some(element) = element(id).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Opens a dialog of the page, or closes it; the browser gives the focus back.
pub fn show_dialog(id: &str, open: bool) {
    let dialog = element(id).and_then(|e| e.dyn_into::<HtmlDialogElement>().ok());
    if let Some(dialog) = dialog.filter(|dialog| dialog.open() != open) {
        if open {
            let _ = dialog.show_modal();
        } else {
            dialog.close();
        }
    }
}

/// Focuses a field and selects what it holds.
pub fn select_text(id: &str) {
    if let Some(field) = element(id) {
        // A field of one line or of several: both can be selected, and nothing else here has such an id.
        let field: HtmlInputElement = field.unchecked_into();
        let _ = field.focus();
        field.select();
    }
}

/// Scrolls what has to be scrolled to show an element.
pub fn bring_into_sight(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view_with_bool(false);
    }
}

/// Scrolls an element to the top of the window when its own top is above it.
pub fn bring_to_top(id: &str) {
    if let Some(element) = element(id).filter(|e| e.get_bounding_client_rect().top() < 0.0) {
        element.scroll_into_view();
    }
}
