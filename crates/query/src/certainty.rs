//! Whether something is only alleged, judged by the claims about it. A relation or a dispute is as certain as
//! its best-supported event.

use dataset::{Dataset, DisputeIx, Event, EventIx, Kind, RelationIx, Stance, Stroke};

/// Whether an event rests on allegations alone: it has claims, and none of them is confirmed or reported. The
/// sources of an event without claims stand for it.
#[must_use]
pub fn is_event_alleged(event: &Event) -> bool {
    let firm = |stance: Stance| matches!(stance, Stance::Confirmed | Stance::Reported);
    !event.claims.is_empty() && !event.claims.iter().any(|claim| firm(claim.stance))
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
    !events.is_empty() && events.iter().all(|ix| is_event_alleged(dataset.event(*ix)))
}
