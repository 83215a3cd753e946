//! The lines of the graph: every link between two shown nodes, once, in a fixed order.

use super::{Edge, EdgeKind, NodeSet};
use dataset::{Dataset, Dispute, DisputeIx, EntityIx, NodeRef, RelationIx};

/// Relations by position; then, dispute by dispute, its parties and what it is about; then providers.
///
/// - A party has one line for each of its roles in a dispute.
/// - A party that the dispute is also about has its party line only: a second line says nothing new.
/// - A provider has its line where no relation joins the two already.
pub(super) fn edges(dataset: &Dataset, shown: &NodeSet, relations: &[RelationIx]) -> Vec<Edge> {
    let mut edges: Vec<Edge> = relations.iter().map(|ix| relation_edge(dataset, *ix)).collect();
    for ix in shown.disputes() {
        dispute_edges(dataset.dispute(ix), ix, shown, &mut edges);
    }
    for ix in shown.entities() {
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
        if shown.has_entity(part.entity) && !again {
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
        if shown.has_entity(*entity) && !again && !party {
            edges.push(Edge {
                kind: EdgeKind::About,
                from: NodeRef::Dispute(ix),
                to: NodeRef::Entity(*entity),
            });
        }
    }
}

fn provider_edge(dataset: &Dataset, shown: &NodeSet, provided: EntityIx) -> Option<Edge> {
    let provider = dataset.entity(provided).of.filter(|provider| shown.has_entity(*provider))?;
    // Both ends are shown, so any relation between them is.
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
