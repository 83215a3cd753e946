//! What a check found in one file, of whatever sort: a dataset's text, or a workbook with its cells.

use ::check::{Problem, Report, Severity};
use base::text::Lang;
use dataset::Dataset;
use workbook::{BookProblem, BookReport};

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
    /// Of a workbook.
    pub cell: Option<String>,
    /// What is wrong, and how to mend it.
    pub words: (String, String),
    pub suggestion: Option<String>,
}

impl FileReport {
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
        let listed = |problem: &BookProblem| Listed {
            severity: problem.severity,
            code: problem.kind.code,
            record: problem.record.clone(),
            pointer: String::new(),
            line: problem.row.map_or(0, |row| row + 1),
            column: problem.column.map_or(0, |column| column + 1),
            cell: Some(problem.place()),
            words: problem.words(lang),
            suggestion: problem.kind.suggestion.clone(),
        };
        let problems = report.problems.iter().map(listed).collect();
        let BookReport { errors, warnings, left_out, dataset, .. } = report;
        Self { problems, errors, warnings, left_out, dataset }
    }

    pub fn is_sound(&self) -> bool {
        self.errors == 0
    }
}
