//! One file as text, by HTTP or out of the page itself, with a reason when it does not come.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::document::{element, window};

/// The dataset that the page itself carries, where the page is a single file.
#[must_use]
pub fn carried() -> Option<String> {
    element("faultlines-data")?.text_content()
}

/// Fetches a same-origin path.
///
/// # Errors
/// In few words, what the browser or the server answered.
pub async fn text(path: &str) -> Result<String, String> {
    let promise = window().fetch_with_str(path);
    let response: Response =
        JsFuture::from(promise).await.map_err(reason)?.dyn_into().map_err(|_| "no answer".to_string())?;
    if !response.ok() {
        return Err(format!("{} {}", response.status(), response.status_text()).trim().to_string());
    }
    let body = response.text().map_err(reason)?;
    JsFuture::from(body).await.map_err(reason)?.as_string().ok_or_else(|| "not text".to_string())
}

#[allow(clippy::needless_pass_by_value)] // as `map_err` hands it over
fn reason(error: JsValue) -> String {
    let error: Option<js_sys::Error> = error.dyn_into().ok();
    error.map_or_else(|| "unknown error".to_string(), |e| String::from(e.message()))
}
