//! How much each visible node matters in a view. Node sizes, layout weights and the order of labels follow
//! it.

use crate::bitset::BitSet;
use crate::edges::EdgeKind;
use crate::neighbourhood::node_by_id;
use crate::visible::Visible;
use dataset::{Dataset, NodeRef};
use view::View;

/// The importance of the visible nodes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Importance {
    /// The node that the view is about, if it is about one and shows it.
    pub focal_node: Option<NodeRef>,
    /// 0 to 1 for each node, in the order of `Visible::nodes`; the focal node has 1.
    pub weights: Vec<f64>,
}

/// Ranks the focal node first, then the parties of a focal dispute, then what it is about, then all others.
/// Within a group, a node matters more the more visible events involve it and the more edges it has.
///
/// The selection makes no difference: sizes are part of the layout, and nothing may move when a reader only
/// selects. Only + − × ÷ √ are used, so that the result is the same to the bit on every machine.
#[must_use]
pub fn importance(dataset: &Dataset, visible: &Visible, view: &View) -> Importance {
    let focal_node = focal_node(dataset, visible, view);
    let scores = scores(dataset, visible);
    let most = scores.iter().copied().fold(1.0, f64::max);
    let poles = poles(dataset, view);
    let weights = visible
        .nodes()
        .zip(&scores)
        .map(|(node, score)| {
            let (base, room) = match poles.as_slice() {
                [] => group(dataset, focal_node, node),
                poles if poles.contains(&node) => (1.0, 0.0),
                _ => (0.1, 0.5),
            };
            base + room * (score / most).sqrt()
        })
        .collect();
    Importance { focal_node, weights }
}

/// The entities that the view lies between: all matter alike.
fn poles(dataset: &Dataset, view: &View) -> Vec<NodeRef> {
    view.filter.between.iter().filter_map(|id| node_by_id(dataset, id)).collect()
}

/// The node in focus, else the first dispute filtered for, else the actor filtered for if it is the only one.
fn focal_node(dataset: &Dataset, visible: &Visible, view: &View) -> Option<NodeRef> {
    let only = |ids: &[String]| match ids {
        [id] => node_by_id(dataset, id),
        _ => None,
    };
    let focused = view.focus.as_ref().and_then(|at| node_by_id(dataset, &at.id));
    let dispute = view.filter.disputes.first().and_then(|id| node_by_id(dataset, id));
    let named = focused.or(dispute).or_else(|| only(&view.filter.actors));
    named.filter(|node| visible.shows(*node))
}

/// The least importance in a node's group, and how much its score can add.
fn group(dataset: &Dataset, focal_node: Option<NodeRef>, node: NodeRef) -> (f64, f64) {
    let Some(focal_node) = focal_node else { return (0.1, 0.9) };
    if node == focal_node {
        return (1.0, 0.0);
    }
    if let (NodeRef::Dispute(dispute), NodeRef::Entity(entity)) = (focal_node, node) {
        let dispute = dataset.dispute(dispute);
        if dispute.parties.iter().any(|part| part.entity == entity) {
            return (0.75, 0.2);
        }
        if dispute.about.contains(&entity) {
            return (0.55, 0.2);
        }
    }
    (0.1, 0.4)
}

/// Visible events that involve each node, and half a point for each edge.
fn scores(dataset: &Dataset, visible: &Visible) -> Vec<f64> {
    let mut kept = BitSet::new(dataset.events.len());
    for ix in &visible.events {
        kept.insert(ix.at());
    }
    let index = &dataset.index;
    let lists = visible.nodes().map(|node| match node {
        NodeRef::Entity(ix) => index.events_of_entity.get(ix.at()),
        NodeRef::Dispute(ix) => index.events_of_dispute.get(ix.at()),
    });
    let mut scores: Vec<f64> = lists.map(|events| kept.count(events) as f64).collect();
    let mut add = |node: NodeRef, points: f64| {
        if let Some(score) = visible.position(node).and_then(|at| scores.get_mut(at)) {
            *score += points;
        }
    };
    for edge in &visible.edges {
        add(edge.from, link_points(edge.kind));
        add(edge.to, link_points(edge.kind));
    }
    scores
}

fn link_points(kind: EdgeKind) -> f64 {
    match kind {
        EdgeKind::Relation(_) | EdgeKind::Party { .. } | EdgeKind::About => 0.5,
        // Having a provider makes neither node matter more.
        EdgeKind::Provider => 0.0,
    }
}
