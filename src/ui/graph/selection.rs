//! What a selection means in the graph: what it highlights, and what a press selects. Here an index becomes an id.

use super::elements::Target;
use crate::ui::kit::props::PageProps;
use dataset::{EntityIx, NodeRef};
use page::selection::graph_selection;
pub use page::selection::neighbourhood;
use query::EdgeKind;
use view::{Action, Selection, Slug};

/// The selected node, the selected edge, and the nodes that belong to the selection.
pub fn selection(props: &PageProps) -> page::GraphSelection {
    graph_selection(&props.loaded.dataset, &props.model, &props.view)
}

/// Those of the nodes that the reader has placed.
pub fn pinned(nodes: &[NodeRef], page: &PageProps) -> Vec<NodeRef> {
    let is_pinned = |node: &&NodeRef| {
        let id = page.loaded.dataset.node_id(**node);
        page.view.pins.iter().any(|pin| pin.id == id)
    };
    nodes.iter().filter(is_pinned).copied().collect()
}

/// What a press does: it unfolds what a count stands for, and selects the rest. One that `adds` asks what is between the
/// selected entity and the pressed one.
pub fn press(page: &PageProps, target: Target, adds: bool) -> Option<Action> {
    match target {
        Target::Node(NodeRef::Entity(ix)) if adds && other_selected(page, ix).is_some() => {
            let other = page.loaded.dataset.entity(ix).id.clone();
            Some(Action::AskBetween(vec![other_selected(page, ix)?, other]))
        }
        Target::Fold(node) => Some(Action::Unfold(page.loaded.dataset.node_id(node).to_string())),
        Target::Node(node) => Some(Action::Select(Some(select_node(page, node)))),
        Target::Edge(edge) => select_edge(page, edge).map(|sel| Action::Select(Some(sel))),
    }
}

/// The selected entity, where that is another one.
fn other_selected(page: &PageProps, ix: EntityIx) -> Option<Slug> {
    match &page.view.sel {
        Some(Selection::Entity(id)) if *id != page.loaded.dataset.entity(ix).id => Some(id.clone()),
        _ => None,
    }
}

/// The relation of an edge, or the dispute it belongs to; of several links the one that is drawn for all.
fn select_edge(page: &PageProps, edge: usize) -> Option<Selection> {
    let drawn = page.model.folded.drawn.edges.get(edge)?;
    Some(match drawn.kind {
        EdgeKind::Relation(ix) => Selection::Relation(page.loaded.dataset.relation(ix).id.clone()),
        EdgeKind::Party { .. } | EdgeKind::Provider => select_node(page, drawn.to),
        EdgeKind::About => select_node(page, drawn.from),
    })
}

fn select_node(page: &PageProps, node: NodeRef) -> Selection {
    let id = page.loaded.dataset.node_id(node).to_string();
    match node {
        NodeRef::Entity(_) => Selection::Entity(id),
        NodeRef::Dispute(_) => Selection::Dispute(id),
    }
}
