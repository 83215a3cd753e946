//! Makes the index of a dataset, in one pass over its entities, relations, disputes and events.

use crate::id_map::IdMap;
use crate::index::Index;
use crate::ix::{DisputeIx, EntityIx, EventIx, RelationIx, SourceIx};
use crate::model::{Dataset, Effect, Event};
use base::date::Day;
use base::sort;

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
