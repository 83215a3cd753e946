//! The state of the dataset at the end of a day: what had begun, what had ended, what had not begun.
//!
//! A date that is not known to the day counts from its earliest day on, for relations, disputes and events
//! alike: when an event has happened, what it began has begun and what it ended has ended.

use base::date::{Day, Edtf};
use dataset::{Dataset, Dispute, EntityIx, Event, Relation};

/// The state of a relation or a dispute on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It has not begun: no line is drawn.
    NotBegun,
    /// It has begun and not ended.
    Holds,
    /// It is over: the line is drawn as ended.
    Ended,
    /// It had begun, and nobody says whether it holds or is over.
    Unknown,
}

/// The state of a relation at the end of `at`. With `None`, the latest state: it has begun, and has ended if
/// it has an end.
#[must_use]
pub fn relation_state(relation: &Relation, at: Option<Day>) -> Standing {
    let known = standing(relation.since.as_ref(), relation.until.as_ref(), at);
    or_unknown(known, relation.unknown_since.as_ref(), at)
}

/// The state of a dispute at the end of `at`. With `None`, the latest state: open, or over if it was closed.
#[must_use]
pub fn dispute_state(dispute: &Dispute, at: Option<Day>) -> Standing {
    let known = standing(Some(&dispute.opened), dispute.closed.as_ref(), at);
    or_unknown(known, dispute.unknown_since.as_ref(), at)
}

fn or_unknown(known: Standing, since: Option<&Edtf>, at: Option<Day>) -> Standing {
    let is_unknown = since.is_some_and(|since| at.is_none_or(|day| first_known_day(since) <= day));
    if is_unknown && known == Standing::Holds { Standing::Unknown } else { known }
}

/// Whether the event had happened, or begun to happen, by the end of `at`. With `None` all have.
#[must_use]
pub fn has_happened(event: &Event, at: Option<Day>) -> bool {
    at.is_none_or(|day| event.date.earliest() <= day)
}

/// Whether any event had involved the entity by the end of `at`. An entity without events counts as involved
/// on every day.
#[must_use]
pub fn is_touched(dataset: &Dataset, entity: EntityIx, at: Option<Day>) -> bool {
    let events = dataset.index.events_of_entity.get(entity.at());
    events.and_then(|events| events.first()).is_none_or(|first| has_happened(dataset.event(*first), at))
}

fn standing(since: Option<&Edtf>, until: Option<&Edtf>, at: Option<Day>) -> Standing {
    let Some(day) = at else {
        return if until.is_some() { Standing::Ended } else { Standing::Holds };
    };
    if since.is_some_and(|since| since.earliest() > day) {
        return Standing::NotBegun;
    }
    if until.is_some_and(|until| first_known_day(until) <= day) { Standing::Ended } else { Standing::Holds }
}

/// The earliest day of a date; its latest day when the earliest is open, so that no end lies before all days.
pub(super) fn first_known_day(date: &Edtf) -> Day {
    match date.earliest() {
        Day::MIN => date.latest(),
        day => day,
    }
}
