//! Ways to write a date that come down to another way: digits that nobody knows (`2025-03-XX`, `19??`), months as
//! spreadsheets shorten them (`Mar-25`), days before a month in numbers (`12-14/03/2025`), negative years, phrases.

use super::date_reading::reading;
use super::date_span::interval_marks;
use super::date_tokens::{Token, tokens};
use super::date_words;
use super::diagnostic::DiagnosticKind;
use super::months::month_named;
use super::numeric_dates::{is_digits, short_year, three_numbers, year_text, ymd};
use super::open_ends::with_one_end;
use super::weeks::iso_week;

/// A date in other words.
pub(super) struct Other {
    pub text: String,
    /// Whether somebody should look at it.
    pub is_guess: bool,
    /// It is the first day of a week that is meant.
    pub is_week: bool,
}

/// The same in a way that is read; `None` where it is none of these.
pub(super) fn rewritten(text: &str) -> Option<Other> {
    let exactly = |text: String| Other { text, is_guess: false, is_week: false };
    let about = |text: String| Other { text, is_guess: true, is_week: false };
    None.or_else(|| with_one_end(text).map(about))
        .or_else(|| unknown_digits(text).map(|(text, is_guess)| Other { text, is_guess, is_week: false }))
        .or_else(|| iso_week(text).map(exactly))
        .or_else(|| short_month(text).map(about))
        .or_else(|| days_of_month(text).map(exactly))
        .or_else(|| negative_year(text).map(exactly))
        .or_else(|| give_or_take(text).map(about))
        .or_else(|| cut_year(text).map(about))
        .or_else(|| phrase(text))
        .or_else(|| without_remark(text).map(about))
}

/// Digits that nobody knows: `2025-03-XX` is a month, `192X` a decade, `19XX` a hundred years; and whether they are
/// question marks, which may say something else.
fn unknown_digits(text: &str) -> Option<(String, bool)> {
    let parts: Vec<&str> = text.split('-').collect();
    let is_unknown = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| matches!(byte, b'X' | b'x' | b'u' | b'U' | b'?'))
    };
    let known =
        |part: &str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    match parts.as_slice() {
        [year, month, day] if known(year, 4) && known(month, 2) && is_unknown(day) => {
            Some(([*year, "-", *month].concat(), false))
        }
        [year, rest @ ..]
            if known(year, 4)
                && !rest.is_empty()
                && rest.len() < 3
                && rest.iter().all(|part| is_unknown(part)) =>
        {
            Some(((*year).to_owned(), false))
        }
        [year, rest @ ..]
            if year.len() == 4 && year.is_ascii() && rest.iter().all(|part| is_unknown(part)) =>
        {
            let digits = year.bytes().take_while(u8::is_ascii_digit).count();
            let is_year = (2..=3).contains(&digits) && is_unknown(&year[digits..]);
            let fill = |digit: &str| [&year[..digits], &digit.repeat(4 - digits)].concat();
            is_year.then(|| ([&fill("0"), "/", &fill("9")].concat(), year.contains('?')))
        }
        _ => None,
    }
}

/// `Q4 '23`, `’98`: a year without its century.
fn cut_year(text: &str) -> Option<String> {
    let (before, year) = text.rsplit_once(['\'', '’'])?;
    let is_year = year.len() == 2 && is_digits(year);
    let is_word = before.is_empty() || before.ends_with(' ');
    (is_year && is_word).then_some(())?;
    Some(format!("{before}{:04}", short_year(year.parse().ok()?)))
}

/// What is said in brackets behind a date.
fn without_remark(text: &str) -> Option<String> {
    let (date, remark) = text.strip_suffix(')')?.rsplit_once(" (")?;
    remark.contains(char::is_alphabetic).then(|| date.trim_end().to_owned())
}

/// `Mar-25`, `déc.-20`, `Feb '20`: a month and two digits of its year, as spreadsheets show it.
fn short_month(text: &str) -> Option<String> {
    let (name, year) = text.rsplit_once(['-', '\'', '’', '–'])?;
    let name = name.trim_end_matches([' ', '-', '.']);
    let is_name = !name.is_empty() && name.chars().all(char::is_alphabetic);
    let digits = year.len() == 2 && year.bytes().all(|byte| byte.is_ascii_digit());
    let month = month_named(name).filter(|_| is_name && digits)?;
    Some(format!("{:04}-{month:02}", short_year(year.parse().ok()?)))
}

/// `12-14/03/2025` and `3/12-14/2025`.
fn days_of_month(text: &str) -> Option<String> {
    interval_marks().chain(["-"]).find_map(|mark| days_around(text, mark))
}

fn days_around(text: &str, mark: &str) -> Option<String> {
    let (before, after) = text.split_once(mark)?;
    let (before, after) = (before.trim().trim_end_matches('.'), after.trim());
    let number = |text: &str| text.parse::<i32>().ok().filter(|_| text.len() <= 2 && !text.starts_with('+'));
    let span = |year, month, first, last| {
        (first < last).then(|| [ymd(year, month, first), ymd(year, month, last)].join("/"))
    };
    if let (Some(first), Some((last, month, year))) = (number(before), three_numbers(after)) {
        return span(year, month, first, last).filter(|_| !after.contains('-'));
    }
    let ((month, first), (last, year)) = (before.split_once('/')?, after.split_once('/')?);
    let year = year.parse().ok().filter(|_| year.len() == 4)?;
    span(year, number(month)?, number(first)?, number(last)?)
}

/// The day and the month of `30/03` or `30/03/2025`, in whichever order.
pub(super) fn first_two_numbers(text: &str) -> Option<(i32, i32)> {
    let mut parts = text.split('/');
    let mut number = || parts.next().filter(|part| part.len() <= 2).and_then(|part| part.parse::<i32>().ok());
    let both = (number()?, number()?);
    ((1..=31).contains(&both.0) && (1..=31).contains(&both.1)).then_some(both)
}

/// A beginning in numbers without a year, which its end has: `30/03 – 02/04/2025`.
pub(super) fn with_year_of(start: &str, end: &str) -> Option<String> {
    let (_, _, year) = three_numbers(end)?;
    let mark = start.chars().find(|c| matches!(c, '/' | '.'))?;
    let full = format!("{}{mark}{year:04}", start.trim_end_matches(mark));
    three_numbers(start).is_none().then_some(())?;
    three_numbers(&full).map(|_| full)
}

/// `2025-03-03/05` and `2025-03-30/04-02`: an end that has its beginning's year, perhaps its month (ISO 8601).
pub(super) fn with_start_of(start: &str, end: &str) -> Option<String> {
    let is_numbers = |text: &str| text.split('-').all(|part| is_digits(part) && matches!(part.len(), 2 | 4));
    let is_cut = matches!(start.len(), 7 | 10) && matches!(end.len(), 2 | 5) && end.len() + 5 <= start.len();
    (is_cut && is_numbers(start) && is_numbers(end))
        .then(|| [&start[..start.len() - end.len()], end].concat())
}

/// `-44-03-15`: a year of less than four digits is counted as people do.
pub(super) fn negative_day(text: &str) -> Option<String> {
    let (year, rest) = text.strip_prefix('-')?.split_once('-')?;
    let is_day = rest.split('-').all(is_digits);
    let number: i64 = year.parse().ok().filter(|_| year.len() < 4 && is_day)?;
    Some([&year_text(1 - number), "-", rest].concat())
}

/// `15 mars -44`.
fn negative_year(text: &str) -> Option<String> {
    let (head, year) = text.rsplit_once(" -")?;
    let is_year = (1..=4).contains(&year.len()) && year.bytes().all(|byte| byte.is_ascii_digit());
    (is_year && head.ends_with(char::is_alphabetic)).then(|| [head, " ", year, " BC"].concat())
}

/// `1920 ± 5`.
fn give_or_take(text: &str) -> Option<String> {
    let (year, about) = text.split_once('±').or_else(|| text.split_once("+/-"))?;
    let (year, about): (i64, i64) = (year.trim().parse().ok()?, about.trim().parse().ok()?);
    Some([year_text(year - about), year_text(year + about)].join("/"))
}

/// Phrases of several words, each told in words that are read.
fn phrase(text: &str) -> Option<Other> {
    let lower = text.to_lowercase();
    for words in reading() {
        for (phrases, lead) in [(words.not_before, words.since), (words.not_after, words.until)] {
            if let Some(rest) = phrases.iter().find_map(|phrase| cut(&lower, phrase)) {
                return Some(Other { text: [lead[0], " ", &rest].concat(), is_guess: true, is_week: false });
            }
        }
        if let Some(text) = words.week_of.iter().find_map(|phrase| cut(&lower, phrase)) {
            return Some(Other { text, is_guess: true, is_week: true });
        }
        for or in words.or {
            if let Some((first, second)) = lower.split_once(&[" ", or, " "].concat()) {
                return Some(Other { text: [first, " - ", second].concat(), is_guess: true, is_week: false });
            }
        }
    }
    None
}

/// A text without the phrase it begins or ends with.
fn cut(text: &str, phrase: &str) -> Option<String> {
    let rest = text
        .strip_prefix(phrase)
        .filter(|rest| rest.starts_with(' '))
        .or_else(|| text.strip_suffix(phrase).filter(|rest| rest.ends_with([' ', ','])))?;
    Some(rest.trim_matches([' ', ',']).to_owned())
}

/// Why a text is no date.
pub(super) fn fault(text: &str) -> DiagnosticKind {
    let all = tokens(text);
    let is_word = |token: &Token, wanted: &str| matches!(token, Token::Word { word, .. } if word == wanted);
    let digits: usize = all
        .iter()
        .map(|token| match token {
            Token::Number { digits, .. } => digits.len(),
            _ => 0,
        })
        .sum();
    if digits > 4 && all.iter().any(|token| is_word(token, "bc")) {
        return DiagnosticKind::NoSuchYear;
    }
    // It would be a date on the first of the month.
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| matches!(digits.len(), 1 | 2));
    let first = numbers
        .filter(|digits| digits.parse::<u8>().is_ok_and(|day| day > 28))
        .find_map(|digits| date_words::read(&text.replacen(digits, "1", 1)));
    if first.is_some() { DiagnosticKind::NoSuchDay } else { DiagnosticKind::NotADate }
}

#[cfg(test)]
mod tests {
    use super::super::dates::Reader;
    use super::super::diagnostic::Diagnostics;
    use super::*;

    fn read(text: &str) -> (String, Vec<DiagnosticKind>) {
        let mut told = Diagnostics::default();
        let date = Reader::of(std::iter::once(text), None).read(text, "date", &mut told);
        let kinds = told.all.iter().map(|told| told.kind).collect();
        (date.map(|date| date.to_string()).unwrap_or_default(), kinds)
    }

    #[test]
    fn what_is_said_exactly_is_read_without_a_word() {
        for (text, date) in [
            ("2025-03-XX", "2025-03"),
            ("2025-03-uu", "2025-03"),
            ("2025-XX-XX", "2025"),
            ("2025-xx", "2025"),
            ("192X", "1920/1929"),
            ("19XX", "1900/1999"),
            ("2025-W10", "2025-03-03/2025-03-09"),
            ("2020W53", "2020-12-28/2021-01-03"),
            ("2025-W10-3", "2025-03-05"),
            ("week 10, 2025", "2025-03-03/2025-03-09"),
            ("KW 10/2025", "2025-03-03/2025-03-09"),
            ("05/03/2025-16/03/2025", "2025-03-05/2025-03-16"),
            ("31.12.2023-2.1.2024", "2023-12-31/2024-01-02"),
            ("born 1850", "1850"),
            ("† 1850", "1850"),
            ("né en 1850", "1850"),
            ("19th c.", "1801/1900"),
            ("“1850”", "1850"),
            ("12-14/03/2025", "2025-03-12/2025-03-14"),
            ("3-5.3.2025", "2025-03-03/2025-03-05"),
            ("3/12-14/2025", "2025-03-12/2025-03-14"),
            ("30/03 – 02/04/2025", "2025-03-30/2025-04-02"),
            ("13/03 au 15/03/2025", "2025-03-13/2025-03-15"),
            ("15 mars -44", "-0043-03-15"),
            ("-44-03-15", "-0043-03-15"),
            ("first quarter of 2020", "2020-01/2020-03"),
            ("second half of 2020", "2020-07/2020-12"),
            ("premier trimestre 2020", "2020-01/2020-03"),
            ("troisième trimestre 2020", "2020-07/2020-09"),
        ] {
            let (found, told) = read(text);
            let told: Vec<_> =
                told.into_iter().filter(|kind| *kind != DiagnosticKind::OrderFromOthers).collect();
            assert_eq!((found.as_str(), told), (date, vec![]), "{text}");
        }
    }

    #[test]
    fn dates_in_other_languages_are_read() {
        for (text, date) in [
            ("3. März 2024", "2024-03-03"),
            ("am 3. Oktober 2021", "2021-10-03"),
            ("Dez. 2023", "2023-12"),
            ("Mrz 2024", "2024-03"),
            ("3.–5. März 2025", "2025-03-03/2025-03-05"),
            ("3. bis 5. März 2025", "2025-03-03/2025-03-05"),
            ("um 1850", "1850~"),
            ("seit 2019", "2019/.."),
            ("1990er Jahre", "1990/1999"),
            ("1850er", "1850/1859"),
            ("19. Jahrhundert", "1801/1900"),
            ("44 v. Chr.", "-0043"),
            ("15. März 44 v. Chr.", "-0043-03-15"),
            ("44 n. Chr.", "0044"),
            ("erstes Quartal 2024", "2024-01/2024-03"),
            ("31.12.2023 bis 2.1.2024", "2023-12-31/2024-01-02"),
            ("3 de marzo de 2024", "2024-03-03"),
            ("lunes 4 de marzo de 2024", "2024-03-04"),
            ("del 3 al 5 de marzo de 2024", "2024-03-03/2024-03-05"),
            ("siglo XIX", "1801/1900"),
            ("desde 2019", "2019/.."),
            ("hacia 1850", "1850~"),
            ("44 a. C.", "-0043"),
            ("3 marzo 2024", "2024-03-03"),
            ("gennaio 2020", "2020-01"),
            ("XIX secolo", "1801/1900"),
            ("dal 3 al 5 maggio 2024", "2024-05-03/2024-05-05"),
            ("3 de março de 2024", "2024-03-03"),
            ("segunda-feira, 4 de março de 2024", "2024-03-04"),
            ("dezembro de 2021", "2021-12"),
            ("3 maart 2024", "2024-03-03"),
            ("sinds mei 2021", "2021-05/.."),
            ("19e eeuw", "1801/1900"),
        ] {
            assert_eq!(read(text), (date.to_owned(), vec![]), "{text}");
        }
        for text in ["n.d.", "s.d.", "undated", "sans date", "ohne Datum", "0000-00-00", "–"] {
            assert_eq!(read(text), (String::new(), vec![]), "{text}");
        }
    }

    #[test]
    fn what_may_be_meant_otherwise_is_read_and_told() {
        for (text, date) in [
            ("192?", "1920/1929"),
            ("19??", "1900/1999"),
            ("Mar-25", "2025-03"),
            ("déc-20", "2020-12"),
            ("févr.-20", "2020-02"),
            ("Feb '20", "2020-02"),
            ("Jun-68", "1968-06"),
            ("1920 ± 5", "1915/1925"),
            ("2019 – ?", "2019/.."),
            ("? – 2019", "../2019"),
            ("Q4 '23", "2023-10/2023-12"),
            ("Frühling ’98", "1998-03/1998-05"),
            ("the 90s", "1990/1999"),
            ("années 90", "1990/1999"),
            ("3 mars 2024 (heure de Paris)", "2024-03-03"),
            ("1920+/-5", "1915/1925"),
            ("week of March 3, 2025", "2025-03-03/2025-03-09"),
            ("semaine du 3 mars 2025", "2025-03-03/2025-03-09"),
            ("not before 1920", "1920/.."),
            ("1920 at the earliest", "1920/.."),
            ("no later than 1920", "../1920"),
            ("au plus tard en 1920", "../1920"),
            ("post-1920", "1920/.."),
            ("ante 1920", "../1920"),
            ("3 March or 4 March 2020", "2020-03-03/2020-03-04"),
            ("2 mars 2020 ou 3 mars 2020", "2020-03-02/2020-03-03"),
            ("1920 or 1921", "1920/1921"),
        ] {
            assert_eq!(read(text), (date.to_owned(), vec![DiagnosticKind::ReadAs]), "{text}");
        }
    }

    #[test]
    fn the_reason_told_is_the_true_one() {
        for (text, kind) in [
            ("31 April 2020", DiagnosticKind::NoSuchDay),
            ("30 février 2020", DiagnosticKind::NoSuchDay),
            ("10,000 BC", DiagnosticKind::NoSuchYear),
            ("12 000 av. J.-C.", DiagnosticKind::NoSuchYear),
            ("soon", DiagnosticKind::NotADate),
            ("3. Brumaire 2025", DiagnosticKind::NotADate),
            ("2020-W54", DiagnosticKind::NotADate),
        ] {
            assert_eq!(read(text), (String::new(), vec![kind]), "{text}");
        }
        assert_eq!(read("3 March 2025, 2.30pm"), ("2025-03-03".to_owned(), vec![DiagnosticKind::TimeOfDay]));
    }
}
