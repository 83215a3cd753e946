//! What an importer has to tell of a file: where, what was found there, what was expected. Its sentences are in
//! `note_words`.

use super::note_words::words;
use base::text::Lang;
use base::text::problems::fill;

/// How much is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Something has to be mended in the file: a record, or a field of it, is not in the dataset.
    Error,
    /// The file is right, but the dataset has no place for this.
    Lost,
    /// Something was guessed or stood in for; somebody should look.
    Guess,
}

/// Where in the files something is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
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
pub enum What {
    UnknownFormat,
    TooLarge,
    NotTogether,
    NotJson,
    NotXml,
    NotThisFormat,
    Encoding,
    NoTable,
    QuoteOpen,
    TooManyCells,
    NoColumn,
    UnknownColumn,
    RepeatedColumn,
    NotADate,
    NoSuchDay,
    NoSuchMonth,
    NoSuchYear,
    NoYear,
    DayWithoutMonth,
    AmbiguousDay,
    OrderFromOthers,
    SerialDay,
    TimeOfDay,
    WholeDateInYear,
    EndsFirst,
    NotANumber,
    NotAnAddress,
    RepeatedId,
    MissingNode,
    Circle,
    NoEnd,
    NoName,
    NothingSaid,
    NotKept,
    Markup,
    Undirected,
    HyperedgeKept,
    SecondGraph,
    NoSource,
    NoLicence,
    NoRecords,
    StillWrong,
}

impl What {
    #[must_use]
    pub const fn level(self) -> Level {
        match self {
            What::TimeOfDay
            | What::NotKept
            | What::Markup
            | What::Undirected
            | What::HyperedgeKept
            | What::SecondGraph
            | What::UnknownColumn => Level::Lost,
            What::Encoding
            | What::AmbiguousDay
            | What::OrderFromOthers
            | What::SerialDay
            | What::WholeDateInYear
            | What::MissingNode
            | What::NothingSaid
            | What::NoSource
            | What::NoLicence => Level::Guess,
            _ => Level::Error,
        }
    }
}

/// One thing to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub place: Place,
    pub what: What,
    /// The text at fault, cut to a readable length; it may be empty.
    pub found: String,
    /// A second text some sentences need.
    pub more: String,
}

impl Note {
    /// About a whole file.
    #[must_use]
    pub fn of(file: &str, what: What) -> Self {
        let place = Place { file: file.into(), ..Place::default() };
        Self { place, what, found: String::new(), more: String::new() }
    }

    #[must_use]
    pub fn level(&self) -> Level {
        self.what.level()
    }

    /// What was found and expected, and how to mend it.
    #[must_use]
    pub fn words(&self, lang: Lang) -> (String, String) {
        let (what, mend) = words(self.what, lang);
        let arguments = [self.found.as_str(), &self.more, &self.place.field];
        (fill(what, &arguments), fill(mend, &arguments))
    }

    /// Where it is, in few words.
    #[must_use]
    pub fn place(&self, lang: Lang) -> String {
        let Place { file, row, line, field, record } = &self.place;
        let (row_word, line_word, field_word) = match lang {
            Lang::Fr => ("rangée", "ligne", "colonne"),
            _ => ("row", "line", "column"),
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
            said.push(if is_path { field.clone() } else { format!("{field_word} {}", quoted(field, lang)) });
        }
        if !record.is_empty() {
            said.push(quoted(record, lang));
        }
        said.retain(|part| !part.is_empty());
        said.join(", ")
    }
}

fn quoted(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Fr => format!("«\u{202f}{text}\u{202f}»"),
        _ => format!("“{text}”"),
    }
}

/// Notes for a page, one after the other, as `check::error_texts` has problems: of each its place, then in every
/// language what is wrong and how to mend it.
#[must_use]
pub fn note_texts(notes: &[Note]) -> Vec<String> {
    let mut texts = Vec::new();
    for note in notes {
        texts.push(note.place(Lang::En));
        for lang in Lang::ALL {
            texts.extend(<[String; 2]>::from(note.words(lang)));
        }
    }
    texts
}

/// Collects notes about the record at hand.
#[derive(Default)]
pub(super) struct Notes {
    pub all: Vec<Note>,
    at: Place,
    files: Vec<String>,
}

impl Notes {
    /// Goes to another file.
    pub fn file(&mut self, name: &str) {
        self.at = Place { file: name.into(), ..Place::default() };
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

    pub fn tell(&mut self, field: &str, what: What, found: &str) {
        self.tell_more(field, what, found, "");
    }

    pub fn tell_more(&mut self, field: &str, what: What, found: &str, more: &str) {
        let place = Place { field: field.into(), ..self.at.clone() };
        self.all.push(Note { place, what, found: cut(found), more: cut(more) });
    }

    /// About the file as a whole.
    pub fn stop(&mut self, what: What, found: &str) {
        let place = Place { file: self.at.file.clone(), line: self.at.line, ..Place::default() };
        self.all.push(Note { place, what, found: cut(found), more: String::new() });
    }

    /// About nothing in particular of the file.
    pub fn whole(&mut self, field: &str, what: What, found: &str) {
        let place = Place { file: self.at.file.clone(), field: field.into(), ..Place::default() };
        self.all.push(Note { place, what, found: cut(found), more: String::new() });
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
