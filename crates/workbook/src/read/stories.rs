//! The sheet Stories: a row for each step. A blank story is that of the row above.

use std::collections::HashMap;

use dataset::Section;
use serde_json::{Value, json};

use super::faults;
use super::found::Found;
use super::lookup::{Lookup, field, first_text, is_id};
use super::place::Places;
use super::problems::{Problems, excerpt};
use super::records::{field_value, localized};
use super::sections::Record;
use super::values::{self, Place};
use crate::form::SheetKind;

/// Finds the stories and the rows of their steps.
pub(super) fn name(found: &[Found], lookup: &mut Lookup, places: &mut Places, problems: &mut Problems) {
    let Some(found) = found.iter().find(|found| found.kind == SheetKind::Stories) else { return };
    let mut stories: HashMap<String, usize> = HashMap::new();
    let mut above: Option<usize> = None;
    let mut above_title: Option<String> = None;
    let key_of = |row: usize, problems: &mut Problems| {
        found.any_column("id").and_then(|column| values::word(&Place { found, row, column }, problems))
    };
    let has_keys = found.rows().any(|row| key_of(row, &mut Problems::default()).is_some());
    for row in found.rows() {
        let key = key_of(row, problems);
        let title = localized(found, row, "title", &lookup.languages, &mut Problems::default());
        let title = title.as_ref().map(|title| first_text(title, &lookup.languages).to_owned());
        // Where stories have names, a row without one is a step of the story above, whatever its title.
        let is_step = has_keys && key.is_none() && above.is_some();
        if let Some(title) = title.as_ref().filter(|title| is_step && above_title.as_ref() != Some(title)) {
            problems.cell(found, row, found.any_column("title"), faults::title_of_step(&excerpt(title)));
        }
        let key = if is_step { None } else { key.or_else(|| title.clone()) };
        if !is_step {
            above_title = title;
        }
        if let Some(key) = key {
            let next = stories.len();
            let at = *stories.entry(key.clone()).or_insert(next);
            if at == next {
                let id = if is_id(&key) { key } else { lookup.given(Section::Stories).give(&key, "story") };
                lookup.names_mut(Section::Stories).add(id, &[], row, true);
                places.add_record(Section::Stories, row);
            }
            above = Some(at);
        }
        match above {
            Some(story) => places.add_step(story, row),
            None => {
                if let Some(column) = found.kind.column("id") {
                    problems.cell(found, row, found.any_column("id"), faults::empty_cell(column));
                }
            }
        }
    }
}

pub(super) fn read(
    found: &[Found],
    lookup: &mut Lookup,
    places: &Places,
    problems: &mut Problems,
) -> Vec<Record> {
    let Some(found) = found.iter().find(|found| found.kind == SheetKind::Stories) else { return Vec::new() };
    let rows = places.rows(Section::Stories).to_vec();
    rows.iter()
        .enumerate()
        .map(|(at, first)| {
            let id = lookup.names(Section::Stories).ids[at].clone();
            let title = localized(found, *first, "title", &lookup.languages, problems);
            let key = found.any_column("id").map(|column| Place { found, row: *first, column });
            let key = key.and_then(|place| values::word(&place, problems)).unwrap_or_default();
            // A story that is called by its title needs no other.
            let title = title.or_else(|| (!is_id(&key) && !key.is_empty()).then(|| Value::from(key)));
            let steps: Vec<Value> =
                places.steps(at).iter().map(|row| step(found, *row, lookup, problems)).collect();
            let mut record: Record = vec![("id", json!(id))];
            record.extend(title.map(|title| ("title", title)));
            record.push(("steps", Value::Array(steps)));
            for column in
                found.kind.columns().iter().filter(|column| matches!(column.field, "added" | "updated"))
            {
                let value = field_value(found, *first, column, lookup, problems);
                record.extend(value.map(|value| (column.field, value)));
            }
            record
        })
        .collect()
}

fn step(found: &Found, row: usize, lookup: &Lookup, problems: &mut Problems) -> Value {
    let mut step: Record = Vec::new();
    for column in found.kind.columns().iter().filter(|column| matches!(column.field, "view" | "text")) {
        let value = field_value(found, row, column, lookup, problems);
        step.extend(value.map(|value| (column.field, value)));
    }
    let view = field(&step, "view").cloned().unwrap_or_else(|| json!(""));
    let text = field(&step, "text").cloned();
    let mut object = serde_json::Map::from_iter([("view".to_owned(), view)]);
    object.extend(text.map(|text| ("text".to_owned(), text)));
    Value::Object(object)
}
