//! What is wrong with a dataset.

use base::text::Lang;
use check::{Problem, Severity, check, told_once};
use serde_json::{Map, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::object;
use super::part::task;

task!(
    "data",
    "04",
    /// The first errors of a dataset: `{ messages: [{ place, problem: { en, fr }, remedy: { en, fr } }], rest }`, texts by
    /// language, so that a reader may change it. What is wrong in several places is one message; `rest` is how many
    /// errors are in none.
    #[wasm_bindgen(js_name = datasetProblems)]
    pub fn dataset_problems(text: &str, most: usize) -> JsValue {
        let problems = check(text).problems;
        let told = told_once(&problems, Severity::Error);
        let rest: usize = told.iter().skip(most).map(|(_, count)| count).sum();
        let message = |(error, count): &(&Problem, usize)| {
            let (mut problem, mut remedy) = (Map::new(), Map::new());
            for lang in Lang::ALL {
                let (what, mend) = error.words(lang);
                problem.insert(lang.tag().into(), what.into());
                remedy.insert(lang.tag().into(), mend.into());
            }
            let record = error.record.as_deref().unwrap_or_default();
            let times = if *count > 1 { format!(" × {count}") } else { String::new() };
            let place = format!("{record} {} {}:{}{times}", error.pointer, error.line, error.column);
            json!({ "place": place, "problem": problem, "remedy": remedy })
        };
        object(&json!({ "messages": told.iter().take(most).map(message).collect::<Vec<_>>(), "rest": rest }))
    }
);
