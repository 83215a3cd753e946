//! Problems in words: which of the sentences of `text::problems` says a problem, and what is filled in.

use crate::problem::{Problem, ProblemKind};
use base::date::{Edtf, EdtfError};
use base::text::Lang;
use base::text::problems::{Advice, ProblemStrings, fill};

impl Problem {
    /// What is wrong, and how to mend it.
    #[must_use]
    pub fn words(&self, lang: Lang) -> (String, String) {
        let strings = lang.problems();
        let (what, mend) = self.kind.advice(strings);
        let arguments = self.kind.arguments(strings);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let mend = match self.kind.suggestion() {
            Some(suggestion) => fill(strings.did_you_mean, &[suggestion]),
            None => fill(mend, &arguments),
        };
        (fill(what, &arguments), mend)
    }
}

impl ProblemKind {
    /// The sentences that say it.
    fn advice(&self, strings: &'static ProblemStrings) -> Advice {
        match self {
            ProblemKind::NotJson { .. } => strings.not_json,
            ProblemKind::AZipFile => strings.a_zip_file,
            ProblemKind::CutShort { .. } => strings.cut_short,
            ProblemKind::NotADataset { .. } => strings.not_a_dataset,
            ProblemKind::OtherVersion { .. } => strings.other_version,
            ProblemKind::WrongType { .. } => strings.wrong_type,
            ProblemKind::MissingField { .. } => strings.missing_field,
            ProblemKind::UnknownField { .. } => strings.unknown_field,
            ProblemKind::RepeatedField { .. } => strings.repeated_field,
            ProblemKind::TooMany { .. } => strings.too_many,
            ProblemKind::NotAnId { .. } => strings.not_an_id,
            ProblemKind::RepeatedId { .. } => strings.repeated_id,
            ProblemKind::IdOfAnEntity { .. } => strings.id_of_an_entity,
            ProblemKind::UnknownId { .. } => strings.unknown_id,
            ProblemKind::UnknownKind { .. } => strings.unknown_kind,
            ProblemKind::NotAChoice { .. } => strings.not_a_choice,
            ProblemKind::BadUrl { .. } => strings.bad_url,
            ProblemKind::BadTag { .. } => strings.bad_tag,
            ProblemKind::BadDate { why, .. } => (strings.dates[date_fault(*why).0], strings.date_mend),
            ProblemKind::NotADay { .. } => strings.not_a_day,
            ProblemKind::EndsFirst { .. } => strings.ends_first,
            ProblemKind::NoSource => strings.no_source,
            ProblemKind::EmptyText => strings.empty_text,
            ProblemKind::MissingLanguage { .. } => strings.missing_language,
            ProblemKind::Cycle { .. } => strings.circle,
            ProblemKind::EffectForm => strings.effect_form,
            ProblemKind::EffectDisagrees { found: Some(_), .. } => strings.effect_disagrees,
            ProblemKind::EffectDisagrees { found: None, .. } => strings.effect_undated,
            ProblemKind::LoneValue => strings.lone_value,
            ProblemKind::NoLines { .. } => strings.no_lines,
            ProblemKind::LoneDenial => strings.lone_denial,
            ProblemKind::NotASum { .. } => strings.not_a_sum,
            ProblemKind::NotACurrency { .. } => strings.not_a_currency,
            ProblemKind::NotAWikidataItem { .. } => strings.not_a_wikidata_item,
            ProblemKind::NotARecord { .. } => strings.not_a_record,
            ProblemKind::StatusIsKnown => strings.status_is_known,
            ProblemKind::UnknownAndOver { .. } => strings.unknown_and_over,
            ProblemKind::NoOldWords => strings.no_old_words,
            ProblemKind::SingleSource => strings.single_source,
            ProblemKind::AfterUpdated { .. } => strings.after_updated,
        }
    }

    /// What is filled into them. Kinds with the same arguments share an arm: less to download.
    fn arguments(&self, strings: &ProblemStrings) -> Vec<String> {
        let mut list = Vec::new();
        let mut add = |text: &str| list.push(text.to_owned());
        match self {
            ProblemKind::CutShort { detail: word }
            | ProblemKind::OtherVersion { found: word }
            | ProblemKind::UnknownField { field: word, .. }
            | ProblemKind::RepeatedField { field: word }
            | ProblemKind::NotAnId { text: word }
            | ProblemKind::RepeatedId { id: word }
            | ProblemKind::IdOfAnEntity { id: word }
            | ProblemKind::BadUrl { text: word }
            | ProblemKind::BadTag { text: word }
            | ProblemKind::NotADay { text: word }
            | ProblemKind::NotASum { text: word }
            | ProblemKind::NotACurrency { text: word }
            | ProblemKind::NotAWikidataItem { text: word }
            | ProblemKind::NotARecord { text: word }
            | ProblemKind::MissingLanguage { tag: word }
            | ProblemKind::Cycle { through: word } => add(word),
            ProblemKind::AZipFile => {}
            ProblemKind::NotADataset { lacks: word }
            | ProblemKind::MissingField { field: word }
            | ProblemKind::UnknownAndOver { end: word } => add(word),
            ProblemKind::NotJson { near, detail } => {
                add(near);
                add(detail);
            }
            ProblemKind::WrongType { expected, found } => {
                add(strings.types[*expected as usize]);
                add(strings.types[*found as usize]);
            }
            ProblemKind::TooMany { most: number } | ProblemKind::NoLines { marks: number } => {
                add(&number.to_string());
            }
            ProblemKind::UnknownId { id, section, .. } => {
                add(id);
                add(section.name());
            }
            ProblemKind::UnknownKind { id, family, .. } => {
                add(id);
                add(family.name());
            }
            ProblemKind::NotAChoice { text, choices, .. } => {
                add(text);
                add(&choices.join(", "));
            }
            ProblemKind::BadDate { text, why } => {
                add(text);
                add(&date_fault(*why).1.to_string());
            }
            ProblemKind::EndsFirst { start, end } => {
                add(end);
                add(start);
            }
            ProblemKind::EffectDisagrees { relation, field, event, found } => {
                add(relation);
                add(field);
                add(&event.to_string());
                add(&found.as_ref().map(Edtf::to_string).unwrap_or_default());
            }
            ProblemKind::AfterUpdated { updated } => add(&updated.to_string()),
            ProblemKind::NoSource
            | ProblemKind::EmptyText
            | ProblemKind::EffectForm
            | ProblemKind::LoneValue
            | ProblemKind::LoneDenial
            | ProblemKind::StatusIsKnown
            | ProblemKind::NoOldWords
            | ProblemKind::SingleSource => {}
        }
        list
    }
}

/// Which of the sentences about dates, and the number in it.
fn date_fault(why: EdtfError) -> (usize, u32) {
    match why {
        EdtfError::Empty => (0, 0),
        EdtfError::Shape => (1, 0),
        EdtfError::TimeOfDay => (2, 0),
        EdtfError::NoSuchMonth(month) => (3, month.into()),
        EdtfError::NoSuchDay { month_days, .. } => (4, month_days.into()),
        EdtfError::NoDate => (5, 0),
        EdtfError::Reversed => (6, 0),
    }
}
