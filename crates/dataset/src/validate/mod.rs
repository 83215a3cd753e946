//! The rules a dataset must keep, and what is left of one that breaks some: the sound records, and all
//! problems at once. The rules of single values are in `fields` and `refs`.

mod circles;
mod events;
mod head;
mod records;
mod sections;

use std::mem::take;

use super::fault::{Fault, Notes, Silent};
use super::json::Node;
use super::notebook::Notebook;
use super::reader::Reader;
use super::{Dataset, Index, Problem, Section};
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

/// What a page needs to know of a dataset: what it can show, and whether that is all.
#[derive(Clone, Debug, Default)]
pub struct Sound {
    /// The sound records; `None` when nothing could be read. Every index in it is in range.
    pub dataset: Option<Dataset>,
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings there are.
    pub warnings: usize,
    /// How many records are not in the dataset (see `Reading::left_out`).
    pub left_out: usize,
}

/// Reads and checks a dataset. Takes any text whatsoever, in time about linear in its length.
#[must_use]
pub fn read(text: &str) -> Reading {
    let text = without_mark(text);
    let (sound, notes) = read_with(text, Box::new(Notebook::default()));
    let Sound { dataset, errors, warnings, .. } = sound;
    let (problems, left_out) = notes.finish(text);
    Reading { dataset, problems, errors, warnings, left_out }
}

/// The same without the list of problems, and without the code that makes one.
#[must_use]
pub fn read_sound(text: &str) -> Sound {
    read_with(without_mark(text), Box::new(Silent)).0
}

/// A byte order mark is no part of a text.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

fn read_with(text: &str, notes: Box<dyn Notes>) -> (Sound, Box<dyn Notes>) {
    let mut reader = Reader::new(notes);
    let Some(node) = Node::parse(text) else {
        reader.not_json(text);
        return done(None, reader, 0);
    };
    let Node::Object(fields) = &node else {
        reader.report(Fault::NotADataset { lacks: "{ }" });
        return done(None, reader, 0);
    };
    if !is_of_this_format(&node, &mut reader) {
        return done(None, reader, 0);
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
    done(Some(dataset), reader, left_out)
}

fn done(dataset: Option<Dataset>, reader: Reader, left_out: usize) -> (Sound, Box<dyn Notes>) {
    let (errors, warnings, notes) = reader.finish();
    (Sound { dataset, errors, warnings, left_out }, notes)
}

/// Whether a file is meant to be a dataset of version 1; reports the first sign that it is not.
fn is_of_this_format(node: &Node, reader: &mut Reader) -> bool {
    match node.get("version") {
        Some(Node::Number(1.0)) => {}
        Some(found @ (Node::Number(_) | Node::Text(_))) => {
            reader.report_at("version", Fault::OtherVersion { found });
            return false;
        }
        _ => {
            reader.report(Fault::NotADataset { lacks: "version" });
            return false;
        }
    }
    let has_events = matches!(node.get(Section::Events.name()), Some(Node::List(_)));
    if !has_events {
        reader.report(Fault::NotADataset { lacks: "events" });
    }
    has_events
}
