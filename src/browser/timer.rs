//! A timer with one callback: asking again restarts it.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::document::window;

/// Ends so many milliseconds from now.
pub async fn pause(delay_ms: i32) {
    let mut ask = |done: js_sys::Function, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, delay_ms);
    };
    let _ = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::new(&mut ask)).await;
}

/// A callback that runs once, so many milliseconds after it was last asked for.
pub struct Timer {
    pending: Cell<Option<i32>>,
    delay_ms: i32,
    callback: Closure<dyn FnMut()>,
}

impl Timer {
    #[must_use]
    pub fn new(delay_ms: i32, on_time: impl Fn() + 'static) -> Self {
        let callback = Closure::<dyn FnMut()>::new(on_time);
        Self { pending: Cell::new(None), delay_ms, callback }
    }

    pub fn ask(&self) {
        self.ask_after(self.delay_ms);
    }

    /// Asks with a delay of its own, this once.
    pub fn ask_after(&self, delay_ms: i32) {
        self.stop();
        let callback = self.callback.as_ref().unchecked_ref();
        let asked = window().set_timeout_with_callback_and_timeout_and_arguments_0(callback, delay_ms);
        self.pending.set(asked.ok());
    }

    /// Asks for nothing any more.
    pub fn stop(&self) {
        if let Some(handle) = self.pending.take() {
            window().clear_timeout_with_handle(handle);
        }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        self.stop();
    }
}
