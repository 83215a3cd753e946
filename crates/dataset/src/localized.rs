//! Texts by language as a file holds them, and the tags of languages.

use crate::fault::Fault;
use crate::fields::{Text, text};
use crate::json::{Field, JsonType, Node, Value};
use crate::reader::{FromNode, Reader};
use base::text::Localized;

/// The most languages a text may be in, and a dataset may promise.
pub(crate) const LANGUAGES_MAX: usize = 100;

/// A language's tag, in lower case.
#[derive(Debug, Default)]
pub(crate) struct Tag(pub String);

/// A text in at least one language; a plain one is in the first language the dataset promises.
#[derive(Debug, Default)]
pub(crate) struct ByLanguage(pub Localized);

/// A text that may be the same in every language.
#[derive(Debug, Default)]
pub(crate) struct Name(pub Localized);

impl FromNode for Tag {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        tag(text(node, reader)?, reader).map(Self)
    }
}

impl FromNode for ByLanguage {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.value {
            Value::Object(fields) => localized(fields, reader).map(Self),
            Value::Text(_) => plain(Text::from_node(node, reader)?.0, reader).map(Self),
            _ => reader.wrong_type(JsonType::TextByLanguage, node),
        }
    }
}

impl FromNode for Name {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.value {
            Value::Object(fields) => localized(fields, reader).map(Self),
            Value::Text(_) => Text::from_node(node, reader).map(|text| Self(Localized::neutral(text.0))),
            _ => reader.wrong_type(JsonType::Name, node),
        }
    }
}

/// An object of texts by language. A language the dataset promises and that is not there is a warning; no
/// language at all an error.
fn localized(fields: &[Field], reader: &mut Reader) -> Option<Localized> {
    if fields.len() > LANGUAGES_MAX {
        reader.report(Fault::TooMany { most: LANGUAGES_MAX });
        return None;
    }
    let (mut texts, mut readable) = (Localized::default(), true);
    for (name, node) in fields {
        let outside = reader.enter(name);
        readable &= one_language(name, node, &mut texts, reader);
        reader.leave(outside);
    }
    if texts.0.is_empty() && readable {
        reader.report(Fault::EmptyText);
    }
    if texts.0.is_empty() || !readable {
        return None;
    }
    let there = |tag: &String| texts.0.iter().any(|(other, _)| other == tag);
    let missing: Vec<String> = reader.languages.iter().filter(|tag| !there(tag)).cloned().collect();
    for tag in missing {
        reader.warn(Fault::MissingLanguage { tag: &tag });
    }
    Some(texts)
}

/// A plain text: one in the first language the dataset promises.
fn plain(text: String, reader: &mut Reader) -> Option<Localized> {
    let Some((tag, missing)) =
        reader.languages.clone().split_first().map(|(tag, rest)| (tag.clone(), rest.to_vec()))
    else {
        return Some(Localized::neutral(text));
    };
    for tag in missing {
        reader.warn(Fault::MissingLanguage { tag: &tag });
    }
    Some(Localized(vec![(tag, text)]))
}

/// Adds the text of one language, unless it is blank. False when it cannot be read.
fn one_language(name: &str, node: &Node, texts: &mut Localized, reader: &mut Reader) -> bool {
    let Some((tag, text)) = tag(name, reader).zip(text(node, reader)) else { return false };
    if texts.0.iter().any(|(other, _)| *other == tag) {
        reader.report(Fault::RepeatedField { field: &tag });
    } else if !text.trim().is_empty() {
        texts.0.push((tag, text.to_owned()));
    }
    true
}

/// A BCP 47 tag as far as its form goes: letters, then letters and digits, in parts of at most eight.
fn tag(text: &str, reader: &mut Reader) -> Option<String> {
    let part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_alphanumeric());
    let sound = text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic)
        && text.find('-').unwrap_or(text.len()) > 1
        && text.len() <= 35
        && text.split('-').all(part);
    if !sound {
        reader.report(Fault::BadTag { text });
    }
    sound.then(|| text.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem_sink::NullSink;

    #[test]
    fn a_tag_has_the_form_of_a_language() {
        for (text, expected) in [
            ("en", Some("en")),
            ("pt-BR", Some("pt-br")),
            ("zh-Hant-TW", Some("zh-hant-tw")),
            ("", None),
            ("e", None),
            ("english language", None),
            ("fr-", None),
            ("1a", None),
            ("français", None),
        ] {
            let document = Node { offset: 0, value: Value::Null };
            let mut sink = NullSink;
            let mut reader = Reader::new(&mut sink, &document);
            assert_eq!(tag(text, &mut reader).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_plain_text_is_in_the_first_language_that_is_promised() {
        let document = Node { offset: 0, value: Value::Text("Une phrase".into()) };
        for (promised, tag, warnings) in [(&["fr"][..], "fr", 0), (&["fr", "en"], "fr", 1), (&[], "", 0)] {
            let mut sink = NullSink;
            let mut reader = Reader::new(&mut sink, &document);
            reader.languages = promised.iter().map(|tag| (*tag).to_owned()).collect();
            let read = ByLanguage::from_node(&document, &mut reader).unwrap().0;
            assert_eq!(read.0, [(tag.to_owned(), "Une phrase".to_owned())]);
            assert_eq!(reader.counted(), (0, warnings));
        }
    }
}
