//! One EDTF date: a year, a month or a day, perhaps uncertain or approximate. No intervals.

use std::fmt;

use super::day::{Day, days_in_month};
use super::error::EdtfError;

/// The precision of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Known to the day.
    Day,
    /// Known to the month.
    Month,
    /// Known to the year.
    Year,
}

/// A year, a month or a day that exists, and whether it is uncertain (`?`) or approximate (`~`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    /// −9999 to 9999.
    pub(super) year: i16,
    /// 1 to 12, or 0 when only the year is known.
    pub(super) month: u8,
    /// From 1, or 0 when not known.
    pub(super) day: u8,
    pub(super) uncertain: bool,
    pub(super) approximate: bool,
}

impl Moment {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a minus before years before 0, and one of `?`, `~`
    /// and `%` (both) at the end.
    pub(super) fn parse(text: &str) -> Result<Moment, EdtfError> {
        let (body, uncertain, approximate) = match text.as_bytes() {
            [] => return Err(EdtfError::Empty),
            [body @ .., b'?'] => (body, true, false),
            [body @ .., b'~'] => (body, false, true),
            [body @ .., b'%'] => (body, true, true),
            body => (body, false, false),
        };
        let (negative, body) = match body {
            [b'-', rest @ ..] => (true, rest),
            _ => (false, body),
        };
        let (y, m, d) = match body {
            [y @ .., b'-', m1, m2, b'-', d1, d2] if y.len() == 4 => (y, [*m1, *m2], [*d1, *d2]),
            [y @ .., b'-', m1, m2] if y.len() == 4 => (y, [*m1, *m2], *b"00"),
            y if y.len() == 4 => (y, *b"00", *b"00"),
            _ if body.get(10) == Some(&b'T') => return Err(EdtfError::TimeOfDay),
            _ => return Err(EdtfError::Shape),
        };
        let year = number(y)? as i16;
        if negative && year == 0 {
            return Err(EdtfError::Shape);
        }
        let year = if negative { -year } else { year };
        let (month, day) = (number(&m)? as u8, number(&d)? as u8);
        let moment = Moment { year, month, day, uncertain, approximate };
        moment.exists(body.len()).map(|()| moment)
    }

    /// Whether there is such a month and day; `written` is the length of the date without sign.
    fn exists(&self, written: usize) -> Result<(), EdtfError> {
        let month_days = days_in_month(i32::from(self.year), self.month);
        if written > 4 && month_days == 0 {
            return Err(EdtfError::NoSuchMonth(self.month));
        }
        if written > 7 && (self.day == 0 || self.day > month_days) {
            return Err(EdtfError::NoSuchDay { day: self.day, month_days });
        }
        Ok(())
    }

    pub(super) fn of_day(day: Day) -> Moment {
        let (year, month, day) = day.civil();
        // `civil` clamps years to four digits.
        Moment { year: year as i16, month, day, uncertain: false, approximate: false }
    }

    /// The day, when it is one, and certain.
    pub(super) fn plain_day(&self) -> Option<Day> {
        if self.uncertain || self.approximate || self.day == 0 {
            return None;
        }
        Some(self.earliest())
    }

    /// Whether it is a day, a month or a year.
    #[must_use]
    pub fn precision(&self) -> Precision {
        match (self.month, self.day) {
            (0, _) => Precision::Year,
            (_, 0) => Precision::Month,
            _ => Precision::Day,
        }
    }

    /// The first day it may mean. Neither uncertainty nor approximation widens it.
    #[must_use]
    pub fn earliest(&self) -> Day {
        // A moment that was read exists.
        Day::from_civil(i32::from(self.year), self.month.max(1), self.day.max(1)).unwrap_or(Day::MIN)
    }

    /// The last day it may mean.
    #[must_use]
    pub fn latest(&self) -> Day {
        let year = i32::from(self.year);
        let month = if self.month == 0 { 12 } else { self.month };
        let day = if self.day == 0 { days_in_month(year, month) } else { self.day };
        Day::from_civil(year, month, day).unwrap_or(Day::MAX)
    }
}

impl Day {
    /// Reads `YYYY-MM-DD`, with a minus before years before 0. `None` when the text has another form or there is no such day.
    #[must_use]
    pub fn parse(text: &str) -> Option<Day> {
        Moment::parse(text).ok()?.plain_day()
    }
}

/// The value of at most four digits.
fn number(digits: &[u8]) -> Result<u16, EdtfError> {
    digits.iter().try_fold(0, |sum, &c| match c {
        b'0'..=b'9' => Ok(sum * 10 + u16::from(c - b'0')),
        _ => Err(EdtfError::Shape),
    })
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}", self.year.unsigned_abs())?;
        for part in [self.month, self.day] {
            if part > 0 {
                write!(f, "-{part:02}")?;
            }
        }
        f.write_str(match (self.uncertain, self.approximate) {
            (true, true) => "%",
            (true, false) => "?",
            (false, true) => "~",
            (false, false) => "",
        })
    }
}
