//! The sources of a view in CSL-JSON, as Zotero, Pandoc and citeproc read it.

use super::input::Export;
use super::references::{date_parts, one_line, references};
use crate::event_text;
use base::date::Edtf;
use serde_json::{Map, Value, json};

pub fn csl(export: &Export) -> String {
    let items: Vec<Value> = references(export).into_iter().map(item).collect();
    format!("{:#}\n", Value::from(items))
}

fn item(source: &dataset::Source) -> Value {
    let mut item = json!({
        "id": source.id,
        "type": "webpage",
        "title": one_line(&event_text::source_title(source)),
        "container-title": one_line(&source.publisher),
        "publisher": one_line(&source.publisher),
        "URL": source.url,
        "language": source.lang,
    });
    if let Some(fields) = item.as_object_mut() {
        if let Some(issued) = source.date.as_ref().and_then(issued) {
            fields.insert("issued".into(), issued);
        }
        if let Some(archived) = &source.archived {
            fields.insert("archive_location".into(), archived.as_str().into());
        }
    }
    item
}

/// A date of CSL: one day, or the first and the last.
fn issued(date: &Edtf) -> Option<Value> {
    let (from, to) = date.precision();
    let first = date_parts(date.earliest(), from);
    let last = date_parts(date.latest(), to);
    if first.is_empty() {
        return None;
    }
    let parts = if last.is_empty() || last == first { vec![first] } else { vec![first, last] };
    let mut issued = Map::from_iter([("date-parts".to_owned(), json!(parts))]);
    if date.is_uncertain() || date.is_approximate() {
        issued.insert("circa".into(), true.into());
    }
    Some(issued.into())
}
