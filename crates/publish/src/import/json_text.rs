//! The value of a JSON text as scripts really write it: with Python's `NaN` and `Infinity`, which are read as nothing
//! and told, inside of the call that JSONP wraps around it, and a value a line. What stops being JSON is told with its
//! place.

use serde_json::Value;

use super::diagnostic::{DiagnosticKind, Diagnostics};
use super::json_lines::{Lines, lines};

/// What Python and JavaScript write where a number is none.
const NOT_NUMBERS: [&str; 5] = ["NaN", "Infinity", "-Infinity", "undefined", "None"];

/// The value of a JSON text; `None` after telling where it is none.
pub(super) fn parse(text: &str, diagnostics: &mut Diagnostics) -> Option<Value> {
    let bare = without_call(text);
    let (error, lines_within) = match value(bare) {
        Ok(value) => return Some(value),
        Err(fault) => fault,
    };
    let (mended, found) = without_not_numbers(bare);
    if let (false, Ok(value)) = (found.is_empty(), value(&mended)) {
        diagnostics.report_field("", DiagnosticKind::NoJsonNumber, found);
        return Some(value);
    }
    let (error, lines_within) = match value(&without_not_numbers_in_place(bare)) {
        Err(later) if !found.is_empty() => later,
        _ => (error, lines_within),
    };
    // The place is one of the file, whatever stands before the value.
    let before = text.len() - text.split_once(bare).map_or(text.len(), |(_, after)| after.len() + bare.len());
    let (before, line) = (&text[..before], error.line() + lines_within);
    let column_before = if line == 1 { before.chars().rev().take_while(|c| *c != '\n').count() } else { 0 };
    let (line, column) = (line + before.matches('\n').count(), error.column() + column_before);
    diagnostics.line(Some(line as u32));
    let words = error.to_string();
    let what = words.split(" at line ").next().unwrap_or_default();
    // Its words on a line end inside of a text are so long that the place would be cut off.
    let what = what.replace(" (\\u0000-\\u001F) found while parsing", " in");
    diagnostics.report_file(DiagnosticKind::NotJson, &format!("{what} at line {line} column {column}"));
    None
}

/// The value of a text, or the list of those of its lines; else what is wrong, and how many lines stand before that.
fn value(text: &str) -> Result<Value, (serde_json::Error, usize)> {
    // In a script, what comes after the value is no part of it.
    let mut stream = serde_json::Deserializer::from_str(text).into_iter();
    if let Some(Ok(value @ (Value::Object(_) | Value::Array(_)))) = stream.next()
        && text[stream.byte_offset()..].trim_start().trim_start_matches(')').starts_with(';')
    {
        return Ok(value);
    }
    serde_json::from_str(text).or_else(|error| match lines(text) {
        Lines::Read(value) => Ok(value),
        Lines::Broken(line, error) => Err((error, line - 1)),
        Lines::No => Err((error, 0)),
    })
}

/// The same for those who only look what it is: nothing where it is none.
pub(super) fn peek(text: &str) -> Option<Value> {
    parse(text, &mut Diagnostics::default())
}

/// Whether a text is meant to be JSON, or a call with it.
pub(super) fn is_meant(text: &str) -> bool {
    without_call(text).starts_with(['{', '['])
}

/// The value inside of `name = {…};` or `name({…});`.
fn without_call(text: &str) -> &str {
    let text = text.trim_start_matches(['\u{feff}', '\u{1e}']).trim();
    if text.starts_with(['{', '[']) {
        return text;
    }
    let head = without_comments(text);
    if head.starts_with(['{', '[']) {
        return head;
    }
    let head = ["var ", "let ", "const ", "export default ", "window."]
        .iter()
        .find_map(|word| head.strip_prefix(word))
        .unwrap_or(head);
    if head.starts_with(['{', '[']) {
        return head.trim_end_matches([';', ' ', '\n', '\r', '\t']);
    }
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '$' | '.' | ' ');
    let after = head.trim_start_matches(is_name);
    let Some(inner) =
        after.strip_prefix(['=', '(']).map(str::trim_start).filter(|inner| inner.starts_with(['{', '[']))
    else {
        return text;
    };
    inner.trim_end_matches([';', ')', ' ', '\n', '\r', '\t'])
}

/// A text without the comments that it begins with.
fn without_comments(mut text: &str) -> &str {
    loop {
        let rest = match text.get(..2) {
            Some("//") => text.split_once('\n').map(|(_, rest)| rest),
            Some("/*") => text.split_once("*/").map(|(_, rest)| rest),
            _ => return text,
        };
        text = rest.unwrap_or_default().trim_start();
    }
}

/// The text with each bare word of these as `null`, and the first of them.
fn without_not_numbers(text: &str) -> (String, &'static str) {
    replace_not_numbers(text, |_| "null".to_owned())
}

/// The same with as many letters for each, so that what follows keeps its place.
fn without_not_numbers_in_place(text: &str) -> String {
    replace_not_numbers(text, |word| format!("{:<1$}", 0, word.len())).0
}

fn replace_not_numbers(text: &str, with: impl Fn(&str) -> String) -> (String, &'static str) {
    let (mut out, mut first) = (String::with_capacity(text.len()), "");
    let (mut in_text, mut is_escaped) = (false, false);
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if !in_text && let Some(word) = NOT_NUMBERS.iter().find(|word| text[at..].starts_with(**word)) {
            first = if first.is_empty() { word } else { first };
            out.push_str(&with(word));
            at += word.len();
            continue;
        }
        in_text = match c {
            '"' if !is_escaped => !in_text,
            _ => in_text,
        };
        is_escaped = c == '\\' && !is_escaped;
        out.push(c);
        at += c.len_utf8();
    }
    (out, first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_scripts_write_is_read() {
        for (text, value, told) in [
            ("{\"a\": 1}", json!({"a": 1}), 0),
            ("\u{feff} {\"a\": NaN, \"b\": \"NaN \\\" NaN\"}", json!({"a": null, "b": "NaN \" NaN"}), 1),
            ("[-Infinity]", json!([null]), 1),
            ("storyjs_jsonp_data = {\"a\": 1};", json!({"a": 1}), 0),
            ("var data={\"a\": 1}", json!({"a": 1}), 0),
            ("callback({\"a\": [1]});\n", json!({"a": [1]}), 0),
            ("export default {\"a\": 1};\n", json!({"a": 1}), 0),
            ("// by a script\n/* twice */ window.graph = {\"a\": 1};", json!({"a": 1}), 0),
            ("var data = {\"a\": 1}; draw({source: data});\n", json!({"a": 1}), 0),
            ("\u{feff}{\"a\": 1}\r\n{\"a\": NaN}\r\n", json!([{"a": 1}, {"a": null}]), 1),
        ] {
            let mut diagnostics = Diagnostics::default();
            assert_eq!(parse(text, &mut diagnostics), Some(value), "{text}");
            assert_eq!(diagnostics.all.len(), told, "{text}");
        }
    }

    #[test]
    fn what_stops_being_json_has_its_line_and_column() {
        for (text, line, words) in [
            ("x = \n{\"a\": 1,}", 2, "column 9"),
            ("{\"a\": 1}\n{\"a\": 1,}\n", 2, "column 9"),
            ("{\n\"a\" 1}", 2, "column 5"),
            ("{\"a\": \"b\tc\"}", 1, "column 9"),
        ] {
            let mut diagnostics = Diagnostics::default();
            assert_eq!(parse(text, &mut diagnostics), None);
            let told = &diagnostics.all[0];
            assert_eq!((told.kind, told.place.line), (DiagnosticKind::NotJson, Some(line)), "{text}");
            assert!(told.found.contains(words), "{told:?}");
        }
    }
}
