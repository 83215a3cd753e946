//! Weeks as ISO 8601 counts them, from Monday to Sunday, and in words.

use super::date_reading::is_one;
use super::date_tokens::{Token, tokens};
use base::date::{Day, Edtf, Precision};

/// `2025-W10`, from its Monday to its Sunday, and `2025-W10-3`, its Wednesday (ISO 8601); `week 10, 2025`.
pub(super) fn iso_week(text: &str) -> Option<String> {
    if let Some((first, last, year)) = weeks_in_words(text) {
        let last = iso_week(&format!("{year}-W{last:0>2}"))?;
        let first = iso_week(&format!("{year}-W{first:0>2}"))?;
        return Some([first.split_once('/')?.0, last.split_once('/')?.1].join("/"));
    }
    if let Some((week, day)) = text.rsplit_once('-').filter(|(week, _)| week.contains('W')) {
        let day: i32 = day.parse().ok().filter(|day| (1..=7).contains(day))?;
        let monday = Day::parse(iso_week(week)?.split('/').next()?)?;
        return Some(monday.add_days(day - 1).to_string());
    }
    let (year, week) = text.split_once("-W").or_else(|| text.split_once('W'))?;
    let (year, week): (i32, i32) =
        (year.parse().ok().filter(|_| year.len() == 4)?, week.parse().ok().filter(|_| week.len() == 2)?);
    let fourth = Day::from_civil(year, 1, 4).filter(|_| (1..=53).contains(&week))?;
    // 1 January 1970 was a Thursday.
    let monday = fourth.add_days(-(fourth.0 + 3).rem_euclid(7) + 7 * (week - 1));
    Some(format!("{monday}/{}", monday.add_days(6)))
}

/// The words for a week; `s` is a half of a year where it may be one.
const WEEK: [&str; 12] =
    ["week", "weeks", "wk", "wks", "w", "semaine", "semaines", "sem", "kw", "woche", "semana", "s"];

/// The first week, the last and the year of `week 10, 2025`, `weeks 10-12 2025`, `KW 10/2025`, `S36 2025`.
fn weeks_in_words(text: &str) -> Option<(String, String, String)> {
    let list = tokens(text);
    let is_between = |token: &Token| {
        matches!(token, Token::Sign { sign: ',' | '.' | '/', .. })
            || token.is_word("of")
            || token.is_word("de")
    };
    let (Token::Word { word, .. }, rest) = list.split_first()? else { return None };
    // `S36-S38` says it twice.
    let rest: Vec<&Token> = rest.iter().filter(|token| !is_between(token) && !token.is_word(word)).collect();
    let (first, last, year) = match rest.as_slice() {
        [Token::Number { digits: week, .. }, Token::Number { digits: year, .. }] => (week, week, year),
        [
            Token::Number { digits: first, .. },
            mark,
            Token::Number { digits: last, .. },
            Token::Number { digits: year, .. },
        ] if mark.is_dash() || matches!(mark, Token::Word { word, .. } if is_one(word, |words| words.to)) => {
            (first, last, year)
        }
        _ => return None,
    };
    let is_half = word == "s" && matches!(first.as_str(), "1" | "2");
    (WEEK.contains(&word.as_str()) && !is_half && year.len() == 4).then_some(())?;
    Some((first.clone(), last.clone(), year.clone()))
}

/// A week by its first day.
pub(super) fn week_from(first: &Edtf) -> Option<Edtf> {
    let is_day = !first.is_interval() && first.precision().0 == Some(Precision::Day);
    let day = first.earliest();
    is_day.then(|| Edtf::parse(&format!("{day}/{}", day.add_days(6))).ok()).flatten()
}
