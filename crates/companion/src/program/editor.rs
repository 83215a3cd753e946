//! The editor's bar and its edits.

use companion::edited;
use edit::{Bar, bar};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::part::task;
use super::{lang_of, object};

task!(
    "editor",
    "08",
    /// The markup of the editor's bar for the view of a link. Undefined where the text is no dataset.
    #[wasm_bindgen(js_name = editBar)]
    pub fn edit_bar(text: &str, query: &str, lang: &str, made: usize, refused: bool) -> Option<String> {
        bar(&Bar { text, query, lang: lang_of(lang), made, refused })
    }
);

task!(
    "editor",
    "09",
    /// Carries out what is pressed in the bar (`companion::edited`). Undefined where that does not fit the dataset.
    #[wasm_bindgen(js_name = edit)]
    pub fn edit_dataset(
        base: &str,
        shown: &str,
        edits: &str,
        asked: &str,
        lang: &str,
        query: &str,
    ) -> JsValue {
        edited(base, shown, edits, asked, lang_of(lang), query)
            .map_or(JsValue::UNDEFINED, |answer| object(&answer))
    }
);
