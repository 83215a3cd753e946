//! The neighbourhood of a node: what can be reached from it in a few steps, whatever is filtered.

use crate::bitset::NodeSet;
use dataset::{Dataset, DisputeIx, EntityIx, NodeRef};
use view::Focus;

/// A node and the nodes near it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbourhood {
    pub centre: NodeRef,
    /// The centre included.
    pub nodes: NodeSet,
}

/// The nodes within the focus's depth along relations, providers, parties and what disputes are about. `None`
/// when the dataset has no such node. Linear in the links, once per step.
#[must_use]
pub fn neighbourhood(dataset: &Dataset, focus: &Focus) -> Option<Neighbourhood> {
    let centre = node_by_id(dataset, &focus.id)?;
    let mut reached = NodeSet::new(dataset);
    reached.insert(centre);
    for _ in 0..focus.depth {
        let before = reached.clone();
        each_link(dataset, |one, other| {
            if before.contains(one) {
                reached.insert(other);
            }
            if before.contains(other) {
                reached.insert(one);
            }
        });
    }
    Some(Neighbourhood { centre, nodes: reached })
}

/// The entity or dispute with an id; `None` when there is none. Entities come first.
#[must_use]
pub fn node_by_id(dataset: &Dataset, id: &str) -> Option<NodeRef> {
    let index = &dataset.index;
    let entity = index.entity_by_id.get(id).map(|ix| NodeRef::Entity(*ix));
    entity.or_else(|| index.dispute_by_id.get(id).map(|ix| NodeRef::Dispute(*ix)))
}

fn each_link(dataset: &Dataset, mut link: impl FnMut(NodeRef, NodeRef)) {
    for relation in &dataset.relations {
        link(NodeRef::Entity(relation.from), NodeRef::Entity(relation.to));
    }
    for (position, entity) in dataset.entities.iter().enumerate() {
        if let Some(provider) = entity.of {
            link(NodeRef::Entity(EntityIx(position as u32)), NodeRef::Entity(provider));
        }
    }
    for (position, dispute) in dataset.disputes.iter().enumerate() {
        let dispute_node = NodeRef::Dispute(DisputeIx(position as u32));
        let parties = dispute.parties.iter().map(|part| part.entity);
        for entity in parties.chain(dispute.about.iter().copied()) {
            link(dispute_node, NodeRef::Entity(entity));
        }
    }
}
