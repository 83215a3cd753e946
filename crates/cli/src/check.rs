//! `faultlines check`: everything wrong with datasets, for people or for scripts. No rules of its own.

mod in_json;
mod in_text;

use std::io::Read;
use std::process::ExitCode;

use ::check::{Report, check};
use base::text::Lang;

use crate::{say, usage_error};

/// Stands for standard input where a file is named.
const STANDARD_INPUT: &str = "-";

/// Exit codes, the worst of all files counts.
const SOUND: u8 = 0;
const BROKEN: u8 = 1;
const UNREADABLE: u8 = 2;

/// What was asked for.
struct Options<'a> {
    files: Vec<&'a str>,
    json: bool,
    lang: Lang,
}

pub fn run(arguments: &[&str]) -> ExitCode {
    let options = match options(arguments) {
        Ok(options) => options,
        Err(message) => return usage_error(&message),
    };
    let mut worst = SOUND;
    let mut reports: Vec<(&str, Report)> = Vec::new();
    for file in &options.files {
        match text_of(file) {
            Ok(text) => {
                let report = check(&text);
                worst = worst.max(if report.is_sound() { SOUND } else { BROKEN });
                reports.push((file, report));
            }
            Err(error) => {
                eprintln!("{file}: {error}");
                worst = UNREADABLE;
            }
        }
    }
    let report = if options.json { in_json::report } else { in_text::report };
    say(&report(&reports, options.files.len() > 1, options.lang));
    ExitCode::from(worst)
}

fn text_of(file: &str) -> std::io::Result<String> {
    if file != STANDARD_INPUT {
        return std::fs::read_to_string(file);
    }
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    Ok(text)
}

fn options<'a>(arguments: &[&'a str]) -> Result<Options<'a>, String> {
    let mut options = Options { files: Vec::new(), json: false, lang: Lang::En };
    let mut rest = arguments.iter().copied();
    while let Some(argument) = rest.next() {
        let (name, value) = argument.split_once('=').unwrap_or((argument, ""));
        let mut value = || if value.is_empty() { rest.next().unwrap_or_default() } else { value };
        match name {
            "--format" => {
                options.json = match value() {
                    "json" => true,
                    "text" => false,
                    other => return Err(format!("There is no format “{other}”: text or json.")),
                }
            }
            "--lang" => {
                let tag = value();
                let lang = Lang::from_tag(tag);
                options.lang =
                    lang.ok_or_else(|| format!("The reports are not in the language “{tag}”: en or fr."))?;
            }
            _ if name.starts_with('-') && argument != STANDARD_INPUT => {
                return Err(format!("There is no option “{name}”."));
            }
            _ if options.files.contains(&argument) => return Err(format!("“{argument}” is named twice.")),
            _ => options.files.push(argument),
        }
    }
    if options.files.is_empty() { Err("Which file?".into()) } else { Ok(options) }
}
