//! Two dates with a mark or a word between them, each any single date.

use super::date_forms;
use super::date_span::{interval_marks, span};
use super::date_words;
use super::diagnostic::Diagnostics;
use base::date::Edtf;

/// `A - B`, `A to B`, each end any single date, as `found` reads it.
pub(super) fn interval<E>(
    text: &str,
    field: &str,
    diagnostics: &mut Diagnostics,
    found: impl Fn(&str, &mut Diagnostics) -> Result<Edtf, E>,
) -> Option<Edtf> {
    let text = date_words::without_lead(text);
    // Between dates in numbers with other marks.
    let dash = text.split_once('-').filter(|(_, end)| text.contains(['/', '.']) && !end.contains('-'));
    for (start, end) in interval_marks().filter_map(|mark| text.split_once(mark)).chain(dash) {
        let mut told = Diagnostics::default();
        let (start, end) = (start.trim(), end.trim());
        let full = date_forms::with_year_of(start, end);
        let start = full.as_deref().unwrap_or(start);
        let full = date_forms::with_start_of(start, end);
        let end = full.as_deref().unwrap_or(end);
        let ends = (found(start, &mut told), found(end, &mut told));
        if let (Ok(start), Ok(end)) = ends {
            for diagnostic in told.all {
                diagnostics.report_with(field, diagnostic.kind, &diagnostic.found, &diagnostic.more);
            }
            return Some(span(start, Some(end), field, diagnostics));
        }
    }
    None
}
