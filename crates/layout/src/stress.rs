//! Makes distances in the picture like distances along links, by stochastic gradient descent
//! (Zheng, Pawar and Goodman, 2018): pairs of nodes are moved one after the other, ever less.

use super::distance::Distances;
use super::each::which;
use super::random::Random;
use base::geometry::Point;

/// How far a pair of nodes may jump: falls over 2^`HALVINGS` + 1 steps.
pub(super) struct Rate {
    /// In squared layout units.
    now: f64,
    by: f64,
    left: usize,
}

const HALVINGS: u32 = 4;
pub(super) const STEPS: usize = (1 << HALVINGS) + 1;

impl Rate {
    /// From the square of the longest distance to a tenth of that of the shortest, by the same factor
    /// each step: a root that square roots reach.
    pub(super) fn new(least: f64, most: f64) -> Self {
        let mut by = 0.1 * least * least / (most * most);
        for _ in 0..HALVINGS {
            by = by.sqrt();
        }
        Self { now: most * most, by, left: STEPS }
    }

    /// Which share of the way to the wished distance to go.
    pub(super) fn share(&self, wished: f64) -> f64 {
        let share = self.now / (wished * wished);
        if share < 1.0 { share } else { 1.0 }
    }

    /// Lets the rate fall. Returns whether another step is to come.
    pub(super) fn fall(&mut self) -> bool {
        self.now *= self.by;
        self.left = self.left.saturating_sub(1);
        self.left > 0
    }
}

/// Moves the `free` nodes until distances are about `scale` times those along links.
///
/// A `gentle` descent starts with short jumps, and so keeps the general arrangement.
pub(super) fn descend(distances: &Distances, scale: f64, points: &mut [Point], free: &[bool], gentle: bool) {
    let n = distances.nodes();
    let (least, most) = distances.range();
    let mut rate = Rate::new(least, if gentle { 0.1 * most + 0.9 * least } else { most });
    // From 1 to half of them.
    let mut strides = which(n / 2 + 1, &mut |stride| stride > 0);
    let mut random = Random::seeded(5);
    loop {
        // A new order each time: pairs by how far apart they are in the numbering, which needs no list.
        random.shuffle(&mut strides);
        for &stride in &strides {
            // Half a turn would reach each pair twice when n is even.
            let count = if stride * 2 == n { stride } else { n };
            for i in 0..count {
                let j = if i + stride >= n { i + stride - n } else { i + stride };
                let wished = distances.between(i, j);
                adjust(points, free, i, j, wished * scale, rate.share(wished));
            }
        }
        if !rate.fall() {
            break;
        }
    }
}

/// Goes a `share` of the way towards the wished distance between two nodes.
pub(super) fn adjust(points: &mut [Point], free: &[bool], i: usize, j: usize, wished: f64, share: f64) {
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

#[cfg(test)]
mod tests {
    use super::descend;
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
        graph.induced(&graph.parts()[0])
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
        descend(&distances, 1.0, &mut points, &free, false);
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
        let moved = |gentle| {
            let mut points = start.clone();
            descend(&distances, 1.0, &mut points, &free, gentle);
            points.iter().zip(&start).map(|(a, b)| a.distance(*b)).sum::<f64>()
        };
        assert!(moved(true) < moved(false));
    }
}
