//! `requestAnimationFrame` with at most one callback pending.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::document::window;

/// A callback that runs at most once a frame, with the frame's time in milliseconds.
pub struct NextFrame {
    pending: Rc<Cell<Option<i32>>>,
    callback: Closure<dyn FnMut(f64)>,
}

impl NextFrame {
    #[must_use]
    pub fn new(on_frame: impl Fn(f64) + 'static) -> Self {
        let pending = Rc::new(Cell::new(None));
        let ran = pending.clone();
        let callback = Closure::<dyn FnMut(f64)>::new(move |time_ms| {
            ran.set(None);
            on_frame(time_ms);
        });
        Self { pending, callback }
    }

    /// Asks for the callback on the next frame.
    pub fn ask(&self) {
        if self.pending.get().is_none() {
            let asked = window().request_animation_frame(self.callback.as_ref().unchecked_ref());
            self.pending.set(asked.ok());
        }
    }

    /// Asks for nothing any more; a frame already asked for does not come.
    pub fn stop(&self) {
        if let Some(handle) = self.pending.take() {
            let _ = window().cancel_animation_frame(handle);
        }
    }
}
