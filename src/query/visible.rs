//! The result of a view on a dataset: which events, nodes, relations and edges remain.

use crate::dataset::{DisputeIx, EntityIx, EventIx, KindIx, NodeRef, RelationIx};

/// What passes the filters. Lists are without repeats.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visible {
    /// By day (the order of `Index::events_by_day`).
    pub events: Vec<EventIx>,
    /// By position.
    pub entities: Vec<EntityIx>,
    /// By position.
    pub disputes: Vec<DisputeIx>,
    /// By position; both ends shown.
    pub relations: Vec<RelationIx>,
    /// All links of the graph between shown nodes, in a fixed order.
    pub edges: Vec<Edge>,
}

/// One line of the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Edge {
    pub kind: EdgeKind,
    pub from: NodeRef,
    pub to: NodeRef,
}

/// Why two nodes are linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EdgeKind {
    Relation(RelationIx),
    /// From an entity to the dispute it is a party to.
    Party {
        role: KindIx,
    },
    /// From a dispute to an entity it is about.
    About,
    /// From a provider to what it provides (`of`), where no shown relation joins the two already.
    Provider,
}
