//! What is looked up often: by id, by day, by entity, by dispute. Holds positions only, no text (see `query` for
//! search). How it is made is in `indexing`.

use crate::id_map::IdMap;
use crate::ix::{DisputeIx, EntityIx, EventIx, RelationIx, SourceIx};
use base::date::Day;

/// Lookups over a dataset. Lists are sorted by position unless said otherwise.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// The position of a source by its id.
    pub source_by_id: IdMap<SourceIx>,
    /// The position of an entity by its id.
    pub entity_by_id: IdMap<EntityIx>,
    /// The position of a relation by its id.
    pub relation_by_id: IdMap<RelationIx>,
    /// The position of a dispute by its id.
    pub dispute_by_id: IdMap<DisputeIx>,
    /// The position of an event by its id.
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
