//! The system's own share sheet, where the browser has it.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::bridge::object;
use super::document::window;

/// Whether this browser can share.
#[must_use]
pub fn is_there() -> bool {
    share_function().is_some()
}

fn share_function() -> Option<Function> {
    Reflect::get(&window().navigator(), &"share".into()).ok()?.dyn_into().ok()
}

/// Opens the system's share sheet for a link. A reader who closes it again has not met an error.
pub fn share(title: &str, url: &str) {
    let Some(function) = share_function() else { return };
    let data = object(&[("title", JsValue::from_str(title)), ("url", JsValue::from_str(url))]);
    let answer = function.call1(&window().navigator(), &data);
    if let Some(promise) = answer.ok().and_then(|answer| answer.dyn_into::<Promise>().ok()) {
        wasm_bindgen_futures::spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}
