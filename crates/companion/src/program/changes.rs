//! What changed in a dataset.

use base::date::Day;
use base::text::Lang;
use base::text::strings::words_have_come;
use dataset::load;
use publish::changes::{ChangeLine, Occasion, changes, changes_notice, changes_since};
use serde_json::{Map, Value, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::object;
use super::part::task;

task!(
    "data",
    "05",
    /// What changed from an older version of a dataset to the newest, or, where `before` is empty, in the newest since the
    /// day `made`: by language `{ title, lines: [{ text, sel }], rest, newest }`. Undefined where nothing did, or a text is
    /// no dataset.
    #[wasm_bindgen(js_name = dataChanges)]
    pub fn data_changes(before: &str, now: &str, made: &str) -> JsValue {
        // What changed is said in words of the page, in every language.
        words_have_come();
        let told = || {
            let occasion = if before.is_empty() { Occasion::LinkMade } else { Occasion::OldVersion };
            let changes = match occasion {
                Occasion::OldVersion => changes(before, now).ok()?,
                Occasion::LinkMade => changes_since(now, Day::parse(made)?).ok()?,
            };
            let dataset = load(now).dataset?;
            let mut by_language = Map::new();
            for lang in Lang::ALL {
                let notice = changes_notice(&changes, &dataset, occasion, lang)?;
                let line = |line: &ChangeLine| json!({ "text": line.text, "sel": line.sel });
                let lines: Vec<Value> = notice.lines.iter().map(line).collect();
                let own = json!({
                    "title": notice.title, "lines": lines, "rest": notice.rest, "newest": notice.to_newest,
                });
                by_language.insert(lang.tag().into(), own);
            }
            Some(object(&Value::Object(by_language)))
        };
        told().unwrap_or(JsValue::UNDEFINED)
    }
);
