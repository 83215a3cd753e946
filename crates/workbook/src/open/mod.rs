//! Opening a workbook: bytes of a file in, sheets of cells out. Knows no dataset.

mod compound;
mod days;
#[cfg(feature = "csv")]
mod folder;
mod from_xlsx;
mod limits;
mod marks;
mod ods_marks;
mod ods_styles;
mod parts;
mod shown;
mod xls_marks;
mod xlsx_marks;

use std::collections::HashMap;
use std::io::Cursor;

use calamine::{
    Data, DataType, Ods, OdsError, Range, Reader, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError,
};

use crate::cell::{Book, Cell, Sheet, Shown};
use days::iso_day;
use limits::{COLUMNS_MAX, ROWS_MAX};
use marks::Marks;

#[cfg(feature = "csv")]
pub use folder::{open_csv_files, open_folder};

pub(crate) use days::day_cell;

/// The sorts of workbook that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileSort {
    /// Excel since 2007, and any other program.
    Xlsx,
    /// Excel's binary form.
    Xlsb,
    /// Excel until 2003.
    Xls,
    /// OpenDocument, as LibreOffice writes it.
    Ods,
}

/// Why a file could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// It is locked with a password.
    Password,
    /// It is none of the sorts that are read, or broken.
    NotAWorkbook,
}

/// What a file is, by its first bytes and, of archives, the names in it; nothing where it is no workbook.
#[must_use]
pub fn sort_of(bytes: &[u8]) -> Option<FileSort> {
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Some(FileSort::Xls);
    }
    let has = |name: &str| bytes.windows(name.len()).any(|window| window == name.as_bytes());
    if !bytes.starts_with(b"PK") {
        None
    } else if has("application/vnd.oasis.opendocument.spreadsheet") {
        Some(FileSort::Ods)
    } else if has("xl/workbook.bin") {
        Some(FileSort::Xlsb)
    } else {
        has("xl/").then_some(FileSort::Xlsx)
    }
}

/// Opens a workbook.
///
/// # Errors
/// When it is locked or no workbook.
pub fn open(bytes: &[u8]) -> Result<Book, OpenError> {
    let file = Cursor::new(bytes);
    match sort_of(bytes).ok_or(OpenError::NotAWorkbook)? {
        FileSort::Xlsx => {
            let mut read = Xlsx::new(file).and_then(from_xlsx::book).map_err(|error| of_xlsx(&error))?;
            put_marks(&mut read, xlsx_marks::marks(bytes));
            Ok(read)
        }
        FileSort::Xlsb => match Xlsb::new(file) {
            Ok(mut book) => {
                let counts_from_1904 = book.has_1904_epoch();
                Ok(of_ranges(&mut book, counts_from_1904))
            }
            Err(XlsbError::Password) => Err(OpenError::Password),
            Err(_) => Err(OpenError::NotAWorkbook),
        },
        FileSort::Xls => match Xls::new(Cursor::new(bytes)) {
            Ok(mut book) => {
                let counts_from_1904 = book.has_1904_epoch();
                let mut read = of_ranges(&mut book, counts_from_1904);
                for sheet in &mut read.sheets {
                    let merged = book.merge_cells_by_sheet_name(&sheet.title).unwrap_or_default();
                    sheet.merged = merged
                        .iter()
                        .map(|cells| [cells.start.0, cells.start.1, cells.end.0, cells.end.1])
                        .collect();
                }
                put_marks(&mut read, xls_marks::marks(bytes));
                Ok(read)
            }
            Err(XlsError::Password) => Err(OpenError::Password),
            // A locked xlsx is a file of this sort with the locked one in it.
            Err(_) if is_locked(bytes) => Err(OpenError::Password),
            Err(_) => Err(OpenError::NotAWorkbook),
        },
        FileSort::Ods => match Ods::new(file) {
            Ok(mut book) => {
                let marks = ods_marks::marks(bytes);
                let mut read = of_ranges(&mut book, marks.counts_from_1904);
                put_marks(&mut read, marks.sheets);
                Ok(read)
            }
            Err(OdsError::Password) => Err(OpenError::Password),
            Err(_) => Err(OpenError::NotAWorkbook),
        },
    }
}

/// Writes into each sheet what is said of it beside its values.
fn put_marks(book: &mut Book, mut marks: HashMap<String, Marks>) {
    for sheet in &mut book.sheets {
        if let Some(marks) = marks.remove(&sheet.title) {
            marks.put_into(sheet);
        }
    }
}

fn of_xlsx(error: &XlsxError) -> OpenError {
    if matches!(error, XlsxError::Password) { OpenError::Password } else { OpenError::NotAWorkbook }
}

/// Whether a compound file holds a locked workbook: its stream has this name in UTF-16 (MS-OFFCRYPTO, 1.3.3).
fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

/// All sheets of a reader that gives whole ranges.
fn of_ranges<R: Reader<Cursor<T>>, T: AsRef<[u8]>>(book: &mut R, counts_from_1904: bool) -> Book {
    let sheets = book.sheets_metadata().to_vec();
    let sheets = sheets.into_iter().map(|about| {
        let range = book.worksheet_range(&about.name).unwrap_or_default();
        let formulas = book.worksheet_formula(&about.name).unwrap_or_default();
        let mut sheet = Sheet {
            title: about.name.clone(),
            is_hidden: about.visible != calamine::SheetVisible::Visible,
            counts_from_1904,
            ..Sheet::default()
        };
        fill(&mut sheet, &range);
        for (row, column, formula) in positions(&formulas) {
            if !formula.is_empty() && matches!(sheet.cell(row, column), Cell::Empty) {
                sheet.set(row, column, Cell::NotCalculated(formula.clone()));
            }
        }
        sheet
    });
    Book { sheets: sheets.collect() }
}

fn fill(sheet: &mut Sheet, range: &Range<Data>) {
    for (row, column, value) in positions(range) {
        let cell = cell_of(value, sheet.counts_from_1904);
        if cell != Cell::Empty {
            sheet.set(row, column, cell);
        }
    }
}

/// The used cells of a range that are near enough, by row and column of the sheet.
fn positions<T: calamine::CellType>(range: &Range<T>) -> impl Iterator<Item = (usize, usize, &T)> {
    let (first_row, first_column) = range.start().unwrap_or_default();
    let cells = range
        .used_cells()
        .map(move |(row, column, value)| (row + first_row as usize, column + first_column as usize, value));
    cells.filter(|(row, column, _)| *row < ROWS_MAX as usize && *column < COLUMNS_MAX as usize)
}

fn cell_of(value: &Data, counts_from_1904: bool) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        // An error in an OpenDocument file comes as its text.
        Data::String(text) if is_error(text) => Cell::Error(text.clone()),
        Data::String(text) => Cell::text(text.as_str()),
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::Bool(flag) => Cell::Flag(*flag),
        Data::Error(error) => Cell::Error(error.to_string()),
        Data::DateTimeIso(text) => iso_day(text),
        Data::DurationIso(text) => Cell::Text(text.clone()),
        Data::DateTime(_) => {
            let serial = value.get_datetime().map_or(0.0, |day| day.as_f64());
            let is_time = value.get_datetime().is_some_and(|day| day.is_duration());
            if is_time {
                Cell::Number(serial)
            } else {
                Cell::Day(day_cell(serial, counts_from_1904, Shown::Unknown))
            }
        }
    }
}

fn is_error(text: &str) -> bool {
    text.starts_with('#')
        && matches!(text, "#N/A" | "#REF!" | "#VALUE!" | "#DIV/0!" | "#NAME?" | "#NULL!" | "#NUM!" | "#N/D")
}
