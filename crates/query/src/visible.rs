//! The result of a view on a dataset: which events, nodes, relations and edges remain.

use super::filter::Passes;
use super::{Bits, Facets, Search, edges, shown};
use dataset::{Dataset, DisputeIx, EntityIx, EventIx, KindIx, NodeRef, RelationIx};
use view::View;

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

/// What a view leaves of a dataset. What the view names and the dataset lacks narrows nothing (see
/// `View::known`). `at`, the selection and everything about looks make no difference.
/// Linear in the dataset.
#[must_use]
pub fn visible(dataset: &Dataset, search: &Search, view: &View) -> Visible {
    visible_of(dataset, &Passes::new(dataset, search, view), view)
}

/// What a view leaves, and what each further choice would leave of it: the filters are made ready once.
#[must_use]
pub fn visible_and_facets(dataset: &Dataset, search: &Search, view: &View) -> (Visible, Facets) {
    let passes = Passes::new(dataset, search, view);
    (visible_of(dataset, &passes, view), Facets::of(dataset, search, &passes))
}

fn visible_of(dataset: &Dataset, passes: &Passes<'_>, view: &View) -> Visible {
    let mut kept = Bits::none(dataset.events.len());
    for ix in (0..dataset.events.len() as u32).map(EventIx).filter(|ix| passes.keeps(*ix)) {
        kept.insert(ix.at());
    }
    let events: Vec<EventIx> =
        dataset.index.events_by_day.iter().copied().filter(|ix| kept.has(ix.at())).collect();
    let mut nodes = shown::nodes(dataset, &kept, passes.reach.as_ref());
    if !view.hidden.is_empty() {
        nodes = shown::without(dataset, &nodes, &view.hidden);
    }
    let relations = shown::relations(dataset, &nodes);
    Visible {
        entities: nodes.entities().collect(),
        disputes: nodes.disputes().collect(),
        edges: edges::edges(dataset, &nodes, &relations),
        events,
        relations,
    }
}

impl Visible {
    /// The shown nodes: entities, then disputes.
    pub fn nodes(&self) -> impl Iterator<Item = NodeRef> {
        let entities = self.entities.iter().map(|ix| NodeRef::Entity(*ix));
        entities.chain(self.disputes.iter().map(|ix| NodeRef::Dispute(*ix)))
    }

    /// Where a node is in `nodes`; `None` when it is not shown.
    #[must_use]
    pub fn position(&self, node: NodeRef) -> Option<usize> {
        match node {
            NodeRef::Entity(ix) => self.entities.binary_search(&ix).ok(),
            NodeRef::Dispute(ix) => Some(self.entities.len() + self.disputes.binary_search(&ix).ok()?),
        }
    }

    #[must_use]
    pub fn shows(&self, node: NodeRef) -> bool {
        self.position(node).is_some()
    }
}
