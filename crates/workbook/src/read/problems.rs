//! What is told while a workbook is read, each thing once with how often it is so.

use std::collections::HashMap;

use check::{PROBLEMS_MAX, Severity};

use super::faults;
use super::found::Found;
use crate::cell::{Book, Cell, Sheet};
use crate::problem::{BookProblem, BookProblemKind};

/// Collects problems.
#[derive(Default)]
pub(crate) struct Problems {
    all: Vec<BookProblem>,
    /// How many cells have to be mended beside those that are listed.
    pub unlisted: usize,
    /// Whether the workbook has no sheet of a dataset, so that nothing else is worth telling.
    pub is_no_dataset: bool,
    /// Those that are told once a column, by code and column.
    told: HashMap<(&'static str, String, usize), usize>,
    /// Names of several records that were told, each with its section.
    names: HashMap<(&'static str, String), usize>,
}

impl Problems {
    /// Of the whole workbook.
    pub fn book(&mut self, severity: Severity, kind: BookProblemKind) {
        self.sheet(severity, "", None, kind);
    }

    /// That there is no sheet of a dataset at all, instead of everything that follows from it.
    pub fn no_dataset(&mut self, book: &Book) {
        let written = book.sheets.iter().find(|sheet| !sheet.is_blank());
        let first = written.map(|sheet| (sheet.title.as_str(), heads_of(sheet)));
        self.all.clear();
        self.is_no_dataset = true;
        match first {
            Some((title, heads)) => {
                self.sheet(Severity::Error, title, None, faults::no_sheets(title, &excerpt(&heads)))
            }
            None => self.book(Severity::Error, faults::empty_book()),
        }
    }

    /// Of a sheet, or of the head of one of its columns.
    pub fn sheet(
        &mut self,
        severity: Severity,
        sheet: &str,
        place: Option<(usize, usize)>,
        kind: BookProblemKind,
    ) {
        let (row, column) = place.unzip();
        let sheet = sheet.to_owned();
        self.all.push(BookProblem { severity, sheet, row, column, record: None, kind, count: 1 });
    }

    /// Of a cell that has to be mended.
    pub fn cell(&mut self, found: &Found, row: usize, column: Option<usize>, kind: BookProblemKind) {
        if self.all.len() >= PROBLEMS_MAX {
            self.unlisted += 1;
            return;
        }
        let sheet = found.sheet.title.clone();
        let severity = Severity::Error;
        self.all.push(BookProblem { severity, sheet, row: Some(row), column, record: None, kind, count: 1 });
    }

    /// Of a cell that somebody should look at: told once for each column.
    pub fn look_at(&mut self, found: &Found, row: usize, column: usize, kind: BookProblemKind) {
        let key = (kind.code, found.sheet.title.clone(), column);
        if let Some(at) = self.told.get(&key) {
            self.all[*at].count += 1;
            return;
        }
        self.told.insert(key, self.all.len());
        self.sheet(Severity::Warning, &found.sheet.title, Some((row, column)), kind);
    }

    /// A name of a section that several records have: told once, in the cell of one of them, with how often it is meant.
    pub fn shared(
        &mut self,
        name: (&'static str, String),
        sheet: &str,
        place: (usize, usize),
        kind: BookProblemKind,
    ) {
        match self.names.get(&name) {
            Some(at) => self.all[*at].count += 1,
            None => {
                self.names.insert(name, self.all.len());
                self.sheet(Severity::Error, sheet, Some(place), kind);
            }
        }
    }

    /// Everything told.
    pub fn finish(self) -> Vec<BookProblem> {
        self.all
    }
}

/// The first row with something in it, as a list.
fn heads_of(sheet: &Sheet) -> String {
    let row = sheet.rows.iter().find(|row| !row.iter().all(Cell::is_blank));
    let texts = row.into_iter().flatten().filter_map(|cell| match cell {
        Cell::Text(text) if !text.trim().is_empty() => Some(text.trim()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join(", ")
}

/// Quoted text of a cell, cut to a readable length.
pub(crate) fn excerpt(text: &str) -> String {
    const MOST_CHARS: usize = 80;
    match text.char_indices().nth(MOST_CHARS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
