//! Finds what lies near a rectangle without going through everything: a grid of cells, each with what reaches into it.

use base::geometry::{Rect, Size};

/// The side of a cell, in CSS pixels.
const CELL_PX: f64 = 48.0;

/// Rectangles by the cells they reach into. Several may belong to one thing, which is found once.
pub struct Grid {
    columns: usize,
    rows: usize,
    /// By cell: where its things begin in `things`; one more for the end.
    starts: Vec<u32>,
    things: Vec<u32>,
    /// By thing: the search that found it last.
    found_in: Vec<u32>,
    search: u32,
}

impl Grid {
    /// `rects`, each with the number of the thing it belongs to, in a pane of `size`. What lies outside counts as on its
    /// edge.
    pub fn new(size: Size, rects: &[(Rect, u32)]) -> Self {
        let cells = |length: f64| (length / CELL_PX) as usize + 1;
        let (columns, rows) = (cells(size.width), cells(size.height));
        let things = rects.iter().map(|(_, thing)| *thing as usize + 1).max().unwrap_or(0);
        let mut starts = vec![0; columns * rows + 1];
        for (rect, _) in rects {
            cells_of(*rect, columns, rows, &mut |cell| starts[cell + 1] += 1);
        }
        for cell in 0..columns * rows {
            starts[cell + 1] += starts[cell];
        }
        let mut of_cells = vec![0; starts[columns * rows] as usize];
        let mut next = starts.clone();
        for (rect, thing) in rects {
            cells_of(*rect, columns, rows, &mut |cell| {
                of_cells[next[cell] as usize] = *thing;
                next[cell] += 1;
            });
        }
        Self { columns, rows, starts, things: of_cells, found_in: vec![0; things], search: 0 }
    }

    /// Calls with each thing that may touch a rectangle, once.
    pub fn near(&mut self, rect: Rect, each: &mut dyn FnMut(usize)) {
        self.search += 1;
        let (left, right) = span(rect.min.x, rect.max.x, self.columns);
        let (top, bottom) = span(rect.min.y, rect.max.y, self.rows);
        for row in top..=bottom {
            let first = self.starts[row * self.columns + left];
            let last = self.starts[row * self.columns + right + 1];
            for &thing in &self.things[first as usize..last as usize] {
                let found_in = &mut self.found_in[thing as usize];
                if *found_in != self.search {
                    *found_in = self.search;
                    each(thing as usize);
                }
            }
        }
    }
}

/// Calls with each cell that a rectangle reaches into.
fn cells_of(rect: Rect, columns: usize, rows: usize, each: &mut dyn FnMut(usize)) {
    let (left, right) = span(rect.min.x, rect.max.x, columns);
    let (top, bottom) = span(rect.min.y, rect.max.y, rows);
    for row in top..=bottom {
        (left..=right).for_each(|column| each(row * columns + column));
    }
}

/// The first and the last cell of a stretch along one side.
fn span(from_px: f64, to_px: f64, cells: usize) -> (usize, usize) {
    let cell = |px: f64| ((px / CELL_PX).max(0.0) as usize).min(cells - 1);
    (cell(from_px), cell(to_px))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::geometry::Point;

    #[test]
    fn what_touches_is_found_once_and_what_is_far_away_is_not() {
        let rect = |x: f64, y: f64| Rect::centred(Point::new(x, y), Size::new(100.0, 20.0));
        let rects =
            [(rect(60.0, 10.0), 0), (rect(150.0, 60.0), 0), (rect(900.0, 400.0), 1), (rect(-90.0, 0.0), 2)];
        let mut grid = Grid::new(Size::new(1_000.0, 500.0), &rects);
        let mut found = |at: Rect| {
            let mut found = Vec::new();
            grid.near(at, &mut |thing| found.push(thing));
            found
        };
        assert_eq!(found(rect(70.0, 30.0)), [0, 2], "one outside counts as on the edge");
        assert_eq!(found(rect(910.0, 410.0)), [1]);
        assert_eq!(found(rect(500.0, 250.0)), [0; 0]);
    }
}
