//! A workbook as it was opened, whatever program wrote it: sheets of rows of cells. Knows no dataset and no file.

use base::date::Day;

/// Sheets in the order of the file.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// Every sheet, hidden ones too.
    pub sheets: Vec<Sheet>,
}

/// A table of cells.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its title, as its tab shows it.
    pub title: String,
    /// Whether its tab is not shown.
    pub is_hidden: bool,
    /// From the first row and column of the sheet; rows may be shorter than others.
    pub rows: Vec<Vec<Cell>>,
    /// Stretches of cells that are one: first row and column, last row and column, from 0.
    pub merged: Vec<[u32; 4]>,
    /// Rows that are not shown: first and last of each stretch, from 0.
    pub hidden_rows: Vec<[u32; 2]>,
    /// Columns that are not shown, in the same way.
    pub hidden_columns: Vec<[u32; 2]>,
    /// The addresses behind words: row and column, from 0, and where a press on the cell leads.
    pub links: Vec<(usize, usize, String)>,
    /// Whether days that are plain numbers count from 1904.
    pub counts_from_1904: bool,
    /// Which comes first in `1/2/2025`, where somebody said.
    pub day_order: Option<DayOrder>,
}

/// Which comes first where a date is written in numbers with the year last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    /// `31/12/2025`.
    DayFirst,
    /// `12/31/2025`.
    MonthFirst,
}

/// What a cell holds: of a formula, what it came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text.
    Text(String),
    /// A number that is not shown as a date.
    Number(f64),
    /// True or false.
    Flag(bool),
    /// A number that is shown as a date.
    Day(DayCell),
    /// An error, as the spreadsheet program writes it: `#N/A`.
    Error(String),
    /// A formula that nothing has worked out yet.
    NotCalculated(String),
}

/// A day in a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayCell {
    /// The day; nothing where it is before March 1900, which programs count differently.
    pub day: Option<Day>,
    /// The number behind it, where the file has one.
    pub serial: Option<f64>,
    /// Whether it has a time of day.
    pub has_time: bool,
    /// What the cell shows of it.
    pub shown: Shown,
}

/// How much of a day a cell shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The file does not say.
    Unknown,
    /// The day.
    Day,
    /// Month and year: `Aug-25`.
    Month,
    /// The year alone.
    Year,
}

impl Book {
    /// The same, with which comes first in `1/2/2025`.
    #[must_use]
    pub fn with_day_order(mut self, order: Option<DayOrder>) -> Book {
        for sheet in &mut self.sheets {
            sheet.day_order = order;
        }
        self
    }
}

impl Cell {
    /// Whether there is nothing in it that can be seen.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// A text cell; empty where there is no text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }
}

impl Sheet {
    /// The cell at a row and column, from 0.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(NOTHING)
    }

    /// Writes a value into a cell, making room for it.
    pub fn set(&mut self, row: usize, column: usize, value: Cell) {
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let cells = &mut self.rows[row];
        if cells.len() <= column {
            cells.resize(column + 1, Cell::Empty);
        }
        cells[column] = value;
    }

    /// Whether nothing is written on it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.rows.iter().flatten().all(Cell::is_blank)
    }
}
