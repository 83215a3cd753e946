//! Names that several records have, where a cell names one of them.

use base::text::fold;
use dataset::Section;

use super::faults;
use super::lookup::Lookup;
use super::problems::{Problems, excerpt};
use super::values::Place;

/// Tells that a name is that of several. Where their ids can be seen, in the cell that names one of them; else once, where
/// they stand.
pub(super) fn tell(
    said: &str,
    section: Section,
    several: &[usize],
    place: &Place,
    lookup: &Lookup,
    problems: &mut Problems,
) {
    let names = lookup.names(section);
    let rows: Vec<usize> = several.iter().filter_map(|at| names.row_without_id(*at)).collect();
    let (Some(last), Some((sheet, column))) = (rows.last(), &names.sheet) else {
        return place.fault(problems, faults::ambiguous_name(&excerpt(said), &names.listed(several)));
    };
    let all: Vec<String> = several.iter().map(|at| (names.row(*at) + 1).to_string()).collect();
    let fault = faults::shared_name(&excerpt(said.trim()), &all.join(", "));
    problems.shared((section.name(), fold(said.trim())), sheet, (*last, *column), fault);
}
