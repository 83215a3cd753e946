//! A quadtree over weighted points, in flat arrays: far crowds act as one. Knows no forces.

use crate::geometry::{Point, Rect};

const NONE: u32 = u32::MAX;
/// Cells are not split below this depth: points that coincide share one.
const DEEPEST: u32 = 32;

/// A square of the plane.
#[derive(Clone, Debug)]
struct Cell {
    /// Sums over the points inside, so that the mean is a division away.
    moment: Point,
    mass: f64,
    /// Squared side.
    side2: f64,
    children: [u32; 4],
    /// The first point, for a cell that is not split.
    head: u32,
}

/// Points with masses, gathered in squares.
#[derive(Clone, Debug, Default)]
pub(super) struct Quadtree {
    cells: Vec<Cell>,
    /// The next point in the same cell.
    next: Vec<u32>,
}

impl Quadtree {
    /// Points must be finite, masses positive and as many as the points.
    pub(super) fn build(&mut self, points: &[Point], masses: &[f64]) {
        self.cells.clear();
        self.next.clear();
        self.next.resize(points.len(), NONE);
        let Some(bounds) = Rect::around(points.iter().copied()) else { return };
        let side = if bounds.width() > bounds.height() { bounds.width() } else { bounds.height() };
        let side = if side > 0.0 { side } else { 1.0 };
        self.push(side * side);
        for i in 0..points.len() {
            self.insert(points, masses, i, bounds.min, side);
        }
    }

    fn push(&mut self, side2: f64) -> u32 {
        let cell = Cell { moment: Point::ORIGIN, mass: 0.0, side2, children: [NONE; 4], head: NONE };
        self.cells.push(cell);
        (self.cells.len() - 1) as u32
    }

    fn insert(&mut self, points: &[Point], masses: &[f64], body: usize, corner: Point, side: f64) {
        let (mut corner, mut side) = (corner, side);
        let mut at = 0;
        let mut depth = 0;
        loop {
            self.add_mass(at, points[body], masses[body]);
            let resident = self.cells[at].head;
            let split = self.cells[at].children != [NONE; 4];
            if !split && (resident == NONE || depth == DEEPEST) {
                self.next[body] = resident;
                self.cells[at].head = body as u32;
                return;
            }
            side *= 0.5;
            if !split {
                let quarter = quarter_of(points[resident as usize], corner, side);
                let child = self.child(at, quarter, side);
                self.cells[at].head = NONE;
                self.cells[child].head = resident;
                self.add_mass(child, points[resident as usize], masses[resident as usize]);
            }
            let quarter = quarter_of(points[body], corner, side);
            corner = corner.offset((quarter & 1) as f64 * side, (quarter >> 1) as f64 * side);
            at = self.child(at, quarter, side);
            depth += 1;
        }
    }

    fn add_mass(&mut self, at: usize, point: Point, mass: f64) {
        let cell = &mut self.cells[at];
        cell.moment = cell.moment.offset(point.x * mass, point.y * mass);
        cell.mass += mass;
    }

    fn child(&mut self, at: usize, quarter: usize, side: f64) -> usize {
        if self.cells[at].children[quarter] == NONE {
            let child = self.push(side * side);
            self.cells[at].children[quarter] = child;
        }
        self.cells[at].children[quarter] as usize
    }

    /// Calls `act` with the displacement, squared distance and mass of everything as seen from body
    /// `from`: near bodies one by one, far cells (their side below `opening` of the distance) as one.
    /// `stack` is scratch memory.
    pub(super) fn visit(
        &self,
        points: &[Point],
        masses: &[f64],
        from: usize,
        opening: f64,
        stack: &mut Vec<u32>,
        mut act: impl FnMut(f64, f64, f64, f64),
    ) {
        let here = points[from];
        let opening2 = opening * opening;
        // Slices, because indexing a `Vec` is a call where the page is optimised for size.
        let (cells, next) = (&self.cells[..], &self.next[..]);
        stack.clear();
        if !cells.is_empty() {
            stack.push(0);
        }
        while let Some(at) = stack.pop() {
            let cell = &cells[at as usize];
            let mut body = cell.head;
            while body != NONE {
                let there = points[body as usize];
                let (dx, dy) = (there.x - here.x, there.y - here.y);
                if body as usize != from {
                    act(dx, dy, dx * dx + dy * dy, masses[body as usize]);
                }
                body = next[body as usize];
            }
            if cell.head == NONE {
                let (dx, dy) = (cell.moment.x / cell.mass - here.x, cell.moment.y / cell.mass - here.y);
                let distance2 = dx * dx + dy * dy;
                if cell.side2 < opening2 * distance2 {
                    act(dx, dy, distance2, cell.mass);
                } else {
                    for child in cell.children {
                        if child != NONE {
                            stack.push(child);
                        }
                    }
                }
            }
        }
    }
}

fn quarter_of(point: Point, corner: Point, side: f64) -> usize {
    usize::from(point.x >= corner.x + side) + 2 * usize::from(point.y >= corner.y + side)
}

#[cfg(test)]
mod tests {
    use super::Quadtree;
    use crate::geometry::Point;
    use crate::layout::random::Random;

    fn pulls(points: &[Point], masses: &[f64], opening: f64) -> (Vec<f64>, usize) {
        let mut tree = Quadtree::default();
        tree.build(points, masses);
        let (mut stack, mut visits) = (Vec::new(), 0);
        let pull = |i| {
            let mut sum = 0.0;
            tree.visit(points, masses, i, opening, &mut stack, |dx, _, distance2, mass| {
                visits += 1;
                sum += mass * dx / (distance2 + 1.0);
            });
            sum
        };
        ((0..points.len()).map(pull).collect(), visits)
    }

    fn heap(n: usize) -> (Vec<Point>, Vec<f64>) {
        let mut random = Random::seeded(3);
        let mut points: Vec<Point> =
            (0..n).map(|_| Point::new(random.signed() * 100.0, random.signed() * 60.0)).collect();
        // Some coincide.
        points[n / 2] = points[0];
        points[n / 3] = points[0];
        (points, (0..n).map(|i| 1.0 + (i % 5) as f64).collect())
    }

    #[test]
    fn a_closed_tree_sees_every_other_body_once() {
        let (points, masses) = heap(200);
        let (pulls, visits) = pulls(&points, &masses, 0.0);
        assert_eq!(visits, 200 * 199);
        for (i, pull) in pulls.iter().enumerate() {
            let others = (0..200).filter(|j| *j != i);
            let exact: f64 = others
                .map(|j| {
                    masses[j] * (points[j].x - points[i].x) / (points[j].distance(points[i]).powi(2) + 1.0)
                })
                .sum();
            assert!((pull - exact).abs() < 1e-9, "{pull} {exact}");
        }
    }

    #[test]
    fn an_open_tree_is_near_the_truth_for_far_less_work() {
        let (points, masses) = heap(1000);
        let (exact, all) = pulls(&points, &masses, 0.0);
        let (near, few) = pulls(&points, &masses, 0.9);
        assert!(few * 4 < all, "{few} of {all}");
        let size = exact.iter().map(|x| x.abs()).sum::<f64>();
        let off = exact.iter().zip(&near).map(|(a, b)| (a - b).abs()).sum::<f64>();
        assert!(off < 0.05 * size, "{off} of {size}");
    }

    #[test]
    fn no_points_and_coincident_points_are_fine() {
        assert_eq!(pulls(&[], &[], 0.9).1, 0);
        let (pulls, _) = pulls(&[Point::new(5.0, 5.0); 40], &[1.0; 40], 0.9);
        assert!(pulls.iter().all(|x| *x == 0.0));
    }
}
