//! Cells that are one in the spreadsheet program: the file has a value for the first alone.

use check::Severity;

use super::faults;
use super::problems::Problems;
use crate::a1::cell_name;
use crate::cell::Sheet;

/// The sheet with the value of each merged stretch in every row of its first column, where that is read; nothing where no
/// such stretch is beneath the heads.
pub(super) fn spread(
    sheet: &Sheet,
    head_row: usize,
    used: &[usize],
    problems: &mut Problems,
) -> Option<Sheet> {
    let mut spread: Option<Sheet> = None;
    for merged in &sheet.merged {
        let [top, left, bottom, right] = merged.map(|at| at as usize);
        let is_read = used.iter().any(|column| (left..=right).contains(column));
        if !is_read || bottom <= head_row {
            continue;
        }
        let cells = format!("{}:{}", cell_name(top, left), cell_name(bottom, right));
        problems.sheet(Severity::Warning, &sheet.title, Some((top, left)), faults::merged(&cells));
        let value = sheet.cell(top, left).clone();
        let copy = spread.get_or_insert_with(|| sheet.clone());
        for row in top + 1..=bottom.min(sheet.rows.len().saturating_sub(1)) {
            copy.set(row, left, value.clone());
        }
    }
    spread
}
