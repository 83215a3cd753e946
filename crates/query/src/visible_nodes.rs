//! Which nodes and relations follow from the events that a view keeps.

use crate::between::Sides;
use crate::bitset::{BitSet, NodeSet};
use crate::neighbourhood::Neighbourhood;
use dataset::{Dataset, EntityIx, Event, NodeRef, RelationIx};
use view::{DISPUTE, Slug};

/// The nodes that the kept events involve (actors, subjects, disputes), and the providers of these entities.
///
/// With a focus, only nodes of its neighbourhood; and there also the focused node and the ends of every
/// relation within the neighbourhood, whatever the filters keep.
pub(super) fn nodes(dataset: &Dataset, kept: &BitSet, neighbourhood: Option<&Neighbourhood>) -> NodeSet {
    let mut builder = Builder { dataset, neighbourhood, nodes: NodeSet::new(dataset) };
    // In the order of memory rather than by day: with a hundred thousand events that decides the time.
    for (_, event) in dataset.events.iter().enumerate().filter(|(at, _)| kept.contains(*at)) {
        builder.touch(event);
    }
    if let Some(neighbourhood) = neighbourhood {
        builder.add_neighbourhood(neighbourhood);
    }
    builder.providers();
    builder.nodes
}

/// Adds the entities asked about, the disputes between them and the ends of the relations between them: they are there
/// whatever other filters keep.
pub(super) fn add_between(dataset: &Dataset, sides: &Sides, nodes: &mut NodeSet) {
    for pole in &sides.poles {
        nodes.insert(NodeRef::Entity(*pole));
    }
    for dispute in sides.disputes(dataset) {
        nodes.insert(NodeRef::Dispute(dispute));
    }
    for entity in ends(dataset, &sides.relations(dataset)).entities() {
        nodes.insert(NodeRef::Entity(entity));
    }
}

/// The ends of relations.
pub(super) fn ends(dataset: &Dataset, relations: &[RelationIx]) -> NodeSet {
    let mut nodes = NodeSet::new(dataset);
    for relation in relations.iter().map(|ix| dataset.relation(*ix)) {
        nodes.insert(NodeRef::Entity(relation.from));
        nodes.insert(NodeRef::Entity(relation.to));
    }
    nodes
}

/// The nodes without those of hidden kinds.
pub(super) fn without(dataset: &Dataset, nodes: &NodeSet, hidden: &[Slug]) -> NodeSet {
    let is_hidden = |kind: &str| hidden.iter().any(|id| id == kind);
    let mut left = NodeSet::new(dataset);
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

/// The relations of which both ends are visible, in the order of the dataset.
pub(super) fn relations(dataset: &Dataset, nodes: &NodeSet) -> Vec<RelationIx> {
    let both_shown = |ix: &RelationIx| {
        let relation = dataset.relation(*ix);
        nodes.contains_entity(relation.from) && nodes.contains_entity(relation.to)
    };
    (0..dataset.relations.len() as u32).map(RelationIx).filter(both_shown).collect()
}

struct Builder<'a> {
    dataset: &'a Dataset,
    neighbourhood: Option<&'a Neighbourhood>,
    nodes: NodeSet,
}

impl Builder<'_> {
    /// Adds a node of the neighbourhood. Returns whether it is new.
    fn show(&mut self, node: NodeRef) -> bool {
        self.neighbourhood.is_none_or(|neighbourhood| neighbourhood.nodes.contains(node))
            && self.nodes.insert(node)
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

    fn add_neighbourhood(&mut self, neighbourhood: &Neighbourhood) {
        self.show(neighbourhood.centre);
        for relation in &self.dataset.relations {
            if neighbourhood.nodes.contains_entity(relation.from)
                && neighbourhood.nodes.contains_entity(relation.to)
            {
                self.show(NodeRef::Entity(relation.from));
                self.show(NodeRef::Entity(relation.to));
            }
        }
    }

    /// A provider that is visible already gets its own turn, which also ends a cycle of providers.
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
