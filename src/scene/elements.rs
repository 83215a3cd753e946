//! Which nodes have an element over the canvas: all of few, the ones that count of many. Never how many there are.

use super::mark::{Level, Scene};
use crate::dataset::NodeRef;
use crate::order;

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
    let some_lit = scene.nodes.iter().any(|mark| mark.level == Level::Dim);
    let ranks = scene.nodes.iter().map(|mark| {
        let (named, weight) = rank(mark.node);
        let call = if mark.selected || focused == Some(mark.node) {
            4.0
        } else if some_lit && mark.level != Level::Dim {
            3.0
        } else if named {
            2.0
        } else {
            f64::from(u8::from(mark.level >= Level::Strong))
        };
        // Importance is 0 to 1.
        call * 2.0 + weight
    });
    let ranks: Vec<f64> = ranks.collect();
    let mut has = vec![false; all];
    let order = order::sorted(all, &mut |a, b| ranks[b].total_cmp(&ranks[a]));
    order.iter().take(MOST_ELEMENTS).for_each(|&at| has[at as usize] = true);
    has
}
