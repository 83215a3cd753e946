//! Where an arrow key leads: along a line to the neighbour that lies that way, else to the nearest node that does.

use super::mark::Scene;
use base::geometry::Point;
use dataset::NodeRef;
use query::Edge;

/// Where an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards smaller x.
    Left,
    /// Towards larger x.
    Right,
    /// Towards smaller y.
    Up,
    /// Towards larger y.
    Down,
}

impl Direction {
    /// The direction of a `KeyboardEvent.key`.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "ArrowLeft" => Some(Self::Left),
            "ArrowRight" => Some(Self::Right),
            "ArrowUp" => Some(Self::Up),
            "ArrowDown" => Some(Self::Down),
            _ => None,
        }
    }

    /// One step this way, y down.
    #[must_use]
    pub fn unit(self) -> (f64, f64) {
        match self {
            Self::Left => (-1.0, 0.0),
            Self::Right => (1.0, 0.0),
            Self::Up => (0.0, -1.0),
            Self::Down => (0.0, 1.0),
        }
    }

    /// How far `to` lies from `from` this way, and how far aside.
    fn ahead_and_aside(self, from: Point, to: Point) -> (f64, f64) {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        match self {
            Self::Left => (-dx, dy.abs()),
            Self::Right => (dx, dy.abs()),
            Self::Up => (-dy, dx.abs()),
            Self::Down => (dy, dx.abs()),
        }
    }
}

/// The node an arrow leads to from `from`; `None` when nothing lies that way.
#[must_use]
pub fn node_towards(scene: &Scene, edges: &[Edge], from: NodeRef, way: Direction) -> Option<NodeRef> {
    let here = scene.nodes.iter().find(|n| n.node == from)?.centre;
    let linked = |node: NodeRef| {
        edges.iter().any(|e| (e.from == from && e.to == node) || (e.to == from && e.from == node))
    };
    nearest(scene, here, from, way, linked).or_else(|| nearest(scene, here, from, way, |_| true))
}

fn nearest(
    scene: &Scene,
    here: Point,
    from: NodeRef,
    way: Direction,
    admitted: impl Fn(NodeRef) -> bool,
) -> Option<NodeRef> {
    let others = scene.nodes.iter().filter(|n| n.node != from && admitted(n.node));
    let costs = others.filter_map(|n| {
        let (ahead, aside) = way.ahead_and_aside(here, n.centre);
        // Within a right angle around the arrow; what lies aside counts double.
        (ahead > 0.0 && aside <= ahead * 1.2).then_some((ahead + aside * 2.0, n.node))
    });
    costs.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, node)| node)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Emphasis, NodeMark};
    use dataset::{EntityIx, Shape, Tone};
    use query::EdgeKind;

    fn node(i: u32) -> NodeRef {
        NodeRef::Entity(EntityIx(i))
    }

    fn scene(points: &[(f64, f64)]) -> Scene {
        let mark = |(i, (x, y)): (usize, &(f64, f64))| NodeMark {
            node: node(i as u32),
            centre: Point::new(*x, *y),
            radius: 5.0,
            shape: Shape::Disc,
            tone: Tone::Ink,
            level: Emphasis::Plain,
            selected: false,
            pinned: false,
            faded: false,
            change: None,
            alleged: false,
        };
        Scene { nodes: points.iter().enumerate().map(mark).collect(), ..Scene::default() }
    }

    #[test]
    fn an_arrow_prefers_a_linked_node_to_a_nearer_stranger() {
        let scene = scene(&[(0.0, 0.0), (50.0, 0.0), (120.0, 10.0)]);
        let edges = [Edge { kind: EdgeKind::About, from: node(2), to: node(0) }];
        assert_eq!(node_towards(&scene, &edges, node(0), Direction::Right), Some(node(2)));
        assert_eq!(node_towards(&scene, &[], node(0), Direction::Right), Some(node(1)));
    }

    #[test]
    fn an_arrow_into_nothing_stays() {
        let scene = scene(&[(0.0, 0.0), (50.0, 0.0)]);
        assert_eq!(node_towards(&scene, &[], node(0), Direction::Up), None);
        assert_eq!(node_towards(&scene, &[], node(7), Direction::Right), None);
    }
}
