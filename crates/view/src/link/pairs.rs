//! A query string as pairs of key and value, also of a link that mail programs, text systems and forms have been at:
//! escaped once more, with `&amp;` for `&`, in quoted-printable, with keys appended after a second `?`.

use super::keys::Key;
use super::percent::decode;

/// How often a link may have been escaped.
const MOST_ESCAPES: usize = 3;
/// Between two keys, where a text system wrote it as a sign of HTML.
const AMPERSANDS: [&str; 5] = ["&#038;", "&#38;", "&#x26;", "&#X26;", "&amp;"];

/// The pairs of a query, decoded, in their order; keys without a value are left out.
pub(super) fn pairs(query: &str) -> Vec<(String, String)> {
    let mut query = query.to_owned();
    for sign in AMPERSANDS {
        query = query.replace(sign, "&");
    }
    // Quoted-printable, as mail has it.
    if query.trim_start_matches('?').starts_with("v=3D") {
        query = query.replace("=3D", "=");
    }
    let mut pairs = Vec::new();
    // What follows a `#` is no part of a query.
    read(query.split('#').next().unwrap_or_default(), MOST_ESCAPES, &mut pairs);
    pairs
}

fn read(query: &str, escapes: usize, pairs: &mut Vec<(String, String)>) {
    for raw in query.split('&') {
        let (name, value) = raw.split_once('=').unwrap_or((raw, ""));
        let name = decode(name);
        // The sign after the key was escaped, once or more, and perhaps others with it.
        if escapes > 0 && (name.contains('=') || !raw.contains('=') && name.contains('%')) {
            read(&decode(raw), escapes - 1, pairs);
            continue;
        }
        let name = own_name(&name);
        let (value, more) = split(name, value, escapes);
        if !value.is_empty() {
            pairs.push((name.to_owned(), value));
        }
        if let Some(more) = more {
            read(&more, escapes - 1, pairs);
        }
    }
}

/// A key without what came before it.
fn own_name(name: &str) -> &str {
    let mut name = name;
    loop {
        let before = name;
        name = name.trim_start_matches(['?', '&', '<', '"', '\u{feff}']).trim();
        name = name.strip_prefix("amp;").unwrap_or(name);
        if name == before {
            return name;
        }
    }
}

/// A value, decoded, and the keys that were appended to it. A path of data may have a `?` of its own, and a search any
/// sign that is escaped.
fn split(name: &str, raw: &str, escapes: usize) -> (String, Option<String>) {
    let key = Key::named(name);
    let appended = |text: &str| {
        let at = text.find(['&', '?']).filter(|at| text[*at..].contains('=') && escapes > 0)?;
        Some((text[..at].to_owned(), text[at..].to_owned()))
    };
    match (key, appended(raw)) {
        (Some(Key::Data), _) | (_, None) => {}
        (_, Some((value, more))) => return (decode(&value), Some(more)),
    }
    let value = decode(raw);
    match (key, appended(&value)) {
        (None | Some(Key::Data | Key::Q), _) | (_, None) => (value, None),
        (_, Some((value, more))) => (value, Some(more)),
    }
}
