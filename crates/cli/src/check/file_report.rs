//! What a check found in one file, of whatever sort: a dataset's text, a workbook with its cells, a table of others.

use std::io;
use std::path::Path;

use ::check::{Problem, Report, Severity, check};
use base::text::Lang;
use dataset::Dataset;
use publish::import::{self, Diagnostic};
use workbook::{BookProblem, BookReport};

use crate::book::{self, Contents};
use crate::import::ReadTable;

pub struct FileReport {
    /// Errors first.
    pub problems: Vec<Listed>,
    pub errors: usize,
    pub warnings: usize,
    pub left_out: Vec<String>,
    /// The sound records.
    pub dataset: Option<Dataset>,
}

/// A problem as it is listed.
pub struct Listed {
    pub severity: Severity,
    pub code: &'static str,
    pub record: Option<String>,
    pub pointer: String,
    /// From 1; of a workbook the row of its sheet, 0 where there is none.
    pub line: usize,
    pub column: usize,
    /// Of a workbook or a table: the place in words, empty where it is all of it.
    pub cell: Option<String>,
    /// What is wrong, and how to mend it.
    pub words: (String, String),
    pub suggestion: Option<String>,
}

impl Listed {
    fn of_cell(problem: &BookProblem, lang: Lang) -> Self {
        Self {
            severity: problem.severity,
            code: problem.kind.code,
            record: problem.record.clone(),
            pointer: String::new(),
            line: problem.row.map_or(0, |row| row + 1),
            column: problem.column.map_or(0, |column| column + 1),
            cell: Some(problem.place()),
            words: problem.words(lang),
            suggestion: problem.kind.suggestion.clone(),
        }
    }

    fn told(told: &Diagnostic, lang: Lang) -> Self {
        let mut place = told.clone();
        place.place.file.clear();
        Self {
            severity: if told.severity() == import::Severity::Error {
                Severity::Error
            } else {
                Severity::Warning
            },
            code: "table",
            record: None,
            pointer: String::new(),
            line: told.place.line.map_or(0, |line| line as usize),
            column: 0,
            cell: Some(place.place(lang)),
            words: told.words(lang),
            suggestion: None,
        }
    }
}

impl FileReport {
    /// Reads a file of any sort: the text of the dataset it is or becomes, empty where it becomes none, and the report.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn at(path: &Path, lang: Lang) -> io::Result<(String, Self)> {
        let of_table = |mut read: ReadTable| {
            let report = Self::of_table(&read, lang);
            (read.text.take().unwrap_or_default(), report)
        };
        if let Some(read) = ReadTable::of_text(path)? {
            return Ok(of_table(read));
        }
        Ok(match book::contents(path, None)? {
            Contents::Tables { read, .. } => of_table(ReadTable::of_book(path, &read)),
            Contents::Book(mut report) => {
                (std::mem::take(&mut report.text), Self::of_workbook(*report, lang))
            }
            Contents::Other => {
                let text = std::fs::read_to_string(path)?;
                let report = Self::of_dataset(check(&text), lang);
                (text, report)
            }
        })
    }

    pub fn of_dataset(report: Report, lang: Lang) -> Self {
        let listed = |problem: &Problem| Listed {
            severity: problem.severity,
            code: problem.kind.code(),
            record: problem.record.clone(),
            pointer: problem.pointer.clone(),
            line: problem.line as usize,
            column: problem.column as usize,
            cell: None,
            words: problem.words(lang),
            suggestion: problem.kind.suggestion().map(str::to_owned),
        };
        let problems = report.problems.iter().map(listed).collect();
        let Report { errors, warnings, left_out, dataset, .. } = report;
        Self { problems, errors, warnings, left_out, dataset }
    }

    pub fn of_workbook(report: BookReport, lang: Lang) -> Self {
        let problems = report.problems.iter().map(|problem| Listed::of_cell(problem, lang)).collect();
        let BookReport { errors, warnings, left_out, dataset, .. } = report;
        Self { problems, errors, warnings, left_out, dataset }
    }

    /// Of a table: what was told as it was read, then what is wrong with the dataset that it is.
    pub fn of_table(read: &ReadTable, lang: Lang) -> Self {
        let mut all = Self::of_dataset(read.text.as_deref().map(check).unwrap_or_default(), lang);
        for problem in &mut all.problems {
            // Its lines are those of a text that nobody has seen.
            (problem.pointer, problem.line, problem.column, problem.cell) =
                (String::new(), 0, 0, Some(String::new()));
        }
        let told = read.diagnostics.iter().map(|told| Listed::told(told, lang));
        let told = read.problems.iter().map(|problem| Listed::of_cell(problem, lang)).chain(told);
        let mut problems: Vec<Listed> = told.collect();
        let is_error = |problem: &&Listed| problem.severity == Severity::Error;
        all.errors += problems.iter().filter(is_error).count();
        all.warnings += problems.iter().filter(|problem| !is_error(problem)).count();
        problems.append(&mut all.problems);
        problems.sort_by_key(|problem| problem.severity != Severity::Error);
        Self { problems, ..all }
    }

    pub fn is_sound(&self) -> bool {
        self.errors == 0
    }
}
