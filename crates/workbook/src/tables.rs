//! The sheets of a workbook that is no dataset as CSV, for those who read tables of others.

use crate::cell::{Book, Cell, DayCell, Sheet, Shown};
use crate::problem::BookProblem;
use crate::read::{as_table, is_dataset, number_text};

/// A sheet as CSV.
#[derive(Clone)]
pub struct Table {
    /// The title of the sheet.
    pub title: String,
    /// Its rows, each on its own line but for line ends within cells.
    pub text: String,
    /// What of it is hidden, and in the text all the same; addresses that are not in the text.
    pub told: Vec<BookProblem>,
}

/// Every sheet with something on it; nothing where the workbook is a dataset, which `report` reads.
#[must_use]
pub fn tables(book: &Book) -> Option<Vec<Table>> {
    let written = |sheet: &&Sheet| !sheet.is_blank();
    let table = |sheet: &Sheet| {
        let (read, told) = as_table(sheet);
        Table { title: sheet.title.clone(), text: csv(read), told }
    };
    (!is_dataset(book)).then(|| book.sheets.iter().filter(written).map(table).collect())
}

fn csv(mut sheet: Sheet) -> String {
    for [top, left, bottom, right] in std::mem::take(&mut sheet.merged) {
        let value = sheet.cell(top as usize, left as usize).clone();
        let last = (bottom as usize).min(sheet.rows.len().saturating_sub(1));
        for row in top as usize..=last {
            // Cells that are one beside each other hold one value, not several.
            if left == right || row == top as usize {
                sheet.set(row, left as usize, value.clone());
            }
        }
    }
    let mut text = String::new();
    for row in &sheet.rows {
        let cells: Vec<String> = row.iter().map(|cell| quoted(&said(cell))).collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text
}

fn quoted(cell: &str) -> String {
    let needs = cell.contains([',', '"', '\n', '\r', ';', '\t']) || cell.trim() != cell;
    if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

fn said(cell: &Cell) -> String {
    match cell {
        Cell::Empty | Cell::NotCalculated(_) => String::new(),
        Cell::Text(text) | Cell::Error(text) => text.clone(),
        Cell::Number(number) => number_text(*number),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Day(cell) => day(cell),
    }
}

/// As much of a day as its cell shows.
fn day(cell: &DayCell) -> String {
    let Some(day) = cell.day else { return cell.serial.map(number_text).unwrap_or_default() };
    let (year, month, _) = day.civil();
    match cell.shown {
        Shown::Year => format!("{year:04}"),
        Shown::Month => format!("{year:04}-{month:02}"),
        Shown::Day | Shown::Unknown => day.to_string(),
    }
}
