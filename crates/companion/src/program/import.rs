//! A reader's own files.

use base::date::Day;
use publish::import::{self, DatesAs, Diagnostic, DiagnosticKind, Input, PreviewMessage, preview_message};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::part::task;
use super::{files, lang_of, object};

task!(
    "import",
    "03",
    /// Makes a dataset of a reader's own files, whose bytes stand one after the other. The answer is
    /// `publish::import::PreviewMessage` as JSON, in the language of the page. `dates` is the id of an answer, or empty.
    /// `on_step` is called with per cent.
    #[wasm_bindgen(js_name = importFiles)]
    pub fn import_files(
        names: Vec<String>,
        sizes: Vec<f64>,
        bytes: &[u8],
        lang: &str,
        today: &str,
        dates: &str,
        on_step: &js_sys::Function,
    ) -> JsValue {
        let lang = lang_of(lang);
        let dates = DatesAs::from_id(dates);
        let inputs: Vec<Input> = match files(&names, &sizes, bytes) {
            Ok(files) => files.into_iter().map(|(name, bytes)| Input { name, bytes }).collect(),
            Err(name) => {
                let too_large = [Diagnostic::of(name, DiagnosticKind::TooLarge)];
                return imported("", &preview_message(name, false, &too_large, None, lang));
            }
        };
        let options = import::Options {
            from: None,
            day_order: dates,
            lang: lang.tag().into(),
            source_url: None,
            today: Day::parse(today).unwrap_or_default(),
        };
        let (text, diagnostics) = match import::import_in_steps(&inputs, &options, &mut |percent| {
            let _ = on_step.call1(&JsValue::UNDEFINED, &percent.into());
        }) {
            Ok(imported) => (imported.text, imported.diagnostics),
            Err(diagnostics) => (String::new(), diagnostics),
        };
        let is_read = !text.is_empty();
        imported(&text, &preview_message(&names.join(", "), is_read, &diagnostics, dates, lang))
    }
);

fn imported(dataset: &str, message: &PreviewMessage) -> JsValue {
    object(&message.to_json(dataset))
}
