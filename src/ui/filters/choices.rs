//! The values that the menu of a facet offers, with how many events each would keep: of statuses, disputes;
//! of kinds of relation, relations.

use crate::ui::kit::markup::El;
use crate::ui::kit::props::PageProps;
use crate::ui::kit::signs::{drawing, mark, path, tone_class};
use crate::ui::kit::stance::{stance_sign, stance_word};
use base::sort::sort;
use base::text::{Localized, Words};
use dataset::{Shape, Stance, Tone};
use view::{Facet, stance_id};

/// One value of a filter.
pub struct Choice {
    pub id: String,
    pub label: String,
    /// The language of the label where it is not the reader's.
    pub lang: Option<String>,
    pub mark: El,
    pub count: usize,
    pub chosen: bool,
}

/// The values in a given order, which keeps those that would keep none by now. Others follow: the chosen ones first, then
/// by the number of events they would keep. Values that would keep none are left out, but for statuses of the dataset: who
/// looks for what was settled reads that the view has none of it.
pub fn choices(props: &PageProps, facet: Facet, order: &[String]) -> Vec<Choice> {
    let (dataset, facets, filter) = (&props.loaded.dataset, &props.model.facets, &props.view.filter);
    let status_of = |at: usize| &dataset.vocabulary.statuses[at].id;
    let is_used = |id: &str| dataset.disputes.iter().any(|dispute| status_of(dispute.status.at()) == id);
    let is_kept = |id: &str| order.iter().any(|kept| kept == id) || facet == Facet::Status && is_used(id);
    let mut choices: Vec<Choice> = Vec::new();
    let mut offer = |chosen: &[String], id: &str, name: &Localized, mark: El, count: u32| {
        let (chosen, count) = (chosen.iter().any(|c| c == id), count as usize);
        if chosen || count > 0 || is_kept(id) {
            let Words { text, fallback } = name.words(props.lang);
            let (label, lang) = (text.to_string(), fallback.map(str::to_string));
            choices.push(Choice { id: id.to_string(), label, lang, mark, count, chosen });
        }
    };
    match facet {
        Facet::Actor => {
            for (entity, count) in dataset.entities.iter().zip(&facets.actors) {
                let kind = &dataset.vocabulary.entities[entity.kind.at()];
                offer(&filter.actors, &entity.id, &entity.name, mark(kind.shape, kind.tone), *count);
            }
        }
        Facet::Dispute => {
            for (dispute, count) in dataset.disputes.iter().zip(&facets.disputes) {
                offer(&filter.disputes, &dispute.id, &dispute.title, a_dispute(), *count);
            }
        }
        Facet::Kind => {
            for (kind, count) in dataset.vocabulary.events.iter().zip(&facets.kinds) {
                offer(&filter.kinds, &kind.id, &kind.label, mark(kind.shape, kind.tone), *count);
            }
        }
        Facet::Relation => {
            for (kind, count) in dataset.vocabulary.relations.iter().zip(&facets.relations) {
                offer(&filter.relations, &kind.id, &kind.label, a_relation(kind.tone), *count);
            }
        }
        Facet::Status => {
            for (status, count) in dataset.vocabulary.statuses.iter().zip(&facets.statuses) {
                offer(&filter.statuses, &status.id, &status.label, a_dispute(), *count);
            }
        }
        Facet::Stage => {
            for (stage, count) in dataset.vocabulary.stages.iter().zip(&facets.stages) {
                offer(&filter.stages, &stage.id, &stage.label, a_dispute(), *count);
            }
        }
        Facet::Stance => {
            for (stance, count) in Stance::ALL.into_iter().zip(&facets.stances) {
                let name = Localized::neutral(stance_word(stance, props.lang));
                let chosen: Vec<String> = filter.stances.iter().map(|s| stance_id(*s).to_string()).collect();
                offer(&chosen, stance_id(stance), &name, stance_sign(stance), *count);
            }
        }
    }
    let place = |choice: &Choice| order.iter().position(|id| *id == choice.id).unwrap_or(order.len());
    sort(&mut choices, &mut |a, b| {
        let (earlier, later) = (place(a), place(b));
        if earlier != later || earlier < order.len() {
            return earlier.cmp(&later);
        }
        b.chosen.cmp(&a.chosen).then(b.count.cmp(&a.count)).then_with(|| a.label.cmp(&b.label))
    });
    choices
}

/// The ids of the values of a facet, as its menu lists them when it is opened.
pub fn choice_ids(props: &PageProps, facet: Facet) -> Vec<String> {
    choices(props, facet, &[]).into_iter().map(|choice| choice.id).collect()
}

/// The mark of a kind of relation: a line in its colour.
pub fn a_relation(tone: Tone) -> El {
    drawing(&["mark ", tone_class(tone)].concat(), "0 0 16 16").add(path("line", "M1 8h14"))
}

/// The mark of disputes, whatever their state.
pub fn a_dispute() -> El {
    mark(Shape::Diamond, Tone::Fault)
}
