//! Dates as people and spreadsheets write them, made into dates of ours. What may mean two days is never guessed:
//! the year stays, and both readings are told.

use super::diagnostic::DiagnosticKind;
use super::diagnostic::Diagnostics;
use super::months::{month_named, with_month_name};
use base::date::{Day, Edtf, EdtfError};
use base::text::Lang;

/// Which of two numbers before a year is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    /// 31/12/2025.
    DayFirst,
    /// 12/31/2025.
    MonthFirst,
}

impl DayOrder {
    /// `dmy` or `mdy`.
    #[must_use]
    pub fn from_id(id: &str) -> Option<DayOrder> {
        match id {
            "dmy" => Some(DayOrder::DayFirst),
            "mdy" => Some(DayOrder::MonthFirst),
            _ => None,
        }
    }
}

/// How the dates of one column are to be read.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    order: Option<DayOrder>,
    /// The order follows from other dates of the column; nobody said it.
    deduced: bool,
}

/// Days as Excel counts them that are dates of some history: 1 January 1910 to 31 December 2099.
const SERIAL_DAYS: std::ops::RangeInclusive<i32> = 3654..=73_050;
/// Day 0 of Excel: from 1 March 1900 on its count is right with it.
const SERIAL_ZERO: (i32, u8, u8) = (1899, 12, 30);

impl Reader {
    /// Looks through a whole column, as one date can show how another is meant.
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>, said: Option<DayOrder>) -> Self {
        if said.is_some() {
            return Self { order: said, deduced: false };
        }
        let (mut day_first, mut month_first) = (false, false);
        for (a, b, _) in cells.filter_map(three_numbers) {
            day_first |= a > 12 && b <= 12;
            month_first |= b > 12 && a <= 12;
        }
        let order = match (day_first, month_first) {
            (true, false) => Some(DayOrder::DayFirst),
            (false, true) => Some(DayOrder::MonthFirst),
            _ => None,
        };
        Self { order, deduced: true }
    }

    /// Reads a date, telling of whatever is odd about it; nothing where it is empty or none.
    pub fn read(self, text: &str, field: &str, diagnostics: &mut Diagnostics) -> Option<Edtf> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let text = without_time(text, field, diagnostics);
        let fault = match Edtf::parse(text) {
            Ok(date) => return Some(date),
            Err(fault) => fault,
        };
        if let Some((a, b, year)) = three_numbers(text) {
            return self.by_numbers(text, a, b, year, field, diagnostics);
        }
        if let Some(date) = year_first(text).or_else(|| with_month_name(text)) {
            return found(&date, text, field, diagnostics);
        }
        if let Some(date) = serial(text) {
            diagnostics.report_with(field, DiagnosticKind::SerialDay, text, &date.to_string());
            return Some(date);
        }
        if let Some(date) = interval(self, text, field, diagnostics) {
            return Some(date);
        }
        let what = match fault {
            EdtfError::NoSuchMonth(_) => DiagnosticKind::NoSuchMonth,
            EdtfError::NoSuchDay { .. } => DiagnosticKind::NoSuchDay,
            _ => DiagnosticKind::NotADate,
        };
        diagnostics.report(field, what, text);
        None
    }

    fn by_numbers(
        self,
        text: &str,
        a: i32,
        b: i32,
        year: i32,
        field: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Edtf> {
        let day_first = ymd(year, b, a);
        let month_first = ymd(year, a, b);
        // Dots are written where the day comes first.
        let order = if text.contains('.') { Some(DayOrder::DayFirst) } else { self.order };
        match (order, a > 12, b > 12) {
            (_, true, true) => {
                diagnostics.report(field, DiagnosticKind::NoSuchDay, text);
                None
            }
            (_, true, _) => found(&day_first, text, field, diagnostics),
            (_, _, true) => found(&month_first, text, field, diagnostics),
            (Some(order), ..) => {
                let date = if order == DayOrder::DayFirst { day_first } else { month_first };
                if self.deduced && a != b && !text.contains('.') {
                    diagnostics.report_with(field, DiagnosticKind::OrderFromOthers, text, &date);
                }
                found(&date, text, field, diagnostics)
            }
            (None, ..) if a == b => found(&day_first, text, field, diagnostics),
            (None, ..) => {
                diagnostics.report_with(
                    field,
                    DiagnosticKind::AmbiguousDay,
                    text,
                    &[&day_first, " / ", &month_first].concat(),
                );
                Edtf::parse(&format!("{year:04}")).ok()
            }
        }
    }
}

/// A date that was put together, or what is wrong with it.
fn found(date: &str, text: &str, field: &str, diagnostics: &mut Diagnostics) -> Option<Edtf> {
    match Edtf::parse(date) {
        Ok(date) => Some(date),
        Err(fault) => {
            let is_month = matches!(fault, EdtfError::NoSuchMonth(_));
            diagnostics.report(
                field,
                if is_month { DiagnosticKind::NoSuchMonth } else { DiagnosticKind::NoSuchDay },
                text,
            );
            None
        }
    }
}

/// A year, month and day in cells of their own. `fields` are what their columns are called.
pub(super) fn from_parts(
    [year, month, day]: [&str; 3],
    fields: [&str; 3],
    reader: Reader,
    diagnostics: &mut Diagnostics,
) -> Option<Edtf> {
    let (year, month, day) = (whole(year), whole(month), whole(day));
    if year.is_empty() {
        return None;
    }
    let Some(number) = year.parse::<i32>().ok().filter(|number| (-9999..=9999).contains(number)) else {
        return whole_date(year, fields[0], reader, diagnostics);
    };
    let sign = if number < 0 { "-" } else { "" };
    let mut date = format!("{sign}{:04}", number.unsigned_abs());
    if number == 0 && year.starts_with('-') {
        date = "0000".into();
    }
    if month.is_empty() {
        if !day.is_empty() {
            diagnostics.report(fields[2], DiagnosticKind::DayWithoutMonth, day);
        }
        return Edtf::parse(&date).ok();
    }
    let Some(month) = month.parse().ok().filter(|m| (1..=12).contains(m)).or_else(|| month_named(month))
    else {
        diagnostics.report(fields[1], DiagnosticKind::NoSuchMonth, month);
        return Edtf::parse(&date).ok();
    };
    date.push_str(&format!("-{month:02}"));
    if day.is_empty() {
        return Edtf::parse(&date).ok();
    }
    let whole = day.parse::<u8>().ok().and_then(|day| Edtf::parse(&format!("{date}-{day:02}")).ok());
    if whole.is_none() {
        diagnostics.report(fields[2], DiagnosticKind::NoSuchDay, day);
    }
    whole.or_else(|| Edtf::parse(&date).ok())
}

fn whole_date(year: &str, field: &str, reader: Reader, diagnostics: &mut Diagnostics) -> Option<Edtf> {
    let mut told = Diagnostics::default();
    let digits =
        year.trim_start_matches(['-', '+']).bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
    let date = if digits { None } else { reader.read(year, field, &mut told) };
    match &date {
        Some(date) => {
            diagnostics.report_with(field, DiagnosticKind::WholeDateInYear, year, &date.to_string())
        }
        None => diagnostics.report(field, DiagnosticKind::NoSuchYear, year),
    }
    date
}

/// A span of two dates; the first alone, after telling it, where the second is before it.
pub(super) fn span(start: Edtf, end: Option<Edtf>, field: &str, diagnostics: &mut Diagnostics) -> Edtf {
    let Some(end) = end.filter(|end| *end != start) else { return start };
    if start.is_interval() || end.is_interval() {
        return start;
    }
    Edtf::parse(&format!("{start}/{end}")).unwrap_or_else(|_| {
        diagnostics.report_with(field, DiagnosticKind::EndsFirst, &end.to_string(), &start.to_string());
        start
    })
}

/// Numbers that went through a program of sums: `1999.0`.
fn whole(text: &str) -> &str {
    let text = text.trim();
    text.strip_suffix(".0").unwrap_or(text)
}

fn ymd(year: i32, month: i32, day: i32) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// The numbers of `1/2/2025`, `1.2.2025` or `1-2-2025`; two digits of a year are not understood.
fn three_numbers(text: &str) -> Option<(i32, i32, i32)> {
    let text = without_clock(text.trim()).0;
    let mark = text.chars().find(|c| matches!(c, '/' | '.' | '-'))?;
    let mut parts = text.split(mark).map(str::trim);
    let (a, b, year) = (parts.next()?, parts.next()?, parts.next()?);
    let number = |part: &str, most: usize| {
        let digits = (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        if digits { part.parse().ok() } else { None }
    };
    (parts.next().is_none() && year.len() == 4).then_some(())?;
    Some((number(a, 2)?, number(b, 2)?, number(year, 4)?))
}

/// `2025/8/1`, `2025.08.01`, `2025-8-1`, `2025/8`.
fn year_first(text: &str) -> Option<String> {
    let mark = text.chars().find(|c| matches!(c, '/' | '.' | '-'))?;
    let parts: Vec<&str> = text.split(mark).collect();
    let digits =
        |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !(2..=3).contains(&parts.len()) || parts[0].len() != 4 || !parts.iter().all(digits) {
        return None;
    }
    // `2020/2025` is a span of two years, which was read before.
    parts[1..].iter().all(|part| part.len() <= 2).then_some(())?;
    Some(parts.iter().map(|part| format!("{part:0>2}")).collect::<Vec<_>>().join("-"))
}

fn serial(text: &str) -> Option<Edtf> {
    let days: i32 = whole(text).parse().ok().filter(|_| whole(text).len() == 5)?;
    let (year, month, day) = SERIAL_ZERO;
    let zero = Day::from_civil(year, month, day)?;
    SERIAL_DAYS.contains(&days).then(|| Edtf::on(zero.add_days(days)))
}

/// What stands between two dates: dashes, and the words of every language of the page.
fn interval_marks() -> impl Iterator<Item = &'static str> {
    let words = Lang::ALL.into_iter().flat_map(|lang| lang.import().interval_words);
    [" - ", " – "].iter().chain(words).chain(&["–"]).copied()
}

/// `A - B`, `A to B`, each end any single date.
fn interval(reader: Reader, text: &str, field: &str, diagnostics: &mut Diagnostics) -> Option<Edtf> {
    let (start, end) = interval_marks().find_map(|mark| text.split_once(mark))?;
    let mut told = Diagnostics::default();
    let (start, end) = (reader.read(start, field, &mut told)?, reader.read(end, field, &mut told)?);
    for diagnostic in told.all {
        diagnostics.report_with(field, diagnostic.kind, &diagnostic.found, &diagnostic.more);
    }
    Some(span(start, Some(end), field, diagnostics))
}

/// A date without the time of day behind it, which is told.
fn without_time<'t>(text: &'t str, field: &str, diagnostics: &mut Diagnostics) -> &'t str {
    let (date, clock) = without_clock(text);
    let is_midnight = clock.bytes().all(|byte| !byte.is_ascii_digit() || byte == b'0');
    if !is_midnight {
        diagnostics.report(field, DiagnosticKind::TimeOfDay, clock);
    }
    date
}

/// A date, and the time of day behind it: `2025-08-01T10:00:00Z`, `1/8/2025 10:00`.
fn without_clock(text: &str) -> (&str, &str) {
    let at = text.find(['T', ' ']).filter(|at| {
        let (date, clock) = (&text[..*at], &text[at + 1..]);
        let starts = clock.as_bytes().first().is_some_and(u8::is_ascii_digit);
        starts && clock.contains(':') && date.ends_with(|c: char| c.is_ascii_digit())
    });
    at.map_or((text, ""), |at| (&text[..at], &text[at + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, reader: Reader) -> (Option<String>, Vec<DiagnosticKind>) {
        let mut diagnostics = Diagnostics::default();
        let date = reader.read(text, "Date", &mut diagnostics);
        (
            date.map(|date| date.to_string()),
            diagnostics.all.iter().map(|diagnostic| diagnostic.kind).collect(),
        )
    }

    fn plain() -> Reader {
        Reader::of(std::iter::empty(), None)
    }

    #[test]
    fn dates_of_every_habit_are_read() {
        for (text, expected) in [
            ("2025-08-01", "2025-08-01"),
            ("2025-08", "2025-08"),
            ("2025", "2025"),
            ("2025-08-01?", "2025-08-01?"),
            ("2025-06/..", "2025-06/.."),
            ("2025/8/1", "2025-08-01"),
            ("2025.08.01", "2025-08-01"),
            ("31/12/2025", "2025-12-31"),
            ("12/31/2025", "2025-12-31"),
            ("1.2.2025", "2025-02-01"),
            ("3/3/2025", "2025-03-03"),
            ("1 August 2025", "2025-08-01"),
            ("Aug. 1st, 2025", "2025-08-01"),
            ("1er août 2025", "2025-08-01"),
            ("décembre 2025", "2025-12"),
            ("1 March 2025 - 3 April 2025", "2025-03-01/2025-04-03"),
            ("2025-08-01T00:00:00Z", "2025-08-01"),
        ] {
            assert_eq!(read(text, plain()), (Some(expected.into()), vec![]), "{text}");
        }
    }

    #[test]
    fn what_is_odd_about_a_date_is_told() {
        for (text, expected, what) in [
            ("1/2/2025", Some("2025"), DiagnosticKind::AmbiguousDay),
            ("45870", Some("2025-08-01"), DiagnosticKind::SerialDay),
            ("2025-08-01T10:30", Some("2025-08-01"), DiagnosticKind::TimeOfDay),
            ("1/8/25", None, DiagnosticKind::NotADate),
            ("31/31/2025", None, DiagnosticKind::NoSuchDay),
            ("30/2/2025", None, DiagnosticKind::NoSuchDay),
            ("2025-13-01", None, DiagnosticKind::NoSuchMonth),
            ("soon", None, DiagnosticKind::NotADate),
            ("jui 2025", None, DiagnosticKind::NotADate),
        ] {
            assert_eq!(read(text, plain()), (expected.map(Into::into), vec![what]), "{text}");
        }
    }

    #[test]
    fn another_date_of_the_column_or_the_caller_says_which_number_is_the_day() {
        let column = ["1/2/2025", "13/2/2025"];
        let deduced = Reader::of(column.into_iter(), None);
        assert_eq!(
            read("1/2/2025", deduced),
            (Some("2025-02-01".into()), vec![DiagnosticKind::OrderFromOthers])
        );
        let said = Reader::of(column.into_iter(), Some(DayOrder::MonthFirst));
        assert_eq!(read("1/2/2025", said), (Some("2025-01-02".into()), vec![]));
        let torn = Reader::of(["13/2/2025", "2/13/2025"].into_iter(), None);
        assert_eq!(read("1/2/2025", torn), (Some("2025".into()), vec![DiagnosticKind::AmbiguousDay]));
    }

    #[test]
    fn years_months_and_days_in_cells_of_their_own() {
        for (parts, expected, what) in [
            (["1999", "", ""], Some("1999"), None),
            (["1999.0", "2.0", "3.0"], Some("1999-02-03"), None),
            (["-44", "March", "15"], Some("-0044-03-15"), None),
            (["1999", "", "3"], Some("1999"), Some(DiagnosticKind::DayWithoutMonth)),
            (["1999", "13", "3"], Some("1999"), Some(DiagnosticKind::NoSuchMonth)),
            (["1999", "2", "30"], Some("1999-02"), Some(DiagnosticKind::NoSuchDay)),
            (["-13800000000", "", ""], None, Some(DiagnosticKind::NoSuchYear)),
            (["13/2/1999", "", ""], Some("1999-02-13"), Some(DiagnosticKind::WholeDateInYear)),
            (["", "2", "3"], None, None),
        ] {
            let mut diagnostics = Diagnostics::default();
            let date = from_parts(parts, ["Year", "Month", "Day"], plain(), &mut diagnostics);
            assert_eq!(date.map(|date| date.to_string()).as_deref(), expected, "{parts:?}");
            assert_eq!(diagnostics.all.first().map(|diagnostic| diagnostic.kind), what, "{parts:?}");
        }
    }
}
