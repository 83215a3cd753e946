//! `faultlines new`: a folder to begin a story in. An empty workbook, one with ten events in it, and what to do next.

use std::path::Path;
use std::process::ExitCode;

use base::text::Lang;
use serde_json::{Map, Value, json};
use workbook::{to_sheets, to_xlsx};

use crate::arguments::{language, next, text, unknown, value};
use crate::clock::today;
use crate::output::{say, usage_error};
use lexopt::{Arg, Parser};

/// Ten events of the second dataset of this repository.
const EXAMPLE: &str = include_str!("new/example.json");
const LICENCE: &str = "CC-BY-4.0";

pub fn run(arguments: Parser) -> ExitCode {
    let (folder, lang) = match options(arguments) {
        Ok(options) => options,
        Err(message) => return usage_error(&message),
    };
    match make(Path::new(&folder), lang) {
        Ok(next_steps) => {
            say(&next_steps);
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn options(mut arguments: Parser) -> Result<(String, Lang), String> {
    let (mut folder, mut lang) = (None, Lang::default());
    while let Some(argument) = next(&mut arguments)? {
        match argument {
            Arg::Long("lang") => {
                lang = language(&value(&mut arguments)?.unwrap_or_default())?;
            }
            Arg::Value(name) if folder.is_none() => folder = Some(text(name)?),
            other => return Err(unknown(&other)),
        }
    }
    Ok((folder.ok_or("What is the story to be called?")?, lang))
}

/// Makes the folder; nothing that is there already is written over. Gives what to do next.
fn make(folder: &Path, lang: Lang) -> Result<String, String> {
    let words = lang.cli();
    let wrong = |error: std::io::Error| format!("{}: {error}", folder.display());
    std::fs::create_dir_all(folder).map_err(wrong)?;
    let empty = json!({
        "title": "", "description": "", "updated": today().to_string(), "license": LICENCE, "languages": [lang.tag()],
        "opening": "", "sources": [], "entities": [], "events": [],
    });
    let book = |dataset: &Value| {
        to_sheets(&dataset.to_string(), lang).ok_or_else(String::new).and_then(|sheets| to_xlsx(&sheets))
    };
    let example: Value = serde_json::from_str(EXAMPLE).map_err(|error| error.to_string())?;
    let [book_name, example_name, steps_name] = words.new_files;
    let files = [
        (book_name, book(&empty)?),
        (example_name, book(&in_one_language(example, lang.tag()))?),
        (steps_name, words.new_steps.as_bytes().to_vec()),
    ];
    for (name, bytes) in files {
        let path = folder.join(name);
        if path.exists() {
            return Err(format!("{}: {}", path.display(), words.new_exists));
        }
        std::fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(words.new_steps.to_owned())
}

/// The dataset as somebody would write it who writes in one language: texts are plain.
fn in_one_language(value: Value, tag: &str) -> Value {
    match value {
        Value::Object(mut fields) => {
            let is_text =
                !fields.is_empty() && fields.keys().all(|key| Lang::ALL.iter().any(|lang| lang.tag() == key));
            if is_text {
                return fields.remove(tag).unwrap_or_default();
            }
            let one = |(name, value): (String, Value)| {
                let value = if name == "languages" { json!([tag]) } else { in_one_language(value, tag) };
                (name, value)
            };
            Value::Object(fields.into_iter().map(one).collect::<Map<_, _>>())
        }
        Value::Array(items) => items.into_iter().map(|item| in_one_language(item, tag)).collect(),
        other => other,
    }
}
