//! One file as text, by HTTP or out of the page itself, or why it did not come.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::bridge::{self, id};
use super::document::element;

/// The dataset that the page itself carries, where it does (a single file, a reader's own file).
#[must_use]
pub fn carried() -> Option<String> {
    element(id::DATASET)?.text_content()
}

/// Why a text did not come.
pub enum FetchError {
    /// It is longer than was asked for.
    TooLong,
    /// The message of the browser or the status of the server.
    Because(String),
}

/// Fetches a same-origin path, of at most so many bytes (static/boot.js counts them as they come).
///
/// # Errors
/// The file is longer, or did not come.
pub async fn text(path: &str, most_bytes: f64) -> Result<String, FetchError> {
    let promise = bridge::fetch_text(path, most_bytes).map_err(fetch_error)?;
    let text = JsFuture::from(promise).await.map_err(fetch_error)?;
    text.as_string().ok_or_else(|| FetchError::Because("not text".to_string()))
}

#[allow(clippy::needless_pass_by_value)] // as `map_err` passes it
fn fetch_error(error: JsValue) -> FetchError {
    match error.dyn_into::<js_sys::Error>() {
        Ok(error) if error.is_instance_of::<js_sys::RangeError>() => FetchError::TooLong,
        Ok(error) => FetchError::Because(String::from(error.message())),
        Err(_) => FetchError::Because("unknown error".to_string()),
    }
}
