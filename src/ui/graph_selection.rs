//! What a selection means in the graph: what it lights up, and what a press selects. Plain functions of props.

use super::props::PageProps as GraphPaneProps;
use crate::dataset::NodeRef;
use crate::page::Stage;
use crate::query::EdgeKind;
use crate::view::Selection;

/// The selected node, the selected line, and what belongs to the selection.
pub fn selection(props: &GraphPaneProps) -> (Option<NodeRef>, Option<usize>, Vec<NodeRef>) {
    let (dataset, index) = (&props.loaded.dataset, &props.loaded.dataset.index);
    match &props.view.sel {
        None => (None, None, Vec::new()),
        Some(Selection::Entity(id)) => {
            let node = index.entity_by_id.get(id).map(|ix| NodeRef::Entity(*ix));
            (node, None, node.map(|n| neighbourhood(&props.stage, n)).unwrap_or_default())
        }
        Some(Selection::Dispute(id)) => {
            let node = index.dispute_by_id.get(id).map(|ix| NodeRef::Dispute(*ix));
            (node, None, node.map(|n| neighbourhood(&props.stage, n)).unwrap_or_default())
        }
        Some(Selection::Relation(id)) => {
            let Some(ix) = index.relation_by_id.get(id) else { return (None, None, Vec::new()) };
            let edge = props.stage.visible.edges.iter().position(|e| e.kind == EdgeKind::Relation(*ix));
            let relation = dataset.relation(*ix);
            (None, edge, vec![NodeRef::Entity(relation.from), NodeRef::Entity(relation.to)])
        }
        Some(Selection::Event(id)) => {
            let Some(ix) = index.event_by_id.get(id) else { return (None, None, Vec::new()) };
            let event = dataset.event(*ix);
            let entities = event.actors.iter().map(|a| a.entity).chain(event.about.iter().copied());
            let mut lit: Vec<NodeRef> = entities.map(NodeRef::Entity).collect();
            lit.extend(event.dispute.map(NodeRef::Dispute));
            (None, None, lit)
        }
    }
}

/// A node and everything a line joins it to.
pub fn neighbourhood(stage: &Stage, node: NodeRef) -> Vec<NodeRef> {
    let far_ends = stage.visible.edges.iter().filter_map(|e| match () {
        () if e.from == node => Some(e.to),
        () if e.to == node => Some(e.from),
        () => None,
    });
    std::iter::once(node).chain(far_ends).collect()
}

pub fn pinned(nodes: &[NodeRef], props: &GraphPaneProps) -> Vec<NodeRef> {
    let is_pinned = |node: &&NodeRef| {
        let id = props.loaded.dataset.node_id(**node);
        props.view.pins.iter().any(|pin| pin.id == id)
    };
    nodes.iter().filter(is_pinned).copied().collect()
}

pub fn select_node(props: &GraphPaneProps, node: NodeRef) -> Selection {
    let id = props.loaded.dataset.node_id(node).to_string();
    match node {
        NodeRef::Entity(_) => Selection::Entity(id),
        NodeRef::Dispute(_) => Selection::Dispute(id),
    }
}

/// What a press on a line selects: its relation, or the dispute it belongs to.
pub fn select_edge(props: &GraphPaneProps, edge: usize) -> Option<Selection> {
    let edge = props.stage.visible.edges.get(edge)?;
    match edge.kind {
        EdgeKind::Relation(ix) => Some(Selection::Relation(props.loaded.dataset.relation(ix).id.clone())),
        EdgeKind::Party { .. } => Some(select_node(props, edge.to)),
        EdgeKind::About => Some(select_node(props, edge.from)),
        EdgeKind::Provider => Some(select_node(props, edge.to)),
    }
}
