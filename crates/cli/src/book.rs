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

/// What is in a workbook, or a folder of CSV files; nothing where the file is neither. `order` is how `1/2/2025` is meant in it.
///
/// # Errors
/// When it cannot be read.
pub fn report_of(path: &Path, order: Option<DayOrder>) -> io::Result<Option<BookReport>> {
    if path.is_dir() {
        return Ok(Some(report(&open_folder(path)?.with_day_order(order), today())));
    }
    let bytes = std::fs::read(path)?;
    if sort_of(&bytes).is_none() && !is_named_so(path) {
        return Ok(None);
    }
    Ok(Some(match open(&bytes) {
        Ok(book) => report(&book.with_day_order(order), today()),
        Err(error) => BookReport::unopened(error),
    }))
}

/// The sheets of a workbook that is no dataset: those whose tables can be read, and the others. No table where there is none,
/// or the file is something else.
///
/// # Errors
/// When it cannot be read.
pub fn tables_of(path: &Path) -> io::Result<(Vec<Table>, Vec<Table>)> {
    if path.is_dir() {
        return Ok((Vec::new(), Vec::new()));
    }
    let bytes = std::fs::read(path)?;
    let sheets = sort_of(&bytes).and_then(|_| tables(&open(&bytes).ok()?)).unwrap_or_default();
    Ok(sheets.into_iter().partition(|table| format_of(&table.text).is_some()))
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
