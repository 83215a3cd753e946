//! Records that have a row each: first their ids and names, then all their fields.

use std::collections::HashMap;

use dataset::Section;
use serde_json::{Map, Value, json};

use super::addresses;
use super::faults;
use super::found::Found;
use super::items::{closed, items};
use super::lookup::{Lookup, Named, first_text, texts};
use super::namesakes;
use super::place::Places;
use super::problems::{Problems, excerpt};
use super::sections::Record;
use super::values::{self, Place};
use crate::form::{Column, Holds, SheetKind, in_any_language};
use crate::list_cell::split;

/// The role of an actor or a party that none is written for.
const ANY_ROLE: &str = "related";

/// Gives every record its id, and learns its names.
pub(super) fn name(found: &[Found], lookup: &mut Lookup, places: &mut Places, problems: &mut Problems) {
    let sheets = || found.iter().filter_map(|found| Some((found, found.kind.section()?)));
    for (found, section) in sheets() {
        for row in found.rows() {
            if let Some(id) = id_cell(found, row, &mut Problems::default()) {
                lookup.given(section).reserve(&id);
            }
        }
    }
    for (found, section) in sheets() {
        let column = found.any_column("name").or_else(|| found.any_column("title")).unwrap_or_default();
        lookup.names_mut(section).sheet = Some((found.sheet.title.clone(), column));
        let mut rows_of_ids: HashMap<String, usize> = HashMap::new();
        for row in found.rows() {
            let names = names(found, section, row, lookup);
            let mut written = id_cell(found, row, problems);
            if let Some(id) = &written {
                let first = *rows_of_ids.entry(id.clone()).or_insert(row);
                // Were both called so, whatever names the second would mean the first.
                if first != row {
                    let fault = faults::repeated_id(id, &(first + 1).to_string());
                    problems.cell(found, row, found.any_column("id"), fault);
                    written = None;
                }
            }
            let is_written = written.is_some();
            let id = written.unwrap_or_else(|| {
                let made_of = made_of(found, section, row, lookup);
                lookup.given(section).give(&made_of, section.record())
            });
            lookup.names_mut(section).add(id, &names, row, is_written);
            places.add_record(section, row);
        }
    }
}

fn id_cell(found: &Found, row: usize, problems: &mut Problems) -> Option<String> {
    let column = found.any_column("id")?;
    values::word(&Place { found, row, column }, problems)
}

/// The names that cells may call a record by.
fn names(found: &Found, section: Section, row: usize, lookup: &Lookup) -> Vec<String> {
    let fields: &[&str] = match section {
        Section::Sources => &["title", "url"],
        Section::Entities => &["name", "aliases"],
        Section::Disputes | Section::Events => &["title"],
        Section::Relations | Section::Stories | Section::Corrections => &[],
    };
    let mut names = Vec::new();
    if section == Section::Relations {
        // A relation has no name but what is said of it.
        names.push(made_of(found, section, row, lookup));
    }
    for field in fields {
        let value = found
            .kind
            .column(field)
            .and_then(|column| field_value(found, row, column, lookup, &mut Problems::default()));
        match value {
            Some(Value::Array(items)) => {
                names.extend(items.iter().filter_map(|item| Some(item.as_str()?.to_owned())))
            }
            value => names.extend(texts(value.as_ref())),
        }
    }
    names
}

/// What an id is made of where none is written.
fn made_of(found: &Found, section: Section, row: usize, lookup: &Lookup) -> String {
    let fields: &[&str] = match section {
        Section::Sources => &["publisher", "title"],
        Section::Entities => &["name"],
        Section::Relations => &["from", "kind", "to"],
        _ => &["title"],
    };
    let said: Vec<String> = fields
        .iter()
        .filter_map(|field| {
            let column = found.kind.column(field)?;
            let value = match column.holds {
                Holds::Localized => field_value(found, row, column, lookup, &mut Problems::default())?,
                _ => json!(values::word(
                    &Place { found, row, column: found.any_column(field)? },
                    &mut Problems::default()
                )?),
            };
            Some(first_text(&value, &lookup.languages).to_owned())
        })
        .collect();
    said.join(" ")
}

/// All records of a sheet.
pub(super) fn read(
    found: &[Found],
    sheet: SheetKind,
    lookup: &mut Lookup,
    places: &Places,
    problems: &mut Problems,
) -> Vec<Record> {
    let (Some(found), Some(section)) = (found.iter().find(|found| found.kind == sheet), sheet.section())
    else {
        return Vec::new();
    };
    let rows = places.rows(section);
    rows.iter()
        .enumerate()
        .map(|(at, row)| {
            let mut record: Record = Vec::new();
            if sheet.column("id").is_some() {
                record.push(("id", json!(lookup.names(section).ids[at])));
            }
            for column in sheet.columns().iter().filter(|column| !matches!(column.holds, Holds::Id)) {
                let value = field_value(found, *row, column, lookup, problems);
                if let Some(value) = value {
                    put(&mut record, column.field, value);
                }
            }
            record
        })
        .collect()
}

/// Adds a field, within another where it has a slash.
fn put(record: &mut Record, field: &'static str, value: Value) {
    let Some((outer, inner)) = field.split_once('/') else { return record.push((field, value)) };
    match record.iter_mut().find(|(name, _)| *name == outer) {
        Some((_, Value::Object(fields))) => {
            fields.insert(inner.to_owned(), value);
        }
        _ => record.push((outer, Value::Object(Map::from_iter([(inner.to_owned(), value)])))),
    }
}

/// The value of a field; nothing where its cells are blank, or after telling what is wrong with them.
pub(super) fn field_value(
    found: &Found,
    row: usize,
    column: &Column,
    lookup: &Lookup,
    problems: &mut Problems,
) -> Option<Value> {
    if matches!(column.holds, Holds::Localized) {
        return localized(found, row, column.field, &lookup.languages, problems);
    }
    let place = Place { found, row, column: found.any_column(column.field)? };
    match column.holds {
        Holds::Id | Holds::Choice(_) | Holds::Family => values::word(&place, problems).map(Value::from),
        Holds::Text | Holds::Localized if is_a_word(column.field) => {
            let said = values::word(&place, problems)?;
            match column.field {
                "lang" => addresses::tag(&said, &place, problems).map(Value::from),
                "url" | "archived" => Some(addresses::address(said, &place, problems).into()),
                _ => Some(said.into()),
            }
        }
        Holds::Text | Holds::Localized => values::text(&place, problems).map(Value::from),
        Holds::Date => values::date(&place, problems).map(Value::from),
        Holds::Flag => values::flag(&place, problems).map(Value::from),
        Holds::Number => values::number(&place, problems).map(Value::from),
        Holds::Sum => values::sum(&place, problems),
        Holds::Kind(family) => values::word(&place, problems).map(|text| lookup.kind(family, &text).into()),
        Holds::One(section) => values::word(&place, problems)
            .map(|text| record_id(&text, &[section], &place, lookup, problems).into()),
        Holds::Speaker => values::word(&place, problems).map(|text| {
            record_id(&text, &[Section::Entities, Section::Sources], &place, lookup, problems).into()
        }),
        Holds::Texts => {
            let items = split(&values::text(&place, problems)?);
            list(items, problems, &mut |item, _| Some(item.into()))
        }
        Holds::Several(section) => {
            let whole = values::word(&place, problems)?;
            if !matches!(lookup.names(section).find(&whole), Named::None) {
                // A title may have a semicolon in it.
                return Some(json!([record_id(&whole, &[section], &place, lookup, problems)]));
            }
            let items = items(&values::text(&place, problems)?, lookup.names(section), &place, problems);
            list(items, problems, &mut |item, problems| {
                Some(record_id(&item, &[section], &place, lookup, problems).into())
            })
        }
        Holds::Parts => {
            let names = lookup.names(Section::Entities);
            let items = items(&values::text(&place, problems)?, names, &place, problems);
            list(items, problems, &mut |item, problems| Some(part(&item, &place, lookup, problems)))
        }
        Holds::Effects => {
            let items = split(&values::text(&place, problems)?);
            list(items, problems, &mut |item, problems| effect(&item, &place, lookup, problems))
        }
    }
}

/// Fields of texts that have no space around them.
fn is_a_word(field: &str) -> bool {
    matches!(field, "url" | "archived" | "lang" | "wikidata" | "currency" | "record")
}

/// The values of the items of a cell; nothing where there are none.
fn list(
    items: Vec<String>,
    problems: &mut Problems,
    value: &mut dyn FnMut(String, &mut Problems) -> Option<Value>,
) -> Option<Value> {
    let items: Vec<Value> = items.into_iter().filter_map(|item| value(item, problems)).collect();
    (!items.is_empty()).then_some(Value::Array(items))
}

/// The id of what a text names in one of the sections; the text itself where that is nothing known, which the check tells.
pub(super) fn record_id(
    text: &str,
    sections: &[Section],
    place: &Place,
    lookup: &Lookup,
    problems: &mut Problems,
) -> String {
    for section in sections {
        let names = lookup.names(*section);
        match names.find(text) {
            Named::One(at) => return names.ids[at].clone(),
            Named::Several(several) => {
                namesakes::tell(text, *section, &several, place, lookup, problems);
                return names.ids[several[0]].clone();
            }
            Named::None => {}
        }
    }
    text.to_owned()
}

/// `Name (role)`, or a name alone.
fn part(item: &str, place: &Place, lookup: &Lookup, problems: &mut Problems) -> Value {
    let names = lookup.names(Section::Entities);
    let is_whole_name = !matches!(names.find(item), Named::None);
    let closed = if is_whole_name { item.to_owned() } else { closed(item, place, problems) };
    let item = closed.as_str();
    let split = item.strip_suffix(')').and_then(|item| item.rsplit_once('(')).filter(|_| !is_whole_name);
    let (name, role) = split.unwrap_or((item, ANY_ROLE));
    json!({
        "entity": record_id(name.trim(), &[Section::Entities], place, lookup, problems),
        "role": lookup.kind(dataset::Family::Roles, role.trim()),
    })
}

/// `begins ID` or `ends ID`.
fn effect(item: &str, place: &Place, lookup: &Lookup, problems: &mut Problems) -> Option<Value> {
    let (verb, relation) = item.split_once([' ', ':', '\u{a0}']).unwrap_or((item, ""));
    let folded = base::text::fold(verb);
    let is = |at: usize| in_any_language(|lang| base::text::fold(lang.workbook().effects[at]) == folded);
    let field = match (is(0) || folded == "begins", is(1) || folded == "ends") {
        (true, _) => "begins",
        (_, true) => "ends",
        _ => {
            place.fault(problems, faults::bad_effect(&excerpt(item)));
            return None;
        }
    };
    let relation = relation.trim_matches([' ', ':', '\u{a0}', '\u{202f}']);
    Some(json!({ (field): record_id(relation, &[Section::Relations], place, lookup, problems) }))
}

/// A text in one column for all languages, or in one for each.
pub(super) fn localized(
    found: &Found,
    row: usize,
    field: &str,
    languages: &[String],
    problems: &mut Problems,
) -> Option<Value> {
    let mut by_language = Map::new();
    let mut for_all: Option<(usize, String)> = None;
    for (tag, column) in found.languages(field) {
        let Some(text) = values::text(&Place { found, row, column }, problems) else { continue };
        if tag.is_empty() {
            for_all = Some((column, text));
        } else {
            by_language.insert(tag.to_owned(), text.into());
        }
    }
    match for_all {
        None => (!by_language.is_empty()).then_some(Value::Object(by_language)),
        Some((_, text)) if by_language.is_empty() => Some(text.into()),
        Some((column, text)) => {
            // Beside columns for each language it is the text of the one that lacks its own.
            match languages.iter().find(|tag| !by_language.contains_key(*tag)) {
                Some(tag) => {
                    by_language.insert(tag.clone(), text.into());
                }
                None => Place { found, row, column }.fault(problems, faults::two_texts(&excerpt(&text))),
            }
            Some(Value::Object(by_language))
        }
    }
}
