//! A JSON text (RFC 8259) to a tree, or nothing where it is none. Knows neither what a text means nor where it goes
//! wrong: the crate `check` asks a general parser for that.
//!
//! Half the weight of the page's reading was a parser for any type and its tables for fractions. This one agrees
//! with it on what JSON is; a test compares them.

use std::borrow::Cow;

use crate::json::{Field, Node, Value};
use crate::number::leading_number;

/// Values within values; walking a tree is safe at this depth.
const DEEPEST: usize = 127;

/// Reads a whole text; `None` when it is not JSON. Nesting deeper than 127 levels is no JSON here, so that walking the
/// tree is safe; neither is a number beyond an `f64`, nor a text of 4 GiB or more, whose places no offset could say.
#[must_use]
pub fn parse(text: &str) -> Option<Node<'_>> {
    u32::try_from(text.len()).ok()?;
    let mut parser = Parser { text, at: 0, depth: 0 };
    let node = parser.value()?;
    (parser.next() == 0 && parser.at == text.len()).then_some(node)
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn byte(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    /// The next byte that is no blank; 0 at the end.
    fn next(&mut self) -> u8 {
        while matches!(self.byte(), b' ' | b'\n' | b'\t' | b'\r') {
            self.at += 1;
        }
        self.byte()
    }

    /// Passes over a byte, if it is this one.
    fn pass(&mut self, byte: u8) -> bool {
        let is_it = self.byte() == byte;
        self.at += usize::from(is_it);
        is_it
    }

    fn value(&mut self) -> Option<Node<'a>> {
        let first = self.next();
        let offset = self.at as u32;
        let value = match first {
            b'"' => Value::Text(self.string()?),
            b'{' => {
                let mut fields: Vec<Field> = Vec::new();
                self.items(b'}', &mut |parser| {
                    let name = if parser.next() == b'"' { parser.string()? } else { return None };
                    let is_named = parser.next() == b':' && parser.pass(b':');
                    fields.push((name, if is_named { parser.value()? } else { return None }));
                    Some(())
                })?;
                Value::Object(fields)
            }
            b'[' => {
                let mut items = Vec::new();
                self.items(b']', &mut |parser| {
                    items.push(parser.value()?);
                    Some(())
                })?;
                Value::List(items)
            }
            b't' => self.word("true", Value::Flag(true))?,
            b'f' => self.word("false", Value::Flag(false))?,
            b'n' => self.word("null", Value::Null)?,
            _ => Value::Number(self.number()?),
        };
        Some(Node { offset, value })
    }

    fn word(&mut self, word: &str, value: Value<'a>) -> Option<Value<'a>> {
        let is_it = self.text.as_bytes().get(self.at..)?.starts_with(word.as_bytes());
        self.at += word.len();
        is_it.then_some(value)
    }

    /// What stands between brackets, with commas between.
    fn items(&mut self, end: u8, item: &mut dyn FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        if self.next() != end {
            loop {
                item(self)?;
                self.next();
                if !self.pass(b',') {
                    break;
                }
            }
        }
        self.depth -= 1;
        self.pass(end).then_some(())
    }

    /// A text; it is borrowed where nothing in it is escaped.
    fn string(&mut self) -> Option<Cow<'a, str>> {
        self.at += 1;
        let mut start = self.at;
        let mut before = String::new();
        loop {
            match self.byte() {
                b'"' => break,
                b'\\' => {
                    before.push_str(self.text.get(start..self.at)?);
                    self.at += 1;
                    before.push(self.escaped()?);
                    start = self.at;
                }
                // The end of the whole text among them.
                0..0x20 => return None,
                _ => self.at += 1,
            }
        }
        let rest = self.text.get(start..self.at)?;
        self.at += 1;
        if before.is_empty() {
            return Some(Cow::Borrowed(rest));
        }
        before.push_str(rest);
        Some(Cow::Owned(before))
    }

    /// The letter that what follows a backslash stands for.
    fn escaped(&mut self) -> Option<char> {
        let byte = self.byte();
        self.at += 1;
        Some(match byte {
            b'"' | b'\\' | b'/' => byte.into(),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.four_digits()?;
                if !(0xd800..0xdc00).contains(&first) {
                    return char::from_u32(first);
                }
                // One letter in two halves.
                let second = (self.pass(b'\\') && self.pass(b'u')).then(|| self.four_digits())??;
                let low = second.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                return char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + low);
            }
            _ => return None,
        })
    }

    fn four_digits(&mut self) -> Option<u32> {
        let mut code = 0;
        for _ in 0..4 {
            code = code * 16 + char::from(self.byte()).to_digit(16)?;
            self.at += 1;
        }
        Some(code)
    }

    /// A number as it is written, once it is known to be one.
    fn number(&mut self) -> Option<&'a str> {
        let rest = self.text.get(self.at..)?;
        let (_, length) = leading_number(rest.as_bytes())?;
        self.at += length;
        rest.get(..length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::JsonType;
    use proptest::prelude::*;

    /// Whether a general parser made the same of a text; numbers may differ in their last digits.
    fn same(node: &Node, other: &serde_json::Value) -> bool {
        match (&node.value, other) {
            (Value::Null, serde_json::Value::Null) => true,
            (Value::Flag(flag), serde_json::Value::Bool(other)) => flag == other,
            (Value::Number(_), serde_json::Value::Number(other)) => {
                let (number, other) = (node.as_number().unwrap(), other.as_f64().unwrap());
                (number - other).abs() <= other.abs() * 1e-12
            }
            (Value::Text(text), serde_json::Value::String(other)) => text == other,
            (Value::List(items), serde_json::Value::Array(others)) => {
                items.len() == others.len() && items.iter().zip(others).all(|(item, other)| same(item, other))
            }
            // Of fields with one name it keeps the last.
            (Value::Object(fields), serde_json::Value::Object(others)) => {
                others.iter().all(|(name, other)| {
                    fields.iter().rfind(|(field, _)| field == name).is_some_and(|(_, node)| same(node, other))
                })
            }
            _ => false,
        }
    }

    /// Every value with what of the text begins at its offset.
    fn with_rest<'t>(node: &Node, text: &'t str, all: &mut Vec<(JsonType, &'t str)>) {
        all.push((node.json_type(), &text[node.offset as usize..]));
        match &node.value {
            Value::List(items) => items.iter().for_each(|item| with_rest(item, text, all)),
            Value::Object(fields) => fields.iter().for_each(|(_, item)| with_rest(item, text, all)),
            _ => {}
        }
    }

    #[test]
    fn text_without_escapes_is_borrowed_and_order_and_repeats_are_kept() {
        let node = parse(r#"{"b": [1, -2.5, true, null], "a": "é", "b": "\u00e9"}"#).unwrap();
        let Value::Object(fields) = &node.value else { panic!("{node:?}") };
        let names: Vec<&str> = fields.iter().map(|(name, _)| name.as_ref()).collect();
        assert_eq!(names, ["b", "a", "b"]);
        assert!(matches!(node.get("a").unwrap().value, Value::Text(Cow::Borrowed("é"))));
        assert_eq!(fields[2].1.as_text(), Some("é"));
        let items: Vec<&Value> = fields[0].1.as_list().unwrap().iter().map(|item| &item.value).collect();
        assert_eq!(items, [&Value::Number("1"), &Value::Number("-2.5"), &Value::Flag(true), &Value::Null]);
    }

    #[test]
    fn every_value_knows_where_it_begins() {
        let text = " { \"é\" : [ 1 , \"x\\n\" , {} ] , \"b\":null }";
        let mut found = Vec::new();
        with_rest(&parse(text).unwrap(), text, &mut found);
        let expected = [
            (JsonType::Object, "{ \"é\""),
            (JsonType::List, "[ 1"),
            (JsonType::Number, "1 ,"),
            (JsonType::Text, "\"x\\n\""),
            (JsonType::Object, "{} ]"),
            (JsonType::Null, "null }"),
        ];
        assert_eq!(found.len(), expected.len());
        for ((json_type, rest), (expected_type, begins)) in found.into_iter().zip(expected) {
            assert!(json_type == expected_type && rest.starts_with(begins), "{begins}: {rest}");
        }
    }

    #[test]
    fn nesting_without_end_is_an_error() {
        for opening in ["[", "{\"a\":"] {
            assert!(parse(&opening.repeat(10_000)).is_none());
        }
    }

    fn agree(text: &str) {
        let (node, other) = (parse(text), serde_json::from_str::<serde_json::Value>(text).ok());
        let agreed = match (&node, &other) {
            (Some(node), Some(other)) => same(node, other),
            (None, None) => true,
            _ => false,
        };
        assert!(agreed, "{text:?}: {node:?}, {other:?}");
    }

    #[test]
    fn what_is_json_and_what_is_not_is_agreed_upon() {
        for text in [
            "",
            " ",
            "null",
            " null ",
            "nul",
            "nulll",
            "true",
            "tru",
            "false x",
            "\0",
            "null\0",
            "\u{feff}null",
            "0",
            "-0",
            "00",
            "01",
            "-",
            "+1",
            "1.",
            ".5",
            "1.5",
            "1e",
            "1e+",
            "1e5",
            "1E-5",
            "1e+5",
            "-1.25e2",
            "1e308",
            "1e309",
            "-1e999",
            "0e999",
            "1e-999",
            "1e99999999999",
            "100e-2",
            "1.0",
            "0.1",
            "123456789012345678901234567890",
            "0.000000000000000000000000000000000001e36",
            "1 2",
            "1,",
            "[]",
            "[1",
            "[1,]",
            "[,1]",
            "[1 2]",
            "[ 1 , 2 ]",
            "]",
            "{}",
            "{",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{\"a\" : 1 , \"b\":2}",
            "{a:1}",
            "{\"a\":1 \"b\":2}",
            "{1:2}",
            "{\"a\":1]",
            "[1}",
            "\"",
            "\"a",
            "\"a\"",
            "\"é\u{1f600}\"",
            "\"\u{7f}\"",
            "\"\n\"",
            "\"\\n\\t\\b\\f\\r\\\\\\/\\\"\"",
            "\"\\x\"",
            "\"\\\"",
            "\"\\u00e9\"",
            "\"\\u00E9x\"",
            "\"\\u00e\"",
            "\"\\u+123\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"\\ud83dx\"",
            "\"\\ud83d\\n\"",
            "\"\\ud83d\\u0041\"",
            "\"\\ude00\"",
            "\"\\u0000\"",
            "\"\\u00e9\" ",
            "\u{a0}1",
        ] {
            agree(text);
        }
        for depth in [126, 127, 128, 129] {
            agree(&["[".repeat(depth), "]".repeat(depth)].concat());
            agree(&["{\"a\":".repeat(depth), "1".into(), "}".repeat(depth)].concat());
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_alike(text in r#"[\[\]{}:,"\\ \n0-9eE.+\-trufalsn/dD8cé]{0,24}"#) {
            agree(&text);
        }

        #[test]
        fn any_text_within_quotes_is_read_alike(text in r#"(\\u[dD][89c-fC-F][0-9a-f]{2}|\\[a-z"/\\]|.){0,12}"#) {
            agree(&["\"", &text, "\""].concat());
        }

        #[test]
        fn any_number_is_read_alike(text in r"-?(0|[1-9][0-9]{0,20})(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?") {
            // At the edge of what an `f64` holds, the last digits of the two may decide.
            let other: f64 = text.parse().unwrap();
            if other.abs() < 1e300 && (other == 0.0 || other.abs() > 1e-290) {
                agree(&text);
            }
        }
    }
}
