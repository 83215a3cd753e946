//! The graph in JSON Graph Format 2.1 (<https://jsongraphformat.info>): nodes by id, edges with their kind as
//! `relation`, everything else in `metadata`.

use serde_json::{Map, Value, json};

use super::facts::{edge_kind_id, edge_label, relation_of, urls};
use super::input::Export;
use base::date::Edtf;
use base::text::{Lang, Localized};
use dataset::{Dataset, NodeRef};
use query::Edge;

pub fn jgf(export: &Export) -> String {
    let (dataset, visible, lang) = (export.dataset(), &export.model.visible, export.lang);
    let mut nodes = Map::new();
    for (node, at) in visible.nodes().filter_map(|node| Some((node, export.model.position_of(node)?))) {
        let mut told = node_json(dataset, node, lang);
        told["metadata"]["x"] = json!(hundredths(at.x));
        told["metadata"]["y"] = json!(hundredths(at.y));
        nodes.insert(dataset.node_id(node).to_string(), told);
    }
    let edges: Vec<Value> =
        visible.edges.iter().enumerate().map(|(i, edge)| edge_json(dataset, i, edge, lang)).collect();
    let graph = json!({ "graph": {
        "directed": true,
        "type": "faultlines",
        "label": export.description(),
        "metadata": {
            "dataset": dataset.head.title.text(lang),
            "updated": dataset.head.updated.to_string(),
            "license": dataset.head.license,
            "link": export.link(),
        },
        "nodes": nodes,
        "edges": edges,
    }});
    format!("{graph:#}\n")
}

fn node_json(dataset: &Dataset, node: NodeRef, lang: Lang) -> Value {
    let label = dataset.node_name(node).text(lang);
    match node {
        NodeRef::Entity(ix) => {
            let entity = dataset.entity(ix);
            let kind = &dataset.vocabulary.entities[entity.kind.at()];
            let mut metadata = json!({ "kind": kind.id, "kind_label": kind.label.text(lang) });
            put(&mut metadata, "founded", entity.founded.as_ref().map(Edtf::to_string));
            put(&mut metadata, "ended", entity.ended.as_ref().map(Edtf::to_string));
            put(&mut metadata, "provider", entity.of.map(|of| dataset.entity(of).id.clone()));
            put(&mut metadata, "url", entity.url.clone());
            put(&mut metadata, "country", entity.country.clone());
            put_text(&mut metadata, "description", entity.description.as_ref(), lang);
            if !entity.aliases.is_empty() {
                metadata["aliases"] = json!(entity.aliases);
            }
            json!({ "label": label, "metadata": metadata })
        }
        NodeRef::Dispute(ix) => {
            let dispute = dataset.dispute(ix);
            let status = &dataset.vocabulary.statuses[dispute.status.at()];
            let mut metadata =
                json!({ "kind": "dispute", "status": status.id, "opened": dispute.opened.to_string() });
            put(&mut metadata, "closed", dispute.closed.as_ref().map(Edtf::to_string));
            put_text(&mut metadata, "description", dispute.summary.as_ref(), lang);
            if !dispute.sources.is_empty() {
                metadata["sources"] = json!(urls(dataset, &dispute.sources));
            }
            json!({ "label": label, "metadata": metadata })
        }
    }
}

fn edge_json(dataset: &Dataset, i: usize, edge: &Edge, lang: Lang) -> Value {
    let relation = relation_of(dataset, edge.kind);
    let mut metadata = json!({});
    if let Some(relation) = relation {
        put(&mut metadata, "since", relation.since.as_ref().map(Edtf::to_string));
        put(&mut metadata, "until", relation.until.as_ref().map(Edtf::to_string));
        metadata["sources"] = json!(urls(dataset, &relation.sources));
    }
    json!({
        "id": relation.map_or_else(|| format!("link-{i}"), |relation| relation.id.clone()),
        "source": dataset.node_id(edge.from),
        "target": dataset.node_id(edge.to),
        "relation": edge_kind_id(dataset, edge.kind),
        "label": edge_label(dataset, edge.kind, lang),
        "directed": true,
        "metadata": metadata,
    })
}

fn put(object: &mut Value, name: &str, value: Option<String>) {
    if let Some(value) = value {
        object[name] = Value::from(value);
    }
}

fn put_text(object: &mut Value, name: &str, text: Option<&Localized>, lang: Lang) {
    put(object, name, text.map(|text| text.text(lang).to_owned()));
}

fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
