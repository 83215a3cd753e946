//! Tidies a picture as a hand would: tries each node elsewhere and keeps what reads better.

use super::blemish::Blemishes;
use super::graph::Graph;
use super::random::Random;
use super::tune::ASPECT;
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

/// How many places a round tries for each node, about.
pub(super) const TRIES: usize = 14;

/// An arrangement being tidied.
pub(super) struct Tidying<'a> {
    pub graph: &'a Graph,
    pub blemishes: &'a mut Blemishes,
    pub points: &'a mut [Point],
}

impl Tidying<'_> {
    /// Takes up each of the `movable` nodes once, in a random order, for places up to `reach` away.
    pub(super) fn round(&mut self, movable: &mut [usize], reach: f64, random: &mut Random) {
        random.shuffle(movable);
        for &node in movable.iter() {
            self.relocate(node, reach, random);
            let other = movable[random.below(movable.len())];
            if other != node {
                self.swap_if_better(node, other);
            }
        }
    }

    fn of(&mut self, node: usize, limit: f64) -> f64 {
        self.blemishes.of(self.graph, self.points, node, limit)
    }

    /// Tries places around, and those that the node's neighbours suggest.
    fn relocate(&mut self, node: usize, reach: f64, random: &mut Random) {
        let here = self.points[node];
        let mut best = (self.of(node, f64::INFINITY), here);
        let turn = random.signed();
        let reach = reach * (0.6 + 0.4 * random.signed());
        for (dx, dy) in DIRECTIONS {
            let (dx, dy) = (dx - dy * turn, dy + dx * turn);
            self.try_at(node, here.offset(dx * reach * ASPECT, dy * reach), &mut best);
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
        let sum = self.of(node, best.0);
        if sum < best.0 {
            *best = (sum, at);
        }
    }

    fn swap_if_better(&mut self, a: usize, b: usize) {
        let before = self.of(a, f64::INFINITY) + self.of(b, f64::INFINITY);
        self.points.swap(a, b);
        let mut after = self.of(a, before);
        if after < before {
            after += self.of(b, before - after);
        }
        if after >= before {
            self.points.swap(a, b);
        }
    }
}
