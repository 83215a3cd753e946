//! A folder of CSV files of the same shape as a workbook: a file a sheet, named as the sheet is, in any language.

use std::io;
use std::path::Path;

use base::text::decode::decode;

use crate::cell::{Book, Cell, Sheet};

/// Opens the CSV files of a folder; those of other endings are passed over.
///
/// # Errors
/// When the folder or a file in it cannot be read.
pub fn open_folder(folder: &Path) -> io::Result<Book> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let mut book = Book::default();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Some(title) = title_of(&name) {
            book.sheets.push(sheet(title, &std::fs::read(&path)?)?);
        }
    }
    Ok(book)
}

/// The same of files that were read: each by its name; those of other endings are passed over.
///
/// # Errors
/// When one of them cannot be read.
pub fn open_csv_files(files: &[(&str, &[u8])]) -> io::Result<Book> {
    let named = files.iter().filter_map(|(name, bytes)| Some((title_of(name)?, bytes)));
    let sheets = named.map(|(title, bytes)| sheet(title, bytes));
    Ok(Book { sheets: sheets.collect::<io::Result<_>>()? })
}

/// What a sheet is called by the name of its file.
fn title_of(name: &str) -> Option<&str> {
    let (title, ending) = name.rsplit_once('.')?;
    ending.eq_ignore_ascii_case("csv").then_some(title)
}

fn sheet(title: &str, bytes: &[u8]) -> io::Result<Sheet> {
    let (text, _) = decode(bytes);
    let text = text.as_str();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut sheet = Sheet { title: title.to_owned(), ..Sheet::default() };
    let mut record = csv::StringRecord::new();
    loop {
        // The reader passes over empty lines, which are rows all the same.
        let at = usize::try_from(reader.position().byte()).unwrap_or_default();
        let number = sheet.rows.len() + empty_lines(text.as_bytes(), at);
        if !reader.read_record(&mut record).map_err(io::Error::other)? {
            return Ok(sheet);
        }
        for (column, cell) in record.iter().enumerate() {
            sheet.set(number, column, Cell::text(without_guard(cell)));
        }
    }
}

/// How many lines with nothing in them begin at a byte.
fn empty_lines(text: &[u8], mut at: usize) -> usize {
    let is = |at: usize, byte: u8| text.get(at) == Some(&byte);
    // The second half of the end of the line before.
    if at > 0 && is(at - 1, b'\r') && is(at, b'\n') {
        at += 1;
    }
    let mut lines = 0;
    while is(at, b'\n') || is(at, b'\r') {
        at += if is(at, b'\r') && is(at + 1, b'\n') { 2 } else { 1 };
        lines += 1;
    }
    lines
}

/// What parts the cells: whatever the first line has most of.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |mark: u8| first.bytes().filter(|byte| *byte == mark).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|mark| count(*mark)).unwrap_or(b',')
}

/// The apostrophe that keeps a cell from being taken for a formula.
fn without_guard(cell: &str) -> &str {
    let guarded = cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@', '\'']));
    guarded.unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_as_a_spreadsheet_program_counts_them() {
        for text in [
            "a;b\n\n1;\"x\n\ny\"\n3;4",
            "a;b\r\n\r\n1;\"x\n\ny\"\r\n3;4\r\n",
            "\u{feff}a;b\n\n1;\"x\n\ny\"\n'3;4\n",
        ] {
            let sheet = sheet("events", text.replace("'3", "3").as_bytes()).unwrap();
            let rows: Vec<Vec<&Cell>> = sheet.rows.iter().map(|row| row.iter().collect()).collect();
            let text = |text: &str| Cell::Text(text.into());
            assert_eq!(
                rows,
                [
                    vec![&text("a"), &text("b")],
                    vec![],
                    vec![&text("1"), &text("x\n\ny")],
                    vec![&text("3"), &text("4")]
                ]
            );
        }
    }

    #[test]
    fn files_that_were_read_are_sheets_as_those_of_a_folder_are() {
        let files: [(&str, &[u8]); 3] = [("Events.CSV", b"a,b\n"), ("notes.txt", b"x"), ("a.b.csv", b"c\n")];
        let book = open_csv_files(&files).unwrap();
        let titles: Vec<&str> = book.sheets.iter().map(|sheet| sheet.title.as_str()).collect();
        assert_eq!(titles, ["Events", "a.b"]);
    }

    #[test]
    fn what_spreadsheets_call_unicode_text_is_read_with_any_mark_between_cells() {
        for mark in [",", ";", "\t"] {
            let text = ["Date", mark, "Titre\n", "2025", mark, "Café\n"].concat();
            let units = || text.encode_utf16();
            let little = [b"\xff\xfe".to_vec(), units().flat_map(u16::to_le_bytes).collect()].concat();
            let big = [b"\xfe\xff".to_vec(), units().flat_map(u16::to_be_bytes).collect()].concat();
            for bytes in [little, big] {
                let sheet = sheet("events", &bytes).unwrap();
                let cell = |text: &str| Cell::Text(text.into());
                assert_eq!(sheet.rows, [[cell("Date"), cell("Titre")], [cell("2025"), cell("Café")]]);
            }
        }
    }

    #[test]
    fn a_guarded_formula_and_western_letters_are_read() {
        let sheet = sheet("events", b"'=1+1,caf\xe9,'quoted'\n").unwrap();
        let cells: Vec<&Cell> = sheet.rows[0].iter().collect();
        let text = |text: &str| Cell::Text(text.into());
        assert_eq!(cells, [&text("=1+1"), &text("café"), &text("'quoted'")]);
    }
}
