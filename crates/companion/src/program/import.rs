//! A reader's own files.

use base::date::Day;
use js_sys::Function;
use publish::import::{self, DatesAs, Diagnostic, DiagnosticKind, Input, preview_message};
use serde_json::Value;
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
        on_step: &Function,
    ) -> JsValue {
        object(&match files(&names, &sizes, bytes) {
            Ok(files) => imported(&inputs(files), [lang, today, dates], on_step),
            Err(name) => {
                let too_large = [Diagnostic::of(name, DiagnosticKind::TooLarge)];
                preview_message(name, false, &too_large, None, lang_of(lang)).to_json("")
            }
        })
    }
);

task!(
    "import",
    "11",
    /// The same of the sheets of a workbook. Where one is a table, those that are none are left out; their places, from 0,
    /// are `others` in the answer. Undefined where there are fewer bytes than the sizes say.
    #[wasm_bindgen(js_name = importSheets)]
    pub fn import_sheets(
        names: Vec<String>,
        sizes: Vec<f64>,
        bytes: &[u8],
        lang: &str,
        today: &str,
        dates: &str,
        on_step: &Function,
    ) -> JsValue {
        let Ok(files) = files(&names, &sizes, bytes) else { return JsValue::UNDEFINED };
        let (tables, others) = tables_among(inputs(files));
        let mut answer = imported(&tables, [lang, today, dates], on_step);
        if let Some(answer) = answer.as_object_mut() {
            answer.insert("others".to_owned(), others.into());
        }
        object(&answer)
    }
);

fn inputs<'a>(files: Vec<(&'a str, &'a [u8])>) -> Vec<Input<'a>> {
    files.into_iter().map(|(name, bytes)| Input { name, bytes }).collect()
}

fn imported(inputs: &[Input], [lang, today, dates]: [&str; 3], on_step: &Function) -> Value {
    let (lang, dates) = (lang_of(lang), DatesAs::from_id(dates));
    let options = import::Options {
        from: None,
        day_order: dates,
        lang: lang.tag().into(),
        source_url: None,
        today: Day::parse(today).unwrap_or_default(),
    };
    let (text, diagnostics) = match import::import_in_steps(inputs, &options, &mut |percent| {
        let _ = on_step.call1(&JsValue::UNDEFINED, &percent.into());
    }) {
        Ok(imported) => (imported.text, imported.diagnostics),
        Err(diagnostics) => (String::new(), diagnostics),
    };
    let names: Vec<&str> = inputs.iter().map(|input| input.name).collect();
    preview_message(&names.join(", "), !text.is_empty(), &diagnostics, dates, lang).to_json(&text)
}

/// The sheets that are tables, and the places of the others; all, where none is one.
fn tables_among(sheets: Vec<Input<'_>>) -> (Vec<Input<'_>>, Vec<usize>) {
    let is_table =
        |sheet: &Input| std::str::from_utf8(sheet.bytes).is_ok_and(|text| import::format_of(text).is_some());
    let others: Vec<usize> = (0..sheets.len()).filter(|at| !is_table(&sheets[*at])).collect();
    if others.len() == sheets.len() {
        return (sheets, Vec::new());
    }
    let tables = sheets.into_iter().enumerate().filter(|(at, _)| !others.contains(at));
    (tables.map(|(_, sheet)| sheet).collect(), others)
}
