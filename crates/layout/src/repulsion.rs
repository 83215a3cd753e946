//! How all nodes push each other away, near ones one by one and far ones a square at a time (Barnes and Hut, 1986).
//! Knows no links.

use super::quadtree::{Quadtree, Square};
use base::geometry::Point;

/// A square narrower than this share of its distance counts as one node.
const COARSE: f64 = 1.2;

/// Memory for one reckoning after another.
#[derive(Default)]
pub(super) struct Repulsion {
    tree: Quadtree,
    /// Squares still to be looked at.
    open: Vec<u32>,
    far: Crowd,
}

/// Places that push, and how many nodes are at each: side by side, so that the processor takes several at once.
#[derive(Default)]
struct Crowd {
    x: Vec<f64>,
    y: Vec<f64>,
    count: Vec<f64>,
}

impl Crowd {
    fn clear(&mut self) {
        self.x.clear();
        self.y.clear();
        self.count.clear();
    }

    fn push(&mut self, at: Point, count: f64) {
        self.x.push(at.x);
        self.y.push(at.y);
        self.count.push(count);
    }

    /// The sum of all pushes on `at`, each as strong as one over the distance; `soft` is added to its square.
    fn push_on(&self, at: Point, soft: f64) -> Point {
        let (mut x, mut y) = (0.0, 0.0);
        let count = self.x.len();
        let (xs, ys, counts) = (&self.x[..count], &self.y[..count], &self.count[..count]);
        for i in 0..count {
            let (dx, dy) = (at.x - xs[i], at.y - ys[i]);
            let share = counts[i] / (dx * dx + dy * dy + soft);
            x += dx * share;
            y += dy * share;
        }
        Point::new(x, y)
    }
}

impl Repulsion {
    /// Writes to `pushes` how each point is pushed: the sum over all others of one over the distance. `soft`, above 0,
    /// is added to squared distances.
    pub(super) fn measure(&mut self, points: &[Point], soft: f64, pushes: &mut [Point]) {
        self.tree.build(points);
        for at in 0..self.tree.squares.len() {
            let bucket = self.tree.squares[at];
            if !bucket.is_bucket() {
                continue;
            }
            self.look_around(&bucket);
            for at in bucket.range() {
                // A node does not push itself: it is at no distance, in no direction.
                pushes[self.tree.order[at] as usize] = self.far.push_on(self.tree.points[at], soft);
            }
        }
    }

    /// Lists what pushes the points of a bucket, those of the bucket among them.
    fn look_around(&mut self, bucket: &Square) {
        self.far.clear();
        self.open.push(0);
        while let Some(at) = self.open.pop() {
            let square = &self.tree.squares[at as usize];
            let (dx, dy) = (square.mean.x - bucket.mean.x, square.mean.y - bucket.mean.y);
            let reach = COARSE * COARSE * (dx * dx + dy * dy);
            let both = square.side + bucket.side;
            if square.side * square.side < reach && both * both < 4.0 * reach {
                self.far.push(square.mean, f64::from(square.count));
            } else if square.is_bucket() {
                for point in &self.tree.points[square.range()] {
                    self.far.push(*point, 1.0);
                }
            } else {
                self.open.extend(square.part..square.part + square.parts);
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
        let mut pushes = vec![Point::ORIGIN; points.len()];
        Repulsion::default().measure(&points, 1.0, &mut pushes);
        let (mut off, mut all) = (0.0, 0.0);
        for (i, at) in points.iter().enumerate() {
            let (mut x, mut y) = (0.0, 0.0);
            for other in &points {
                let (dx, dy) = (at.x - other.x, at.y - other.y);
                let square = dx * dx + dy * dy + 1.0;
                x += dx / square;
                y += dy / square;
            }
            off += pushes[i].distance(Point::new(x, y));
            all += (x * x + y * y).sqrt();
        }
        assert!(off < 0.06 * all, "{off} of {all}");
    }

    #[test]
    fn two_nodes_push_each_other_straight_apart() {
        let points = [Point::new(-1.0, 0.0), Point::new(1.0, 0.0)];
        let mut pushes = [Point::ORIGIN; 2];
        Repulsion::default().measure(&points, 0.0001, &mut pushes);
        assert!((pushes[1].x - 0.5).abs() < 1e-3 && pushes[1].y == 0.0, "{pushes:?}");
        assert!((pushes[0].x + pushes[1].x).abs() < 1e-12);
    }
}
