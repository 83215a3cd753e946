//! Which events a view keeps: one test for each key of the link format, and nothing else.

use crate::between::Sides;
use crate::bitset::BitSet;
use crate::event_traits::{ALLEGED, CONFLICT, EventTraits, Traits};
use crate::neighbourhood::{Neighbourhood, neighbourhood};
use crate::search::Search;
use base::date::Day;
use dataset::{Dataset, Dispute, EntityIx, EventIx, Kind, KindIx, NodeRef, RelationIx, Stance};
use view::{Certainty, Filter, Slug, View};

/// A view's filters, compiled for one dataset. Values that the dataset lacks are skipped, and a list without
/// any known value filters nothing, like a list that is absent.
///
/// What the index has event lists for (words, actors, disputes) becomes a set of events first, so that
/// testing an event is reading one bit.
pub(super) struct CompiledFilter<'a> {
    dataset: &'a Dataset,
    event_traits: &'a EventTraits,
    filter: &'a Filter,
    /// Bits of `event_traits`.
    stances: u8,
    found: Option<BitSet>,
    of_actors: Option<BitSet>,
    of_disputes: Option<BitSet>,
    of_statuses: Option<BitSet>,
    of_stages: Option<BitSet>,
    between: Option<BitSet>,
    of_relations: Option<BitSet>,
    /// Whom the view is between; `None` where it is between nobody.
    pub(super) sides: Option<Sides>,
    /// The kinds of relation asked for; `None` where none is.
    pub(super) relation_kinds: Option<BitSet>,
    /// Of kinds, not of events.
    kinds: Option<BitSet>,
    days: Option<(Day, Day)>,
    /// What is near the focus; `None` without one.
    pub(super) neighbourhood: Option<Neighbourhood>,
}

/// A key of the view that can drop an event, as one bit.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u16)]
pub(super) enum FilterKey {
    Text = 1,
    Actor = 1 << 1,
    Kind = 1 << 2,
    Dispute = 1 << 3,
    Status = 1 << 4,
    Stance = 1 << 5,
    Conflict = 1 << 6,
    Time = 1 << 7,
    Focus = 1 << 8,
    Between = 1 << 9,
    Relation = 1 << 10,
    Certainty = 1 << 11,
    Stage = 1 << 12,
}

/// The keys that drop an event; none when it is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct FailedKeys(u16);

impl FailedKeys {
    pub(super) fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Whether the event would be kept without this key.
    pub(super) fn at_most(self, by: FilterKey) -> bool {
        self.0 & !(by as u16) == 0
    }
}

impl<'a> CompiledFilter<'a> {
    pub(super) fn new(dataset: &'a Dataset, search: &'a Search, view: &'a View) -> Self {
        let filter = &view.filter;
        let sides = Sides::new(dataset, &filter.between);
        let relation_kinds = kinds(&dataset.vocabulary.relations, &filter.relations);
        Self {
            between: sides.as_ref().map(|sides| sides.events(dataset)),
            of_relations: relation_kinds.as_ref().map(|kinds| of_relations(dataset, kinds)),
            sides,
            relation_kinds,
            dataset,
            event_traits: &search.event_traits,
            filter,
            stances: stances(&filter.stances),
            found: search.find(dataset, &filter.q),
            of_actors: of_actors(dataset, &filter.actors),
            of_disputes: of_disputes(dataset, &filter.disputes),
            of_statuses: of_disputes_that(
                dataset,
                &dataset.vocabulary.statuses,
                &filter.statuses,
                |dispute| Some(dispute.status),
            ),
            of_stages: of_disputes_that(dataset, &dataset.vocabulary.stages, &filter.stages, |dispute| {
                Some(dispute.stage.as_ref()?.kind)
            }),
            kinds: kinds(&dataset.vocabulary.events, &filter.kinds),
            days: filter.time.as_ref().map(|time| time.days()),
            neighbourhood: view.focus.as_ref().and_then(|focus| neighbourhood(dataset, focus)),
        }
    }

    pub(super) fn keeps(&self, ix: EventIx) -> bool {
        self.failed_keys(ix).is_none()
    }

    /// Tests every key, so that one pass over the events can count for all keys at once.
    pub(super) fn failed_keys(&self, ix: EventIx) -> FailedKeys {
        let traits = self.event_traits.of(ix);
        let in_set = |set: &Option<BitSet>| set.as_ref().is_none_or(|set| set.contains(ix.at()));
        let answers = [
            (FilterKey::Text, in_set(&self.found)),
            (FilterKey::Actor, in_set(&self.of_actors)),
            (FilterKey::Dispute, in_set(&self.of_disputes)),
            (FilterKey::Status, in_set(&self.of_statuses)),
            (FilterKey::Stage, in_set(&self.of_stages)),
            (FilterKey::Kind, self.kinds.as_ref().is_none_or(|kinds| kinds.contains(traits.kind()))),
            (FilterKey::Stance, self.stances == 0 || traits.says(self.stances)),
            (FilterKey::Conflict, !self.filter.conflict || traits.says(CONFLICT)),
            (FilterKey::Time, self.passes_time(ix)),
            (FilterKey::Focus, self.passes_focus(ix)),
            (FilterKey::Between, in_set(&self.between)),
            (FilterKey::Relation, in_set(&self.of_relations)),
            (FilterKey::Certainty, self.passes_certainty(traits)),
        ];
        FailedKeys(answers.iter().filter(|(_, passes)| !passes).fold(0, |bits, (by, _)| bits | *by as u16))
    }

    /// As `is_event_alleged` says of an event.
    fn passes_certainty(&self, traits: Traits) -> bool {
        let alleged = traits.says(ALLEGED);
        self.filter.certainty.is_none_or(|certainty| alleged == (certainty == Certainty::Alleged))
    }

    /// Whether some day on which the event may have happened lies in the range.
    fn passes_time(&self, ix: EventIx) -> bool {
        let Some((first, last)) = self.days else { return true };
        let days = self.dataset.index.days_of_event.get(ix.at());
        days.is_some_and(|(earliest, latest)| *earliest <= last && first <= *latest)
    }

    /// Whether the event's dispute, or all its actors (also when it has none), are in the neighbourhood.
    fn passes_focus(&self, ix: EventIx) -> bool {
        self.neighbourhood.as_ref().is_none_or(|neighbourhood| {
            let event = self.dataset.event(ix);
            event.dispute.is_some_and(|dispute| neighbourhood.nodes.contains(NodeRef::Dispute(dispute)))
                || event.actors.iter().all(|part| neighbourhood.nodes.contains_entity(part.entity))
        })
    }
}

impl CompiledFilter<'_> {
    /// The relations of the kinds asked for, in the order of the dataset; none where no kind is.
    pub(super) fn relations_asked(&self, view: &View) -> Vec<RelationIx> {
        let Some(kinds) = &self.relation_kinds else { return Vec::new() };
        let mut asked = self.relations_in_reach(view);
        asked.retain(|ix| kinds.contains(self.dataset.relation(*ix).kind.at()));
        asked
    }

    /// The relations that some choice of kinds would show, in the order of the dataset: those that an actor asked for
    /// has a part in, that lie between the entities asked about and in the neighbourhood, and are not hidden.
    pub(super) fn relations_in_reach(&self, view: &View) -> Vec<RelationIx> {
        let (dataset, index) = (self.dataset, &self.dataset.index);
        let actors = self.filter.actors.iter().filter_map(|id| index.entity_by_id.get(id).copied());
        let actors: Vec<EntityIx> = actors.collect();
        let between = self.sides.as_ref().map(|sides| sides.relations(dataset));
        let is_hidden = |entity: EntityIx| {
            let kind = dataset.vocabulary.entities.get(dataset.entity(entity).kind.at());
            kind.is_some_and(|kind| view.hidden.contains(&kind.id))
        };
        let is_in_reach = |ix: &RelationIx| {
            let relation = dataset.relation(*ix);
            let ends = [relation.from, relation.to];
            let near = |entity: &EntityIx| {
                self.neighbourhood.as_ref().is_none_or(|near| near.nodes.contains_entity(*entity))
            };
            (actors.is_empty() || ends.iter().any(|end| actors.contains(end)))
                && between.as_ref().is_none_or(|between| between.binary_search(ix).is_ok())
                && ends.iter().all(|end| near(end) && !is_hidden(*end))
        };
        (0..dataset.relations.len() as u32).map(RelationIx).filter(is_in_reach).collect()
    }
}

/// Bits of `event_traits`; none when no stance is asked for.
fn stances(asked: &[Stance]) -> u8 {
    let bit = |(at, stance): (usize, &Stance)| if asked.contains(stance) { 1_u8 << at } else { 0 };
    Stance::ALL.iter().enumerate().map(bit).sum()
}

/// Events with one of the entities as an actor or a subject.
fn of_actors(dataset: &Dataset, ids: &[Slug]) -> Option<BitSet> {
    let index = &dataset.index;
    let named = ids.iter().filter_map(|id| index.entity_by_id.get(id));
    union(dataset, named.filter_map(|ix| index.events_of_entity.get(ix.at())))
}

fn of_disputes(dataset: &Dataset, ids: &[Slug]) -> Option<BitSet> {
    let index = &dataset.index;
    let named = ids.iter().filter_map(|id| index.dispute_by_id.get(id));
    union(dataset, named.filter_map(|ix| index.events_of_dispute.get(ix.at())))
}

/// Events whose dispute is of one of the kinds, of status or of stage; an event without a dispute is of none.
fn of_disputes_that(
    dataset: &Dataset,
    known: &[Kind],
    ids: &[Slug],
    of: fn(&Dispute) -> Option<KindIx>,
) -> Option<BitSet> {
    let asked = kinds(known, ids)?;
    let lists = dataset.disputes.iter().zip(&dataset.index.events_of_dispute);
    let having = lists.filter(|(dispute, _)| of(dispute).is_some_and(|kind| asked.contains(kind.at())));
    Some(
        union(dataset, having.map(|(_, events)| events)).unwrap_or_else(|| BitSet::new(dataset.events.len())),
    )
}

/// Events that begin or end a relation of one of the kinds.
fn of_relations(dataset: &Dataset, kinds: &BitSet) -> BitSet {
    let named = (0..dataset.relations.len() as u32).map(RelationIx);
    let named = named.filter(|ix| kinds.contains(dataset.relation(*ix).kind.at()));
    union(dataset, named.filter_map(|ix| dataset.index.events_of_relation.get(ix.at())))
        .unwrap_or_else(|| BitSet::new(dataset.events.len()))
}

/// The kinds that the ids name; `None` when they name none.
fn kinds(kinds: &[Kind], ids: &[Slug]) -> Option<BitSet> {
    let mut named = BitSet::new(kinds.len());
    for at in ids.iter().filter_map(|id| kinds.iter().position(|kind| kind.id == *id)) {
        named.insert(at);
    }
    (!named.is_empty()).then_some(named)
}

/// All events of some lists; `None` when there is no list.
fn union<'a>(dataset: &Dataset, lists: impl Iterator<Item = &'a Vec<EventIx>>) -> Option<BitSet> {
    let mut all = None;
    for events in lists {
        let all = all.get_or_insert_with(|| BitSet::new(dataset.events.len()));
        for event in events {
            all.insert(event.at());
        }
    }
    all
}
