//! A force simulation for large components: springs along links and repulsion between all nodes untangle an
//! arrangement whose distances are about right. The model and its cooling follow d3-force (Bostock,
//! <https://d3js.org/d3-force>), in units of the mean length of a link.

use crate::graph::Graph;
use crate::many_body::ManyBody;
use base::geometry::Point;

/// Repulsion between two nodes that are one link's length apart, as a share of that length per tick.
const CHARGE_STRENGTH: f64 = 1.0 / 30.0;
/// The share of its velocity that a node keeps from one tick to the next; as in d3-force's source, 1 minus
/// the value that its users set.
const VELOCITY_DECAY: f64 = 0.6;
/// Alpha after the last tick; it starts at 1.
const ALPHA_MIN: f64 = 0.001;

/// The number of ticks for a component of `nodes` nodes: small ones untangle soon, and the largest must end.
pub(super) fn ticks(nodes: usize) -> usize {
    (100 + nodes / 150).min(160)
}

/// A force simulation in progress.
pub(super) struct Forces {
    many_body: ManyBody,
    repulsion_forces: Vec<Point>,
    velocities: Vec<Point>,
    /// The mean length of a link.
    length: f64,
    alpha: f64,
    alpha_factor: f64,
    ticks_left: usize,
}

impl Forces {
    /// `lengths` are those of the links.
    pub(super) fn new(graph: &Graph, lengths: &[f64]) -> Self {
        let nodes = graph.len();
        let mut all = 0.0;
        for length in lengths {
            all += length;
        }
        Self {
            many_body: ManyBody::default(),
            repulsion_forces: vec![Point::ORIGIN; nodes],
            velocities: vec![Point::ORIGIN; nodes],
            length: all / lengths.len().max(1) as f64,
            alpha: 1.0,
            alpha_factor: root(ALPHA_MIN, ticks(nodes)),
            ticks_left: ticks(nodes),
        }
    }

    /// One tick; nodes that are not `free` stay. Returns whether more ticks are to come.
    pub(super) fn tick(
        &mut self,
        graph: &Graph,
        lengths: &[f64],
        points: &mut [Point],
        free: &[bool],
    ) -> bool {
        let unit = self.length / 30.0;
        self.many_body.compute(points, unit * unit, &mut self.repulsion_forces);
        let strength = self.length * self.length * CHARGE_STRENGTH * self.alpha;
        for (velocity, by) in self.velocities.iter_mut().zip(&self.repulsion_forces) {
            *velocity = velocity.offset(by.x * strength, by.y * strength);
        }
        self.apply_links(graph, lengths, points);
        for (i, point) in points.iter_mut().enumerate() {
            let velocity = if free[i] { self.velocities[i] } else { Point::ORIGIN };
            self.velocities[i] = Point::new(velocity.x * VELOCITY_DECAY, velocity.y * VELOCITY_DECAY);
            *point = point.offset(self.velocities[i].x, self.velocities[i].y);
        }
        self.alpha *= self.alpha_factor;
        self.ticks_left = self.ticks_left.saturating_sub(1);
        self.ticks_left > 0
    }

    /// Links pull their ends to their length: weakly where both ends have many links, and more the end that
    /// has fewer.
    fn apply_links(&mut self, graph: &Graph, lengths: &[f64], points: &[Point]) {
        for (l, link) in graph.links.iter().enumerate() {
            let (a, b) = (link.a, link.b);
            let ahead = |i: usize| points[i].offset(self.velocities[i].x, self.velocities[i].y);
            let (from, to) = (ahead(a), ahead(b));
            let drawn = from.distance(to);
            if drawn > 0.0 {
                let (of_a, of_b) = (graph.degree(a) as f64, graph.degree(b) as f64);
                let fewest = if of_a < of_b { of_a } else { of_b };
                let by = (drawn - lengths[l]) / drawn * self.alpha / fewest / (of_a + of_b);
                let (dx, dy) = ((to.x - from.x) * by, (to.y - from.y) * by);
                self.velocities[a] = self.velocities[a].offset(dx * of_b, dy * of_b);
                self.velocities[b] = self.velocities[b].offset(-dx * of_a, -dy * of_a);
            }
        }
    }
}

/// About the `n`-th root of `x`, which is below 1, by bisection: `powf` differs between machines.
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
        let graph = graph.induced(&graph.components()[0]);
        let lengths = vec![100.0; graph.links.len()];
        let mut random = Random::seeded(8);
        let mut points: Vec<Point> =
            (0..graph.len()).map(|_| Point::new(random.signed() * 900.0, random.signed() * 900.0)).collect();
        let (before, held) = (crossings(&graph, &points), points[9]);
        let free: Vec<bool> = (0..graph.len()).map(|i| i != 9).collect();
        let mut forces = Forces::new(&graph, &lengths);
        let mut count = 1;
        while forces.tick(&graph, &lengths, &mut points, &free) {
            count += 1;
        }
        assert_eq!((count, points[9]), (ticks(graph.len()), held));
        assert!(crossings(&graph, &points) * 4 < before, "{} of {before}", crossings(&graph, &points));
    }

    #[test]
    fn a_root_times_itself_so_often_is_the_number() {
        for n in [1, 2, 40, 160] {
            assert!((root(0.001, n).powi(n as i32) - 0.001).abs() < 1e-9, "{n}");
        }
    }
}
