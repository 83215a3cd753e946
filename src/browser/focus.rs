//! Focus recovery: when the focused element is removed, the focus goes back to where the reader was, or to what is left
//! of that place. Knows elements and landmarks, not what they stand for.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use super::document::{document, element};

/// Parts of the page in which focus stays when something of them goes.
const PLACES: &str = "aside, section, header, footer, dialog, main";
/// What is beside the picture: leaving it leads back to what opened it.
const BESIDE: &str = ".details, dialog";
/// The id of the heading of the details.
pub const DETAILS_TITLE_ID: &str = "words";
/// The id of the main part of the page.
pub const MAIN_ID: &str = "stage";
/// Where focus goes in a part: its title or its tab stop, else its first button.
const REST: &str = "#words, [tabindex=\"0\"]";
const BUTTON: &str = "button, summary";

#[derive(Default)]
struct Seen {
    last: Option<Element>,
    place: Option<Element>,
    /// What last had the focus outside of what is beside the picture.
    home: Option<Element>,
    is_beside: bool,
    by_pointer: bool,
}

/// Where the reader was, as long as it lives.
pub struct FocusKept {
    seen: Rc<RefCell<Seen>>,
    _listeners: [EventListener; 3],
}

impl FocusKept {
    #[must_use]
    pub fn watched() -> Self {
        let seen = Rc::<RefCell<Seen>>::default();
        let listener = |name: &'static str, note: fn(&mut Seen, Element)| {
            let seen = seen.clone();
            EventListener::new(&document(), name, move |event| {
                if let Some(target) = event.target().and_then(|target| target.dyn_into().ok()) {
                    note(&mut seen.borrow_mut(), target);
                }
            })
        };
        let listeners = [
            listener("focusin", |seen, target| {
                seen.place = target.closest(PLACES).ok().flatten();
                seen.is_beside = target.closest(BESIDE).ok().flatten().is_some();
                if !seen.is_beside {
                    seen.home = Some(target.clone());
                }
                seen.last = Some(target);
            }),
            // A press beside everything takes the focus away, and means it.
            listener("pointerdown", |seen, _| {
                seen.last = None;
                seen.by_pointer = true;
            }),
            listener("keydown", |seen, _| seen.by_pointer = false),
        ];
        Self { seen, _listeners: listeners }
    }

    /// Gives the focus a place, if what had it went away with what was just drawn.
    pub fn keep(&self) {
        let lost = document().active_element().is_none_or(|active| active.tag_name() == "BODY");
        let seen = self.seen.borrow();
        if !lost || seen.last.as_ref().is_none_or(|last| last.is_connected()) {
            return;
        }
        let there = |element: &Option<Element>| element.clone().filter(|element| element.is_connected());
        let left = there(&seen.place).and_then(|place| rest_in(&place));
        // Other words are beside the picture now: they are read from their title on.
        let other = || element(DETAILS_TITLE_ID).filter(|_| seen.is_beside);
        let next = left.or_else(other).or_else(|| there(&seen.home)).or_else(|| element(MAIN_ID));
        let by_pointer = seen.by_pointer;
        drop(seen);
        if let Some(next) = next {
            focus_on(next.unchecked_ref(), by_pointer);
        }
    }
}

fn rest_in(place: &Element) -> Option<Element> {
    place.query_selector(REST).ok().flatten().or_else(|| place.query_selector(BUTTON).ok().flatten())
}

/// Gives the focus, and the Tab stop, to the button of another row than the one that has it. Whether there is one.
pub fn rove(key: &str) -> bool {
    let Some(active) = document().active_element() else { return false };
    let Some(row) = active.closest("tbody tr").ok().flatten() else { return false };
    let next = match key {
        "ArrowDown" => row.next_element_sibling(),
        "ArrowUp" => row.previous_element_sibling(),
        "Home" => row.parent_element().and_then(|rows| rows.first_element_child()),
        "End" => row.parent_element().and_then(|rows| rows.last_element_child()),
        _ => None,
    };
    let Some(next) = next.and_then(|row| row.query_selector("button").ok().flatten()) else { return false };
    let _ = active.set_attribute("tabindex", "-1");
    let _ = next.set_attribute("tabindex", "0");
    focus_on(next.unchecked_ref(), false);
    true
}

/// `still`: what is seen of the page stays as it is.
pub fn focus_on(element: &HtmlElement, still: bool) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(still);
    let _ = element.focus_with_options(&options);
}
