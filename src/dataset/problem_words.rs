//! Problems in words: which of the sentences of `text::problems` says a problem, and what is filled in.

use super::json::JsonType;
use super::{Problem, ProblemKind};
use crate::date::EdtfError;
use crate::text::Lang;
use crate::text::problems::{Advice, ProblemStrings, fill};

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
