//! What is looked up often, computed once a dataset: by id, by day, by entity, by dispute.
//! Holds positions only, no text (see `query` for search).

use std::collections::HashMap;

use super::{DisputeIx, EntityIx, EventIx, RelationIx, SourceIx};

/// Lookups over a dataset. Lists are sorted by position unless said otherwise.
#[derive(Clone, Debug, Default)]
pub struct Index {
    pub source_by_id: HashMap<String, SourceIx>,
    pub entity_by_id: HashMap<String, EntityIx>,
    pub relation_by_id: HashMap<String, RelationIx>,
    pub dispute_by_id: HashMap<String, DisputeIx>,
    pub event_by_id: HashMap<String, EventIx>,
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
