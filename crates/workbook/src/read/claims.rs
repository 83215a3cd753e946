//! The sheets Claims and Conflicts: rows that belong to an event. A blank event is that of the row above.

use dataset::Section;
use serde_json::{Map, Value, json};

use super::faults;
use super::found::Found;
use super::lookup::{Lookup, Named};
use super::namesakes;
use super::place::Places;
use super::problems::{Problems, excerpt};
use super::records::field_value;
use super::sections::{Record, Sections};
use super::values::{self, Place};
use crate::form::SheetKind;

pub(super) fn read(
    found: &[Found],
    sections: &mut Sections,
    lookup: &mut Lookup,
    places: &mut Places,
    problems: &mut Problems,
) {
    let events = &mut sections.records[Section::Events as usize];
    let of = |kind: SheetKind| found.iter().find(|found| found.kind == kind);
    if let Some(found) = of(SheetKind::Claims) {
        let mut claims: Vec<Vec<Value>> = vec![Vec::new(); events.len()];
        for (row, event) in rows(found, lookup, problems) {
            claims[event].push(object(fields(
                found,
                row,
                &["text", "by", "stance", "sources"],
                lookup,
                problems,
            )));
            places.add_claim(event, row);
        }
        add(events, "claims", claims);
    }
    if let Some(found) = of(SheetKind::Conflicts) {
        let mut conflicts: Vec<Vec<Conflict>> = (0..events.len()).map(|_| Vec::new()).collect();
        for (row, event) in rows(found, lookup, problems) {
            let of_event = &mut conflicts[event];
            let key = fields(found, row, &["field", "number"], lookup, problems);
            let value = object(fields(found, row, &["value", "date", "sources"], lookup, problems));
            let at = of_event.iter().position(|conflict| conflict.key == key).unwrap_or_else(|| {
                of_event.push(Conflict { key, values: Vec::new(), rows: Vec::new() });
                of_event.len() - 1
            });
            of_event[at].values.push(value);
            of_event[at].rows.push(row);
        }
        for (event, of_event) in conflicts.iter().enumerate() {
            places.set_conflicts(event, of_event.iter().map(|conflict| conflict.rows.clone()).collect());
        }
        add(
            events,
            "conflicts",
            conflicts.into_iter().map(|all| all.into_iter().map(Conflict::value).collect()).collect(),
        );
    }
}

/// What sources disagree on, with its values.
struct Conflict {
    /// Its field, and its number where there are two of one field.
    key: Record,
    values: Vec<Value>,
    rows: Vec<usize>,
}

impl Conflict {
    fn value(self) -> Value {
        let mut conflict: Map<String, Value> = self
            .key
            .into_iter()
            .filter(|(name, _)| *name != "number")
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        conflict.insert("values".to_owned(), json!(self.values));
        Value::Object(conflict)
    }
}

fn add(events: &mut [Record], field: &'static str, lists: Vec<Vec<Value>>) {
    for (event, list) in events.iter_mut().zip(lists) {
        if !list.is_empty() {
            event.push((field, Value::Array(list)));
        }
    }
}

fn fields(found: &Found, row: usize, names: &[&str], lookup: &Lookup, problems: &mut Problems) -> Record {
    let columns = names.iter().filter_map(|name| found.kind.column(name));
    columns
        .filter_map(|column| Some((column.field, field_value(found, row, column, lookup, problems)?)))
        .collect()
}

fn object(record: Record) -> Value {
    Value::Object(record.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// The rows of a sheet, each with the position of its event; those of no known event are told.
fn rows(found: &Found, lookup: &Lookup, problems: &mut Problems) -> Vec<(usize, usize)> {
    let names = lookup.names(Section::Events);
    let mut rows = Vec::new();
    let mut above: Option<usize> = None;
    // Whether a row above names an event, known or not.
    let mut is_named = false;
    for row in found.rows() {
        let place = found.any_column("event").map(|column| Place { found, row, column });
        let said = place.as_ref().and_then(|place| values::word(place, problems));
        if let (Some(place), Some(said)) = (&place, said) {
            is_named = true;
            above = match names.find(&said) {
                Named::One(at) => Some(at),
                Named::Several(several) => {
                    namesakes::tell(&said, Section::Events, &several, place, lookup, problems);
                    several.first().copied()
                }
                // That there is no sheet to name something on is told already.
                Named::None if names.sheet.is_none() => None,
                Named::None => {
                    place.fault(
                        problems,
                        faults::unknown_name(&excerpt(&said), SheetKind::EVENTS, names.nearest(&said)),
                    );
                    None
                }
            };
        } else if !is_named && let Some(column) = found.kind.column("event") {
            problems.cell(found, row, found.any_column("event"), faults::empty_cell(column));
        }
        rows.extend(above.map(|event| (row, event)));
    }
    rows
}
