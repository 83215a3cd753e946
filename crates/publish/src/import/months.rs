//! Months by name, in every language of the page.

use base::text::Lang;
use base::text::fold::fold;
use base::text::strings::strings;

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
