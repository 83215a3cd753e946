//! What an importer has to tell of a file: where, what was found there, what was expected. Its sentences are
//! in the language files.

use std::collections::BTreeMap;

use base::text::Lang;
use base::text::import_strings::DiagnosticStrings;
use base::text::problems::{Advice, fill};

/// How much is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something has to be mended in the file: a record, or a field of it, is not in the dataset.
    Error,
    /// The file is right, but the dataset has no place for this.
    Lost,
    /// Something was guessed or stood in for; somebody should look.
    Guess,
}

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

/// What is to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiagnosticKind {
    /// The format of the file is none that is read.
    UnknownFormat,
    /// The file is larger than a page could show.
    TooLarge,
    /// Several files that are no table of nodes and table of edges.
    NotTogether,
    /// The text stops being JSON.
    NotJson,
    /// The text stops being XML.
    NotXml,
    /// JSON or XML without what the format is known by.
    NotThisFormat,
    /// The text is not UTF-8 and was read as something else.
    Encoding,
    /// A table without a row of column names.
    NoTable,
    /// A quotation mark that opens a cell is never closed.
    QuoteOpen,
    /// A row with more cells than there are columns.
    TooManyCells,
    /// A column that the format needs is missing.
    NoColumn,
    /// A column that has no place in a dataset.
    UnknownColumn,
    /// Two columns of the same name; the first counts.
    RepeatedColumn,
    /// A text that is no date.
    NotADate,
    /// A day that its month does not have.
    NoSuchDay,
    /// A month that is not from 1 to 12 and no name of one.
    NoSuchMonth,
    /// A year outside -9999 to 9999.
    NoSuchYear,
    /// A record without a year, which leaves it out.
    NoYear,
    /// A day without its month.
    DayWithoutMonth,
    /// Two readings of day and month; only the year is kept.
    AmbiguousDay,
    /// Day and month in the order that other dates of the column need.
    OrderFromOthers,
    /// A number of days as a spreadsheet counts them.
    SerialDay,
    /// A time of day, which dates here do not have.
    TimeOfDay,
    /// A whole date where a year alone is expected.
    WholeDateInYear,
    /// An end before its beginning.
    EndsFirst,
    /// A text that is none of the allowed numbers or words.
    NotANumber,
    /// A text that is no `http:` or `https:` address.
    NotAnAddress,
    /// An id that an earlier record has.
    RepeatedId,
    /// An edge to a node that is not listed.
    MissingNode,
    /// An entity that provides itself, by way of others.
    Circle,
    /// An edge without one of its ends.
    NoEnd,
    /// A record without a name or id.
    NoName,
    /// An event without a text.
    NothingSaid,
    /// Something that a dataset has no place for.
    NotKept,
    /// Formatting in a text.
    Markup,
    /// Edges without a direction.
    Undirected,
    /// A link between more than two nodes, kept as a node.
    HyperedgeKept,
    /// Several stretches of time of a record that has one; the first beginning and the last end are kept.
    SpellsJoined,
    /// Times that are plain numbers, and nobody says what they count; they are left out.
    CountUnknown,
    /// Times that are plain numbers, read as the size of all of them suggests.
    CountGuessed,
    /// A word in place of a number that JSON does not have.
    NoJsonNumber,
    /// Day and month in the order of the format.
    OrderOfFormat,
    /// A date in words that was read as a date of ours that says a little more or less.
    ReadAs,
    /// A field whose place another has by a better name.
    SameMeaning,
    /// More graphs than one in a file.
    SecondGraph,
    /// Records without a source.
    NoSource,
    /// A file without a licence.
    NoLicence,
    /// A file without any record that could be kept.
    NoRecords,
    /// An error that the dataset's own check still finds; in English.
    StillWrong,
}

impl DiagnosticKind {
    /// What is wrong, and how to mend it: templates to be filled.
    const fn advice(self, strings: &DiagnosticStrings) -> Advice {
        match self {
            DiagnosticKind::UnknownFormat => strings.unknown_format,
            DiagnosticKind::TooLarge => strings.too_large,
            DiagnosticKind::NotTogether => strings.not_together,
            DiagnosticKind::NotJson => strings.not_json,
            DiagnosticKind::NotXml => strings.not_xml,
            DiagnosticKind::NotThisFormat => strings.not_this_format,
            DiagnosticKind::Encoding => strings.encoding,
            DiagnosticKind::NoTable => strings.no_table,
            DiagnosticKind::QuoteOpen => strings.quote_open,
            DiagnosticKind::TooManyCells => strings.too_many_cells,
            DiagnosticKind::NoColumn => strings.no_column,
            DiagnosticKind::UnknownColumn => strings.unknown_column,
            DiagnosticKind::RepeatedColumn => strings.repeated_column,
            DiagnosticKind::NotADate => strings.not_a_date,
            DiagnosticKind::NoSuchDay => strings.no_such_day,
            DiagnosticKind::NoSuchMonth => strings.no_such_month,
            DiagnosticKind::NoSuchYear => strings.no_such_year,
            DiagnosticKind::NoYear => strings.no_year,
            DiagnosticKind::DayWithoutMonth => strings.day_without_month,
            DiagnosticKind::AmbiguousDay => strings.ambiguous_day,
            DiagnosticKind::OrderFromOthers => strings.order_from_others,
            DiagnosticKind::SerialDay => strings.serial_day,
            DiagnosticKind::TimeOfDay => strings.time_of_day,
            DiagnosticKind::WholeDateInYear => strings.whole_date_in_year,
            DiagnosticKind::EndsFirst => strings.ends_first,
            DiagnosticKind::NotANumber => strings.not_a_number,
            DiagnosticKind::NotAnAddress => strings.not_an_address,
            DiagnosticKind::RepeatedId => strings.repeated_id,
            DiagnosticKind::MissingNode => strings.missing_node,
            DiagnosticKind::Circle => strings.circle,
            DiagnosticKind::NoEnd => strings.no_end,
            DiagnosticKind::NoName => strings.no_name,
            DiagnosticKind::NothingSaid => strings.nothing_said,
            DiagnosticKind::NotKept => strings.not_kept,
            DiagnosticKind::Markup => strings.markup,
            DiagnosticKind::Undirected => strings.undirected,
            DiagnosticKind::HyperedgeKept => strings.hyperedge_kept,
            DiagnosticKind::SpellsJoined => strings.spells_joined,
            DiagnosticKind::CountUnknown => strings.count_unknown,
            DiagnosticKind::CountGuessed => strings.count_guessed,
            DiagnosticKind::NoJsonNumber => strings.no_json_number,
            DiagnosticKind::OrderOfFormat => strings.order_of_format,
            DiagnosticKind::ReadAs => strings.read_as,
            DiagnosticKind::SameMeaning => strings.same_meaning,
            DiagnosticKind::SecondGraph => strings.second_graph,
            DiagnosticKind::NoSource => strings.no_source,
            DiagnosticKind::NoLicence => strings.no_licence,
            DiagnosticKind::NoRecords => strings.no_records,
            DiagnosticKind::StillWrong => strings.still_wrong,
        }
    }

    /// How much is lost by it.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            DiagnosticKind::TimeOfDay
            | DiagnosticKind::NotKept
            | DiagnosticKind::Markup
            | DiagnosticKind::Undirected
            | DiagnosticKind::HyperedgeKept
            | DiagnosticKind::SecondGraph
            | DiagnosticKind::SpellsJoined
            | DiagnosticKind::SameMeaning
            | DiagnosticKind::UnknownColumn => Severity::Lost,
            DiagnosticKind::Encoding
            | DiagnosticKind::AmbiguousDay
            | DiagnosticKind::OrderFromOthers
            | DiagnosticKind::SerialDay
            | DiagnosticKind::CountUnknown
            | DiagnosticKind::CountGuessed
            | DiagnosticKind::NoJsonNumber
            | DiagnosticKind::OrderOfFormat
            | DiagnosticKind::ReadAs
            | DiagnosticKind::WholeDateInYear
            | DiagnosticKind::MissingNode
            | DiagnosticKind::NothingSaid
            | DiagnosticKind::NoSource
            | DiagnosticKind::NoLicence => Severity::Guess,
            _ => Severity::Error,
        }
    }
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
        self.at.record = cut(name);
    }

    pub fn report(&mut self, field: &str, kind: DiagnosticKind, found: &str) {
        self.report_with(field, kind, found, "");
    }

    pub fn report_with(&mut self, field: &str, kind: DiagnosticKind, found: &str, more: &str) {
        let place = Location { field: field.into(), ..self.at.clone() };
        self.all.push(Diagnostic { place, kind, found: cut(found), more: cut(more), count: 1 });
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
