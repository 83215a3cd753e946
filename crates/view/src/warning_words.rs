//! What is said about a link of which something does not apply: one polite line in the reader's language.

use crate::warning::{Warning, WarningKind};
use base::text::Lang;
use base::text::strings::strings;

/// How many parts a sentence names before it says "and N more", and how long each may be, in characters.
const NAMED: usize = 4;
const NAMED_CHARS: usize = 40;

/// What a sentence says. Warnings of the same meaning share one.
#[derive(Clone, Copy, PartialEq)]
enum Told {
    NotInData,
    NotUnderstood,
    RefusedData,
    NewerVersion,
}

impl Told {
    const ALL: [Told; 4] = [Told::NotInData, Told::NotUnderstood, Told::RefusedData, Told::NewerVersion];

    fn of(kind: WarningKind) -> Told {
        match kind {
            WarningKind::NotInData => Told::NotInData,
            WarningKind::UnknownKey
            | WarningKind::Malformed
            | WarningKind::Repeated
            | WarningKind::TooLong => Told::NotUnderstood,
            WarningKind::RefusedData => Told::RefusedData,
            WarningKind::NewerVersion => Told::NewerVersion,
        }
    }

    fn is_counted(self) -> bool {
        matches!(self, Told::NotInData | Told::NotUnderstood)
    }

    fn words(self, lang: Lang, count: usize) -> &'static str {
        let words = &strings(lang).links;
        match self {
            Told::NotInData => (words.not_in_data)(count),
            Told::NotUnderstood => (words.not_understood)(count),
            Told::RefusedData => words.refused_data,
            Told::NewerVersion => words.newer_version,
        }
    }
}

/// All warnings in one line; `None` when there are none.
#[must_use]
pub fn summary(warnings: &[Warning], lang: Lang) -> Option<String> {
    let sentences: Vec<String> =
        Told::ALL.iter().filter_map(|told| sentence(warnings, *told, lang)).collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// `2 items … are not in the current data: kind=x, actor=y.`
fn sentence(warnings: &[Warning], told: Told, lang: Lang) -> Option<String> {
    let told_here = || warnings.iter().filter(|warning| Told::of(warning.kind) == told);
    let count = told_here().count();
    if count == 0 {
        return None;
    }
    let mut line = if told.is_counted() { count.to_string() + " " } else { String::new() };
    line.push_str(told.words(lang, count));
    line = (strings(lang).colon)(&line, "");
    for (position, warning) in told_here().take(NAMED).enumerate() {
        line.push_str(if position > 0 { ", " } else { "" });
        push_short(&mut line, &warning.key);
        line.push('=');
        push_short(&mut line, &warning.value);
    }
    if count > NAMED {
        line.push_str(&(strings(lang).links.more)(&(count - NAMED).to_string()));
    }
    line.push('.');
    Some(line)
}

fn push_short(line: &mut String, text: &str) {
    let cut = text.char_indices().nth(NAMED_CHARS).map_or(text.len(), |(at, _)| at);
    line.push_str(text.get(..cut).unwrap_or(text));
    if cut < text.len() {
        line.push('…');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn not_in_data(key: &str, value: &str) -> Warning {
        Warning::new(WarningKind::NotInData, key, value)
    }

    #[test]
    fn one_line_says_which_parts_of_the_link_no_longer_match() {
        let warnings = [not_in_data("actor", "acme"), not_in_data("kind", "duel")];
        for (lang, line) in [
            (Lang::En, "2 items in this link are not in the current data: actor=acme, kind=duel."),
            (
                Lang::Fr,
                "2 éléments de ce lien ne sont pas dans les données actuelles\u{202f}: actor=acme, kind=duel.",
            ),
        ] {
            assert_eq!(summary(&warnings, lang).as_deref(), Some(line));
        }
    }

    #[test]
    fn nothing_to_say_is_not_said() {
        assert_eq!(summary(&[], Lang::En), None);
    }

    #[test]
    fn every_warning_is_told_in_both_languages() {
        for what in [
            WarningKind::UnknownKey,
            WarningKind::Malformed,
            WarningKind::Repeated,
            WarningKind::TooLong,
            WarningKind::NewerVersion,
            WarningKind::RefusedData,
            WarningKind::NotInData,
        ] {
            let [en, fr] =
                [Lang::En, Lang::Fr].map(|lang| summary(&[Warning::new(what, "k", "value")], lang).unwrap());
            assert!(en.contains("k=value") && fr.contains("k=value"), "{what:?}");
            assert_ne!(en, fr, "{what:?}");
        }
    }

    #[test]
    fn a_long_list_and_a_long_value_stay_one_short_line() {
        let warnings = vec![not_in_data("actor", &"é".repeat(10_000)); 1_000];
        let line = summary(&warnings, Lang::En).unwrap();
        assert!(line.chars().count() < 300, "{line}");
        assert!(line.ends_with(" and 996 more."), "{line}");
    }
}
