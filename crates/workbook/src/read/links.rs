//! Addresses behind words: a cell of *Address*, or of a table's sources, that shows words and leads somewhere holds where it
//! leads. What else leads somewhere is told.

use check::Severity;

use super::faults;
use super::problems::Problems;
use crate::a1::cell_name;
use crate::cell::{Cell, Sheet};

/// So many cells are named.
const NAMED_MAX: usize = 5;
/// Beginnings of heads, folded, under which a table has sources or addresses, in the languages of tables that are read.
const HEADS: [&str; 17] = [
    "source",
    "link",
    "lien",
    "url",
    "article",
    "reference",
    "référence",
    "preuve",
    "evidence",
    "site",
    "web",
    "quelle",
    "fuente",
    "enlace",
    "fonte",
    "bron",
    "adresse",
];

/// What becomes of an address behind words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// In the place of the words.
    Alone,
    /// After the words, in angle brackets.
    Beside,
    /// It is told.
    Told,
}

/// Writes addresses into their cells as `kept` says by column, in the rows below the heads.
pub(super) fn put(sheet: &mut Sheet, head_row: usize, kept: impl Fn(usize) -> Kept, problems: &mut Problems) {
    let mut told = Vec::new();
    for (row, column, address) in std::mem::take(&mut sheet.links) {
        let words = match sheet.cell(row, column) {
            Cell::Text(words) => words.as_str(),
            // A formula that no program has worked out yet.
            Cell::NotCalculated(_) => "",
            _ => continue,
        };
        // A program makes a link of every address that is typed.
        if row <= head_row || words.contains("://") || is_typed(words, &address) {
            continue;
        }
        match kept(column) {
            Kept::Beside if words.is_empty() => sheet.set(row, column, Cell::Text(address)),
            Kept::Alone => sheet.set(row, column, Cell::Text(address)),
            Kept::Beside => sheet.set(row, column, Cell::Text(format!("{words} <{address}>"))),
            Kept::Told => told.push((row, column)),
        }
    }
    if let Some(place) = told.first() {
        let cells: Vec<String> =
            told.iter().take(NAMED_MAX).map(|(row, column)| cell_name(*row, *column)).collect();
        let cells = cells.join(", ") + if told.len() > NAMED_MAX { ", …" } else { "" };
        let fault = faults::link_behind_words(&told.len().to_string(), &cells);
        problems.sheet(Severity::Warning, &sheet.title, Some(*place), fault);
    }
}

/// Whether words are an address without its beginning: `example.org/a`.
fn is_typed(words: &str, address: &str) -> bool {
    let bare = address.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
    words.trim().trim_end_matches('/') == bare
}

/// The sheet of a table of others with the addresses of its sources in their cells.
pub(super) fn with_addresses(sheet: &Sheet, problems: &mut Problems) -> Sheet {
    let mut sheet = sheet.clone();
    let head_row =
        sheet.rows.iter().position(|row| row.iter().any(|cell| !cell.is_blank())).unwrap_or_default();
    let heads: Vec<bool> = sheet.rows.get(head_row).into_iter().flatten().map(is_head_of_sources).collect();
    let kept =
        |column: usize| if heads.get(column).is_some_and(|is| *is) { Kept::Beside } else { Kept::Told };
    put(&mut sheet, head_row, kept, problems);
    sheet
}

fn is_head_of_sources(cell: &Cell) -> bool {
    let Cell::Text(head) = cell else { return false };
    let head = head.trim().to_lowercase();
    HEADS
        .iter()
        .any(|known| head.split(|letter: char| !letter.is_alphanumeric()).any(|word| word.starts_with(known)))
}
