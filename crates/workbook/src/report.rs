//! Everything wrong with a workbook: what is wrong with its cells, and what `check` finds in the dataset they make, each at
//! its cell.

use base::date::Day;
use check::{ProblemKind, Severity, check};
use dataset::Dataset;

use crate::cell::Book;
use crate::form::SheetKind;
use crate::open::OpenError;
use crate::problem::{BookProblem, BookProblemKind, What};
use crate::read::{Problems, faults, read};
use crate::views::wrong_views;

/// What came of checking a workbook.
#[derive(Default)]
pub struct BookReport {
    /// The text of the dataset; empty where the file could not be opened.
    pub text: String,
    /// The sound records; `None` when nothing could be read.
    pub dataset: Option<Dataset>,
    /// Errors first, then warnings, each in the order of the sheets and rows.
    pub problems: Vec<BookProblem>,
    /// How many errors there are, listed or not.
    pub errors: usize,
    /// How many warnings there are, listed or not.
    pub warnings: usize,
    /// The records that are not in the dataset, such as `event:claude-launch`.
    pub left_out: Vec<String>,
}

/// Reads a workbook and lists what is wrong with it. `today` stands in for a day of the last update that is not written.
#[must_use]
pub fn report(book: &Book, today: Day) -> BookReport {
    let read = read(book, today);
    let mut problems = read.problems;
    if read.is_no_dataset {
        return BookReport { errors: problems.len(), problems, ..BookReport::default() };
    }
    let checked = check(&read.text);
    let (mut errors, mut warnings) = (read.unlisted, 0);
    for problem in &problems {
        *(if problem.severity == Severity::Error { &mut errors } else { &mut warnings }) += problem.count;
    }
    (errors, warnings) = (errors + checked.errors, warnings + checked.warnings);
    for problem in checked.problems {
        let missing = match &problem.kind {
            ProblemKind::MissingField { field } => Some(*field),
            ProblemKind::NoSource => Some("sources"),
            _ => None,
        };
        let place = read.places.find(&problem.pointer, missing);
        let is_told = problems.iter().any(|told| {
            told.severity == Severity::Error
                && told.row.is_some()
                && (told.row, told.column) == (place.row, place.column)
                && told.sheet == place.sheet
        });
        // What follows from a missing sheet or column, or from a cell that cannot be read, is told there.
        let unknown = match &problem.kind {
            ProblemKind::UnknownId { section, id, .. } => Some((*section, id)),
            _ => None,
        };
        let is_without_sheet = unknown.is_some_and(|(section, _)| !read.places.has(SheetKind::of(section)));
        let is_told = place.lacks_column || place.sheet.is_empty() || is_told;
        if missing.is_some() && is_told || is_without_sheet {
            errors -= 1;
            continue;
        }
        let suggestion = problem.kind.suggestion().map(str::to_owned);
        let suggestion =
            suggestion.or_else(|| unknown.and_then(|(section, id)| read.lookup.names(section).nearest(id)));
        let suggestion = suggestion.or_else(|| match &problem.kind {
            ProblemKind::UnknownKind { family, id, .. } => read.lookup.nearest_kind(*family, id),
            _ => None,
        });
        let own = match &problem.kind {
            ProblemKind::AfterUpdated { updated } => {
                let at = read.places.find("/updated", None).cell();
                (!at.is_empty()).then(|| faults::after_updated(&updated.to_string(), &at))
            }
            _ => None,
        };
        problems.push(BookProblem {
            severity: problem.severity,
            sheet: place.sheet,
            row: place.row,
            column: place.column,
            record: problem.record.clone(),
            kind: own.unwrap_or_else(|| BookProblemKind {
                code: problem.kind.code(),
                suggestion,
                what: What::OfDataset(Box::new(problem), place.of),
            }),
            count: 1,
        });
    }
    let wrong = checked.dataset.as_ref().map(|dataset| wrong_views(read.views, dataset));
    for (pointer, kind) in wrong.into_iter().flatten() {
        let place = read.places.find(&pointer, None);
        let (severity, record) = (Severity::Warning, None);
        let (sheet, row, column) = (place.sheet, place.row, place.column);
        problems.push(BookProblem { severity, sheet, row, column, record, kind, count: 1 });
        warnings += 1;
    }
    let order: Vec<&str> = book.sheets.iter().map(|sheet| sheet.title.as_str()).collect();
    let sheet = |problem: &BookProblem| order.iter().position(|title| *title == problem.sheet);
    problems.sort_by_key(|problem| (problem.severity, sheet(problem), problem.row, problem.column));
    BookReport {
        text: read.text,
        dataset: checked.dataset,
        problems,
        errors,
        warnings,
        left_out: checked.left_out,
    }
}

impl BookReport {
    /// The report of a file that could not be opened.
    #[must_use]
    pub fn unopened(error: OpenError) -> BookReport {
        let mut problems = Problems::default();
        let fault = match error {
            OpenError::Password => faults::password(),
            OpenError::NotAWorkbook => faults::not_a_workbook(),
        };
        problems.book(Severity::Error, fault);
        BookReport {
            text: String::new(),
            dataset: None,
            problems: problems.finish(),
            errors: 1,
            warnings: 0,
            left_out: Vec::new(),
        }
    }

    /// Whether there is no error; there may be warnings.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.errors == 0
    }
}
