//! Puts the separate parts of a picture beside each other, close but apart, around what is there.

use super::graph::Graph;
use super::ground::{Cell, Ground};
use super::plan::LARGE;
use base::geometry::{Point, Rect, Size};

/// Air around each part, in cells.
const MARGIN: i32 = 1;
/// Bays are only filled in pictures of at most this many cells.
const MOST_CELLS: i64 = 4_000_000;
/// How much wider cells are where there are many nodes: nobody sees what lies between so many.
const COARSER: f64 = 4.0;

/// The ground that parts are packed on.
pub(super) struct Packing {
    ground: Ground,
    /// What parts without a place of their own gather around.
    middle: Option<Point>,
    bounds: Option<Rect>,
}

impl Packing {
    /// `half` of all rooms says how fine to pack.
    pub(super) fn new(half: &[Size]) -> Self {
        let coarser = if half.len() > LARGE { COARSER } else { 1.0 };
        Self { ground: Ground::new(Ground::side_for(half) * coarser), middle: None, bounds: None }
    }

    /// Takes the ground under a part that stays where it is.
    pub(super) fn keep(&mut self, graph: &Graph, points: &[Point]) {
        for cell in self.stamp(graph, points) {
            self.ground.mark(cell);
        }
        self.widen(bounds_of(graph, points));
    }

    fn widen(&mut self, bounds: Rect) {
        self.bounds = Some(self.bounds.map_or(bounds, |all| all.union(bounds)));
    }

    /// Finds ground for a part, near `wished` or else near the middle of what is there, and takes it.
    /// Returns how far the part must be moved.
    pub(super) fn place(&mut self, graph: &Graph, points: &[Point], wished: Option<Point>) -> Point {
        let stamp = self.stamp(graph, points);
        if self.middle.is_none() && !self.ground.is_empty() {
            self.middle = self.bounds.map(Rect::centre);
        }
        let bounds = bounds_of(graph, points);
        let wished = match (wished, self.middle) {
            (Some(wished), _) => wished,
            (None, Some(middle)) => Point::new(middle.x - bounds.centre().x, middle.y - bounds.centre().y),
            (None, None) => Point::ORIGIN,
        };
        // On empty ground a part lies exactly where it wishes, not on the nearest cell.
        let moved = if self.ground.is_empty() {
            wished
        } else {
            let shape = if graph.len() == 1 {
                self.ground.cells_of(Rect::new(Point::ORIGIN, Point::new(bounds.width(), bounds.height()))).1
            } else {
                (-1, graph.len() as i32)
            };
            let from = self.ground.cells_in(wished);
            let shift = self.ground.free_shift(&stamp, shape, from);
            self.ground.length_of(shift)
        };
        let shift = self.ground.cells_in(moved);
        for cell in stamp {
            self.ground.mark((cell.0 + shift.0, cell.1 + shift.1));
        }
        self.widen(Rect::new(bounds.min.offset(moved.x, moved.y), bounds.max.offset(moved.x, moved.y)));
        moved
    }

    /// The cells a part needs: its rooms with air around them, its lines, and the bays they close in.
    fn stamp(&self, graph: &Graph, points: &[Point]) -> Vec<Cell> {
        let mut cells: Vec<Cell> = Vec::new();
        let (mut first, mut last) = ((i32::MAX, i32::MAX), (i32::MIN, i32::MIN));
        for (i, point) in points.iter().enumerate() {
            let (from, to) = self.ground.cells_of(graph.room(i, *point));
            for i in from.0 - MARGIN..=to.0 + MARGIN {
                for j in from.1 - MARGIN..=to.1 + MARGIN {
                    cells.push((i, j));
                }
            }
            first = (first.0.min(from.0 - MARGIN), first.1.min(from.1 - MARGIN));
            last = (last.0.max(to.0 + MARGIN), last.1.max(to.1 + MARGIN));
        }
        for link in &graph.links {
            self.ground.trace(points[link.a], points[link.b], &mut |cell| cells.push(cell));
        }
        let (wide, high) =
            (i64::from(last.0) - i64::from(first.0) + 1, i64::from(last.1) - i64::from(first.1) + 1);
        if graph.len() > 2 && wide * high <= MOST_CELLS {
            return filled(&cells, first, wide as usize, high as usize);
        }
        cells
    }
}

/// The cells that have one of `cells` on all four sides, and those themselves, each once.
fn filled(cells: &[Cell], first: Cell, wide: usize, high: usize) -> Vec<Cell> {
    let mut taken = vec![false; wide * high];
    // First and last taken cell of each column and row.
    let mut columns = vec![(usize::MAX, 0); wide];
    let mut rows = vec![(usize::MAX, 0); high];
    for cell in cells {
        let (i, j) = ((cell.0 - first.0) as usize, (cell.1 - first.1) as usize);
        taken[j * wide + i] = true;
        columns[i] = (columns[i].0.min(j), columns[i].1.max(j));
        rows[j] = (rows[j].0.min(i), rows[j].1.max(i));
    }
    let mut all = Vec::new();
    for (j, row) in rows.iter().enumerate() {
        for (i, column) in columns.iter().enumerate() {
            let enclosed = row.0 <= i && i <= row.1 && column.0 <= j && j <= column.1;
            if enclosed || taken[j * wide + i] {
                all.push((first.0 + i as i32, first.1 + j as i32));
            }
        }
    }
    all
}

fn bounds_of(graph: &Graph, points: &[Point]) -> Rect {
    let mut bounds: Option<Rect> = None;
    for (i, point) in points.iter().enumerate() {
        let room = graph.room(i, *point);
        bounds = Some(bounds.map_or(room, |bounds| bounds.union(room)));
    }
    bounds.unwrap_or_default()
}
