//! Writing to the clipboard, where the browser lets us.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::document::window;

/// Copies text; `false` where the clipboard is missing or refused (an insecure page, a strict frame).
pub async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    // `navigator.clipboard` is undefined on insecure pages; web-sys would hand out a broken object.
    let present = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if present.is_ok_and(|c| c.is_undefined() || c.is_null()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
