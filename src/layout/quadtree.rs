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
        stack.clear();
        if !self.cells.is_empty() {
            stack.push(0);
        }
        while let Some(at) = stack.pop() {
            let cell = &self.cells[at as usize];
            let mut body = cell.head;
            while body != NONE {
                let there = points[body as usize];
                let (dx, dy) = (there.x - here.x, there.y - here.y);
                if body as usize != from {
                    act(dx, dy, dx * dx + dy * dy, masses[body as usize]);
                }
                body = self.next[body as usize];
            }
            if cell.head == NONE {
                let (dx, dy) = (cell.moment.x / cell.mass - here.x, cell.moment.y / cell.mass - here.y);
                let distance2 = dx * dx + dy * dy;
                if cell.side2 < opening2 * distance2 {
                    act(dx, dy, distance2, cell.mass);
                } else {
                    stack.extend(cell.children.iter().filter(|child| **child != NONE));
                }
            }
        }
    }
}

fn quarter_of(point: Point, corner: Point, side: f64) -> usize {
    usize::from(point.x >= corner.x + side) + 2 * usize::from(point.y >= corner.y + side)
}
