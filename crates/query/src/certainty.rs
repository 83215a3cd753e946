//! Whether something is only alleged: one judgement for graph, timeline, table, filter and legend. A relation or a
//! dispute is as certain as its best-supported event.

use dataset::{Claim, Dataset, DisputeIx, Event, EventIx, Kind, RelationIx, Stance, Stroke};

/// Whether an event rests on allegations alone: it has claims, and none of them is confirmed or reported. The sources of
/// an event without claims stand for it.
///
/// Of an accusation (an event whose kind says so) it is not the accusing that is in question. So a report of it makes
/// nothing firm, nor does a word of one who accuses: only somebody else who confirms.
#[must_use]
pub fn is_event_alleged(dataset: &Dataset, event: &Event) -> bool {
    let accuses = |by| event.claims.iter().any(|claim| claim.stance == Stance::Alleged && claim.by == by);
    let is_accusation = is_said_to_be(dataset.vocabulary.events.get(event.kind.at()));
    let firm = |claim: &Claim| match claim.stance {
        Stance::Confirmed => !(is_accusation && accuses(claim.by)),
        Stance::Reported => !is_accusation,
        Stance::Alleged | Stance::Denied => false,
    };
    !event.claims.is_empty() && !event.claims.iter().any(firm)
}

/// Whether a kind marks everything of it as alleged.
fn is_said_to_be(kind: Option<&Kind>) -> bool {
    kind.is_some_and(|kind| kind.line == Stroke::Dashed)
}

/// Whether the relation's kind is one of allegations, or all events that began or ended it are only alleged.
#[must_use]
pub fn is_relation_alleged(dataset: &Dataset, relation: RelationIx) -> bool {
    is_said_to_be(dataset.vocabulary.relations.get(dataset.relation(relation).kind.at()))
        || are_alleged(dataset, dataset.index.events_of_relation.get(relation.at()))
}

/// Whether the dispute's status is one of allegations, or all its events are only alleged.
#[must_use]
pub fn is_dispute_alleged(dataset: &Dataset, dispute: DisputeIx) -> bool {
    is_said_to_be(dataset.vocabulary.statuses.get(dataset.dispute(dispute).status.at()))
        || are_alleged(dataset, dataset.index.events_of_dispute.get(dispute.at()))
}

fn are_alleged(dataset: &Dataset, events: Option<&Vec<EventIx>>) -> bool {
    let events = events.map_or(&[] as &[EventIx], Vec::as_slice);
    !events.is_empty() && events.iter().all(|ix| is_event_alleged(dataset, dataset.event(*ix)))
}
