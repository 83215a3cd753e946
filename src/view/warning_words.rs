//! What is said about a link of which something does not apply: one polite line in the reader's language.

use super::{Warning, What};
use crate::text::Lang;

/// How many parts a sentence names before it says "and N more", and how long each may be, in characters.
const NAMED: usize = 4;
const NAMED_CHARS: usize = 40;

/// What a sentence tells. Warnings that tell the same share one.
#[derive(Clone, Copy, PartialEq)]
enum Told {
    NotInData,
    NotUnderstood,
    RefusedData,
    NewerVersion,
}

impl Told {
    const ALL: [Told; 4] = [Told::NotInData, Told::NotUnderstood, Told::RefusedData, Told::NewerVersion];

    fn of(what: What) -> Told {
        match what {
            What::NotInData => Told::NotInData,
            What::UnknownKey | What::Malformed | What::Repeated | What::TooLong => Told::NotUnderstood,
            What::RefusedData => Told::RefusedData,
            What::NewerVersion => Told::NewerVersion,
        }
    }

    fn is_counted(self) -> bool {
        matches!(self, Told::NotInData | Told::NotUnderstood)
    }

    fn words(self, lang: Lang, one: bool) -> &'static str {
        match (self, lang, one) {
            (Told::NotInData, Lang::En, true) => "item in this link is not in the current data",
            (Told::NotInData, Lang::En, false) => "items in this link are not in the current data",
            (Told::NotInData, Lang::Fr, true) => "élément de ce lien n’est pas dans les données actuelles",
            (Told::NotInData, Lang::Fr, false) => {
                "éléments de ce lien ne sont pas dans les données actuelles"
            }
            (Told::NotUnderstood, Lang::En, true) => "part of this link was not understood and is left out",
            (Told::NotUnderstood, Lang::En, false) => {
                "parts of this link were not understood and are left out"
            }
            (Told::NotUnderstood, Lang::Fr, true) => "partie de ce lien n’a pas été comprise et est ignorée",
            (Told::NotUnderstood, Lang::Fr, false) => {
                "parties de ce lien n’ont pas été comprises et sont ignorées"
            }
            (Told::RefusedData, Lang::En, _) => {
                "This link asks for data from outside this page’s folder; the usual data is shown instead"
            }
            (Told::RefusedData, Lang::Fr, _) => {
                "Ce lien demande des données hors du dossier de cette page\u{202f}; les données habituelles sont affichées"
            }
            (Told::NewerVersion, Lang::En, _) => {
                "This link was made for a newer version of this page, so some of it may be missing"
            }
            (Told::NewerVersion, Lang::Fr, _) => {
                "Ce lien a été fait pour une version plus récente de cette page\u{202f}; une partie peut manquer"
            }
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
    let told_here = || warnings.iter().filter(|warning| Told::of(warning.what) == told);
    let count = told_here().count();
    if count == 0 {
        return None;
    }
    let mut line = if told.is_counted() { count.to_string() + " " } else { String::new() };
    line.push_str(told.words(lang, count == 1));
    for (position, warning) in told_here().take(NAMED).enumerate() {
        line.push_str(if position > 0 { ", " } else { colon(lang) });
        push_short(&mut line, &warning.key);
        line.push('=');
        push_short(&mut line, &warning.value);
    }
    if count > NAMED {
        let (before, after) = more(lang);
        line.push_str(&[before, &(count - NAMED).to_string(), after].concat());
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

fn more(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::En => (" and ", " more"),
        Lang::Fr => (" et ", " de plus"),
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
