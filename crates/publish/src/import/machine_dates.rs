//! Dates as programs write them, brought into a form that is read: zones behind a day (XML Schema), dates without marks
//! (iCalendar), zeroes for what nobody knows (MySQL, LittleSis), arrows between two dates, the marks of East Asia. Reads no words.

use super::numeric_dates::is_digits;

/// What is wanted of a text before anything else, and a part of it to be told as left out.
pub(super) fn plain(text: &str) -> (String, String) {
    let (day, zone) = without_zone(text).unwrap_or((text, ""));
    let (day, clock) = compact_clock(day).unwrap_or((day, ""));
    let day = east_asian(day).or_else(|| without_zeroes(day)).unwrap_or_else(|| with_dashes(day));
    (day, if clock.is_empty() { zone } else { clock }.to_owned())
}

/// `2001-01-01+02:00` and `2001-01-01Z`: a zone says nothing of a day.
fn without_zone(text: &str) -> Option<(&str, &str)> {
    if let Some(day) = text.strip_suffix('Z') {
        return is_day(day).then_some((day, ""));
    }
    let at = text.rfind(['+', '-'])?;
    let (day, zone) = text.split_at(at);
    let is_zone = zone.len() >= 5 && zone[1..].bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
    (is_zone && is_day(day)).then_some((day, zone))
}

/// `-44-03-15` is one as well as `2001-01-01`.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.trim_start_matches('-').split('-').collect();
    let is_number = |part: &str, length: usize| part.len() == length && is_digits(part);
    matches!(parts.as_slice(), [year, month, day] if is_number(year, 4) && is_number(month, 2) && is_number(day, 2))
}

/// `20240303T101500Z`.
fn compact_clock(text: &str) -> Option<(&str, &str)> {
    let (day, clock) = text.split_once('T')?;
    let digits = clock.trim_end_matches('Z');
    let is_both = day.len() == 8 && is_digits(day) && matches!(digits.len(), 4 | 6) && is_digits(digits);
    is_both.then_some((day, clock))
}

/// `2024-03-00` and `00/03/2024` are a month, `2024-00-00` and `0/0/2024` a year, `0000-00-00` nothing.
fn without_zeroes(text: &str) -> Option<String> {
    let mark = text.chars().find(|c| matches!(c, '-' | '/' | '.'))?;
    let parts: Vec<&str> = text.split(mark).collect();
    let is_zero = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte == b'0');
    let ([a, b, c], true) = (parts.as_slice(), parts.iter().all(|part| is_digits(part))) else { return None };
    let (year, month, day) = if a.len() == 4 { (a, b, c) } else { (c, b, a) };
    if year.len() != 4 || !is_zero(day) && !is_zero(month) {
        return None;
    }
    Some(match (is_zero(year), is_zero(month)) {
        (true, true) => String::new(),
        (_, true) => (*year).to_owned(),
        _ => format!("{year}-{month:0>2}"),
    })
}

/// `2024年3月3日`, and the same in Korean.
fn east_asian(text: &str) -> Option<String> {
    let bare: String = text.chars().filter(|c| *c != ' ').collect();
    let (year, rest) = bare.split_once(['年', '년'])?;
    let parts = rest.split(['月', '월', '日', '일']).filter(|part| !part.is_empty());
    let parts: Vec<String> = parts.map(|part| format!("{part:0>2}")).collect();
    Some(std::iter::once(year.to_owned()).chain(parts).collect::<Vec<_>>().join("-"))
}

/// Arrows and two dashes stand for one.
fn with_dashes(text: &str) -> String {
    text.replace(" → ", " – ").replace('→', "–").replace(" -> ", " – ").replace("--", "–")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_programs_become_dates() {
        for (text, date, left_out) in [
            ("2001-01-01+02:00", "2001-01-01", "+02:00"),
            ("2001-01-01-0500", "2001-01-01", "-0500"),
            ("2001-01-01Z", "2001-01-01", ""),
            ("20240303T101500Z", "20240303", "101500Z"),
            ("2024-03-00", "2024-03", ""),
            ("2024-00-00", "2024", ""),
            ("0000-00-00", "", ""),
            ("00/03/2024", "2024-03", ""),
            ("0/0/2024", "2024", ""),
            ("2024年3月3日", "2024-03-03", ""),
            ("2024년 3월", "2024-03", ""),
            ("5 May 2020 → 8 May 2020", "5 May 2020 – 8 May 2020", ""),
            ("2024-03-03--2024-03-05", "2024-03-03–2024-03-05", ""),
            ("2001-01-01-2002-01-01", "2001-01-01-2002-01-01", ""),
            ("2024-03-03", "2024-03-03", ""),
            ("1990-2024", "1990-2024", ""),
        ] {
            assert_eq!(plain(text), (date.to_owned(), left_out.to_owned()), "{text}");
        }
    }
}
