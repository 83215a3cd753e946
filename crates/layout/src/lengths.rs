//! How long each link should be, given what must fit around its ends. Knows no positions.

use super::each::numbers;
use super::graph::Graph;
use super::tune::{CROWD_AREA, CROWD_REACH};

/// The wished length of each link of `graph`: the one asked for, and longer where both ends have
/// satellites (nodes of one link) of their own, or rooms too wide to stand that near.
pub(super) fn wished(graph: &Graph) -> Vec<f64> {
    let own = numbers(graph.len(), &mut |i| (graph.half[i].width + graph.half[i].height) / 2.0);
    let crowd = numbers(graph.len(), &mut |i| crowd_radius(graph, i));
    numbers(graph.links.len(), &mut |l| {
        let link = graph.links[l];
        let rooms = own[link.a] + own[link.b];
        let is_satellite = graph.degree(link.a) == 1 || graph.degree(link.b) == 1;
        let crowds = if is_satellite { CROWD_REACH } else { 1.0 } * (crowd[link.a] + crowd[link.b]);
        let least = if rooms > crowds { rooms } else { crowds };
        if link.length > least { link.length } else { least }
    })
}

/// Radius of the disc that a node's satellites fill.
fn crowd_radius(graph: &Graph, node: usize) -> f64 {
    let mut area = 0.0;
    for &(other, _) in graph.neighbours(node) {
        if graph.degree(other) == 1 {
            area += 4.0 * graph.half[other].width * graph.half[other].height;
        }
    }
    (area * CROWD_AREA).sqrt()
}
