//! Months by name, in every language of the page and some others.

use super::other_languages::{MONTHS, MORE_MONTHS};
use base::text::Lang;
use base::text::fold::fold;
use base::text::strings::name_words;

/// The number of a month by its name or the first letters of it, in any language that is read.
pub(super) fn month_named(name: &str) -> Option<u8> {
    let folded = fold(name);
    let folded = folded.trim_end_matches('.');
    if folded.len() < 3 {
        return None;
    }
    let begins = |lang: Lang, month: u8| {
        fold(name_words(lang).dates.months[usize::from(month) - 1]).starts_with(folded)
    };
    if let Some((_, month)) = MORE_MONTHS.iter().find(|(name, _)| *name == folded) {
        return Some(*month);
    }
    let begins_other =
        |month: u8| MONTHS.iter().any(|names| names[usize::from(month) - 1].starts_with(folded));
    let begins = |month: u8| Lang::ALL.into_iter().any(|lang| begins(lang, month)) || begins_other(month);
    let mut named = (1..=12).filter(|month| begins(*month));
    // `jui` is June and July in French.
    named.next().filter(|_| named.next().is_none())
}
