//! Points sorted into nested squares, so that far crowds can be taken as one. Knows no forces.

use base::geometry::Point;

/// Points up to this many are not parted further: one list of what is far serves all of them.
const BUCKET: u32 = 8;
/// Squares are halved at most so often: points that coincide cannot be told apart.
const DEEPEST: u32 = 24;

/// A square, and the points in it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Square {
    middle: Point,
    pub side: f64,
    depth: u32,
    /// Its points, as a stretch of `Quadtree::order`.
    pub first: u32,
    pub count: u32,
    /// Its parts, as a stretch of `Quadtree::squares`; none in a bucket.
    pub part: u32,
    pub parts: u32,
    /// Where its points are on average.
    pub mean: Point,
}

impl Square {
    pub(super) fn is_bucket(&self) -> bool {
        self.parts == 0
    }

    pub(super) fn range(&self) -> std::ops::Range<usize> {
        self.first as usize..(self.first + self.count) as usize
    }
}

/// A tree of squares over points; holds its memory from one building to the next.
#[derive(Default)]
pub(super) struct Quadtree {
    /// Each before its parts; parts of one side by side.
    pub squares: Vec<Square>,
    /// The points' numbers, square by square.
    pub order: Vec<u32>,
    /// The points in that order.
    pub points: Vec<Point>,
    spare: Vec<u32>,
}

impl Quadtree {
    /// Sorts finite points anew: n log n steps for n points.
    pub(super) fn build(&mut self, points: &[Point]) {
        if self.order.len() != points.len() {
            self.order = (0..points.len() as u32).collect();
            self.spare = self.order.clone();
        }
        self.squares.clear();
        self.squares.push(around(points));
        let mut next = 0;
        while let Some(&square) = self.squares.get(next) {
            if square.count > BUCKET && square.depth < DEEPEST {
                self.part(next, square, points);
            }
            next += 1;
        }
        self.points.clear();
        for &i in &self.order {
            self.points.push(points[i as usize]);
        }
        self.average();
    }

    /// Parts a square in four, of which the empty ones are left out.
    fn part(&mut self, at: usize, square: Square, points: &[Point]) {
        let quarter = |i: u32| {
            let point = points[i as usize];
            usize::from(point.x >= square.middle.x) + 2 * usize::from(point.y >= square.middle.y)
        };
        let own = &mut self.order[square.range()];
        let mut counts = [0_u32; 4];
        for &i in own.iter() {
            counts[quarter(i)] += 1;
        }
        let begins = [0, counts[0], counts[0] + counts[1], square.count - counts[3]];
        let mut next = begins;
        for &i in own.iter() {
            let to = &mut next[quarter(i)];
            self.spare[*to as usize] = i;
            *to += 1;
        }
        own.copy_from_slice(&self.spare[..square.count as usize]);
        let part = self.squares.len() as u32;
        let (side, off) = (square.side / 2.0, square.side / 4.0);
        for (k, &count) in counts.iter().enumerate() {
            if count > 0 {
                let x = if k & 1 == 1 { off } else { -off };
                let y = if k & 2 == 2 { off } else { -off };
                let (middle, depth) = (square.middle.offset(x, y), square.depth + 1);
                let first = square.first + begins[k];
                self.squares.push(Square { middle, side, depth, first, count, ..Square::default() });
            }
        }
        let parts = self.squares.len() as u32 - part;
        let square = &mut self.squares[at];
        (square.part, square.parts) = (part, parts);
    }

    fn average(&mut self) {
        for at in (0..self.squares.len()).rev() {
            let square = self.squares[at];
            let (mut x, mut y) = (0.0, 0.0);
            if square.is_bucket() {
                for point in &self.points[square.range()] {
                    x += point.x;
                    y += point.y;
                }
            }
            for part in &self.squares[square.part as usize..(square.part + square.parts) as usize] {
                x += part.mean.x * f64::from(part.count);
                y += part.mean.y * f64::from(part.count);
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
    Square { middle: min.lerp(max, 0.5), side, count: points.len() as u32, ..Square::default() }
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
            for bucket in tree.squares.iter().filter(|square| square.is_bucket()) {
                assert!(bucket.count <= BUCKET);
                for at in bucket.range() {
                    let i = tree.order[at] as usize;
                    seen[i] += 1;
                    assert_eq!(tree.points[at], points[i]);
                    let off =
                        (points[i].x - bucket.middle.x).abs().max((points[i].y - bucket.middle.y).abs());
                    assert!(off <= bucket.side * 0.500_001, "{off} in a square of {}", bucket.side);
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
        let mean = crate::each::mean(&points);
        assert!(tree.squares[0].mean.distance(mean) < 1e-9);
        assert_eq!(tree.squares[0].count, 700);
    }

    #[test]
    fn points_that_coincide_end_in_one_bucket() {
        let mut tree = Quadtree::default();
        tree.build(&[Point::new(3.0, 4.0); 50]);
        let buckets: Vec<u32> = tree.squares.iter().filter(|s| s.is_bucket()).map(|s| s.count).collect();
        assert_eq!(buckets, [50]);
    }
}
