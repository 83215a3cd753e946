//! One file as text, by HTTP or out of the page itself, with a reason when it does not come.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::document::element;

/// The dataset that the page itself carries, where the page is a single file.
#[must_use]
pub fn carried() -> Option<String> {
    element("faultlines-data")?.text_content()
}

/// Why a text did not come.
pub enum Missing {
    /// It is longer than was asked for.
    TooLong,
    /// In few words, what the browser or the server answered.
    Because(String),
}

/// Fetches a same-origin path, of at most so many bytes (static/boot.js counts them as they come).
///
/// # Errors
/// What kept it from coming.
pub async fn text(path: &str, most_bytes: f64) -> Result<String, Missing> {
    let way = Reflect::get(&js_sys::global(), &JsValue::from_str("faultlinesText"));
    let way: Function = way.and_then(JsCast::dyn_into).map_err(missing)?;
    let promise = way.call2(&JsValue::NULL, &JsValue::from_str(path), &JsValue::from_f64(most_bytes));
    let promise: Promise = promise.and_then(JsCast::dyn_into).map_err(missing)?;
    let text = JsFuture::from(promise).await.map_err(missing)?;
    text.as_string().ok_or_else(|| Missing::Because("not text".to_string()))
}

#[allow(clippy::needless_pass_by_value)] // as `map_err` hands it over
fn missing(error: JsValue) -> Missing {
    match error.dyn_into::<js_sys::Error>() {
        Ok(error) if error.is_instance_of::<js_sys::RangeError>() => Missing::TooLong,
        Ok(error) => Missing::Because(String::from(error.message())),
        Err(_) => Missing::Because("unknown error".to_string()),
    }
}
