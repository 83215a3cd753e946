//! What an OpenDocument file says of its sheets beside values: cells that are one, hidden rows and columns, how dates are
//! shown, and where its days begin (ODF 1.3 part 3, 9.1, 9.4 and 19).

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::limits::{COLUMNS_MAX, ROWS_MAX};
use super::marks::{Marks, add, linked_by, stretch};
use super::ods_styles::Styles;
use super::parts::{attribute, count, part};
use crate::cell::Shown;

/// The first day of the later of the two counts.
const FROM_1904: &str = "1904-01-01";

/// What the file says of all its sheets.
#[derive(Default)]
pub(super) struct OdsMarks {
    /// By title.
    pub sheets: HashMap<String, Marks>,
    pub counts_from_1904: bool,
}

pub(super) fn marks(bytes: &[u8]) -> OdsMarks {
    let mut walk = Walk::default();
    let Some(content) = part(bytes, "content.xml") else { return walk.all };
    walk.styles.learn(&part(bytes, "styles.xml").unwrap_or_default());
    walk.styles.learn(&content);
    let mut reader = Reader::from_str(&content);
    reader.config_mut().check_end_names = false;
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) => walk.open(&element),
            Event::Empty(element) => {
                walk.open(&element);
                walk.close(element.name().0);
            }
            Event::End(element) => walk.close(element.name().0),
            Event::Eof => break,
            _ => {}
        }
    }
    walk.all
}

/// Where the reader is.
#[derive(Default)]
struct Walk {
    all: OdsMarks,
    styles: Styles,
    /// How deep in sheets; one may stand in a cell of another.
    depth: usize,
    title: String,
    marks: Marks,
    row: u32,
    rows_repeated: u32,
    row_style: Option<String>,
    column: u32,
    /// Of the cell that was opened last.
    cell_column: u32,
    /// The first columns of stretches of one style, with it.
    column_styles: Vec<(u32, Option<String>)>,
}

impl Walk {
    fn open(&mut self, element: &BytesStart) {
        match (element.name().0, self.depth) {
            ("table:null-date", _) => {
                self.all.counts_from_1904 =
                    attribute(element, "table:date-value").is_some_and(|day| day == FROM_1904);
            }
            ("table:table", depth) => {
                self.depth = depth + 1;
                if depth == 0 {
                    self.title = attribute(element, "table:name").unwrap_or_default();
                    (self.row, self.column, self.column_styles) = (0, 0, Vec::new());
                }
            }
            ("table:table-column", 1) => self.open_column(element),
            ("table:table-row", 1) => self.open_row(element),
            ("table:table-cell" | "table:covered-table-cell", 1) => self.open_cell(element),
            ("text:a", 1) => {
                let address = attribute(element, "xlink:href").unwrap_or_default();
                self.marks.link(self.row, self.cell_column, &address);
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match (name, self.depth) {
            ("table:table", 1) => {
                self.depth = 0;
                self.all.sheets.insert(std::mem::take(&mut self.title), std::mem::take(&mut self.marks));
            }
            ("table:table", depth) => self.depth = depth.saturating_sub(1),
            ("table:table-row", 1) => self.row = self.row.saturating_add(self.rows_repeated),
            _ => {}
        }
    }

    fn open_column(&mut self, element: &BytesStart) {
        let repeated = count(element, "table:number-columns-repeated");
        self.column_styles.push((self.column, attribute(element, "table:default-cell-style-name")));
        if is_hidden(element) && self.column < COLUMNS_MAX {
            add(&mut self.marks.hidden_columns, stretch(self.column, repeated));
        }
        self.column = self.column.saturating_add(repeated);
    }

    fn open_row(&mut self, element: &BytesStart) {
        self.column = 0;
        self.rows_repeated = count(element, "table:number-rows-repeated");
        self.row_style = attribute(element, "table:default-cell-style-name");
        if is_hidden(element) && self.row < ROWS_MAX {
            add(&mut self.marks.hidden_rows, stretch(self.row, self.rows_repeated));
        }
    }

    fn open_cell(&mut self, element: &BytesStart) {
        let repeated = count(element, "table:number-columns-repeated");
        let (rows, columns) =
            (count(element, "table:number-rows-spanned"), count(element, "table:number-columns-spanned"));
        let is_near = self.row < ROWS_MAX && self.column < COLUMNS_MAX;
        if is_near && (rows > 1 || columns > 1) {
            let ([top, bottom], [left, right]) = (stretch(self.row, rows), stretch(self.column, columns));
            self.marks.merged.push([top, left, bottom, right]);
        }
        if is_near && attribute(element, "office:value-type").is_some_and(|kind| kind == "date") {
            let shown = self.shown(element);
            let ([top, bottom], [left, right]) =
                (stretch(self.row, self.rows_repeated), stretch(self.column, repeated));
            self.marks.shown.push(([top, left, bottom, right], shown));
        }
        if let Some(formula) = attribute(element, "table:formula")
            && let Some(address) = linked_by(&formula)
        {
            self.marks.link(self.row, self.column, address);
        }
        self.cell_column = self.column;
        self.column = self.column.saturating_add(repeated);
    }

    /// What a cell shows of a day: by its own style, else that of its row, else that of its column.
    fn shown(&self, element: &BytesStart) -> Shown {
        let of_column = || {
            let before = self.column_styles.iter().rev().find(|(first, _)| *first <= self.column);
            before.and_then(|(_, style)| style.clone())
        };
        let own = attribute(element, "table:style-name").or_else(|| self.row_style.clone());
        own.or_else(of_column).map_or(Shown::Unknown, |style| self.styles.shown(&style))
    }
}

/// Whether a row or a column is hidden, by hand or by a filter.
fn is_hidden(element: &BytesStart) -> bool {
    attribute(element, "table:visibility").is_some_and(|how| how != "visible")
}
