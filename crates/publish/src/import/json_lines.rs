//! JSON lines: a value a line, as programs that write one record after the other leave them. Also with the separators
//! of RFC 7464. Knows no format.

use serde_json::{Error, Value};

/// What a text of several lines is.
pub(super) enum Lines {
    /// Its lines are no values of their own.
    No,
    /// The list of its values.
    Read(Value),
    /// A line, from 1, that is none, and why.
    Broken(usize, Error),
}

/// Reads a text whose first line is a whole object or list and not all there is.
pub(super) fn lines(text: &str) -> Lines {
    let mut said = text
        .lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line.trim().trim_matches(['\u{1e}', ',']).trim()))
        .filter(|(_, line)| !line.is_empty());
    let Some(Ok(first @ (Value::Object(_) | Value::Array(_)))) =
        said.next().map(|(_, line)| serde_json::from_str(line))
    else {
        return Lines::No;
    };
    let mut values = vec![first];
    for (number, line) in said {
        match serde_json::from_str(line) {
            Ok(value) => values.push(value),
            Err(error) => return Lines::Broken(number, error),
        }
    }
    if values.len() > 1 { Lines::Read(Value::Array(values)) } else { Lines::No }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_value_a_line_is_a_list_and_the_line_that_is_none_is_known() {
        for text in
            ["{\"a\":1}\n\n{\"a\":2}\r\n", "\u{1e}{\"a\":1}\n\u{1e}{\"a\":2}", "{\"a\":1},\n{\"a\":2},\n"]
        {
            let Lines::Read(value) = lines(text) else { panic!("{text:?}") };
            assert_eq!(value, json!([{"a": 1}, {"a": 2}]), "{text:?}");
        }
        assert!(matches!(lines("{\"a\":1}\n\n{\"a\":\n"), Lines::Broken(3, _)));
        for text in ["{\"a\":\n1}", "{\"a\":1}", "", "1\n2", "a\n{}"] {
            assert!(matches!(lines(text), Lines::No), "{text:?}");
        }
    }
}
