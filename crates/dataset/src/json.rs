//! A JSON text as a tree that borrows from it, each value with its place. Knows no field of any dataset.
//!
//! One small tree instead of a derived reader for each record: one pass over the text, every field of every
//! record judged by itself (so one wrong type hides nothing else), and far less code to download.

use std::borrow::Cow;

use crate::number::leading_number;

/// A JSON value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Node<'a> {
    /// The byte of the text at which it begins.
    pub offset: u32,
    /// What it is.
    pub value: Value<'a>,
}

/// A JSON value by type.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// As it is written: few numbers of a dataset are ever asked for, and a tree of texts takes less room.
    Number(&'a str),
    /// Without its escapes.
    Text(Cow<'a, str>),
    /// Its items.
    List(Vec<Node<'a>>),
    /// Fields in the text's order, repeated ones included.
    Object(Vec<Field<'a>>),
}

/// A name and its value.
pub type Field<'a> = (Cow<'a, str>, Node<'a>);

/// The JSON types, and what the dataset makes of them, as problems speak of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag,
    /// A number.
    Number,
    /// A string.
    Text,
    /// An array.
    List,
    /// An object.
    Object,
    /// An object of language tags and texts.
    TextByLanguage,
    /// A text, or one by language.
    Name,
}

impl<'a> Node<'a> {
    /// Its JSON type.
    #[must_use]
    pub fn json_type(&self) -> JsonType {
        match self.value {
            Value::Null => JsonType::Null,
            Value::Flag(_) => JsonType::Flag,
            Value::Number(_) => JsonType::Number,
            Value::Text(_) => JsonType::Text,
            Value::List(_) => JsonType::List,
            Value::Object(_) => JsonType::Object,
        }
    }

    /// Its text, when it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Its number, when it is one.
    #[must_use]
    pub fn as_number(&self) -> Option<f64> {
        match self.value {
            Value::Number(digits) => leading_number(digits.as_bytes()).map(|(number, _)| number),
            _ => None,
        }
    }

    /// Its items, when it is a list.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Node<'a>]> {
        match &self.value {
            Value::List(items) => Some(items),
            _ => None,
        }
    }

    /// The first field of this name, when it is an object.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Node<'a>> {
        match &self.value {
            Value::Object(fields) => find(fields, name),
            _ => None,
        }
    }
}

/// The first field of this name.
pub(crate) fn find<'n, 'a>(fields: &'n [Field<'a>], name: &str) -> Option<&'n Node<'a>> {
    fields.iter().find(|(key, _)| key == name).map(|(_, node)| node)
}
