//! Hidden rows and columns of an xlsx file (ECMA-376 part 1, 18.3.1.13 and 18.3.1.73).

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::limits::{COLUMNS_MAX, ROWS_MAX};
use super::marks::{Marks, add};
use super::parts::{attribute, part};

/// The hidden rows and columns of each sheet, by title.
pub(super) fn hidden(bytes: &[u8]) -> HashMap<String, Marks> {
    let targets = targets(bytes);
    let mut sheets = HashMap::new();
    elements(&part(bytes, "xl/workbook.xml").unwrap_or_default(), |element| {
        if element.local_name().into_inner() != "sheet" {
            return;
        }
        let of_sheet = attribute(element, "name").zip(relation(element));
        if let Some((title, target)) = of_sheet.and_then(|(title, id)| Some((title, targets.get(&id)?))) {
            sheets.insert(title, of_part(&part(bytes, target).unwrap_or_default()));
        }
    });
    sheets
}

/// The parts that the workbook names by an id.
fn targets(bytes: &[u8]) -> HashMap<String, String> {
    let mut targets = HashMap::new();
    elements(&part(bytes, "xl/_rels/workbook.xml.rels").unwrap_or_default(), |element| {
        if let Some((id, target)) = attribute(element, "Id").zip(attribute(element, "Target")) {
            let whole = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.insert(id, whole);
        }
    });
    targets
}

/// The id of a sheet's part, whatever its namespace is called.
fn relation(element: &BytesStart) -> Option<String> {
    let mut attributes = element.attributes().filter_map(Result::ok);
    let id = attributes.find(|attribute| {
        attribute.key.prefix().is_some() && attribute.key.local_name().into_inner() == "id"
    })?;
    Some(id.value.into_owned())
}

fn of_part(xml: &str) -> Marks {
    let mut marks = Marks::default();
    let mut below = 0;
    elements(xml, |element| match element.local_name().into_inner() {
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
        _ => {}
    });
    marks
}

fn is_hidden(element: &BytesStart) -> bool {
    attribute(element, "hidden").is_some_and(|value| value == "1" || value == "true")
}

/// Every element of a part as it begins.
fn elements(xml: &str, mut each: impl FnMut(&BytesStart)) {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) | Event::Empty(element) => each(&element),
            Event::Eof => break,
            _ => {}
        }
    }
}
