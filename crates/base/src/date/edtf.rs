//! Dates and intervals in the Extended Date/Time Format (EDTF, <https://www.loc.gov/standards/datetime/>; ISO 8601-2),
//! levels 0 and 1, with open or unknown ends. No seasons, no unspecified digits, no years beyond four digits, no time of
//! day.

use std::fmt;

use super::day::Day;
use super::error::EdtfError;
use super::moment::{Moment, Precision};

/// An EDTF date or interval. Its earliest day is never after its latest.
///
/// Two dates are equal when they are written the same: `2025` and `2025-01/2025-12` mean the same days and differ.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edtf {
    pub(super) start: Bound,
    /// `None`: not an interval, and `start` is a date.
    pub(super) end: Option<Bound>,
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// A year, a month or a day.
    Date(Moment),
    /// `..`: it has no end on this side.
    Open,
    /// Empty: it has an end, but the date is unknown.
    Unknown,
}

/// 1970-01-01, as `Day::default()`.
impl Default for Edtf {
    fn default() -> Self {
        Self::on(Day::default())
    }
}

impl Edtf {
    /// Reads a date (`2025-08-01`, `2025-08`, `2025`, each perhaps with `?`, `~` or `%`) or an
    /// interval (`A/B`, `../B`, `A/..`, `/B`, `A/`).
    ///
    /// # Errors
    /// When the text is no supported date, when a month or day does not exist, and when an interval has no date at either
    /// end or ends before it begins.
    pub fn parse(text: &str) -> Result<Self, EdtfError> {
        let Some((start, end)) = text.split_once('/') else {
            return Ok(Self { start: Bound::Date(Moment::parse(text)?), end: None });
        };
        let (start, end) = (Bound::parse(start)?, Bound::parse(end)?);
        if !matches!(start, Bound::Date(_)) && !matches!(end, Bound::Date(_)) {
            return Err(EdtfError::NoDate);
        }
        let edtf = Self { start, end: Some(end) };
        if edtf.earliest() > edtf.latest() {
            return Err(EdtfError::Reversed);
        }
        Ok(edtf)
    }

    /// The date that is exactly this day, clamped to the years −9999 to 9999.
    #[must_use]
    pub fn on(day: Day) -> Self {
        Self { start: Bound::Date(Moment::of_day(day)), end: None }
    }

    /// The interval between two moments, in either order, as plain dates: `?` and `~` are dropped.
    #[must_use]
    pub fn between(a: Moment, b: Moment) -> Self {
        let plain = |m: Moment| Moment { uncertain: false, approximate: false, ..m };
        let (start, end) = if a.earliest() > b.latest() { (b, a) } else { (a, b) };
        Self { start: Bound::Date(plain(start)), end: Some(Bound::Date(plain(end))) }
    }

    /// The first day it may mean; `Day::MIN` when open or unknown. `?` and `~` do not widen a date.
    #[must_use]
    pub fn earliest(&self) -> Day {
        match self.start {
            Bound::Date(moment) => moment.earliest(),
            Bound::Open | Bound::Unknown => Day::MIN,
        }
    }

    /// The last day it may mean; `Day::MAX` when open or unknown.
    #[must_use]
    pub fn latest(&self) -> Day {
        match self.end() {
            Bound::Date(moment) => moment.latest(),
            Bound::Open | Bound::Unknown => Day::MAX,
        }
    }

    /// Where it begins; the date itself when it is no interval.
    #[must_use]
    pub fn start(&self) -> Bound {
        self.start
    }

    /// Where it ends; the date itself when it is no interval.
    #[must_use]
    pub fn end(&self) -> Bound {
        self.end.unwrap_or(self.start)
    }

    /// The precision of beginning and end; `None` where open or unknown.
    #[must_use]
    pub fn precision(&self) -> (Option<Precision>, Option<Precision>) {
        (self.start.precision(), self.end().precision())
    }

    /// Whether either end is marked `?` or `%`.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.moments().any(|m| m.uncertain)
    }

    /// Whether either end is marked `~` or `%`.
    #[must_use]
    pub fn is_approximate(&self) -> bool {
        self.moments().any(|m| m.approximate)
    }

    /// Whether it is written as an interval.
    #[must_use]
    pub fn is_interval(&self) -> bool {
        self.end.is_some()
    }

    /// Whether some day may belong to both.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.earliest() <= other.latest() && other.earliest() <= self.latest()
    }

    fn moments(&self) -> impl Iterator<Item = Moment> {
        [Some(self.start), self.end].into_iter().filter_map(|bound| match bound {
            Some(Bound::Date(moment)) => Some(moment),
            _ => None,
        })
    }
}

impl Bound {
    fn parse(text: &str) -> Result<Self, EdtfError> {
        Ok(match text {
            "" => Bound::Unknown,
            ".." => Bound::Open,
            _ => Bound::Date(Moment::parse(text)?),
        })
    }

    fn precision(self) -> Option<Precision> {
        match self {
            Bound::Date(moment) => Some(moment.precision()),
            Bound::Open | Bound::Unknown => None,
        }
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Bound::Date(moment) => moment.fmt(f),
            Bound::Open => f.write_str(".."),
            Bound::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Edtf {
    /// As it was read.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.start.fmt(f)?;
        match self.end {
            Some(end) => write!(f, "/{end}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NEVER: &str = "";

    #[test]
    fn a_date_means_its_first_to_its_last_day() {
        // Written, earliest, latest; nothing where unbounded.
        for (text, earliest, latest) in [
            ("2025-08-01", "2025-08-01", "2025-08-01"),
            ("2025-08-01?", "2025-08-01", "2025-08-01"),
            ("2025-08~", "2025-08-01", "2025-08-31"),
            ("2024-02%", "2024-02-01", "2024-02-29"),
            ("2025", "2025-01-01", "2025-12-31"),
            ("-0044-03-15", "-0044-03-15", "-0044-03-15"),
            ("0000", "0000-01-01", "0000-12-31"),
            ("2024-12/2025-03", "2024-12-01", "2025-03-31"),
            ("2025-08-15/2025-08", "2025-08-15", "2025-08-31"),
            ("2025-06/..", "2025-06-01", NEVER),
            ("2025-06?/", "2025-06-01", NEVER),
            ("../2025-06", NEVER, "2025-06-30"),
            ("/2025~", NEVER, "2025-12-31"),
        ] {
            let edtf = Edtf::parse(text).unwrap();
            let day = |text: &str, open: Day| Day::parse(text).unwrap_or(open);
            assert_eq!(edtf.earliest(), day(earliest, Day::MIN), "{text}");
            assert_eq!(edtf.latest(), day(latest, Day::MAX), "{text}");
            assert_eq!(edtf.to_string(), text);
        }
    }

    #[test]
    fn what_is_not_a_date_says_why() {
        for (text, error) in [
            ("", EdtfError::Empty),
            ("August 2025", EdtfError::Shape),
            ("2025-8-1", EdtfError::Shape),
            ("20250801", EdtfError::Shape),
            ("2025-08-01 ", EdtfError::Shape),
            ("2025-08?-01", EdtfError::Shape),
            ("2025-08-01??", EdtfError::Shape),
            ("202X", EdtfError::Shape),
            ("Y20250", EdtfError::Shape),
            ("-0000", EdtfError::Shape),
            ("2025/2026/2027", EdtfError::Shape),
            ("été", EdtfError::Shape),
            ("?", EdtfError::Shape),
            ("2025-08-01T10:00:00Z", EdtfError::TimeOfDay),
            ("2025-00", EdtfError::NoSuchMonth(0)),
            ("2025-21", EdtfError::NoSuchMonth(21)),
            ("2025-13-01", EdtfError::NoSuchMonth(13)),
            ("2025-02-29", EdtfError::NoSuchDay { day: 29, month_days: 28 }),
            ("2025-02-00", EdtfError::NoSuchDay { day: 0, month_days: 28 }),
            ("../..", EdtfError::NoDate),
            ("/", EdtfError::NoDate),
            ("2025-03/2024-12", EdtfError::Reversed),
        ] {
            assert_eq!(Edtf::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn each_end_keeps_how_it_is_known() {
        let edtf = Edtf::parse("2024-12?/2025~").unwrap();
        assert_eq!(edtf.precision(), (Some(Precision::Month), Some(Precision::Year)));
        assert!(edtf.is_interval() && edtf.is_uncertain() && edtf.is_approximate());
        let since = Edtf::parse("2025-06-01/..").unwrap();
        assert_eq!(since.precision(), (Some(Precision::Day), None));
        assert_eq!((since.end(), since.is_uncertain()), (Bound::Open, false));
        let day = Edtf::parse("2025-06-01").unwrap();
        assert_eq!(day.precision(), (Some(Precision::Day), Some(Precision::Day)));
        assert!(!day.is_interval());
        assert_eq!(Edtf::on(day.latest()), day);
    }

    /// Text that is often a date, and often nearly one.
    fn nearly_a_date() -> impl Strategy<Value = String> {
        let date = "(-?[0-2][0-9]{3}(-[01][0-9](-[0-3][0-9])?)?[?~%]?|\\.\\.|)";
        prop_oneof![date, [date, date].prop_map(|[a, b]| format!("{a}/{b}")), ".*"]
    }

    proptest! {
        #[test]
        fn any_text_is_a_date_or_an_error_and_a_date_is_written_as_it_was_read(text in nearly_a_date()) {
            if let Ok(edtf) = Edtf::parse(&text) {
                prop_assert_eq!(edtf.to_string(), text);
                prop_assert!(edtf.earliest() <= edtf.latest());
                prop_assert!(edtf.overlaps(&edtf));
            }
        }

        #[test]
        fn how_sure_a_date_is_moves_no_day(days in 0..60_000i32, length in 0..800i32, written in 0..3usize) {
            let (start, end) = (Day(days - 30_000), Day(days + length - 30_000));
            let cut = |day: Day| day.to_string()[..[4, 7, 10][written]].to_owned();
            let plain = Edtf::parse(&cut(start)).unwrap();
            prop_assert!(plain.earliest() <= start && start <= plain.latest());
            for mark in ["?", "~", "%"] {
                let marked = Edtf::parse(&[&cut(start), mark].concat()).unwrap();
                prop_assert_eq!((marked.earliest(), marked.latest()), (plain.earliest(), plain.latest()));
            }
            let last = Edtf::parse(&cut(end)).unwrap();
            let both = Edtf::parse(&[&cut(start), "/", &cut(end)].concat()).unwrap();
            prop_assert_eq!((both.earliest(), both.latest()), (plain.earliest(), last.latest()));
            for (open, from, to) in [
                ([&cut(start), "/.."].concat(), plain.earliest(), Day::MAX),
                (["../", &cut(start)].concat(), Day::MIN, plain.latest()),
            ] {
                let open = Edtf::parse(&open).unwrap();
                prop_assert_eq!((open.earliest(), open.latest()), (from, to));
                prop_assert!(open.overlaps(&plain));
            }
        }

        #[test]
        fn what_lies_between_two_moments_is_read_back_as_written(a in 0..40_000i32, b in 0..40_000i32) {
            let (a, b) = (Moment::of_day(Day(a)), Moment { uncertain: true, ..Moment::of_day(Day(b)) });
            let between = Edtf::between(a, b);
            prop_assert_eq!(Edtf::parse(&between.to_string()), Ok(between.clone()));
            prop_assert_eq!(between.earliest(), a.earliest().min(b.earliest()));
            prop_assert_eq!(between.latest(), a.latest().max(b.latest()));
            prop_assert!(!between.is_uncertain());
        }
    }
}
