//! The values of a filter that the words in the search field name: who types "settled" or "lawsuit" is offered the
//! disputes that were settled, the suits.

use super::choices::{a_dispute, a_relation};
use crate::ui::kit::markup::El;
use crate::ui::kit::props::PageProps;
use crate::ui::kit::signs::mark;
use crate::ui::kit::stance::{stance_sign, stance_word};
use base::text::{Localized, fold};
use dataset::{Kind, Stance};
use view::{Facet, stance_id};

/// Shorter beginnings name too much.
const LEAST_LETTERS: usize = 3;
const MOST: usize = 3;

/// A value of a filter, with what it is called.
#[derive(Clone, PartialEq)]
pub struct NamedValue {
    pub facet: Facet,
    /// Its position in the vocabulary, or among stances.
    at: usize,
    pub id: String,
    pub label: Localized,
}

/// Those of which a word begins with what was typed and that the dataset uses; of two called alike the first.
pub fn named_values(props: &PageProps, typed: &str) -> Vec<NamedValue> {
    let typed = fold(typed);
    let typed = typed.trim();
    let mut named: Vec<NamedValue> = Vec::new();
    if typed.chars().count() < LEAST_LETTERS {
        return named;
    }
    let dataset = &props.loaded.dataset;
    let mut offer = |facet: Facet, at: usize, id: &str, label: &Localized, is_used: &dyn Fn() -> bool| {
        let said = fold(label.text(props.lang));
        let begins = said.starts_with(typed) || said.contains(&[" ", typed].concat());
        let is_known = || named.iter().any(|other| other.label.text(props.lang) == label.text(props.lang));
        if begins && named.len() < MOST && !is_known() && is_used() {
            named.push(NamedValue { facet, at, id: id.to_owned(), label: label.clone() });
        }
    };
    let vocabulary = &dataset.vocabulary;
    for (at, Kind { id, label, .. }) in vocabulary.statuses.iter().enumerate() {
        let used = || dataset.disputes.iter().any(|dispute| dispute.status.at() == at);
        offer(Facet::Status, at, id, label, &used);
    }
    for (at, stance) in Stance::ALL.into_iter().enumerate() {
        let label = Localized::neutral(stance_word(stance, props.lang));
        let used = || dataset.events.iter().any(|event| event.claims.iter().any(|it| it.stance == stance));
        offer(Facet::Stance, at, stance_id(stance), &label, &used);
    }
    for (at, Kind { id, label, .. }) in vocabulary.events.iter().enumerate() {
        offer(Facet::Kind, at, id, label, &|| dataset.events.iter().any(|event| event.kind.at() == at));
    }
    for (at, Kind { id, label, .. }) in vocabulary.relations.iter().enumerate() {
        offer(Facet::Relation, at, id, label, &|| dataset.relations.iter().any(|it| it.kind.at() == at));
    }
    for (at, Kind { id, label, .. }) in vocabulary.stages.iter().enumerate() {
        let is_so = |dispute: &dataset::Dispute| dispute.stage.as_ref().is_some_and(|it| it.kind.at() == at);
        offer(Facet::Stage, at, id, label, &|| dataset.disputes.iter().any(is_so));
    }
    named
}

/// Its mark, and the name of its menu.
pub fn shown(props: &PageProps, value: &NamedValue) -> (El, &'static str) {
    let (words, vocabulary) = (props.words(), &props.loaded.dataset.vocabulary);
    match value.facet {
        Facet::Kind => {
            let kind = &vocabulary.events[value.at];
            (mark(kind.shape, kind.tone), words.facet_kind)
        }
        Facet::Relation => (a_relation(vocabulary.relations[value.at].tone), words.facet_relation),
        Facet::Stance => (stance_sign(Stance::ALL[value.at]), words.facet_stance),
        _ => (a_dispute(), words.facet_status),
    }
}
