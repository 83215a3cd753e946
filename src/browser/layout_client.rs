//! Requests layouts from the worker (static/layout-worker.js, started by static/boot.js) and receives its answers.
//! Carries bytes and numbers; their meaning is the caller's.

use js_sys::{Float64Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::bridge;

/// An answer to a request.
pub enum Answer {
    /// How much is done, from 0 to 1.
    Progress(f64),
    /// x and y of each node in turn.
    Positions(Vec<f64>),
    Failed,
}

/// The client of the layout worker. It works on one request at a time: the latest.
pub struct LayoutClient {
    on_answer: Closure<dyn FnMut(f64, JsValue)>,
}

impl LayoutClient {
    /// `on_answer` gets the id of the request with each answer.
    #[must_use]
    pub fn new(on_answer: impl Fn(u32, Answer) + 'static) -> Self {
        let on_answer = Closure::<dyn FnMut(f64, JsValue)>::new(move |id: f64, answer: JsValue| {
            let answer = match (answer.as_f64(), answer.dyn_into::<Float64Array>()) {
                (Some(share), _) => Answer::Progress(share),
                (None, Ok(positions)) => Answer::Positions(positions.to_vec()),
                (None, Err(_)) => Answer::Failed,
            };
            on_answer(id as u32, answer);
        });
        Self { on_answer }
    }

    /// Sends a request; `None` cancels the one before. False where the page has no worker.
    pub fn request(&self, id: u32, request: Option<&[u8]>) -> bool {
        bridge::request_layout(id, request.map(Uint8Array::from), self.on_answer.as_ref()).is_ok()
    }
}
