//! Dates as people and spreadsheets write them, made into dates of ours. What may mean two days is never guessed:
//! the year stays, and both readings are told. Dates in words are in `date_words`.

use super::account::said;
use super::clock::{without_clock, without_words};
use super::date_forms;
use super::date_interval::interval;
use super::date_reading::is_one;
use super::date_span::without_repeated_end;
use super::date_words;
use super::diagnostic::{DiagnosticKind, Diagnostics};
use super::machine_dates;
use super::numeric_dates::{
    compact, day_of_year, month_and_year, plain_number, serial, since_1970, three_numbers, year_first, ymd,
};
use super::other_languages::says_no_date;
use super::weeks::week_from;
use base::date::{Edtf, EdtfError};

/// What numbers in dates mean, where the files do not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatesAs {
    /// 31/12/2025.
    DayFirst,
    /// 12/31/2025.
    MonthFirst,
    /// Times that are plain numbers are years.
    Years,
    /// They are days since 1 January 1970.
    Days,
    /// They are seconds since then.
    Seconds,
    /// They are milliseconds since then.
    Milliseconds,
}

impl DatesAs {
    /// Every answer.
    pub const ALL: [DatesAs; 6] = [
        DatesAs::DayFirst,
        DatesAs::MonthFirst,
        DatesAs::Years,
        DatesAs::Days,
        DatesAs::Seconds,
        DatesAs::Milliseconds,
    ];

    /// Its name on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            DatesAs::DayFirst => "dmy",
            DatesAs::MonthFirst => "mdy",
            DatesAs::Years => "years",
            DatesAs::Days => "days",
            DatesAs::Seconds => "seconds",
            DatesAs::Milliseconds => "milliseconds",
        }
    }

    /// The answer of a name on the command line; nothing where there is none.
    #[must_use]
    pub fn from_id(id: &str) -> Option<DatesAs> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}

/// How the dates of one column are to be read.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    order: Option<DatesAs>,
    /// Who said the order; nobody where it follows from other dates of the column.
    told_as: Option<DiagnosticKind>,
    /// Years before the common era are counted from 1, as people do: the column has `-44`, which is no date of ours.
    counts_from_1: bool,
}

impl Reader {
    /// Looks through a whole column, as one date can show how another is meant.
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>, said: Option<DatesAs>) -> Self {
        let said = said.filter(|said| matches!(said, DatesAs::DayFirst | DatesAs::MonthFirst));
        let (mut day_first, mut month_first, mut counts_from_1) = (false, false, false);
        for cell in cells {
            let digits =
                cell.strip_prefix('-').map_or(0, |year| year.bytes().take_while(u8::is_ascii_digit).count());
            counts_from_1 |= (1..=3).contains(&digits);
            let whole = three_numbers(cell).map(|(a, b, _)| (a, b));
            // Both dates of a span, of which the first may lack its year.
            let ends = cell.split([' ', '–', '—', '-']).filter_map(date_forms::first_two_numbers);
            for (a, b) in whole.into_iter().chain(ends) {
                day_first |= a > 12 && b <= 12;
                month_first |= b > 12 && a <= 12;
            }
        }
        let order = match (day_first, month_first) {
            _ if said.is_some() => said,
            (true, false) => Some(DatesAs::DayFirst),
            (false, true) => Some(DatesAs::MonthFirst),
            _ => None,
        };
        let told_as = if said.is_some() { None } else { Some(DiagnosticKind::OrderFromOthers) };
        Self { order, told_as, counts_from_1 }
    }

    /// The month first, as the format itself has it, where no date of the column shows it is otherwise.
    pub fn or_month_first(self) -> Self {
        match self.order {
            Some(_) => self,
            None => Self {
                order: Some(DatesAs::MonthFirst),
                told_as: Some(DiagnosticKind::OrderOfFormat),
                ..self
            },
        }
    }

    /// Reads a date, telling of whatever is odd about it; nothing where it is empty or none.
    pub fn read(self, text: &str, field: &str, diagnostics: &mut Diagnostics) -> Option<Edtf> {
        let clean = clean(text);
        if clean.is_empty() {
            if !said(text).is_empty() {
                diagnostics.report(field, DiagnosticKind::NotADate, text);
            }
            return None;
        }
        if says_no_date(&clean) {
            return None;
        }
        let text = clean.as_str();
        // A zone behind a day looks like a time; what is behind a time is a day only without it.
        let (date, zone) = machine_dates::plain(text);
        let (date, mut clock) = without_clock(&date);
        let (date, words) = without_words(&date);
        let (date, left_out) = machine_dates::plain(&date);
        clock.push_str(&zone);
        if date.is_empty() {
            return None;
        }
        clock.push_str(&left_out);
        let mut told = Diagnostics::default();
        let found = self.found(&date, field, &mut told).or_else(|fault| {
            // Marks around a date in numbers.
            let (bare, mark) = date_words::without_marks(&date);
            let inner = if bare == date { None } else { self.found(&bare, field, &mut told).ok() };
            inner.map(|date| date_words::marked(&date, mark)).ok_or(fault)
        });
        match found {
            Ok(date) => {
                let is_midnight = clock.bytes().all(|byte| !byte.is_ascii_digit() || byte == b'0');
                if !is_midnight {
                    diagnostics.report(field, DiagnosticKind::TimeOfDay, &clock);
                } else if !words.is_empty() {
                    diagnostics.report(field, DiagnosticKind::TimeOfDay, &words);
                }
                for diagnostic in told.all {
                    diagnostics.report_with(field, diagnostic.kind, &diagnostic.found, &diagnostic.more);
                }
                Some(without_repeated_end(date))
            }
            Err(kind) => {
                diagnostics.report(field, kind, text);
                None
            }
        }
    }

    /// The same of an end: what lasts to this day has none.
    pub fn read_end(self, text: &str, field: &str, diagnostics: &mut Diagnostics) -> Option<Edtf> {
        let folded = base::text::fold::fold(&clean(text));
        let mut words =
            folded.split([' ', '\'']).filter(|word| !is_one(word, |words| words.fillers)).peekable();
        let is_now = words.peek().is_some() && words.all(|word| is_one(word, |words| words.present));
        if is_now { None } else { self.read(text, field, diagnostics) }
    }

    /// The date of a text without a time; else what is wrong.
    pub fn found(
        self,
        text: &str,
        field: &str,
        diagnostics: &mut Diagnostics,
    ) -> Result<Edtf, DiagnosticKind> {
        let fault = match Edtf::parse(text) {
            Ok(date) if self.counts_from_1 => return Ok(date_words::counted_from_1(date)),
            Ok(date) => return Ok(date),
            Err(fault) => fault,
        };
        if let Some(date) = date_forms::negative_day(text) {
            return put_together(&date);
        }
        if let Some((a, b, year)) = three_numbers(text) {
            return self.by_numbers(text, a, b, year, field, diagnostics);
        }
        if let Some(year) = plain_number(text) {
            return put_together(&year);
        }
        if let Some(date) = numbers_alone(text) {
            return put_together(&date);
        }
        let counted = serial(text).map(|date| (date, DiagnosticKind::SerialDay));
        let counted = counted.or_else(|| since_1970(text).map(|date| (date, DiagnosticKind::Since1970)));
        if let Some((date, kind)) = counted {
            diagnostics.report_with(field, kind, text, &date.to_string());
            return Ok(date);
        }
        if let Some(other) = date_forms::rewritten(text) {
            let date = self.found(&other.text, field, &mut Diagnostics::default())?;
            let date = if other.is_week { week_from(&date).ok_or(DiagnosticKind::NotADate)? } else { date };
            if other.is_guess {
                diagnostics.report_with(field, DiagnosticKind::ReadAs, text, &date.to_string());
            }
            return Ok(date);
        }
        if let Some(read) = date_words::read(text) {
            let date = put_together(&read.date)?;
            if read.is_guess {
                diagnostics.report_with(field, DiagnosticKind::ReadAs, text, &read.date);
            }
            return Ok(date);
        }
        if let Some(date) = interval(text, field, diagnostics, |text, told| self.found(text, field, told)) {
            return Ok(date);
        }
        Err(match fault {
            EdtfError::NoSuchMonth(_) => DiagnosticKind::NoSuchMonth,
            EdtfError::NoSuchDay { .. } => DiagnosticKind::NoSuchDay,
            _ => date_forms::fault(text),
        })
    }

    fn by_numbers(
        self,
        text: &str,
        a: i32,
        b: i32,
        year: i32,
        field: &str,
        diagnostics: &mut Diagnostics,
    ) -> Result<Edtf, DiagnosticKind> {
        let day_first = ymd(year, b, a);
        let month_first = ymd(year, a, b);
        let has_short_year = !text.contains(&format!("{year:04}"));
        // Dots are written where the day comes first.
        let order = if text.contains('.') { Some(DatesAs::DayFirst) } else { self.order };
        let date = match (order, a > 12, b > 12) {
            (_, true, true) => return Err(DiagnosticKind::NoSuchDay),
            (_, true, _) => day_first,
            (_, _, true) => month_first,
            (Some(order), ..) => {
                let date = if order == DatesAs::DayFirst { day_first } else { month_first };
                if let Some(kind) = self.told_as.filter(|_| a != b && !text.contains('.')) {
                    diagnostics.report_with(field, kind, text, &date);
                }
                date
            }
            (None, ..) if a == b => day_first,
            (None, ..) => {
                let both = [&day_first, " / ", &month_first].concat();
                diagnostics.report_with(field, DiagnosticKind::AmbiguousDay, text, &both);
                format!("{year:04}")
            }
        };
        let read = put_together(&date)?;
        if has_short_year {
            diagnostics.report_with(field, DiagnosticKind::ReadAs, text, &date);
        }
        Ok(read)
    }
}

/// A text without what stands around a date by accident: a program's word for nothing, strange spaces and dashes, the
/// apostrophe that guards a cell.
pub(super) fn clean(text: &str) -> String {
    let text = said(text).trim_start_matches('\'').trim_end_matches([',', ';']);
    let text = text.trim_matches(['"', '“', '”', '«', '»']);
    text.chars()
        .map(|c| match c {
            c if c.is_whitespace() => ' ',
            '\u{2212}' | '\u{2010}' | '\u{2011}' => '-',
            // Raised, as in 1ᵉʳ.
            'ᵉ' => 'e',
            'ʳ' => 'r',
            'ᵈ' => 'd',
            'ᵐ' => 'm',
            'ˢ' => 's',
            'ᵗ' => 't',
            'ʰ' => 'h',
            'ⁿ' => 'n',
            c => c,
        })
        .filter(|c| !matches!(c, 'º' | '°' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}'))
        .collect::<String>()
        .trim()
        .to_owned()
}

/// A date in numbers that has its year first, or none of its days.
fn numbers_alone(text: &str) -> Option<String> {
    year_first(text).or_else(|| compact(text)).or_else(|| month_and_year(text)).or_else(|| day_of_year(text))
}

/// A date that was put together, or what is wrong with it.
fn put_together(date: &str) -> Result<Edtf, DiagnosticKind> {
    Edtf::parse(date).map_err(|fault| match fault {
        EdtfError::NoSuchMonth(_) => DiagnosticKind::NoSuchMonth,
        EdtfError::NoSuchDay { .. } => DiagnosticKind::NoSuchDay,
        _ => DiagnosticKind::NotADate,
    })
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
            ("20250801", "2025-08-01"),
            ("08/2025", "2025-08"),
            ("2,025", "2025"),
            ("2001.0", "2001"),
            ("'2025-08-01", "2025-08-01"),
            ("c. 31/12/2025", "2025-12-31~"),
            ("31/12/2025 (?)", "2025-12-31?"),
            ("Wed 31/12/2025", "2025-12-31"),
            ("13/02/2025 – 15/03/2025", "2025-02-13/2025-03-15"),
            ("du 13/02/2025 au 15/03/2025", "2025-02-13/2025-03-15"),
            ("1990s – 2000s", "1990/2009"),
            ("-0044-03-15", "-0044-03-15"),
            ("None", ""),
        ] {
            if expected.is_empty() {
                assert_eq!(read(text, plain()), (None, vec![]), "{text}");
                continue;
            }
            assert_eq!(read(text, plain()), (Some(expected.into()), vec![]), "{text}");
        }
    }

    #[test]
    fn what_is_odd_about_a_date_is_told() {
        for (text, expected, what) in [
            ("1/2/2025", Some("2025"), DiagnosticKind::AmbiguousDay),
            ("45870", Some("2025-08-01"), DiagnosticKind::SerialDay),
            ("2025-08-01T10:30", Some("2025-08-01"), DiagnosticKind::TimeOfDay),
            ("31/31/2025", None, DiagnosticKind::NoSuchDay),
            ("30/2/2025", None, DiagnosticKind::NoSuchDay),
            ("2025-13-01", None, DiagnosticKind::NoSuchMonth),
            ("45870.4375", Some("2025-08-01"), DiagnosticKind::SerialDay),
            ("1754006400", Some("2025-08-01"), DiagnosticKind::Since1970),
            ("31/12/25", Some("2025-12-31"), DiagnosticKind::ReadAs),
            ("03-Mar-25", Some("2025-03-03"), DiagnosticKind::ReadAs),
            ("spring 2021", Some("2021-03/2021-05"), DiagnosticKind::ReadAs),
            ("3 March 2024 at 12:30", Some("2024-03-03"), DiagnosticKind::TimeOfDay),
            ("soon", None, DiagnosticKind::NotADate),
            ("jui 2025", None, DiagnosticKind::NotADate),
        ] {
            assert_eq!(read(text, plain()), (expected.map(Into::into), vec![what]), "{text}");
        }
    }

    #[test]
    fn two_digits_of_a_year_are_told_and_so_is_an_order_nobody_knows() {
        let told = vec![DiagnosticKind::AmbiguousDay, DiagnosticKind::ReadAs];
        assert_eq!(read("1/8/25", plain()), (Some("2025".into()), told));
    }

    #[test]
    fn a_column_that_counts_from_one_does_so_in_all_its_years() {
        let counted = Reader::of(["-44", "-1200"].into_iter(), None);
        assert_eq!(read("-1200", counted), (Some("-1199".into()), vec![]));
        assert_eq!(read("-44", counted), (Some("-0043".into()), vec![]));
        assert_eq!(read("-1200", plain()), (Some("-1200".into()), vec![]));
    }

    #[test]
    fn another_date_of_the_column_or_the_caller_says_which_number_is_the_day() {
        let column = ["1/2/2025", "13/2/2025"];
        let deduced = Reader::of(column.into_iter(), None);
        assert_eq!(
            read("1/2/2025", deduced),
            (Some("2025-02-01".into()), vec![DiagnosticKind::OrderFromOthers])
        );
        let said = Reader::of(column.into_iter(), Some(DatesAs::MonthFirst));
        assert_eq!(read("1/2/2025", said), (Some("2025-01-02".into()), vec![]));
        let torn = Reader::of(["13/2/2025", "2/13/2025"].into_iter(), None);
        assert_eq!(read("1/2/2025", torn), (Some("2025".into()), vec![DiagnosticKind::AmbiguousDay]));
    }
}
