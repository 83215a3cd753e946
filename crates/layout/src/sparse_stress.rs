//! Stress for graphs too large for the distances of all pairs: links, pairs of neighbours of a node, and a
//! few pivots stand for the rest (after Ortmann, Klimenta and Brandes, "A sparse stress model", 2017). Pivots
//! are chosen farthest first, as in pivot MDS (Brandes and Pich, 2006).

use crate::distance::BreadthFirst;
use crate::graph::Graph;
use crate::random::Random;
use crate::stress::{LearningRate, move_pair};
use base::geometry::Point;

/// The number of nodes from which distances are measured.
pub(super) const PIVOTS: usize = 60;

/// A descent of a large connected graph, in progress.
pub(super) struct SparseStress {
    /// Each pivot, and the distances from it.
    pivots: Vec<(usize, Vec<f32>)>,
    rate: LearningRate,
    random: Random,
}

impl SparseStress {
    /// `lengths` are those of the links.
    pub(super) fn new(graph: &Graph, lengths: &[f64]) -> Self {
        let n = graph.len();
        let mut search = BreadthFirst::new(n);
        let mut nearest = vec![f64::INFINITY; n];
        let mut distances = vec![0.0; n];
        let mut pivots = Vec::new();
        let (mut pivot, mut most) = (0, 1.0);
        while pivots.len() < PIVOTS {
            search.measure(graph, lengths, pivot, &mut distances);
            let last = pivot;
            for i in 0..n {
                most = if distances[i] > most { distances[i] } else { most };
                nearest[i] = if distances[i] < nearest[i] { distances[i] } else { nearest[i] };
                pivot = if nearest[i] > nearest[pivot] { i } else { pivot };
            }
            // `f32` halves the memory, and is as exact as a picture needs.
            pivots.push((last, distances.iter().map(|distance| *distance as f32).collect()));
        }
        let least = graph.links.first().map_or(most, |link| link.length);
        Self { pivots, rate: LearningRate::new(least, most), random: Random::seeded(3) }
    }

    /// One step; nodes that are not `free` stay. Returns whether more steps are to come.
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
                    // Only the node moves: a pivot that followed them all would go nowhere.
                    let distance = f64::from(distances[i]);
                    points[i] = moved_towards(points[i], at, distance, self.rate.step_fraction(distance));
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
                    move_pair(points, free, other, sibling, around, self.rate.step_fraction(around));
                }
                move_pair(points, free, node, other, lengths[link], self.rate.step_fraction(lengths[link]));
            }
        }
        self.rate.decay()
    }
}

fn moved_towards(point: Point, to: Point, ideal: f64, step_fraction: f64) -> Point {
    let drawn = point.distance(to);
    if drawn > 0.0 { point.lerp(to, (drawn - ideal) / drawn * step_fraction) } else { point }
}
