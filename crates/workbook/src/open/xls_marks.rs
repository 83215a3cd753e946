//! What Excel's format until 2003 says of its sheets beside values: how dates are shown, hidden rows and columns (MS-XLS).

use std::collections::HashMap;

use super::compound::{stream, u16_at, u32_at};
use super::limits::COLUMNS_MAX;
use super::marks::{Marks, add};
use super::shown::shown;
use crate::cell::Shown;

/// Numbers of records (MS-XLS, 2.3.2).
mod record {
    pub const BEGIN: u16 = 0x0809;
    pub const END: u16 = 0x000a;
    pub const SHEET: u16 = 0x0085;
    pub const FORMAT: u16 = 0x041e;
    pub const STYLE: u16 = 0x00e0;
    pub const COLUMNS: u16 = 0x007d;
    pub const ROW: u16 = 0x0208;
    pub const NUMBER: u16 = 0x0203;
    pub const SHORT_NUMBER: u16 = 0x027e;
    pub const SHORT_NUMBERS: u16 = 0x00bd;
    pub const FORMULA: u16 = 0x0006;
}

/// Of a row: its height is nothing.
const ROW_IS_HIDDEN: u8 = 0x20;

/// What the file says of each of its sheets, by title.
pub(super) fn marks(bytes: &[u8]) -> HashMap<String, Marks> {
    let Some(stream) = stream(bytes, "Workbook") else { return HashMap::new() };
    let mut formats: HashMap<u16, Shown> =
        [(14, Shown::Day), (15, Shown::Day), (16, Shown::Day), (17, Shown::Month), (22, Shown::Day)].into();
    let mut styles: Vec<u16> = Vec::new();
    let mut sheets: Vec<(String, usize)> = Vec::new();
    for (kind, data) in records(&stream, 0) {
        match kind {
            record::FORMAT => {
                let code = u16_at(data, 2).and_then(|length| text(data, 4, usize::from(length)));
                formats.extend(u16_at(data, 0).zip(code.map(|code| shown(&code))));
            }
            record::STYLE => styles.push(u16_at(data, 2).unwrap_or_default()),
            record::SHEET => {
                let title = data.get(6).and_then(|length| text(data, 7, usize::from(*length)));
                sheets.extend(title.zip(u32_at(data, 0).map(|at| at as usize)));
            }
            _ => {}
        }
    }
    let shown = |style: u16| styles.get(usize::from(style)).and_then(|format| formats.get(format)).copied();
    sheets.into_iter().map(|(title, at)| (title, of_sheet(&stream, at, &shown))).collect()
}

fn of_sheet(stream: &[u8], at: usize, shown: &dyn Fn(u16) -> Option<Shown>) -> Marks {
    let mut marks = Marks::default();
    for (kind, data) in records(stream, at) {
        // A record that is too short says nothing.
        let _ = match kind {
            record::ROW => row(data, &mut marks),
            record::COLUMNS => columns(data, &mut marks),
            record::NUMBER | record::SHORT_NUMBER | record::FORMULA => cell(data, &mut marks, shown),
            record::SHORT_NUMBERS => cells(data, &mut marks, shown),
            _ => None,
        };
    }
    marks
}

fn row(data: &[u8], marks: &mut Marks) -> Option<()> {
    let row = u32::from(u16_at(data, 0)?);
    if data.get(12)? & ROW_IS_HIDDEN != 0 {
        add(&mut marks.hidden_rows, [row, row]);
    }
    Some(())
}

fn columns(data: &[u8], marks: &mut Marks) -> Option<()> {
    let [first, last] = [u32::from(u16_at(data, 0)?), u32::from(u16_at(data, 2)?)];
    if u16_at(data, 8)? & 1 != 0 && first <= last {
        add(&mut marks.hidden_columns, [first, last.min(COLUMNS_MAX)]);
    }
    Some(())
}

fn cell(data: &[u8], marks: &mut Marks, shown: &dyn Fn(u16) -> Option<Shown>) -> Option<()> {
    let (row, column) = (u32::from(u16_at(data, 0)?), u32::from(u16_at(data, 2)?));
    marks.shown.push(([row, column, row, column], shown(u16_at(data, 4)?)?));
    Some(())
}

/// Several cells of a row, each with a style and a short number.
fn cells(data: &[u8], marks: &mut Marks, shown: &dyn Fn(u16) -> Option<Shown>) -> Option<()> {
    const CELL_BYTES: usize = 6;
    let (row, first) = (u32::from(u16_at(data, 0)?), u32::from(u16_at(data, 2)?));
    let cells = data.get(4..)?.chunks_exact(CELL_BYTES);
    for (column, cell) in (first..).zip(cells) {
        if let Some(shown) = u16_at(cell, 0).and_then(shown) {
            marks.shown.push(([row, column, row, column], shown));
        }
    }
    Some(())
}

/// The records from a place on, up to the end of what begins there; what begins within, such as a chart, is passed over.
fn records(stream: &[u8], at: usize) -> impl Iterator<Item = (u16, &[u8])> {
    let mut at = at;
    let mut depth = 0usize;
    std::iter::from_fn(move || {
        loop {
            let (kind, length) = (u16_at(stream, at)?, usize::from(u16_at(stream, at + 2)?));
            let data = stream.get(at + 4..at + 4 + length)?;
            at += 4 + length;
            match kind {
                record::BEGIN => depth += 1,
                record::END if depth <= 1 => return None,
                record::END => depth -= 1,
                _ if depth > 1 => {}
                _ => return Some((kind, data)),
            }
        }
    })
}

/// A text of so many characters, of one byte or of two each.
fn text(data: &[u8], at: usize, length: usize) -> Option<String> {
    let is_wide = data.get(at)? & 1 != 0;
    let from = at + 1;
    if is_wide {
        let units: Vec<u16> =
            data.get(from..from + 2 * length)?.chunks_exact(2).filter_map(|unit| u16_at(unit, 0)).collect();
        return Some(String::from_utf16_lossy(&units));
    }
    Some(data.get(from..from + length)?.iter().map(|byte| char::from(*byte)).collect())
}
