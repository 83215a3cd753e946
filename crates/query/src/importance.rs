//! How much each shown node matters in a view: what sizes, weights and the order of labels follow.

use super::{Bits, EdgeKind, Visible, focus};
use dataset::{Dataset, NodeRef};
use view::View;

/// The importance of what is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Importance {
    /// The one node the view is about, if it is about one and shows it.
    pub hero: Option<NodeRef>,
    /// 0 to 1 for each node, in the order of `Visible::nodes`; the hero has 1.
    pub weights: Vec<f64>,
}

/// The hero first, then the parties of a hero that is a dispute, then what it is about; all others, and
/// the nodes within each group, by how many shown events touch them and how many lines they have.
///
/// The selection makes no difference: sizes are part of the layout, and nothing may move when a reader
/// only selects. Computed by `+ − × ÷ √` alone, so the same to the bit on every machine.
#[must_use]
pub fn importance(dataset: &Dataset, visible: &Visible, view: &View) -> Importance {
    let hero = hero(dataset, visible, view);
    let scores = scores(dataset, visible);
    let most = scores.iter().copied().fold(1.0, f64::max);
    let weights = visible
        .nodes()
        .zip(&scores)
        .map(|(node, score)| {
            let (base, room) = group(dataset, hero, node);
            base + room * (score / most).sqrt()
        })
        .collect();
    Importance { hero, weights }
}

/// What is focused, else the dispute named first, else the one actor that is filtered for.
fn hero(dataset: &Dataset, visible: &Visible, view: &View) -> Option<NodeRef> {
    let only = |ids: &[String]| match ids {
        [id] => focus::node(dataset, id),
        _ => None,
    };
    let focused = view.focus.as_ref().and_then(|at| focus::node(dataset, &at.id));
    let dispute = view.filter.disputes.first().and_then(|id| focus::node(dataset, id));
    let named = focused.or(dispute).or_else(|| only(&view.filter.actors));
    named.filter(|node| visible.shows(*node))
}

/// The least importance in a node's group, and how far its score can raise it.
fn group(dataset: &Dataset, hero: Option<NodeRef>, node: NodeRef) -> (f64, f64) {
    let Some(hero) = hero else { return (0.1, 0.9) };
    if node == hero {
        return (1.0, 0.0);
    }
    if let (NodeRef::Dispute(dispute), NodeRef::Entity(entity)) = (hero, node) {
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

/// Shown events that touch each node, and half a point for each line.
fn scores(dataset: &Dataset, visible: &Visible) -> Vec<f64> {
    let mut kept = Bits::none(dataset.events.len());
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
        // That a thing has a provider makes neither matter more.
        EdgeKind::Provider => 0.0,
    }
}
