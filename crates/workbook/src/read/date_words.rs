//! Dates as people write them, `13/4/2000` or `mars 2025`, where that can mean one thing: what they are in EDTF.

use base::date::{Day, Edtf};
use base::text::{Lang, fold};

use crate::cell::DayOrder;

/// Numbers that are days where somebody copied what stands behind a date: 1954 to 2119.
const SERIALS: std::ops::RangeInclusive<u32> = 20_000..=80_000;

/// What a text means that is no EDTF.
#[derive(Debug, PartialEq)]
pub(super) enum Reading {
    One(String),
    /// The day first, then the month first.
    Two(String, String),
    /// A number of days as a spreadsheet counts them.
    Serial(f64),
    None,
}

/// Reads a text; `order` says which comes first in `1/2/2025`, where somebody said.
pub(super) fn reading(text: &str, order: Option<DayOrder>) -> Reading {
    let text = text.trim();
    if text.is_empty() || Edtf::parse(text).is_ok() {
        return Reading::None;
    }
    if let Ok(number) = text.parse::<u32>() {
        return if SERIALS.contains(&number) { Reading::Serial(f64::from(number)) } else { Reading::None };
    }
    if let Some(rest) = approximate(text) {
        return match Edtf::parse(rest).map(|_| rest.to_owned()) {
            Ok(rest) => Reading::One(format!("{rest}~")),
            Err(_) => match reading(rest, order) {
                Reading::One(rest) => Reading::One(format!("{rest}~")),
                other => other,
            },
        };
    }
    let span = text.replace([' ', '\u{a0}'], "").replace(['–', '—'], "/");
    if span.contains('/') && text.contains(['–', '—']) && Edtf::parse(&span).is_ok() {
        return Reading::One(span);
    }
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || ",/.-".contains(c))
        .filter(|part| !part.is_empty())
        .collect();
    match parts.as_slice() {
        [first, second, third] => of_three(first, second, third, order),
        [first, second] => month(first)
            .zip(year(second))
            .or_else(|| number(first).filter(|month| (1..=12).contains(month)).zip(year(second)))
            .or_else(|| number(second).filter(|month| (1..=12).contains(month)).zip(year(first)))
            .map_or(Reading::None, |(month, year)| Reading::One(format!("{year:04}-{month:02}"))),
        _ => Reading::None,
    }
}

fn of_three(first: &str, second: &str, third: &str, order: Option<DayOrder>) -> Reading {
    let one = |day: Option<String>| day.map_or(Reading::None, Reading::One);
    if let (Some(year), Some(month), Some(day)) = (year(first), number(second), number(third)) {
        return one(whole(year, month, day));
    }
    let Some(year) = year(third) else { return Reading::None };
    let named = number(first).zip(month(second)).or_else(|| number(second).zip(month(first)));
    if let Some((day, month)) = named {
        return one(whole(year, month, day));
    }
    let Some((first, second)) = number(first).zip(number(second)) else { return Reading::None };
    let (day_first, month_first) = (whole(year, second, first), whole(year, first, second));
    match (order, day_first, month_first) {
        (Some(DayOrder::DayFirst), day, _) | (Some(DayOrder::MonthFirst), _, day) => one(day),
        (None, Some(day), Some(other)) if day != other => Reading::Two(day, other),
        (None, day, other) => one(day.or(other)),
    }
}

/// A day that there is.
fn whole(year: u32, month: u32, day: u32) -> Option<String> {
    let text = format!("{year:04}-{month:02}-{day:02}");
    Day::parse(&text).map(|_| text)
}

fn year(part: &str) -> Option<u32> {
    (part.len() == 4).then(|| part.parse().ok()).flatten()
}

/// A number of one or two digits, with or without the ending that makes it an ordinal.
fn number(part: &str) -> Option<u32> {
    let digits = part.trim_end_matches(|c: char| c.is_alphabetic());
    let is_ordinal = matches!(&part[digits.len()..], "" | "st" | "nd" | "rd" | "th" | "er" | "e");
    (is_ordinal && digits.len() <= 2).then(|| digits.parse().ok()).flatten()
}

/// A month by its name, or so much of it that no other can be meant.
fn month(name: &str) -> Option<u32> {
    let folded = fold(name);
    if folded.chars().count() < 3 {
        return None;
    }
    let begins = |month: &usize| {
        Lang::ALL.into_iter().any(|lang| fold(lang.dates().months[*month]).starts_with(&folded))
    };
    let mut named = (0..12).filter(begins);
    let month = named.next().filter(|_| named.next().is_none())?;
    u32::try_from(month + 1).ok()
}

/// What follows a word that says that a date is not exact.
fn approximate(text: &str) -> Option<&str> {
    const WORDS: [&str; 8] = ["around ", "about ", "circa ", "ca. ", "c. ", "vers ", "environ ", "env. "];
    let lower = text.to_lowercase();
    let word = WORDS.into_iter().find(|word| lower.starts_with(word))?;
    text.get(word.len()..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_that_can_mean_one_thing_is_understood() {
        for (text, date) in [
            ("mars 2025", "2025-03"),
            ("Jul 2000", "2000-07"),
            ("juil. 2000", "2000-07"),
            ("2001-2-12", "2001-02-12"),
            ("13/4/2000", "2000-04-13"),
            ("4/13/2000", "2000-04-13"),
            ("4.4.2000", "2000-04-04"),
            ("1er mars 2025", "2025-03-01"),
            ("March 3rd, 2025", "2025-03-03"),
            ("3 août 2025", "2025-08-03"),
            ("3/2025", "2025-03"),
            ("around 2002", "2002~"),
            ("vers mars 2002", "2002-03~"),
            ("2002–2003", "2002/2003"),
        ] {
            assert_eq!(reading(text, None), Reading::One(date.to_owned()), "{text}");
        }
        assert_eq!(reading("36934", None), Reading::Serial(36_934.0));
    }

    #[test]
    fn where_day_and_month_may_change_places_somebody_has_to_say() {
        let [day_first, month_first] = ["2025-04-03", "2025-03-04"].map(str::to_owned);
        assert_eq!(reading("3/4/2025", None), Reading::Two(day_first.clone(), month_first.clone()));
        assert_eq!(reading("3/4/2025", Some(DayOrder::DayFirst)), Reading::One(day_first));
        assert_eq!(reading("3/4/2025", Some(DayOrder::MonthFirst)), Reading::One(month_first));
    }

    #[test]
    fn what_is_no_date_or_one_already_stays() {
        for text in
            ["", "2025", "2025-08", "2002/2003", "soon", "31/2/2025", "jui 2025", "2001-13", "7", "1/2/3"]
        {
            assert_eq!(reading(text, None), Reading::None, "{text}");
        }
    }
}
