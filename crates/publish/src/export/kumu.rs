//! The graph as a blueprint of Kumu (<https://docs.kumu.io/guides/import/blueprints>): elements and connections with
//! fields. Kumu draws from a file or from the address of one.

use serde_json::{Map, Value, json};

use super::facts::{edge_kind_id, edge_label, relation_of, urls};
use super::input::Export;
use super::nodes::{Attributes, node_attributes};
use base::date::Edtf;
use dataset::NodeRef;

pub fn kumu(export: &Export) -> String {
    let (dataset, visible, lang) = (export.dataset(), &export.model.visible, export.lang);
    let elements: Vec<Value> = visible.nodes().map(|node| element(export, node)).collect();
    let connections = visible.edges.iter().enumerate().map(|(at, edge)| {
        let relation = relation_of(dataset, edge.kind);
        let mut said = Map::new();
        let id = relation.map_or_else(|| format!("link-{at}"), |relation| relation.id.clone());
        for (name, value) in [
            ("id", id.as_str()),
            ("from", dataset.node_id(edge.from)),
            ("to", dataset.node_id(edge.to)),
            ("direction", "directed"),
            ("type", edge_label(dataset, edge.kind, lang)),
            ("Relation", edge_kind_id(dataset, edge.kind)),
        ] {
            said.insert(name.into(), json!(value));
        }
        if let Some(relation) = relation {
            put(&mut said, "Since", relation.since.as_ref().map(Edtf::to_string));
            put(&mut said, "Until", relation.until.as_ref().map(Edtf::to_string));
            said.insert("Sources".into(), json!(urls(dataset, &relation.sources)));
        }
        Value::Object(said)
    });
    let connections: Vec<Value> = connections.collect();
    format!("{:#}\n", json!({ "elements": elements, "connections": connections }))
}

fn element(export: &Export, node: NodeRef) -> Value {
    let Attributes { id, label, kind_label, description, aliases, others, .. } =
        node_attributes(export, node);
    let mut said = Map::new();
    said.insert("id".into(), json!(id));
    said.insert("label".into(), json!(label));
    said.insert("type".into(), json!(kind_label));
    put(&mut said, "description", Some(description).filter(|text| !text.is_empty()));
    if !aliases.is_empty() {
        said.insert("Aliases".into(), json!(aliases));
    }
    for (name, value) in others {
        // Fields of one's own are written with a capital there.
        let mut letters = name.chars();
        let name: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        put(&mut said, &name, Some(value));
    }
    Value::Object(said)
}

fn put(said: &mut Map<String, Value>, name: &str, value: Option<String>) {
    if let Some(value) = value {
        said.insert(name.into(), json!(value));
    }
}
