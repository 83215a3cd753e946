//! Points sorted into nested squares, so that a far group of points can be treated as one. Knows no forces.

use base::geometry::Point;

/// Squares of at most this many points are not split: one list of far bodies serves all of them.
const LEAF_CAPACITY: u32 = 8;
/// Squares are split at most this often: points that coincide cannot be separated.
const MAX_DEPTH: u32 = 24;

/// A square, and the points in it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Square {
    centre: Point,
    pub side: f64,
    depth: u32,
    /// Its points, as a range of `Quadtree::order`.
    pub first: u32,
    pub count: u32,
    /// Its child squares, as a range of `Quadtree::squares`; none in a leaf.
    pub first_child: u32,
    pub children: u32,
    /// The mean of its points.
    pub mean: Point,
}

impl Square {
    pub(super) fn is_leaf(&self) -> bool {
        self.children == 0
    }

    pub(super) fn range(&self) -> std::ops::Range<usize> {
        self.first as usize..(self.first + self.count) as usize
    }
}

/// A quadtree over points. Keeps its memory from one build to the next.
#[derive(Default)]
pub(super) struct Quadtree {
    /// Each square before its children; the children of one side by side.
    pub squares: Vec<Square>,
    /// The indices of the points, square by square.
    pub order: Vec<u32>,
    /// The points in that order.
    pub points: Vec<Point>,
    scratch: Vec<u32>,
}

impl Quadtree {
    /// Builds the tree over finite points: O(n log n).
    pub(super) fn build(&mut self, points: &[Point]) {
        if self.order.len() != points.len() {
            self.order = (0..points.len() as u32).collect();
            self.scratch = self.order.clone();
        }
        self.squares.clear();
        self.squares.push(around(points));
        let mut next = 0;
        while let Some(&square) = self.squares.get(next) {
            if square.count > LEAF_CAPACITY && square.depth < MAX_DEPTH {
                self.split(next, square, points);
            }
            next += 1;
        }
        self.points.clear();
        for &i in &self.order {
            self.points.push(points[i as usize]);
        }
        self.average();
    }

    /// Splits a square in four, and leaves out the empty ones.
    fn split(&mut self, at: usize, square: Square, points: &[Point]) {
        let quarter = |i: u32| {
            let point = points[i as usize];
            usize::from(point.x >= square.centre.x) + 2 * usize::from(point.y >= square.centre.y)
        };
        let own = &mut self.order[square.range()];
        let mut counts = [0_u32; 4];
        for &i in own.iter() {
            counts[quarter(i)] += 1;
        }
        let starts = [0, counts[0], counts[0] + counts[1], square.count - counts[3]];
        let mut next = starts;
        for &i in own.iter() {
            let to = &mut next[quarter(i)];
            self.scratch[*to as usize] = i;
            *to += 1;
        }
        own.copy_from_slice(&self.scratch[..square.count as usize]);
        let first_child = self.squares.len() as u32;
        let (side, offset) = (square.side / 2.0, square.side / 4.0);
        for (k, &count) in counts.iter().enumerate() {
            if count > 0 {
                let x = if k & 1 == 1 { offset } else { -offset };
                let y = if k & 2 == 2 { offset } else { -offset };
                let (centre, depth) = (square.centre.offset(x, y), square.depth + 1);
                let first = square.first + starts[k];
                self.squares.push(Square { centre, side, depth, first, count, ..Square::default() });
            }
        }
        let children = self.squares.len() as u32 - first_child;
        let square = &mut self.squares[at];
        (square.first_child, square.children) = (first_child, children);
    }

    fn average(&mut self) {
        for at in (0..self.squares.len()).rev() {
            let square = self.squares[at];
            let (mut x, mut y) = (0.0, 0.0);
            if square.is_leaf() {
                for point in &self.points[square.range()] {
                    x += point.x;
                    y += point.y;
                }
            }
            for child in
                &self.squares[square.first_child as usize..(square.first_child + square.children) as usize]
            {
                x += child.mean.x * f64::from(child.count);
                y += child.mean.y * f64::from(child.count);
            }
            let count = f64::from(square.count.max(1));
            self.squares[at].mean = Point::new(x / count, y / count);
        }
    }
}

/// The square around all points.
fn around(points: &[Point]) -> Square {
    // Not `Rect::around`, whose `f64::min` is a call in WebAssembly built for size.
    let mut min = points.first().copied().unwrap_or_default();
    let mut max = min;
    for point in points {
        min.x = if point.x < min.x { point.x } else { min.x };
        min.y = if point.y < min.y { point.y } else { min.y };
        max.x = if point.x > max.x { point.x } else { max.x };
        max.y = if point.y > max.y { point.y } else { max.y };
    }
    let (wide, high) = (max.x - min.x, max.y - min.y);
    let side = if wide > high { wide } else { high };
    Square { centre: min.lerp(max, 0.5), side, count: points.len() as u32, ..Square::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn cloud(count: usize) -> Vec<Point> {
        let mut random = Random::seeded(count as u64);
        (0..count).map(|_| Point::new(random.signed() * 900.0, random.signed() * 400.0)).collect()
    }

    #[test]
    fn every_point_is_in_one_bucket_and_buckets_are_small() {
        let mut tree = Quadtree::default();
        for count in [0, 1, 9, 500, 3000] {
            let points = cloud(count);
            tree.build(&points);
            let mut seen = vec![0; count];
            for leaf in tree.squares.iter().filter(|square| square.is_leaf()) {
                assert!(leaf.count <= LEAF_CAPACITY);
                for at in leaf.range() {
                    let i = tree.order[at] as usize;
                    seen[i] += 1;
                    assert_eq!(tree.points[at], points[i]);
                    let offset = (points[i].x - leaf.centre.x).abs().max((points[i].y - leaf.centre.y).abs());
                    assert!(offset <= leaf.side * 0.500_001, "{offset} in a square of {}", leaf.side);
                }
            }
            assert!(seen.iter().all(|times| *times == 1), "{count} points");
        }
    }

    #[test]
    fn the_mean_of_the_whole_is_the_mean_of_its_points() {
        let points = cloud(700);
        let mut tree = Quadtree::default();
        tree.build(&points);
        let mean = crate::arrays::mean(&points);
        assert!(tree.squares[0].mean.distance(mean) < 1e-9);
        assert_eq!(tree.squares[0].count, 700);
    }

    #[test]
    fn points_that_coincide_end_in_one_bucket() {
        let mut tree = Quadtree::default();
        tree.build(&[Point::new(3.0, 4.0); 50]);
        let leaves: Vec<u32> = tree.squares.iter().filter(|s| s.is_leaf()).map(|s| s.count).collect();
        assert_eq!(leaves, [50]);
    }
}
