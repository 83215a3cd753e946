//! Dates with the name of a month in them, in every language of the page. Looks at no calendar.

use base::text::Lang;
use base::text::fold::fold;
use base::text::strings::strings;

/// `1 August 2025`, `Aug 1, 2025`, `August 2025`, `1er août 2025`.
pub(super) fn with_month_name(text: &str) -> Option<String> {
    let words = text.split([' ', ',', '.', '-', '/', '\u{a0}', '\u{202f}']).filter(|word| !word.is_empty());
    let (mut year, mut month, mut day) = (None, None, None);
    for word in words {
        if let Some(named) = month_named(word) {
            if month.replace(named).is_some() {
                return None;
            }
        } else if word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()) {
            if year.replace(word).is_some() {
                return None;
            }
        } else {
            let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
            let ending = &word[digits.len()..];
            if !ending.is_empty() && !Lang::ALL.iter().any(|lang| lang.import().day_endings.contains(&ending))
            {
                return None;
            }
            let number: u8 = digits.parse().ok()?;
            if day.replace(number).is_some() {
                return None;
            }
        }
    }
    let date = format!("{}-{:02}", year?, month?);
    Some(day.map_or(date.clone(), |day| format!("{date}-{day:02}")))
}

/// The number of a month by its name or the first letters of it, in any language of the page.
pub(super) fn month_named(name: &str) -> Option<u8> {
    let folded = fold(name);
    let folded = folded.trim_end_matches('.');
    if folded.len() < 3 {
        return None;
    }
    let begins =
        |lang: Lang, month: u8| fold(strings(lang).dates.months[usize::from(month) - 1]).starts_with(folded);
    let mut named = (1..=12).filter(|month| Lang::ALL.into_iter().any(|lang| begins(lang, *month)));
    // `jui` is June and July in French.
    named.next().filter(|_| named.next().is_none())
}
