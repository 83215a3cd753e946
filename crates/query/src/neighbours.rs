//! Along the lines of what is shown: what a node is linked with.

use super::{Edge, EdgeKind, Visible};
use dataset::{NodeRef, RelationIx};

impl Edge {
    /// The other end of the line; `None` when it does not touch the node.
    #[must_use]
    pub fn other_end(&self, node: NodeRef) -> Option<NodeRef> {
        if self.from == node {
            Some(self.to)
        } else if self.to == node {
            Some(self.from)
        } else {
            None
        }
    }
}

/// The nodes linked with this one, each once, in the order of the lines; itself never.
#[must_use]
pub fn neighbours(visible: &Visible, node: NodeRef) -> Vec<NodeRef> {
    let mut found = Vec::new();
    for other in visible.edges.iter().filter_map(|edge| edge.other_end(node)) {
        if other != node && !found.contains(&other) {
            found.push(other);
        }
    }
    found
}

/// The shown relations between two nodes, whichever way they run.
#[must_use]
pub fn relations_between(visible: &Visible, one: NodeRef, other: NodeRef) -> Vec<RelationIx> {
    let between = visible.edges.iter().filter(|edge| edge.other_end(one) == Some(other));
    between
        .filter_map(|edge| match edge.kind {
            EdgeKind::Relation(ix) => Some(ix),
            _ => None,
        })
        .collect()
}
