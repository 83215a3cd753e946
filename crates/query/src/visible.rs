//! What a view shows of a dataset: which events, nodes, relations and edges pass its filters.

use crate::bitset::BitSet;
use crate::edges::{Edge, edges};
use crate::facets::Facets;
use crate::filter::CompiledFilter;
use crate::search::Search;
use crate::visible_nodes;
use dataset::{Dataset, DisputeIx, EntityIx, EventIx, NodeRef, RelationIx};
use view::View;

/// What passes the filters. Lists have no repeats.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visible {
    /// By day (the order of `Index::events_by_day`).
    pub events: Vec<EventIx>,
    /// In the order of the dataset.
    pub entities: Vec<EntityIx>,
    /// In the order of the dataset.
    pub disputes: Vec<DisputeIx>,
    /// In the order of the dataset; both ends are visible.
    pub relations: Vec<RelationIx>,
    /// All edges between visible nodes, in a fixed order.
    pub edges: Vec<Edge>,
}

/// What a view shows of a dataset. Values that the dataset lacks filter nothing (see `View::known`). The
/// as-of day, the selection and all settings of appearance make no difference. Linear in the dataset.
#[must_use]
pub fn visible(dataset: &Dataset, search: &Search, view: &View) -> Visible {
    visible_of(dataset, &CompiledFilter::new(dataset, search, view), view)
}

/// What a view shows, and how many events each filter value would leave. Compiles the filters once.
#[must_use]
pub fn visible_and_facets(dataset: &Dataset, search: &Search, view: &View) -> (Visible, Facets) {
    let passes = CompiledFilter::new(dataset, search, view);
    (visible_of(dataset, &passes, view), Facets::of(dataset, search, &passes, view))
}

fn visible_of(dataset: &Dataset, passes: &CompiledFilter<'_>, view: &View) -> Visible {
    let mut kept = BitSet::new(dataset.events.len());
    for ix in (0..dataset.events.len() as u32).map(EventIx).filter(|ix| passes.keeps(*ix)) {
        kept.insert(ix.at());
    }
    let events: Vec<EventIx> =
        dataset.index.events_by_day.iter().copied().filter(|ix| kept.contains(ix.at())).collect();
    let mut nodes = visible_nodes::nodes(dataset, &kept, passes.neighbourhood.as_ref());
    if let Some(sides) = &passes.sides {
        visible_nodes::add_between(dataset, sides, &mut nodes);
    }
    if !view.hidden.is_empty() {
        nodes = visible_nodes::without(dataset, &nodes, &view.hidden);
    }
    // Asked for some kinds of relation, the graph is these and nothing else.
    let asked = passes.relation_kinds.as_ref();
    let mut relations = visible_nodes::relations(dataset, &nodes);
    if asked.is_some() {
        relations = passes.relations_asked(view);
        nodes = visible_nodes::ends(dataset, &relations);
    }
    let edges = edges(dataset, &nodes, &relations, asked.is_none());
    Visible {
        entities: nodes.entities().collect(),
        disputes: nodes.disputes().collect(),
        edges,
        events,
        relations,
    }
}

impl Visible {
    /// The visible nodes: entities, then disputes.
    pub fn nodes(&self) -> impl Iterator<Item = NodeRef> {
        let entities = self.entities.iter().map(|ix| NodeRef::Entity(*ix));
        entities.chain(self.disputes.iter().map(|ix| NodeRef::Dispute(*ix)))
    }

    /// The index of a node in `nodes`; `None` when it is not visible.
    #[must_use]
    pub fn position(&self, node: NodeRef) -> Option<usize> {
        match node {
            NodeRef::Entity(ix) => self.entities.binary_search(&ix).ok(),
            NodeRef::Dispute(ix) => Some(self.entities.len() + self.disputes.binary_search(&ix).ok()?),
        }
    }

    /// The node at an index in `nodes`.
    #[must_use]
    pub fn node_at(&self, at: usize) -> Option<NodeRef> {
        let entity = self.entities.get(at).map(|ix| NodeRef::Entity(*ix));
        entity.or_else(|| {
            self.disputes.get(at.checked_sub(self.entities.len())?).map(|ix| NodeRef::Dispute(*ix))
        })
    }

    /// Whether a node is visible.
    #[must_use]
    pub fn shows(&self, node: NodeRef) -> bool {
        self.position(node).is_some()
    }
}
