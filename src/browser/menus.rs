//! Menus made of `<details class="menu">`: a press outside, the focus elsewhere or Escape closes them.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, Node};

use super::document::document;

const OPEN: &str = "details.menu[open]";

/// Listens on the whole document.
#[must_use]
pub fn close_when_left() -> Vec<EventListener> {
    let document = document();
    // Where the focus goes on, an open menu would cover it.
    let left = ["pointerdown", "focusin"].map(|name| {
        EventListener::new(&document, name, |event| {
            let target: Option<Node> = event.target().and_then(|t| t.dyn_into().ok());
            for menu in open_menus() {
                if !menu.contains(target.as_ref()) {
                    let _ = menu.remove_attribute("open");
                }
            }
        })
    });
    let escaped = EventListener::new(&document, "keydown", |event| {
        let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|e| e.key() == "Escape");
        if is_escape {
            leave();
        }
    });
    left.into_iter().chain([escaped]).collect()
}

/// Closes whatever menu is open and gives the focus to what opened it.
pub fn leave() {
    for menu in open_menus() {
        let _ = menu.remove_attribute("open");
        let summary = menu.query_selector("summary").ok().flatten();
        if let Some(summary) = summary.and_then(|s| s.dyn_into::<HtmlElement>().ok()) {
            let _ = summary.focus();
        }
    }
}

/// Closes whatever menu is open.
pub fn close_all() {
    for menu in open_menus() {
        let _ = menu.remove_attribute("open");
    }
}

fn open_menus() -> Vec<Element> {
    let Ok(found) = document().query_selector_all(OPEN) else { return Vec::new() };
    (0..found.length()).filter_map(|i| found.item(i)?.dyn_into().ok()).collect()
}
