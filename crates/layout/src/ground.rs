//! Which squares of the plane are taken: finds room for what must not overlap. Knows no nodes.

use super::each::sum;
use super::tune::ASPECT;
use base::geometry::{Point, Rect, Size};

/// A square of the plane, counted from the origin.
pub(super) type Cell = (i32, i32);

/// Cells are marked at most so many to a line: a line across the world is no obstacle.
const LONGEST_LINE: f64 = 1024.0;

/// A set of taken cells, without bounds.
pub(super) struct Ground {
    /// Side of a cell, in layout units.
    side: f64,
    /// Open addressing, a power of two long; 0 is empty.
    slots: Vec<u64>,
    taken: usize,
    /// The last search: where from, for what, and how far it had to go.
    last: Option<(Cell, Cell, i32)>,
}

impl Ground {
    /// `side` of a cell, in layout units, above 0.
    pub(super) fn new(side: f64) -> Self {
        Self { side, slots: vec![0; 1024], taken: 0, last: None }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.taken == 0
    }

    /// Cells of a sensible size for these rooms; the same for about the same rooms.
    pub(super) fn side_for(half: &[Size]) -> f64 {
        let area = sum(half.len(), &mut |i| 4.0 * half[i].width * half[i].height);
        let wished = (area / half.len().max(1) as f64).sqrt() / 3.0;
        let mut side = 12.0;
        while side < wished {
            side *= 2.0;
        }
        side
    }

    /// The cells that `room` touches, as first and last.
    pub(super) fn cells_of(&self, room: Rect) -> (Cell, Cell) {
        (self.cell_at(room.min), self.cell_at(room.max))
    }

    fn cell_at(&self, point: Point) -> Cell {
        ((point.x / self.side).floor() as i32, (point.y / self.side).floor() as i32)
    }

    pub(super) fn mark_room(&mut self, room: Rect) {
        let (first, last) = self.cells_of(room);
        for i in first.0..=last.0 {
            for j in first.1..=last.1 {
                self.mark((i, j));
            }
        }
    }

    /// Calls `act` with the cells along a line, some perhaps twice.
    pub(super) fn trace(&self, a: Point, b: Point, act: &mut dyn FnMut(Cell)) {
        let steps = (2.0 * a.distance(b) / self.side).ceil();
        let steps = if steps < LONGEST_LINE { steps } else { LONGEST_LINE };
        for k in 0..=steps as i32 {
            act(self.cell_at(a.lerp(b, f64::from(k) / (steps + 1.0))));
        }
    }

    pub(super) fn mark(&mut self, cell: Cell) {
        if 2 * (self.taken + 1) > self.slots.len() {
            let old = std::mem::take(&mut self.slots);
            self.slots = vec![0; 2 * old.len()];
            self.taken = 0;
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
        self.taken += usize::from(self.slots[slot] == 0);
        self.slots[slot] = key;
    }

    pub(super) fn is_free(&self, cell: Cell) -> bool {
        self.slots[self.slot_of(key_of(cell))] == 0
    }

    /// Where `key` is, or would be.
    fn slot_of(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & mask;
        while self.slots[slot] != 0 && self.slots[slot] != key {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// The nearest shift, in cells, by which all of `cells` come to lie on free ground. `from` is where
    /// to look first. `shape` tells like from unlike: a search for the same shape from about the
    /// same place goes on where the last one ended.
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

    /// The nearest of the shifts on the `ring`-th rectangle around `from` that is free, if any is.
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

    /// A shift in cells, in layout units.
    pub(super) fn length_of(&self, shift: Cell) -> Point {
        Point::new(f64::from(shift.0) * self.side, f64::from(shift.1) * self.side)
    }

    /// A displacement, in whole cells.
    pub(super) fn cells_in(&self, displacement: Point) -> Cell {
        self.cell_at(displacement.offset(self.side / 2.0, self.side / 2.0))
    }
}

/// Never 0: coordinates are far from the ends of the range.
fn key_of(cell: Cell) -> u64 {
    let part = |x: i32| u64::from((x as u32).wrapping_add(1 << 31));
    part(cell.0) << 32 | part(cell.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_marked_is_taken_and_nothing_else() {
        let mut ground = Ground::new(10.0);
        assert!(ground.is_empty());
        ground.mark_room(Rect::new(Point::new(-5.0, 0.0), Point::new(15.0, 5.0)));
        for i in -3..4 {
            assert_eq!(ground.is_free((i, 0)), !(-1..=1).contains(&i), "{i}");
        }
        // Many more, so that the table grows.
        for i in 0..5000 {
            ground.mark((i, -7));
        }
        assert!((0..5000).all(|i| !ground.is_free((i, -7)) && ground.is_free((i, -8))));
        assert!(!ground.is_free((-1, 0)));
    }

    #[test]
    fn the_nearest_free_shift_is_found_and_sideways_is_nearer_than_up() {
        let mut ground = Ground::new(10.0);
        assert_eq!(ground.free_shift(&[(0, 0)], (1, 1), (4, 5)), (4, 5));
        ground.mark((0, 0));
        let shift = ground.free_shift(&[(0, 0)], (1, 1), (0, 0));
        assert_eq!((shift.0.abs(), shift.1), (1, 0));
        ground.mark((1, 0));
        ground.mark((-1, 0));
        let shift = ground.free_shift(&[(0, 0), (1, 0)], (2, 1), (0, 0));
        assert!(ground.is_free(shift) && ground.is_free((shift.0 + 1, shift.1)));
    }
}
