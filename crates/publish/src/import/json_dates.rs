//! Dates that stand in a table of JSON as more than a text: in parts, as two ends, as databases write them out.

use serde_json::{Map, Value};

use super::account::text;

/// The date in a field as a text that is read; nothing where the value is no date.
pub(super) fn date_in(name: &str, value: &Value) -> Option<String> {
    match value {
        Value::Object(fields) => {
            of_database(fields).or_else(|| of_parts(fields)).or_else(|| of_ends(name, fields))
        }
        Value::Array(ends) if is_time(name) => match ends.as_slice() {
            [start, end] => between(start, end),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a field of this name holds times: else a start and an end may be places.
fn is_time(name: &str) -> bool {
    let name = name.to_lowercase();
    ["date", "time", "period", "when"].iter().any(|word| name.contains(word))
}

/// `{"$date": …}` and `{"seconds": …, "nanoseconds": …}`.
fn of_database(fields: &Map<String, Value>) -> Option<String> {
    let value = match fields.len() {
        1 => fields.get("$date")?,
        2 if fields.contains_key("nanoseconds") => fields.get("seconds")?,
        2 if fields.contains_key("_nanoseconds") => fields.get("_seconds")?,
        _ => return None,
    };
    Some(text(value.get("$numberLong").unwrap_or(value)))
}

/// `{"year": 2024, "month": 4, "day": 3}`, or the beginning of it.
fn of_parts(fields: &Map<String, Value>) -> Option<String> {
    let part = |name: &str| fields.get(name).filter(|value| !value.is_null()).map(text);
    let known = ["year", "month", "day"].into_iter().filter(|name| fields.contains_key(*name)).count();
    let parts: Vec<String> = ["year", "month", "day"].into_iter().map_while(part).collect();
    let is_whole =
        known == fields.len() && parts.len() == ["year", "month", "day"].into_iter().filter_map(part).count();
    let is_numbers = parts.iter().skip(1).all(|part| part.parse::<u8>().is_ok());
    let padded = parts.iter().map(|part| format!("{part:0>2}"));
    (is_whole && is_numbers && !parts.is_empty()).then(|| padded.collect::<Vec<_>>().join("-"))
}

/// `{"start": …, "end": …}`.
fn of_ends(name: &str, fields: &Map<String, Value>) -> Option<String> {
    let ends = [("start", "end"), ("from", "to"), ("begin", "end")]
        .into_iter()
        .find_map(|(start, end)| Some((fields.get(start)?, fields.get(end)?)))?;
    (is_time(name) && fields.len() == 2).then(|| between(ends.0, ends.1)).flatten()
}

/// The span of two dates; the first alone where there is no other.
fn between(start: &Value, end: &Value) -> Option<String> {
    let date = |value: &Value| match value {
        Value::String(_) | Value::Number(_) => Some(text(value)),
        Value::Null => Some(String::new()),
        _ => date_in("", value),
    };
    let (start, end) = (date(start)?, date(end)?);
    (!start.is_empty()).then(|| if end.is_empty() || end == start { start } else { [start, end].join(" – ") })
}
