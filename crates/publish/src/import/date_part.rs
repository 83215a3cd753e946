//! One date of a text, or the part of it that one end of a span says. Knows no spans.

use super::date_ages::{CENTURY, years_of};
use super::date_reading::Mark;
use super::numeric_dates::{short_year, year_text};
use base::date::Edtf;

/// A whole date, or the first and the last of a decade, a season or the like.
pub(super) struct Bound {
    pub first: String,
    pub last: Option<String>,
    pub mark: Mark,
    pub is_guess: bool,
}

/// What was said of a date.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    /// Years of three or four digits, and numbers that may be a day or a year.
    pub long: Vec<i64>,
    pub short: Vec<i64>,
    pub month: Option<u8>,
    pub is_before_christ: Option<bool>,
    /// 0 is spring.
    pub season: Option<usize>,
    pub quarter: Option<i64>,
    pub half: Option<i64>,
    pub is_decade: bool,
    /// Of a century or a millennium: its years.
    pub age_years: Option<i64>,
    /// Counted as ages are: `XIXe`.
    pub is_roman: bool,
    /// With a minus, as people count: the other end has none where it is of the common era.
    pub has_minus: bool,
    /// Early, in the middle or late in it.
    pub is_part: bool,
    pub has_short_year: bool,
    pub mark: (bool, bool),
}

impl Part {
    pub fn year(&self) -> Option<i64> {
        match (self.long.as_slice(), self.short.as_slice()) {
            ([year], _) => Some(*year),
            // `44 BC`, `March 44 BC`, `15 March 44 BC`.
            ([], [.., year]) if self.is_before_christ.is_some() => Some(*year),
            _ => None,
        }
    }

    pub fn set_year(&mut self, year: i64) {
        self.long = vec![year];
    }

    /// Takes its two digits for the year they are cut from.
    pub fn set_cut_year(&mut self, year: i64) {
        self.short.clear();
        self.long = vec![year];
    }

    /// Two digits alone.
    pub fn short_number(&self) -> Option<i64> {
        let alone = self.long.is_empty()
            && self.month.is_none()
            && self.is_before_christ.is_none()
            && self.season.is_none();
        match self.short.as_slice() {
            [short] if alone => Some(*short),
            _ => None,
        }
    }

    pub fn is_day_alone(&self) -> bool {
        self.short.len() == 1 && self.is_before_christ.is_none()
    }

    /// A number that may be that of an age.
    pub fn is_number_alone(&self) -> bool {
        self.short.len() == 1 && self.long.is_empty() && self.month.is_none() && self.season.is_none()
    }

    /// Only early, in the middle or late: of what the other end says.
    pub fn is_part_alone(&self) -> bool {
        self.is_part && self.short.is_empty() && self.long.is_empty() && self.month.is_none()
    }

    /// Takes the other end to be in the middle or late in it too.
    pub fn set_part(&mut self) {
        self.is_part = true;
    }

    /// `1st–2nd quarter`: both are, or both are halves.
    pub fn share_count_of(&mut self, end: &Part) {
        if !self.is_number_alone() || self.age_years.is_some() {
            return;
        }
        if end.quarter.is_some() {
            self.quarter = self.short.pop();
        } else if end.half.is_some() {
            self.half = self.short.pop();
        }
    }

    /// `années 1960-70`: both are, where both are round.
    pub fn share_decade_with(&mut self, end: &mut Part) {
        let is_round = |part: &Part| match (part.long.as_slice(), part.short.as_slice()) {
            ([number], []) | ([], [number]) => number % 10 == 0 && part.month.is_none(),
            _ => false,
        };
        let is_decade = (self.is_decade || end.is_decade) && is_round(self) && is_round(end);
        if is_decade {
            (self.is_decade, end.is_decade) = (true, true);
        }
    }

    pub fn day(&self) -> Option<i64> {
        let is_year_too = self.long.is_empty() && self.is_before_christ.is_some();
        match self.short.as_slice() {
            [day] if !is_year_too => Some(*day),
            [day, _] if is_year_too => Some(*day),
            _ => None,
        }
    }

    /// The date, where nothing is missing.
    pub fn whole(mut self) -> Option<Bound> {
        self.take_short_year();
        self.take_short_decade();
        if self.is_roman && self.is_part && self.is_number_alone() {
            self.age_years.get_or_insert(CENTURY);
        }
        if let Some(years) = self.age_years {
            return self.age(years);
        }
        let said = self.year()?;
        let year = if self.is_before_christ == Some(true) { 1 - said } else { said };
        (-9999..=9999).contains(&year).then_some(())?;
        let mark = Mark { approximate: self.mark.0 || self.is_part, uncertain: self.mark.1 };
        let written = year_text(year);
        let months = |first: i64, last: i64, is_guess: bool| {
            let (year_of_last, last) = if last > 12 { (year + 1, last - 12) } else { (year, last) };
            Some(Bound {
                first: format!("{written}-{first:02}"),
                last: Some(format!("{}-{last:02}", year_text(year_of_last))),
                mark,
                is_guess,
            })
        };
        let is_short_left = self.short.len() > usize::from(self.long.is_empty());
        if is_short_left && (self.season.is_some() || self.quarter.is_some() || self.half.is_some()) {
            return None;
        }
        if let Some(season) = self.season {
            let first = 3 + 3 * season as i64;
            return months(first, first + 2, true);
        }
        if let Some(quarter) = self.quarter {
            let is_one = (1..=4).contains(&quarter) && self.month.is_none() && !self.is_decade;
            return is_one.then(|| months(quarter * 3 - 2, quarter * 3, self.is_part)).flatten();
        }
        if let Some(half) = self.half.filter(|_| !self.is_decade) {
            return match (half, self.month) {
                (1..=2, None) => months(half * 6 - 5, half * 6, self.is_part),
                (1..=2, Some(month)) => {
                    let month = format!("{written}-{month:02}");
                    let last = Edtf::parse(&month).ok()?.latest().to_string();
                    let (first, last) = if half == 1 {
                        ([&month, "-01"].concat(), [&month, "-15"].concat())
                    } else {
                        ([&month, "-16"].concat(), last)
                    };
                    Some(Bound { first, last: Some(last), mark, is_guess: self.is_part })
                }
                _ => None,
            };
        }
        if self.is_decade {
            let is_round = year.rem_euclid(10) == 0 && self.month.is_none() && !is_short_left;
            let (from, to) = match self.half {
                None => (0, 9),
                Some(1) => (0, 4),
                Some(2) => (5, 9),
                Some(_) => return None,
            };
            return is_round.then(|| Bound {
                first: year_text(year + from),
                last: Some(year_text(year + to)),
                mark,
                is_guess: self.is_part || self.has_short_year,
            });
        }
        let date = match (self.month, self.day()) {
            (None, None) if self.short.is_empty() || self.long.is_empty() => written,
            (Some(month), None) if !is_short_left => format!("{written}-{month:02}"),
            (Some(month), Some(day)) => format!("{written}-{month:02}-{day:02}"),
            _ => return None,
        };
        Edtf::parse(&date).ok()?;
        Some(Bound { first: date, last: None, mark, is_guess: self.is_part || self.has_short_year })
    }

    /// `3 March 25`, `03-Mar-25`: the last of two short numbers is the year.
    fn take_short_year(&mut self) {
        if let ([], [day, year], Some(_), None) =
            (self.long.as_slice(), self.short.as_slice(), self.month, self.is_before_christ)
        {
            let year = i64::from(short_year(*year as i32));
            (self.short, self.long) = (vec![*day], vec![year]);
            self.has_short_year = true;
        }
    }

    /// `the 90s`, `années 90`: of the century that has them behind it.
    pub fn take_short_decade(&mut self) {
        if let (true, [], [decade @ 30..=90], None) =
            (self.is_decade, self.long.as_slice(), self.short.as_slice(), self.is_before_christ)
            && decade % 10 == 0
        {
            self.set_cut_year(1900 + decade);
            self.has_short_year = true;
        }
    }

    fn age(&self, years: i64) -> Option<Bound> {
        let (([number], []) | ([], [number])) = (self.short.as_slice(), self.long.as_slice()) else {
            return None;
        };
        let share = match (self.quarter, self.half) {
            (None, None) => (1, 1),
            (Some(quarter @ 1..=4), None) => (quarter, 4),
            (None, Some(half @ 1..=2)) => (half, 2),
            _ => return None,
        };
        (self.month.is_none() && self.season.is_none()).then_some(())?;
        let (first, last) = years_of(*number, years, self.is_before_christ == Some(true), share)?;
        let mark = Mark { approximate: self.mark.0 || self.is_part, uncertain: self.mark.1 };
        Some(Bound { first: year_text(first), last: Some(year_text(last)), mark, is_guess: self.is_part })
    }
}
