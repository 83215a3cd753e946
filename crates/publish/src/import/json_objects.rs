//! An object that JSON has where others have a text: a text in several languages, a record with its name, a source with
//! its address, a date in parts. Gives the text, and what else the object says by its path, so that it is told.

use serde_json::{Map, Value};

use super::account::{Values, text};

/// What the text of an object is called, best first.
const LABELS: [&str; 8] = ["name", "label", "title", "titre", "nom", "text", "value", "@value"];
const ADDRESSES: [&str; 4] = ["url", "href", "link", "uri"];
/// Fields that hold where something is from: their objects are meant by their address.
const OF_SOURCES: [&str; 8] =
    ["source", "reference", "citation", "evidence", "preuve", "link", "lien", "url"];
/// Fields that hold another record: it is meant by its id.
const OF_RECORDS: [&str; 3] = ["of", "provider", "parent"];
const STARTS: [&str; 4] = ["start", "from", "begin", "since"];
const ENDS: [&str; 3] = ["end", "to", "until"];

/// How much of an object one text holds.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Holds {
    /// The text of one field alone.
    One,
    /// As cells of tables do: `Name (role)`, `Title: address`.
    Cell,
}

/// A text by its name, and others of the same object by their paths.
type Fields = Vec<(String, Values)>;

/// The fields that a value gives whose name is this; `None` where it is an object, or a list of objects, without a text.
pub(super) fn fields(name: &str, value: &Value, lang: &str, holds: Holds) -> Option<Fields> {
    let reading = Reading { name, lang, holds };
    match value {
        Value::Object(object) => reading.object(object),
        Value::Array(list) if list.iter().any(Value::is_object) => reading.list(list),
        _ => Some(vec![(name.to_owned(), Values::of(value))]),
    }
}

struct Reading<'n> {
    name: &'n str,
    lang: &'n str,
    holds: Holds,
}

impl Reading<'_> {
    fn object(&self, object: &Map<String, Value>) -> Option<Fields> {
        if let Some(date) = date(object) {
            return Some(vec![(self.name.to_owned(), Values(vec![date]))]);
        }
        if let Some(start) = STARTS.iter().find_map(|name| object.get(*name)).filter(|it| !it.is_boolean()) {
            let mut found = fields(self.name, start, self.lang, self.holds)?;
            let end = ENDS.iter().find_map(|name| object.get(*name));
            found.extend(end.and_then(|end| fields("end", end, self.lang, self.holds)).into_iter().flatten());
            let is_other = |name: &str| !STARTS.contains(&name) && !ENDS.contains(&name);
            found.extend(self.others(object, is_other));
            return Some(found);
        }
        let (text, used) = self.text(object)?;
        let mut found = vec![(self.name.to_owned(), Values::one(&text))];
        found.extend(self.others(object, |name| !used.contains(&name)));
        Some(found)
    }

    fn list(&self, list: &[Value]) -> Option<Fields> {
        let (mut texts, mut others) = (Vec::new(), Vec::new());
        for item in list {
            match item {
                Value::Object(object) => {
                    let (text, used) = self.text(object)?;
                    // A list becomes one cell, whose parts semicolons part.
                    texts.push(if self.holds == Holds::Cell { text.replace([';', '|'], ",") } else { text });
                    others.extend(self.others(object, |name| !used.contains(&name)));
                }
                _ => texts.push(text(item)),
            }
        }
        texts.retain(|text| !text.is_empty());
        Some(std::iter::once((self.name.to_owned(), Values(texts))).chain(others).collect())
    }

    /// The text of an object, and which of its fields are in it.
    fn text<'o>(&self, object: &'o Map<String, Value>) -> Option<(String, Vec<&'o str>)> {
        if let Some((lang, said)) = in_language(object, self.lang) {
            return Some((said, vec![lang]));
        }
        let find = |names: &[&str]| {
            let found = names.iter().find_map(|name| object.get_key_value(*name));
            found.filter(|(_, value)| value.is_string() || value.is_number() || value.is_object())
        };
        let folded = self.name.to_lowercase();
        if OF_RECORDS.contains(&folded.as_str())
            && let Some((key, id)) = find(&["id"])
        {
            return Some((text(id), vec![key]));
        }
        let label = find(&LABELS).and_then(|(key, value)| match value {
            Value::Object(inner) => Some((key.as_str(), in_language(inner, self.lang)?.1)),
            _ => Some((key.as_str(), text(value))),
        });
        let is_source = OF_SOURCES.iter().any(|word| folded.starts_with(word));
        if let Some((key, address)) = find(&ADDRESSES).filter(|_| is_source || label.is_none()) {
            let (address, mut used) = (text(address), vec![key.as_str()]);
            return Some(match label.filter(|_| self.holds == Holds::Cell) {
                Some((key, label)) => {
                    used.push(key);
                    ([&label, ": ", &address].concat(), used)
                }
                None => (address, used),
            });
        }
        let (key, label) = label?;
        match find(&["role"]).filter(|_| self.holds == Holds::Cell) {
            Some((role_key, role)) => Some(([&label, " (", &text(role), ")"].concat(), vec![key, role_key])),
            None => Some((label, vec![key])),
        }
    }

    fn others(&self, object: &Map<String, Value>, is_other: impl Fn(&str) -> bool) -> Fields {
        let others = object.iter().filter(|(name, _)| is_other(name));
        others.map(|(name, value)| ([self.name, "/", name].concat(), Values::of(value))).collect()
    }
}

/// Of a text in several languages that in this one, else in English, else the first.
fn in_language<'o>(object: &'o Map<String, Value>, lang: &str) -> Option<(&'o str, String)> {
    // `id` is a language too.
    const KNOWN: [&str; 7] = ["en", "fr", "de", "es", "it", "pt", "nl"];
    let is_tag = |tag: &str| {
        let (main, rest) = tag.split_once(['-', '_']).unwrap_or((tag, ""));
        (2..=3).contains(&main.len())
            && main.bytes().all(|byte| byte.is_ascii_lowercase())
            && rest.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let are_tags = object.iter().all(|(tag, value)| is_tag(tag) && (value.is_string() || value.is_null()));
    if !are_tags || !object.keys().any(|tag| tag == lang || KNOWN.contains(&tag.as_str())) {
        return None;
    }
    let said = |tag: &str| object.get_key_value(tag).filter(|(_, text)| text.is_string());
    let first = || object.iter().find(|(_, text)| text.is_string());
    let (tag, value) = said(lang).or_else(|| said("en")).or_else(first)?;
    Some((tag, text(value)))
}

/// A date in parts, or as a database has it.
fn date(object: &Map<String, Value>) -> Option<String> {
    // MongoDB's, and Firestore's, which counts.
    if let Some(date) = object.get("$date").or(object.get("nanoseconds").and_then(|_| object.get("seconds")))
    {
        return Some(text(date));
    }
    let is_part = |name: &str| matches!(name, "year" | "month" | "day");
    if !object.keys().all(|name| is_part(name)) {
        return None;
    }
    let part = |name: &str| text(object.get(name).unwrap_or(&Value::Null));
    let (year, month, day) = (part("year"), part("month"), part("day"));
    let two = |part: &str| if part.len() == 1 { ["0", part].concat() } else { part.to_owned() };
    let parts = [year, two(&month), two(&day)];
    let said: Vec<&str> = parts.iter().map(String::as_str).take_while(|part| !part.is_empty()).collect();
    (!said.is_empty()).then(|| said.join("-"))
}
