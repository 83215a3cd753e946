//! Composes what the picture is about, as an editor would: the heaviest node above the middle, its
//! equals left and right of it. Knows nothing of the rest.

use super::each::which;
use super::graph::Graph;
use super::tune::{PRINCIPAL, STAGE_LIFT, STAGE_WIDTH};
use base::geometry::Point;

/// Where the principals (the nodes above a weight) stand; none when no few nodes stand out. Those that
/// come earlier in the graph stand left, so that the picture reads in the order of the data.
pub(super) fn compose(graph: &Graph, lengths: &[f64]) -> Vec<(usize, Point)> {
    let mut wings = which(graph.len(), &mut |i| graph.weight[i] > PRINCIPAL);
    if wings.is_empty() || wings.len() * 3 > graph.len() + 3 {
        return Vec::new();
    }
    let width = width_between(graph, lengths, &wings);
    let mut placed = Vec::new();
    // Two stand level; of any other number the heaviest takes the middle.
    if wings.len() != 2 {
        let mut hero = wings[0];
        for &node in &wings {
            if graph.weight[node] > graph.weight[hero] {
                hero = node;
            }
        }
        wings.retain(|node| *node != hero);
        let lift = if wings.is_empty() { 0.0 } else { STAGE_LIFT * width };
        placed.push((hero, Point::new(0.0, -lift)));
    }
    let (left, right) = wings.split_at(wings.len().div_ceil(2));
    for (wing, x) in [(left, -STAGE_WIDTH * width), (right, STAGE_WIDTH * width)] {
        for (row, &node) in wing.iter().enumerate() {
            let y = (row as f64 - (wing.len() as f64 - 1.0) / 2.0) * STAGE_WIDTH * width;
            placed.push((node, Point::new(x, y)));
        }
    }
    placed
}

/// The longest link between principals, or the room of the largest.
fn width_between(graph: &Graph, lengths: &[f64], principals: &[usize]) -> f64 {
    let mut width = 0.0;
    for &node in principals {
        let room = graph.half[node].width + graph.half[node].height;
        width = if room > width { room } else { width };
        for &(other, link) in graph.neighbours(node) {
            if graph.weight[other] > PRINCIPAL && lengths[link] > width {
                width = lengths[link];
            }
        }
    }
    width
}
