//! Menus made of `<details class="menu">`: a press outside, the focus elsewhere or Escape closes them. A press outside does
//! nothing else: who closes a menu does not want to press what lies behind it.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, Node, UiEvent};

use super::document::document;

const OPEN: &str = "details.menu[open]";

/// Listens on the whole document.
#[must_use]
pub fn close_when_left() -> Vec<EventListener> {
    let document = document();
    // Where the focus goes on, an open menu would cover it.
    let left = EventListener::new(&document, "focusin", |event| {
        close_without(event.target().and_then(|target| target.dyn_into().ok()).as_ref());
    });
    let capture = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    let is_spent = Rc::new(Cell::new(false));
    let spend = is_spent.clone();
    let pressed = EventListener::new_with_options(&document, "pointerdown", capture, move |event| {
        let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        // Another menu opens at once.
        let menu = target.as_ref().and_then(|target| target.closest("details.menu").ok().flatten());
        let closes = close_without(target.as_ref().map(AsRef::as_ref)) && menu.is_none();
        spend.set(closes);
        if closes {
            event.stop_propagation();
        }
    });
    // The click that belongs to the press comes later; one made by a key counts no presses.
    let clicked = EventListener::new_with_options(&document, "click", capture, move |event| {
        let presses = event.dyn_ref::<UiEvent>().map_or(0, UiEvent::detail);
        if is_spent.take() && presses > 0 {
            event.stop_propagation();
            event.prevent_default();
        }
    });
    let escaped = EventListener::new(&document, "keydown", |event| {
        let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|e| e.key() == "Escape");
        if is_escape {
            leave();
        }
    });
    vec![left, pressed, clicked, escaped]
}

/// Closes the open menus that do not hold a node. True where one was open.
fn close_without(node: Option<&Node>) -> bool {
    let left: Vec<Element> = open_menus().into_iter().filter(|menu| !menu.contains(node)).collect();
    for menu in &left {
        let _ = menu.remove_attribute("open");
    }
    !left.is_empty()
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
