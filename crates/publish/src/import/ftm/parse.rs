//! Entities and statements out of a text: JSON a line, one JSON value, or CSV.

use std::collections::BTreeMap;

use serde_json::Value;

use super::entity::{Entity, Statement, lose};
use crate::ftm::schema;
use crate::import::csv::Table;
use crate::import::diagnostic::{DiagnosticKind, Diagnostics};
use crate::import::graph::At;

/// The property of a statement that says only that the entity is there.
const BASE: &str = "id";

/// Fields of an entity that are read, or say again what its properties do: values by the group of their type.
const OF_THE_FORMAT: [&str; 24] = [
    "id",
    "schema",
    "properties",
    "datasets",
    "referents",
    "first_seen",
    "last_seen",
    "caption",
    "names",
    "countries",
    "dates",
    "identifiers",
    "entities",
    "urls",
    "addresses",
    "emails",
    "phones",
    "ips",
    "ibans",
    "checksums",
    "mimetypes",
    "topics",
    "genders",
    "languages",
];

/// Fields of a statement that are read, or only say how it is kept.
const OF_A_STATEMENT: [&str; 10] = [
    "id",
    "entity_id",
    "canonical_id",
    "prop",
    "prop_type",
    "schema",
    "value",
    "dataset",
    "first_seen",
    "last_seen",
];

/// Whether a JSON value is an entity or a statement.
pub(super) fn is_record(value: &Value) -> bool {
    value["schema"].is_string() && (value["properties"].is_object() || value["prop"].is_string())
}

pub(super) fn entities(text: &str, diagnostics: &mut Diagnostics) -> Vec<Entity> {
    let is_json = text.trim_start().starts_with(['{', '[']);
    let table = if is_json { Table::default() } else { Table::parse(text, diagnostics) };
    let mut reader = RecordReader { diagnostics, entities: Vec::new(), by_id: BTreeMap::new() };
    if is_json {
        reader.json(text);
    }
    reader.table(&table);
    reader.entities
}

struct RecordReader<'l> {
    diagnostics: &'l mut Diagnostics,
    entities: Vec<Entity>,
    by_id: BTreeMap<String, usize>,
}

impl RecordReader<'_> {
    fn json(&mut self, text: &str) {
        if let Ok(value) = serde_json::from_str::<Value>(text) {
            return self.values(&value, 0);
        }
        for (line, words) in text.lines().enumerate().filter(|(_, words)| !words.trim().is_empty()) {
            let line = line as u32 + 1;
            match serde_json::from_str::<Value>(words) {
                Ok(value) => self.values(&value, line),
                Err(error) => {
                    self.diagnostics.line(Some(line));
                    self.diagnostics.report_file(DiagnosticKind::NotJson, &error.to_string());
                }
            }
        }
        self.diagnostics.line(None);
    }

    /// A record, or a list of records as an interface answers with it.
    fn values(&mut self, value: &Value, line: u32) {
        match value {
            Value::Array(list) => list.iter().for_each(|value| self.values(value, line)),
            Value::Object(fields) if value["prop"].is_string() => {
                let names: Vec<&str> = fields.keys().map(String::as_str).collect();
                self.statement(&|name| json_text(&value[name]), &names, line)
            }
            Value::Object(_) if is_record(value) => self.entity(value, line),
            Value::Object(fields) => match fields.get("results").or(fields.get("entities")) {
                Some(Value::Array(list)) => list.iter().for_each(|value| self.values(value, line)),
                _ => lose("JSON", "", line, self.diagnostics),
            },
            _ => lose("JSON", "", line, self.diagnostics),
        }
    }

    fn entity(&mut self, value: &Value, line: u32) {
        let id = json_text(&value["id"]);
        let list =
            |name: &str| value[name].as_array().into_iter().flatten().map(json_text).collect::<Vec<_>>();
        let mut nested = Vec::new();
        let mut properties: Vec<(String, Vec<String>)> = Vec::new();
        for (name, values) in value["properties"].as_object().into_iter().flatten() {
            let values = match values {
                Value::Array(values) => values.iter().collect(),
                one => vec![one],
            };
            nested.extend(values.iter().copied().filter(|value| is_record(value)));
            let texts = values
                .into_iter()
                .map(|value| if value.is_object() { json_text(&value["id"]) } else { json_text(value) });
            properties.push((name.clone(), texts.filter(|text| !text.is_empty()).collect()));
        }
        let entity = self.at(&id, &json_text(&value["schema"]), line);
        for (name, values) in properties {
            let known = entity.properties.entry(name).or_default();
            values.into_iter().for_each(|value| {
                if !known.contains(&value) {
                    known.push(value)
                }
            });
        }
        entity.properties.retain(|_, values| !values.is_empty());
        entity.referents.extend(list("referents"));
        entity.datasets.extend(list("datasets"));
        entity.seen = ["first_seen", "last_seen"].map(|name| json_text(&value[name]));
        for (name, value) in value.as_object().into_iter().flatten() {
            if !OF_THE_FORMAT.contains(&name.as_str()) && !value.is_null() {
                lose(name, &id, line, self.diagnostics);
            }
        }
        nested.into_iter().for_each(|value| self.values(value, line));
    }

    fn table(&mut self, table: &Table) {
        for row in &table.rows {
            let cell = |name: &str| {
                let at = table.header.iter().position(|column| column == name);
                at.and_then(|at| row.cells.get(at)).cloned().unwrap_or_default()
            };
            let names: Vec<&str> = table.header.iter().map(String::as_str).collect();
            self.statement(&cell, &names, row.line);
        }
    }

    /// One statement, given its fields by name, and which it has.
    fn statement(&mut self, field: &dyn Fn(&str) -> String, names: &[&str], line: u32) {
        let (entity_id, canonical_id) = (field("entity_id"), field("canonical_id"));
        let id = if canonical_id.is_empty() { entity_id.clone() } else { canonical_id };
        // The packed form has schema and property in one.
        let property = field("prop");
        let (schema, property) = match property.split_once(':') {
            Some((schema, property)) => (schema.to_owned(), property.to_owned()),
            None => (field("schema"), property),
        };
        let statement = Statement {
            property,
            value: field("value"),
            dataset: field("dataset"),
            seen: [field("first_seen"), field("last_seen")],
        };
        for name in names.iter().filter(|name| !OF_A_STATEMENT.contains(name)) {
            if !matches!(field(name).as_str(), "" | "f" | "false" | "False") {
                lose(name, &id, line, self.diagnostics);
            }
        }
        let entity = self.at(&id, &schema, line);
        if entity_id != id && !entity.referents.contains(&entity_id) {
            entity.referents.push(entity_id);
        }
        if !entity.datasets.contains(&statement.dataset) {
            entity.datasets.push(statement.dataset.clone());
        }
        if statement.property == BASE {
            entity.seen = statement.seen;
            return;
        }
        if statement.value.is_empty() {
            return;
        }
        let values = entity.properties.entry(statement.property.clone()).or_default();
        if !values.contains(&statement.value) {
            values.push(statement.value.clone());
        }
        entity.statements.push(statement);
    }

    /// The entity of an id; of two schemata it has the one that says more.
    fn at(&mut self, id: &str, schema_name: &str, line: u32) -> &mut Entity {
        let at = *self.by_id.entry(id.to_owned()).or_insert_with(|| {
            let at = At { file: 0, row: 0, line };
            self.entities.push(Entity {
                at,
                id: id.to_owned(),
                schema: schema_name.to_owned(),
                ..Entity::default()
            });
            self.entities.len() - 1
        });
        let entity = &mut self.entities[at];
        let depth = |name: &str| schema(name).map_or(0, |schema| schema.depth() + 1);
        if depth(schema_name) > depth(&entity.schema) {
            entity.schema = schema_name.to_owned();
        }
        entity
    }
}

fn json_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
