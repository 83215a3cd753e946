//! The sheets of an xlsx file, cell by cell: a cell far out in a corner costs nothing, and what a date's format shows is known.

use std::io::Cursor;

use calamine::{Cell as Read, DataRef, Reader, SheetVisible, Xlsx, XlsxError};

use super::days::{day_cell, iso_day};
use super::limits::{COLUMNS_MAX, ROWS_MAX};
use super::shown::shown;
use crate::cell::{Book, Cell, Sheet, Shown};

type File<'b> = Xlsx<Cursor<&'b [u8]>>;

pub(super) fn book(mut file: File) -> Result<Book, XlsxError> {
    let about = file.sheets_metadata().to_vec();
    let mut book = Book::default();
    for about in about {
        let mut sheet = Sheet {
            title: about.name.clone(),
            is_hidden: about.visible != SheetVisible::Visible,
            counts_from_1904: file.has_1904_epoch(),
            ..Sheet::default()
        };
        match cells(&mut file, &mut sheet) {
            Ok(has_empty) if has_empty => formulas(&mut file, &mut sheet)?,
            Ok(_) => {}
            // A sheet of a chart has no cells.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(error),
        }
        let merged = file.merge_cells_by_sheet_name(&about.name).unwrap_or_default();
        sheet.merged =
            merged.iter().map(|cells| [cells.start.0, cells.start.1, cells.end.0, cells.end.1]).collect();
        book.sheets.push(sheet);
    }
    Ok(book)
}

/// Reads the cells of a sheet; whether one of them has no value, so that it may be a formula that nothing worked out.
fn cells(file: &mut File, sheet: &mut Sheet) -> Result<bool, XlsxError> {
    let mut has_empty = false;
    let mut reader = file.worksheet_cells_reader(&sheet.title)?;
    while let Some((read, style)) = reader.next_cell_with_style_id()? {
        let (row, column) = read.get_position();
        if row >= ROWS_MAX || column >= COLUMNS_MAX {
            continue;
        }
        let format = || {
            let format = reader.styles().get(style).and_then(|style| style.number_format.as_ref());
            format.map_or(Shown::Unknown, |format| shown(&format.format_code))
        };
        let cell = cell_of(&read, format, sheet.counts_from_1904);
        if cell == Cell::Empty {
            has_empty = true;
        } else {
            sheet.set(row as usize, column as usize, cell);
        }
    }
    Ok(has_empty)
}

fn cell_of(read: &Read<DataRef>, format: impl Fn() -> Shown, counts_from_1904: bool) -> Cell {
    match read.get_value() {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(text) => Cell::text(text.as_str()),
        DataRef::SharedString(text) => Cell::text(*text),
        DataRef::Bool(flag) => Cell::Flag(*flag),
        DataRef::DateTime(day) if day.is_duration() => Cell::Number(day.as_f64()),
        DataRef::DateTime(day) => Cell::Day(day_cell(day.as_f64(), counts_from_1904, format())),
        DataRef::DateTimeIso(text) => iso_day(text),
        DataRef::DurationIso(text) => Cell::Text(text.clone()),
        DataRef::Error(error) => Cell::Error(error.to_string()),
    }
}

fn formulas(file: &mut File, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let mut reader = file.worksheet_cells_reader(&sheet.title)?;
    while let Some(read) = reader.next_formula()? {
        let (row, column) = read.get_position();
        let (row, column) = (row as usize, column as usize);
        let is_near = row < ROWS_MAX as usize && column < COLUMNS_MAX as usize;
        if is_near && !read.get_value().is_empty() && *sheet.cell(row, column) == Cell::Empty {
            sheet.set(row, column, Cell::NotCalculated(read.get_value().clone()));
        }
    }
    Ok(())
}
