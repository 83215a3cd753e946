//! Which nodes and relations follow from the events a view keeps.

use super::focus::Reach;
use super::{Bits, NodeSet};
use dataset::{Dataset, EntityIx, Event, NodeRef, RelationIx};
use view::{DISPUTE, Slug};

/// What kept events touch (actors, subjects, disputes), with the providers of those entities.
///
/// In a focus, only what is within reach; and there also what is focused and the ends of every relation
/// that lies within reach, whatever the filters keep: it is the neighbourhood that was asked for.
pub(super) fn nodes(dataset: &Dataset, kept: &Bits, reach: Option<&Reach>) -> NodeSet {
    let mut shown = Shown { dataset, reach, nodes: NodeSet::none(dataset) };
    // By position rather than by day: at a hundred thousand events the order of memory decides.
    for (_, event) in dataset.events.iter().enumerate().filter(|(at, _)| kept.has(*at)) {
        shown.touch(event);
    }
    if let Some(reach) = reach {
        shown.neighbourhood(reach);
    }
    shown.providers();
    shown.nodes
}

/// The nodes but those of hidden kinds.
pub(super) fn without(dataset: &Dataset, nodes: &NodeSet, hidden: &[Slug]) -> NodeSet {
    let is_hidden = |kind: &str| hidden.iter().any(|id| id == kind);
    let mut left = NodeSet::none(dataset);
    for ix in nodes.entities() {
        let kind = dataset.vocabulary.entities.get(dataset.entity(ix).kind.at());
        if !kind.is_some_and(|kind| is_hidden(&kind.id)) {
            left.insert(NodeRef::Entity(ix));
        }
    }
    if !is_hidden(DISPUTE) {
        for ix in nodes.disputes() {
            left.insert(NodeRef::Dispute(ix));
        }
    }
    left
}

/// The relations of which both ends are shown, by position.
pub(super) fn relations(dataset: &Dataset, nodes: &NodeSet) -> Vec<RelationIx> {
    let both_shown = |ix: &RelationIx| {
        let relation = dataset.relation(*ix);
        nodes.has_entity(relation.from) && nodes.has_entity(relation.to)
    };
    (0..dataset.relations.len() as u32).map(RelationIx).filter(both_shown).collect()
}

struct Shown<'a> {
    dataset: &'a Dataset,
    reach: Option<&'a Reach>,
    nodes: NodeSet,
}

impl Shown<'_> {
    /// Shows a node within reach; whether it was not shown before.
    fn show(&mut self, node: NodeRef) -> bool {
        self.reach.is_none_or(|reach| reach.nodes.has(node)) && self.nodes.insert(node)
    }

    fn touch(&mut self, event: &Event) {
        for part in &event.actors {
            self.show(NodeRef::Entity(part.entity));
        }
        for entity in &event.about {
            self.show(NodeRef::Entity(*entity));
        }
        if let Some(dispute) = event.dispute {
            self.show(NodeRef::Dispute(dispute));
        }
    }

    fn neighbourhood(&mut self, reach: &Reach) {
        self.show(reach.centre);
        for relation in &self.dataset.relations {
            if reach.nodes.has_entity(relation.from) && reach.nodes.has_entity(relation.to) {
                self.show(NodeRef::Entity(relation.from));
                self.show(NodeRef::Entity(relation.to));
            }
        }
    }

    /// A provider that is shown already has its own turn, which also ends a circle of providers.
    fn providers(&mut self) {
        let provided: Vec<EntityIx> = self.nodes.entities().collect();
        for entity in provided {
            let mut provider = self.dataset.entity(entity).of;
            while let Some(ix) = provider {
                provider = if self.show(NodeRef::Entity(ix)) { self.dataset.entity(ix).of } else { None };
            }
        }
    }
}
