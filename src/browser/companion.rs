//! What the second program is asked for, which is loaded when it is wanted: files of what the page shows, and what is
//! wrong with a dataset. Says only whether that went well.

use js_sys::{Array, Function, Object, Promise, Reflect};
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
    desk().is_some()
}

fn desk() -> Option<Function> {
    Reflect::get(&js_sys::global(), &JsValue::from_str("faultlinesDesk")).ok()?.dyn_into().ok()
}

/// Makes the file; its text where it was asked for, empty where it was saved, nothing where that failed.
pub async fn take(request: &Request<'_>) -> Option<String> {
    let fields = [
        ("format", JsValue::from_str(request.format)),
        ("data", JsValue::from_str(request.data)),
        ("query", JsValue::from_str(request.query)),
        ("lang", JsValue::from_str(request.lang)),
        ("dark", JsValue::from_bool(request.dark)),
        ("page", JsValue::from_str(request.page)),
        ("keep", JsValue::from_bool(request.keep)),
    ];
    ask("take", &fields).await?.as_string()
}

/// The first errors of a dataset's text, as `dataset::error_texts` has them; nothing where that failed.
pub async fn problems(text: &str, most: usize) -> Option<Vec<String>> {
    let fields = [("text", JsValue::from_str(text)), ("most", JsValue::from_f64(most as f64))];
    let texts = Array::from(&ask("problems", &fields).await?);
    Some((0..texts.length()).filter_map(|i| texts.get(i).as_string()).collect())
}

/// Has one of the functions of take.js done.
async fn ask(task: &str, fields: &[(&str, JsValue)]) -> Option<JsValue> {
    let request = object(fields);
    let promise: Promise =
        desk()?.call2(&JsValue::NULL, &JsValue::from_str(task), &request).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

/// A plain object, which takes any field.
fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object
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
    let object = object(&[("title", JsValue::from_str(title)), ("url", JsValue::from_str(url))]);
    let answer = function.call1(&super::document::window().navigator(), &object);
    if let Some(promise) = answer.ok().and_then(|answer| answer.dyn_into::<Promise>().ok()) {
        wasm_bindgen_futures::spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}
