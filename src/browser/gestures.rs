//! Gesture recognition: pointer and wheel events become pan, zoom, tap, double tap and drag. Knows no view: a callback
//! answers whether a press grabs something, another receives the gestures.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent, WheelEvent};

use super::cooperative_gestures::{CooperativeGestures, Deactivation, hold_when};
use super::timer::Timer;
use super::timing::now_ms;
use base::geometry::Point;

/// A press that moves less than this is a tap.
const TAP_SLOP_PX: f64 = 6.0;
/// Two taps closer in time than this are a double tap.
const DOUBLE_TAP_MS: f64 = 320.0;
/// A wheel that has been still this long has ended its gesture. After the first time the second one passes too: a busy
/// page may have wheel events that are still queued.
const WHEEL_REST_MS: i32 = 120;
const WHEEL_END_MS: i32 = 60;

/// A gesture, in CSS pixels of the element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// The picture is dragged by so much.
    Pan {
        dx: f64,
        dy: f64,
    },
    /// The picture is scaled about a point.
    Zoom {
        about: Point,
        factor: f64,
    },
    /// What was grabbed is dragged to a point.
    Drag {
        to: Point,
    },
    /// A pan, zoom or drag is over.
    End,
    /// `adds`: with Shift, Ctrl or ⌘ held, as one adds to what is chosen.
    Tap {
        at: Point,
        adds: bool,
    },
    DoubleTap {
        at: Point,
    },
    /// The pointer rests or moves over the picture without a press.
    Hover {
        at: Point,
    },
    Leave,
}

#[derive(Default)]
struct Pointers {
    /// Pressed pointers, by id.
    pressed: Vec<(i32, Point)>,
    start: Point,
    moved: bool,
    grabbed: bool,
    last_tap: Option<(f64, Point)>,
}

impl Pointers {
    fn put(&mut self, id: i32, at: Point) {
        self.remove(id);
        self.pressed.push((id, at));
    }

    fn remove(&mut self, id: i32) -> Option<Point> {
        let at = self.pressed.iter().position(|(pressed, _)| *pressed == id)?;
        Some(self.pressed.remove(at).1)
    }
}

/// Listens on an element until dropped.
pub struct Gestures {
    _listeners: Vec<EventListener>,
    _deactivation: Option<Deactivation>,
}

impl Gestures {
    /// `grabs` says whether a press at a point takes hold of something to drag.
    #[must_use]
    pub fn new(
        element: &Element,
        grabs: impl Fn(Point) -> bool + 'static,
        on_gesture: impl Fn(Gesture) + 'static,
    ) -> Self {
        let on_gesture: Rc<dyn Fn(Gesture)> = Rc::new(on_gesture);
        let ended = on_gesture.clone();
        let wheel_end = Rc::new(Timer::new(WHEEL_END_MS, move || ended(Gesture::End)));
        let rested = wheel_end.clone();
        let watch = Rc::new(Watch {
            host: element.clone(),
            pointers: RefCell::default(),
            grabs: Box::new(grabs),
            on_gesture,
            cooperative: CooperativeGestures::of(element),
            wheel_rest: Timer::new(WHEEL_REST_MS, move || rested.ask()),
            wheel_end,
        });
        // Not passive: the wheel zooms the picture instead of scrolling the page.
        let options = EventListenerOptions::enable_prevent_default();
        let listen = |name: &'static str| {
            let watch = watch.clone();
            EventListener::new_with_options(element, name, options, move |event| watch.react(event))
        };
        let mut listeners: Vec<EventListener> = EVENTS.into_iter().map(listen).collect();
        let deactivation = watch.cooperative.as_ref().map(|cooperative| {
            let watch = watch.clone();
            listeners.extend(hold_when(element, move || watch.pointers.borrow().pressed.len() > 1));
            cooperative.listen()
        });
        Self { _listeners: listeners, _deactivation: deactivation }
    }
}

const EVENTS: [&str; 6] =
    ["pointerdown", "pointermove", "pointerup", "pointercancel", "pointerleave", "wheel"];

/// What the listeners of an element share.
struct Watch {
    host: Element,
    pointers: RefCell<Pointers>,
    grabs: Box<dyn Fn(Point) -> bool>,
    on_gesture: Rc<dyn Fn(Gesture)>,
    /// In an embed, where a finger and the wheel are the page's first.
    cooperative: Option<Rc<CooperativeGestures>>,
    wheel_rest: Timer,
    wheel_end: Rc<Timer>,
}

impl Watch {
    fn react(&self, event: &Event) {
        // All of the events listened to are a mouse's, and all but the wheel's a pointer's.
        let mouse: &MouseEvent = event.unchecked_ref();
        let pointer: &PointerEvent = event.unchecked_ref();
        let at = point_in(&self.host, f64::from(mouse.client_x()), f64::from(mouse.client_y()));
        match event.type_().as_str() {
            "pointerdown" if pointer.button() == 0 => {
                press(&mut self.pointers.borrow_mut(), pointer.pointer_id(), at, &*self.grabs);
            }
            "pointermove" => {
                let (gestures, captured) = drag(&mut self.pointers.borrow_mut(), pointer, at);
                if self.yields_move(pointer, captured) {
                    return;
                }
                if captured {
                    let _ = self.host.set_pointer_capture(pointer.pointer_id());
                }
                gestures.into_iter().for_each(|gesture| (self.on_gesture)(gesture));
            }
            "pointerup" => {
                let gesture = release(&mut self.pointers.borrow_mut(), pointer, at);
                if let (Some(Gesture::Tap { .. } | Gesture::DoubleTap { .. }), Some(cooperative)) =
                    (gesture, &self.cooperative)
                {
                    cooperative.activate(pointer.pointer_type() == "touch");
                }
                gesture.into_iter().for_each(|gesture| (self.on_gesture)(gesture));
            }
            "pointercancel" if cancel(&mut self.pointers.borrow_mut(), pointer.pointer_id()) => {
                (self.on_gesture)(Gesture::End);
            }
            "pointerleave" => (self.on_gesture)(Gesture::Leave),
            "wheel" if self.cooperative.as_ref().is_some_and(|y| y.yields_wheel(event.unchecked_ref())) => {}
            "wheel" => {
                event.prevent_default();
                (self.on_gesture)(Gesture::Zoom { about: at, factor: zoom_factor(event.unchecked_ref()) });
                self.wheel_end.stop();
                self.wheel_rest.ask();
            }
            _ => {}
        }
    }

    /// Whether a move is left to the host page. `begins`: the finger has just begun to move, so a hint is shown.
    fn yields_move(&self, pointer: &PointerEvent, begins: bool) -> bool {
        let pressed = self.pointers.borrow().pressed.len();
        let touching = pressed > 0 && pointer.pointer_type() == "touch";
        self.cooperative
            .as_ref()
            .is_some_and(|cooperative| cooperative.yields_fingers(touching, pressed, begins))
    }
}

fn press(pointers: &mut Pointers, id: i32, at: Point, grabs: &dyn Fn(Point) -> bool) {
    if pointers.pressed.is_empty() {
        pointers.start = at;
        pointers.moved = false;
        pointers.grabbed = grabs(at);
    } else {
        // A second finger makes it a pinch, whatever the first had hold of.
        pointers.grabbed = false;
        pointers.moved = true;
    }
    pointers.put(id, at);
}

/// What a move means; and whether the pointer is to be captured from here on.
fn drag(pointers: &mut Pointers, event: &PointerEvent, at: Point) -> (Vec<Gesture>, bool) {
    let Some(before) = pointers.remove(event.pointer_id()) else {
        return (vec![Gesture::Hover { at }], false);
    };
    if event.buttons() == 0 {
        // The release happened outside the window.
        pointers.pressed.clear();
        return (vec![Gesture::End], false);
    }
    let first_move = !pointers.moved && pointers.start.distance(at) > TAP_SLOP_PX;
    pointers.moved |= first_move;
    let other = pointers.pressed.first().map(|(_, other)| *other);
    // Until it counts as moving, a pointer is where it was pressed.
    pointers.put(event.pointer_id(), if pointers.moved { at } else { before });
    if !pointers.moved {
        return (Vec::new(), false);
    }
    let gestures = match other {
        Some(other) => pinch(other, before, at),
        None if pointers.grabbed => vec![Gesture::Drag { to: at }],
        None => vec![Gesture::Pan { dx: at.x - before.x, dy: at.y - before.y }],
    };
    (gestures, first_move)
}

fn pinch(still: Point, before: Point, after: Point) -> Vec<Gesture> {
    let factor = still.distance(after) / still.distance(before).max(1.0);
    let (old, new) = (still.lerp(before, 0.5), still.lerp(after, 0.5));
    vec![
        Gesture::Pan { dx: new.x - old.x, dy: new.y - old.y },
        Gesture::Zoom { about: new, factor: factor.max(0.01) },
    ]
}

fn release(pointers: &mut Pointers, event: &PointerEvent, at: Point) -> Option<Gesture> {
    pointers.remove(event.pointer_id())?;
    if pointers.moved {
        return pointers.pressed.is_empty().then_some(Gesture::End);
    }
    let now = now_ms();
    let doubled = pointers
        .last_tap
        .is_some_and(|(then, there)| now - then < DOUBLE_TAP_MS && there.distance(at) < 24.0);
    pointers.last_tap = if doubled { None } else { Some((now, at)) };
    Some(if doubled { Gesture::DoubleTap { at } } else { Gesture::Tap { at, adds: adds(event) } })
}

/// Whether a press, of a pointer or of a key on what has the focus, adds to what is chosen.
#[must_use]
pub fn adds(event: &MouseEvent) -> bool {
    event.shift_key() || event.ctrl_key() || event.meta_key()
}

/// Forgets a pointer the browser took away; whether that ends a gesture.
fn cancel(pointers: &mut Pointers, id: i32) -> bool {
    pointers.remove(id);
    std::mem::take(&mut pointers.moved)
}

/// A notch of a mouse wheel (about 100 pixels) zooms by a fifth; a pinch on a trackpad comes as a wheel with ctrl.
fn zoom_factor(wheel: &WheelEvent) -> f64 {
    let unit_px = match wheel.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => 16.0,
        WheelEvent::DOM_DELTA_PAGE => 400.0,
        _ => 1.0,
    };
    let speed = if wheel.ctrl_key() { 0.01 } else { 0.002 };
    js_sys::Math::exp((-wheel.delta_y() * unit_px * speed).clamp(-0.5, 0.5))
}

/// Where a client position lies in an element, in CSS pixels from its top left.
#[must_use]
fn point_in(element: &Element, client_x: f64, client_y: f64) -> Point {
    let rect = element.get_bounding_client_rect();
    Point::new(client_x - rect.left(), client_y - rect.top())
}
