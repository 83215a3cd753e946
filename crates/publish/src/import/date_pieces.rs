//! The words, numbers and signs of one date, each put where it belongs in it. Knows no spans.

use super::date_ages::{CENTURY, MILLENNIUM, roman};
use super::date_part::Part;
use super::date_reading::{is_one, reading};
use super::date_tokens::Token;
use super::months::month_named;
use super::numeric_dates::short_year;
use super::other_languages::OF_A_LIFE;

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
                // `March 1924/25` is no day of that month.
                '-' | '/' if part.month.is_some() && is_year(at.checked_sub(1).map(|at| &list[at])) => {
                    return None;
                }
                // Within a date: `3-Mar-2025`, and before a year that is before the common era.
                '-' | '/' if token.is_glued() => {}
                // The two years of a winter.
                '–' if part.season == Some(3) => {}
                '-' if at == 0 => {}
                _ => return None,
            },
        }
    }
    let is_something =
        !part.long.is_empty() || !part.short.is_empty() || part.month.is_some() || part.season.is_some();
    let is_share = part.quarter.is_some() || part.half.is_some() || part.is_part;
    (is_something || is_share).then_some(part)
}

fn is_year(token: Option<&Token>) -> bool {
    matches!(token, Some(Token::Number { digits, .. }) if digits.len() == 4)
}

fn number(part: &mut Part, digits: &str, glued: bool, before: &[Token], next: Option<&Token>) -> Option<()> {
    let value: i64 = digits.parse().ok()?;
    if let Some(Token::Word { word, .. }) = before.last() {
        // `q1`, `t2`, `h1`, `quarter 3`.
        if let Some(awaited) = [&mut part.quarter, &mut part.half].into_iter().find(|it| **it == Some(0)) {
            *awaited = Some(value).filter(|value| *value > 0);
            return awaited.map(|_| ());
        }
        // `03MAR2025`, `c1850`, `FY2020`.
        let is_apart = month_named(word).is_some()
            || is_one(word, |words| words.about)
            || is_one(word, |words| words.parts)
            // `1H2020`.
            || digits.len() == 4 && (part.quarter.is_some() || part.half.is_some());
        // `3Q21`.
        if glued && word == "q" && part.quarter.is_some() && digits.len() == 2 {
            part.long.push(i64::from(short_year(value as i32)));
            part.has_short_year = true;
            return (part.long.len() == 1).then_some(());
        }
        if glued && !is_apart {
            return None;
        }
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
    let is_age =
        |token: Option<&Token>| matches!(token, Some(Token::Word { word, .. }) if age_of(word).is_some());
    if (is_age(next) || is_age(before.last()))
        && let Some(number) = roman(word, true)
    {
        part.short.push(number);
        return Some(());
    }
    match word {
        "-" => {
            (part.is_before_christ, part.has_minus) = (Some(true), true);
            return Some(());
        }
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
            part.age_years = Some(CENTURY);
            return Some(());
        }
        // `1H 2020`, `3Q 2021`.
        "q" | "t" | "h" if glued && last_digits.len() == 1 && part.short.len() == 1 => {
            let share = if word == "h" { &mut part.half } else { &mut part.quarter };
            return share.replace(part.short.remove(0)).is_none().then_some(());
        }
        "x" | "u" if glued && part.is_decade => return Some(()),
        "q" | "t" if next_is_number => return part.quarter.replace(0).is_none().then_some(()),
        "h" | "s" if next_is_number => return part.half.replace(0).is_none().then_some(()),
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
            return part.season.replace(season).is_none().then_some(());
        }
    }
    if let Some(ordinal) = ordinal(word, next) {
        part.short.push(ordinal);
        return Some(());
    }
    if is_share(word) {
        let share = if is_one(word, |words| words.half) { &mut part.half } else { &mut part.quarter };
        share.is_none().then_some(())?;
        // `3rd quarter`, or `quarter 3`.
        let is_next =
            part.short.is_empty() && matches!(next, Some(Token::Number { digits, .. }) if digits.len() == 1);
        *share = if is_next { Some(0) } else { part.short.pop() };
        return share.map(|_| ());
    }
    if is_one(word, |words| words.decade) {
        part.is_decade = true;
    } else if let Some(years) = age_of(word) {
        part.age_years = Some(years);
    } else if is_one(word, |words| words.about) {
        part.mark.0 = true;
    } else if is_one(word, |words| words.uncertain) {
        part.mark.1 = true;
    } else if is_one(word, |words| words.parts) {
        part.is_part = true;
    } else if let Some(number) = roman(word, false) {
        part.is_roman = true;
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

/// The years of a century or a millennium, by the word for it.
fn age_of(word: &str) -> Option<i64> {
    let is_century = is_one(word, |words| words.century);
    let is_millennium = is_one(word, |words| words.millennium);
    is_century.then_some(CENTURY).or_else(|| is_millennium.then_some(MILLENNIUM))
}

/// Whether a word is that for a quarter or a half.
fn is_share(word: &str) -> bool {
    is_one(word, |words| words.quarter) || is_one(word, |words| words.half)
}

/// First to fourth, as words, by what follows: a quarter, an age, a month, or the end of a span of them.
fn ordinal(word: &str, next: Option<&Token>) -> Option<i64> {
    let names = reading().flat_map(|words| words.ordinals.iter().zip(1..));
    let (number, at) = names
        .filter_map(|(names, number)| Some((number, names.iter().position(|name| *name == word)?)))
        .next()?;
    // Behind the fourth stands the last.
    let is_last = number == 4 && at > 0;
    let Some(Token::Word { word: next, .. }) = next else {
        return (!is_last && next.is_none_or(Token::is_dash)).then_some(number);
    };
    if is_one(next, |words| words.half) {
        return Some(if is_last { 2 } else { number });
    }
    let is_of_month = !is_last
        && (month_named(next).is_some()
            || is_one(next, |words| words.fillers)
            || is_one(next, |words| words.to));
    (is_share(next) || age_of(next).is_some() || is_of_month).then_some(number)
}
