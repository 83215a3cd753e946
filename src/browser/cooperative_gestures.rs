//! Whose a finger and the wheel are in an embed: the page around it scrolls with them, until the reader takes the
//! picture by a tap. Two fingers, and the wheel with ctrl, are always the picture's. Outside embeds all are.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, KeyboardEvent, Node, WheelEvent};

use super::document::{document, window};
use super::timer::Timer;

/// How long a hint stands.
const HINT_MS: i32 = 2200;
/// On the element: the picture is the reader's, one finger moves it.
const TAKEN: &str = "data-active";
/// On the element: a hint is to be seen.
const HINTED: &str = "data-hinted";

/// What a hint says; its words are attributes of the element that shows it, `.hint` within the host.
#[derive(Clone, Copy)]
pub enum Hint {
    Fingers,
    Wheel,
    Taken,
}

impl Hint {
    const fn words_in(self) -> &'static str {
        match self {
            Hint::Fingers => "data-fingers",
            Hint::Wheel => "data-wheel",
            Hint::Taken => "data-taken",
        }
    }
}

/// What the listeners of a picture in an embed know.
pub struct CooperativeGestures {
    host: Element,
    hint_end: Timer,
}

/// Lets go of the picture until dropped.
pub struct LetGo {
    _listeners: [EventListener; 3],
    seen: Option<IntersectionObserver>,
    _unseen: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for LetGo {
    fn drop(&mut self) {
        self.seen.iter().for_each(IntersectionObserver::disconnect);
    }
}

impl CooperativeGestures {
    /// `None` outside embeds, where nothing is yielded.
    #[must_use]
    pub fn of(host: &Element) -> Option<Rc<Self>> {
        let embedded = document().document_element().is_some_and(|root| root.has_attribute("data-embed"));
        embedded.then(|| {
            let hinted = host.clone();
            let hint_end = Timer::new(HINT_MS, move || {
                let _ = hinted.remove_attribute(HINTED);
            });
            Rc::new(Self { host: host.clone(), hint_end })
        })
    }

    fn is_taken(&self) -> bool {
        self.host.has_attribute(TAKEN)
    }

    /// Whether a move of so many fingers is the page's; says how the picture would be moved.
    pub fn yields_fingers(&self, touching: bool, fingers: usize, moving: bool) -> bool {
        let yields = touching && fingers < 2 && !self.is_taken();
        if yields && moving {
            self.hint(Hint::Fingers);
        }
        yields
    }

    pub fn yields_wheel(&self, wheel: &WheelEvent) -> bool {
        let yields = !wheel.ctrl_key() && !wheel.meta_key() && !self.is_taken();
        if yields {
            self.hint(Hint::Wheel);
        }
        yields
    }

    pub fn take(&self) {
        if !self.is_taken() {
            let _ = self.host.set_attribute(TAKEN, "");
            self.hint(Hint::Taken);
        }
    }

    fn let_go(&self) {
        let _ = self.host.remove_attribute(TAKEN);
        let _ = self.host.remove_attribute(HINTED);
    }

    fn hint(&self, hint: Hint) {
        let Ok(Some(place)) = self.host.query_selector(".hint") else { return };
        place.set_text_content(place.get_attribute(hint.words_in()).as_deref());
        let _ = self.host.set_attribute(HINTED, "");
        self.hint_end.ask();
    }

    /// Escape, a press outside and scrolling away give the picture back; two fingers never scroll the page.
    pub fn listen(self: &Rc<Self>) -> LetGo {
        let (escaped, pressed, left, unseen) = (self.clone(), self.clone(), self.clone(), self.clone());
        let listeners = [
            EventListener::new(&document(), "keydown", move |event| {
                if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                    escaped.let_go();
                }
            }),
            EventListener::new(&document(), "pointerdown", move |event| {
                let target: Option<Node> = event.target().and_then(|target| target.dyn_into().ok());
                if !pressed.host.contains(target.as_ref()) {
                    pressed.let_go();
                }
            }),
            // A press on the page around us.
            EventListener::new(&window(), "blur", move |_| left.let_go()),
        ];
        let unseen = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let last: IntersectionObserverEntry = entries.get(entries.length() - 1).unchecked_into();
            if !last.is_intersecting() {
                unseen.let_go();
            }
        });
        let seen = IntersectionObserver::new(unseen.as_ref().unchecked_ref()).ok();
        seen.iter().for_each(|seen| seen.observe(&self.host));
        LetGo { _listeners: listeners, seen, _unseen: unseen }
    }
}

/// Keeps a touch of two fingers from the page: no `touch-action` says "one finger scrolls, two do not".
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
