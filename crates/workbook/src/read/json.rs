//! The sections as the text of a dataset: a record a line, so that a changed fact is a changed line.

use std::fmt::Write;

use dataset::Section;
use serde_json::Value;

use super::sections::{Record, Sections};

pub(super) fn written(sections: &Sections) -> String {
    let mut text = String::from("{\n");
    // Writing to a `String`, as throughout here, cannot fail.
    if let Some((_, schema)) = sections.about.iter().find(|(name, _)| *name == "$schema") {
        let _ = writeln!(text, "  \"$schema\": {schema},");
    }
    text.push_str("  \"version\": 1");
    for (name, value) in sections.about.iter().filter(|(name, _)| *name != "$schema") {
        let _ = write!(text, ",\n  \"{name}\": {value}");
    }
    if !sections.kinds.is_empty() {
        text.push_str(",\n  \"kinds\": {");
        for (at, (family, records)) in sections.kinds.iter().enumerate() {
            let _ = write!(text, "{}\n    \"{family}\": ", if at == 0 { "" } else { "," });
            list(&mut text, records, "    ");
        }
        text.push_str("\n  }");
    }
    for section in Section::ALL {
        let _ = write!(text, ",\n  \"{}\": ", section.name());
        list(&mut text, &sections.records[section as usize], "  ");
    }
    text.push_str("\n}\n");
    text
}

fn list(text: &mut String, records: &[Record], indent: &str) {
    text.push('[');
    for (at, record) in records.iter().enumerate() {
        let _ = write!(text, "{}\n{indent}  {{", if at == 0 { "" } else { "," });
        for (at, (name, value)) in record.iter().enumerate() {
            let _ = write!(text, "{}\"{name}\": {}", if at == 0 { "" } else { ", " }, spaced(value));
        }
        text.push('}');
    }
    if !records.is_empty() {
        let _ = write!(text, "\n{indent}");
    }
    text.push(']');
}

/// A value as people write it, with spaces after commas and colons.
fn spaced(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields: Vec<String> = fields
                .iter()
                .map(|(name, value)| format!("{}: {}", Value::from(name.as_str()), spaced(value)))
                .collect();
            format!("{{{}}}", fields.join(", "))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(spaced).collect::<Vec<_>>().join(", ")),
        _ => value.to_string(),
    }
}
