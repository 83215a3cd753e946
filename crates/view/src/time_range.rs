//! The `time` filter: what a range is, the days it covers, and how it is written.

use crate::state::TimeRange;
use base::date::{Bound, Day, Edtf};

impl TimeRange {
    /// A range from the beginning of `from` to the end of `to`. An interval stands for its own beginning
    /// or end, so the two ends kept are plain dates. `None` when neither bounds anything, or reversed.
    #[must_use]
    pub fn new(from: Option<&Edtf>, to: Option<&Edtf>) -> Option<TimeRange> {
        let range = TimeRange {
            from: from.and_then(|date| date_of(date.start())),
            to: to.and_then(|date| date_of(date.end())),
        };
        let (first, last) = range.days();
        ((range.from.is_some() || range.to.is_some()) && first <= last).then_some(range)
    }

    /// Both days included, in either order: what a brush has swept.
    #[must_use]
    pub fn between(one: Day, other: Day) -> TimeRange {
        TimeRange { from: Some(Edtf::on(one.min(other))), to: Some(Edtf::on(one.max(other))) }
    }

    /// First and last day, both included; `Day::MIN` and `Day::MAX` where open.
    #[must_use]
    pub fn days(&self) -> (Day, Day) {
        (self.from.as_ref().map_or(Day::MIN, Edtf::earliest), self.to.as_ref().map_or(Day::MAX, Edtf::latest))
    }

    /// Reads `EARLIEST..LATEST`, either end empty, or one date or interval alone, which is both ends.
    /// `Ok(None)` is all of time (`..`); an error, what is no range.
    pub(crate) fn parse(text: &str) -> Result<Option<TimeRange>, ()> {
        if text == ".." {
            return Ok(None);
        }
        let (from, to) = match Edtf::parse(text) {
            Ok(date) => (Some(date.clone()), Some(date)),
            Err(_) => {
                let (from, to) = text.split_once("..").ok_or(())?;
                (read_end(from)?, read_end(to)?)
            }
        };
        TimeRange::new(from.as_ref(), to.as_ref()).map(Some).ok_or(())
    }

    /// As `parse` reads it; a single date is written once.
    pub(crate) fn format(&self) -> String {
        let end = |date: &Option<Edtf>| date.as_ref().map(Edtf::to_string).unwrap_or_default();
        let (from, to) = (end(&self.from), end(&self.to));
        if from == to { from } else { [&from, "..", &to].concat() }
    }
}

fn read_end(text: &str) -> Result<Option<Edtf>, ()> {
    if text.is_empty() { Ok(None) } else { Edtf::parse(text).map(Some).map_err(|_| ()) }
}

/// The date an interval begins or ends with, alone.
fn date_of(bound: Bound) -> Option<Edtf> {
    match bound {
        Bound::Date(_) => Edtf::parse(&bound.to_string()).ok(),
        Bound::Open | Bound::Unknown => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_range_covers_from_the_first_day_of_one_date_to_the_last_of_the_other() {
        for (text, first, last, written) in [
            ("2025-06..", "2025-06-01", "", "2025-06.."),
            ("..2025-08-02", "", "2025-08-02", "..2025-08-02"),
            ("2025-06..2025-08", "2025-06-01", "2025-08-31", "2025-06..2025-08"),
            ("2025-08", "2025-08-01", "2025-08-31", "2025-08"),
            ("2025-08..2025-08", "2025-08-01", "2025-08-31", "2025-08"),
            ("2025..2025-08-02?", "2025-01-01", "2025-08-02", "2025..2025-08-02?"),
            ("2025-08-31..2025-08", "2025-08-31", "2025-08-31", "2025-08-31..2025-08"),
            ("2024-12/2025-03", "2024-12-01", "2025-03-31", "2024-12..2025-03"),
            ("2025-06/..", "2025-06-01", "", "2025-06.."),
            ("2025-06/", "2025-06-01", "", "2025-06.."),
            ("../2025", "", "2025-12-31", "..2025"),
            ("2024-12/2025-03..2026", "2024-12-01", "2026-12-31", "2024-12..2026"),
        ] {
            let range = TimeRange::parse(text).unwrap().unwrap();
            let days = (Day::parse(first).unwrap_or(Day::MIN), Day::parse(last).unwrap_or(Day::MAX));
            assert_eq!(range.days(), days, "{text}");
            assert_eq!(range.format(), written, "{text}");
        }
    }

    #[test]
    fn what_is_no_range_is_refused() {
        assert_eq!(TimeRange::parse(".."), Ok(None));
        for text in
            ["", ".", "...", "....", "2026..2025", "2025-13..", "August", "2025-06 .. 2025-08", "..x", "/"]
        {
            assert_eq!(TimeRange::parse(text), Err(()), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(text in "(20[0-9]{2}(-0[1-9](-1[0-9])?)?[?~%]?|\\.\\.|/){1,4}") {
            if let Ok(Some(range)) = TimeRange::parse(&text) {
                prop_assert_eq!(TimeRange::parse(&range.format()), Ok(Some(range)));
            }
        }

        #[test]
        fn no_text_panics(text in ".*") {
            let _ = TimeRange::parse(&text);
        }

        #[test]
        fn a_brush_covers_both_its_days(one in -9_000..30_000_i32, other in -9_000..30_000_i32) {
            let range = TimeRange::between(Day(one), Day(other));
            prop_assert_eq!(range.days(), (Day(one.min(other)), Day(one.max(other))));
        }
    }
}
