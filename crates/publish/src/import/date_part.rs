//! One date of a text, or the part of it that one end of a span says. Knows no spans.

use super::date_reading::{Mark, is_one, reading};
use super::date_tokens::Token;
use super::months::month_named;
use super::numeric_dates::{short_year, year_text};
use super::other_languages::OF_A_LIFE;
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
    long: Vec<i64>,
    short: Vec<i64>,
    pub month: Option<u8>,
    pub is_before_christ: Option<bool>,
    /// 0 is spring.
    pub season: Option<usize>,
    quarter: Option<i64>,
    half: Option<i64>,
    is_decade: bool,
    is_century: bool,
    /// Early, in the middle or late in it.
    is_part: bool,
    has_short_year: bool,
    mark: (bool, bool),
}

impl Part {
    pub fn year(&self) -> Option<i64> {
        match (self.long.as_slice(), self.short.as_slice()) {
            ([year], _) => Some(*year),
            // `44 BC`, `15 March 44 BC`.
            ([], [.., year])
                if self.is_before_christ.is_some() && (self.month.is_none() || self.short.len() == 2) =>
            {
                Some(*year)
            }
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

    pub fn is_year(&self) -> bool {
        self.year().is_some() && self.month.is_none()
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

    fn day(&self) -> Option<i64> {
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
        if self.is_century {
            return self.century();
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
        if let Some(season) = self.season {
            let first = 3 + 3 * season as i64;
            return months(first, first + 2, true);
        }
        if let Some(quarter @ 1..=4) = self.quarter {
            return months(quarter * 3 - 2, quarter * 3, false);
        }
        if let Some(half @ 1..=2) = self.half {
            return months(half * 6 - 5, half * 6, false);
        }
        if self.is_decade {
            let is_round = year.rem_euclid(10) == 0 && self.month.is_none();
            let last = Some(year_text(year + 9));
            return is_round.then_some(Bound {
                first: written,
                last,
                mark,
                is_guess: self.is_part || self.has_short_year,
            });
        }
        let date = match (self.month, self.day()) {
            (None, None) if self.short.is_empty() || self.long.is_empty() => written,
            (Some(month), None) if self.short.is_empty() => format!("{written}-{month:02}"),
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
    fn take_short_decade(&mut self) {
        if let (true, [], [decade @ 30..=90], None) =
            (self.is_decade, self.long.as_slice(), self.short.as_slice(), self.is_before_christ)
            && decade % 10 == 0
        {
            self.set_cut_year(1900 + decade);
            self.has_short_year = true;
        }
    }

    fn century(&self) -> Option<Bound> {
        let number = *self.short.first().or(self.long.first())?;
        (1..=99).contains(&number).then_some(())?;
        let (first, last) = ((number - 1) * 100 + 1, number * 100);
        let (first, last) =
            if self.is_before_christ == Some(true) { (1 - last, 1 - first) } else { (first, last) };
        let mark = Mark { approximate: self.mark.0 || self.is_part, uncertain: self.mark.1 };
        Some(Bound { first: year_text(first), last: Some(year_text(last)), mark, is_guess: self.is_part })
    }
}

/// Whether a folded word is a day of the week or the beginning of its name.
pub(super) fn is_weekday(word: &str) -> bool {
    word.len() >= 3 && reading().any(|words| words.weekdays.iter().any(|day| day.starts_with(word)))
}

/// Reads tokens; `None` where one of them is no part of a date.
pub(super) fn part(list: &[Token]) -> Option<Part> {
    let mut part = Part::default();
    for (at, token) in list.iter().enumerate() {
        match token {
            Token::Number { digits, glued } => {
                number(&mut part, digits, *glued, &list[..at], list.get(at + 1))?
            }
            Token::Word { word, glued } => {
                self::word(&mut part, word, *glued, &list[..at], list.get(at + 1))?
            }
            Token::Sign { sign, .. } => match sign {
                '?' => part.mark.1 = true,
                '~' | '≈' => part.mark.0 = true,
                '.' | ',' | '(' | ')' | '\'' | '[' | ']' | '†' | '*' => {}
                // Within a date: `3-Mar-2025`, and before a year that is before the common era.
                '-' | '/' if token.is_glued() => {}
                // The two years of a winter.
                '–' if part.season == Some(3) => {}
                '-' if at == 0 && list.len() == 2 => part.is_before_christ = Some(true),
                '-' if at == 0 => {}
                _ => return None,
            },
        }
    }
    let is_something =
        !part.long.is_empty() || !part.short.is_empty() || part.month.is_some() || part.season.is_some();
    is_something.then_some(part)
}

fn number(part: &mut Part, digits: &str, glued: bool, before: &[Token], next: Option<&Token>) -> Option<()> {
    let value: i64 = digits.parse().ok()?;
    // `q1`, `t2`, `h1`.
    if let Some(Token::Word { word, .. }) = before.last().filter(|_| glued) {
        match word.as_str() {
            "q" | "t" if part.quarter == Some(0) => part.quarter = Some(value),
            "h" | "s" if part.half == Some(0) => part.half = Some(value),
            _ => return None,
        }
        return Some(());
    }
    // `199x`.
    if let Some(Token::Word { word, glued: true }) = next
        && digits.len() == 3
        && matches!(word.as_str(), "x" | "u")
    {
        part.is_decade = true;
        part.long.push(value * 10);
        return Some(());
    }
    // EDTF's seasons: `2021-21`.
    let is_after_year =
        matches!(before, [Token::Number { digits, .. }, dash] if digits.len() == 4 && dash.is_dash());
    if is_after_year && next.is_none() && (21..=24).contains(&value) && part.month.is_none() {
        part.season = Some(value as usize - 21);
        return Some(());
    }
    match digits.len() {
        4 => part.long.push(value),
        3 => part.long.push(value),
        1 | 2 => part.short.push(value),
        _ => return None,
    }
    // A winter has two years: the first counts.
    if part.season == Some(3) && part.long.len() == 2 && part.long[1] == part.long[0] + 1 {
        part.long.pop();
    }
    if part.season == Some(3)
        && part.long.len() == 1
        && part.short.len() == 1
        && part.long[0].rem_euclid(100) + 1 == part.short[0]
    {
        part.short.pop();
    }
    (part.long.len() <= 1 && part.short.len() <= 2).then_some(())
}

fn word(part: &mut Part, word: &str, glued: bool, before: &[Token], next: Option<&Token>) -> Option<()> {
    let last_digits = match before.last() {
        Some(Token::Number { digits, .. }) => digits.as_str(),
        Some(Token::Sign { sign: '\'', .. }) => match before.iter().rev().nth(1) {
            Some(Token::Number { digits, .. }) => digits.as_str(),
            _ => "",
        },
        _ => "",
    };
    let next_is_number = matches!(next, Some(Token::Number { glued: true, .. }));
    match word {
        "bc" | "ad" => {
            part.is_before_christ = Some(word == "bc");
            return Some(());
        }
        // `1990s`, `90s`, German `1990er`.
        "s" | "er" if glued && (last_digits.len() == 4 || word == "s" && last_digits.len() == 2) => {
            part.is_decade = true;
            return Some(());
        }
        // `19th c.`.
        "c" if matches!(before, [.., Token::Number { .. }, Token::Word { glued: true, .. }]) => {
            part.is_century = true;
            return Some(());
        }
        "x" | "u" if glued && part.is_decade => return Some(()),
        "q" | "t" if next_is_number => {
            part.quarter = Some(0);
            return Some(());
        }
        "h" | "s" if next_is_number => {
            part.half = Some(0);
            return Some(());
        }
        _ => {}
    }
    let is_ending = glued
        && !last_digits.is_empty()
        && base::text::Lang::ALL.iter().any(|lang| lang.import().day_endings.contains(&word));
    if is_ending {
        return Some(());
    }
    if let Some(named) = month_named(word) {
        // `mar.` is Tuesday where another month follows.
        let was_weekday = before.iter().any(|token| matches!(token, Token::Word { word, .. } if month_named(word).is_some() && is_weekday(word)));
        if part.month.is_some() && !was_weekday {
            return None;
        }
        part.month = Some(named);
        return Some(());
    }
    for words in reading() {
        if let Some(season) = words.seasons.iter().position(|names| names.contains(&word)) {
            part.season = Some(season);
            return Some(());
        }
    }
    if is_one(word, |words| words.quarter) {
        part.quarter = part.short.pop();
        return part.quarter.map(|_| ());
    }
    if is_one(word, |words| words.half) {
        part.half = part.short.pop();
        return part.half.map(|_| ());
    }
    if is_one(word, |words| words.decade) {
        part.is_decade = true;
    } else if is_one(word, |words| words.century) {
        part.is_century = true;
    } else if is_one(word, |words| words.about) {
        part.mark.0 = true;
    } else if is_one(word, |words| words.uncertain) {
        part.mark.1 = true;
    } else if is_one(word, |words| words.parts) {
        part.is_part = true;
    } else if let Some(number) = roman(word.trim_end_matches(['e'])) {
        part.short.push(number);
    } else if !is_weekday(word)
        && !is_one(word, |words| words.fillers)
        && !is_one(word, |words| words.between)
        && !OF_A_LIFE.contains(&word)
    {
        return None;
    }
    Some(())
}

/// The number of a century as the French write it.
fn roman(word: &str) -> Option<i64> {
    let value = |c: char| match c {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        _ => None,
    };
    let values: Option<Vec<i64>> = word.chars().map(value).collect();
    let values = values.filter(|values| values.len() >= 2)?;
    let sum: i64 =
        (0..values.len())
            .map(|at| {
                if values.get(at + 1).is_some_and(|next| *next > values[at]) {
                    -values[at]
                } else {
                    values[at]
                }
            })
            .sum();
    (sum > 0).then_some(sum)
}
