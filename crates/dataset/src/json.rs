//! A JSON text as a tree that borrows from it. Knows no field of any dataset.
//!
//! One small tree instead of a derived reader for each record: one pass over the text, every field of every
//! record judged by itself (so one wrong type hides nothing else), and far less code to download.

use std::borrow::Cow;

use super::parse::parse;

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
    /// Reads a whole text; `None` when it is not JSON. Nesting is bounded, so walking the tree is safe.
    pub fn parse(text: &'a str) -> Option<Node<'a>> {
        parse(text)
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
            assert!(Node::parse(&opening.repeat(10_000)).is_none());
        }
    }
}
