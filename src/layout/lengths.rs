//! How long each link should be, given what must fit around its ends. Knows no positions.

use super::graph::Graph;
use super::tune::{CROWD_AREA, CROWD_REACH};

/// The wished length of each link of `graph`: the one asked for, and longer where both ends have
/// satellites (nodes of one link) of their own, or rooms too wide to stand that near.
pub(super) fn wished(graph: &Graph) -> Vec<f64> {
    let own: Vec<f64> = graph.half.iter().map(|half| (half.width + half.height) / 2.0).collect();
    let crowd: Vec<f64> = (0..graph.len()).map(|i| crowd_radius(graph, i)).collect();
    graph
        .links
        .iter()
        .map(|link| {
            let rooms = own[link.a] + own[link.b];
            let crowds = if graph.degree(link.a) == 1 || graph.degree(link.b) == 1 {
                CROWD_REACH * (crowd[link.a] + crowd[link.b])
            } else {
                crowd[link.a] + crowd[link.b]
            };
            let least = rooms.max(crowds);
            if link.length > least { link.length } else { least }
        })
        .collect()
}

/// Radius of the disc that a node's satellites fill.
fn crowd_radius(graph: &Graph, node: usize) -> f64 {
    let area: f64 = graph
        .neighbours(node)
        .iter()
        .filter(|(other, _)| graph.degree(*other) == 1)
        .map(|(other, _)| 4.0 * graph.half[*other].width * graph.half[*other].height)
        .sum();
    (area * CROWD_AREA).sqrt()
}
