//! From a text to a dataset: the entry point. The rules are in `validate`, `fields`, `localized` and `refs`.

use crate::fault::Fault;
use crate::json::{Field, Node, Value};
use crate::loaded::Loaded;
use crate::parse::parse;
use crate::problem_sink::{NullSink, ProblemSink};
use crate::reader::Reader;
use crate::section::Section;
use crate::validate::validate;

/// Reads a dataset and counts what is wrong with it. Takes any text whatsoever, in time about linear in its length.
#[must_use]
pub fn load(text: &str) -> Loaded {
    load_with(text, &mut NullSink)
}

/// The same, with everything found wrong reported to `sink`. Offsets in the tree it receives are into the text
/// `without_byte_order_mark`.
#[must_use]
pub fn load_with(text: &str, sink: &mut dyn ProblemSink) -> Loaded {
    let text = without_byte_order_mark(text);
    let Some(document) = parse(text) else {
        sink.not_json(text);
        return Loaded { errors: 1, ..Loaded::default() };
    };
    let mut reader = Reader::new(sink, &document);
    let Some(fields) = fields_of_dataset(&document, &mut reader) else {
        let (errors, warnings) = reader.counted();
        return Loaded { errors, warnings, ..Loaded::default() };
    };
    validate(reader, fields)
}

/// The text proper: a byte order mark is no part of it.
#[must_use]
pub fn without_byte_order_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The fields of a file that is meant to be a dataset of version 1; reports the first sign that it is not.
fn fields_of_dataset<'n>(document: &'n Node<'n>, reader: &mut Reader) -> Option<&'n [Field<'n>]> {
    let Value::Object(fields) = &document.value else {
        reader.report(Fault::NotADataset { lacks: "{ }" });
        return None;
    };
    let version = document.get("version");
    match version.map(|found| &found.value) {
        Some(Value::Number(_) | Value::Text(_)) => {
            if version.and_then(Node::as_number) != Some(1.0) {
                let found = version.unwrap_or(document);
                reader.report_at("version", Fault::OtherVersion { found });
                return None;
            }
        }
        _ => {
            reader.report(Fault::NotADataset { lacks: "version" });
            return None;
        }
    }
    let has_events = document.get(Section::Events.name()).is_some_and(|node| node.as_list().is_some());
    if !has_events {
        reader.report(Fault::NotADataset { lacks: "events" });
    }
    has_events.then_some(fields)
}
