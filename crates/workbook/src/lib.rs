//! A dataset as a workbook of a spreadsheet program: sheets for its records, written (`write`), opened from xlsx, xls, ods
//! or a folder of CSV files (`open`), read back as a dataset (`read`), and checked with each problem at its cell (`report`); sheets of
//! others are given as CSV (`tables`).
//!
//! `form` says which sheets and columns there are, once for all of these: a new column is a line there, and its words.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod a1;
mod cell;
mod form;
mod list_cell;
mod open;
mod problem;
mod read;
mod report;
mod tables;
mod views;
#[cfg(feature = "write")]
mod write;

pub use cell::{Book, Cell, DayCell, DayOrder, Sheet, Shown};
pub use open::{FileSort, OpenError, open, sort_of};
pub use problem::{BookProblem, BookProblemKind};
pub use read::{ReadBook, read};
pub use report::{BookReport, report};
pub use tables::{Table, tables};
#[cfg(feature = "write")]
pub use write::{Written, to_csv_files, to_sheets, to_xlsx};

#[cfg(feature = "csv")]
pub use open::{open_csv_files, open_folder};
