//! What lies under a finger. Uses the scene as drawn, so what is seen is what is hit.

use super::edges::distance_to_curve;
use super::mark::Scene;
use crate::dataset::NodeRef;
use crate::geometry::Point;

/// A mark is hit at least this far from its centre: a finger is wider than a small disc.
const NODE_REACH_PX: f64 = 14.0;
const EDGE_REACH_PX: f64 = 6.0;

/// The nearest node whose mark (with the air just around it) holds `p`, or else whose name does.
#[must_use]
pub fn node_at(scene: &Scene, p: Point) -> Option<NodeRef> {
    mark_at(scene, p).or_else(|| scene.labels.iter().find(|l| l.rect.contains(p)).map(|l| l.node))
}

fn mark_at(scene: &Scene, p: Point) -> Option<NodeRef> {
    let hits = scene.nodes.iter().map(|n| (n.centre.distance(p) - n.radius.max(NODE_REACH_PX), n.node));
    let nearest =
        hits.fold((f64::INFINITY, None), |best, (d, n)| if d < best.0 { (d, Some(n)) } else { best });
    nearest.1.filter(|_| nearest.0 <= 0.0)
}

/// The nearest line within reach of `p`, as a position in `Visible::edges`.
#[must_use]
pub fn edge_at(scene: &Scene, p: Point) -> Option<usize> {
    let hits = scene.edges.iter().map(|e| (distance_to_curve(p, e.from, e.control, e.to), e.edge));
    let nearest =
        hits.fold((f64::INFINITY, None), |best, (d, e)| if d < best.0 { (d, Some(e)) } else { best });
    nearest.1.filter(|_| nearest.0 <= EDGE_REACH_PX)
}
