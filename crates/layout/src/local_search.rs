//! Local search: moves one node at a time, and keeps each move that lowers the penalty.

use crate::graph::Graph;
use crate::params::ASPECT;
use crate::penalty::Penalties;
use crate::random::Random;
use base::geometry::Point;

const DIRECTIONS: [(f64, f64); 8] = [
    (1.0, 0.0),
    (-0.5, 0.0),
    (0.0, 1.0),
    (0.0, -0.5),
    (0.7, 0.7),
    (-0.35, 0.35),
    (0.7, -0.7),
    (-0.35, -0.35),
];

/// About how many positions a pass tries for each node.
pub(super) const TRIALS_PER_NODE: usize = 14;

/// An arrangement that is being improved.
pub(super) struct LocalSearch<'a> {
    pub graph: &'a Graph,
    pub penalties: &'a mut Penalties,
    pub points: &'a mut [Point],
}

impl LocalSearch<'_> {
    /// Visits each of the `movable` nodes once, in random order, and tries positions up to `radius` away.
    pub(super) fn pass(&mut self, movable: &mut [usize], radius: f64, random: &mut Random) {
        random.shuffle(movable);
        for &node in movable.iter() {
            self.relocate(node, radius, random);
            let other = movable[random.below(movable.len())];
            if other != node {
                self.swap_if_better(node, other);
            }
        }
    }

    fn penalty_of(&mut self, node: usize, limit: f64) -> f64 {
        self.penalties.of(self.graph, self.points, node, limit)
    }

    /// Tries positions around the node, and positions that its neighbours suggest.
    fn relocate(&mut self, node: usize, radius: f64, random: &mut Random) {
        let here = self.points[node];
        let mut best = (self.penalty_of(node, f64::INFINITY), here);
        let turn = random.signed();
        let radius = radius * (0.6 + 0.4 * random.signed());
        for (dx, dy) in DIRECTIONS {
            let (dx, dy) = (dx - dy * turn, dy + dx * turn);
            self.try_at(node, here.offset(dx * radius * ASPECT, dy * radius), &mut best);
        }
        let near = self.graph.neighbours(node);
        if !near.is_empty() {
            let one = self.points[near[random.below(near.len())].0];
            let two = self.points[near[random.below(near.len())].0];
            let (x, y) = (2.0 * one.x - here.x, 2.0 * one.y - here.y);
            for at in [Point::new(x, y), Point::new(x, here.y), Point::new(here.x, y), one.lerp(two, 0.5)] {
                self.try_at(node, at, &mut best);
            }
        }
        self.points[node] = best.1;
    }

    fn try_at(&mut self, node: usize, at: Point, best: &mut (f64, Point)) {
        self.points[node] = at;
        let sum = self.penalty_of(node, best.0);
        if sum < best.0 {
            *best = (sum, at);
        }
    }

    fn swap_if_better(&mut self, a: usize, b: usize) {
        let before = self.penalty_of(a, f64::INFINITY) + self.penalty_of(b, f64::INFINITY);
        self.points.swap(a, b);
        let mut after = self.penalty_of(a, before);
        if after < before {
            after += self.penalty_of(b, before - after);
        }
        if after >= before {
            self.points.swap(a, b);
        }
    }
}
