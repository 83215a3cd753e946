//! What a selection means in the graph: what it lights up, and what a press selects. Plain functions of props.

use crate::ui::kit::props::PageProps as GraphPaneProps;
use dataset::NodeRef;
use page::framing::graph_selection;
pub use page::framing::neighbourhood;
use query::EdgeKind;
use view::Selection;

/// The selected node, the selected line, and what belongs to the selection.
pub fn selection(props: &GraphPaneProps) -> (Option<NodeRef>, Option<usize>, Vec<NodeRef>) {
    graph_selection(&props.loaded.dataset, &props.stage, &props.view)
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
