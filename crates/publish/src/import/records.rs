//! The records of one section of a dataset, written as they come: a written record takes a fifth of the room of one
//! that is not, and a file of a million of them has to be in memory with it.

use std::fmt::Write;

use serde_json::Value;

/// A record's fields, in the order they are written; the first is its id.
pub(super) type Record = Vec<(&'static str, Value)>;

/// Written records of a section.
#[derive(Default)]
pub(super) struct Records {
    /// Where somebody asks for them.
    ids: Option<Vec<String>>,
    /// A record a line, with commas between them.
    text: String,
}

impl Records {
    /// Records whose ids are asked for.
    pub fn with_ids() -> Self {
        Self { ids: Some(Vec::new()), text: String::new() }
    }

    /// Adds a record: on one line, so that a changed fact is a changed line.
    pub fn push(&mut self, record: Record) {
        self.text.push_str(if self.is_empty() { "\n    {" } else { ",\n    {" });
        for (at, (name, value)) in record.iter().enumerate() {
            self.text.push_str(if at == 0 { "" } else { ", " });
            // Writing to a `String` cannot fail.
            let _ = write!(self.text, "\"{name}\": {value}");
        }
        self.text.push('}');
        if let Some(ids) = &mut self.ids {
            ids.push(record.first().and_then(|(_, id)| id.as_str()).unwrap_or_default().to_owned());
        }
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// In the order of the records; none where nobody asked for them.
    pub fn ids(&self) -> &[String] {
        self.ids.as_deref().unwrap_or_default()
    }

    /// The section as JSON.
    pub fn write(self, out: &mut String) {
        out.push('[');
        out.push_str(&self.text);
        out.push_str(if self.is_empty() { "]" } else { "\n  ]" });
    }
}
