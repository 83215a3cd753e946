//! A JSON text as a tree that borrows from it. Knows no field of any dataset.
//!
//! One small tree instead of a derived reader for each record: one pass over the text, every field of every
//! record judged by itself (so one wrong type hides nothing else), and far less code to download.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node<'a> {
    Null,
    Flag(bool),
    Number(f64),
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    /// Fields in the text's order, repeated ones included.
    Object(Vec<Field<'a>>),
}

/// A name and its value.
pub(super) type Field<'a> = (Cow<'a, str>, Node<'a>);

/// The JSON types, and what the dataset makes of them, as problems speak of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    Null,
    Flag,
    Number,
    Text,
    List,
    Object,
    /// An object of language tags and texts.
    TextByLanguage,
    /// A text, or one by language.
    Name,
}

impl<'a> Node<'a> {
    /// Reads a whole text. Nesting deeper than 128 levels is an error, so walking the tree is safe.
    pub fn parse(text: &'a str) -> Result<Node<'a>, serde_json::Error> {
        serde_json::from_str(text)
    }

    pub fn json_type(&self) -> JsonType {
        match self {
            Node::Null => JsonType::Null,
            Node::Flag(_) => JsonType::Flag,
            Node::Number(_) => JsonType::Number,
            Node::Text(_) => JsonType::Text,
            Node::List(_) => JsonType::List,
            Node::Object(_) => JsonType::Object,
        }
    }

    pub fn as_text(&self) -> Option<&str> {
        match self {
            Node::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The first field of this name, when it is an object.
    pub fn get(&self, name: &str) -> Option<&Node<'a>> {
        match self {
            Node::Object(fields) => find(fields, name),
            _ => None,
        }
    }
}

/// The first field of this name.
pub(super) fn find<'n, 'a>(fields: &'n [Field<'a>], name: &str) -> Option<&'n Node<'a>> {
    fields.iter().find(|(key, _)| key == name).map(|(_, node)| node)
}

impl<'de> Deserialize<'de> for Node<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Node<'de>, E> {
        Ok(Node::Flag(flag))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Node<'de>, E> {
        Ok(Node::Number(number as f64))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Node<'de>, E> {
        Ok(Node::Number(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Node<'de>, E> {
        Ok(Node::Number(number))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Node<'de>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node<'de>, A::Error> {
        let mut fields = Vec::new();
        while let Some((key, value)) = access.next_entry()? {
            // A key is always text; the tree serves as its reader too.
            if let Node::Text(key) = key {
                fields.push((key, value));
            }
        }
        Ok(Node::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_without_escapes_is_borrowed_and_order_and_repeats_are_kept() {
        let node = Node::parse(r#"{"b": [1, -2.5, true, null], "a": "é", "b": "\u00e9"}"#).unwrap();
        let Node::Object(fields) = &node else { panic!("{node:?}") };
        let names: Vec<&str> = fields.iter().map(|(name, _)| name.as_ref()).collect();
        assert_eq!(names, ["b", "a", "b"]);
        assert!(matches!(node.get("a"), Some(Node::Text(Cow::Borrowed("é")))));
        assert_eq!(fields[2].1.as_text(), Some("é"));
        let items = [Node::Number(1.0), Node::Number(-2.5), Node::Flag(true), Node::Null];
        assert_eq!(node.get("b"), Some(&Node::List(items.to_vec())));
    }

    #[test]
    fn nesting_without_end_is_an_error() {
        for opening in ["[", "{\"a\":"] {
            assert!(Node::parse(&opening.repeat(10_000)).is_err());
        }
    }
}
