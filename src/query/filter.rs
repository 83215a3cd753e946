//! Which events a view keeps: one function for each key of the contract, and nothing else.

use super::focus::{Reach, reach};
use super::search::Found;
use super::{Bits, Search};
use crate::dataset::{Dataset, DisputeIx, Event, EventIx, Kind, NodeRef};
use crate::date::Day;
use crate::view::{Filter, Slug, View};

/// A view's filters, made ready for one dataset. What a list names and the dataset lacks is passed over;
/// a list of which nothing is left narrows nothing, like a list that is absent.
pub(super) struct Passes<'a> {
    dataset: &'a Dataset,
    filter: &'a Filter,
    found: Found,
    actors: Option<Bits>,
    kinds: Option<Bits>,
    disputes: Option<Bits>,
    statuses: Option<Bits>,
    days: (Day, Day),
    /// What is near the focus; `None` without one.
    pub(super) reach: Option<Reach>,
}

/// A key of the view that can leave an event out, as one bit.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u16)]
pub(super) enum By {
    Text = 1,
    Actor = 1 << 1,
    Kind = 1 << 2,
    Dispute = 1 << 3,
    Status = 1 << 4,
    Stance = 1 << 5,
    Conflict = 1 << 6,
    Time = 1 << 7,
    Focus = 1 << 8,
}

/// The keys that leave an event out; none of them when it is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct LeftOut(u16);

impl LeftOut {
    pub(super) fn by_nothing(self) -> bool {
        self.0 == 0
    }

    /// Whether the event would be kept if the key said nothing.
    pub(super) fn at_most_by(self, by: By) -> bool {
        self.0 & !(by as u16) == 0
    }
}

impl<'a> Passes<'a> {
    pub(super) fn new(dataset: &'a Dataset, search: &Search, view: &'a View) -> Self {
        let filter = &view.filter;
        let index = &dataset.index;
        let vocabulary = &dataset.vocabulary;
        let days = filter.time.as_ref().map_or((Day::MIN, Day::MAX), |time| time.days());
        Self {
            dataset,
            filter,
            found: search.find(dataset, &filter.q),
            actors: chosen(&filter.actors, dataset.entities.len(), |id| {
                index.entity_by_id.get(id).map(|ix| ix.at())
            }),
            kinds: chosen_kinds(&filter.kinds, &vocabulary.events),
            disputes: chosen(&filter.disputes, dataset.disputes.len(), |id| {
                index.dispute_by_id.get(id).map(|ix| ix.at())
            }),
            statuses: chosen_kinds(&filter.statuses, &vocabulary.statuses),
            days,
            reach: view.focus.as_ref().and_then(|focus| reach(dataset, focus)),
        }
    }

    pub(super) fn keeps(&self, ix: EventIx) -> bool {
        self.left_out(ix).by_nothing()
    }

    /// Every key is asked, so that one pass over the events can count for all keys at once.
    pub(super) fn left_out(&self, ix: EventIx) -> LeftOut {
        let event = self.dataset.event(ix);
        let answers = [
            (By::Text, self.found.has(ix, event)),
            (By::Actor, self.passes_actor(event)),
            (By::Kind, self.passes_kind(event)),
            (By::Dispute, self.passes_dispute(event)),
            (By::Status, self.passes_status(event)),
            (By::Stance, self.passes_stance(event)),
            (By::Conflict, self.passes_conflict(event)),
            (By::Time, self.passes_time(event)),
            (By::Focus, self.passes_focus(event)),
        ];
        LeftOut(answers.iter().filter(|(_, passes)| !passes).fold(0, |bits, (by, _)| bits | *by as u16))
    }

    /// An actor of the event, or what it is about, is one of those named.
    fn passes_actor(&self, event: &Event) -> bool {
        self.actors.as_ref().is_none_or(|actors| {
            event.actors.iter().any(|part| actors.has(part.entity.at()))
                || event.about.iter().any(|entity| actors.has(entity.at()))
        })
    }

    fn passes_kind(&self, event: &Event) -> bool {
        self.kinds.as_ref().is_none_or(|kinds| kinds.has(event.kind.at()))
    }

    fn passes_dispute(&self, event: &Event) -> bool {
        self.disputes
            .as_ref()
            .is_none_or(|disputes| event.dispute.is_some_and(|dispute| disputes.has(dispute.at())))
    }

    /// The event's dispute has one of the statuses; an event without a dispute has none.
    fn passes_status(&self, event: &Event) -> bool {
        let status = |dispute: DisputeIx| self.dataset.dispute(dispute).status.at();
        self.statuses
            .as_ref()
            .is_none_or(|statuses| event.dispute.is_some_and(|dispute| statuses.has(status(dispute))))
    }

    fn passes_stance(&self, event: &Event) -> bool {
        let stances = &self.filter.stances;
        stances.is_empty() || event.claims.iter().any(|claim| stances.contains(&claim.stance))
    }

    fn passes_conflict(&self, event: &Event) -> bool {
        !self.filter.conflict || !event.conflicts.is_empty()
    }

    /// Some day the event may have happened on lies in the range.
    fn passes_time(&self, event: &Event) -> bool {
        let (first, last) = self.days;
        event.date.earliest() <= last && first <= event.date.latest()
    }

    /// The event's dispute, or every one of its actors (none is every one), is within reach.
    fn passes_focus(&self, event: &Event) -> bool {
        self.reach.as_ref().is_none_or(|reach| {
            event.dispute.is_some_and(|dispute| reach.nodes.has(NodeRef::Dispute(dispute)))
                || event.actors.iter().all(|part| reach.nodes.has_entity(part.entity))
        })
    }
}

/// The positions a list of ids names; `None` when it names nothing, and so narrows nothing.
fn chosen(ids: &[Slug], len: usize, position: impl Fn(&str) -> Option<usize>) -> Option<Bits> {
    let mut bits = Bits::none(len);
    for at in ids.iter().filter_map(|id| position(id)) {
        bits.insert(at);
    }
    (!bits.is_empty()).then_some(bits)
}

fn chosen_kinds(ids: &[Slug], kinds: &[Kind]) -> Option<Bits> {
    chosen(ids, kinds.len(), |id| kinds.iter().position(|kind| kind.id == id))
}
