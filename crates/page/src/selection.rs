//! What is selected in a view, as indices: the selected item and everything that belongs to it. Draws nothing.

use crate::ViewModel;
use dataset::{Dataset, DisputeIx, EventIx, NodeRef};
use query::EdgeKind;
use view::{Selection, View};

/// The selected node, the selected line by its index in the visible edges, and the nodes that belong to the selection.
pub type GraphSelection = (Option<NodeRef>, Option<usize>, Vec<NodeRef>);
/// The selected event, the selected dispute, and the events that belong to the selection; `None` where nothing is selected.
pub type TimelineSelection = (Option<EventIx>, Option<DisputeIx>, Option<Vec<EventIx>>);

/// Whether the filters leave in what is selected; a view without a selection leaves nothing out.
#[must_use]
pub fn is_selection_in_view(dataset: &Dataset, model: &ViewModel, view: &View) -> bool {
    let (index, visible) = (&dataset.index, &model.visible);
    match &view.sel {
        None => true,
        Some(Selection::Entity(id)) => {
            index.entity_by_id.get(id).is_some_and(|ix| visible.shows(NodeRef::Entity(*ix)))
        }
        Some(Selection::Dispute(id)) => {
            index.dispute_by_id.get(id).is_some_and(|ix| visible.shows(NodeRef::Dispute(*ix)))
        }
        Some(Selection::Relation(id)) => {
            index.relation_by_id.get(id).is_some_and(|ix| visible.relations.binary_search(ix).is_ok())
        }
        Some(Selection::Event(id)) => index.event_by_id.get(id).is_some_and(|ix| visible.events.contains(ix)),
    }
}

/// The view without a selection that its filters leave out; `None` where it has no such selection.
#[must_use]
pub fn without_lost_selection(dataset: &Dataset, model: &ViewModel, view: &View) -> Option<View> {
    (!is_selection_in_view(dataset, model, view)).then(|| View { sel: None, ..view.clone() })
}

/// The view as it is passed on: what is selected only where the filters leave it in. Details of something else can be
/// read, but a link to this view is not about that.
#[must_use]
pub fn passed_on(dataset: &Dataset, model: &ViewModel, view: &View) -> View {
    without_lost_selection(dataset, model, view).unwrap_or_else(|| view.clone())
}

/// The selected node, the selected line, and what belongs to the selection.
#[must_use]
pub fn graph_selection(dataset: &Dataset, model: &ViewModel, view: &View) -> GraphSelection {
    let index = &dataset.index;
    match &view.sel {
        None => (None, None, Vec::new()),
        Some(Selection::Entity(id)) => {
            let node = index.entity_by_id.get(id).map(|ix| NodeRef::Entity(*ix));
            (node, None, node.map(|n| neighbourhood(model, n)).unwrap_or_default())
        }
        Some(Selection::Dispute(id)) => {
            let node = index.dispute_by_id.get(id).map(|ix| NodeRef::Dispute(*ix));
            (node, None, node.map(|n| neighbourhood(model, n)).unwrap_or_default())
        }
        Some(Selection::Relation(id)) => {
            let Some(ix) = index.relation_by_id.get(id) else { return (None, None, Vec::new()) };
            let edge = model.folded.edge_of(EdgeKind::Relation(*ix));
            let relation = dataset.relation(*ix);
            (None, edge, drawn_for(model, &[NodeRef::Entity(relation.from), NodeRef::Entity(relation.to)]))
        }
        Some(Selection::Event(id)) => {
            let Some(ix) = index.event_by_id.get(id) else { return (None, None, Vec::new()) };
            let event = dataset.event(*ix);
            let entities = event.actors.iter().map(|a| a.entity).chain(event.about.iter().copied());
            let mut lit: Vec<NodeRef> = entities.map(NodeRef::Entity).collect();
            lit.extend(event.dispute.map(NodeRef::Dispute));
            (None, None, drawn_for(model, &lit))
        }
    }
}

/// What is drawn for each of these nodes, each once; nodes that the view does not show stay as they are.
fn drawn_for(model: &ViewModel, nodes: &[NodeRef]) -> Vec<NodeRef> {
    let mut drawn: Vec<NodeRef> = Vec::new();
    for node in nodes.iter().map(|node| model.drawn_for(*node).unwrap_or(*node)) {
        if !drawn.contains(&node) {
            drawn.push(node);
        }
    }
    drawn
}

/// A drawn node and everything a line joins it to.
#[must_use]
pub fn neighbourhood(model: &ViewModel, node: NodeRef) -> Vec<NodeRef> {
    let far_ends = model.folded.drawn.edges.iter().filter_map(|e| match () {
        () if e.from == node => Some(e.to),
        () if e.to == node => Some(e.from),
        () => None,
    });
    std::iter::once(node).chain(far_ends).collect()
}

/// The selected event, the selected dispute, and the events that belong to a selection.
#[must_use]
pub fn timeline_selection(dataset: &Dataset, view: &View) -> TimelineSelection {
    let index = &dataset.index;
    let none = (None, None, None);
    match &view.sel {
        None => none,
        Some(Selection::Event(id)) => (index.event_by_id.get(id).copied(), None, None),
        Some(Selection::Dispute(id)) => index
            .dispute_by_id
            .get(id)
            .map_or(none, |ix| (None, Some(*ix), index.events_of_dispute.get(ix.at()).cloned())),
        Some(Selection::Entity(id)) => {
            let ix = index.entity_by_id.get(id);
            (None, None, ix.and_then(|ix| index.events_of_entity.get(ix.at()).cloned()))
        }
        Some(Selection::Relation(id)) => {
            let ix = index.relation_by_id.get(id);
            (None, None, ix.and_then(|ix| index.events_of_relation.get(ix.at()).cloned()))
        }
    }
}
