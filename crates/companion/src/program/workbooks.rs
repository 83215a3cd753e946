//! Workbooks, read and written.

use base::date::Day;
use companion::{read, write};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::part::task;
use super::{files, lang_of, object};

task!(
    "readbook",
    "06",
    /// Makes a dataset of a workbook, or of the CSV files of a folder, whose bytes stand one after the other
    /// (`companion::read`). Undefined where there are fewer bytes than the sizes say.
    #[wasm_bindgen(js_name = readBook)]
    pub fn read_book(names: Vec<String>, sizes: Vec<f64>, bytes: &[u8], lang: &str, today: &str) -> JsValue {
        let Ok(files) = files(&names, &sizes, bytes) else { return JsValue::UNDEFINED };
        object(&read(&files, lang_of(lang), Day::parse(today).unwrap_or_default()))
    }
);

task!(
    "writebook",
    "07",
    /// Writes a dataset as a workbook: `[bytes, told]`, where `told` is what has no cell, or null. Undefined where the text
    /// is no dataset.
    #[wasm_bindgen(js_name = writeBook)]
    pub fn write_book(text: &str, name: &str, lang: &str) -> JsValue {
        let Some(file) = write(text, name, lang_of(lang)) else { return JsValue::UNDEFINED };
        let answer = Array::new();
        answer.push(&Uint8Array::from(file.bytes.as_slice()));
        answer.push(&file.left_out.map_or(JsValue::NULL, |told| object(&told)));
        answer.into()
    }
);
