//! The edges of the graph: every link between two visible nodes, once, in a fixed order.

use crate::bitset::NodeSet;
use dataset::{Dataset, Dispute, DisputeIx, EntityIx, KindIx, NodeRef, RelationIx};

/// One edge of the graph, drawn as a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Edge {
    /// Why the two are linked, and by which record of the dataset.
    pub kind: EdgeKind,
    /// Where the edge starts; which end that is depends on the kind.
    pub from: NodeRef,
    /// Where the edge ends.
    pub to: NodeRef,
}

/// Why two nodes are linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EdgeKind {
    /// A relation, in its own direction.
    Relation(RelationIx),
    /// From an entity to a dispute that it is a party to.
    Party {
        /// The role of the party.
        role: KindIx,
    },
    /// From a dispute to an entity that it is about.
    About,
    /// From a provider to what it provides (`of` in the dataset), where no visible relation joins the two.
    Provider,
}

/// The edges between visible nodes: relations in the order of the dataset; then, dispute by dispute, parties
/// and what it is about; then providers.
///
/// - A party has one edge for each of its roles in a dispute.
/// - A party that the dispute is also about has its party edge only.
/// - A provider has its edge where no relation joins the two.
///
/// Without `providers` the last are left out.
pub(super) fn edges(
    dataset: &Dataset,
    shown: &NodeSet,
    relations: &[RelationIx],
    providers: bool,
) -> Vec<Edge> {
    let mut edges: Vec<Edge> = relations.iter().map(|ix| relation_edge(dataset, *ix)).collect();
    for ix in shown.disputes() {
        dispute_edges(dataset.dispute(ix), ix, shown, &mut edges);
    }
    for ix in shown.entities().filter(|_| providers) {
        edges.extend(provider_edge(dataset, shown, ix));
    }
    edges
}

fn relation_edge(dataset: &Dataset, ix: RelationIx) -> Edge {
    let relation = dataset.relation(ix);
    Edge {
        kind: EdgeKind::Relation(ix),
        from: NodeRef::Entity(relation.from),
        to: NodeRef::Entity(relation.to),
    }
}

fn dispute_edges(dispute: &Dispute, ix: DisputeIx, shown: &NodeSet, edges: &mut Vec<Edge>) {
    for (position, part) in dispute.parties.iter().enumerate() {
        let again = dispute.parties.iter().take(position).any(|earlier| earlier == part);
        if shown.contains_entity(part.entity) && !again {
            edges.push(Edge {
                kind: EdgeKind::Party { role: part.role },
                from: NodeRef::Entity(part.entity),
                to: NodeRef::Dispute(ix),
            });
        }
    }
    for (position, entity) in dispute.about.iter().enumerate() {
        let again = dispute.about.iter().take(position).any(|earlier| earlier == entity);
        let party = dispute.parties.iter().any(|part| part.entity == *entity);
        if shown.contains_entity(*entity) && !again && !party {
            edges.push(Edge {
                kind: EdgeKind::About,
                from: NodeRef::Dispute(ix),
                to: NodeRef::Entity(*entity),
            });
        }
    }
}

fn provider_edge(dataset: &Dataset, shown: &NodeSet, provided: EntityIx) -> Option<Edge> {
    let provider = dataset.entity(provided).of.filter(|provider| shown.contains_entity(*provider))?;
    // Both ends are visible, so every relation between them is.
    let related = dataset.index.relations_of_entity.get(provided.at())?.iter().any(|ix| {
        let relation = dataset.relation(*ix);
        relation.from == provider || relation.to == provider
    });
    (!related && provider != provided).then_some(Edge {
        kind: EdgeKind::Provider,
        from: NodeRef::Entity(provider),
        to: NodeRef::Entity(provided),
    })
}
