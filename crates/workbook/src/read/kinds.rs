//! The sheet Kinds: kinds that a dataset declares, family by family.

use base::text::fold;
use base::text::slug::Ids;
use serde_json::{Value, json};

use super::faults;
use super::found::Found;
use super::lookup::{Lookup, field, first_text};
use super::place::Places;
use super::problems::{Problems, excerpt};
use super::records::field_value;
use super::sections::{Record, Sections};
use super::values::{self, Place};
use crate::form::{FAMILIES, Holds, SheetKind, in_any_language};

pub(super) fn read(found: &[Found], sections: &mut Sections, places: &mut Places, problems: &mut Problems) {
    let Some(found) = found.iter().find(|found| found.kind == SheetKind::Kinds) else { return };
    let lookup = Lookup::new(sections);
    let mut kinds: Vec<(&'static str, Vec<Record>)> =
        FAMILIES.iter().map(|family| (family.name(), Vec::new())).collect();
    let mut given = Ids::default();
    for row in found.rows() {
        let Some(family) = family(found, row, problems) else { continue };
        let mut record: Record = Vec::new();
        for column in SheetKind::Kinds.columns() {
            if matches!(column.holds, Holds::Family) {
                continue;
            }
            let value = field_value(found, row, column, &lookup, problems);
            record.extend(value.map(|value| (column.field, value)));
        }
        if field(&record, "id").is_none() {
            let label = field(&record, "label").cloned().unwrap_or(Value::Null);
            let id = given.give(first_text(&label, &lookup.languages), "kind");
            record.insert(0, ("id", json!(id)));
        }
        kinds[family].1.push(record);
        places.add_kind(family, row);
    }
    kinds.retain(|(_, records)| !records.is_empty());
    sections.kinds = kinds;
}

/// The position of the family a row names.
fn family(found: &Found, row: usize, problems: &mut Problems) -> Option<usize> {
    let place = Place { found, row, column: found.any_column("family")? };
    let Some(said) = values::word(&place, problems) else {
        if let Some(column) = SheetKind::Kinds.column("family") {
            place.fault(problems, faults::empty_cell(column));
        }
        return None;
    };
    let folded = fold(&said);
    let is = |at: &usize| {
        fold(FAMILIES[*at].name()) == folded
            || in_any_language(|lang| fold(lang.workbook().families[*at]) == folded)
    };
    let found = (0..FAMILIES.len()).find(is);
    if found.is_none() {
        place.fault(problems, faults::not_a_family(&excerpt(&said)));
    }
    found
}
