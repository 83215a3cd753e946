//! How long each link should be, given what must fit around its ends. Knows no positions.

use crate::arrays::numbers;
use crate::graph::Graph;
use crate::params::{LEAF_DISC_RATIO, LEAF_DISC_REACH};

/// The ideal length of each link of `graph`: the length that the request asks for, or more where both ends
/// have leaves (nodes of one link) of their own or wide label boxes.
pub(super) fn ideal_lengths(graph: &Graph) -> Vec<f64> {
    let half_extent = numbers(graph.len(), &mut |i| (graph.half[i].width + graph.half[i].height) / 2.0);
    let disc_radius = numbers(graph.len(), &mut |i| leaf_disc_radius(graph, i));
    numbers(graph.links.len(), &mut |l| {
        let link = graph.links[l];
        let boxes = half_extent[link.a] + half_extent[link.b];
        let is_leaf = graph.degree(link.a) == 1 || graph.degree(link.b) == 1;
        let discs = if is_leaf { LEAF_DISC_REACH } else { 1.0 } * (disc_radius[link.a] + disc_radius[link.b]);
        let least = if boxes > discs { boxes } else { discs };
        if link.length > least { link.length } else { least }
    })
}

/// The radius of the disc that a node's leaves fill.
fn leaf_disc_radius(graph: &Graph, node: usize) -> f64 {
    let mut area = 0.0;
    for &(other, _) in graph.neighbours(node) {
        if graph.degree(other) == 1 {
            area += 4.0 * graph.half[other].width * graph.half[other].height;
        }
    }
    (area * LEAF_DISC_RATIO).sqrt()
}
