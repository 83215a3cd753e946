//! Asks for layouts beside the page (static/settle.js, which static/boot.js hands out) and hears what comes of them.
//! Carries bytes and numbers; what they mean is the caller's.

use js_sys::{Float64Array, Function, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// What is heard of a layout that was asked for.
pub enum Answer {
    /// How much of it is done, from 0 to 1.
    Progress(f64),
    /// x and y of each node in turn.
    Places(Vec<f64>),
    Failed,
}

/// The way to the program that lays out. One layout is wanted at a time: the latest.
pub struct LayoutClient {
    tell: Closure<dyn FnMut(f64, JsValue)>,
}

impl LayoutClient {
    /// `heard` is given the number under which a layout was asked for.
    #[must_use]
    pub fn new(heard: impl Fn(u32, Answer) + 'static) -> Self {
        let tell = Closure::<dyn FnMut(f64, JsValue)>::new(move |id: f64, told: JsValue| {
            let answer = match (told.as_f64(), told.dyn_into::<Float64Array>()) {
                (Some(share), _) => Answer::Progress(share),
                (None, Ok(places)) => Answer::Places(places.to_vec()),
                (None, Err(_)) => Answer::Failed,
            };
            heard(id as u32, answer);
        });
        Self { tell }
    }

    /// Asks for a layout, by the bytes of its request; none are for nothing at all, and end what was asked before.
    /// Whether there is anybody to ask.
    pub fn ask(&self, id: u32, request: Option<&[u8]>) -> bool {
        let way = Reflect::get(&js_sys::global(), &JsValue::from_str("faultlinesLayout"));
        let Some(way) = way.ok().and_then(|way| way.dyn_into::<Function>().ok()) else { return false };
        let request = request.map_or(JsValue::UNDEFINED, |bytes| Uint8Array::from(bytes).into());
        way.call3(&JsValue::NULL, &JsValue::from_f64(f64::from(id)), &request, self.tell.as_ref()).is_ok()
    }
}
