//! A day of the proleptic Gregorian calendar. No time of day, no time zone; dates of less precision are in `edtf`.

use std::fmt;

/// A day, as the number of days since 1970-01-01.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// The years that four digits and a sign can write.
const YEARS: std::ops::RangeInclusive<i32> = -9999..=9999;
/// -9999-01-01 and 9999-12-31: the first and the last day that can be written.
const FIRST_WRITTEN: i32 = -4_371_587;
const LAST_WRITTEN: i32 = 2_932_896;
/// Days in 400 Gregorian years.
const ERA_DAYS: i32 = 146_097;
/// Days from 0000-03-01, where an era begins, to 1970-01-01.
const EPOCH_IN_ERA: i32 = 719_468;

impl Day {
    /// Before every day. Stands for an open or unknown beginning.
    pub const MIN: Day = Day(i32::MIN);
    /// After every day. Stands for an open or unknown end.
    pub const MAX: Day = Day(i32::MAX);

    /// The day of a year (−9999 to 9999), month (1 to 12) and day of the month (from 1).
    /// `None` when there is no such day.
    #[must_use]
    pub fn from_civil(year: i32, month: u8, day: u8) -> Option<Day> {
        if !YEARS.contains(&year) || day == 0 || day > days_in_month(year, month) {
            return None;
        }
        // Howard Hinnant's `days_from_civil` (<https://howardhinnant.github.io/date_algorithms.html>): years begin in March, so a leap day comes last.
        let y = year - i32::from(month <= 2);
        let (era, year_of_era) = (y.div_euclid(400), y.rem_euclid(400));
        let from_march = (i32::from(month) + 9) % 12;
        let day_of_year = (153 * from_march + 2) / 5 + i32::from(day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Day(era * ERA_DAYS + day_of_era - EPOCH_IN_ERA))
    }

    /// Year, month (1 to 12) and day of the month (from 1).
    ///
    /// A day that cannot be written in four digits of year (`MIN` and `MAX` among them) gives the
    /// nearest that can: -9999-01-01 or 9999-12-31.
    #[must_use]
    pub fn civil(self) -> (i32, u8, u8) {
        // Howard Hinnant's `civil_from_days`, the inverse of the above.
        let z = self.0.clamp(FIRST_WRITTEN, LAST_WRITTEN) + EPOCH_IN_ERA;
        let (era, day_of_era) = (z.div_euclid(ERA_DAYS), z.rem_euclid(ERA_DAYS));
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * from_march + 2) / 5 + 1) as u8;
        let month = ((from_march + 2) % 12 + 1) as u8;
        (year_of_era + era * 400 + i32::from(month <= 2), month, day)
    }

    /// Days after Monday: 0 is Monday, 6 is Sunday.
    #[must_use]
    pub fn weekday(self) -> u8 {
        // 1970-01-01 was a Thursday.
        (self.0.rem_euclid(7) + 3) as u8 % 7
    }

    /// The same day of the month `months` earlier, or later when negative; the last day of that month where it is shorter.
    /// Unchanged when the result lies outside the years −9999 to 9999. `months` is at most 9999 years.
    #[must_use]
    pub fn months_before(self, months: i32) -> Day {
        let (year, month, day) = self.civil();
        let counted = year * 12 + i32::from(month) - 1 - months;
        let (year, month) = (counted.div_euclid(12), counted.rem_euclid(12) as u8 + 1);
        Day::from_civil(year, month, day.min(days_in_month(year, month))).unwrap_or(self)
    }

    /// The day `days` later, or earlier when negative. `MIN` and `MAX` stay what they are, and
    /// nothing goes beyond them.
    #[must_use]
    pub fn add_days(self, days: i32) -> Day {
        match self {
            Day::MIN | Day::MAX => self,
            Day(n) => Day(n.saturating_add(days)),
        }
    }
}

impl fmt::Display for Day {
    /// `YYYY-MM-DD`, a minus before years before 0.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        let sign = if year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs())
    }
}

/// How many days a month has; 0 when `month` is not 1 to 12.
pub(super) fn days_in_month(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 => 28 + u8::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn well_known_days_are_where_they_should_be() {
        for (text, days, weekday) in [
            ("1970-01-01", 0, 3),
            ("2000-02-29", 11_016, 1),
            ("2025-08-01", 20_301, 4),
            ("2025-08-02", 20_302, 5),
            ("1969-12-31", -1, 2),
            ("-9999-01-01", FIRST_WRITTEN, 0),
            ("9999-12-31", LAST_WRITTEN, 4),
        ] {
            let day = Day::parse(text);
            assert_eq!(day, Some(Day(days)), "{text}");
            assert_eq!(Day(days).to_string(), text);
            assert_eq!(Day(days).weekday(), weekday, "{text}");
        }
    }

    #[test]
    fn what_is_not_a_day_is_none() {
        for text in ["", "2025", "2025-08", "2025-02-29", "1900-02-29", "2025-13-01", "2025-00-01"] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
        for text in ["2025-01-00", "2025-04-31", "2025-8-1", "2025-08-01?", "25-08-01", "２025-08-01"] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
        assert_eq!(Day::from_civil(i32::MIN, 1, 1), None);
        assert_eq!(Day::from_civil(2025, 255, 255), None);
    }

    #[test]
    fn the_ends_of_time_are_clamped_and_stay_put() {
        assert_eq!(Day::MIN.civil(), (-9999, 1, 1));
        assert_eq!(Day::MAX.civil(), (9999, 12, 31));
        assert_eq!(Day::MIN.add_days(1), Day::MIN);
        assert_eq!(Day::MAX.add_days(-1), Day::MAX);
        assert_eq!(Day(0).add_days(i32::MIN).add_days(i32::MIN), Day::MIN);
    }

    #[test]
    fn months_before_keep_the_day_of_the_month_where_there_is_one() {
        for (day, months, expected) in [
            ("2025-08-02", 1, "2025-07-02"),
            ("2025-01-15", 1, "2024-12-15"),
            ("2025-03-31", 1, "2025-02-28"),
            ("2024-02-29", 12, "2023-02-28"),
            ("2025-08-02", 12, "2024-08-02"),
            ("-9999-01-01", 1, "-9999-01-01"),
            ("2025-08-01", -1, "2025-09-01"),
            ("2025-08-01", 1, "2025-07-01"),
            ("2025-01-31", -1, "2025-02-28"),
            ("2024-01-31", -1, "2024-02-29"),
            ("2025-12-15", -1, "2026-01-15"),
            ("9999-12-15", -1, "9999-12-15"),
        ] {
            let day = Day::parse(day).unwrap();
            assert_eq!(day.months_before(months).to_string(), expected, "{months} before {day}");
        }
    }

    proptest! {
        #[test]
        fn civil_is_the_inverse_of_from_civil(n in FIRST_WRITTEN..=LAST_WRITTEN) {
            let (year, month, day) = Day(n).civil();
            prop_assert_eq!(Day::from_civil(year, month, day), Some(Day(n)));
            prop_assert_eq!(Day::parse(&Day(n).to_string()), Some(Day(n)));
        }

        #[test]
        fn a_later_day_has_a_later_date(n in FIRST_WRITTEN..LAST_WRITTEN) {
            prop_assert!(Day(n).civil() < Day(n + 1).civil());
            prop_assert_eq!((Day(n).weekday() + 1) % 7, Day(n + 1).weekday());
        }

        #[test]
        fn no_number_and_no_text_panics(n: i32, m: i32, text in ".*") {
            let _ = (Day(n).civil(), Day(n).weekday(), Day(n).to_string(), Day(n).add_days(m));
            let _ = Day::parse(&text);
        }
    }
}
