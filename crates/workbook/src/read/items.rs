//! The items of a cell that names records, with the slips people make: commas between names, and a bracket left open.

use super::faults;
use super::lookup::{Named, Names};
use super::problems::{Problems, excerpt};
use super::values::Place;
use crate::list_cell::split;

/// The items of a cell. Names that are known and have commas between them are told, and taken apart.
pub(super) fn items(text: &str, names: &Names, place: &Place, problems: &mut Problems) -> Vec<String> {
    let mut items = Vec::new();
    for item in split(text) {
        match at_commas(&item, names) {
            Some(parts) => {
                let mended = excerpt(&parts.join("; "));
                place.fault(problems, faults::commas(&excerpt(&item), &mended));
                items.extend(parts);
            }
            None => items.push(item),
        }
    }
    items
}

/// The names between commas, where one of them is known and the whole is not.
fn at_commas(item: &str, names: &Names) -> Option<Vec<String>> {
    let is_known = |text: &str| !matches!(names.find(text), Named::None);
    if !item.contains(',') || is_known(item) || is_known(bare(item)) {
        return None;
    }
    let parts: Vec<String> =
        item.split(',').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect();
    parts.iter().any(|part| is_known(bare(part))).then_some(parts)
}

/// A name without the role behind it.
fn bare(item: &str) -> &str {
    item.rsplit_once('(').map_or(item, |(name, _)| name).trim()
}

/// An item with its last bracket closed, after telling that it was not.
pub(super) fn closed(item: &str, place: &Place, problems: &mut Problems) -> String {
    let is_open = item.rfind('(').is_some_and(|at| !item[at..].contains(')'));
    if !is_open {
        return item.to_owned();
    }
    let closed = format!("{})", item.trim_end());
    place.fault(problems, faults::open_bracket(&excerpt(item), &excerpt(&closed)));
    closed
}
