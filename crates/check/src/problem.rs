//! One thing wrong with a dataset: what, where, how bad. Its sentences are in `problem_words`.

use base::date::{Day, Edtf, EdtfError};
use dataset::{Family, JsonType, Section};

/// How bad a problem is. Errors come first in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The record (or the part of the head) is left out.
    Error,
    /// Everything is kept; an editor should look.
    Warning,
}

/// One thing wrong, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Whether the record is left out.
    pub severity: Severity,
    /// Such as `event:claude-launch`; `None` outside records and where a record has no readable id.
    pub record: Option<String>,
    /// A JSON pointer (RFC 6901) to the value at fault; of a missing field, to the object that lacks it.
    pub pointer: String,
    /// From 1.
    pub line: u32,
    /// In characters, from 1.
    pub column: u32,
    /// What is wrong there.
    pub kind: ProblemKind,
}

/// What is wrong. Texts from the file are cut to a readable length.
#[derive(Clone, Debug, PartialEq)]
pub enum ProblemKind {
    /// Not JSON from `near` on; nothing could be read. `detail` is the parser's own words, in English.
    NotJson {
        /// What the text goes on with there.
        near: String,
        /// What is wrong, in the words of the parser.
        detail: String,
    },
    /// A workbook or another zip file; nothing could be read.
    AZipFile,
    /// The text ends before its JSON does; nothing could be read.
    CutShort {
        /// What is wrong, in the words of the parser.
        detail: String,
    },
    /// Not of this format, as `lacks` is not there; nothing could be read.
    NotADataset {
        /// The name of what is missing.
        lacks: &'static str,
    },
    /// A version of the format that is not read here; nothing could be read.
    OtherVersion {
        /// The version.
        found: String,
    },
    /// A value of another type than its field has.
    WrongType {
        /// What the field holds.
        expected: JsonType,
        /// What was found.
        found: JsonType,
    },
    /// A field that must be there and is not.
    MissingField {
        /// Its name.
        field: &'static str,
    },
    /// Ignored.
    UnknownField {
        /// Its name.
        field: String,
        /// What was probably meant.
        suggestion: Option<&'static str>,
    },
    /// A field written twice in one object, or a language twice in one text.
    RepeatedField {
        /// Its name.
        field: String,
    },
    /// A list within a record, or a family of kinds, longer than is read.
    TooMany {
        /// How many are read.
        most: usize,
    },
    /// An id of other characters than `[a-z0-9-]`, or of none.
    NotAnId {
        /// The text as it is written.
        text: String,
    },
    /// An id that an earlier record of the section, or kind of the family, has.
    RepeatedId {
        /// The id as it is written.
        id: String,
    },
    /// A dispute's id is an entity's too: links could not tell them apart.
    IdOfAnEntity {
        /// The id as it is written.
        id: String,
    },
    /// A reference to no record of the section.
    UnknownId {
        /// The id as it is written.
        id: String,
        /// The section it refers to.
        section: Section,
        /// What was probably meant.
        suggestion: Option<String>,
    },
    /// A kind that is neither known nor declared in the head.
    UnknownKind {
        /// The id as it is written.
        id: String,
        /// The family it refers to.
        family: Family,
        /// What was probably meant.
        suggestion: Option<String>,
    },
    /// A word, or a number, that is none of a fixed list.
    NotAChoice {
        /// The text as it is written.
        text: String,
        /// What is allowed.
        choices: &'static [&'static str],
        /// What was probably meant.
        suggestion: Option<&'static str>,
    },
    /// No web address (see `dataset::is_web_address`).
    BadUrl {
        /// The text as it is written.
        text: String,
    },
    /// No BCP 47 tag of a language.
    BadTag {
        /// The text as it is written.
        text: String,
    },
    /// No EDTF date.
    BadDate {
        /// The text as it is written.
        text: String,
        /// Why it is none.
        why: EdtfError,
    },
    /// No single, certain day.
    NotADay {
        /// The text as it is written.
        text: String,
    },
    /// The date in the field `end` is before the one in `start`.
    EndsFirst {
        /// The field of the earlier date.
        start: &'static str,
        /// The field of the later date.
        end: &'static str,
    },
    /// A list of sources with none in it.
    NoSource,
    /// A text with nothing in it, or in no language.
    EmptyText,
    /// A text that lacks a language the head promises.
    MissingLanguage {
        /// The language that is missing, in lower case.
        tag: String,
    },
    /// The providers (`of`) of an entity lead back to it.
    Cycle {
        /// The provider of the entity.
        through: String,
    },
    /// An effect with neither or both of `begins` and `ends`.
    EffectForm,
    /// An effect whose relation has another date, or none, in `field` than the event's.
    EffectDisagrees {
        /// The id of the relation.
        relation: String,
        /// `since` or `until`.
        field: &'static str,
        /// The date of the event.
        event: Edtf,
        /// The relation's date, where it has one.
        found: Option<Edtf>,
    },
    /// A conflict with fewer than two values.
    LoneValue,
    /// A graph without a line.
    NoLines {
        /// How many entities and disputes it has.
        marks: usize,
    },
    /// A denial without an earlier claim that it can answer.
    LoneDenial,
    /// A sum of money that is none.
    NotASum {
        /// The number as it is written.
        text: String,
    },
    /// A currency that is not three capital letters.
    NotACurrency {
        /// The text as it is written.
        text: String,
    },
    /// No id of an item of Wikidata.
    NotAWikidataItem {
        /// The text as it is written.
        text: String,
    },
    /// No record's section and id.
    NotARecord {
        /// The text as it is written.
        text: String,
    },
    /// `unknown_since` of a dispute whose status does not say that it is not known.
    StatusIsKnown,
    /// `unknown_since` of what has ended.
    UnknownAndOver {
        /// The field that says when it ended.
        end: &'static str,
    },
    /// A correction that does not keep what stood there before.
    NoOldWords,
    /// An event that rests on one source.
    SingleSource,
    /// An event after the day the facts were last gone through.
    AfterUpdated {
        /// That day.
        updated: Day,
    },
}

impl ProblemKind {
    /// Whether it leaves its record out.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            ProblemKind::UnknownField { .. }
            | ProblemKind::MissingLanguage { .. }
            | ProblemKind::LoneValue
            | ProblemKind::LoneDenial
            | ProblemKind::NoLines { .. }
            | ProblemKind::NoOldWords
            | ProblemKind::SingleSource
            | ProblemKind::AfterUpdated { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// The word that was probably meant.
    #[must_use]
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            ProblemKind::UnknownField { suggestion, .. } | ProblemKind::NotAChoice { suggestion, .. } => {
                *suggestion
            }
            ProblemKind::UnknownId { suggestion, .. } | ProblemKind::UnknownKind { suggestion, .. } => {
                suggestion.as_deref()
            }
            _ => None,
        }
    }

    /// A name that stays, for scripts.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            ProblemKind::NotJson { .. } => "not-json",
            ProblemKind::AZipFile => "a-zip-file",
            ProblemKind::CutShort { .. } => "cut-short",
            ProblemKind::NotADataset { .. } => "not-a-dataset",
            ProblemKind::OtherVersion { .. } => "other-version",
            ProblemKind::WrongType { .. } => "wrong-type",
            ProblemKind::MissingField { .. } => "missing-field",
            ProblemKind::UnknownField { .. } => "unknown-field",
            ProblemKind::RepeatedField { .. } => "repeated-field",
            ProblemKind::TooMany { .. } => "too-many",
            ProblemKind::NotAnId { .. } => "not-an-id",
            ProblemKind::RepeatedId { .. } => "repeated-id",
            ProblemKind::IdOfAnEntity { .. } => "id-of-an-entity",
            ProblemKind::UnknownId { .. } => "unknown-id",
            ProblemKind::UnknownKind { .. } => "unknown-kind",
            ProblemKind::NotAChoice { .. } => "not-a-choice",
            ProblemKind::BadUrl { .. } => "bad-url",
            ProblemKind::BadTag { .. } => "bad-tag",
            ProblemKind::BadDate { .. } => "bad-date",
            ProblemKind::NotADay { .. } => "not-a-day",
            ProblemKind::EndsFirst { .. } => "ends-first",
            ProblemKind::NoSource => "no-source",
            ProblemKind::EmptyText => "empty-text",
            ProblemKind::MissingLanguage { .. } => "missing-language",
            ProblemKind::Cycle { .. } => "circle",
            ProblemKind::EffectForm => "effect-form",
            ProblemKind::EffectDisagrees { .. } => "effect-disagrees",
            ProblemKind::LoneValue => "lone-value",
            ProblemKind::NoLines { .. } => "no-lines",
            ProblemKind::LoneDenial => "lone-denial",
            ProblemKind::NotASum { .. } => "not-a-sum",
            ProblemKind::NotACurrency { .. } => "not-a-currency",
            ProblemKind::NotAWikidataItem { .. } => "not-a-wikidata-item",
            ProblemKind::NotARecord { .. } => "not-a-record",
            ProblemKind::StatusIsKnown => "status-is-known",
            ProblemKind::UnknownAndOver { .. } => "unknown-and-over",
            ProblemKind::NoOldWords => "no-old-words",
            ProblemKind::SingleSource => "single-source",
            ProblemKind::AfterUpdated { .. } => "after-updated",
        }
    }
}
