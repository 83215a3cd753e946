//! The sheet About: what the dataset says of itself, a row each.

use base::date::Day;
use base::text::Lang;
use check::Severity;
use serde_json::{Map, Value, json};

use super::addresses;
use super::faults;
use super::find::matched;
use super::found::Found;
use super::lookup::field;
use super::place::{Places, VALUES};
use super::problems::Problems;
use super::sections::{Record, Sections};
use super::values::{self, Place};
use crate::cell::Cell;
use crate::form::{Holds, SheetKind, in_any_language};
use crate::list_cell::split;

/// The column of the names.
const NAMES: usize = 0;
const NO_LICENCE: &str = "unspecified";

pub(super) fn read(
    found: &[Found],
    today: Day,
    sections: &mut Sections,
    places: &mut Places,
    problems: &mut Problems,
) {
    if let Some(found) = found.iter().find(|found| found.kind == SheetKind::About) {
        for row in 0..found.sheet.rows.len() {
            read_row(found, row, &mut sections.about, places, problems);
        }
        for (name, stand_in) in [("updated", values::day_text(today)), ("license", NO_LICENCE.to_owned())] {
            if field(&sections.about, name).is_none() {
                problems.sheet(Severity::Warning, &found.sheet.title, None, faults::stand_in(&stand_in));
                sections.about.push((name, json!(stand_in)));
            }
        }
    } else {
        // Nothing is promised in a language that the sheets are not written in.
        sections.about.push(("languages", languages_of(found).into()));
    }
    if field(&sections.about, "opening").is_none() {
        sections.about.push(("opening", json!("")));
    }
}

fn read_row(found: &Found, row: usize, about: &mut Record, places: &mut Places, problems: &mut Problems) {
    let Cell::Text(name) = found.sheet.cell(row, NAMES) else { return };
    let name = name.trim();
    let Some((column, tag)) = matched(SheetKind::About, name) else {
        if !name.is_empty() && !is_head(name) && !found.sheet.cell(row, VALUES).is_blank() {
            let place = Some((row, NAMES));
            problems.sheet(Severity::Warning, &found.sheet.title, place, faults::unknown_row(name));
        }
        return;
    };
    places.add_about(column.field, &tag, row);
    let place = Place { found, row, column: VALUES };
    let value = match column.holds {
        Holds::Date => values::date(&place, problems).map(Value::from),
        Holds::Texts => {
            // Languages may have commas between them too.
            let said = values::text(&place, problems).map(|text| text.replace(',', ";"));
            let tags = said.map(|text| split(&text)).into_iter().flatten();
            let tags: Vec<String> = tags.filter_map(|said| addresses::tag(&said, &place, problems)).collect();
            (!tags.is_empty()).then(|| tags.into())
        }
        _ if column.field == "opening" => {
            values::text(&place, problems).map(|said| addresses::opening(said, &place, problems).into())
        }
        _ => values::text(&place, problems).map(Value::from),
    };
    let Some(value) = value else { return };
    match about.iter_mut().find(|(name, _)| *name == column.field) {
        None if tag.is_empty() => about.push((column.field, value)),
        None => about.push((column.field, Value::Object(Map::from_iter([(tag, value)])))),
        Some((_, Value::Object(by_language))) if !tag.is_empty() => {
            by_language.insert(tag, value);
        }
        Some(_) => {
            let place = Some((row, NAMES));
            problems.sheet(Severity::Error, &found.sheet.title, place, faults::repeated_column(name));
        }
    }
}

/// The languages of heads that name one, else that of most titles of sheets.
fn languages_of(found: &[Found]) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for column in found.iter().flat_map(|found| &found.columns) {
        if !column.tag.is_empty() && !tags.contains(&column.tag) {
            tags.push(column.tag.clone());
        }
    }
    if tags.is_empty() {
        let titles = |lang: &Lang| {
            found.iter().filter(|found| found.kind.title(lang.workbook()) == found.sheet.title.trim()).count()
        };
        // Of several with as many, the first.
        tags.extend(Lang::ALL.into_iter().rev().max_by_key(titles).map(|lang| lang.tag().to_owned()));
    }
    tags
}

/// The head of the column of names.
fn is_head(name: &str) -> bool {
    in_any_language(|lang| lang.workbook().heads.field.0 == name)
}
