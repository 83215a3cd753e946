//! What an importer has to tell of a file: where, what was found there, what was expected. Its sentences are
//! in the language files.

use std::collections::BTreeMap;

use base::text::Lang;
use base::text::problems::fill;

pub use super::diagnostic_kind::{DiagnosticKind, Severity};

/// Where in the files something is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// The name of the file, without its folder.
    pub file: String,
    /// As a spreadsheet counts: the names of the columns are row 1.
    pub row: Option<u32>,
    /// As an editor counts, from 1: cells may hold line ends.
    pub line: Option<u32>,
    /// The column of a table, or the path of a field.
    pub field: String,
    /// What the record calls itself.
    pub record: String,
}

/// One thing to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where it is.
    pub place: Location,
    /// What it is.
    pub kind: DiagnosticKind,
    /// The text at fault, cut to a readable length; it may be empty.
    pub found: String,
    /// A second text some sentences need.
    pub more: String,
    /// How often it is so; the place is the first.
    pub count: usize,
}

impl Diagnostic {
    /// About a whole file.
    #[must_use]
    pub fn of(file: &str, kind: DiagnosticKind) -> Self {
        let place = Location { file: file.into(), ..Location::default() };
        Self { place, kind, found: String::new(), more: String::new(), count: 1 }
    }

    /// What is the same for all that are told as one: file, kind and field, and what was found where it has to be mended.
    fn key(&self) -> (String, u8, String, String) {
        let is_one_field = matches!(self.severity(), Severity::Lost)
            || matches!(self.kind, DiagnosticKind::OrderOfFormat | DiagnosticKind::OrderFromOthers);
        // `/events/12/media/alt` is `media/alt` of any event.
        let field: String = self
            .place
            .field
            .split('/')
            .map(|part| if part.bytes().all(|byte| byte.is_ascii_digit()) { "/" } else { part })
            .collect();
        let found = if is_one_field { String::new() } else { [&self.found, "\0", &self.more].concat() };
        (self.place.file.clone(), self.kind as u8, field, found)
    }

    /// How much is lost by it.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }

    /// What was found and expected, and how to mend it.
    #[must_use]
    pub fn words(&self, lang: Lang) -> (String, String) {
        let (what, mend) = self.kind.advice(&lang.import().diagnostics);
        let arguments = [self.found.as_str(), &self.more, &self.place.field];
        let mut what = fill(what, &arguments);
        if self.count > 1 {
            what.push_str(&fill(lang.import().times, &[&self.count.to_string()]));
        }
        (what, fill(mend, &arguments))
    }

    /// Where it is, in few words.
    #[must_use]
    pub fn place(&self, lang: Lang) -> String {
        let Location { file, row, line, field, record } = &self.place;
        let strings = lang.import();
        let (row_word, line_word, field_word) = (strings.row, strings.line, strings.column);
        let quoted = |text: &str| {
            let [opening, closing] = strings.quotation_marks;
            [opening, text, closing].concat()
        };
        let mut said = vec![file.clone()];
        match (row, line) {
            (Some(row), Some(line)) if row != line => {
                said.push(format!("{row_word} {row} ({line_word} {line})"));
            }
            (Some(row), _) => said.push(format!("{row_word} {row}")),
            (None, Some(line)) => said.push(format!("{line_word} {line}")),
            (None, None) => {}
        }
        if !field.is_empty() {
            let is_path = row.is_none();
            said.push(if is_path { field.clone() } else { format!("{field_word} {}", quoted(field)) });
        }
        if !record.is_empty() {
            said.push(quoted(record));
        }
        said.retain(|part| !part.is_empty());
        said.join(", ")
    }
}

/// Collects diagnostics about the record at hand.
#[derive(Default)]
pub(super) struct Diagnostics {
    pub all: Vec<Diagnostic>,
    at: Location,
    files: Vec<String>,
}

impl Diagnostics {
    /// Goes to another file.
    pub fn file(&mut self, name: &str) {
        self.at = Location { file: name.into(), ..Location::default() };
        self.files.push(name.into());
    }

    /// The number of the file at hand.
    pub fn file_number(&self) -> usize {
        self.files.len().saturating_sub(1)
    }

    /// Goes back to a file.
    pub fn back_to(&mut self, number: usize) {
        if let Some(name) = self.files.get(number) {
            self.at.file.clone_from(name);
        }
    }

    /// Goes to a row of a table.
    pub fn row(&mut self, row: u32, line: u32) {
        self.at.row = Some(row);
        self.at.line = Some(line);
        self.at.record.clear();
    }

    /// Goes to a line of a file that is no table.
    pub fn line(&mut self, line: Option<u32>) {
        self.at.row = None;
        self.at.line = line;
        self.at.record.clear();
    }

    /// Says what the record at hand calls itself.
    pub fn record(&mut self, name: &str) {
        self.record_parts(&[name]);
    }

    /// The same of a name in parts.
    pub fn record_parts(&mut self, parts: &[&str]) {
        self.at.record.clear();
        parts.iter().for_each(|part| self.at.record.push_str(part));
    }

    pub fn report(&mut self, field: &str, kind: DiagnosticKind, found: &str) {
        self.report_with(field, kind, found, "");
    }

    pub fn report_with(&mut self, field: &str, kind: DiagnosticKind, found: &str, more: &str) {
        let place = Location { field: field.into(), record: cut(&self.at.record), ..self.at.clone() };
        self.all.push(Diagnostic { place, kind, found: cut(found), more: cut(more), count: 1 });
    }

    /// The second text of what was just reported, whole: an address, the names of columns.
    pub fn add_to_last(&mut self, more: impl Into<String>) {
        if let Some(diagnostic) = self.all.last_mut() {
            diagnostic.more = more.into();
        }
    }

    /// Something of the record at hand that a dataset has no place for, by its name.
    pub fn lose(&mut self, name: &str) {
        self.report(name, DiagnosticKind::NotKept, name);
    }

    /// The same, with what it says.
    pub fn lose_value(&mut self, field: &str, found: &str) {
        self.report(field, DiagnosticKind::NotKept, found);
    }

    /// Everything told, each thing once with how often it is so.
    pub fn finish(self) -> Vec<Diagnostic> {
        let mut positions: BTreeMap<(String, u8, String, String), usize> = BTreeMap::new();
        let mut merged: Vec<Diagnostic> = Vec::new();
        for diagnostic in self.all {
            let entry = positions.entry(diagnostic.key()).or_insert(merged.len());
            match merged.get_mut(*entry) {
                Some(first) => first.count += diagnostic.count,
                None => merged.push(diagnostic),
            }
        }
        merged
    }

    /// About the file as a whole.
    pub fn report_file(&mut self, kind: DiagnosticKind, found: &str) {
        let place = Location { file: self.at.file.clone(), line: self.at.line, ..Location::default() };
        self.all.push(Diagnostic { place, kind, found: cut(found), more: String::new(), count: 1 });
    }

    /// About nothing in particular of the file.
    pub fn report_field(&mut self, field: &str, kind: DiagnosticKind, found: &str) {
        let place = Location { file: self.at.file.clone(), field: field.into(), ..Location::default() };
        self.all.push(Diagnostic { place, kind, found: cut(found), more: String::new(), count: 1 });
    }
}

/// What is quoted from a file stays readable.
fn cut(text: &str) -> String {
    const MOST_CHARS: usize = 80;
    let flat: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match flat.char_indices().nth(MOST_CHARS) {
        Some((end, _)) => format!("{}…", &flat[..end]),
        None => flat,
    }
}
