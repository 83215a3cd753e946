//! What neo4j answers, as its browser and its interface write it: rows whose columns hold nodes, relationships and paths,
//! the same node in many of them. Made into a list of each.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::account::text;
use super::node_link::{Lists, wrapped};

/// The same as two lists; what holds no nodes of neo4j as it is.
pub(super) fn without_rows(root: Value) -> Value {
    // One row alone is an object.
    if !root.is_array() && (Lists::of(&root).is_some() || wrapped(&root).is_some()) {
        return root;
    }
    let mut found = Found::default();
    found.look(&root);
    if found.nodes.is_empty() {
        return root;
    }
    // Counts and texts beside them.
    let rows = root.as_array().map_or(std::slice::from_ref(&root), Vec::as_slice);
    let rows = rows.iter().filter_map(Value::as_object).flatten();
    let others: Map<String, Value> = rows
        .filter(|(_, value)| !value.is_object() && !value.is_array())
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    let mut graph = json!({ "nodes": found.nodes, "relationships": found.relationships });
    for (name, value) in others {
        if graph.get(&name).is_none() {
            graph[name] = value;
        }
    }
    graph
}

/// Numbers in two halves, as its driver for JavaScript has them, as numbers.
fn plain_numbers(value: &mut Value) {
    let half = |name: &str| value.get(name).and_then(Value::as_i64);
    match (half("low"), half("high")) {
        (Some(low), Some(high)) => *value = json!((high << 32) | (low & 0xffff_ffff)),
        _ => value.as_object_mut().into_iter().flatten().for_each(|(_, inner)| plain_numbers(inner)),
    }
}

/// Each once, by its id.
#[derive(Default)]
struct Found {
    nodes: Vec<Value>,
    relationships: Vec<Value>,
    ids: BTreeSet<(bool, String)>,
}

impl Found {
    fn look(&mut self, value: &Value) {
        match value {
            Value::Array(list) => list.iter().for_each(|value| self.look(value)),
            Value::Object(fields) => {
                let has = |name: &str| fields.contains_key(name);
                let is_node = has("labels") && has("properties");
                let is_relationship = has("type") && has("properties") && (has("end") || has("endNode"));
                if is_node || is_relationship {
                    self.add(fields, is_node);
                    // A relationship may hold its ends as whole nodes.
                    let ends = ["start", "end"].iter().filter_map(|end| fields.get(*end));
                    ends.filter(|_| !is_node).for_each(|end| self.look(end));
                } else {
                    fields.values().for_each(|value| self.look(value));
                }
            }
            _ => {}
        }
    }

    fn add(&mut self, fields: &Map<String, Value>, is_node: bool) {
        let mut record = fields.clone();
        record.values_mut().for_each(plain_numbers);
        // The ids of version 5 beside those of before; where these are all there is, they count.
        let names = [("elementId", "identity"), ("startNodeElementId", "start"), ("endNodeElementId", "end")];
        for (of_version_5, name) in names {
            if let Some(id) = record.remove(of_version_5) {
                record.entry(name).or_insert(id);
            }
        }
        let id = ["identity", "id"].iter().find_map(|name| record.get(*name)).map(text).unwrap_or_default();
        if id.is_empty() || self.ids.insert((is_node, id)) {
            (if is_node { &mut self.nodes } else { &mut self.relationships }).push(record.into());
        }
    }
}
