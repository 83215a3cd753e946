//! The sheets as CSV files, one each: RFC 4180 with a byte order mark, as spreadsheet programs open them.

use super::written::Written;
use crate::cell::Cell;

/// The name and content of each file. Sheets without a row have a file of heads.
#[must_use]
pub fn to_csv_files(written: &Written) -> Vec<(String, String)> {
    written
        .sheets
        .iter()
        .map(|sheet| (format!("{}.csv", sheet.kind.name()), text(&sheet.sheet.rows)))
        .collect()
}

fn text(rows: &[Vec<Cell>]) -> String {
    let mut text = String::from("\u{feff}");
    for row in rows {
        let cells: Vec<String> = row.iter().map(cell).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

fn cell(cell: &Cell) -> String {
    let mut text = match cell {
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        _ => String::new(),
    };
    // What begins like a formula has an apostrophe before it, and so has what would be taken for one that has.
    let is_formula = |text: &str| text.starts_with(['=', '+', '-', '@']);
    if is_formula(&text)
        || text.strip_prefix('\'').is_some_and(|rest| is_formula(rest) || rest.starts_with('\''))
    {
        text.insert(0, '\'');
    }
    let needs_quotes = text.contains(['"', ',', ';', '\n', '\r', '\t']) || text.trim() != text;
    if needs_quotes { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
