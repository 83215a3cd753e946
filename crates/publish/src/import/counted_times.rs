//! Times that are plain numbers: years, or days, seconds or milliseconds since 1970. What they count is said by
//! whoever asks, or by all numbers of the file together; else they are left out, and it is asked.

use super::dates::DatesAs;
use super::diagnostic::{DiagnosticKind, Diagnostics};
use super::options::Options;
use base::date::Day;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    /// A year; a fraction is a part of it.
    Years,
    /// Days since 1 January 1970.
    Days,
    /// Seconds since then.
    Seconds,
    /// Milliseconds since then.
    Milliseconds,
}

const SECONDS_A_DAY: f64 = 86_400.0;
const MONTHS_A_YEAR: f64 = 12.0;

impl Count {
    /// A date in a text; `None` beyond the years that can be written.
    pub fn date(self, number: f64) -> Option<String> {
        let days = match self {
            Count::Years => {
                let year = number.floor();
                let month = ((number - year) * MONTHS_A_YEAR).floor() as u32 + 1;
                let sign = if year < 0.0 { "-" } else { "" };
                let written = format!("{sign}{:04}", year.abs());
                let has_month = number.fract() != 0.0;
                return (year.abs() <= 9999.0)
                    .then(|| if has_month { format!("{written}-{month:02}") } else { written });
            }
            Count::Days => number,
            Count::Seconds => number / SECONDS_A_DAY,
            Count::Milliseconds => number / SECONDS_A_DAY / 1_000.0,
        };
        let day = Day(days.floor() as i32);
        let is_written = days.abs() < f64::from(i32::MAX) && Day::parse(&day.to_string()) == Some(day);
        is_written.then(|| day.to_string())
    }

    const fn id(self) -> &'static str {
        match self {
            Count::Years => "years",
            Count::Days => "days",
            Count::Seconds => "seconds",
            Count::Milliseconds => "milliseconds",
        }
    }
}

/// What the numbers of a file count. A guess, and that nobody can say, is told once.
pub(super) fn counted(numbers: &[f64], options: &Options, diagnostics: &mut Diagnostics) -> Option<Count> {
    match options.day_order {
        Some(DatesAs::Years) => return Some(Count::Years),
        Some(DatesAs::Days) => return Some(Count::Days),
        Some(DatesAs::Seconds) => return Some(Count::Seconds),
        Some(DatesAs::Milliseconds) => return Some(Count::Milliseconds),
        Some(DatesAs::DayFirst | DatesAs::MonthFirst) | None => {}
    }
    let first = numbers.first()?;
    /// From 1973 on, in each count; smaller numbers may be anything.
    const SECONDS: std::ops::RangeInclusive<f64> = 1.0e8..=9.9e9;
    const MILLISECONDS: std::ops::RangeInclusive<f64> = 1.0e11..=9.9e12;
    let all = |range: std::ops::RangeInclusive<f64>| numbers.iter().all(|number| range.contains(number));
    let count = if all(1000.0..=2100.0) {
        Count::Years
    } else if all(SECONDS) {
        Count::Seconds
    } else if all(MILLISECONDS) {
        Count::Milliseconds
    } else {
        diagnostics.report_field("", DiagnosticKind::CountUnknown, &numbers.len().to_string());
        diagnostics.add_to_last(first.to_string());
        return None;
    };
    diagnostics.report_field("", DiagnosticKind::CountGuessed, &first.to_string());
    diagnostics
        .add_to_last([count.date(*first).as_deref().unwrap_or_default(), ", --dates ", count.id()].concat());
    Some(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_a_date_by_what_it_counts() {
        for (count, number, date) in [
            (Count::Years, 2001.0, Some("2001")),
            (Count::Years, 2009.5, Some("2009-07")),
            (Count::Years, -44.0, Some("-0044")),
            (Count::Years, 40_000.0, None),
            (Count::Days, 0.0, Some("1970-01-01")),
            (Count::Seconds, 1_230_768_000.0, Some("2009-01-01")),
            (Count::Milliseconds, 1.2307680e12, Some("2009-01-01")),
            (Count::Seconds, f64::MAX, None),
        ] {
            assert_eq!(count.date(number).as_deref(), date, "{count:?} {number}");
        }
    }
}
