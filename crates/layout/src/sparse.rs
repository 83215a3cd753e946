//! Distances for graphs too large to hold all pairs: links, neighbours of one node among each other, and
//! a few far-apart pivots stand for the rest (after Ortmann, Klimenta and Brandes, 2017).

use super::distance::Walker;
use super::graph::Graph;
use super::random::Random;
use super::stress::{Rate, adjust};
use base::geometry::Point;

/// Nodes from which distances are measured.
pub(super) const PIVOTS: usize = 60;

/// A descent of a large connected graph.
pub(super) struct Sparse {
    /// Each pivot, and the distances from it.
    pivots: Vec<(usize, Vec<f32>)>,
    rate: Rate,
    random: Random,
}

impl Sparse {
    /// `lengths` are the links'.
    pub(super) fn new(graph: &Graph, lengths: &[f64]) -> Self {
        let n = graph.len();
        let mut walker = Walker::new(n);
        let mut nearest = vec![f64::INFINITY; n];
        let mut distances = vec![0.0; n];
        let mut pivots = Vec::new();
        let (mut pivot, mut most) = (0, 1.0);
        while pivots.len() < PIVOTS {
            walker.measure(graph, lengths, pivot, &mut distances);
            let last = pivot;
            for i in 0..n {
                most = if distances[i] > most { distances[i] } else { most };
                nearest[i] = if distances[i] < nearest[i] { distances[i] } else { nearest[i] };
                pivot = if nearest[i] > nearest[pivot] { i } else { pivot };
            }
            // Half the memory, and as exact as a picture needs.
            pivots.push((last, distances.iter().map(|distance| *distance as f32).collect()));
        }
        let least = graph.links.first().map_or(most, |link| link.length);
        Self { pivots, rate: Rate::new(least, most), random: Random::seeded(3) }
    }

    /// One step; nodes that are not `free` stay. Returns whether more are to come.
    pub(super) fn step(
        &mut self,
        graph: &Graph,
        lengths: &[f64],
        points: &mut [Point],
        free: &[bool],
    ) -> bool {
        for (pivot, distances) in &self.pivots {
            let at = points[*pivot];
            for i in 0..points.len() {
                if i != *pivot && free[i] {
                    // The node alone: a pivot that followed them all would go nowhere.
                    let distance = f64::from(distances[i]);
                    points[i] = pulled(points[i], at, distance, self.rate.share(distance));
                }
            }
        }
        let stride = 1 + self.random.below(1 << 16);
        for node in 0..points.len() {
            let near = graph.neighbours(node);
            for (k, &(other, link)) in near.iter().enumerate() {
                let (sibling, by) = near[(k + stride) % near.len()];
                let around = lengths[link] + lengths[by];
                if sibling != other {
                    adjust(points, free, other, sibling, around, self.rate.share(around));
                }
                adjust(points, free, node, other, lengths[link], self.rate.share(lengths[link]));
            }
        }
        self.rate.fall()
    }
}

fn pulled(point: Point, to: Point, wished: f64, share: f64) -> Point {
    let drawn = point.distance(to);
    if drawn > 0.0 { point.lerp(to, (drawn - wished) / drawn * share) } else { point }
}
