//! Where in a JSON text the values of some pointers stand. Runs only when there are problems, in one pass.
//! Trusts that the text is JSON (it was read before), yet never panics when it is not.

use std::borrow::Cow;
use std::cell::Cell;

use super::IdMap;
use super::json::Node;

/// A place in a text, both from 1. `column` counts characters, not bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub line: u32,
    pub column: u32,
}

/// The byte offset at which the value of each JSON pointer begins; where there is no such value, that of
/// the nearest value around it.
pub(super) fn offsets(text: &str, pointers: &[&str]) -> Vec<usize> {
    let mut around = pointers.iter().copied().flat_map(arounds).map(Some);
    let wanted: IdMap<Cell<Option<usize>>> = IdMap::new(&mut around, |_| Cell::new(None));
    let mut scan = Scan { bytes: text.as_bytes(), at: 0, path: String::new(), wanted };
    scan.value();
    let found = |pointer| arounds(pointer).find_map(|around| scan.wanted.get(around)?.get());
    pointers.iter().map(|pointer| found(pointer).unwrap_or(0)).collect()
}

/// A pointer, then those of the values around it, outwards: `/a/b`, `/a`, and the whole text's.
fn arounds(pointer: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(pointer), |p| p.rfind('/').map(|at| &p[..at]))
}

/// The places of byte offsets that are in ascending order.
pub(super) fn places(text: &str, offsets: &[usize]) -> Vec<Place> {
    let (mut place, mut from) = (Place { line: 1, column: 1 }, 0);
    let mut places = Vec::with_capacity(offsets.len());
    for &offset in offsets {
        let passed = text.as_bytes().get(from..offset).unwrap_or_default();
        for &byte in passed {
            if byte == b'\n' {
                place = Place { line: place.line + 1, column: 1 };
            } else if byte & 0xc0 != 0x80 {
                place.column += 1;
            }
        }
        from = from.max(offset);
        places.push(place);
    }
    places
}

struct Scan<'t> {
    bytes: &'t [u8],
    at: usize,
    path: String,
    /// By pointer: where it begins, once seen. Holds every value around a wanted one as well.
    wanted: IdMap<Cell<Option<usize>>>,
}

impl Scan<'_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or_default()
    }

    fn skip_blanks(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
    }

    /// Passes over the value at hand, looking inside it only when it holds something wanted.
    fn value(&mut self) {
        self.skip_blanks();
        match self.wanted.get(&self.path) {
            Some(found) if found.get().is_none() => found.set(Some(self.at)),
            _ => return self.pass_over(),
        }
        match self.peek() {
            b'[' => self.list(),
            b'{' => self.object(),
            _ => self.pass_over(),
        }
    }

    fn list(&mut self) {
        self.at += 1;
        let mut position = 0usize;
        while self.more(b']') {
            self.inside(&position.to_string());
            position += 1;
        }
    }

    fn object(&mut self) {
        self.at += 1;
        while self.more(b'}') {
            let start = self.at;
            self.pass_over();
            let key = self.bytes.get(start..self.at).and_then(|key| std::str::from_utf8(key).ok());
            let key = key.and_then(Node::parse);
            let name = key.as_ref().and_then(Node::as_text).unwrap_or_default();
            self.skip_blanks();
            self.at += 1; // the colon
            self.inside(&segment(name));
        }
    }

    /// Whether another item follows; if not, the closing bracket is passed.
    fn more(&mut self, closing: u8) -> bool {
        self.skip_blanks();
        while self.peek() == b',' {
            self.at += 1;
            self.skip_blanks();
        }
        let more = self.at < self.bytes.len() && self.peek() != closing;
        self.at += usize::from(!more);
        more
    }

    fn inside(&mut self, segment: &str) {
        let outside = self.path.len();
        self.path.push('/');
        self.path.push_str(segment);
        self.value();
        self.path.truncate(outside);
    }

    /// Passes over a value, or at least one byte, without looking at it.
    fn pass_over(&mut self) {
        let (start, mut depth) = (self.at, 0u32);
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'"' => self.pass_over_text(),
                b'[' | b'{' => depth += 1,
                b']' | b'}' | b',' | b':' | b' ' | b'\t' | b'\n' | b'\r' if depth == 0 => break,
                b']' | b'}' => depth -= 1,
                _ => {}
            }
            self.at += 1;
            if depth == 0 && matches!(byte, b'"' | b']' | b'}') {
                break;
            }
        }
        self.at = self.at.max(start + 1);
    }

    /// From an opening quote to its closing one.
    fn pass_over_text(&mut self) {
        self.at += 1;
        // Most of a file is text, so this is the loop that counts.
        while let Some(plain) = self.bytes.get(self.at..) {
            let end = plain.iter().position(|byte| matches!(byte, b'"' | b'\\')).unwrap_or(plain.len());
            self.at += end;
            if self.peek() != b'\\' {
                break;
            }
            self.at += 2;
        }
    }
}

/// A name as it stands in a JSON pointer (RFC 6901).
pub(super) fn segment(name: &str) -> Cow<'_, str> {
    let escaped = name.bytes().any(|byte| matches!(byte, b'~' | b'/'));
    if escaped { name.replace('~', "~0").replace('/', "~1").into() } else { name.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found<'t>(text: &'t str, pointer: &str) -> &'t str {
        &text[offsets(text, &[pointer])[0]..]
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

    #[test]
    fn columns_count_characters() {
        let text = "é\nâb";
        let at: Vec<Place> = places(text, &[0, 2, 3, 5, 6, 99]);
        let expected = [(1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (2, 3)];
        assert_eq!(at, expected.map(|(line, column)| Place { line, column }));
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
            let mut all = Vec::new();
            pointers(&json, "", &mut all);
            let wanted: Vec<&str> = all.iter().map(|(pointer, _)| pointer.as_str()).collect();
            for (offset, (pointer, value)) in offsets(&text, &wanted).into_iter().zip(&all) {
                let mut from_there = serde_json::Deserializer::from_str(&text[offset..]).into_iter();
                let there: serde_json::Value = from_there.next().unwrap().unwrap();
                prop_assert_eq!(&there, value, "{}", pointer);
            }
        }

        #[test]
        fn what_is_not_json_does_no_harm(text in "[\\[\\]{}\",: a\\\\é]{0,40}", pointer in "(/[a0-2]){0,4}") {
            let offset = offsets(&text, &[&pointer])[0];
            let _ = places(&text, &[offset]);
        }
    }
}
