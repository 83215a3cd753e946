//! `faultlines check`: everything wrong with a dataset, for people or for scripts. No rules of its own.

use std::fmt::Write;
use std::process::ExitCode;

use faultlines::dataset::{Dataset, Problem, Reading, Severity, read};
use faultlines::text::Lang;

use crate::{say, usage_error};

/// What was asked for.
struct Options<'a> {
    file: &'a str,
    json: bool,
    lang: Lang,
}

pub fn run(arguments: &[&str]) -> ExitCode {
    let options = match options(arguments) {
        Ok(options) => options,
        Err(message) => return usage_error(&message),
    };
    let text = match std::fs::read_to_string(options.file) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{}: {error}", options.file);
            return ExitCode::from(2);
        }
    };
    let reading = read(&text);
    say(&if options.json { as_json(&reading, options.lang) } else { as_text(&reading, &options) });
    ExitCode::from(u8::from(!reading.is_sound()))
}

fn options<'a>(arguments: &[&'a str]) -> Result<Options<'a>, String> {
    let (mut file, mut json, mut lang) = (None, false, Lang::En);
    let mut rest = arguments.iter().copied();
    while let Some(argument) = rest.next() {
        let (name, value) = argument.split_once('=').unwrap_or((argument, ""));
        let mut value = || if value.is_empty() { rest.next().unwrap_or_default() } else { value };
        match name {
            "--format" => {
                json = match value() {
                    "json" => true,
                    "text" => false,
                    other => return Err(format!("There is no format “{other}”.")),
                }
            }
            "--lang" => {
                let tag = value();
                lang = Lang::from_tag(tag).ok_or_else(|| format!("There is no language “{tag}” here."))?;
            }
            _ if name.starts_with('-') => return Err(format!("There is no option “{name}”.")),
            _ if file.is_some() => return Err("One file at a time.".into()),
            _ => file = Some(argument),
        }
    }
    let file = file.ok_or("Which file?")?;
    Ok(Options { file, json, lang })
}

fn as_text(reading: &Reading, options: &Options) -> String {
    let words = Words::of(options.lang);
    let mut text = String::new();
    for problem in &reading.problems {
        problem_text(&mut text, problem, options, words);
    }
    let unlisted = reading.errors + reading.warnings - reading.problems.len();
    // Writing to a `String` cannot fail.
    if unlisted > 0 {
        let _ = writeln!(text, "… {unlisted} {}\n", words.more);
    }
    if !reading.left_out.is_empty() {
        let _ = writeln!(text, "{}{}", words.left_out, reading.left_out.join(", "));
    }
    if let Some(dataset) = &reading.dataset {
        let _ = writeln!(text, "{}", contents(dataset));
    }
    let verdict = if reading.is_sound() { words.sound } else { words.not_sound };
    let _ = writeln!(
        text,
        "{verdict} {}{}, {}{}.",
        words.errors, reading.errors, words.warnings, reading.warnings
    );
    text
}

fn problem_text(text: &mut String, problem: &Problem, options: &Options, words: &Words) {
    let (what, mend) = problem.words(options.lang);
    let Problem { line, column, pointer, .. } = problem;
    let severity = if problem.severity == Severity::Error { words.error } else { words.warning };
    let _ = writeln!(text, "{}:{line}:{column}: {severity}: {what}", options.file);
    let place = [problem.record.as_deref().unwrap_or_default(), pointer].join(" ");
    if !place.trim().is_empty() {
        let _ = writeln!(text, "    {}", place.trim());
    }
    let _ = writeln!(text, "    {mend}\n");
}

/// How much there is of everything that is sound, in the names of the file.
fn contents(dataset: &Dataset) -> String {
    let Dataset { sources, entities, relations, disputes, events, stories, .. } = dataset;
    [
        ("sources", sources.len()),
        ("entities", entities.len()),
        ("relations", relations.len()),
        ("disputes", disputes.len()),
        ("events", events.len()),
        ("stories", stories.len()),
    ]
    .map(|(name, number)| format!("{name}: {number}"))
    .join(", ")
}

fn as_json(reading: &Reading, lang: Lang) -> String {
    let problems: Vec<serde_json::Value> = reading
        .problems
        .iter()
        .map(|problem| {
            let (what, mend) = problem.words(lang);
            serde_json::json!({
                "severity": if problem.severity == Severity::Error { "error" } else { "warning" },
                "code": problem.what.code(),
                "record": problem.record,
                "pointer": problem.pointer,
                "line": problem.line,
                "column": problem.column,
                "what": what,
                "mend": mend,
            })
        })
        .collect();
    let report = serde_json::json!({
        "sound": reading.is_sound(),
        "errors": reading.errors,
        "warnings": reading.warnings,
        "left_out": reading.left_out,
        "problems": problems,
    });
    format!("{report:#}\n")
}

/// What this command says itself.
struct Words {
    error: &'static str,
    warning: &'static str,
    errors: &'static str,
    warnings: &'static str,
    more: &'static str,
    left_out: &'static str,
    sound: &'static str,
    not_sound: &'static str,
}

impl Words {
    fn of(lang: Lang) -> &'static Words {
        match lang {
            Lang::En => &Words {
                error: "error",
                warning: "warning",
                errors: "Errors: ",
                warnings: "warnings: ",
                more: "more, not listed",
                left_out: "Left out: ",
                sound: "The dataset is sound.",
                not_sound: "The dataset is not sound.",
            },
            Lang::Fr => &Words {
                error: "erreur",
                warning: "avertissement",
                errors: "Erreurs : ",
                warnings: "avertissements : ",
                more: "de plus, non listés",
                left_out: "Laissés de côté : ",
                sound: "Le jeu de données est sain.",
                not_sound: "Le jeu de données n’est pas sain.",
            },
        }
    }
}
