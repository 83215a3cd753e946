//! Packs separate components beside each other, close but apart, around what is fixed.

use crate::graph::Graph;
use crate::occupancy_grid::{Cell, OccupancyGrid};
use crate::schedule::MAX_ALL_PAIRS;
use base::geometry::{Point, Rect, Size};

/// Free cells around each component.
const MARGIN: i32 = 1;
/// Concave outlines are filled only in components of at most this many cells.
const MOST_CELLS: i64 = 4_000_000;
/// How much wider cells are where there are many nodes: nobody sees the gaps between so many.
const COARSER: f64 = 4.0;

/// The grid that components are packed on.
pub(super) struct Packing {
    grid: OccupancyGrid,
    /// The point that components without a position of their own gather around.
    middle: Option<Point>,
    bounds: Option<Rect>,
}

impl Packing {
    /// `half` the sizes of all label boxes decide how fine the grid is.
    pub(super) fn new(half: &[Size]) -> Self {
        let coarser = if half.len() > MAX_ALL_PAIRS { COARSER } else { 1.0 };
        Self {
            grid: OccupancyGrid::new(OccupancyGrid::cell_size_for(half) * coarser),
            middle: None,
            bounds: None,
        }
    }

    /// Marks the cells of a component that stays where it is.
    pub(super) fn reserve(&mut self, graph: &Graph, points: &[Point]) {
        for cell in self.footprint(graph, points) {
            self.grid.mark(cell);
        }
        self.extend_bounds(bounds_of(graph, points));
    }

    fn extend_bounds(&mut self, bounds: Rect) {
        self.bounds = Some(self.bounds.map_or(bounds, |all| all.union(bounds)));
    }

    /// Finds free cells for a component, near `preferred` or else near the middle of what is placed, and
    /// marks them. Returns how far the component must move.
    pub(super) fn place(&mut self, graph: &Graph, points: &[Point], preferred: Option<Point>) -> Point {
        let footprint = self.footprint(graph, points);
        if self.middle.is_none() && !self.grid.is_empty() {
            self.middle = self.bounds.map(Rect::centre);
        }
        let bounds = bounds_of(graph, points);
        let preferred = match (preferred, self.middle) {
            (Some(preferred), _) => preferred,
            (None, Some(middle)) => Point::new(middle.x - bounds.centre().x, middle.y - bounds.centre().y),
            (None, None) => Point::ORIGIN,
        };
        // On an empty grid a component lies exactly where it prefers, not at the nearest cell.
        let moved = if self.grid.is_empty() {
            preferred
        } else {
            let shape = if graph.len() == 1 {
                self.grid.cells_of(Rect::new(Point::ORIGIN, Point::new(bounds.width(), bounds.height()))).1
            } else {
                (-1, graph.len() as i32)
            };
            let from = self.grid.cells_in(preferred);
            let shift = self.grid.free_shift(&footprint, shape, from);
            self.grid.length_of(shift)
        };
        let shift = self.grid.cells_in(moved);
        for cell in footprint {
            self.grid.mark((cell.0 + shift.0, cell.1 + shift.1));
        }
        self.extend_bounds(Rect::new(
            bounds.min.offset(moved.x, moved.y),
            bounds.max.offset(moved.x, moved.y),
        ));
        moved
    }

    /// The cells that a component needs: its label boxes with a margin, its lines, and what they enclose.
    fn footprint(&self, graph: &Graph, points: &[Point]) -> Vec<Cell> {
        let mut cells: Vec<Cell> = Vec::new();
        let (mut first, mut last) = ((i32::MAX, i32::MAX), (i32::MIN, i32::MIN));
        for (i, point) in points.iter().enumerate() {
            let (from, to) = self.grid.cells_of(graph.label_box(i, *point));
            for i in from.0 - MARGIN..=to.0 + MARGIN {
                for j in from.1 - MARGIN..=to.1 + MARGIN {
                    cells.push((i, j));
                }
            }
            first = (first.0.min(from.0 - MARGIN), first.1.min(from.1 - MARGIN));
            last = (last.0.max(to.0 + MARGIN), last.1.max(to.1 + MARGIN));
        }
        for link in &graph.links {
            self.grid.trace_line(points[link.a], points[link.b], &mut |cell| cells.push(cell));
        }
        let (wide, high) =
            (i64::from(last.0) - i64::from(first.0) + 1, i64::from(last.1) - i64::from(first.1) + 1);
        if graph.len() > 2 && wide * high <= MOST_CELLS {
            return fill_concave(&cells, first, wide as usize, high as usize);
        }
        cells
    }
}

/// The given cells, each once, and those that have one of them on all four sides.
fn fill_concave(cells: &[Cell], first: Cell, wide: usize, high: usize) -> Vec<Cell> {
    let mut occupied = vec![false; wide * high];
    // The first and the last occupied cell of each column and row.
    let mut columns = vec![(usize::MAX, 0); wide];
    let mut rows = vec![(usize::MAX, 0); high];
    for cell in cells {
        let (i, j) = ((cell.0 - first.0) as usize, (cell.1 - first.1) as usize);
        occupied[j * wide + i] = true;
        columns[i] = (columns[i].0.min(j), columns[i].1.max(j));
        rows[j] = (rows[j].0.min(i), rows[j].1.max(i));
    }
    let mut all = Vec::new();
    for (j, row) in rows.iter().enumerate() {
        for (i, column) in columns.iter().enumerate() {
            let enclosed = row.0 <= i && i <= row.1 && column.0 <= j && j <= column.1;
            if enclosed || occupied[j * wide + i] {
                all.push((first.0 + i as i32, first.1 + j as i32));
            }
        }
    }
    all
}

fn bounds_of(graph: &Graph, points: &[Point]) -> Rect {
    let mut bounds: Option<Rect> = None;
    for (i, point) in points.iter().enumerate() {
        let label_box = graph.label_box(i, *point);
        bounds = Some(bounds.map_or(label_box, |bounds| bounds.union(label_box)));
    }
    bounds.unwrap_or_default()
}
