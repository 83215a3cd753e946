//! A thing found wrong while reading, as it is at hand, and who may want to know. Makes no words and copies no
//! text: the page only counts, and does not carry what `notebook` needs to tell a problem.

use super::json::{JsonType, Node};
use super::reader::Ids;
use super::{Family, Problem, Section, Vocabulary};
use base::date::{Day, Edtf, EdtfError};

/// What is wrong with the value at hand; `ProblemKind` says what each means.
pub(super) enum Fault<'a> {
    NotADataset {
        lacks: &'static str,
    },
    OtherVersion {
        found: &'a Node<'a>,
    },
    WrongType {
        expected: JsonType,
        found: JsonType,
    },
    MissingField {
        field: &'static str,
    },
    UnknownField {
        field: &'a str,
        known: &'static [&'static str],
    },
    RepeatedField {
        field: &'a str,
    },
    TooMany {
        most: usize,
    },
    NotAnId {
        text: &'a str,
    },
    RepeatedId {
        id: &'a str,
    },
    IdOfAnEntity {
        id: &'a str,
    },
    UnknownId {
        id: &'a str,
        section: Section,
    },
    /// Neither an entity's id nor a source's.
    UnknownSpeaker {
        id: &'a str,
    },
    UnknownKind {
        id: &'a str,
        family: Family,
    },
    NotAChoice {
        text: &'a str,
        choices: &'static [&'static str],
    },
    NotARank {
        number: f64,
    },
    BadUrl {
        text: &'a str,
    },
    BadTag {
        text: &'a str,
    },
    BadDate {
        text: &'a str,
        why: EdtfError,
    },
    NotADay {
        text: &'a str,
    },
    EndsFirst {
        start: &'static str,
        end: &'static str,
    },
    NoSource,
    EmptyText,
    MissingLanguage {
        tag: &'a str,
    },
    Circle {
        through: &'a str,
    },
    EffectForm,
    EffectDisagrees {
        relation: &'a str,
        field: &'static str,
        event: &'a Edtf,
        found: Option<&'a Edtf>,
    },
    LoneValue,
    SingleSource,
    AfterUpdated {
        updated: Day,
    },
}

/// Who is told where the reader is and what it finds wrong there.
pub(super) trait Notes {
    /// The text is not JSON; nothing else will be told.
    fn not_json(&mut self, text: &str);
    /// Something is wrong with the value at hand. The rest is what it may have been meant to be.
    fn note(&mut self, fault: &Fault, ids: &Ids, vocabulary: &Vocabulary);
    /// From the head to a record.
    fn enter_record(&mut self, section: Section, position: usize, id: Option<&str>);
    fn leave_record(&mut self);
    /// Into a field; the result is for `leave`.
    fn enter(&mut self, name: &str) -> usize;
    /// Into an item of a list; the result is for `leave`.
    fn enter_item(&mut self, position: usize) -> usize;
    fn leave(&mut self, outside: usize);
    /// The record at hand is not kept. Its id may be another's.
    fn left_out(&mut self, is_its_own: bool);
    /// All problems kept, errors first and then by place in `text`, and the names of what was left out.
    fn finish(self: Box<Self>, text: &str) -> (Vec<Problem>, Vec<String>);
}

/// Wants to know nothing.
pub(super) struct Silent;

impl Notes for Silent {
    fn not_json(&mut self, _: &str) {}
    fn note(&mut self, _: &Fault, _: &Ids, _: &Vocabulary) {}
    fn enter_record(&mut self, _: Section, _: usize, _: Option<&str>) {}
    fn leave_record(&mut self) {}
    fn enter(&mut self, _: &str) -> usize {
        0
    }
    fn enter_item(&mut self, _: usize) -> usize {
        0
    }
    fn leave(&mut self, _: usize) {}
    fn left_out(&mut self, _: bool) {}
    fn finish(self: Box<Self>, _: &str) -> (Vec<Problem>, Vec<String>) {
        (Vec::new(), Vec::new())
    }
}
