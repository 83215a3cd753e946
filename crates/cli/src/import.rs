//! What `convert` reads: a dataset as it is, or files of others made into one, with everything told that was not
//! kept. No format is known here.

use std::path::Path;
use std::process::ExitCode;

use base::text::Lang;
use base::text::problems::fill;
use workbook::{BookProblem, BookReport, DayOrder, Table};

use crate::book::{self, Contents};
use crate::clock::today;
use crate::output::tell;
use publish::import::{self, DatesAs, Diagnostic, Format, Input, Severity, import};

/// What was asked for.
#[derive(Default)]
pub struct Options {
    pub from: Option<Format>,
    pub day_order: Option<DatesAs>,
    /// A BCP 47 tag; empty for English.
    pub text_lang: String,
    pub source_url: Option<String>,
    /// The language of what is told.
    pub lang: Lang,
}

pub fn format(id: &str) -> Result<Format, String> {
    let known: Vec<&str> = Format::ALL.into_iter().map(Format::id).collect();
    Format::from_id(id)
        .ok_or_else(|| format!("No format “{id}” can be read; there are {}.", known.join(", ")))
}

pub fn day_order(id: &str) -> Result<DatesAs, String> {
    DatesAs::from_id(id)
        .ok_or_else(|| format!("“{id}” is none of dmy, mdy, years, days, seconds, milliseconds."))
}

/// The text of the dataset, and the exit code where nothing else goes wrong: 1 when something has to be mended in
/// the files, or the code to leave with.
pub fn dataset(files: &[String], options: &Options) -> Result<(String, ExitCode), ExitCode> {
    if let [file] = files {
        let order = match options.day_order {
            Some(DatesAs::DayFirst) => Some(DayOrder::DayFirst),
            Some(DatesAs::MonthFirst) => Some(DayOrder::MonthFirst),
            _ => None,
        };
        match book::contents(Path::new(file), order) {
            Ok(Contents::Tables { read, others }) => {
                tell_of_sheets(file, &read, &others, options.lang);
                return of_sheets(file, &read, |inputs| of_files(inputs, options));
            }
            Ok(Contents::Book(report)) => return of_workbook(file, *report, options.lang),
            Ok(Contents::Other) => {}
            Err(error) => {
                eprintln!("{file}: {error}");
                return Err(ExitCode::from(2));
            }
        }
    }
    let mut read = Vec::new();
    for file in files {
        match std::fs::read(file) {
            Ok(bytes) => read.push((file, bytes)),
            Err(error) => {
                eprintln!("{file}: {error}");
                return Err(ExitCode::from(2));
            }
        }
    }
    let inputs: Vec<Input> =
        read.iter().map(|(name, bytes)| Input { name: base_name(name), bytes }).collect();
    of_files(&inputs, options)
}

/// A table of others, as it was read for those who check or preview it.
pub struct ReadTable {
    /// Of the dataset; nothing where there is nothing to be had from the table.
    pub text: Option<String>,
    pub diagnostics: Vec<Diagnostic>,
    /// Of the workbook that the table is in.
    pub problems: Vec<BookProblem>,
}

impl ReadTable {
    /// Reads a file that is the text of a table, by its name; nothing where it is something else.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of_text(path: &Path) -> std::io::Result<Option<Self>> {
        let is_ending = |ending: &std::ffi::OsStr| {
            ["csv", "tsv", "tab"].iter().any(|known| ending.eq_ignore_ascii_case(known))
        };
        if path.is_dir() || !path.extension().is_some_and(is_ending) {
            return Ok(None);
        }
        let (file, bytes) = (path.to_string_lossy(), std::fs::read(path)?);
        Ok(Some(Self::of(&[Input { name: base_name(&file), bytes: &bytes }], Vec::new())))
    }

    /// Reads the tables of a workbook.
    pub fn of_book(path: &Path, tables: &[Table]) -> Self {
        let problems = tables.iter().flat_map(|table| table.told.clone()).collect();
        of_sheets(&path.to_string_lossy(), tables, |inputs| Self::of(inputs, problems))
    }

    fn of(inputs: &[Input], problems: Vec<BookProblem>) -> Self {
        let (text, diagnostics) = match import(inputs, &asked(&Options::default())) {
            Ok(imported) => (Some(imported.text), imported.diagnostics),
            Err(diagnostics) => (None, diagnostics),
        };
        Self { text, diagnostics, problems }
    }
}

/// The sheets of a workbook as files of their own.
fn of_sheets<T>(file: &str, tables: &[Table], read: impl FnOnce(&[Input]) -> T) -> T {
    let file = base_name(file);
    let names: Vec<String> = tables.iter().map(|table| format!("{file}: {}", table.title)).collect();
    // A file of one sheet goes by its own name.
    let name = |at: usize| if tables.len() == 1 { file } else { names[at].as_str() };
    let inputs: Vec<Input> = tables
        .iter()
        .enumerate()
        .map(|(at, table)| Input { name: name(at), bytes: table.text.as_bytes() })
        .collect();
    read(&inputs)
}

fn asked(options: &Options) -> import::Options {
    let lang = if options.text_lang.is_empty() { Lang::default().tag() } else { &options.text_lang };
    import::Options {
        from: options.from,
        day_order: options.day_order,
        lang: lang.to_owned(),
        source_url: options.source_url.clone(),
        today: today(),
    }
}

fn of_files(inputs: &[Input], options: &Options) -> Result<(String, ExitCode), ExitCode> {
    match import(inputs, &asked(options)) {
        Ok(imported) => {
            report(&imported.diagnostics, options.lang);
            let wrong =
                imported.diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error);
            Ok((imported.text, if wrong { ExitCode::from(1) } else { ExitCode::SUCCESS }))
        }
        Err(diagnostics) => {
            report(&diagnostics, options.lang);
            Err(ExitCode::from(2))
        }
    }
}

/// Tells what is hidden in tables that are read or not read of them, and which sheets are none.
fn tell_of_sheets(file: &str, tables: &[Table], others: &[Table], lang: Lang) {
    let told: Vec<BookProblem> = tables.iter().flat_map(|table| table.told.clone()).collect();
    tell_problems(file, &told, lang);
    let read: Vec<&str> = tables.iter().map(|table| table.title.as_str()).collect();
    let (what, mend) = lang.workbook().problems.unknown_sheet;
    for other in others {
        let arguments = [other.title.as_str(), &read.join(", ")];
        let (what, mend) = (fill(what, &arguments), fill(mend, &arguments));
        let words = lang.cli();
        tell(&format!(
            "{}: {}: {}{}{what}\n    {mend}",
            base_name(file),
            other.title,
            words.warning,
            words.colon
        ));
    }
}

fn tell_problems(file: &str, problems: &[BookProblem], lang: Lang) {
    let words = lang.cli();
    for problem in problems {
        let (what, mend) = problem.words(lang);
        let word = if problem.severity == check::Severity::Error { words.error } else { words.warning };
        let place = problem.place();
        let place = if place.is_empty() { file.to_owned() } else { format!("{}: {place}", base_name(file)) };
        tell(&format!("{place}: {word}{}{what}\n    {mend}", words.colon));
    }
}

/// The dataset of a workbook, with everything told that is wrong in it.
fn of_workbook(file: &str, report: BookReport, lang: Lang) -> Result<(String, ExitCode), ExitCode> {
    tell_problems(file, &report.problems, lang);
    if report.dataset.is_none() {
        return Err(ExitCode::from(2));
    }
    let code = if report.is_sound() { ExitCode::SUCCESS } else { ExitCode::from(1) };
    Ok((report.text, code))
}

fn base_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// Writes out every diagnostic, those that ask for a hand first, and how many there are of each sort.
fn report(diagnostics: &[Diagnostic], lang: Lang) {
    let words = lang.cli();
    let mut counts = Vec::new();
    for (severity, word) in
        [Severity::Error, Severity::Lost, Severity::Guess].into_iter().zip(words.severities)
    {
        let of_severity: Vec<&Diagnostic> =
            diagnostics.iter().filter(|diagnostic| diagnostic.severity() == severity).collect();
        for diagnostic in &of_severity {
            let (what, mend) = diagnostic.words(lang);
            tell(&format!("{}: {word}: {what}\n    {mend}", diagnostic.place(lang)));
        }
        if !of_severity.is_empty() {
            counts.push(format!("{} {word}", of_severity.len()));
        }
    }
    if !counts.is_empty() {
        eprintln!("{}: {}.", words.in_all, counts.join(", "));
    }
}
