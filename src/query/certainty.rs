//! How well something is supported by what is claimed about it. A relation or a dispute is as certain as its
//! best-supported event.

use crate::dataset::{Dataset, DisputeIx, Event, EventIx, RelationIx, Stance};

/// The contract's word for a dispute that has not gone beyond allegations.
const ALLEGED: &str = "alleged";

/// Whether an event rests on allegations alone: something is claimed, and nobody confirms or reports it.
/// An event without claims is told by its sources themselves.
#[must_use]
pub fn is_event_alleged(event: &Event) -> bool {
    let firm = |stance: Stance| matches!(stance, Stance::Confirmed | Stance::Reported);
    !event.claims.is_empty() && !event.claims.iter().any(|claim| firm(claim.stance))
}

/// Whether every event that began or ended the relation rests on allegations alone.
#[must_use]
pub fn is_relation_alleged(dataset: &Dataset, relation: RelationIx) -> bool {
    are_alleged(dataset, dataset.index.events_of_relation.get(relation.at()))
}

/// Whether the dispute is said to stand at mere allegations, or every event of it rests on them alone.
#[must_use]
pub fn is_dispute_alleged(dataset: &Dataset, dispute: DisputeIx) -> bool {
    let status = dataset.vocabulary.statuses.get(dataset.dispute(dispute).status.at());
    status.is_some_and(|status| status.id == ALLEGED)
        || are_alleged(dataset, dataset.index.events_of_dispute.get(dispute.at()))
}

fn are_alleged(dataset: &Dataset, events: Option<&Vec<EventIx>>) -> bool {
    let events = events.map_or(&[] as &[EventIx], Vec::as_slice);
    !events.is_empty() && events.iter().all(|ix| is_event_alleged(dataset.event(*ix)))
}
