//! Makes distances in the picture like distances along links, by stochastic gradient descent
//! (Zheng, Pawar and Goodman, 2018): pairs of nodes are moved one after the other, ever less.

use super::distance::Distances;
use super::random::Random;
use crate::geometry::Point;

/// The rate falls over 2^`HALVINGS` + 1 steps.
const HALVINGS: u32 = 4;

/// Moves the `free` nodes until distances are about `scale` times those along links. How far a pair may
/// jump falls from the longest distance to a third of the shortest (squared, both), by the same factor
/// each step: a root that square roots reach.
pub(super) fn descend(distances: &Distances, scale: f64, points: &mut [Point], free: &[bool]) {
    let n = distances.nodes();
    let (least, most) = distances.range();
    let mut fall = 0.1 * least * least / (most * most);
    for _ in 0..HALVINGS {
        fall = fall.sqrt();
    }
    let mut rate = most * most;
    let mut strides: Vec<usize> = (1..=n / 2).collect();
    let mut random = Random::seeded(n as u64);
    for _ in 0..=1 << HALVINGS {
        // A new order each time: pairs by how far apart they are in the numbering, which needs no list.
        random.shuffle(&mut strides);
        for &stride in &strides {
            // Half a turn would reach each pair twice when n is even.
            let count = if stride * 2 == n { stride } else { n };
            for i in 0..count {
                let j = if i + stride >= n { i + stride - n } else { i + stride };
                let wished = distances.between(i, j);
                let share = rate / (wished * wished);
                adjust(points, free, i, j, wished * scale, if share < 1.0 { share } else { 1.0 });
            }
        }
        rate *= fall;
    }
}

/// Goes a `share` of the way towards the wished distance between two nodes.
fn adjust(points: &mut [Point], free: &[bool], i: usize, j: usize, wished: f64, share: f64) {
    let (dx, dy) = (points[i].x - points[j].x, points[i].y - points[j].y);
    let drawn = (dx * dx + dy * dy).sqrt();
    if drawn > 0.0 && (free[i] || free[j]) {
        let by = share * (drawn - wished) / drawn / if free[i] && free[j] { 2.0 } else { 1.0 };
        if free[i] {
            points[i] = points[i].offset(-dx * by, -dy * by);
        }
        if free[j] {
            points[j] = points[j].offset(dx * by, dy * by);
        }
    }
}
