//! One thing wrong with a dataset: what, where, how bad. The sentences are in `text::problems`.

use super::Family;
use super::json::JsonType;
use crate::date::{Day, Edtf, EdtfError};
use crate::text::Lang;
use crate::text::problems::{Advice, ProblemStrings, fill};

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

impl Problem {
    /// What is wrong, and how to mend it.
    #[must_use]
    pub fn words(&self, lang: Lang) -> (String, String) {
        let strings = ProblemStrings::of(lang);
        let ((what, mend), arguments) = self.what.advice(strings);
        let arguments = arguments.each_ref().map(String::as_str);
        let mend = match self.what.suggestion() {
            Some(suggestion) => fill(strings.did_you_mean, &[suggestion]),
            None => fill(mend, &arguments),
        };
        (fill(what, &arguments), mend)
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

    /// The sentences, and what to fill in.
    fn advice(&self, strings: &'static ProblemStrings) -> (Advice, [String; 4]) {
        let words = |list: &[&str]| -> [String; 4] {
            std::array::from_fn(|i| list.get(i).copied().unwrap_or_default().to_owned())
        };
        let type_words = |t: JsonType| strings.types[t as usize];
        match self {
            ProblemKind::NotJson { near, detail } => (strings.not_json, words(&[near, detail])),
            ProblemKind::CutShort { detail } => (strings.cut_short, words(&[detail])),
            ProblemKind::NotADataset { lacks } => (strings.not_a_dataset, words(&[lacks])),
            ProblemKind::OtherVersion { found } => (strings.other_version, words(&[found])),
            ProblemKind::WrongType { expected, found } => {
                (strings.wrong_type, words(&[type_words(*expected), type_words(*found)]))
            }
            ProblemKind::MissingField { field } => (strings.missing_field, words(&[field])),
            ProblemKind::UnknownField { field, .. } => (strings.unknown_field, words(&[field])),
            ProblemKind::RepeatedField { field } => (strings.repeated_field, words(&[field])),
            ProblemKind::TooMany { most } => (strings.too_many, words(&[&most.to_string()])),
            ProblemKind::NotAnId { text } => (strings.not_an_id, words(&[text])),
            ProblemKind::RepeatedId { id } => (strings.repeated_id, words(&[id])),
            ProblemKind::IdOfAnEntity { id } => (strings.id_of_an_entity, words(&[id])),
            ProblemKind::UnknownId { id, section, .. } => (strings.unknown_id, words(&[id, section.name()])),
            ProblemKind::UnknownKind { id, family, .. } => {
                (strings.unknown_kind, words(&[id, family.name()]))
            }
            ProblemKind::NotAChoice { text, choices, .. } => {
                (strings.not_a_choice, words(&[text, &choices.join(", ")]))
            }
            ProblemKind::BadUrl { text } => (strings.bad_url, words(&[text])),
            ProblemKind::BadTag { text } => (strings.bad_tag, words(&[text])),
            ProblemKind::BadDate { text, why } => date_advice(strings, text, *why),
            ProblemKind::NotADay { text } => (strings.not_a_day, words(&[text])),
            ProblemKind::EndsFirst { start, end } => (strings.ends_first, words(&[end, start])),
            ProblemKind::NoSource => (strings.no_source, words(&[])),
            ProblemKind::EmptyText => (strings.empty_text, words(&[])),
            ProblemKind::MissingLanguage { tag } => (strings.missing_language, words(&[tag])),
            ProblemKind::Circle { through } => (strings.circle, words(&[through])),
            ProblemKind::EffectForm => (strings.effect_form, words(&[])),
            ProblemKind::EffectDisagrees { relation, field, event, found: Some(found) } => {
                (strings.effect_disagrees, words(&[relation, field, &event.to_string(), &found.to_string()]))
            }
            ProblemKind::EffectDisagrees { relation, field, event, found: None } => {
                (strings.effect_undated, words(&[relation, field, &event.to_string()]))
            }
            ProblemKind::LoneValue => (strings.lone_value, words(&[])),
            ProblemKind::SingleSource => (strings.single_source, words(&[])),
            ProblemKind::AfterUpdated { updated } => (strings.after_updated, words(&[&updated.to_string()])),
        }
    }
}

fn date_advice(strings: &'static ProblemStrings, text: &str, why: EdtfError) -> (Advice, [String; 4]) {
    let (which, number) = match why {
        EdtfError::Empty => (0, 0),
        EdtfError::Shape => (1, 0),
        EdtfError::TimeOfDay => (2, 0),
        EdtfError::NoSuchMonth(month) => (3, month),
        EdtfError::NoSuchDay { month_days, .. } => (4, month_days),
        EdtfError::NoDate => (5, 0),
        EdtfError::Reversed => (6, 0),
    };
    let advice = (strings.dates[which], strings.date_mend);
    (advice, [text.to_owned(), number.to_string(), String::new(), String::new()])
}
