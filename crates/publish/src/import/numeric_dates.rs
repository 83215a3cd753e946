//! Dates written with numbers alone, and numbers that count days or seconds.

use base::date::{Day, Edtf};

/// Days as Excel counts them that are dates of some history: 1 January 1910 to 31 December 2099.
const SERIAL_DAYS: std::ops::RangeInclusive<i32> = 3654..=73_050;
/// Day 0 of Excel: from 1 March 1900 on its count is right with it.
const SERIAL_ZERO: (i32, u8, u8) = (1899, 12, 30);
/// Two digits of a year from this on are of the twentieth century, as Excel reads them.
const SHORT_YEAR_OF_1900: i32 = 30;

/// Numbers that went through a program of sums: `1999.0`.
pub(super) fn whole(text: &str) -> &str {
    let text = text.trim();
    text.strip_suffix(".0").or_else(|| text.strip_suffix(".00")).unwrap_or(text)
}

/// A year as ours are written.
pub(super) fn year_text(year: i64) -> String {
    let sign = if year < 0 { "-" } else { "" };
    format!("{sign}{:04}", year.unsigned_abs())
}

pub(super) fn ymd(year: i32, month: i32, day: i32) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// The year that two digits stand for.
pub(super) fn short_year(number: i32) -> i32 {
    number + if number < SHORT_YEAR_OF_1900 { 2000 } else { 1900 }
}

/// The numbers of `1/2/2025`, `1.2.2025`, `1-2-2025` or `1/2/25`.
pub(super) fn three_numbers(text: &str) -> Option<(i32, i32, i32)> {
    let (date, _) = super::clock::without_clock(text.trim());
    let date = date.trim_end_matches('.');
    let mark = date.chars().find(|c| matches!(c, '/' | '.' | '-'))?;
    let mut parts = date.split(mark).map(str::trim);
    let (a, b, year) = (parts.next()?, parts.next()?, parts.next()?);
    let number = |part: &str, most: usize| {
        let digits = (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        if digits { part.parse().ok() } else { None }
    };
    parts.next().is_none().then_some(())?;
    let written: i32 = number(year, 4)?;
    let year = match year.len() {
        4 => written,
        2 => short_year(written),
        _ => return None,
    };
    Some((number(a, 2)?, number(b, 2)?, year))
}

pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `2025/8/1`, `2025.08.01`, `2025-8-1`, `2025/8`.
pub(super) fn year_first(text: &str) -> Option<String> {
    let mark = text.chars().find(|c| matches!(c, '/' | '.' | '-'))?;
    let parts: Vec<&str> = text.split(mark).collect();
    if !(2..=3).contains(&parts.len()) || parts[0].len() != 4 || !parts.iter().all(|part| is_digits(part)) {
        return None;
    }
    // `2020/2025` is a span of two years, `1914-18` too.
    parts[1..].iter().all(|part| part.len() <= 2).then_some(())?;
    let is_span = parts.len() == 2 && parts[1].len() == 2 && parts[1] > "12" && parts[1] > &parts[0][2..];
    (!is_span).then(|| parts.iter().map(|part| format!("{part:0>2}")).collect::<Vec<_>>().join("-"))
}

/// `2025-062`: a day by its number in the year (ISO 8601).
pub(super) fn day_of_year(text: &str) -> Option<String> {
    let (year, day) = text.split_once('-')?;
    (year.len() == 4 && day.len() == 3 && is_digits(year) && is_digits(day)).then_some(())?;
    let first = Day::from_civil(year.parse().ok()?, 1, 1)?;
    let date = first.add_days(day.parse::<i32>().ok()? - 1).to_string();
    date.starts_with(year).then_some(date)
}

/// `20250801`.
pub(super) fn compact(text: &str) -> Option<String> {
    let date =
        (text.len() == 8 && is_digits(text)).then(|| [&text[..4], &text[4..6], &text[6..]].join("-"))?;
    Edtf::parse(&date).ok().map(|_| date)
}

/// `08/2025`, `8-2025`.
pub(super) fn month_and_year(text: &str) -> Option<String> {
    let (month, year) = text.split_once(['/', '-', '.'])?;
    let is_both = is_digits(month) && month.len() <= 2 && is_digits(year) && year.len() == 4;
    is_both.then(|| format!("{year}-{month:0>2}"))
}

/// A year as a program of sums leaves it: `1999.0`, `2,025`.
pub(super) fn plain_number(text: &str) -> Option<String> {
    let text = whole(text);
    if text.len() == 4 && is_digits(text) {
        return Some(text.to_owned());
    }
    let (thousands, rest) = text.split_once([',', '\''])?;
    (thousands.len() == 1 && rest.len() == 3 && is_digits(thousands) && is_digits(rest))
        .then(|| [thousands, rest].concat())
}

/// A count of days as Excel has it, perhaps with a part of a day.
pub(super) fn serial(text: &str) -> Option<Edtf> {
    let (days, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let days: i32 = days.parse().ok().filter(|_| days.len() == 5 && is_digits(part))?;
    let (year, month, day) = SERIAL_ZERO;
    let zero = Day::from_civil(year, month, day)?;
    SERIAL_DAYS.contains(&days).then(|| Edtf::on(zero.add_days(days)))
}

/// Seconds or milliseconds since 1970, of this century or late in the last.
pub(super) fn since_1970(text: &str) -> Option<Edtf> {
    const SECONDS_A_DAY: i64 = 86_400;
    const SECONDS: std::ops::Range<i64> = 100_000_000..4_102_444_800;
    let number: i64 = whole(text).parse().ok()?;
    let seconds = if number >= SECONDS.start * 1_000 { number / 1_000 } else { number };
    let is_time = whole(text).len() >= 9 && SECONDS.contains(&seconds);
    is_time.then(|| Edtf::on(Day((seconds / SECONDS_A_DAY) as i32)))
}
