//! Places the nodes that the picture is about (the focal nodes): the heaviest above the middle, the others
//! left and right of it. Places no other node.

use crate::arrays::which;
use crate::graph::Graph;
use crate::params::{FOCAL_LIFT, FOCAL_SPREAD, FOCAL_WEIGHT};
use base::geometry::Point;

/// The focal nodes (those above a weight) and their positions; none when there are none or too many. Earlier
/// nodes of the graph are placed left, so that the picture reads in the order of the data.
pub(super) fn place_focal_nodes(graph: &Graph, lengths: &[f64]) -> Vec<(usize, Point)> {
    let mut focal = which(graph.len(), &mut |i| graph.weight[i] > FOCAL_WEIGHT);
    if focal.is_empty() || focal.len() * 3 > graph.len() + 3 {
        return Vec::new();
    }
    let width = width_between(graph, lengths, &focal);
    let mut placed = Vec::new();
    // Two are placed side by side; of any other number the heaviest takes the middle.
    if focal.len() != 2 {
        let mut top = focal[0];
        for &node in &focal {
            if graph.weight[node] > graph.weight[top] {
                top = node;
            }
        }
        focal.retain(|node| *node != top);
        let lift = if focal.is_empty() { 0.0 } else { FOCAL_LIFT * width };
        placed.push((top, Point::new(0.0, -lift)));
    }
    let (left, right) = focal.split_at(focal.len().div_ceil(2));
    for (side, x) in [(left, -FOCAL_SPREAD * width), (right, FOCAL_SPREAD * width)] {
        for (row, &node) in side.iter().enumerate() {
            let y = (row as f64 - (side.len() as f64 - 1.0) / 2.0) * FOCAL_SPREAD * width;
            placed.push((node, Point::new(x, y)));
        }
    }
    placed
}

/// The longest link between focal nodes, or the size of the largest label box if that is longer.
fn width_between(graph: &Graph, lengths: &[f64], focal: &[usize]) -> f64 {
    let mut width = 0.0;
    for &node in focal {
        let label_box = graph.half[node].width + graph.half[node].height;
        width = if label_box > width { label_box } else { width };
        for &(other, link) in graph.neighbours(node) {
            if graph.weight[other] > FOCAL_WEIGHT && lengths[link] > width {
                width = lengths[link];
            }
        }
    }
    width
}
