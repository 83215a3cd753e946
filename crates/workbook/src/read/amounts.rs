//! The sheet Amounts: sums of money, each of an event or a relation. Where neither is written it is that of the row above.

use dataset::Section;
use serde_json::Value;

use super::faults;
use super::found::Found;
use super::lookup::{Lookup, Named};
use super::namesakes;
use super::place::Places;
use super::problems::{Problems, excerpt};
use super::records::field_value;
use super::sections::Sections;
use super::values::{self, Place};
use crate::form::SheetKind;

/// The columns that say whose a sum is.
const OWNERS: [(&str, Section); 2] = [("event", Section::Events), ("relation", Section::Relations)];

pub(super) fn read(
    found: &[Found],
    sections: &mut Sections,
    lookup: &Lookup,
    places: &mut Places,
    problems: &mut Problems,
) {
    let Some(found) = found.iter().find(|found| found.kind == SheetKind::Amounts) else { return };
    let mut owner: Option<(Section, usize)> = None;
    let mut is_named = false;
    for row in found.rows() {
        if let Some(named) = named(found, row, lookup, problems) {
            is_named = true;
            owner = named;
        }
        let Some((section, record)) = owner else {
            if !is_named && let Some(column) = found.kind.column("event") {
                problems.cell(found, row, found.any_column("event"), faults::empty_cell(column));
            }
            continue;
        };
        let columns =
            found.kind.columns().iter().filter(|column| OWNERS.iter().all(|(name, _)| *name != column.field));
        let fields = columns.filter_map(|column| {
            Some((column.field.to_owned(), field_value(found, row, column, lookup, problems)?))
        });
        let amount = Value::Object(fields.collect());
        let records = &mut sections.records[section as usize][record];
        match records.iter_mut().find(|(name, _)| *name == "amounts") {
            Some((_, Value::Array(amounts))) => amounts.push(amount),
            _ => records.push(("amounts", Value::Array(vec![amount]))),
        }
        places.add_amount(section, record, row);
    }
}

/// Whose the sum of a row is: nothing where the row does not say, and nothing within where it names nothing known.
fn named(
    found: &Found,
    row: usize,
    lookup: &Lookup,
    problems: &mut Problems,
) -> Option<Option<(Section, usize)>> {
    for (field, section) in OWNERS {
        let Some(column) = found.any_column(field) else { continue };
        let place = Place { found, row, column };
        let Some(said) = values::word(&place, problems) else { continue };
        let names = lookup.names(section);
        return Some(match names.find(&said) {
            Named::One(at) => Some((section, at)),
            Named::Several(several) => {
                namesakes::tell(&said, section, &several, &place, lookup, problems);
                several.first().map(|at| (section, *at))
            }
            Named::None if names.sheet.is_none() => None,
            Named::None => {
                let sheet = SheetKind::of(section);
                place.fault(problems, faults::unknown_name(&excerpt(&said), sheet, names.nearest(&said)));
                None
            }
        });
    }
    None
}
