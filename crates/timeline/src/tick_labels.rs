//! The words under a tick: a day, a month or a year, in the reader's language.

use base::date::Day;
use base::date::words::{short_month_names, year_words};
use base::text::Lang;
use base::text::strings::name_words;

use super::tick_step::Step;

/// The shortest words for the start of a step, leaving out what its neighbours say.
pub(super) fn short(step: Step, day: Day, lang: Lang) -> String {
    let (year, month, of_month) = day.civil();
    match step {
        Step::Days(1) if of_month > 1 => of_month.to_string(),
        Step::Days(_) => day_and_month(month, of_month, lang),
        Step::Months(_) => month_name(month, lang).to_owned(),
        Step::Years(_) => year_words(year, lang),
    }
}

/// The words with their year: for the first tick and for the turn of a year.
pub(super) fn with_year(step: Step, day: Day, lang: Lang) -> String {
    let (year, month, of_month) = day.civil();
    let mut words = match step {
        Step::Days(_) => day_and_month(month, of_month, lang),
        Step::Months(_) => month_name(month, lang).to_owned(),
        Step::Years(_) => return year_words(year, lang),
    };
    words.push(' ');
    words.push_str(&year_words(year, lang));
    words
}

fn day_and_month(month: u8, of_month: u8, lang: Lang) -> String {
    let mut words = of_month.to_string();
    if of_month == 1 {
        words.push_str(name_words(lang).dates.first);
    }
    words.push(' ');
    words.push_str(month_name(month, lang));
    words
}

fn month_name(month: u8, lang: Lang) -> &'static str {
    let position = usize::from(month).wrapping_sub(1);
    short_month_names(lang).get(position).copied().unwrap_or_default()
}

/// The years of a period: "2025", "2010–26", "1998–2026", "44 BC–14".
pub(super) fn years(first: Day, last: Day, lang: Lang) -> String {
    let (first, last) = (first.civil().0, last.civil().0);
    let mut words = year_words(first, lang);
    if first == last {
        return words;
    }
    words.push('–');
    if first > 0 && first / 100 == last / 100 {
        let short = last % 100;
        if short < 10 {
            words.push('0');
        }
        words.push_str(&short.to_string());
    } else {
        words.push_str(&year_words(last, lang));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_speak_the_readers_language() {
        for (step, day, lang, brief, full) in [
            (Step::Months(1), "2025-05-01", Lang::En, "May", "May 2025"),
            (Step::Months(1), "2025-05-01", Lang::Fr, "mai", "mai 2025"),
            (Step::Months(3), "2025-07-01", Lang::Fr, "juil.", "juil. 2025"),
            (Step::Years(1), "2025-01-01", Lang::En, "2025", "2025"),
            (Step::Years(1), "-0043-01-01", Lang::En, "44 BC", "44 BC"),
            (Step::Years(1), "-0043-01-01", Lang::Fr, "44\u{a0}av.\u{a0}J.-C.", "44\u{a0}av.\u{a0}J.-C."),
            (Step::Months(1), "0000-03-01", Lang::En, "Mar", "Mar 1 BC"),
            (Step::Days(1), "2025-08-12", Lang::En, "12", "12 Aug 2025"),
            (Step::Days(1), "2025-08-01", Lang::Fr, "1er août", "1er août 2025"),
            (Step::Days(7), "2025-08-04", Lang::En, "4 Aug", "4 Aug 2025"),
        ] {
            let day = Day::parse(day).expect(day);
            assert_eq!(short(step, day, lang), brief);
            assert_eq!(with_year(step, day, lang), full);
        }
    }

    #[test]
    fn a_period_is_named_by_its_years() {
        for (first, last, words) in [
            ("2025-01-01", "2025-12-31", "2025"),
            ("2010-09-01", "2026-11-22", "2010–26"),
            ("1998-01-01", "2003-01-01", "1998–2003"),
            ("2000-01-01", "2003-01-01", "2000–03"),
            ("-0043-03-15", "0014-01-01", "44 BC–14"),
            ("-0043-01-01", "-0026-01-01", "44 BC–27 BC"),
            ("0001-01-01", "0014-01-01", "1–14"),
        ] {
            let day = |text: &str| Day::parse(text).expect(text);
            assert_eq!(years(day(first), day(last), Lang::En), words);
        }
    }
}
