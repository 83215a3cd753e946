//! What the picture of a day says of it in words: how what the view is about stood at the end of that day. Derived from
//! dataset, view model and view alone; the words are the vocabulary's, so that no kind is known here.

use base::date::{Day, Edtf, day_words, from_words, until_words};
use base::text::Lang;
use base::text::strings::strings;
use dataset::{Dataset, Effect, EntityIx, EventIx, NodeRef, RelationIx};
use query::as_of::{Standing, dispute_state, relation_state};
use query::{disputed_date, is_relation_alleged};
use view::{Selection, View};

use crate::ViewModel;

/// The line under the picture of a day, one sentence: "On 31 July 2025 OpenAI had access to the Claude API; sources disagree on the day it ended." `None` where
/// the view shows the latest day.
///
/// It speaks of the relation that the view is about: the selected one; else of those that the selected event or the
/// focal dispute's events began or ended, or that the focal entity has, one that held on the day before one that did
/// not, and the one whose change is nearest to it. Without any it says how the focal dispute stood, else the day alone.
#[must_use]
pub fn day_in_words(dataset: &Dataset, model: &ViewModel, view: &View, lang: Lang) -> Option<String> {
    let at = view.at?;
    let (said, day) = (strings(lang), day_words(at, lang));
    if let Some(relation) = focal_relation(dataset, model, view, at) {
        return Some(relation_on(dataset, relation, at, lang));
    }
    Some(match model.importance.focal_node {
        Some(NodeRef::Dispute(ix)) => {
            let dispute = dataset.dispute(ix);
            let how = dispute_state(dispute, Some(at)) as usize;
            (said.day_fact)(&day, &(said.dispute_was)(how, dispute.title.text(lang)))
        }
        _ => (said.day_alone)(&day),
    })
}

/// How one relation stood on a day, as a sentence.
fn relation_on(dataset: &Dataset, ix: RelationIx, at: Day, lang: Lang) -> String {
    let (said, day, relation) = (strings(lang), day_words(at, lang), dataset.relation(ix));
    let kind = &dataset.vocabulary.relations[relation.kind.at()];
    let verb = if kind.past.0.is_empty() { &kind.label } else { &kind.past }.text(lang);
    let mut fact =
        [in_text(dataset, relation.from, lang), " ", verb, " ", in_text(dataset, relation.to, lang)].concat();
    let dated = |fact: &mut String, words: fn(&Edtf, Lang) -> String, date: &Option<Edtf>| {
        if let Some(date) = date {
            *fact = [fact.as_str(), " ", &words(date, lang)].concat();
        }
    };
    let sentence = match relation_state(relation, Some(at)) {
        Standing::NotBegun => {
            dated(&mut fact, from_words, &relation.since);
            said.day_before
        }
        Standing::Holds => said.day_fact,
        Standing::Unknown => said.day_unknown,
        Standing::Ended => {
            dated(&mut fact, until_words, &relation.until);
            said.day_after
        }
    };
    if is_relation_alleged(dataset, ix) {
        fact = [&fact, " (", said.line_alleged, ")"].concat();
    }
    if let Some(change) = disputed_change(dataset, ix, at) {
        fact = (said.day_disputed)(&fact, change == Change::End);
    }
    sentence(&day, &fact)
}

#[derive(PartialEq)]
enum Change {
    Begin,
    End,
}

/// What of a relation may have come about before or after a day, as sources tell it: they disagree on the date of an event
/// that began or ended it, and the day lies between the dates they give.
fn disputed_change(dataset: &Dataset, ix: RelationIx, at: Day) -> Option<Change> {
    let events = dataset.index.events_of_relation.get(ix.at())?;
    let disputed = events.iter().map(|event| dataset.event(*event)).filter(|event| {
        let dates = disputed_date(dataset, event);
        dates.is_some_and(|dates| (dates.earliest()..=dates.latest()).contains(&at))
    });
    disputed.flat_map(|event| &event.effects).find_map(|effect| match effect {
        Effect::Begins(changed) if *changed == ix => Some(Change::Begin),
        Effect::Ends(changed) if *changed == ix => Some(Change::End),
        _ => None,
    })
}

/// The name of an entity within a sentence.
fn in_text(dataset: &Dataset, ix: EntityIx, lang: Lang) -> &str {
    let entity = dataset.entity(ix);
    entity.in_text.as_ref().unwrap_or(&entity.name).text(lang)
}

fn focal_relation(dataset: &Dataset, model: &ViewModel, view: &View, at: Day) -> Option<RelationIx> {
    let index = &dataset.index;
    let nearest = |found: Vec<RelationIx>| {
        let shown = found.into_iter().filter(|ix| model.visible.relations.contains(ix));
        shown.min_by_key(|ix| {
            let relation = dataset.relation(*ix);
            let holds = relation_state(relation, Some(at)) == Standing::Holds;
            (!holds, days_to_change(&[&relation.since, &relation.until], at))
        })
    };
    match &view.sel {
        Some(Selection::Relation(id)) => index.relation_by_id.get(id).copied(),
        Some(Selection::Event(id)) => {
            index.event_by_id.get(id).and_then(|ix| nearest(changed_by(dataset, &[*ix])))
        }
        _ => None,
    }
    .or_else(|| match model.importance.focal_node? {
        NodeRef::Dispute(ix) => nearest(changed_by(dataset, index.events_of_dispute.get(ix.at())?)),
        NodeRef::Entity(entity) => {
            let has = |ix: &RelationIx| {
                let relation = dataset.relation(*ix);
                relation.from == entity || relation.to == entity
            };
            nearest(model.visible.relations.iter().copied().filter(has).collect())
        }
    })
}

/// The relations that events began or ended.
fn changed_by(dataset: &Dataset, events: &[EventIx]) -> Vec<RelationIx> {
    let effects = events.iter().flat_map(|ix| &dataset.event(*ix).effects);
    effects
        .map(|effect| match effect {
            Effect::Begins(ix) | Effect::Ends(ix) => *ix,
        })
        .collect()
}

/// From a day to the nearest of some dates that are known.
fn days_to_change(dates: &[&Option<Edtf>], day: Day) -> u32 {
    let known = dates.iter().filter_map(|date| date.as_ref());
    known.map(|date| date.earliest().0.abs_diff(day.0)).min().unwrap_or(u32::MAX)
}
