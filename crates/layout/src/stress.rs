//! Stress minimisation over all pairs by stochastic gradient descent (Zheng, Pawar and Goodman, "Graph
//! drawing by stochastic gradient descent", 2018). Stress (Gansner, Koren and North, 2004) is the squared
//! error of drawn against graph-theoretic distances.

use crate::arrays::which;
use crate::distance::Distances;
use crate::random::Random;
use base::geometry::Point;

/// The learning rate: decays over 2^`HALVINGS` + 1 steps.
pub(super) struct LearningRate {
    /// In squared layout units.
    now: f64,
    by: f64,
    left: usize,
}

const HALVINGS: u32 = 4;
pub(super) const STEPS: usize = (1 << HALVINGS) + 1;

impl LearningRate {
    /// From the square of the longest distance to a tenth of that of the shortest, by the same factor each
    /// step: a root that repeated square roots give.
    pub(super) fn new(least: f64, most: f64) -> Self {
        let mut by = 0.1 * least * least / (most * most);
        for _ in 0..HALVINGS {
            by = by.sqrt();
        }
        Self { now: most * most, by, left: STEPS }
    }

    /// The fraction of the way to the ideal distance that one step goes, up to 1.
    pub(super) fn step_fraction(&self, ideal: f64) -> f64 {
        let step_fraction = self.now / (ideal * ideal);
        if step_fraction < 1.0 { step_fraction } else { 1.0 }
    }

    /// Lowers the rate. Returns whether another step is to come.
    pub(super) fn decay(&mut self) -> bool {
        self.now *= self.by;
        self.left = self.left.saturating_sub(1);
        self.left > 0
    }
}

/// Moves the `free` nodes until drawn distances are about `scale` times those along links.
///
/// A `warm_start` begins with a low learning rate, and so keeps the overall arrangement.
pub(super) fn minimize(
    distances: &Distances,
    scale: f64,
    points: &mut [Point],
    free: &[bool],
    warm_start: bool,
) {
    let n = distances.nodes();
    let (least, most) = distances.range();
    let mut rate = LearningRate::new(least, if warm_start { 0.1 * most + 0.9 * least } else { most });
    // From 1 to half the nodes.
    let mut strides = which(n / 2 + 1, &mut |stride| stride > 0);
    let mut random = Random::seeded(5);
    loop {
        // A new order each time: pairs by the difference of their indices, which needs no list of pairs.
        random.shuffle(&mut strides);
        for &stride in &strides {
            // Half the nodes apart, each pair would come twice when n is even.
            let count = if stride * 2 == n { stride } else { n };
            for i in 0..count {
                let j = if i + stride >= n { i + stride - n } else { i + stride };
                let ideal = distances.between(i, j);
                move_pair(points, free, i, j, ideal * scale, rate.step_fraction(ideal));
            }
        }
        if !rate.decay() {
            break;
        }
    }
}

/// Moves two nodes a `step_fraction` of the way to their ideal distance.
pub(super) fn move_pair(
    points: &mut [Point],
    free: &[bool],
    i: usize,
    j: usize,
    ideal: f64,
    step_fraction: f64,
) {
    let (dx, dy) = (points[i].x - points[j].x, points[i].y - points[j].y);
    let drawn = (dx * dx + dy * dy).sqrt();
    if drawn > 0.0 && (free[i] || free[j]) {
        let by = step_fraction * (drawn - ideal) / drawn / if free[i] && free[j] { 2.0 } else { 1.0 };
        if free[i] {
            points[i] = points[i].offset(-dx * by, -dy * by);
        }
        if free[j] {
            points[j] = points[j].offset(dx * by, dy * by);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::minimize;
    use crate::distance::Distances;
    use crate::graph::Graph;
    use crate::random::Random;
    use crate::sample;
    use base::geometry::Point;

    fn stress(distances: &Distances, points: &[Point]) -> f64 {
        let pairs = (0..points.len()).flat_map(|i| (0..i).map(move |j| (i, j)));
        let off = pairs.map(|(i, j)| points[i].distance(points[j]) / distances.between(i, j) - 1.0);
        off.map(|x| x * x).sum()
    }

    fn connected(nodes: usize) -> Graph {
        let graph = Graph::of(&sample(nodes, 2 * nodes));
        graph.induced(&graph.components()[0])
    }

    #[test]
    fn a_descent_lowers_stress_and_leaves_what_is_not_free() {
        let graph = connected(39);
        let lengths = vec![100.0; graph.links.len()];
        let distances = Distances::new(&graph, &lengths);
        let mut random = Random::seeded(1);
        let start: Vec<Point> =
            (0..graph.len()).map(|_| Point::new(random.signed() * 300.0, random.signed() * 300.0)).collect();
        let mut points = start.clone();
        let free: Vec<bool> = (0..graph.len()).map(|i| i != 5).collect();
        minimize(&distances, 1.0, &mut points, &free, false);
        assert_eq!(points[5], start[5]);
        assert!(stress(&distances, &points) < 0.5 * stress(&distances, &start));
    }

    #[test]
    fn a_gentle_descent_moves_less() {
        let graph = connected(39);
        let lengths = vec![100.0; graph.links.len()];
        let distances = Distances::new(&graph, &lengths);
        let free = vec![true; graph.len()];
        let mut random = Random::seeded(2);
        let start: Vec<Point> =
            (0..graph.len()).map(|_| Point::new(random.signed() * 300.0, random.signed() * 300.0)).collect();
        let moved = |warm_start| {
            let mut points = start.clone();
            minimize(&distances, 1.0, &mut points, &free, warm_start);
            points.iter().zip(&start).map(|(a, b)| a.distance(*b)).sum::<f64>()
        };
        assert!(moved(true) < moved(false));
    }
}
