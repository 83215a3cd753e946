//! Dates in words, in the page's languages, no more precise than they are known. Parses no dates (see `edtf`).

use super::day::Day;
use super::edtf::{Bound, Edtf};
use super::moment::Moment;
use crate::text::Lang;
use crate::text::strings::{DateWords, name_words};

/// The months' names in full, January first.
#[must_use]
pub fn month_names(lang: Lang) -> &'static [&'static str; 12] {
    &name_words(lang).dates.months
}

/// The months' names where room is tight, January first.
#[must_use]
pub fn short_month_names(lang: Lang) -> &'static [&'static str; 12] {
    &name_words(lang).dates.short_months
}

/// A date in a sentence or a table: "around March 2025", "since June 2025", "1–3 August 2025".
#[must_use]
pub fn words(date: &Edtf, lang: Lang) -> String {
    Style { words: &name_words(lang).dates, short: false }.date(date)
}

/// A date where room is tight: "around Mar 2025", "since Jun 2025", "1–3 Aug 2025". What is not sure of it is said in full:
/// a sign for it would have to be explained wherever it stands.
#[must_use]
pub fn short_words(date: &Edtf, lang: Lang) -> String {
    Style { words: &name_words(lang).dates, short: true }.date(date)
}

/// When something happened, to follow a verb: "27 April 2026", "le 27 avril 2026", "en 2019".
#[must_use]
pub fn on_words(date: &Edtf, lang: Lang) -> String {
    led(date, Lead::On, lang)
}

/// From when on something is so: "since 2019", "depuis le 1er août 2025".
#[must_use]
pub fn since_words(date: &Edtf, lang: Lang) -> String {
    led(date, Lead::Since, lang)
}

/// The same of what is still to come: "from 1 August 2025", "dès le 1er août 2025".
#[must_use]
pub fn from_words(date: &Edtf, lang: Lang) -> String {
    led(date, Lead::From, lang)
}

/// Until when something was so: "until 2019", "jusqu’au 1er août 2025".
#[must_use]
pub fn until_words(date: &Edtf, lang: Lang) -> String {
    led(date, Lead::Until, lang)
}

/// A date after a preposition: of one with two ends that end which the preposition is of.
fn led(date: &Edtf, lead: Lead, lang: Lang) -> String {
    let style = Style { words: &name_words(lang).dates, short: false };
    match (lead, date.start, date.end) {
        (_, Bound::Date(only), None) => style.moment(lead, &only),
        (Lead::Since | Lead::From, Bound::Date(start), _) => style.moment(lead, &start),
        (Lead::Until, _, Some(Bound::Date(end))) => style.moment(lead, &end),
        _ => style.date(date),
    }
}

/// A day in full: "1 August 2025", "1er août 2025".
#[must_use]
pub fn day_words(day: Day, lang: Lang) -> String {
    words(&Edtf::on(day), lang)
}

/// A day where room is tight: "1 Aug 2025", "1er août 2025".
#[must_use]
pub fn short_day_words(day: Day, lang: Lang) -> String {
    short_words(&Edtf::on(day), lang)
}

/// A year: "2025", "44 BC". EDTF has a year 0, as ISO 8601 does; in words it is 1 BC, and -43 is 44 BC.
#[must_use]
pub fn year_words(year: i32, lang: Lang) -> String {
    let mut text = String::new();
    push_year(&mut text, year, &name_words(lang).dates);
    text
}

fn push_year(text: &mut String, year: i32, words: &DateWords) {
    if year > 0 {
        text.push_str(&year.to_string());
    } else {
        text.push_str(&(1 - year).to_string());
        text.push_str(words.before_christ);
    }
}

/// What stands before a moment.
#[derive(Clone, Copy)]
enum Lead {
    None,
    On,
    Since,
    /// A beginning whose end is unknown.
    From,
    Until,
}

#[derive(Clone, Copy)]
struct Style {
    words: &'static DateWords,
    short: bool,
}

impl Style {
    fn date(self, date: &Edtf) -> String {
        match (date.start, date.end) {
            (Bound::Date(only), None) => self.moment(Lead::None, &only),
            (Bound::Date(start), Some(Bound::Date(end))) => self.span(&start, &end),
            (Bound::Date(start), Some(Bound::Unknown)) => {
                self.moment(Lead::From, &start) + self.words.end_unknown
            }
            (Bound::Date(start), _) => self.moment(Lead::Since, &start),
            (Bound::Unknown, Some(Bound::Date(end))) => {
                self.moment(Lead::Until, &end) + self.words.start_unknown
            }
            (_, Some(Bound::Date(end))) => self.moment(Lead::Until, &end),
            // Never read: an interval has a date at one end at least.
            _ => String::new(),
        }
    }

    /// Both ends of an interval; what they share is said once: "1–3 August 2025".
    fn span(self, start: &Moment, end: &Moment) -> String {
        let plain = |m: &Moment| !m.uncertain && !m.approximate;
        let shared_year = start.year == end.year && start.month > 0 && end.month > 0;
        if start == end {
            return self.moment(Lead::None, start);
        }
        if !shared_year || !plain(start) || !plain(end) {
            return self.moment(Lead::None, start) + " – " + &self.moment(Lead::None, end);
        }
        let mut text = String::new();
        if start.month == end.month && start.day > 0 && end.day > 0 {
            self.push_day(&mut text, start.day);
            text.push('–');
        } else {
            self.push_month_and_day(&mut text, start);
            text.push_str(" – ");
        }
        self.push_calendar(&mut text, end);
        text
    }

    fn moment(self, lead: Lead, moment: &Moment) -> String {
        let words = self.words;
        let of_day = usize::from(moment.day > 0);
        // Some languages join an article to some prepositions, and "around" begins anew.
        let before = if moment.approximate { 2 } else { of_day };
        let mut text = match lead {
            Lead::None => "",
            Lead::On => words.on[before],
            Lead::Since => words.since[before],
            Lead::From => words.from[before],
            Lead::Until => words.until[before],
        }
        .to_owned();
        if moment.approximate {
            let after = if matches!(lead, Lead::Since | Lead::From) { 2 } else { 0 };
            text.push_str(words.around[after + of_day]);
        }
        self.push_calendar(&mut text, moment);
        if moment.uncertain {
            text.push_str(words.uncertain);
        }
        text
    }

    /// "1 August 2025", "August 2025" or "2025".
    fn push_calendar(self, text: &mut String, moment: &Moment) {
        if moment.month > 0 {
            self.push_month_and_day(text, moment);
            text.push(' ');
        }
        push_year(text, i32::from(moment.year), self.words);
    }

    fn push_month_and_day(self, text: &mut String, moment: &Moment) {
        if moment.day > 0 {
            self.push_day(text, moment.day);
            text.push(' ');
        }
        let names = if self.short { &self.words.short_months } else { &self.words.months };
        let position = usize::from(moment.month).wrapping_sub(1);
        text.push_str(names.get(position).copied().unwrap_or_default());
    }

    fn push_day(self, text: &mut String, day: u8) {
        text.push_str(&day.to_string());
        if day == 1 {
            text.push_str(self.words.first);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_date_is_said_no_finer_than_it_is_known() {
        for (date, en, fr) in [
            ("2025-08-01", "1 August 2025", "1er août 2025"),
            ("2025-08-02", "2 August 2025", "2 août 2025"),
            ("2025-08", "August 2025", "août 2025"),
            ("2025", "2025", "2025"),
            ("-0043-03", "March 44 BC", "mars 44\u{a0}av.\u{a0}J.-C."),
            ("-0043-03-15", "15 March 44 BC", "15 mars 44\u{a0}av.\u{a0}J.-C."),
            ("0000", "1 BC", "1\u{a0}av.\u{a0}J.-C."),
            ("0001", "1", "1"),
            ("-0026/0014", "27 BC – 14", "27\u{a0}av.\u{a0}J.-C. – 14"),
            ("2025-03~", "around March 2025", "vers mars 2025"),
            ("2025-08-01~", "around 1 August 2025", "vers le 1er août 2025"),
            ("2025-08-01?", "1 August 2025 (uncertain)", "1er août 2025 (incertain)"),
            ("2025?", "2025 (uncertain)", "2025 (incertain)"),
            ("2025%", "around 2025 (uncertain)", "vers 2025 (incertain)"),
            ("2024-12/2025-03", "December 2024 – March 2025", "décembre 2024 – mars 2025"),
            ("2025-08-01/2025-08-03", "1–3 August 2025", "1er–3 août 2025"),
            ("2025-07-30/2025-08-01", "30 July – 1 August 2025", "30 juillet – 1er août 2025"),
            ("2025-03/2025-08", "March – August 2025", "mars – août 2025"),
            ("2025-08-30/2025-09", "30 August – September 2025", "30 août – septembre 2025"),
            ("2025-03/2025", "March 2025 – 2025", "mars 2025 – 2025"),
            ("2025-08/2025-08", "August 2025", "août 2025"),
            (
                "2025-08-01?/2025-08-03",
                "1 August 2025 (uncertain) – 3 August 2025",
                "1er août 2025 (incertain) – 3 août 2025",
            ),
            ("2025-06/..", "since June 2025", "depuis juin 2025"),
            ("2025-06-01/..", "since 1 June 2025", "depuis le 1er juin 2025"),
            ("2025-06-01~/..", "since around 1 June 2025", "depuis environ le 1er juin 2025"),
            ("../2025", "until 2025", "jusqu’en 2025"),
            ("../2025-06-02", "until 2 June 2025", "jusqu’au 2 juin 2025"),
            ("../2025-06-02~", "until around 2 June 2025", "jusque vers le 2 juin 2025"),
            ("2025-08/", "from August 2025, end unknown", "dès août 2025, fin inconnue"),
            ("/2025-08", "until August 2025, start unknown", "jusqu’en août 2025, début inconnu"),
        ] {
            let date = Edtf::parse(date).unwrap();
            assert_eq!(words(&date, Lang::En), en);
            assert_eq!(words(&date, Lang::Fr), fr);
        }
    }

    #[test]
    fn short_words_cut_months_alone() {
        for (date, en, fr) in [
            ("2025-08-01", "1 Aug 2025", "1er août 2025"),
            ("2025-02", "Feb 2025", "févr. 2025"),
            ("2025-08-01?", "1 Aug 2025 (uncertain)", "1er août 2025 (incertain)"),
            ("2025-08-01~", "around 1 Aug 2025", "vers le 1er août 2025"),
            ("2024-12/2025-03", "Dec 2024 – Mar 2025", "déc. 2024 – mars 2025"),
            ("2025-06/..", "since Jun 2025", "depuis juin 2025"),
        ] {
            let date = Edtf::parse(date).unwrap();
            assert_eq!(short_words(&date, Lang::En), en);
            assert_eq!(short_words(&date, Lang::Fr), fr);
        }
        assert_eq!(short_day_words(Day(20_301), Lang::En), "1 Aug 2025");
        assert_eq!(day_words(Day(20_301), Lang::Fr), "1er août 2025");
    }

    #[test]
    fn a_date_follows_a_verb_or_a_preposition() {
        for (date, en, fr) in [
            (
                "2026-04-27",
                ["27 April 2026", "since 27 April 2026", "from 27 April 2026", "until 27 April 2026"],
                [
                    "le 27 avril 2026",
                    "depuis le 27 avril 2026",
                    "dès le 27 avril 2026",
                    "jusqu’au 27 avril 2026",
                ],
            ),
            (
                "2019",
                ["2019", "since 2019", "from 2019", "until 2019"],
                ["en 2019", "depuis 2019", "dès 2019", "jusqu’en 2019"],
            ),
            (
                "2019/2020",
                ["2019 – 2020", "since 2019", "from 2019", "until 2020"],
                ["2019 – 2020", "depuis 2019", "dès 2019", "jusqu’en 2020"],
            ),
            (
                "2019~",
                ["around 2019", "since around 2019", "from around 2019", "until around 2019"],
                ["vers 2019", "depuis environ 2019", "dès environ 2019", "jusque vers 2019"],
            ),
        ] {
            let date = Edtf::parse(date).unwrap();
            let said =
                |lang| [on_words, since_words, from_words, until_words].map(|words| words(&date, lang));
            assert_eq!(said(Lang::En), en);
            assert_eq!(said(Lang::Fr), fr);
        }
    }

    proptest! {
        #[test]
        fn every_day_has_words(n: i32) {
            for lang in Lang::ALL {
                prop_assert!(!day_words(Day(n), lang).is_empty());
                prop_assert!(short_day_words(Day(n), lang).len() <= day_words(Day(n), lang).len());
            }
        }
    }
}
