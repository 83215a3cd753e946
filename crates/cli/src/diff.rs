//! `faultlines diff`: what changed from one version of a dataset to another. Knows no rule of the comparison.

use std::process::ExitCode;

use base::text::Lang;
use dataset::load;
use lexopt::{Arg, Parser};
use publish::changes::{changes, changes_in_json, changes_in_words};

use crate::arguments::{is_json, language, next, text, unknown, value};
use crate::output::{say, usage_error};

/// Exit codes, as of other programs that compare.
const SAME: u8 = 0;
const DIFFERENT: u8 = 1;
const UNREADABLE: u8 = 2;

struct Options {
    files: Vec<String>,
    json: bool,
    lang: Lang,
}

pub fn run(arguments: Parser) -> ExitCode {
    let options = match options(arguments) {
        Ok(options) => options,
        Err(message) => return usage_error(&message),
    };
    match compared(&options) {
        Ok((told, differs)) => {
            say(&told);
            ExitCode::from(if differs { DIFFERENT } else { SAME })
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(UNREADABLE)
        }
    }
}

/// The report, and whether anything changed.
fn compared(options: &Options) -> Result<(String, bool), String> {
    let mut texts = Vec::new();
    for file in &options.files {
        texts.push(std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?);
    }
    let [old, new] = texts.as_slice() else { return Err("Which two files?".into()) };
    let file = |at: usize| options.files.get(at).map_or("", String::as_str);
    let changes = changes(old, new).map_err(|(at, error)| format!("{}: {error}", file(at)))?;
    let differs = !changes.changes.is_empty();
    if options.json {
        return Ok((changes_in_json(&changes), differs));
    }
    let dataset = load(new).dataset.ok_or_else(|| {
        format!("{0} is not a dataset. `faultlines check {0}` says what is wrong with it.", file(1))
    })?;
    Ok((changes_in_words(&changes, &dataset, options.lang), differs))
}

fn options(mut arguments: Parser) -> Result<Options, String> {
    let mut options = Options { files: Vec::new(), json: false, lang: Lang::default() };
    while let Some(argument) = next(&mut arguments)? {
        match argument {
            Arg::Long("format") => {
                options.json = is_json(&value(&mut arguments)?.unwrap_or_default())?;
            }
            Arg::Long("lang") => {
                options.lang = language(&value(&mut arguments)?.unwrap_or_default())?;
            }
            Arg::Value(file) => options.files.push(text(file)?),
            other => return Err(unknown(&other)),
        }
    }
    if options.files.len() == 2 { Ok(options) } else { Err("Which two files?".into()) }
}
