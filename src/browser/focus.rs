//! The focus is not lost when what had it is gone: it goes back to where the reader was, or to what is left of that
//! place. Knows elements and landmarks, not what they stand for.

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
/// The title of what is selected, and the place of everything.
const WORDS: &str = "words";
const STAGE: &str = "stage";
/// Where focus goes in a part: its title, else its tab stop, else its first button.
const RESTS: [&str; 3] = ["#words", "[tabindex=\"0\"]", "button, summary"];

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
        let other = || element(WORDS).filter(|_| seen.is_beside);
        let next = left.or_else(other).or_else(|| there(&seen.home)).or_else(|| element(STAGE));
        let by_pointer = seen.by_pointer;
        drop(seen);
        if let Some(next) = next {
            focus_on(next.unchecked_ref(), by_pointer);
        }
    }
}

fn rest_in(place: &Element) -> Option<Element> {
    RESTS.iter().find_map(|rest| place.query_selector(rest).ok().flatten())
}

/// Among elements of which Tab reaches one, gives the focus to another: `towards` says which, of where it is and the
/// last. Whether the focus was on one of them.
pub fn rove(among: &str, towards: fn(usize, usize) -> usize) -> bool {
    let Ok(all) = document().query_selector_all(among) else { return false };
    let element = |i: usize| all.item(i as u32).map(|node| node.unchecked_into::<HtmlElement>());
    let active = document().active_element();
    let count = all.length() as usize;
    let Some(here) = (0..count).find(|i| element(*i).map(Element::from) == active) else { return false };
    let next = towards(here, count - 1);
    for i in [here, next] {
        if let Some(element) = element(i) {
            let _ = element.set_attribute("tabindex", if i == next { "0" } else { "-1" });
            let _ = element.focus();
        }
    }
    true
}

/// `still`: what is seen of the page stays as it is.
pub fn focus_on(element: &HtmlElement, still: bool) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(still);
    let _ = element.focus_with_options(&options);
}
