//! The rules a dataset must keep, and what is left of one that breaks some: the sound records, and all
//! problems at once. The rules of single values are in `fields` and `refs`.

mod circles;
mod events;
mod head;
mod records;
mod sections;

use std::mem::take;

use super::fields::number_words;
use super::json::Node;
use super::locate::places;
use super::reader::{Reader, excerpt};
use super::{Dataset, Index, Problem, ProblemKind, Section, Severity};
use sections::Validator;

/// What came of reading a dataset.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The sound records; `None` when nothing could be read. Every index in it is in range.
    pub dataset: Option<Dataset>,
    /// Errors first, then warnings, each in the order of the file; at most 1,000 of each.
    pub problems: Vec<Problem>,
    /// How many errors there are, listed or not.
    pub errors: usize,
    /// How many warnings there are, listed or not.
    pub warnings: usize,
    /// The records that are not in the dataset, such as `event:claude-launch`, or `/events/12` for one
    /// without an id of its own: those with errors, and those that cannot do without one of these.
    pub left_out: Vec<String>,
}

impl Reading {
    /// Whether there is no error; there may be warnings.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.errors == 0
    }
}

/// Reads and checks a dataset. Takes any text whatsoever, in time about linear in its length.
#[must_use]
pub fn read(text: &str) -> Reading {
    read_with(text, false)
}

/// The same for a reader's page, which shows no warnings: finding their places in the file would cost a quarter of
/// the reading. They are counted all the same.
#[must_use]
pub fn read_errors(text: &str) -> Reading {
    read_with(text, true)
}

fn read_with(text: &str, errors_only: bool) -> Reading {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let node = match Node::parse(text) {
        Ok(node) => node,
        Err(error) => {
            return Reading { problems: vec![not_json(text, &error)], errors: 1, ..Reading::default() };
        }
    };
    let mut reader = Reader::default();
    reader.errors_only = errors_only;
    let Node::Object(fields) = &node else {
        reader.report(ProblemKind::NotADataset { lacks: "{ }" });
        return done(None, reader, text);
    };
    if !is_of_this_format(&node, &mut reader) {
        return done(None, reader, text);
    }
    let mut validator = Validator::new(reader, fields);
    validator.head();
    validator.sources();
    validator.entities();
    validator.relations();
    validator.disputes();
    validator.events();
    validator.stories();
    let Validator { mut dataset, mut reader, left_out, .. } = validator;
    dataset.vocabulary = take(&mut reader.vocabulary);
    dataset.head.languages = take(&mut reader.languages);
    dataset.index = Index::of(&dataset);
    Reading { left_out, ..done(Some(dataset), reader, text) }
}

fn done(dataset: Option<Dataset>, reader: Reader, text: &str) -> Reading {
    let (errors, warnings) = reader.counts();
    Reading { dataset, problems: reader.finish(text), errors, warnings, left_out: Vec::new() }
}

/// Whether a file is meant to be a dataset of version 1; reports the first sign that it is not.
fn is_of_this_format(node: &Node, reader: &mut Reader) -> bool {
    match node.get("version") {
        Some(Node::Number(1.0)) => {}
        Some(Node::Number(found)) => {
            reader.report_at("version", ProblemKind::OtherVersion { found: number_words(*found) });
            return false;
        }
        Some(Node::Text(found)) => {
            reader.report_at("version", ProblemKind::OtherVersion { found: format!("“{}”", excerpt(found)) });
            return false;
        }
        _ => {
            reader.report(ProblemKind::NotADataset { lacks: "version" });
            return false;
        }
    }
    let has_events = matches!(node.get(Section::Events.name()), Some(Node::List(_)));
    if !has_events {
        reader.report(ProblemKind::NotADataset { lacks: "events" });
    }
    has_events
}

/// The one problem of a text that is not JSON. The parser counts lines and bytes of a line from 1.
fn not_json(text: &str, error: &serde_json::Error) -> Problem {
    let line: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let offset = (line + error.column().saturating_sub(1)).min(text.len());
    let offset = (0..=offset).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let near = text[offset..].chars().take(24).map(|c| if c.is_control() { ' ' } else { c }).collect();
    let words = error.to_string();
    let detail = words.split(" at line ").next().unwrap_or_default().to_owned();
    let place = places(text, &[offset]).first().copied().unwrap_or_default();
    let what =
        if error.is_eof() { ProblemKind::CutShort { detail } } else { ProblemKind::NotJson { near, detail } };
    let (line, column) = (place.line, place.column);
    Problem { severity: Severity::Error, record: None, pointer: String::new(), line, column, what }
}
