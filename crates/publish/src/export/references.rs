//! The sources of a view as references: which they are, in what order, and their dates. Knows no format.

use super::input::Export;
use base::date::{Day, Edtf, Precision};
use dataset::{Source, SourceIx};

/// The sources of what is shown, each once, as they come: of the events by day, with their claims and disagreements, then
/// of relations and disputes.
pub fn references<'a>(export: &Export<'a>) -> Vec<&'a Source> {
    let (dataset, visible) = (&export.loaded.dataset, &export.model.visible);
    let mut found: Vec<SourceIx> = Vec::new();
    for event in visible.events.iter().map(|ix| dataset.event(*ix)) {
        found.extend(&event.sources);
        found.extend(event.claims.iter().flat_map(|claim| &claim.sources));
        found.extend(event.conflicts.iter().flat_map(|it| &it.values).flat_map(|value| &value.sources));
    }
    found.extend(visible.relations.iter().flat_map(|ix| &dataset.relation(*ix).sources));
    found.extend(visible.disputes.iter().flat_map(|ix| &dataset.dispute(*ix).sources));
    let mut seen = vec![false; dataset.sources.len()];
    found.retain(|ix| seen.get_mut(ix.at()).is_some_and(|seen| !std::mem::replace(seen, true)));
    found.into_iter().map(|ix| dataset.source(ix)).collect()
}

/// A day as far as it is known: year, then month, then day.
pub fn date_parts(day: Day, precision: Option<Precision>) -> Vec<i32> {
    let (year, month, day) = day.civil();
    match precision {
        None => Vec::new(),
        Some(Precision::Year) => vec![year],
        Some(Precision::Month) => vec![year, i32::from(month)],
        Some(Precision::Day) => vec![year, i32::from(month), i32::from(day)],
    }
}

/// The first day of a source's date, as far as it is known.
pub fn first_parts(date: Option<&Edtf>) -> Vec<i32> {
    date.map(|date| date_parts(date.earliest(), date.precision().0)).unwrap_or_default()
}

/// A text as one line without signs that no file of references has.
pub fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
