//! Cooperative gesture handling in an embed: one finger and the wheel scroll the host page until the reader activates the
//! picture by a tap. Two fingers, and the wheel with ctrl, always move the picture. Outside embeds every gesture does.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, KeyboardEvent, Node, WheelEvent};

use super::bridge::{attr, hook, own};
use super::document::{document, window};
use super::timer::Timer;

/// How long a hint stands.
const HINT_MS: i32 = 2200;

/// A hint. Its text is an attribute of the element that shows it, the `.hint` that stands after the host and never over it.
#[derive(Clone, Copy)]
pub enum Hint {
    Fingers,
    Wheel,
    /// By a mouse, or by a finger.
    Active {
        touch: bool,
    },
}

impl Hint {
    const fn text_attribute(self) -> &'static str {
        match self {
            Hint::Fingers => own::HINT_FINGERS,
            Hint::Wheel => own::HINT_WHEEL,
            Hint::Active { touch: false } => own::HINT_TAKEN,
            Hint::Active { touch: true } => own::HINT_TOUCHED,
        }
    }
}

/// The picture of an embed and its hint.
pub struct CooperativeGestures {
    host: Element,
    hint_end: Timer,
}

/// Deactivates the picture on Escape, on a press outside and out of sight, until dropped.
pub struct Deactivation {
    _listeners: [EventListener; 3],
    seen: Option<IntersectionObserver>,
    _unseen: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for Deactivation {
    fn drop(&mut self) {
        self.seen.iter().for_each(IntersectionObserver::disconnect);
    }
}

impl CooperativeGestures {
    /// `None` outside embeds.
    #[must_use]
    pub fn of(host: &Element) -> Option<Rc<Self>> {
        let embedded = document().document_element().is_some_and(|root| root.has_attribute(attr::EMBED));
        embedded.then(|| {
            let hinted = host.clone();
            let hint_end = Timer::new(HINT_MS, move || {
                let _ = hinted.remove_attribute(hook::HINTED);
            });
            Rc::new(Self { host: host.clone(), hint_end })
        })
    }

    fn is_active(&self) -> bool {
        self.host.has_attribute(hook::ACTIVE)
    }

    /// Whether a move of so many fingers is left to the host page; if so, shows how to move the picture.
    pub fn yields_fingers(&self, touching: bool, fingers: usize, moving: bool) -> bool {
        let yields = touching && fingers < 2 && !self.is_active();
        if yields && moving {
            self.hint(Hint::Fingers);
        }
        yields
    }

    /// Whether a turn of the wheel is left to the host page.
    pub fn yields_wheel(&self, wheel: &WheelEvent) -> bool {
        let yields = !wheel.ctrl_key() && !wheel.meta_key() && !self.is_active();
        if yields {
            self.hint(Hint::Wheel);
        }
        yields
    }

    /// Gives the picture to the wheel, or to one finger; `touch`: it was a finger that asked.
    pub fn activate(&self, touch: bool) {
        if !self.is_active() {
            let _ = self.host.set_attribute(hook::ACTIVE, "");
            self.hint(Hint::Active { touch });
        }
    }

    fn deactivate(&self) {
        let _ = self.host.remove_attribute(hook::ACTIVE);
        let _ = self.host.remove_attribute(hook::HINTED);
    }

    fn hint(&self, hint: Hint) {
        let Some(place) = self.host.next_element_sibling().filter(|next| next.class_name() == "hint") else {
            return;
        };
        place.set_text_content(place.get_attribute(hint.text_attribute()).as_deref());
        let _ = self.host.set_attribute(hook::HINTED, "");
        self.hint_end.ask();
    }

    /// Starts to listen for what deactivates the picture.
    pub fn listen(self: &Rc<Self>) -> Deactivation {
        let (escaped, pressed, left, unseen) = (self.clone(), self.clone(), self.clone(), self.clone());
        let listeners = [
            EventListener::new(&document(), "keydown", move |event| {
                if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                    escaped.deactivate();
                }
            }),
            EventListener::new(&document(), "pointerdown", move |event| {
                let target: Option<Node> = event.target().and_then(|target| target.dyn_into().ok());
                if !pressed.host.contains(target.as_ref()) {
                    pressed.deactivate();
                }
            }),
            // A press on the page around us.
            EventListener::new(&window(), "blur", move |_| left.deactivate()),
        ];
        let unseen = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let last: IntersectionObserverEntry = entries.get(entries.length() - 1).unchecked_into();
            if !last.is_intersecting() {
                unseen.deactivate();
            }
        });
        let seen = IntersectionObserver::new(unseen.as_ref().unchecked_ref()).ok();
        seen.iter().for_each(|seen| seen.observe(&self.host));
        Deactivation { _listeners: listeners, seen, _unseen: unseen }
    }
}

/// Prevents a touch from scrolling the page while `holds` says so: no `touch-action` says "one finger scrolls, two do not".
pub fn hold_when(host: &Element, holds: impl Fn() -> bool + 'static) -> [EventListener; 2] {
    let holds = Rc::new(holds);
    ["touchstart", "touchmove"].map(|name| {
        let holds = holds.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(host, name, options, move |event| {
            if holds() && event.cancelable() {
                event.prevent_default();
            }
        })
    })
}
