//! Files made of what the page shows, by a program that is loaded for it. Says only whether that went well.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What to make a file of.
pub struct Request<'a> {
    /// A format's id, or `png`.
    pub format: &'a str,
    /// Where the dataset lies.
    pub data: &'a str,
    pub query: &'a str,
    pub lang: &'a str,
    pub dark: bool,
    /// The page's address without a query.
    pub page: &'a str,
    /// Hand the text back instead of saving a file.
    pub keep: bool,
}

/// Whether this page can make files at all: one that was saved as a single file cannot.
#[must_use]
pub fn can_take() -> bool {
    maker().is_some()
}

fn maker() -> Option<Function> {
    Reflect::get(&js_sys::global(), &JsValue::from_str("faultlinesTake")).ok()?.dyn_into().ok()
}

/// Makes the file; its text where it was asked for, empty where it was saved, nothing where that failed.
pub async fn take(request: &Request<'_>) -> Option<String> {
    let object = Object::new();
    let put = |name: &str, value: JsValue| {
        // A plain object takes any field.
        let _ = Reflect::set(&object, &JsValue::from_str(name), &value);
    };
    put("format", JsValue::from_str(request.format));
    put("data", JsValue::from_str(request.data));
    put("query", JsValue::from_str(request.query));
    put("lang", JsValue::from_str(request.lang));
    put("dark", JsValue::from_bool(request.dark));
    put("page", JsValue::from_str(request.page));
    put("keep", JsValue::from_bool(request.keep));
    let promise: Promise = maker()?.call1(&JsValue::NULL, &object).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.as_string()
}

/// Offers an address to the reader's own sharing, where the browser has it.
#[must_use]
pub fn sharing() -> Option<Function> {
    let navigator = super::document::window().navigator();
    Reflect::get(&navigator, &JsValue::from_str("share")).ok()?.dyn_into().ok()
}

/// Opens the system's own sheet for a link. A reader who closes it again has not met an error.
pub fn share(title: &str, url: &str) {
    let Some(function) = sharing() else { return };
    let object = Object::new();
    for (name, value) in [("title", title), ("url", url)] {
        let _ = Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    let answer = function.call1(&super::document::window().navigator(), &object);
    if let Some(promise) = answer.ok().and_then(|answer| answer.dyn_into::<Promise>().ok()) {
        wasm_bindgen_futures::spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}
