//! Dates in several cells: year, month and day, beginning and end. Reads no text that holds a whole date.

use super::dates::{Reader, clean};
use super::diagnostic::{DiagnosticKind, Diagnostics};
use super::months::month_named;
use super::numeric_dates::{whole, year_text};
use super::other_languages::says_no_date;
use base::date::Edtf;

/// A year, month and day in cells of their own. `fields` are what their columns are called. Years before the common
/// era are counted from 1 there: -44 is 44 BC.
pub(super) fn from_parts(
    [year, month, day]: [&str; 3],
    fields: [&str; 3],
    reader: Reader,
    diagnostics: &mut Diagnostics,
) -> Option<Edtf> {
    let (year, month, day) = (clean(year), clean(month), clean(day));
    let (month, day) = (whole(&month), whole(&day));
    if year.is_empty() || says_no_date(&year) {
        for (part, field) in [(month, fields[1]), (day, fields[2])] {
            if !part.is_empty() && !says_no_date(part) {
                diagnostics.lose_value(field, part);
            }
        }
        return None;
    }
    let (date, mark) = match year_number(whole(&year)) {
        Some(number @ -10_000..=9_999) => {
            (year_text(if number < 0 { number + 1 } else { number }), String::new())
        }
        Some(_) => {
            diagnostics.report(fields[0], DiagnosticKind::NoSuchYear, &year);
            return None;
        }
        None => {
            let written = whole_date(&year, fields[0], reader, diagnostics)?;
            let text = written.to_string();
            let bare = text.trim_end_matches(['?', '~', '%']);
            if bare.trim_start_matches('-').len() != 4 {
                // A decade has no month, and a whole date one of its own.
                for (part, field) in [(month, fields[1]), (day, fields[2])] {
                    if !part.is_empty() {
                        diagnostics.lose_value(field, part);
                    }
                }
                return Some(written);
            }
            (bare.to_owned(), text[bare.len()..].to_owned())
        }
    };
    let dated = |date: &str| Edtf::parse(&[date, &mark].concat()).ok();
    if month.is_empty() {
        if !day.is_empty() {
            diagnostics.report(fields[2], DiagnosticKind::DayWithoutMonth, day);
        }
        return dated(&date);
    }
    let Some(month) = month.parse().ok().filter(|m| (1..=12).contains(m)).or_else(|| month_named(month))
    else {
        diagnostics.report(fields[1], DiagnosticKind::NoSuchMonth, month);
        return dated(&date);
    };
    let date = format!("{date}-{month:02}");
    if day.is_empty() {
        return dated(&date);
    }
    let digits = day.trim_end_matches(|c: char| c.is_alphabetic());
    let whole = digits.parse::<u8>().ok().and_then(|day| dated(&format!("{date}-{day:02}")));
    if whole.is_none() {
        diagnostics.report(fields[2], DiagnosticKind::NoSuchDay, day);
    }
    whole.or_else(|| dated(&date))
}

/// A year as a number, with the marks between thousands that spreadsheets show: `2,025`, `2 025`.
fn year_number(text: &str) -> Option<i64> {
    let grouped: Vec<&str> = text.split([',', '.', ' ', '\'', '’']).collect();
    let is_grouped = grouped.len() > 1
        && grouped[0].trim_start_matches('-').len() <= 3
        && grouped[1..].iter().all(|part| part.len() == 3);
    if is_grouped { grouped.concat().parse().ok() } else { text.parse().ok() }
}

/// What is written in a cell for a year: another way to write one, or a whole date, which is told.
fn whole_date(year: &str, field: &str, reader: Reader, diagnostics: &mut Diagnostics) -> Option<Edtf> {
    let mut told = Diagnostics::default();
    let Some(date) = reader.read(year, field, &mut told) else {
        diagnostics.report(field, DiagnosticKind::NoSuchYear, year);
        return None;
    };
    let is_year = date.precision().0 == Some(base::date::Precision::Year);
    if !is_year {
        diagnostics.report_with(field, DiagnosticKind::WholeDateInYear, year, &date.to_string());
    }
    for diagnostic in told.all {
        diagnostics.report_with(field, diagnostic.kind, &diagnostic.found, &diagnostic.more);
    }
    Some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_months_and_days_in_cells_of_their_own() {
        for (parts, expected, what) in [
            (["1999", "", ""], Some("1999"), None),
            (["1999.0", "2.0", "3.0"], Some("1999-02-03"), None),
            // 44 BC: no year 0 is counted.
            (["-44", "March", "15"], Some("-0043-03-15"), None),
            (["2,025", "8", "1"], Some("2025-08-01"), None),
            (["2\u{202f}025", "", ""], Some("2025"), None),
            (["2.025", "8", "1"], Some("2025-08-01"), None),
            (["44 BC", "3", "15"], Some("-0043-03-15"), None),
            (["c. 1850", "", ""], Some("1850~"), None),
            (["ca 1850", "8", "1"], Some("1850-08-01~"), None),
            (["1850?", "8", ""], Some("1850-08?"), None),
            (["1850s", "8", "1"], Some("1850/1859"), Some(DiagnosticKind::NotKept)),
            (["2024", "août", "1er"], Some("2024-08-01"), None),
            (["1999", "", "3"], Some("1999"), Some(DiagnosticKind::DayWithoutMonth)),
            (["1999", "13", "3"], Some("1999"), Some(DiagnosticKind::NoSuchMonth)),
            (["1999", "2", "30"], Some("1999-02"), Some(DiagnosticKind::NoSuchDay)),
            (["-13800000000", "", ""], None, Some(DiagnosticKind::NoSuchYear)),
            (["13/2/1999", "", ""], Some("1999-02-13"), Some(DiagnosticKind::WholeDateInYear)),
            (["", "2", "3"], None, Some(DiagnosticKind::NotKept)),
            (["n.d.", "", ""], None, None),
        ] {
            let mut diagnostics = Diagnostics::default();
            let date = from_parts(
                parts,
                ["Year", "Month", "Day"],
                Reader::of(std::iter::empty(), None),
                &mut diagnostics,
            );
            assert_eq!(date.map(|date| date.to_string()).as_deref(), expected, "{parts:?}");
            assert_eq!(diagnostics.all.first().map(|diagnostic| diagnostic.kind), what, "{parts:?}");
        }
    }
}
