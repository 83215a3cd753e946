//! What a file says of a sheet beside the values of its cells: which are one, which are hidden, how much of a day they show.

use super::limits::{COLUMNS_MAX, ROWS_MAX};
use crate::cell::{Cell, Sheet, Shown};

/// What is said of one sheet.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// Stretches of cells that are one: first row and column, last row and column, from 0.
    pub merged: Vec<[u32; 4]>,
    pub hidden_rows: Vec<[u32; 2]>,
    pub hidden_columns: Vec<[u32; 2]>,
    /// Stretches of cells, in the same way, with what they show of a day.
    pub shown: Vec<([u32; 4], Shown)>,
}

impl Marks {
    /// Writes all of it into the sheet it is said of.
    pub fn put_into(self, sheet: &mut Sheet) {
        for (stretch, shown) in self.shown {
            let [top, left, bottom, right] = stretch.map(|at| at as usize);
            for row in sheet.rows.iter_mut().take(bottom.saturating_add(1)).skip(top) {
                for cell in row.iter_mut().take(right.saturating_add(1)).skip(left) {
                    if let Cell::Day(day) = cell {
                        day.shown = shown;
                    }
                }
            }
        }
        sheet.merged.extend(self.merged);
        sheet.hidden_rows = self.hidden_rows;
        sheet.hidden_columns = self.hidden_columns;
    }
}

/// A stretch of rows or columns of a length, as far as a sheet is read.
pub(super) fn stretch(first: u32, count: u32) -> [u32; 2] {
    [first, first.saturating_add(count.max(1) - 1).min(ROWS_MAX.max(COLUMNS_MAX))]
}

/// Adds a stretch, to the last one where it goes on from there.
pub(super) fn add(stretches: &mut Vec<[u32; 2]>, [first, last]: [u32; 2]) {
    match stretches.last_mut() {
        Some(before) if before[1] + 1 == first => before[1] = last,
        _ => stretches.push([first, last]),
    }
}
