//! Which nodes have an element over the canvas: all of few, the ones that count of many. Never how many there are.

use super::mark::{Emphasis, Scene};
use base::sort;
use dataset::NodeRef;

/// Nodes with an element, at most: beyond this the selection, what has a name or is loud, then the most important.
pub const MOST_ELEMENTS: usize = 450;

/// By position in `scene.nodes`: whether a node has an element. `focused` always has one; `rank` says of a node whether
/// its name is shown, and its importance.
#[must_use]
pub fn with_element(
    scene: &Scene,
    focused: Option<NodeRef>,
    rank: &dyn Fn(NodeRef) -> (bool, f64),
) -> Vec<bool> {
    let all = scene.nodes.len();
    if all <= MOST_ELEMENTS {
        return vec![true; all];
    }
    // While something is lit up, what belongs to it counts before all else: arrows lead there.
    let some_lit = scene.nodes.iter().any(|mark| mark.level == Emphasis::Dim);
    let ranks = scene.nodes.iter().map(|mark| {
        let (named, weight) = rank(mark.node);
        let call = if mark.selected || focused == Some(mark.node) {
            4.0
        } else if some_lit && mark.level != Emphasis::Dim {
            3.0
        } else if named {
            2.0
        } else {
            f64::from(u8::from(mark.level >= Emphasis::Strong))
        };
        // Importance is 0 to 1.
        call * 2.0 + weight
    });
    let ranks: Vec<f64> = ranks.collect();
    let mut has = vec![false; all];
    let order = sort::argsort(all, &mut |a, b| ranks[b].total_cmp(&ranks[a]));
    order.iter().take(MOST_ELEMENTS).for_each(|&at| has[at as usize] = true);
    has
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::NodeMark;
    use base::geometry::Point;
    use dataset::{EntityIx, Shape, Tone};

    fn node(i: usize) -> NodeRef {
        NodeRef::Entity(EntityIx(i as u32))
    }

    fn scene(nodes: usize, level: impl Fn(usize) -> Emphasis) -> Scene {
        let mark = |i: usize| NodeMark {
            node: node(i),
            centre: Point::ORIGIN,
            radius: 5.0,
            shape: Shape::Disc,
            tone: Tone::Ink,
            level: level(i),
            selected: i == 9_000,
            pinned: false,
            faded: false,
            change: None,
            alleged: false,
        };
        Scene { nodes: (0..nodes).map(mark).collect(), ..Scene::default() }
    }

    /// The later a node, the less it matters; every fiftieth has a name.
    fn rank(node: NodeRef) -> (bool, f64) {
        let NodeRef::Entity(EntityIx(i)) = node else { return (false, 0.0) };
        (i % 50 == 0, 1.0 - f64::from(i) / 20_000.0)
    }

    fn count(has: &[bool]) -> usize {
        has.iter().filter(|it| **it).count()
    }

    #[test]
    fn each_of_few_nodes_has_an_element() {
        for nodes in [0, 1, MOST_ELEMENTS] {
            assert_eq!(count(&with_element(&scene(nodes, |_| Emphasis::Plain), None, &rank)), nodes);
        }
    }

    #[test]
    fn many_nodes_have_no_more_elements_whatever_is_loud() {
        for level in [Emphasis::Dim, Emphasis::Plain, Emphasis::Strong] {
            let has = with_element(&scene(10_000, |_| level), Some(node(9_999)), &rank);
            assert_eq!(count(&has), MOST_ELEMENTS, "{level:?}");
            assert!(has[9_000] && has[9_999], "the selection and the focus always have one");
        }
    }

    #[test]
    fn what_has_a_name_comes_before_what_matters_and_what_is_lit_up_before_both() {
        let has = with_element(&scene(10_000, |_| Emphasis::Plain), None, &rank);
        assert!((0..10_000).step_by(50).all(|i| has[i]));
        assert!((0..200).all(|i| has[i]) && !has[5_001]);
        let lit = |i: usize| if (7_000..7_300).contains(&i) { Emphasis::Plain } else { Emphasis::Dim };
        let has = with_element(&scene(10_000, lit), None, &rank);
        assert!((7_000..7_300).all(|i| has[i]));
    }
}
