//! What an xlsx file says of its sheets beside values: hidden rows and columns (ECMA-376 part 1, 18.3.1.13 and 18.3.1.73), and
//! addresses behind words (18.3.1.47, and the function HYPERLINK).

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::limits::{COLUMNS_MAX, ROWS_MAX};
use super::marks::{Marks, add, linked_by};
use super::parts::{attribute, part};
use crate::a1::{cell_at, first_cell};

/// What is said of each sheet, by title.
pub(super) fn marks(bytes: &[u8]) -> HashMap<String, Marks> {
    let parts = named_by(bytes, "xl/workbook.xml");
    let mut sheets = HashMap::new();
    each(&part(bytes, "xl/workbook.xml").unwrap_or_default(), |piece| {
        let Piece::Element(element) = piece else { return };
        if element.local_name().into_inner() != "sheet" {
            return;
        }
        let of_sheet = attribute(element, "name").zip(relation(element));
        if let Some((title, name)) = of_sheet.and_then(|(title, id)| Some((title, parts.get(&id)?))) {
            let name = name.strip_prefix('/').map_or_else(|| format!("xl/{name}"), str::to_owned);
            let xml = part(bytes, &name).unwrap_or_default();
            sheets.insert(title, of_sheet_part(&xml, &named_by(bytes, &name)));
        }
    });
    sheets
}

/// What a part names by ids: other parts, and addresses.
fn named_by(bytes: &[u8], name: &str) -> HashMap<String, String> {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let mut named = HashMap::new();
    each(&part(bytes, &format!("{folder}/_rels/{file}.rels")).unwrap_or_default(), |piece| {
        if let Piece::Element(element) = piece {
            named.extend(attribute(element, "Id").zip(attribute(element, "Target")));
        }
    });
    named
}

/// An id that names a part or an address, whatever its namespace is called.
fn relation(element: &BytesStart) -> Option<String> {
    let mut attributes = element.attributes().filter_map(Result::ok);
    let id = attributes.find(|attribute| {
        attribute.key.prefix().is_some() && attribute.key.local_name().into_inner() == "id"
    })?;
    Some(id.value.into_owned())
}

/// What is looked for in a sheet; most have none of it, and their cells were read already.
const LOOKED_FOR: [&str; 3] = ["hidden", "hyperlink", "HYPERLINK("];

fn of_sheet_part(xml: &str, addresses: &HashMap<String, String>) -> Marks {
    let mut marks = Marks::default();
    if !LOOKED_FOR.iter().any(|name| xml.contains(name)) {
        return marks;
    }
    let (mut below, mut cell) = (0, None);
    each(xml, |piece| {
        let element = match piece {
            Piece::Element(element) => element,
            Piece::Formula(formula) => {
                if let Some(((row, column), address)) = cell.zip(linked_by(formula)) {
                    marks.link(row, column, address);
                }
                return;
            }
        };
        match element.local_name().into_inner() {
            "col" if is_hidden(element) => {
                let number = |name| attribute(element, name).and_then(|value| value.parse::<u32>().ok());
                if let (Some(first @ 1..=COLUMNS_MAX), Some(last)) = (number("min"), number("max")) {
                    add(&mut marks.hidden_columns, [first - 1, last.clamp(first, COLUMNS_MAX) - 1]);
                }
            }
            "row" => {
                // A row without a number is the one below the last.
                let row = attribute(element, "r").and_then(|value| value.parse::<u32>().ok());
                let row = row.map_or(below, |number| number.saturating_sub(1));
                below = row.saturating_add(1);
                if row < ROWS_MAX && is_hidden(element) {
                    add(&mut marks.hidden_rows, [row, row]);
                }
            }
            "c" => cell = attribute(element, "r").and_then(|name| cell_at(&name)),
            "hyperlink" => {
                let address = relation(element).and_then(|id| addresses.get(&id));
                let cell = attribute(element, "ref").and_then(|cells| first_cell(&cells));
                if let Some((address, (row, column))) = address.zip(cell) {
                    marks.link(row, column, address);
                }
            }
            _ => {}
        }
    });
    marks
}

fn is_hidden(element: &BytesStart) -> bool {
    attribute(element, "hidden").is_some_and(|value| value == "1" || value == "true")
}

/// A piece of a part.
enum Piece<'x> {
    /// An element as it begins.
    Element(&'x BytesStart<'x>),
    /// All of a formula.
    Formula(&'x str),
}

fn each(xml: &str, mut each: impl FnMut(Piece)) {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    let mut formula: Option<String> = None;
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) => {
                formula = (element.local_name().into_inner() == "f").then(String::new);
                each(Piece::Element(&element));
            }
            Event::Empty(element) => each(Piece::Element(&element)),
            Event::Text(text) => {
                formula.iter_mut().for_each(|formula| formula.push_str(&text));
            }
            // What stands in text for a letter of the markup: `&amp;` between the parameters of an address.
            Event::GeneralRef(name) => {
                let letter = quick_xml::escape::unescape(&format!("&{};", &*name))
                    .map(|letter| letter.into_owned())
                    .unwrap_or_default();
                formula.iter_mut().for_each(|formula| formula.push_str(&letter));
            }
            Event::End(_) => formula.take().iter().for_each(|formula| each(Piece::Formula(formula))),
            Event::Eof => break,
            _ => {}
        }
    }
}
