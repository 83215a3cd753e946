//! What is looked up often, computed once a dataset: by id, by day, by entity, by dispute.
//! Holds positions only, no text (see `query` for search).

use super::{Dataset, DisputeIx, Effect, EntityIx, Event, EventIx, IdMap, RelationIx, SourceIx};
use base::date::Day;
use base::sort;

/// Lookups over a dataset. Lists are sorted by position unless said otherwise.
#[derive(Clone, Debug, Default)]
pub struct Index {
    pub source_by_id: IdMap<SourceIx>,
    pub entity_by_id: IdMap<EntityIx>,
    pub relation_by_id: IdMap<RelationIx>,
    pub dispute_by_id: IdMap<DisputeIx>,
    pub event_by_id: IdMap<EventIx>,
    /// By event: its earliest and latest day, side by side for those who go through all of them.
    pub days_of_event: Vec<(Day, Day)>,
    /// All events by earliest day, then latest day, then position.
    pub events_by_day: Vec<EventIx>,
    /// By entity: events it acts in or that are about it, by day.
    pub events_of_entity: Vec<Vec<EventIx>>,
    /// By entity: relations from or to it.
    pub relations_of_entity: Vec<Vec<RelationIx>>,
    /// By entity: disputes it is a party to or that are about it.
    pub disputes_of_entity: Vec<Vec<DisputeIx>>,
    /// By entity: what it provides (`of`).
    pub provided_by_entity: Vec<Vec<EntityIx>>,
    /// By dispute: its events, by day.
    pub events_of_dispute: Vec<Vec<EventIx>>,
    /// By relation: events that begin or end it, by day.
    pub events_of_relation: Vec<Vec<EventIx>>,
}

impl Index {
    /// The index of a dataset, whatever index it has now.
    #[must_use]
    pub fn of(dataset: &Dataset) -> Index {
        let entities = dataset.entities.len();
        let days: Vec<(Day, Day)> =
            dataset.events.iter().map(|event| (event.date.earliest(), event.date.latest())).collect();
        let mut index = Index {
            source_by_id: IdMap::new(&mut dataset.sources.iter().map(|s| Some(&*s.id)), SourceIx),
            entity_by_id: IdMap::new(&mut dataset.entities.iter().map(|e| Some(&*e.id)), EntityIx),
            relation_by_id: IdMap::new(&mut dataset.relations.iter().map(|r| Some(&*r.id)), RelationIx),
            dispute_by_id: IdMap::new(&mut dataset.disputes.iter().map(|d| Some(&*d.id)), DisputeIx),
            event_by_id: IdMap::new(&mut dataset.events.iter().map(|e| Some(&*e.id)), EventIx),
            events_by_day: events_by_day(&days),
            days_of_event: days,
            events_of_entity: vec![Vec::new(); entities],
            relations_of_entity: vec![Vec::new(); entities],
            disputes_of_entity: vec![Vec::new(); entities],
            provided_by_entity: vec![Vec::new(); entities],
            events_of_dispute: vec![Vec::new(); dataset.disputes.len()],
            events_of_relation: vec![Vec::new(); dataset.relations.len()],
        };
        index.link_entities(dataset);
        index.link_events(dataset);
        index
    }

    fn link_entities(&mut self, dataset: &Dataset) {
        for (position, entity) in (0..).zip(&dataset.entities) {
            if let Some(provider) = entity.of {
                add(&mut self.provided_by_entity, provider.at(), EntityIx(position));
            }
        }
        for (position, relation) in (0..).zip(&dataset.relations) {
            for end in [relation.from, relation.to] {
                add(&mut self.relations_of_entity, end.at(), RelationIx(position));
            }
        }
        for (position, dispute) in (0..).zip(&dataset.disputes) {
            let parties = dispute.parties.iter().map(|party| party.entity);
            for entity in parties.chain(dispute.about.iter().copied()) {
                add(&mut self.disputes_of_entity, entity.at(), DisputeIx(position));
            }
        }
    }

    /// Goes through the events by day, so that every list of events is by day too.
    fn link_events(&mut self, dataset: &Dataset) {
        for &ix in &self.events_by_day {
            let event: &Event = dataset.event(ix);
            let actors = event.actors.iter().map(|part| part.entity);
            for entity in actors.chain(event.about.iter().copied()) {
                add(&mut self.events_of_entity, entity.at(), ix);
            }
            if let Some(dispute) = event.dispute {
                add(&mut self.events_of_dispute, dispute.at(), ix);
            }
            for effect in &event.effects {
                let (Effect::Begins(relation) | Effect::Ends(relation)) = effect;
                add(&mut self.events_of_relation, relation.at(), ix);
            }
        }
    }
}

/// All events by earliest day, then latest day, then position.
fn events_by_day(days: &[(Day, Day)]) -> Vec<EventIx> {
    sort::argsort(days.len(), &mut |a, b| days[a].cmp(&days[b])).into_iter().map(EventIx).collect()
}

/// Adds an item to one of the lists, unless it was the last added: an entity with two roles in an event is
/// listed once.
fn add<T: PartialEq>(lists: &mut [Vec<T>], list: usize, item: T) {
    if let Some(list) = lists.get_mut(list)
        && list.last() != Some(&item)
    {
        list.push(item);
    }
}
