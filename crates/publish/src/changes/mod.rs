//! What changed from one version of a dataset to another: records added, changed and gone, statuses, claims. Compares the
//! files as they are written, so nothing that a file says is overlooked. Writes no words (`words`) and no format.

mod notice;
mod since;
mod words;

pub use notice::{ChangeLine, ChangesNotice, Occasion, changes_notice};
pub use since::changes_since;
pub use words::changes_in_words;

use std::collections::BTreeMap;

use dataset::Section;
use serde_json::{Map, Value, json};

/// How a record differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Only the new file has it.
    Added,
    /// Both have it, and not the same.
    Changed,
    /// Only the old file has it.
    Gone,
}

impl Difference {
    /// In the order in which they are told.
    pub const ALL: [Difference; 3] = [Difference::Added, Difference::Changed, Difference::Gone];

    /// As the report for programs has it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Difference::Added => "added",
            Difference::Changed => "changed",
            Difference::Gone => "gone",
        }
    }
}

/// A record that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The list it is in.
    pub section: Section,
    /// How it differs.
    pub difference: Difference,
    /// Its id.
    pub id: String,
    /// The record as the new file has it, else the old.
    pub record: Value,
    /// The fields that differ, but for claims; empty where the whole record is new or gone.
    pub fields: Vec<String>,
    /// The status before and after, where that is among the fields.
    pub status: Option<(String, String)>,
    /// Claims that differ, by their text.
    pub claims: Vec<(Difference, Value)>,
}

impl Change {
    /// Of a whole record.
    fn whole(section: Section, difference: Difference, id: &str, record: &Value) -> Self {
        Self {
            section,
            difference,
            id: id.to_owned(),
            record: record.clone(),
            fields: Vec::new(),
            status: None,
            claims: Vec::new(),
        }
    }
}

/// What changed between two files.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes {
    /// The days of both, as the files have them.
    pub updated: [String; 2],
    /// In the order in which a reader asks: events first.
    pub changes: Vec<Change>,
    /// The corrections that only the new file has: they say themselves what changed.
    pub corrections: Vec<Value>,
}

/// Events first, then what they are about, then what they rest on.
const ORDER: [Section; 6] = [
    Section::Events,
    Section::Disputes,
    Section::Relations,
    Section::Entities,
    Section::Sources,
    Section::Stories,
];

/// Compares two files.
///
/// # Errors
/// Which of the two is not JSON, and why, in English.
pub fn changes(old: &str, new: &str) -> Result<Changes, (usize, String)> {
    let read =
        |at: usize, text: &str| serde_json::from_str::<Value>(text).map_err(|error| (at, error.to_string()));
    let (old, new) = (read(0, old)?, read(1, new)?);
    let day = |file: &Value| file.get("updated").and_then(Value::as_str).unwrap_or_default().to_owned();
    let changes = ORDER.into_iter().flat_map(|section| of_section(section, &old, &new)).collect();
    let known: Vec<&Value> = corrections(&old).collect();
    let corrections = corrections(&new).filter(|it| !known.contains(it)).cloned().collect();
    Ok(Changes { updated: [day(&old), day(&new)], changes, corrections })
}

fn of_section(section: Section, old: &Value, new: &Value) -> Vec<Change> {
    let (before, after) = (by_id(old, section), by_id(new, section));
    let whole = |difference, id: &str, record: &Value| Change::whole(section, difference, id, record);
    let mut added = Vec::new();
    let mut changed = Vec::new();
    // In the order of the new file.
    for (id, record) in list(new, section) {
        match before.get(id) {
            None => added.push(whole(Difference::Added, id, record)),
            Some(was) if *was != record => {
                changed.push(differing(whole(Difference::Changed, id, record), was))
            }
            Some(_) => {}
        }
    }
    let gone = list(old, section).filter(|(id, _)| !after.contains_key(id));
    let gone: Vec<Change> = gone.map(|(id, record)| whole(Difference::Gone, id, record)).collect();
    [added, changed, gone].concat()
}

/// Fills in what differs of a record.
fn differing(mut change: Change, was: &Value) -> Change {
    let none = Map::new();
    let (old, new) = (was.as_object().unwrap_or(&none), change.record.as_object().unwrap_or(&none));
    let mut fields: Vec<&String> =
        new.keys().chain(old.keys().filter(|name| !new.contains_key(*name))).collect();
    fields.retain(|name| old.get(*name) != new.get(*name));
    let text =
        |record: &Map<String, Value>, name: &str| record.get(name).and_then(Value::as_str).map(str::to_owned);
    let status = fields
        .iter()
        .any(|name| *name == "status")
        .then(|| text(old, "status").zip(text(new, "status")))
        .flatten();
    let claims = of_claims(old.get("claims"), new.get("claims"));
    fields.retain(|name| *name != "claims");
    let fields = fields.into_iter().cloned().collect();
    change.fields = fields;
    change.status = status;
    change.claims = claims;
    change
}

/// Claims are known by their text: they have no ids.
fn of_claims(old: Option<&Value>, new: Option<&Value>) -> Vec<(Difference, Value)> {
    let list = |claims: Option<&Value>| claims.and_then(Value::as_array).cloned().unwrap_or_default();
    let (old, new) = (list(old), list(new));
    let find =
        |claims: &[Value], claim: &Value| claims.iter().find(|other| other["text"] == claim["text"]).cloned();
    let mut found = Vec::new();
    for claim in &new {
        match find(&old, claim) {
            None => found.push((Difference::Added, claim.clone())),
            Some(was) if was != *claim => found.push((Difference::Changed, claim.clone())),
            Some(_) => {}
        }
    }
    found.extend(
        old.iter().filter(|claim| find(&new, claim).is_none()).map(|claim| (Difference::Gone, claim.clone())),
    );
    found
}

fn list(file: &Value, section: Section) -> impl Iterator<Item = (&str, &Value)> {
    let records = file.get(section.name()).and_then(Value::as_array).into_iter().flatten();
    records.filter_map(|record| Some((record.get("id")?.as_str()?, record)))
}

fn corrections(file: &Value) -> impl Iterator<Item = &Value> {
    file.get(Section::Corrections.name()).and_then(Value::as_array).into_iter().flatten()
}

fn by_id(file: &Value, section: Section) -> BTreeMap<&str, &Value> {
    list(file, section).collect()
}

/// The report for programs: for each list its records added, changed and gone, by id, and what of them differs.
#[must_use]
pub fn changes_in_json(changes: &Changes) -> String {
    let mut report = Map::new();
    let [old, new] = &changes.updated;
    report.insert("updated".into(), json!([old, new]));
    for section in ORDER {
        let of_section = |difference| {
            let own =
                changes.changes.iter().filter(|it| it.section == section && it.difference == difference);
            own.map(record_in_json).collect::<Vec<Value>>()
        };
        let lists =
            Difference::ALL.map(|difference| (difference.id().to_owned(), of_section(difference).into()));
        report.insert(section.name().into(), Value::Object(Map::from_iter(lists)));
    }
    format!("{:#}\n", Value::Object(report))
}

fn record_in_json(change: &Change) -> Value {
    let mut record = json!({ "id": change.id });
    let Some(fields) = record.as_object_mut() else { return record };
    if change.difference != Difference::Changed {
        return record;
    }
    fields.insert("fields".into(), change.fields.clone().into());
    if let Some((old, new)) = &change.status {
        fields.insert("status".into(), json!([old, new]));
    }
    if !change.claims.is_empty() {
        let of = |difference| {
            let own = change.claims.iter().filter(|(other, _)| *other == difference);
            own.map(|(_, claim)| claim.clone()).collect::<Vec<Value>>()
        };
        let lists = Difference::ALL.map(|difference| (difference.id().to_owned(), of(difference).into()));
        fields.insert("claims".into(), Value::Object(Map::from_iter(lists)));
    }
    record
}
