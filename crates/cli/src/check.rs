//! `faultlines check`: everything wrong with datasets, for people or for scripts. No rules of its own.

mod file_report;
mod report_json;
mod report_text;

use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

use ::check::check;
use base::text::Lang;
pub use file_report::FileReport;

use crate::arguments::{is_json, next, text, unknown, value};
use crate::output::{say, usage_error};
use lexopt::{Arg, Parser};

/// Stands for standard input where a file is named.
const STANDARD_INPUT: &str = "-";

/// Exit codes, the worst of all files counts.
const SOUND: u8 = 0;
const BROKEN: u8 = 1;
const UNREADABLE: u8 = 2;

/// What was asked for.
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
    let mut worst = SOUND;
    let mut reports: Vec<(&str, FileReport)> = Vec::new();
    for file in &options.files {
        match report_of(file, options.lang) {
            Ok(report) => {
                worst = worst.max(if report.is_sound() { SOUND } else { BROKEN });
                reports.push((file, report));
            }
            Err(error) => {
                eprintln!("{file}: {error}");
                worst = UNREADABLE;
            }
        }
    }
    let several = options.files.len() > 1;
    let text = if options.json {
        report_json::report(&reports, several)
    } else {
        report_text::report(&reports, several, options.lang)
    };
    say(&text);
    ExitCode::from(worst)
}

fn report_of(file: &str, lang: Lang) -> std::io::Result<FileReport> {
    if file == STANDARD_INPUT {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text)?;
        return Ok(FileReport::of_dataset(check(&text), lang));
    }
    FileReport::at(Path::new(file), lang).map(|(_, report)| report)
}

fn options(mut arguments: Parser) -> Result<Options, String> {
    let mut options = Options { files: Vec::new(), json: false, lang: Lang::default() };
    while let Some(argument) = next(&mut arguments)? {
        match argument {
            Arg::Long("format") => {
                options.json = is_json(&value(&mut arguments)?.unwrap_or_default())?;
            }
            Arg::Long("lang") => {
                let tag = value(&mut arguments)?.unwrap_or_default();
                let lang = Lang::from_tag(&tag);
                options.lang =
                    lang.ok_or_else(|| format!("The reports are not in the language “{tag}”: en or fr."))?;
            }
            Arg::Value(file) => {
                let file = text(file)?;
                if options.files.contains(&file) {
                    return Err(format!("“{file}” is named twice."));
                }
                options.files.push(file);
            }
            other => return Err(unknown(&other)),
        }
    }
    if options.files.is_empty() { Err("Which file?".into()) } else { Ok(options) }
}
