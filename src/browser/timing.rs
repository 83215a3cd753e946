//! User Timing marks and measures, as the contract names them. Silent where the browser has none.

use super::document::window;

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

/// Measures from a moment of `now_ms` until now, such as `faultlines:layout`.
pub fn measure_since(name: &str, start_ms: f64) {
    let Some(performance) = window().performance() else { return };
    let options = web_sys::PerformanceMeasureOptions::new();
    options.set_start(&start_ms.into());
    let _ = performance.measure_with_performance_measure_options(name, &options);
}

/// Runs `work` inside a measure.
pub fn measured<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let start_ms = now_ms();
    let result = work();
    measure_since(name, start_ms);
    result
}
