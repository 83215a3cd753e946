//! Pointers and wheel made into gestures: pan, zoom, tap, double tap, drag of what lies under the finger.
//! Knows no view: whether a press grabs something is asked, everything else is told.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent, WheelEvent};

use super::timing::now_ms;
use crate::geometry::Point;

/// A press that moves less than this is a tap.
const TAP_SLOP_PX: f64 = 6.0;
/// Two taps closer in time than this are a double tap.
const DOUBLE_TAP_MS: f64 = 320.0;
/// A wheel that has been still this long has ended its gesture.
const WHEEL_END_MS: u32 = 180;

/// What the reader's hand did, in CSS pixels of the element.
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
    Tap {
        at: Point,
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
struct Hand {
    /// Pressed pointers, by id.
    pressed: BTreeMap<i32, Point>,
    start: Point,
    moved: bool,
    grabbed: bool,
    last_tap: Option<(f64, Point)>,
}

/// Listens on an element until dropped.
pub struct Gestures {
    _listeners: Vec<EventListener>,
}

impl Gestures {
    /// `grabs` says whether a press at a point takes hold of something to drag.
    #[must_use]
    pub fn new(
        element: &Element,
        grabs: impl Fn(Point) -> bool + 'static,
        tell: impl Fn(Gesture) + 'static,
    ) -> Self {
        let hand = Rc::new(RefCell::new(Hand::default()));
        let tell: Rc<dyn Fn(Gesture)> = Rc::new(tell);
        let mut listeners = pointer_listeners(element, &hand, Rc::new(grabs), &tell);
        listeners.push(wheel_listener(element, tell));
        Self { _listeners: listeners }
    }
}

fn pointer_listeners(
    element: &Element,
    hand: &Rc<RefCell<Hand>>,
    grabs: Rc<dyn Fn(Point) -> bool>,
    tell: &Rc<dyn Fn(Gesture)>,
) -> Vec<EventListener> {
    let on = |name: &'static str, react: Box<dyn Fn(&PointerEvent, Point)>| {
        let host = element.clone();
        EventListener::new(element, name, move |event| {
            if let Some(event) = event.dyn_ref::<PointerEvent>() {
                react(event, point_in(&host, f64::from(event.client_x()), f64::from(event.client_y())));
            }
        })
    };
    let (down, moved, up, cancelled) = (hand.clone(), hand.clone(), hand.clone(), hand.clone());
    let (tell_move, tell_up, tell_cancel, tell_leave) =
        (tell.clone(), tell.clone(), tell.clone(), tell.clone());
    let host = element.clone();
    vec![
        on(
            "pointerdown",
            Box::new(move |event, at| {
                if event.button() == 0 {
                    press(&mut down.borrow_mut(), event.pointer_id(), at, &*grabs);
                }
            }),
        ),
        on(
            "pointermove",
            Box::new(move |event, at| {
                let (gestures, captured) = drag(&mut moved.borrow_mut(), event, at);
                if captured {
                    let _ = host.set_pointer_capture(event.pointer_id());
                }
                gestures.into_iter().for_each(|g| tell_move(g));
            }),
        ),
        on(
            "pointerup",
            Box::new(move |event, at| {
                let gesture = release(&mut up.borrow_mut(), event.pointer_id(), at);
                if let Some(gesture) = gesture {
                    tell_up(gesture);
                }
            }),
        ),
        on(
            "pointercancel",
            Box::new(move |event, _| {
                let was_moving = {
                    let mut hand = cancelled.borrow_mut();
                    hand.pressed.remove(&event.pointer_id());
                    std::mem::take(&mut hand.moved)
                };
                if was_moving {
                    tell_cancel(Gesture::End);
                }
            }),
        ),
        on("pointerleave", Box::new(move |_, _| tell_leave(Gesture::Leave))),
    ]
}

fn press(hand: &mut Hand, id: i32, at: Point, grabs: &dyn Fn(Point) -> bool) {
    if hand.pressed.is_empty() {
        hand.start = at;
        hand.moved = false;
        hand.grabbed = grabs(at);
    } else {
        // A second finger makes it a pinch, whatever the first had hold of.
        hand.grabbed = false;
        hand.moved = true;
    }
    hand.pressed.insert(id, at);
}

/// What a move means; and whether the pointer is to be captured from here on.
fn drag(hand: &mut Hand, event: &PointerEvent, at: Point) -> (Vec<Gesture>, bool) {
    let Some(before) = hand.pressed.get(&event.pointer_id()).copied() else {
        return (vec![Gesture::Hover { at }], false);
    };
    if event.buttons() == 0 {
        // The release happened outside the window.
        hand.pressed.clear();
        return (vec![Gesture::End], false);
    }
    let first_move = !hand.moved && hand.start.distance(at) > TAP_SLOP_PX;
    hand.moved |= first_move;
    if !hand.moved {
        return (Vec::new(), false);
    }
    let other = hand.pressed.iter().find(|(id, _)| **id != event.pointer_id()).map(|(_, p)| *p);
    hand.pressed.insert(event.pointer_id(), at);
    let gestures = match other {
        Some(other) => pinch(other, before, at),
        None if hand.grabbed => vec![Gesture::Drag { to: at }],
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

fn release(hand: &mut Hand, id: i32, at: Point) -> Option<Gesture> {
    hand.pressed.remove(&id)?;
    if hand.moved {
        return hand.pressed.is_empty().then_some(Gesture::End);
    }
    let now = now_ms();
    let doubled =
        hand.last_tap.is_some_and(|(then, there)| now - then < DOUBLE_TAP_MS && there.distance(at) < 24.0);
    hand.last_tap = if doubled { None } else { Some((now, at)) };
    Some(if doubled { Gesture::DoubleTap { at } } else { Gesture::Tap { at } })
}

fn wheel_listener(element: &Element, tell: Rc<dyn Fn(Gesture)>) -> EventListener {
    let host = element.clone();
    let ending: RefCell<Option<gloo::timers::callback::Timeout>> = RefCell::new(None);
    // Not passive: the wheel zooms the picture instead of scrolling the page.
    EventListener::new_with_options(
        element,
        "wheel",
        EventListenerOptions::enable_prevent_default(),
        move |event| {
            let Some(wheel) = event.dyn_ref::<WheelEvent>() else { return };
            event.prevent_default();
            let about = point_in(&host, f64::from(wheel.client_x()), f64::from(wheel.client_y()));
            tell(Gesture::Zoom { about, factor: zoom_factor(wheel) });
            let tell = tell.clone();
            *ending.borrow_mut() =
                Some(gloo::timers::callback::Timeout::new(WHEEL_END_MS, move || tell(Gesture::End)));
        },
    )
}

/// A notch of a mouse wheel (about 100 pixels) zooms by a fifth; a pinch on a trackpad comes as a wheel with ctrl.
fn zoom_factor(wheel: &WheelEvent) -> f64 {
    let unit_px = match wheel.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => 16.0,
        WheelEvent::DOM_DELTA_PAGE => 400.0,
        _ => 1.0,
    };
    let speed = if wheel.ctrl_key() { 0.01 } else { 0.002 };
    (-wheel.delta_y() * unit_px * speed).clamp(-0.5, 0.5).exp()
}

/// Where a client position lies in an element, in CSS pixels from its top left.
#[must_use]
pub fn point_in(element: &Element, client_x: f64, client_y: f64) -> Point {
    let rect = element.get_bounding_client_rect();
    Point::new(client_x - rect.left(), client_y - rect.top())
}

/// Where an event happened in an element, when it is a pointer's or a mouse's.
#[must_use]
pub fn event_point(element: &Element, event: &Event) -> Option<Point> {
    let event = event.dyn_ref::<web_sys::MouseEvent>()?;
    Some(point_in(element, f64::from(event.client_x()), f64::from(event.client_y())))
}
