//! The tasks of the program as the page's script calls them, a file for each kind. Answers are JavaScript objects with named
//! fields, made by the browser's own parser of JSON: that costs fewer bytes than a class for each.

mod changes;
mod editor;
mod files;
mod import;
mod part;
mod problems;
mod workbooks;

use base::text::Lang;
use serde_json::Value;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = JSON, js_name = parse)]
    fn parse_json(text: &str) -> JsValue;
}

fn object(value: &Value) -> JsValue {
    parse_json(&value.to_string())
}

fn lang_of(tag: &str) -> Lang {
    Lang::from_tag(tag).unwrap_or_default()
}

/// A reader's files by name, of bytes that stand one after the other. Nothing where there are fewer than the sizes say: the
/// page hands over nothing of what is more than it could show.
fn files<'a>(
    names: &'a [String],
    sizes: &[f64],
    bytes: &'a [u8],
) -> Result<Vec<(&'a str, &'a [u8])>, &'a str> {
    let mut rest = bytes;
    let own = |(name, size): (&'a String, &f64)| {
        let (own, after) = rest.split_at_checked(*size as usize).ok_or(name.as_str())?;
        rest = after;
        Ok((name.as_str(), own))
    };
    names.iter().zip(sizes).map(own).collect()
}
