//! Repulsion between all nodes, near ones one by one and far ones a square at a time (Barnes and Hut, "A
//! hierarchical O(N log N) force-calculation algorithm", 1986). Knows no links.

use crate::quadtree::{Quadtree, Square};
use base::geometry::Point;

/// A square that is narrower than this share of its distance is treated as one body (d3-force's theta).
const THETA: f64 = 1.2;

/// Buffers that one computation leaves to the next.
#[derive(Default)]
pub(super) struct ManyBody {
    tree: Quadtree,
    /// Squares still to be visited.
    stack: Vec<u32>,
    bodies: Bodies,
}

/// Positions and masses (numbers of nodes) as arrays side by side, so that the processor can take several at
/// once.
#[derive(Default)]
struct Bodies {
    x: Vec<f64>,
    y: Vec<f64>,
    mass: Vec<f64>,
}

impl Bodies {
    fn clear(&mut self) {
        self.x.clear();
        self.y.clear();
        self.mass.clear();
    }

    fn push(&mut self, at: Point, mass: f64) {
        self.x.push(at.x);
        self.y.push(at.y);
        self.mass.push(mass);
    }

    /// The sum of all forces at `at`, each as strong as one over the distance; `softening` is added to
    /// squared distances.
    fn force_at(&self, at: Point, softening: f64) -> Point {
        let (mut x, mut y) = (0.0, 0.0);
        let mass = self.x.len();
        let (xs, ys, masses) = (&self.x[..mass], &self.y[..mass], &self.mass[..mass]);
        for i in 0..mass {
            let (dx, dy) = (at.x - xs[i], at.y - ys[i]);
            let share = masses[i] / (dx * dx + dy * dy + softening);
            x += dx * share;
            y += dy * share;
        }
        Point::new(x, y)
    }
}

impl ManyBody {
    /// Writes to `forces` the repulsion at each point: the sum over all other points of one over the
    /// distance. `softening`, above 0, is added to squared distances.
    pub(super) fn compute(&mut self, points: &[Point], softening: f64, forces: &mut [Point]) {
        self.tree.build(points);
        for at in 0..self.tree.squares.len() {
            let leaf = self.tree.squares[at];
            if !leaf.is_leaf() {
                continue;
            }
            self.collect_bodies(&leaf);
            for at in leaf.range() {
                // A node's force on itself is 0, because its distance to itself is.
                forces[self.tree.order[at] as usize] = self.bodies.force_at(self.tree.points[at], softening);
            }
        }
    }

    /// Lists the bodies that repel the points of a leaf, the leaf's own points among them.
    fn collect_bodies(&mut self, leaf: &Square) {
        self.bodies.clear();
        self.stack.push(0);
        while let Some(at) = self.stack.pop() {
            let square = &self.tree.squares[at as usize];
            let (dx, dy) = (square.mean.x - leaf.mean.x, square.mean.y - leaf.mean.y);
            let reach = THETA * THETA * (dx * dx + dy * dy);
            let both = square.side + leaf.side;
            if square.side * square.side < reach && both * both < 4.0 * reach {
                self.bodies.push(square.mean, f64::from(square.count));
            } else if square.is_leaf() {
                for point in &self.tree.points[square.range()] {
                    self.bodies.push(*point, 1.0);
                }
            } else {
                self.stack.extend(square.first_child..square.first_child + square.children);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn pushes_are_much_like_those_of_all_pairs() {
        let mut random = Random::seeded(4);
        let points: Vec<Point> =
            (0..800).map(|_| Point::new(random.signed() * 800.0, random.signed() * 800.0)).collect();
        let mut forces = vec![Point::ORIGIN; points.len()];
        ManyBody::default().compute(&points, 1.0, &mut forces);
        let (mut off, mut all) = (0.0, 0.0);
        for (i, at) in points.iter().enumerate() {
            let (mut x, mut y) = (0.0, 0.0);
            for other in &points {
                let (dx, dy) = (at.x - other.x, at.y - other.y);
                let square = dx * dx + dy * dy + 1.0;
                x += dx / square;
                y += dy / square;
            }
            off += forces[i].distance(Point::new(x, y));
            all += (x * x + y * y).sqrt();
        }
        assert!(off < 0.06 * all, "{off} of {all}");
    }

    #[test]
    fn two_nodes_push_each_other_straight_apart() {
        let points = [Point::new(-1.0, 0.0), Point::new(1.0, 0.0)];
        let mut forces = [Point::ORIGIN; 2];
        ManyBody::default().compute(&points, 0.0001, &mut forces);
        assert!((forces[1].x - 0.5).abs() < 1e-3 && forces[1].y == 0.0, "{forces:?}");
        assert!((forces[0].x + forces[1].x).abs() < 1e-12);
    }
}
