//! A span of two dates that were read, and what stands between two dates.

use super::diagnostic::{DiagnosticKind, Diagnostics};
use super::other_languages;
use base::date::Edtf;
use base::text::Lang;

/// The day alone where only the times of its two ends differed.
pub(super) fn without_repeated_end(date: Edtf) -> Edtf {
    let is_repeated = date.is_interval() && date.start() == date.end();
    let one = is_repeated.then(|| Edtf::parse(&date.start().to_string()).ok());
    one.flatten().unwrap_or(date)
}

/// A span of two dates; the first alone, after telling it, where the second is before it.
pub(super) fn span(start: Edtf, end: Option<Edtf>, field: &str, diagnostics: &mut Diagnostics) -> Edtf {
    let Some(end) = end.filter(|end| *end != start) else { return start };
    // Of two intervals, such as decades, from the first day to the last.
    let (from, to) = (start.start().to_string(), end.end().to_string());
    Edtf::parse(&format!("{from}/{to}")).unwrap_or_else(|_| {
        diagnostics.report_with(field, DiagnosticKind::EndsFirst, &end.to_string(), &start.to_string());
        start
    })
}

/// What stands between two dates: dashes, and the words of every language that is read.
pub(super) fn interval_marks() -> impl Iterator<Item = &'static str> {
    let words = Lang::ALL.into_iter().flat_map(|lang| lang.import().interval_words);
    let words = words.chain(&other_languages::BETWEEN);
    [" - ", " – ", " — ", " / "].iter().chain(words).chain(&["–", "—", "/", ".."]).copied()
}
