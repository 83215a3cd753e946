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
    /// Addresses behind words, with the row and column of their cell.
    pub links: Vec<(usize, usize, String)>,
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
        sheet.links = self.links;
    }

    /// Notes where a cell leads, unless that is a place in the workbook, a mailbox or a file.
    pub fn link(&mut self, row: u32, column: u32, address: &str) {
        if row < ROWS_MAX && column < COLUMNS_MAX && address.starts_with("http") {
            self.links.push((row as usize, column as usize, address.to_owned()));
        }
    }
}

/// A stretch of rows or columns of a length, as far as a sheet is read.
pub(super) fn stretch(first: u32, count: u32) -> [u32; 2] {
    [first, first.saturating_add(count.max(1) - 1).min(ROWS_MAX.max(COLUMNS_MAX))]
}

/// The address of a formula that is a link: `HYPERLINK("https://…", "words")`, in either file's writing.
pub(super) fn linked_by(formula: &str) -> Option<&str> {
    let call = formula.trim_start_matches("of:").trim_start_matches('=').trim_start();
    call.strip_prefix("HYPERLINK(")?.trim_start().strip_prefix('"')?.split('"').next()
}

/// Adds a stretch, to the last one where it goes on from there.
pub(super) fn add(stretches: &mut Vec<[u32; 2]>, [first, last]: [u32; 2]) {
    match stretches.last_mut() {
        Some(before) if before[1] + 1 == first => before[1] = last,
        _ => stretches.push([first, last]),
    }
}
