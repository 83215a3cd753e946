//! What lies under a finger. Uses the scene as drawn, so what is seen is what is hit.

use super::mark::{FoldMark, Scene};
use base::geometry::{Point, Rect, Size};
use dataset::NodeRef;

/// A mark is hit at least this far from its centre: a finger is wider than a small disc.
const NODE_REACH_PX: f64 = 14.0;
/// A count is hit in a box of at least this width and height.
const FOLD_REACH_PX: f64 = 24.0;
const EDGE_REACH_PX: f64 = 6.0;
/// More marks than this are a crowd.
const CROWD: usize = 600;

/// The nearest node whose mark (with the air just around it) holds `p`, or else whose name does.
#[must_use]
pub fn node_at(scene: &Scene, p: Point) -> Option<NodeRef> {
    mark_at(scene, p).or_else(|| scene.labels.iter().find(|l| l.rect.contains(p)).map(|l| l.node))
}

/// The node whose count of what it holds lies at `p`.
#[must_use]
pub fn fold_at(scene: &Scene, p: Point) -> Option<NodeRef> {
    let hits = scene.folds.iter().filter(|fold| fold.rect.is_some_and(|rect| touchable(rect).contains(p)));
    // Of two counts so near that both are under the finger, the nearer.
    let distance = |fold: &FoldMark| fold.rect.map_or(f64::INFINITY, |rect| rect.centre().distance(p));
    hits.min_by(|a, b| distance(a).total_cmp(&distance(b))).map(|fold| fold.node)
}

/// A line of small type, and as much below it as a finger needs: above it is the name.
fn touchable(rect: Rect) -> Rect {
    let least = Size::new(FOLD_REACH_PX.max(rect.width()), FOLD_REACH_PX.max(rect.height()));
    let top = Point::new(rect.centre().x - least.width / 2.0, rect.min.y);
    Rect::new(top, top.offset(least.width, least.height))
}

fn mark_at(scene: &Scene, p: Point) -> Option<NodeRef> {
    let hits = scene.nodes.iter().map(|n| (n.centre.distance(p) - n.radius.max(NODE_REACH_PX), n.node));
    let nearest =
        hits.fold((f64::INFINITY, None), |best, (d, n)| if d < best.0 { (d, Some(n)) } else { best });
    nearest.1.filter(|_| nearest.0 <= 0.0)
}

/// The node that a press at `p` takes hold of, to be dragged. In a crowd there is one under every finger, so only the
/// selected one can be dragged there: everywhere else a press moves the picture.
#[must_use]
pub fn grabbed_at(scene: &Scene, p: Point) -> Option<NodeRef> {
    let node = node_at(scene, p)?;
    let selected = || scene.nodes.iter().any(|mark| mark.node == node && mark.selected);
    (scene.nodes.len() <= CROWD || selected()).then_some(node)
}

/// The nearest line within reach of `p`, as a position in `Visible::edges`.
#[must_use]
pub fn edge_at(scene: &Scene, p: Point) -> Option<usize> {
    let hits = scene.edges.iter().map(|e| (e.distance(p), e.edge));
    let nearest =
        hits.fold((f64::INFINITY, None), |best, (d, e)| if d < best.0 { (d, Some(e)) } else { best });
    nearest.1.filter(|_| nearest.0 <= EDGE_REACH_PX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Emphasis, NodeMark};
    use dataset::{EntityIx, Shape, Tone};

    /// Marks in a row, of which the one at `selected` is selected.
    fn row(marks: usize, selected: usize) -> Scene {
        let mark = |i: usize| NodeMark {
            node: NodeRef::Entity(EntityIx(i as u32)),
            centre: Point::new(i as f64 * 40.0, 0.0),
            radius: 5.0,
            shape: Shape::Disc,
            tone: Tone::Ink,
            level: Emphasis::Plain,
            selected: i == selected,
            pinned: false,
            faded: false,
            change: None,
            alleged: false,
        };
        Scene { nodes: (0..marks).map(mark).collect(), ..Scene::default() }
    }

    #[test]
    fn in_a_crowd_a_press_takes_hold_of_the_selected_node_alone() {
        let at = |i: usize| Point::new(i as f64 * 40.0 + 3.0, 0.0);
        let few = row(CROWD, 7);
        assert!(grabbed_at(&few, at(7)).is_some() && grabbed_at(&few, at(8)).is_some());
        let many = row(CROWD + 1, 7);
        assert!(grabbed_at(&many, at(7)).is_some());
        assert_eq!(grabbed_at(&many, at(8)), None);
        assert!(node_at(&many, at(8)).is_some(), "it is pointed at and pressed all the same");
    }
}
