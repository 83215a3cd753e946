//! What of a link does not apply, and what is said about it: one polite line in the reader's language.

use crate::text::Lang;

/// One part of a link that was set aside; the rest of the link applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    pub what: What,
    /// The key it stood under.
    pub key: String,
    /// The value, or the one value of a list, that was set aside.
    pub value: String,
}

/// Why a part of a link was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// No key of this version of the contract.
    UnknownKey,
    /// Not written as the key's values are.
    Malformed,
    /// The key was given before, with another value.
    Repeated,
    /// More than a link is read for: what is over was cut off.
    TooLong,
    /// The link was made for a later version of the contract.
    NewerVersion,
    /// The path of a dataset that does not lie in the page's own folder.
    RefusedData,
    /// An id that the dataset does not have.
    NotInData,
}

impl Warning {
    pub(super) fn new(what: What, key: &str, value: &str) -> Self {
        Self { what, key: key.to_owned(), value: value.to_owned() }
    }
}

/// How many parts a line names before it says "and N more", and how long each may be, in characters.
const NAMED: usize = 4;
const NAMED_CHARS: usize = 40;

/// All warnings in one line; `None` when there are none.
#[must_use]
pub fn summary(warnings: &[Warning], lang: Lang) -> Option<String> {
    let groups: [(&[What], fn(Lang, usize) -> &'static str); 4] = [
        (&[What::NotInData], not_in_data),
        (&[What::UnknownKey, What::Malformed, What::Repeated, What::TooLong], not_understood),
        (&[What::RefusedData], refused_data),
        (&[What::NewerVersion], newer_version),
    ];
    let sentences: Vec<String> =
        groups.iter().filter_map(|(whats, words)| sentence(warnings, whats, *words, lang)).collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// `2 items … are not in the current data: kind=x, actor=y.`
fn sentence(
    warnings: &[Warning],
    whats: &[What],
    words: fn(Lang, usize) -> &'static str,
    lang: Lang,
) -> Option<String> {
    let group: Vec<&Warning> = warnings.iter().filter(|warning| whats.contains(&warning.what)).collect();
    if group.is_empty() {
        return None;
    }
    let mut line = String::new();
    if !whats.contains(&What::NewerVersion) && !whats.contains(&What::RefusedData) {
        line.push_str(&group.len().to_string());
        line.push(' ');
    }
    line.push_str(words(lang, group.len()));
    for (position, warning) in group.iter().take(NAMED).enumerate() {
        line.push_str(if position > 0 { ", " } else { colon(lang) });
        push_short(&mut line, &warning.key);
        line.push('=');
        push_short(&mut line, &warning.value);
    }
    if let Some(more) = group.len().checked_sub(NAMED).filter(|more| *more > 0) {
        let (before, after) = match lang {
            Lang::En => (" and ", " more"),
            Lang::Fr => (" et ", " de plus"),
        };
        line.push_str(&[before, &more.to_string(), after].concat());
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

fn colon(lang: Lang) -> &'static str {
    match lang {
        Lang::En => ": ",
        Lang::Fr => "\u{a0}: ",
    }
}

fn not_in_data(lang: Lang, count: usize) -> &'static str {
    match (lang, count) {
        (Lang::En, 1) => "item in this link is not in the current data",
        (Lang::En, _) => "items in this link are not in the current data",
        (Lang::Fr, 1) => "élément de ce lien n’est pas dans les données actuelles",
        (Lang::Fr, _) => "éléments de ce lien ne sont pas dans les données actuelles",
    }
}

fn not_understood(lang: Lang, count: usize) -> &'static str {
    match (lang, count) {
        (Lang::En, 1) => "part of this link was not understood and is left out",
        (Lang::En, _) => "parts of this link were not understood and are left out",
        (Lang::Fr, 1) => "partie de ce lien n’a pas été comprise et est ignorée",
        (Lang::Fr, _) => "parties de ce lien n’ont pas été comprises et sont ignorées",
    }
}

fn refused_data(lang: Lang, _count: usize) -> &'static str {
    match lang {
        Lang::En => {
            "This link asks for data from outside this page’s folder; the usual data is shown instead"
        }
        Lang::Fr => {
            "Ce lien demande des données hors du dossier de cette page ; les données habituelles sont affichées"
        }
    }
}

fn newer_version(lang: Lang, _count: usize) -> &'static str {
    match lang {
        Lang::En => "This link was made for a newer version of this page, so some of it may be missing",
        Lang::Fr => {
            "Ce lien a été fait pour une version plus récente de cette page ; une partie peut manquer"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn not_in_data(key: &str, value: &str) -> Warning {
        Warning::new(What::NotInData, key, value)
    }

    #[test]
    fn one_line_says_which_parts_of_the_link_no_longer_match() {
        let warnings = [not_in_data("actor", "acme"), not_in_data("kind", "duel")];
        for (lang, line) in [
            (Lang::En, "2 items in this link are not in the current data: actor=acme, kind=duel."),
            (
                Lang::Fr,
                "2 éléments de ce lien ne sont pas dans les données actuelles\u{a0}: actor=acme, kind=duel.",
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
            What::UnknownKey,
            What::Malformed,
            What::Repeated,
            What::TooLong,
            What::NewerVersion,
            What::RefusedData,
            What::NotInData,
        ] {
            let [en, fr] = Lang::ALL.map(|lang| summary(&[Warning::new(what, "k", "value")], lang).unwrap());
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
