//! A table in JSON: a list of flat records, such as rows that a spreadsheet or a script saved. Read as a table whose
//! columns are the names of the fields.

use std::collections::BTreeMap;

use serde_json::Value;

use super::account::text;
use super::columns::{EVENTS, fold_name, place};
use super::csv::{Row, Table};
use super::diagnostic::Diagnostics;
use super::json_dates::date_in;
use super::json_objects::{self, Holds};
use super::json_text::parse;

/// What the list is called where it is in an object.
const LISTS: [&str; 6] = ["events", "items", "rows", "records", "data", "values"];

/// The records of a JSON value, and the name of their list.
fn records(value: &Value) -> Option<(&str, &[Value])> {
    let named = LISTS.iter().find_map(|name| Some((*name, value.get(*name)?.as_array()?)));
    let (name, list) = value.as_array().map(|list| ("", list)).or(named)?;
    (!list.is_empty() && list.iter().all(Value::is_object)).then_some((name, list))
}

/// The columns of a table in JSON; nothing where the value is none.
pub(super) fn header(value: &Value) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for record in records(value).into_iter().flat_map(|(_, list)| list) {
        for (name, _) in fields(record) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// The fields of a record; of an object in it its text, and all else by its path.
fn fields(record: &Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (name, value) in record.as_object().into_iter().flatten() {
        if let Some(date) = date_in(name, value) {
            found.push((name.clone(), date));
            continue;
        }
        let is_known = || place(EVENTS, &fold_name(name)).is_some();
        let texts = match value {
            // Plain values are most of a file, and nothing has to be known of them.
            Value::Object(_) | Value::Array(_) if is_known() => {
                json_objects::fields(name, value, "", Holds::Cell)
            }
            _ => None,
        };
        match (texts, value) {
            (Some(of_value), _) => {
                found.extend(of_value.into_iter().map(|(name, values)| (name, values.text())));
            }
            (None, Value::Object(_)) => {
                found.extend(
                    fields(value).into_iter().map(|(inner, text)| ([name, "/", &inner].concat(), text)),
                );
            }
            (None, _) => found.push((name.clone(), text(value))),
        }
    }
    found
}

/// The names of the groups of a timeline of vis, which stand beside its items by id.
fn group_names(value: &Value) -> BTreeMap<String, String> {
    let groups = value["groups"].as_array().into_iter().flatten();
    groups.filter_map(|group| Some((text(group.get("id")?), text(group.get("content")?)))).collect()
}

/// The table of a text; without rows, after telling, where it is none. What stands beside the list is told.
pub(super) fn table(text_of_file: &str, diagnostics: &mut Diagnostics) -> Table {
    let Some(value) = parse(text_of_file, diagnostics) else { return Table::default() };
    let header = header(&value);
    let Some((name, list)) = records(&value) else { return Table::default() };
    let groups = group_names(&value);
    for (other, value) in value.as_object().into_iter().flatten().filter(|(other, _)| *other != name) {
        if other == "groups" && !groups.is_empty() {
            continue;
        }
        diagnostics.lose_value(&["/", other].concat(), &text(value));
    }
    let row = |(at, record): (u32, &Value)| {
        let mut own = fields(record);
        for (_, group) in own.iter_mut().filter(|(name, _)| name == "group") {
            *group = groups.get(group).unwrap_or(group).clone();
        }
        let cell = |name: &String| own.iter().find(|(known, _)| known == name).map(|(_, text)| text.clone());
        Row { row: at, line: at, cells: header.iter().map(|name| cell(name).unwrap_or_default()).collect() }
    };
    let rows = (1..).zip(list).map(row).filter(|row| row.cells.iter().any(|cell| !cell.is_empty())).collect();
    Table { header, rows }
}
