//! A JSON text changed in one place, and nowhere else by a byte: where the members of an object and the items of a list
//! stand, and what to put there.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// A part of a text that holds one value.
pub(crate) type Place = Range<usize>;

/// The members of an object, in their order; nothing where it is none.
pub(crate) fn members(text: &str, object: &Place) -> Option<Vec<(String, Place)>> {
    let within = text.get(object.clone())?;
    let mut reader = serde_json::Deserializer::from_str(within);
    let found = reader.deserialize_map(Members).ok()?;
    Some(found.into_iter().map(|(name, raw)| (name, place_in(text, raw))).collect())
}

/// The items of a list, in their order; nothing where it is none.
pub(crate) fn items(text: &str, list: &Place) -> Option<Vec<Place>> {
    let within = text.get(list.clone())?;
    let found: Vec<&RawValue> = serde_json::from_str(within).ok()?;
    Some(found.into_iter().map(|raw| place_in(text, raw)).collect())
}

/// A member of an object.
pub(crate) fn member(text: &str, object: &Place, name: &str) -> Option<Place> {
    members(text, object)?.into_iter().find(|(known, _)| known == name).map(|(_, place)| place)
}

/// The whole of a text that is one value, without what is white around it.
pub(crate) fn whole(text: &str) -> Place {
    let start = text.len() - text.trim_start().len();
    start..text.trim_end().len().max(start)
}

/// A text as JSON.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The text with a member that has this value.
pub(crate) fn with_member(text: &str, object: &Place, name: &str, value: &str) -> Option<String> {
    let members = members(text, object)?;
    if let Some((_, place)) = members.iter().find(|(known, _)| known == name) {
        return Some(replaced(text, place, value));
    }
    let written = [&quoted(name), ": ", value].concat();
    let at = members.last().map(|(_, place)| place.end);
    Some(after(text, object, at, &written))
}

/// The text with one more item, which comes to stand at an index.
pub(crate) fn with_item(text: &str, list: &Place, index: usize, value: &str) -> Option<String> {
    let items = items(text, list)?;
    match items.get(index) {
        Some(next) => {
            let written = [value, ",", lead(text, list)].concat();
            Some(replaced(text, &(next.start..next.start), &written))
        }
        None => Some(after(text, list, items.last().map(|place| place.end), value)),
    }
}

/// The text without an item.
pub(crate) fn without_item(text: &str, list: &Place, index: usize) -> Option<String> {
    let items = items(text, list)?;
    let own = items.get(index)?;
    let gone = match (items.get(index + 1), index.checked_sub(1).and_then(|before| items.get(before))) {
        (Some(next), _) => own.start..next.start,
        (None, Some(before)) => before.end..own.end,
        (None, None) => list.start + 1..list.end - 1,
    };
    Some(replaced(text, &gone, ""))
}

pub(crate) fn replaced(text: &str, place: &Place, by: &str) -> String {
    let (before, rest) = text.split_at(place.start);
    let after = rest.get(place.len()..).unwrap_or_default();
    [before, by, after].concat()
}

/// Puts something behind the last of an object or a list, or alone into an empty one.
fn after(text: &str, within: &Place, last_end: Option<usize>, written: &str) -> String {
    match last_end {
        Some(end) => replaced(text, &(end..end), &[",", lead(text, within), written].concat()),
        None => replaced(text, &(within.start + 1..within.end - 1), written),
    }
}

/// What is white before the first in an object or a list: what is put beside it stands in its column.
fn lead<'t>(text: &'t str, within: &Place) -> &'t str {
    let inner = text.get(within.start + 1..within.end).unwrap_or_default();
    &inner[..inner.len() - inner.trim_start().len()]
}

/// Where a value that was read from a text stands in it.
fn place_in(text: &str, raw: &RawValue) -> Place {
    let start = raw.get().as_ptr() as usize - text.as_ptr() as usize;
    start..start + raw.get().len()
}

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Vec<(String, &'de RawValue)>;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(members)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\n  \"a\": [1, 2.50],\n  \"b\": {}\n}\n";

    #[test]
    fn one_place_changes_and_nothing_else() {
        let root = whole(TEXT);
        let a = member(TEXT, &root, "a").unwrap();
        assert_eq!(&TEXT[a.clone()], "[1, 2.50]");
        assert_eq!(with_member(TEXT, &root, "a", "3").unwrap(), "{\n  \"a\": 3,\n  \"b\": {}\n}\n");
        let more = with_member(TEXT, &root, "c", "3").unwrap();
        assert_eq!(more, "{\n  \"a\": [1, 2.50],\n  \"b\": {},\n  \"c\": 3\n}\n");
        let b = member(TEXT, &root, "b").unwrap();
        assert!(with_member(TEXT, &b, "x", "1").unwrap().contains("\"b\": {\"x\": 1}"));
        for (index, wanted) in [(0, "[0,1, 2.50]"), (1, "[1, 0,2.50]"), (9, "[1, 2.50,0]")] {
            assert!(with_item(TEXT, &a, index, "0").unwrap().contains(wanted), "{index}");
        }
        assert!(without_item(TEXT, &a, 0).unwrap().contains("[2.50]"));
        assert!(without_item(TEXT, &a, 1).unwrap().contains("[1]"));
        assert!(without_item(TEXT, &a, 2).is_none());
    }

    #[test]
    fn a_list_of_one_becomes_empty_and_may_be_filled_again() {
        let text = "[ {} ]";
        let empty = without_item(text, &whole(text), 0).unwrap();
        assert_eq!(empty, "[]");
        assert_eq!(with_item(&empty, &whole(&empty), 0, "1").unwrap(), "[1]");
    }

    #[test]
    fn what_is_no_object_or_list_has_no_parts() {
        for text in ["", "1", "[", "{\"a\"}", "\u{e9}"] {
            assert!(members(text, &whole(text)).is_none(), "{text}");
        }
        assert!(items("{}", &(0..2)).is_none());
    }
}
