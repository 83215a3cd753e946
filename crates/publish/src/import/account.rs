//! Accounts for every attribute a file gives of its records: each is taken by the field it is meant for, or named as
//! not kept. The same for every format, so that nothing is lost in silence.

use std::collections::BTreeMap;

use serde_json::Value;

use super::columns::{Fields, fold_name, place};
use super::diagnostic::{DiagnosticKind, Diagnostics};
use super::markup::plain_entities;

/// Words that programs write where they have nothing to say.
const NOTHING: [&str; 9] = ["none", "null", "nan", "nat", "<na>", "n/a", "#n/a", "undefined", "nil"];

/// A text, unless it is a program's word for nothing.
pub(super) fn said(text: &str) -> &str {
    let text = text.trim();
    let is_nothing = text.len() <= 9 && NOTHING.iter().any(|word| text.eq_ignore_ascii_case(word));
    if is_nothing { "" } else { text }
}

/// A value of a record: a text, or the texts of a list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Values(pub Vec<String>);

impl Values {
    pub fn one(text: &str) -> Self {
        Self(Some(said(text)).filter(|text| !text.is_empty()).map(str::to_owned).into_iter().collect())
    }

    /// Of a JSON value; of an object its JSON.
    pub fn of(value: &Value) -> Self {
        match value {
            Value::Array(list) => Self(list.iter().map(text).filter(|text| !text.is_empty()).collect()),
            _ => Self::one(&text(value)),
        }
    }

    /// As one text.
    pub fn text(&self) -> String {
        self.0.join("; ")
    }

    /// As a list: the parts of a list, or those between semicolons, bars and line ends. A list that was written as
    /// text, `['a', 'b']`, is one too.
    pub fn list(&self) -> Vec<String> {
        let parts = match self.0.as_slice() {
            [one] => {
                let one = plain_entities(one);
                written_list(&one).unwrap_or_else(|| one.split([';', '|', '\n']).map(str::to_owned).collect())
            }
            many => many.to_vec(),
        };
        parts.into_iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
    }

    /// Whether all of it is addresses.
    pub fn is_address(&self) -> bool {
        let addresses = self.addresses();
        !addresses.is_empty() && addresses.iter().all(|part| dataset::is_web_address(part))
    }

    /// As a list of addresses, which spaces part as well; the words beside them are one part.
    pub fn addresses(&self) -> Vec<String> {
        let mut found = Vec::new();
        for part in self.list() {
            let mut words = Vec::new();
            for word in part.split_whitespace() {
                let address = whole_address(word);
                if dataset::is_web_address(&address) { found.push(address) } else { words.push(word) }
            }
            found.extend(Some(words.join(" ")).filter(|words| !words.is_empty()));
        }
        found
    }
}

/// An address, with the beginning that people leave out.
pub(super) fn whole_address(text: &str) -> String {
    if text.starts_with("www.") { ["https://", text].concat() } else { text.to_owned() }
}

/// A JSON value as text; of a list its parts, of null nothing.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Array(list) => list.iter().map(text).collect::<Vec<_>>().join("; "),
        Value::Null => String::new(),
        Value::Object(fields) if fields.is_empty() => String::new(),
        _ => value.to_string(),
    }
}

/// The parts of `[a, b]`, `['a', "b"]`, `{a,b}`, as Gephi and scripts write lists into one text.
fn written_list(text: &str) -> Option<Vec<String>> {
    let inner = text.trim();
    let inner = inner.strip_prefix('[')?.strip_suffix(']')?;
    let (mut parts, mut part, mut quote) = (Vec::new(), String::new(), None);
    let mut before = ' ';
    for c in inner.chars() {
        match (quote, c) {
            (Some(open), c) if c == open && before != '\\' => quote = None,
            (None, '"' | '\'') if part.trim().is_empty() => quote = Some(c),
            (None, ',' | ';') => parts.push(std::mem::take(&mut part)),
            _ => part.push(c),
        }
        before = c;
    }
    parts.push(part);
    Some(parts)
}

/// The attributes of one record by field, and which names they came by.
pub(super) struct Taken(Vec<Option<(usize, String, Values)>>);

impl Taken {
    /// Takes the values of a field, by its own name, away.
    pub fn take(&mut self, field: usize) -> Values {
        self.0.get_mut(field).and_then(Option::take).map_or(Values(Vec::new()), |(_, _, values)| values)
    }

    pub fn text(&mut self, field: usize) -> String {
        self.take(field).text()
    }
}

/// An attribute for a field that another, by a better name, has taken.
pub(super) struct Second {
    pub field: usize,
    pub name: String,
    pub values: Values,
    /// The name of the other.
    pub first: String,
}

impl Second {
    /// Tells that it is not kept, and why.
    pub fn lose(&self, diagnostics: &mut Diagnostics) {
        diagnostics.report_with(&self.name, DiagnosticKind::SameMeaning, &self.name, &self.first);
    }
}

/// Finds the field of each name, once a name.
pub(super) struct Account {
    fields: Fields,
    known: BTreeMap<String, Option<(usize, usize)>>,
    /// Of names: those that say the same once more in words.
    spare: &'static [&'static str],
}

impl Account {
    pub fn new(fields: Fields) -> Self {
        Self { fields, known: BTreeMap::new(), spare: &[] }
    }

    /// With names that only say again what is said elsewhere.
    pub fn without(mut self, spare: &'static [&'static str]) -> Self {
        self.spare = spare;
        self
    }

    /// The position of a field.
    #[cfg(test)]
    pub fn field(&self, name: &str) -> usize {
        self.fields.iter().position(|names| names[0] == name).unwrap_or(usize::MAX)
    }

    /// Gives each attribute of a record its field. What has none is told as not kept; where two are for one field, the
    /// better name counts and the other comes back, unless it says the same.
    pub fn take<'n>(
        &mut self,
        attributes: impl Iterator<Item = (&'n str, Values)>,
        diagnostics: &mut Diagnostics,
    ) -> (Taken, Vec<Second>) {
        let mut taken = Taken(self.fields.iter().map(|_| None).collect());
        let mut second = Vec::new();
        for (name, values) in attributes {
            if values.0.is_empty() {
                continue;
            }
            let place = match self.known.get(name) {
                Some(place) => *place,
                None => {
                    let found = place(self.fields, &fold_name(name));
                    self.known.insert(name.to_owned(), found);
                    found
                }
            };
            let Some((field, rank)) = place else {
                if !self.spare.contains(&name) {
                    diagnostics.lose(name);
                }
                continue;
            };
            let slot = &mut taken.0[field];
            let new = (rank, name.to_owned(), values);
            match slot {
                None => *slot = Some(new),
                Some(old) if old.2 == new.2 => {}
                Some(old) => {
                    let (_, name, values) = if new.0 < old.0 { std::mem::replace(old, new) } else { new };
                    second.push(Second { field, name, values, first: old.1.clone() });
                }
            }
        }
        (taken, second)
    }
}

/// Every leaf of a JSON record by its path, each to be taken once; what nobody takes is told as not kept.
pub(super) struct Leaves<'v> {
    left: BTreeMap<String, &'v Value>,
}

impl<'v> Leaves<'v> {
    pub fn of(value: &'v Value) -> Self {
        let mut left = BTreeMap::new();
        gather(value, "", &mut left);
        Self { left }
    }

    /// The text at the first of some paths that has one. The others stay, unless they say the same.
    pub fn text(&mut self, paths: &[&str]) -> String {
        let mut found = String::new();
        for path in paths {
            let Some(told) = self.left.get(*path).map(|value| said(&text(value)).to_owned()) else {
                continue;
            };
            if told.is_empty() || found.is_empty() || told == found {
                self.left.remove(*path);
                found = if found.is_empty() { told } else { found };
            }
        }
        found
    }

    /// Tells of what nobody took, below a path.
    pub fn close(self, path: &str, diagnostics: &mut Diagnostics) {
        for (name, value) in self.left {
            let told = text(value);
            if !said(&told).is_empty() {
                diagnostics.lose_value(&[path, &name].concat(), &told);
            }
        }
    }
}

fn gather<'v>(value: &'v Value, path: &str, leaves: &mut BTreeMap<String, &'v Value>) {
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            for (name, value) in fields {
                gather(value, &[path, "/", name].concat(), leaves);
            }
        }
        _ => {
            leaves.insert(path.to_owned(), value);
        }
    }
}
