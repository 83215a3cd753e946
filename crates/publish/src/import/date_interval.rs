//! Two dates with a mark or a word between them, each any single date.

use super::date_forms;
use super::date_span::span;
use super::date_words;
use super::dates::Reader;
use super::diagnostic::Diagnostics;
use super::other_languages;
use base::date::Edtf;
use base::text::Lang;

/// What stands between two dates: dashes, and the words of every language that is read.
pub(super) fn interval_marks() -> impl Iterator<Item = &'static str> {
    let words = Lang::ALL.into_iter().flat_map(|lang| lang.import().interval_words);
    let words = words.chain(&other_languages::BETWEEN);
    [" - ", " – ", " — ", " / "].iter().chain(words).chain(&["–", "—", "/", ".."]).copied()
}

/// `A - B`, `A to B`, each end any single date.
pub(super) fn interval(
    reader: Reader,
    text: &str,
    field: &str,
    diagnostics: &mut Diagnostics,
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
        let ends = (reader.found(start, field, &mut told), reader.found(end, field, &mut told));
        if let (Ok(start), Ok(end)) = ends {
            for diagnostic in told.all {
                diagnostics.report_with(field, diagnostic.kind, &diagnostic.found, &diagnostic.more);
            }
            return Some(span(start, Some(end), field, diagnostics));
        }
    }
    None
}
