//! Springs along links against the repulsion of all nodes: takes the crossings out of a large arrangement whose
//! distances are about right. The model and its cooling are d3-force's (Bostock), its numbers in lengths of a link.

use super::graph::Graph;
use super::repulsion::Repulsion;
use base::geometry::Point;

/// Repulsion between two nodes a link's length apart, as a share of that length a tick.
const CHARGE: f64 = 1.0 / 30.0;
/// Share of its speed that a node keeps from one tick to the next.
const INERTIA: f64 = 0.6;
/// How hot the last tick is, of a first of 1.
const COLDEST: f64 = 0.001;

/// Ticks for a part of `nodes` nodes: small ones are soon untangled, and the largest are to end some day.
pub(super) fn ticks(nodes: usize) -> usize {
    (100 + nodes / 150).min(160)
}

/// A descent under way.
pub(super) struct Forces {
    repulsion: Repulsion,
    pushes: Vec<Point>,
    speeds: Vec<Point>,
    /// The mean length of a link.
    length: f64,
    heat: f64,
    cooling: f64,
    left: usize,
}

impl Forces {
    /// `lengths` are the links'.
    pub(super) fn new(graph: &Graph, lengths: &[f64]) -> Self {
        let nodes = graph.len();
        let mut all = 0.0;
        for length in lengths {
            all += length;
        }
        Self {
            repulsion: Repulsion::default(),
            pushes: vec![Point::ORIGIN; nodes],
            speeds: vec![Point::ORIGIN; nodes],
            length: all / lengths.len().max(1) as f64,
            heat: 1.0,
            cooling: root(COLDEST, ticks(nodes)),
            left: ticks(nodes),
        }
    }

    /// One tick; nodes that are not `free` stay. Returns whether more are to come.
    pub(super) fn step(
        &mut self,
        graph: &Graph,
        lengths: &[f64],
        points: &mut [Point],
        free: &[bool],
    ) -> bool {
        let unit = self.length / 30.0;
        self.repulsion.measure(points, unit * unit, &mut self.pushes);
        let push = self.length * self.length * CHARGE * self.heat;
        for (speed, by) in self.speeds.iter_mut().zip(&self.pushes) {
            *speed = speed.offset(by.x * push, by.y * push);
        }
        self.pull(graph, lengths, points);
        for (i, point) in points.iter_mut().enumerate() {
            let speed = if free[i] { self.speeds[i] } else { Point::ORIGIN };
            self.speeds[i] = Point::new(speed.x * INERTIA, speed.y * INERTIA);
            *point = point.offset(self.speeds[i].x, self.speeds[i].y);
        }
        self.heat *= self.cooling;
        self.left = self.left.saturating_sub(1);
        self.left > 0
    }

    /// Links draw their ends to their length: weakly where both ends have many, and the one with fewer the most.
    fn pull(&mut self, graph: &Graph, lengths: &[f64], points: &[Point]) {
        for (l, link) in graph.links.iter().enumerate() {
            let (a, b) = (link.a, link.b);
            let ahead = |i: usize| points[i].offset(self.speeds[i].x, self.speeds[i].y);
            let (from, to) = (ahead(a), ahead(b));
            let drawn = from.distance(to);
            if drawn > 0.0 {
                let (of_a, of_b) = (graph.degree(a) as f64, graph.degree(b) as f64);
                let fewest = if of_a < of_b { of_a } else { of_b };
                let by = (drawn - lengths[l]) / drawn * self.heat / fewest / (of_a + of_b);
                let (dx, dy) = ((to.x - from.x) * by, (to.y - from.y) * by);
                self.speeds[a] = self.speeds[a].offset(dx * of_b, dy * of_b);
                self.speeds[b] = self.speeds[b].offset(-dx * of_a, -dy * of_a);
            }
        }
    }
}

/// About the `n`-th root of `x` below 1, by halving: only what every machine reckons alike.
fn root(x: f64, n: usize) -> f64 {
    let (mut least, mut most) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = (least + most) / 2.0;
        let mut power = 1.0;
        for _ in 0..n {
            power *= middle;
        }
        if power < x {
            least = middle;
        } else {
            most = middle;
        }
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;
    use crate::sample;

    fn crossings(graph: &Graph, points: &[Point]) -> usize {
        let side = |a: Point, b: Point, c: Point| (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        let cross = |l: usize, k: usize| {
            let (a, b) = (points[graph.links[l].a], points[graph.links[l].b]);
            let (c, d) = (points[graph.links[k].a], points[graph.links[k].b]);
            side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
        };
        (0..graph.links.len()).map(|l| (0..l).filter(|k| cross(l, *k)).count()).sum()
    }

    #[test]
    fn a_tangle_is_untangled_and_what_is_not_free_stays() {
        let graph = Graph::of(&sample(300, 320));
        let graph = graph.induced(&graph.parts()[0]);
        let lengths = vec![100.0; graph.links.len()];
        let mut random = Random::seeded(8);
        let mut points: Vec<Point> =
            (0..graph.len()).map(|_| Point::new(random.signed() * 900.0, random.signed() * 900.0)).collect();
        let (before, held) = (crossings(&graph, &points), points[9]);
        let free: Vec<bool> = (0..graph.len()).map(|i| i != 9).collect();
        let mut forces = Forces::new(&graph, &lengths);
        let mut steps = 1;
        while forces.step(&graph, &lengths, &mut points, &free) {
            steps += 1;
        }
        assert_eq!((steps, points[9]), (ticks(graph.len()), held));
        assert!(crossings(&graph, &points) * 4 < before, "{} of {before}", crossings(&graph, &points));
    }

    #[test]
    fn a_root_times_itself_so_often_is_the_number() {
        for n in [1, 2, 40, 160] {
            assert!((root(0.001, n).powi(n as i32) - 0.001).abs() < 1e-9, "{n}");
        }
    }
}
