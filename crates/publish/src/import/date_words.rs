//! Dates in words, in the languages of the page: months, spans, "about", decades, centuries, seasons, years before the
//! common era. Each span says what both its ends share once or twice: `3–5 March`, `March–April 1945`, `1914-18`.

use super::date_lists::{without_dashes_at_words, without_days_between};
use super::date_pairs::{share_age, share_cut_year, share_era, share_rest};
use super::date_part::{Bound, Part};
use super::date_pieces::{is_weekday, part};
use super::date_reading::{Mark, is_one};
use super::date_tokens::{Token, tokens};
use super::numeric_dates::year_text;
use base::date::{Bound as Edge, Edtf};
use base::text::import_strings::DateReading;

/// A date as ours are written, and whether somebody should look at it.
pub(super) struct Read {
    pub date: String,
    pub is_guess: bool,
}

/// Reads a text; `None` where it is no date in words.
pub(super) fn read(text: &str) -> Option<Read> {
    let (all, is_guess) = without_days_between(without_dashes_at_words(tokens(text)));
    let read = read_tokens(&all)?;
    Some(if is_guess { read.guessed() } else { read })
}

fn read_tokens(all: &[Token]) -> Option<Read> {
    let (lead, all) = lead(all);
    let mut open_end = false;
    let mut list: &[Token] = all;
    // `2019–` and `2019–present`.
    if let [rest @ .., last] = list
        && last.is_dash()
        && !rest.is_empty()
    {
        (open_end, list) = (true, rest);
    }
    if let [first, rest @ ..] = list
        && first.is_long_dash()
    {
        return span(None, Some(part(rest)?.whole()?));
    }
    if open_end {
        return span(Some(part(list)?.whole()?), None);
    }
    // `from 3 to 5 March` begins as `from 2019` does.
    if let Some(whole) = part(list).and_then(|part| part.whole()) {
        return match lead {
            Lead::None => Some(single(whole)),
            Lead::Since => span(Some(whole), None),
            Lead::After => span(Some(whole), None).map(Read::guessed),
            Lead::Until => span(None, Some(whole)),
            Lead::Before => span(None, Some(whole)).map(Read::guessed),
        };
    }
    splits(list).into_iter().find_map(|(at, length)| two(&list[..at], &list[at + length..]))
}

impl Read {
    fn guessed(self) -> Self {
        Self { is_guess: true, ..self }
    }
}

/// What stands before a date or a span.
enum Lead {
    None,
    Since,
    After,
    Until,
    Before,
}

fn lead(list: &[Token]) -> (Lead, &[Token]) {
    // `à partir de 2019`.
    let is_since =
        |token: &Token| matches!(token, Token::Word { word, .. } if is_one(word, |words| words.since));
    let is_filler =
        |token: &Token| matches!(token, Token::Word { word, .. } if is_one(word, |words| words.fillers));
    let list = match list {
        [first, second, ..] if is_filler(first) && !is_since(first) && is_since(second) => &list[1..],
        _ => list,
    };
    let Some((Token::Word { word, .. }, rest)) = list.split_first() else { return (Lead::None, list) };
    type Words = fn(&'static DateReading) -> &'static [&'static str];
    let leads: [(Lead, Words); 4] = [
        (Lead::Since, |words| words.since),
        (Lead::After, |words| words.after),
        (Lead::Until, |words| words.until),
        (Lead::Before, |words| words.before),
    ];
    for (lead, words) in leads {
        if is_one(word, words) {
            return (lead, rest);
        }
    }
    (Lead::None, list)
}

/// A text without the word before a span, `from` or `between`.
pub(super) fn without_lead(text: &str) -> &str {
    let first = text.split(' ').next().unwrap_or_default();
    let folded = base::text::fold::fold(first);
    let is_lead = is_one(&folded, |words| words.between) || is_one(&folded, |words| words.fillers);
    if is_lead { text[first.len()..].trim_start() } else { text }
}

/// Where a text may part into two dates: at a word, at a dash with spaces, at a long dash, at any dash; and how many
/// tokens part them.
fn splits(list: &[Token]) -> Vec<(usize, usize)> {
    let joins = |at: usize| match &list[at] {
        Token::Word { word, .. } => is_one(word, |words| words.to).then_some(0),
        token if token.is_dash() && token.is_spaced() => Some(1),
        token if token.is_long_dash() => Some(2),
        token if token.is_dash() => Some(3),
        Token::Sign { sign: '/', .. } => Some(4),
        Token::Sign { sign: '&' | '+', .. } => Some(0),
        _ => None,
    };
    let mut found: Vec<(usize, usize)> =
        (1..list.len().saturating_sub(1)).filter_map(|at| Some((joins(at)?, at))).collect();
    found.sort_unstable();
    found.into_iter().map(|(_, at)| (at, 1)).collect()
}

/// A span of two dates, of which each may lack what the other says.
fn two(start: &[Token], end: &[Token]) -> Option<Read> {
    // `auj.` is cut.
    let end = end.strip_suffix(&[Token::Sign { sign: '.', glued: true, spaced_after: true }]).unwrap_or(end);
    if matches!(end, [.., Token::Word { word, .. }] if is_one(word, |words| words.present)) {
        return span(Some(part(start)?.whole()?), None);
    }
    let (mut start, mut end): (Part, Part) = (part(start)?, part(end)?);
    if start.is_part_alone() {
        end.set_part();
        return Some(single(end.whole()?));
    }
    share_age(&mut start, &mut end);
    start.share_count_of(&end);
    start.share_decade_with(&mut end);
    // `13–15 March 44 BC`.
    if start.month.is_none() && start.is_day_alone() && end.month.is_some() && end.day().is_some() {
        start.month = end.month;
        start.set_year(end.year()?);
    }
    let is_guess = share_era(&mut start, &mut end) | share_cut_year(&mut start, &mut end)?;
    share_rest(&mut start, &mut end)?;
    let read = span(Some(start.whole()?), Some(end.whole()?))?;
    Some(if is_guess { read.guessed() } else { read })
}

fn single(bound: Bound) -> Read {
    let sign = bound.mark.sign();
    let date = match &bound.last {
        None => [&bound.first, sign].concat(),
        Some(last) => [&bound.first, sign, "/", last, sign].concat(),
    };
    Read { date, is_guess: bound.is_guess }
}

/// From the first day of one to the last of the other; open where there is none.
fn span(start: Option<Bound>, end: Option<Bound>) -> Option<Read> {
    let is_guess = [&start, &end].iter().any(|bound| bound.as_ref().is_some_and(|bound| bound.is_guess));
    let from = start.map_or_else(|| "..".to_owned(), |bound| [&bound.first, bound.mark.sign()].concat());
    let to = end.map_or_else(
        || "..".to_owned(),
        |bound| [bound.last.as_ref().unwrap_or(&bound.first), bound.mark.sign()].concat(),
    );
    let date = [from, "/".to_owned(), to].concat();
    Edtf::parse(&date).ok().map(|_| Read { date, is_guess })
}

/// A text without the marks around a date: `c. 12/05/1999`, `1999-05 (?)`, `Mon 3/4/2025`.
pub(super) fn without_marks(text: &str) -> (String, Mark) {
    let mut mark = Mark::default();
    let mut rest = text.trim();
    loop {
        let before = rest;
        let first = rest.split([' ', '.', '~', '≈']).next().unwrap_or_default();
        let folded = base::text::fold::fold(first);
        if rest.starts_with(['~', '≈']) || !first.is_empty() && is_one(&folded, |words| words.about) {
            mark.approximate = true;
            let cut = if rest.starts_with(['~', '≈']) {
                rest.chars().next().map_or(0, char::len_utf8)
            } else {
                first.len()
            };
            rest = rest[cut..].trim_start_matches(['.', ' ']);
        } else if is_weekday(&folded) || is_one(&folded, |words| words.fillers) {
            rest = rest[first.len()..].trim_start_matches(['.', ',', ' ']);
        }
        for (ending, is_uncertain) in [("(?)", true), ("?", true), ("~", false)] {
            if let Some(cut) = rest.strip_suffix(ending) {
                rest = cut.trim_end();
                mark.uncertain |= is_uncertain;
                mark.approximate |= !is_uncertain;
            }
        }
        if rest == before {
            return (rest.to_owned(), mark);
        }
    }
}

/// A date with marks at both its ends.
pub(super) fn marked(date: &Edtf, mark: Mark) -> Edtf {
    let end = |bound: Edge| match bound {
        Edge::Date(_) => {
            let text = bound.to_string();
            let bare = text.trim_end_matches(['?', '~', '%']);
            let had = &text[bare.len()..];
            let both = Mark {
                approximate: mark.approximate || matches!(had, "~" | "%"),
                uncertain: mark.uncertain || matches!(had, "?" | "%"),
            };
            [bare, both.sign()].concat()
        }
        _ => bound.to_string(),
    };
    let text =
        if date.is_interval() { [end(date.start()), end(date.end())].join("/") } else { end(date.start()) };
    Edtf::parse(&text).unwrap_or_else(|_| date.clone())
}

/// A date whose years before the common era count from 1, as `-1200` does beside `-44`.
pub(super) fn counted_from_1(date: Edtf) -> Edtf {
    let text = date.to_string();
    let ends: Option<Vec<String>> = text
        .split('/')
        .map(|end| {
            let Some(after) = end.strip_prefix('-') else { return Some(end.to_owned()) };
            let year: i64 = after.get(..4)?.parse().ok()?;
            Some([&year_text(1 - year), after.get(4..)?].concat())
        })
        .collect();
    ends.and_then(|ends| Edtf::parse(&ends.join("/")).ok()).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_words_are_read_in_english_and_french() {
        let mut wrong = Vec::new();
        for (text, date) in [
            ("1 August 2025", "2025-08-01"),
            ("Aug. 1st, 2025", "2025-08-01"),
            ("the 3rd of March, 2024", "2024-03-03"),
            ("1er août 2025", "2025-08-01"),
            ("le 3 mars 2024", "2024-03-03"),
            ("Monday, March 3, 2025", "2025-03-03"),
            ("lundi 3 mars 2025", "2025-03-03"),
            ("mar. 4 mars 2025", "2025-03-04"),
            ("Wed, 03 Apr 2024", "2024-04-03"),
            ("3/Mar/2025", "2025-03-03"),
            ("2025-Mar-03", "2025-03-03"),
            ("March 3–5, 2025", "2025-03-03/2025-03-05"),
            ("3-5 March 2025", "2025-03-03/2025-03-05"),
            ("3 and 5 March 2025", "2025-03-03/2025-03-05"),
            ("du 3 au 5 mars 2025", "2025-03-03/2025-03-05"),
            ("from 3 to 5 March 2025", "2025-03-03/2025-03-05"),
            ("between 1990 and 1995", "1990/1995"),
            ("entre 1990 et 1995", "1990/1995"),
            ("April-May 1945", "1945-04/1945-05"),
            ("avril – mai 1945", "1945-04/1945-05"),
            ("30 April – 2 May 1945", "1945-04-30/1945-05-02"),
            ("Dec 2024–Jan 2025", "2024-12/2025-01"),
            ("1914-1918", "1914/1918"),
            ("1914–18", "1914/1918"),
            ("1914-18", "1914/1918"),
            ("c. 1850", "1850~"),
            ("ca 1850", "1850~"),
            ("ca. 1850", "1850~"),
            ("circa March 1850", "1850-03~"),
            ("about 1850", "1850~"),
            ("around 3 May 1850", "1850-05-03~"),
            ("~1850", "1850~"),
            ("vers 1850", "1850~"),
            ("v. 1850", "1850~"),
            ("environ 1850", "1850~"),
            ("vers le 3 mai 1850", "1850-05-03~"),
            ("aux alentours de 1850", "1850~"),
            ("1850 (?)", "1850?"),
            ("probably 1850", "1850?"),
            ("c. 1850?", "1850%"),
            ("c. 1850–1860", "1850~/1860"),
            ("1990s", "1990/1999"),
            ("the 1990’s", "1990/1999"),
            ("années 1990", "1990/1999"),
            ("les années 1990", "1990/1999"),
            ("199X", "1990/1999"),
            ("19th century", "1801/1900"),
            ("XIXe siècle", "1801/1900"),
            ("19e siècle", "1801/1900"),
            ("spring 2021", "2021-03/2021-05"),
            ("printemps 2021", "2021-03/2021-05"),
            ("été 2021", "2021-06/2021-08"),
            ("Fall 2021", "2021-09/2021-11"),
            ("winter 2021–22", "2021-12/2022-02"),
            ("hiver 2021-2022", "2021-12/2022-02"),
            ("2021-21", "2021-03/2021-05"),
            ("Q1 2024", "2024-01/2024-03"),
            ("2024 Q3", "2024-07/2024-09"),
            ("1er trimestre 2024", "2024-01/2024-03"),
            ("T2 2024", "2024-04/2024-06"),
            ("H1 2024", "2024-01/2024-06"),
            ("44 BC", "-0043"),
            ("44 BCE", "-0043"),
            ("15 March 44 BC", "-0043-03-15"),
            ("44 av. J.-C.", "-0043"),
            ("44 avant J.-C.", "-0043"),
            ("15 mars 44 av. J.-C.", "-0043-03-15"),
            ("1 BC", "0000"),
            ("44 avant l’ère commune", "-0043"),
            ("44-27 BC", "-0043/-0026"),
            ("27 BC – 14 AD", "-0026/0014"),
            ("AD 476", "0476"),
            ("476 CE", "0476"),
            ("476 apr. J.-C.", "0476"),
            ("c. 1200 BC", "-1199~"),
            ("-44", "-0043"),
            ("since 2019", "2019/.."),
            ("depuis mars 2019", "2019-03/.."),
            ("from 2019", "2019/.."),
            ("à partir de mars 2019", "2019-03/.."),
            ("dès 2019", "2019/.."),
            ("from April to May 1945", "1945-04/1945-05"),
            ("until 2020", "../2020"),
            ("jusqu’en 2020", "../2020"),
            ("2019–present", "2019/.."),
            ("2019 – aujourd’hui", "2019/.."),
            ("2019–", "2019/.."),
            ("before 2020", "../2020"),
            ("early 2024", "2024~"),
            ("fin mars 2024", "2024-03~"),
            ("mi-mars 2024", "2024-03~"),
            ("03-Mar-25", "2025-03-03"),
            ("3 mars 2024 (dimanche)", "2024-03-03"),
            ("8 Sept 1999", "1999-09-08"),
            ("Sept. 1999", "1999-09"),
            ("3 et 4 mars 2024", "2024-03-03/2024-03-04"),
        ] {
            let found = Edtf::parse(text)
                .ok()
                .map(|date| date.to_string())
                .or_else(|| read(text).map(|read| read.date));
            if found.as_deref() != Some(date) {
                wrong.push(format!("{text}: {found:?} is not {date}"));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "soon",
            "jui 2025",
            "3 March",
            "March–April",
            "Mar-25",
            "2025 2026",
            "12 monkeys 1999",
            "",
            "-",
            "the",
            "1 2 3",
            "99",
        ] {
            assert!(read(text).is_none(), "{text}: {:?}", read(text).map(|read| read.date));
        }
    }
}
