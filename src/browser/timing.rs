//! User Timing marks and measures, as the contract names them. Silent where the browser has none.

use std::cell::Cell;

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

use super::document::window;

#[wasm_bindgen]
extern "C" {
    /// `Performance` with the measure that takes options, which web-sys does not have yet.
    type Clock;
    #[wasm_bindgen(method, catch)]
    fn measure(this: &Clock, name: &str, options: &JsValue) -> Result<JsValue, JsValue>;
}

/// The browser keeps every measure until it is cleared, and each frame of a gesture makes one.
const MOST_MEASURES: u32 = 1000;

thread_local! {
    static MEASURES: Cell<u32> = const { Cell::new(0) };
}

/// Milliseconds since the page began; 0 without a clock.
#[must_use]
pub fn now_ms() -> f64 {
    window().performance().map_or(0.0, |p| p.now())
}

/// Sets a mark, such as `faultlines:ready`.
pub fn mark(name: &str) {
    if let Some(performance) = window().performance() {
        let _ = performance.mark(name);
    }
}

/// Measures from a moment of `now_ms` until now, such as `faultlines:filter`.
pub fn measure_since(name: &str, start_ms: f64) {
    measure(name, start_ms, now_ms(), None);
}

fn measure(name: &str, start_ms: f64, end_ms: f64, detail: Option<&str>) {
    let Some(performance) = window().performance() else { return };
    let kept = MEASURES.get() % MOST_MEASURES;
    if kept == 0 {
        performance.clear_measures();
    }
    MEASURES.set(kept + 1);
    let options = Object::new();
    let _ = Reflect::set(&options, &"start".into(), &start_ms.into());
    let _ = Reflect::set(&options, &"end".into(), &end_ms.into());
    if let Some(detail) = detail {
        let _ = Reflect::set(&options, &"detail".into(), &detail.into());
    }
    let _ = performance.unchecked_ref::<Clock>().measure(name, &options);
}

/// The same with a word on what came of it.
pub fn measure_with(name: &str, start_ms: f64, detail: &str) {
    measure(name, start_ms, now_ms(), Some(detail));
}

/// Runs `work` inside a measure.
pub fn measured<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let start_ms = now_ms();
    let result = work();
    measure_since(name, start_ms);
    result
}
