//! Which square cells of the plane are occupied, and where the nearest free ones are. Knows no nodes.

use crate::arrays::sum;
use crate::params::ASPECT;
use base::geometry::{Point, Rect, Size};

/// A cell, counted from the origin.
pub(super) type Cell = (i32, i32);

/// A line occupies at most this many cells, however long it is.
const MAX_LINE_CELLS: f64 = 1024.0;

/// A sparse set of occupied cells without bounds.
pub(super) struct OccupancyGrid {
    /// The side of a cell, in layout units.
    cell_size: f64,
    /// A hash set with open addressing; its length is a power of two, and 0 is an empty slot. Shared with the
    /// search index, the table cost 300 bytes more of the page.
    slots: Vec<u64>,
    occupied: usize,
    /// The last search: where it began, for which shape, and on which ring it ended.
    last: Option<(Cell, Cell, i32)>,
}

impl OccupancyGrid {
    /// `cell_size` is the side of a cell in layout units, above 0.
    pub(super) fn new(cell_size: f64) -> Self {
        Self { cell_size, slots: vec![0; 1024], occupied: 0, last: None }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.occupied == 0
    }

    /// A cell size that suits label boxes of these half sizes; stable while they change little.
    pub(super) fn cell_size_for(half: &[Size]) -> f64 {
        let area = sum(half.len(), &mut |i| 4.0 * half[i].width * half[i].height);
        let ideal = (area / half.len().max(1) as f64).sqrt() / 3.0;
        let mut cell_size = 12.0;
        while cell_size < ideal {
            cell_size *= 2.0;
        }
        cell_size
    }

    /// The cells that `label_box` touches, as first and last.
    pub(super) fn cells_of(&self, label_box: Rect) -> (Cell, Cell) {
        (self.cell_at(label_box.min), self.cell_at(label_box.max))
    }

    fn cell_at(&self, point: Point) -> Cell {
        ((point.x / self.cell_size).floor() as i32, (point.y / self.cell_size).floor() as i32)
    }

    pub(super) fn mark_rect(&mut self, label_box: Rect) {
        let (first, last) = self.cells_of(label_box);
        for i in first.0..=last.0 {
            for j in first.1..=last.1 {
                self.mark((i, j));
            }
        }
    }

    /// Calls `act` with the cells along a line; a cell may come twice.
    pub(super) fn trace_line(&self, a: Point, b: Point, act: &mut dyn FnMut(Cell)) {
        let steps = (2.0 * a.distance(b) / self.cell_size).ceil();
        let steps = if steps < MAX_LINE_CELLS { steps } else { MAX_LINE_CELLS };
        for k in 0..=steps as i32 {
            act(self.cell_at(a.lerp(b, f64::from(k) / (steps + 1.0))));
        }
    }

    pub(super) fn mark(&mut self, cell: Cell) {
        if 2 * (self.occupied + 1) > self.slots.len() {
            let old = std::mem::take(&mut self.slots);
            self.slots = vec![0; 2 * old.len()];
            self.occupied = 0;
            for key in old {
                if key != 0 {
                    self.insert(key);
                }
            }
        }
        self.insert(key_of(cell));
    }

    fn insert(&mut self, key: u64) {
        let slot = self.slot_of(key);
        self.occupied += usize::from(self.slots[slot] == 0);
        self.slots[slot] = key;
    }

    pub(super) fn is_free(&self, cell: Cell) -> bool {
        self.slots[self.slot_of(key_of(cell))] == 0
    }

    /// The slot of `key`, or the empty slot where it would go.
    fn slot_of(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & mask;
        while self.slots[slot] != 0 && self.slots[slot] != key {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// The nearest shift, in cells, that moves all of `cells` to free cells. The search begins at `from`.
    /// `shape` identifies the cells: a search for the same shape from about the same position goes on where
    /// the last one ended.
    pub(super) fn free_shift(&mut self, cells: &[Cell], shape: Cell, from: Cell) -> Cell {
        let mut ring = 0;
        if let Some((place, same, last)) = self.last
            && same == shape
            && (from.0 - place.0).abs() <= 2
            && (from.1 - place.1).abs() <= 2
        {
            ring = if from == place { last } else { (last - 2).max(0) };
        }
        loop {
            if let Some(shift) = self.free_on_ring(cells, from, ring) {
                self.last = Some((from, shape, ring));
                return shift;
            }
            ring += 1;
        }
    }

    /// The nearest free shift among those on the `ring`-th rectangle around `from`, if there is one.
    fn free_on_ring(&self, cells: &[Cell], from: Cell, ring: i32) -> Option<Cell> {
        let wide = |ring: i32| (f64::from(ring) * ASPECT) as i32;
        let mut best: Option<(f64, Cell)> = None;
        for j in -ring..=ring {
            let (outer, inner) = (wide(ring), if j.abs() == ring { -1 } else { wide(ring - 1) });
            for i in -outer..=outer {
                if i.abs() <= inner {
                    continue;
                }
                let off = f64::from(i) * f64::from(i) + f64::from(j) * f64::from(j) * ASPECT * ASPECT;
                let shift = (from.0 + i, from.1 + j);
                let nearer = best.is_none_or(|(least, _)| off < least);
                if nearer && self.are_free(cells, shift) {
                    best = Some((off, shift));
                }
            }
        }
        best.map(|(_, shift)| shift)
    }

    fn are_free(&self, cells: &[Cell], shift: Cell) -> bool {
        for cell in cells {
            if !self.is_free((cell.0 + shift.0, cell.1 + shift.1)) {
                return false;
            }
        }
        true
    }

    /// A shift in cells as a displacement in layout units.
    pub(super) fn length_of(&self, shift: Cell) -> Point {
        Point::new(f64::from(shift.0) * self.cell_size, f64::from(shift.1) * self.cell_size)
    }

    /// A displacement in layout units, rounded to cells.
    pub(super) fn cells_in(&self, displacement: Point) -> Cell {
        self.cell_at(displacement.offset(self.cell_size / 2.0, self.cell_size / 2.0))
    }
}

/// Never 0: coordinates are far from the ends of the range.
fn key_of(cell: Cell) -> u64 {
    let biased = |x: i32| u64::from((x as u32).wrapping_add(1 << 31));
    biased(cell.0) << 32 | biased(cell.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_marked_is_taken_and_nothing_else() {
        let mut grid = OccupancyGrid::new(10.0);
        assert!(grid.is_empty());
        grid.mark_rect(Rect::new(Point::new(-5.0, 0.0), Point::new(15.0, 5.0)));
        for i in -3..4 {
            assert_eq!(grid.is_free((i, 0)), !(-1..=1).contains(&i), "{i}");
        }
        // Many more, so that the table grows.
        for i in 0..5000 {
            grid.mark((i, -7));
        }
        assert!((0..5000).all(|i| !grid.is_free((i, -7)) && grid.is_free((i, -8))));
        assert!(!grid.is_free((-1, 0)));
    }

    #[test]
    fn the_nearest_free_shift_is_found_and_sideways_is_nearer_than_up() {
        let mut grid = OccupancyGrid::new(10.0);
        assert_eq!(grid.free_shift(&[(0, 0)], (1, 1), (4, 5)), (4, 5));
        grid.mark((0, 0));
        let shift = grid.free_shift(&[(0, 0)], (1, 1), (0, 0));
        assert_eq!((shift.0.abs(), shift.1), (1, 0));
        grid.mark((1, 0));
        grid.mark((-1, 0));
        let shift = grid.free_shift(&[(0, 0), (1, 0)], (2, 1), (0, 0));
        assert!(grid.is_free(shift) && grid.is_free((shift.0 + 1, shift.1)));
    }
}
