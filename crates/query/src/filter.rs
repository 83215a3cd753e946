//! Which events a view keeps: one function for each key of the contract, and nothing else.

use super::columns::{CONFLICT, Columns};
use super::facets::STANCES;
use super::focus::{Reach, reach};
use super::{Bits, Search};
use base::date::Day;
use dataset::{Dataset, EventIx, Kind, NodeRef, Stance};
use view::{Filter, Slug, View};

/// A view's filters, made ready for one dataset. What a list names and the dataset lacks is passed over;
/// a list of which nothing is left narrows nothing, like a list that is absent.
///
/// What the index knows the events of (words, actors, disputes) is gathered into sets of events first,
/// so that asking about an event is reading one bit.
pub(super) struct Passes<'a> {
    dataset: &'a Dataset,
    columns: &'a Columns,
    filter: &'a Filter,
    /// Bits of `Columns`.
    stances: u8,
    found: Option<Bits>,
    of_actors: Option<Bits>,
    of_disputes: Option<Bits>,
    of_statuses: Option<Bits>,
    /// Of kinds, not of events.
    kinds: Option<Bits>,
    days: Option<(Day, Day)>,
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
    pub(super) fn new(dataset: &'a Dataset, search: &'a Search, view: &'a View) -> Self {
        let filter = &view.filter;
        Self {
            dataset,
            columns: &search.columns,
            filter,
            stances: stances(&filter.stances),
            found: search.find(dataset, &filter.q),
            of_actors: of_actors(dataset, &filter.actors),
            of_disputes: of_disputes(dataset, &filter.disputes),
            of_statuses: of_statuses(dataset, &filter.statuses),
            kinds: kinds(&dataset.vocabulary.events, &filter.kinds),
            days: filter.time.as_ref().map(|time| time.days()),
            reach: view.focus.as_ref().and_then(|focus| reach(dataset, focus)),
        }
    }

    pub(super) fn keeps(&self, ix: EventIx) -> bool {
        self.left_out(ix).by_nothing()
    }

    /// Every key is asked, so that one pass over the events can count for all keys at once.
    pub(super) fn left_out(&self, ix: EventIx) -> LeftOut {
        let traits = self.columns.of(ix);
        let in_set = |set: &Option<Bits>| set.as_ref().is_none_or(|set| set.has(ix.at()));
        let answers = [
            (By::Text, in_set(&self.found)),
            (By::Actor, in_set(&self.of_actors)),
            (By::Dispute, in_set(&self.of_disputes)),
            (By::Status, in_set(&self.of_statuses)),
            (By::Kind, self.kinds.as_ref().is_none_or(|kinds| kinds.has(traits.kind()))),
            (By::Stance, self.stances == 0 || traits.says(self.stances)),
            (By::Conflict, !self.filter.conflict || traits.says(CONFLICT)),
            (By::Time, self.passes_time(ix)),
            (By::Focus, self.passes_focus(ix)),
        ];
        LeftOut(answers.iter().filter(|(_, passes)| !passes).fold(0, |bits, (by, _)| bits | *by as u16))
    }

    /// Some day the event may have happened on lies in the range.
    fn passes_time(&self, ix: EventIx) -> bool {
        let Some((first, last)) = self.days else { return true };
        let days = self.dataset.index.days_of_event.get(ix.at());
        days.is_some_and(|(earliest, latest)| *earliest <= last && first <= *latest)
    }

    /// The event's dispute, or every one of its actors (none is every one), is within reach.
    fn passes_focus(&self, ix: EventIx) -> bool {
        self.reach.as_ref().is_none_or(|reach| {
            let event = self.dataset.event(ix);
            event.dispute.is_some_and(|dispute| reach.nodes.has(NodeRef::Dispute(dispute)))
                || event.actors.iter().all(|part| reach.nodes.has_entity(part.entity))
        })
    }
}

/// Bits of `Columns`; none where none is asked for.
fn stances(asked: &[Stance]) -> u8 {
    let bit = |(at, stance): (usize, &Stance)| if asked.contains(stance) { 1_u8 << at } else { 0 };
    STANCES.iter().enumerate().map(bit).sum()
}

/// Events in which one of the named acts, or that are about one of them.
fn of_actors(dataset: &Dataset, ids: &[Slug]) -> Option<Bits> {
    let index = &dataset.index;
    let named = ids.iter().filter_map(|id| index.entity_by_id.get(id));
    union(dataset, named.filter_map(|ix| index.events_of_entity.get(ix.at())))
}

fn of_disputes(dataset: &Dataset, ids: &[Slug]) -> Option<Bits> {
    let index = &dataset.index;
    let named = ids.iter().filter_map(|id| index.dispute_by_id.get(id));
    union(dataset, named.filter_map(|ix| index.events_of_dispute.get(ix.at())))
}

/// Events whose dispute has one of the statuses; an event without a dispute has none.
fn of_statuses(dataset: &Dataset, ids: &[Slug]) -> Option<Bits> {
    let statuses = kinds(&dataset.vocabulary.statuses, ids)?;
    let lists = dataset.disputes.iter().zip(&dataset.index.events_of_dispute);
    let having = lists.filter(|(dispute, _)| statuses.has(dispute.status.at()));
    Some(union(dataset, having.map(|(_, events)| events)).unwrap_or_else(|| Bits::none(dataset.events.len())))
}

/// The kinds a list of ids names; `None` when it names none.
fn kinds(kinds: &[Kind], ids: &[Slug]) -> Option<Bits> {
    let mut named = Bits::none(kinds.len());
    for at in ids.iter().filter_map(|id| kinds.iter().position(|kind| kind.id == *id)) {
        named.insert(at);
    }
    (!named.is_empty()).then_some(named)
}

/// All events of some lists; `None` when there is no list at all.
fn union<'a>(dataset: &Dataset, lists: impl Iterator<Item = &'a Vec<EventIx>>) -> Option<Bits> {
    let mut all = None;
    for events in lists {
        let all = all.get_or_insert_with(|| Bits::none(dataset.events.len()));
        for event in events {
            all.insert(event.at());
        }
    }
    all
}
