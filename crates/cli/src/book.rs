//! Workbooks among the files of the command: which they are, reading and writing them.

use std::io;
use std::path::Path;

use base::text::Lang;
use publish::import::format_of;
use workbook::{
    BookReport, DayOrder, Table, open, open_folder, report, sort_of, tables, to_csv_files, to_sheets, to_xlsx,
};

use crate::clock::today;

/// The forms a workbook is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookForm {
    Xlsx,
    /// A folder of CSV files, one a sheet.
    CsvFolder,
}

impl BookForm {
    /// The names of all on the command line.
    pub const IDS: [&str; 2] = ["xlsx", "csv-folder"];

    pub fn from_id(id: &str) -> Option<BookForm> {
        let at = Self::IDS.iter().position(|known| *known == id)?;
        [BookForm::Xlsx, BookForm::CsvFolder].get(at).copied()
    }
}

/// What a file holds.
pub enum Contents {
    /// A workbook, or a folder of CSV files, with what is wrong in it.
    Book(Box<BookReport>),
    /// A workbook that is no dataset: the sheets whose tables can be read, at least one, and the others.
    Tables { read: Vec<Table>, others: Vec<Table> },
    /// Something else.
    Other,
}

/// Opens a file, once. `order` is how `1/2/2025` is meant in a workbook.
///
/// # Errors
/// When it cannot be read.
pub fn contents(path: &Path, order: Option<DayOrder>) -> io::Result<Contents> {
    if path.is_dir() {
        return Ok(Contents::Book(Box::new(report(&open_folder(path)?.with_day_order(order), today()))));
    }
    let bytes = std::fs::read(path)?;
    if sort_of(&bytes).is_none() && !is_named_so(path) {
        return Ok(Contents::Other);
    }
    let book = match open(&bytes) {
        Ok(book) => book,
        Err(error) => return Ok(Contents::Book(Box::new(BookReport::unopened(error)))),
    };
    let sheets = tables(&book).unwrap_or_default();
    let (read, others): (Vec<Table>, Vec<Table>) =
        sheets.into_iter().partition(|table| format_of(&table.text).is_some());
    Ok(match read.is_empty() {
        true => Contents::Book(Box::new(report(&book.with_day_order(order), today()))),
        false => Contents::Tables { read, others },
    })
}

/// Whether a file's name says that it is a workbook.
fn is_named_so(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    matches!(ending.as_str(), "xlsx" | "xlsm" | "xls" | "xlsb" | "ods")
}

/// Writes a dataset as a workbook: the bytes of the file, or nothing where a folder was written.
///
/// # Errors
/// When it cannot be written, in words.
pub fn write(text: &str, form: BookForm, lang: Lang, out: Option<&str>) -> Result<Option<Vec<u8>>, String> {
    let written = to_sheets(text, lang).ok_or("The text of the dataset is not JSON.")?;
    for told in &written.left_out {
        eprintln!("{told}");
    }
    match (form, out) {
        (BookForm::Xlsx, _) => to_xlsx(&written).map(Some),
        (BookForm::CsvFolder, None) => Err("csv-folder needs --out FOLDER.".to_owned()),
        (BookForm::CsvFolder, Some(folder)) => {
            let wrong = |error: io::Error| format!("{folder}: {error}");
            std::fs::create_dir_all(folder).map_err(wrong)?;
            for (name, text) in to_csv_files(&written) {
                std::fs::write(Path::new(folder).join(name), text).map_err(wrong)?;
            }
            Ok(None)
        }
    }
}
