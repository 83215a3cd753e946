//! Addresses, tags of languages and the opening view as people write them: what cannot be meant is told in its cell.

use base::text::Lang;
use base::text::fold;
use base::text::strings::strings;

use super::faults;
use super::problems::{Problems, excerpt};
use super::values::Place;

/// Tags of languages whose names are known.
const KNOWN: [&str; 14] =
    ["ar", "de", "en", "es", "fr", "hi", "it", "ja", "ko", "nl", "pl", "pt", "ru", "zh"];

/// The tag of a language; the one that was probably meant, after telling, where it is a name; nothing where it is neither.
pub(super) fn tag(said: &str, place: &Place, problems: &mut Problems) -> Option<String> {
    let first = said.split('-').next().unwrap_or_default();
    // What has other letters is told by the check of tags.
    let has_others = !said.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
    if (2..=3).contains(&first.len()) || has_others && said.is_ascii() {
        return Some(said.to_owned());
    }
    let meant = named(said);
    place.fault(problems, faults::not_a_tag(&excerpt(said), meant.map(str::to_owned)));
    meant.map(str::to_owned)
}

/// The tag of a language by its name, in any language of the page.
fn named(name: &str) -> Option<&'static str> {
    let folded = fold(name);
    KNOWN.into_iter().find(|tag| {
        fold(tag) == folded
            || Lang::ALL.into_iter().any(|lang| {
                // `in French`, `en français`: the name is the last word.
                let said = (strings(lang).in_language)(tag);
                said.rsplit(' ').next().is_some_and(|word| fold(word) == folded)
            })
    })
}

/// An address, after telling where its host can be none.
pub(super) fn address(said: String, place: &Place, problems: &mut Problems) -> String {
    if has_impossible_host(&said) {
        place.look_at(problems, faults::no_host(&excerpt(&said)));
    }
    said
}

fn has_impossible_host(address: &str) -> bool {
    let Some((_, rest)) = address.split_once("://") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    if let Some(number) = host.strip_prefix('[') {
        let Some((number, port)) = number.split_once(']') else { return true };
        return number.parse::<std::net::Ipv6Addr>().is_err() || !(port.is_empty() || port.starts_with(':'));
    }
    let is_possible = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ':' | '%');
    host.is_empty() || !host.chars().all(is_possible)
}

/// What the page opens on: of a whole address what stands after its question mark, after telling.
pub(super) fn opening(said: String, place: &Place, problems: &mut Problems) -> String {
    let start = said.trim_start().to_lowercase();
    if !start.starts_with("http://") && !start.starts_with("https://") {
        return said;
    }
    let query = said.split_once('?').map_or("", |(_, query)| query);
    let query = query.split('#').next().unwrap_or_default().to_owned();
    place.look_at(problems, faults::opening_address(&excerpt(&said), &excerpt(&query)));
    query
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_told_from_what_can_be_none() {
        for address in ["http://[bad", "https://", "https://a b.example/", "http://[::1]x/"] {
            assert!(has_impossible_host(address), "{address}");
        }
        for address in
            ["https://a.example/x?y=[z]", "http://[::1]:80/", "https://münchen.example", "a.example"]
        {
            assert!(!has_impossible_host(address), "{address}");
        }
    }

    #[test]
    fn a_language_goes_by_its_name_too() {
        for (name, tag) in
            [("English", Some("en")), ("français", Some("fr")), ("anglais", Some("en")), ("Dwarvish", None)]
        {
            assert_eq!(named(name), tag, "{name}");
        }
    }
}
