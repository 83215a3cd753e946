//! The program that reads and writes workbooks for the page, and edits a dataset in it. It is loaded when somebody drops a
//! workbook, asks for one or asks for the editor's bar (static/companion-loader.js), so that nobody else pays for it. No
//! state: all it needs comes with each call. Its answers look as the companion's do.

#[cfg(target_arch = "wasm32")]
mod program {
    use base::date::Day;
    use base::text::Lang;
    use edit::{Bar, bar};
    use js_sys::{Array, Uint8Array};
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;
    use workbook_companion::{edited, read, write};

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = JSON, js_name = parse)]
        fn parse_json(text: &str) -> JsValue;
    }

    /// Makes a dataset of a workbook, or of the CSV files of a folder, whose bytes stand one after the other
    /// (`workbook_companion::read`). Undefined where there are fewer bytes than the sizes say.
    #[wasm_bindgen(js_name = readBook)]
    #[must_use]
    pub fn read_book(names: Vec<String>, sizes: Vec<f64>, bytes: &[u8], lang: &str, today: &str) -> JsValue {
        let mut rest = bytes;
        let mut files = Vec::new();
        for (name, size) in names.iter().zip(sizes) {
            let Some((own, after)) = rest.split_at_checked(size as usize) else { return JsValue::UNDEFINED };
            files.push((name.as_str(), own));
            rest = after;
        }
        let lang = Lang::from_tag(lang).unwrap_or_default();
        parse_json(&read(&files, lang, Day::parse(today).unwrap_or_default()).to_string())
    }

    /// Writes a dataset as a workbook: `[bytes, told]`, where `told` is what has no cell, or null. Undefined where the text
    /// is no dataset.
    #[wasm_bindgen(js_name = writeBook)]
    #[must_use]
    pub fn write_book(text: &str, name: &str, lang: &str) -> JsValue {
        let Some(file) = write(text, name, Lang::from_tag(lang).unwrap_or_default()) else {
            return JsValue::UNDEFINED;
        };
        let answer = Array::new();
        answer.push(&Uint8Array::from(file.bytes.as_slice()));
        answer.push(&file.left_out.map_or(JsValue::NULL, |told| parse_json(&told.to_string())));
        answer.into()
    }

    /// The markup of the editor's bar for the view of a link. Undefined where the text is no dataset.
    #[wasm_bindgen(js_name = editBar)]
    #[must_use]
    pub fn edit_bar(text: &str, query: &str, lang: &str, made: usize, refused: bool) -> Option<String> {
        let lang = Lang::from_tag(lang).unwrap_or_default();
        bar(&Bar { text, query, lang, made, refused })
    }

    /// Carries out what is pressed in the bar (`workbook_companion::edited`). Undefined where that does not fit the dataset.
    #[wasm_bindgen(js_name = edit)]
    #[must_use]
    pub fn edit_dataset(
        base: &str,
        shown: &str,
        edits: &str,
        asked: &str,
        lang: &str,
        query: &str,
    ) -> JsValue {
        let lang = Lang::from_tag(lang).unwrap_or_default();
        edited(base, shown, edits, asked, lang, query)
            .map_or(JsValue::UNDEFINED, |answer| parse_json(&answer.to_string()))
    }
}

fn main() {
    base::text::strings::words_have_come();
}
