//! The dataset as the page needs it to show its opening view: without the words that only a closer look shows, which
//! come with the whole dataset a moment later. Every record stays, so the same view gives the same picture from both.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use dataset::Section;
use view::{Selection, View};

/// Stands where words are still to come.
const TO_COME: &str = "…";
const ADDRESS_TO_COME: &str = "https://…";

/// The text of the leaner dataset; nothing where the opening view looks into the words that it leaves out.
pub fn opening_subset(text: &str, opening: &View) -> Option<String> {
    if !opening.filter.q.is_empty() {
        return None;
    }
    let mut file: Value = serde_json::from_str(text).ok()?;
    let shown = match &opening.sel {
        Some(Selection::Event(id)) => id.as_str(),
        Some(_) => return None,
        None => "",
    };
    let names = short_names(&file, shown);
    for record in records(&mut file, Section::Sources) {
        let is_shown = is_kept(record, &names);
        if !is_shown {
            drop_fields(record, &["archived", "date", "title_approximate"]);
            put(record, "url", ADDRESS_TO_COME);
            ["title", "publisher"].iter().for_each(|field| put(record, field, TO_COME));
        }
    }
    for record in records(&mut file, Section::Entities) {
        drop_fields(record, &["description", "url", "country", "wikidata"]);
    }
    for record in records(&mut file, Section::Disputes) {
        drop_fields(record, &["summary"]);
    }
    let shown_record = format!("event:{shown}");
    if let Some(Value::Array(corrections)) = file.get_mut(Section::Corrections.name()) {
        corrections.retain(|correction| correction.get("record").is_some_and(|of| *of == shown_record));
    }
    for field in ["covered", "not_covered"] {
        file.as_object_mut()?.remove(field);
    }
    for section in Section::ALL {
        records(&mut file, section).into_iter().for_each(|record| drop_fields(record, &["added", "updated"]));
    }
    for record in records(&mut file, Section::Events).into_iter().filter(|record| id_of(record) != shown) {
        put(record, "summary", TO_COME);
        drop_fields(record, &["amounts"]);
        for claim in list(record, "claims") {
            put(claim, "text", TO_COME);
        }
    }
    for record in records(&mut file, Section::Stories) {
        for step in list(record, "steps") {
            put(step, "text", TO_COME);
        }
    }
    rename(&mut file, &names);
    serde_json::to_string(&file).ok()
}

/// For each source that the event on show does not name, a short name. Ids of sources are in no link.
fn short_names(file: &Value, shown: &str) -> BTreeMap<String, String> {
    let sections = |name: &str| file.get(name).and_then(Value::as_array).into_iter().flatten();
    let mut used = BTreeSet::new();
    sections(Section::Events.name())
        .filter(|event| id_of_value(event) == shown)
        .for_each(|event| texts(event, &mut used));
    let ids: BTreeSet<&str> =
        Section::ALL.iter().flat_map(|section| sections(section.name())).map(id_of_value).collect();
    let mut free = (0..).map(|number| format!("s{number}")).filter(|name| !ids.contains(name.as_str()));
    sections(Section::Sources.name())
        .map(id_of_value)
        .filter(|id| !used.contains(*id))
        .filter_map(|id| Some((id.to_owned(), free.next()?)))
        .collect()
}

fn is_kept(source: &Map<String, Value>, names: &BTreeMap<String, String>) -> bool {
    !names.contains_key(id_of(source))
}

/// Every text in a value, whatever it means.
fn texts<'v>(value: &'v Value, found: &mut BTreeSet<&'v str>) {
    match value {
        Value::String(text) => drop(found.insert(text)),
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| texts(value, found)),
        _ => {}
    }
}

/// Gives sources their short names wherever they are named: by their own id, in `sources`, and in `by`.
fn rename(value: &mut Value, names: &BTreeMap<String, String>) {
    let short = |value: &mut Value| {
        if let Some(name) = value.as_str().and_then(|id| names.get(id)) {
            *value = Value::String(name.clone());
        }
    };
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| rename(value, names)),
        Value::Object(fields) => {
            for (field, value) in fields {
                match (field.as_str(), &mut *value) {
                    ("by", by) => short(by),
                    ("sources", Value::Array(sources)) => {
                        for source in sources {
                            match source.get_mut("id") {
                                Some(id) => short(id),
                                None => short(source),
                            }
                        }
                    }
                    (_, value) => rename(value, names),
                }
            }
        }
        _ => {}
    }
}

fn records(file: &mut Value, section: Section) -> Vec<&mut Map<String, Value>> {
    let Some(file) = file.as_object_mut() else { return Vec::new() };
    list(file, section.name())
}

fn list<'v>(record: &'v mut Map<String, Value>, field: &str) -> Vec<&'v mut Map<String, Value>> {
    let values = record.get_mut(field).and_then(Value::as_array_mut);
    values.into_iter().flatten().filter_map(Value::as_object_mut).collect()
}

fn id_of(record: &Map<String, Value>) -> &str {
    record.get("id").and_then(Value::as_str).unwrap_or_default()
}

fn id_of_value(record: &Value) -> &str {
    record.get("id").and_then(Value::as_str).unwrap_or_default()
}

fn drop_fields(record: &mut Map<String, Value>, fields: &[&str]) {
    for field in fields {
        record.remove(*field);
    }
}

/// Puts a text in the place of a field's, or of each of its languages'.
fn put(record: &mut Map<String, Value>, field: &str, text: &str) {
    match record.get_mut(field) {
        Some(Value::Object(languages)) => languages.values_mut().for_each(|value| *value = text.into()),
        Some(value) => *value = text.into(),
        None => {}
    }
}
