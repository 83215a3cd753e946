//! JSON Graph Format, version 1 (nodes in a list) and 2 (nodes by id), and the plain lists of nodes and links that
//! many programs write.

use serde_json::{Map, Value};

use super::builder::DatasetBuilder;
use super::columns::fold_name;
use super::diagnostic::DiagnosticKind;
use super::diagnostic::Diagnostics;
use super::graph::{Edge, Graph, Node};
use super::graph_to_dataset::write_graph;
use super::options::Options;
use super::timeline_json::parse;
use base::date::Day;

pub(super) fn read(
    text: &str,
    options: &Options,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let root = parse(text, diagnostics)?;
    let value = match (root.get("graph"), root.get("graphs").and_then(Value::as_array)) {
        (Some(graph), _) if graph.get("nodes").is_some() || graph.get("edges").is_some() => graph,
        (_, Some(graphs)) if !graphs.is_empty() => {
            if graphs.len() > 1 {
                diagnostics.report_file(DiagnosticKind::SecondGraph, &graphs.len().to_string());
            }
            &graphs[0]
        }
        _ => &root,
    };
    if value.get("nodes").is_none() && value.get("edges").is_none() {
        diagnostics.report_file(DiagnosticKind::NotThisFormat, "JSON");
        if let Some(diagnostic) = diagnostics.all.last_mut() {
            diagnostic.more = "\"graph\": { \"nodes\", \"edges\" }".into();
        }
        return None;
    }
    head(value, builder);
    let mut graph = Graph { is_ours: value["type"] == "faultlines", lists_nodes: true, ..Graph::default() };
    nodes(value.get("nodes"), &mut graph);
    // Without a word about it a graph of this format is directed; lists of links say it the other way.
    let directed = value.get("directed").and_then(Value::as_bool).unwrap_or(true);
    for list in ["edges", "links"] {
        for edge in value.get(list).and_then(Value::as_array).into_iter().flatten() {
            read_edge(edge, directed, &mut graph);
        }
    }
    hyperedges(value, &mut graph, diagnostics);
    write_graph(graph, options, builder, diagnostics)
}

fn head(value: &Value, builder: &mut DatasetBuilder) {
    let text = |pointer: &str| value.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
    builder.title = [text("/metadata/dataset"), text("/label"), text("/graph/name")]
        .into_iter()
        .find(|it| !it.is_empty())
        .unwrap_or_default();
    builder.description = [text("/metadata/description"), text("/label")]
        .into_iter()
        .find(|it| !it.is_empty())
        .unwrap_or_default();
    builder.license = text("/metadata/license");
    let updated = text("/metadata/updated");
    if Day::parse(&updated).is_some() {
        builder.updated = updated;
    }
}

fn nodes(value: Option<&Value>, graph: &mut Graph) {
    match value {
        Some(Value::Array(nodes)) => nodes.iter().for_each(|node| read_node(&text(&node["id"]), node, graph)),
        Some(Value::Object(nodes)) => nodes.iter().for_each(|(id, node)| read_node(id, node, graph)),
        _ => {}
    }
}

fn read_node(id: &str, value: &Value, graph: &mut Graph) {
    let mut node = Node { id: id.to_owned(), ..Node::default() };
    if let Value::Object(fields) = value {
        let lost = set_all(fields, &["id", "metadata"], &mut |name, text| node.set(name, text));
        lost.iter().for_each(|name| graph.lose(name, id));
    }
    graph.nodes.push(node);
}

fn read_edge(value: &Value, directed: bool, graph: &mut Graph) {
    let mut edge = Edge {
        id: text(&value["id"]),
        from: text(&value["source"]),
        to: text(&value["target"]),
        ..Edge::default()
    };
    if let Value::Object(fields) = value {
        let known = ["id", "source", "target", "directed", "metadata", "key"];
        let lost = set_all(fields, &known, &mut |name, text| edge.set(name, text));
        let record = edge.name();
        lost.iter().for_each(|name| graph.lose(name, &record));
    }
    graph.undirected += usize::from(!value.get("directed").and_then(Value::as_bool).unwrap_or(directed));
    graph.edges.push(edge);
}

/// Each becomes a node of its own, linked to its members.
fn hyperedges(value: &Value, graph: &mut Graph, diagnostics: &mut Diagnostics) {
    for (at, hyperedge) in value.get("hyperedges").and_then(Value::as_array).into_iter().flatten().enumerate()
    {
        let id = format!("hyperedge-{}", at + 1);
        let name =
            [text(&hyperedge["label"]), text(&hyperedge["relation"])].into_iter().find(|it| !it.is_empty());
        let kind = text(&hyperedge["relation"]);
        let name = name.unwrap_or_else(|| id.clone());
        diagnostics.report_field(&format!("/hyperedges/{at}"), DiagnosticKind::HyperedgeKept, &name);
        for (list, inward) in [("nodes", false), ("target", false), ("source", true)] {
            for member in hyperedge.get(list).and_then(Value::as_array).into_iter().flatten() {
                let (hub, member) = (id.clone(), text(member));
                let (from, to) = if inward { (member, hub) } else { (hub, member) };
                graph.edges.push(Edge { from, to, kind: kind.clone(), ..Edge::default() });
            }
        }
        graph.nodes.push(Node { id, name, kind, ..Node::default() });
    }
}

/// Puts fields, and those of `metadata` among them, in their places; the names of those that have none.
fn set_all(
    fields: &Map<String, Value>,
    known: &[&str],
    set: &mut dyn FnMut(&str, &str) -> bool,
) -> Vec<String> {
    let metadata = fields.get("metadata").and_then(Value::as_object).into_iter().flatten();
    let own = fields.iter().filter(|(name, _)| !known.contains(&name.as_str()));
    let mut lost = Vec::new();
    for (name, value) in metadata.chain(own) {
        let told = text(value);
        if !told.is_empty() && !set(&fold_name(name), &told) {
            lost.push(name.clone());
        }
    }
    lost
}

/// A value as text; of a list its parts, of an object nothing.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        Value::Array(list) => list.iter().map(text).collect::<Vec<_>>().join("; "),
        Value::Null => String::new(),
        Value::Object(_) => value.to_string(),
    }
}
