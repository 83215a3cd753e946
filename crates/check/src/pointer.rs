//! JSON pointers (RFC 6901): how a name stands in one, and which value of a tree one leads to.

use std::borrow::Cow;

use dataset::{Node, Value};

/// A name as it stands in a JSON pointer.
pub(crate) fn segment(name: &str) -> Cow<'_, str> {
    let escaped = name.bytes().any(|byte| matches!(byte, b'~' | b'/'));
    if escaped { name.replace('~', "~0").replace('/', "~1").into() } else { name.into() }
}

/// The byte of the text at which the value of a pointer begins; where there is no such value, that of the nearest value
/// around it. Of fields with one name, the first counts.
pub(crate) fn offset_of(document: &Node, pointer: &str) -> usize {
    let mut node = document;
    for part in pointer.split('/').skip(1) {
        match inside(node, part) {
            Some(inner) => node = inner,
            None => break,
        }
    }
    node.offset as usize
}

fn inside<'n, 'a>(node: &'n Node<'a>, part: &str) -> Option<&'n Node<'a>> {
    match &node.value {
        Value::List(items) => items.get(part.parse::<usize>().ok()?),
        Value::Object(fields) => fields.iter().find(|(name, _)| segment(name) == part).map(|(_, node)| node),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dataset::parse;
    use proptest::prelude::*;

    fn found<'t>(text: &'t str, pointer: &str) -> &'t str {
        &text[offset_of(&parse(text).unwrap(), pointer)..]
    }

    #[test]
    fn a_pointer_leads_to_its_value_or_to_what_is_around_it() {
        let text = "  { \"a\" : [1, {\"b\\\"/~\": \"x,]\", \"c\":\"\\\\\"},[ ] , \"é\" ],\n\"d\":{}, \"a\": 2 , \"e\":-1.5}";
        for (pointer, begins) in [
            ("", "{ \"a\""),
            ("/a", "[1, {"),
            ("/a/0", "1, {"),
            ("/a/1", "{\"b"),
            ("/a/1/b\"~1~0", "\"x,]\""),
            ("/a/1/c", "\"\\\\\"}"),
            ("/a/2", "[ ]"),
            ("/a/3", "\"é\""),
            ("/d", "{}"),
            ("/e", "-1.5}"),
            ("/d/none/at/all", "{}, "),
            ("/a/9", "[1, {"),
        ] {
            assert!(found(text, pointer).starts_with(begins), "{pointer}: {}", found(text, pointer));
        }
    }

    /// Every pointer of a value, with the value.
    fn pointers(node: &serde_json::Value, at: &str, all: &mut Vec<(String, serde_json::Value)>) {
        all.push((at.into(), node.clone()));
        match node {
            serde_json::Value::Array(items) => {
                items.iter().enumerate().for_each(|(i, item)| pointers(item, &format!("{at}/{i}"), all));
            }
            serde_json::Value::Object(fields) => {
                fields.iter().for_each(|(k, item)| pointers(item, &format!("{at}/{}", segment(k)), all));
            }
            _ => {}
        }
    }

    fn any_json() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<i32>().prop_map(Into::into),
            ".{0,6}".prop_map(Into::into),
        ];
        leaf.prop_recursive(4, 24, 4, |inner| {
            let object = prop::collection::btree_map(".{0,3}", inner.clone(), 0..4);
            prop_oneof![
                prop::collection::vec(inner, 0..4).prop_map(Into::into),
                object.prop_map(|fields| serde_json::Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn every_value_of_any_json_is_found(json in any_json(), pretty: bool) {
            let text = if pretty { serde_json::to_string_pretty(&json) } else { serde_json::to_string(&json) };
            let text = text.unwrap();
            let document = parse(&text).unwrap();
            let mut all = Vec::new();
            pointers(&json, "", &mut all);
            for (pointer, value) in &all {
                let offset = offset_of(&document, pointer);
                let mut from_there = serde_json::Deserializer::from_str(&text[offset..]).into_iter();
                let there: serde_json::Value = from_there.next().unwrap().unwrap();
                prop_assert_eq!(&there, value, "{}", pointer);
            }
        }
    }
}
