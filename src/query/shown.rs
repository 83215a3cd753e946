//! Which nodes and relations follow from the events a view keeps.

use super::NodeSet;
use crate::dataset::{Dataset, EntityIx, EventIx, NodeRef, RelationIx};

/// What kept events touch (actors, subjects, disputes), with the providers of those entities; in a focus
/// only what is `within` it, together with the ends of every relation that lies within it.
pub(super) fn nodes(dataset: &Dataset, events: &[EventIx], within: Option<&NodeSet>) -> NodeSet {
    let mut shown = NodeSet::none(dataset);
    let mut show = |node: NodeRef| within.is_none_or(|within| within.has(node)) && shown.insert(node);
    for event in events.iter().map(|ix| dataset.event(*ix)) {
        for part in &event.actors {
            show(NodeRef::Entity(part.entity));
        }
        for entity in &event.about {
            show(NodeRef::Entity(*entity));
        }
        if let Some(dispute) = event.dispute {
            show(NodeRef::Dispute(dispute));
        }
    }
    if let Some(within) = within {
        for relation in &dataset.relations {
            if within.has_entity(relation.from) && within.has_entity(relation.to) {
                show(NodeRef::Entity(relation.from));
                show(NodeRef::Entity(relation.to));
            }
        }
    }
    let provided: Vec<EntityIx> = shown.entities().collect();
    let mut show = |node: NodeRef| within.is_none_or(|within| within.has(node)) && shown.insert(node);
    for entity in provided {
        // A provider shown already has its own turn, which also ends a circle of providers.
        let mut provider = dataset.entity(entity).of;
        while let Some(ix) = provider.filter(|ix| show(NodeRef::Entity(*ix))) {
            provider = dataset.entity(ix).of;
        }
    }
    shown
}

/// The relations of which both ends are shown, by position.
pub(super) fn relations(dataset: &Dataset, shown: &NodeSet) -> Vec<RelationIx> {
    let both_shown = |ix: &RelationIx| {
        let relation = dataset.relation(*ix);
        shown.has_entity(relation.from) && shown.has_entity(relation.to)
    };
    (0..dataset.relations.len() as u32).map(RelationIx).filter(both_shown).collect()
}
