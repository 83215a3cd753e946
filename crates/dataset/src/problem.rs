//! One thing wrong with a dataset: what, where, how bad. Its sentences are in `problem_words`.

use super::Family;
use super::json::JsonType;
use base::date::{Day, Edtf, EdtfError};

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
    pub severity: Severity,
    /// Such as `event:claude-launch`; `None` outside records and where a record has no readable id.
    pub record: Option<String>,
    /// A JSON pointer (RFC 6901) to the value at fault; of a missing field, to the object that lacks it.
    pub pointer: String,
    /// From 1.
    pub line: u32,
    /// In characters, from 1.
    pub column: u32,
    pub what: ProblemKind,
}

/// A list of records in a dataset's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    Sources,
    Entities,
    Relations,
    Disputes,
    Events,
    Stories,
}

/// What is wrong. Texts from the file are cut to a readable length.
#[derive(Clone, Debug, PartialEq)]
pub enum ProblemKind {
    /// Not JSON from `near` on; nothing could be read. `detail` is the parser's own words, in English.
    NotJson {
        near: String,
        detail: String,
    },
    /// The text ends before its JSON does; nothing could be read.
    CutShort {
        detail: String,
    },
    /// Not of this format, as `lacks` is not there; nothing could be read.
    NotADataset {
        lacks: &'static str,
    },
    /// A version of the format that is not read here; nothing could be read.
    OtherVersion {
        found: String,
    },
    WrongType {
        expected: JsonType,
        found: JsonType,
    },
    MissingField {
        field: &'static str,
    },
    /// Ignored.
    UnknownField {
        field: String,
        suggestion: Option<&'static str>,
    },
    RepeatedField {
        field: String,
    },
    /// A list within a record, or a family of kinds, longer than anybody reads.
    TooMany {
        most: usize,
    },
    NotAnId {
        text: String,
    },
    RepeatedId {
        id: String,
    },
    /// A dispute's id is an entity's too: links could not tell them apart.
    IdOfAnEntity {
        id: String,
    },
    UnknownId {
        id: String,
        section: Section,
        suggestion: Option<String>,
    },
    UnknownKind {
        id: String,
        family: Family,
        suggestion: Option<String>,
    },
    NotAChoice {
        text: String,
        choices: &'static [&'static str],
        suggestion: Option<&'static str>,
    },
    BadUrl {
        text: String,
    },
    BadTag {
        text: String,
    },
    BadDate {
        text: String,
        why: EdtfError,
    },
    NotADay {
        text: String,
    },
    EndsFirst {
        start: &'static str,
        end: &'static str,
    },
    NoSource,
    EmptyText,
    MissingLanguage {
        tag: String,
    },
    /// The providers (`of`) of an entity lead back to it.
    Circle {
        through: String,
    },
    /// An effect with neither or both of `begins` and `ends`.
    EffectForm,
    EffectDisagrees {
        relation: String,
        field: &'static str,
        event: Edtf,
        found: Option<Edtf>,
    },
    /// A conflict with fewer than two values.
    LoneValue,
    SingleSource,
    AfterUpdated {
        updated: Day,
    },
}

impl Section {
    pub const ALL: [Section; 6] = [
        Section::Sources,
        Section::Entities,
        Section::Relations,
        Section::Disputes,
        Section::Events,
        Section::Stories,
    ];

    /// Its name in the file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Section::Sources => "sources",
            Section::Entities => "entities",
            Section::Relations => "relations",
            Section::Disputes => "disputes",
            Section::Events => "events",
            Section::Stories => "stories",
        }
    }

    /// What one of its records is called before its id: `event` in `event:claude-launch`.
    #[must_use]
    pub const fn record(self) -> &'static str {
        match self {
            Section::Sources => "source",
            Section::Entities => "entity",
            Section::Relations => "relation",
            Section::Disputes => "dispute",
            Section::Events => "event",
            Section::Stories => "story",
        }
    }
}

impl ProblemKind {
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            ProblemKind::UnknownField { .. }
            | ProblemKind::MissingLanguage { .. }
            | ProblemKind::LoneValue
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
            ProblemKind::Circle { .. } => "circle",
            ProblemKind::EffectForm => "effect-form",
            ProblemKind::EffectDisagrees { .. } => "effect-disagrees",
            ProblemKind::LoneValue => "lone-value",
            ProblemKind::SingleSource => "single-source",
            ProblemKind::AfterUpdated { .. } => "after-updated",
        }
    }
}
