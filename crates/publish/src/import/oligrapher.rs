//! Maps of Oligrapher (<https://github.com/public-accountability/oligrapher>), which LittleSis draws with: versions 2 and 3,
//! as the program exports them and as LittleSis keeps them. Annotations become the steps of a story.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::account::{Values, text};
use super::builder::DatasetBuilder;
use super::diagnostic::{DiagnosticKind, Diagnostics};
use super::direction::Direction;
use super::graph::{Accounts, Edge, Graph, Node};
use super::graph_to_dataset::write_graph;
use super::json_text::parse;
use super::markup::plain;
use super::options::Options;
use base::date::Day;
use base::text::slug::Ids;
use dataset::LIST_MAX;

/// Fields of an edge that say again where its nodes are, and how it bends.
const BENDS: [&str; 8] = ["x1", "y1", "x2", "y2", "s1", "s2", "cx", "cy"];
/// Fields of the file that are about the program, not about what is drawn.
const OF_THE_PROGRAM: [&str; 12] = [
    "id",
    "version",
    "settings",
    "lock",
    "display",
    "lastSavedData",
    "debug",
    "domId",
    "mode",
    "embed",
    "hooks",
    "dataSource",
];

/// Whether a JSON value is a map: edges name their nodes by number, or nodes stand beside captions.
pub(super) fn is_map(value: &Value) -> bool {
    let Some(graph) = graph_of(value) else { return false };
    let has_ends = records(&graph["edges"]).any(|(_, edge)| edge.get("node1_id").is_some());
    has_ends || graph.get("nodes").is_some() && graph.get("captions").is_some()
}

pub(super) fn read(
    text: &str,
    options: &Options,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let root = parse(text, diagnostics)?;
    let Some(map) = graph_of(&root) else {
        diagnostics.report_file(DiagnosticKind::NotThisFormat, "JSON");
        return None;
    };
    head(&root, builder, diagnostics);
    let mut reading = Reading {
        accounts: Accounts::new(false),
        graph: Graph { lists_nodes: true, ..Graph::default() },
        ids: Ids::default(),
        nodes: BTreeMap::new(),
        edges: BTreeMap::new(),
        diagnostics,
    };
    records(&map["nodes"]).for_each(|(id, node)| reading.node(&id, node));
    records(&map["edges"]).for_each(|(id, edge)| reading.edge(&id, edge));
    reading.diagnostics.record("");
    for (_, caption) in records(&map["captions"]) {
        let said = plain(&field(caption, "text")).text;
        reading.diagnostics.lose_value("captions", &said);
    }
    let mut steps: Vec<Value> =
        annotations(&root).iter().filter_map(|it| reading.step(it, builder)).collect();
    for _ in steps.drain(LIST_MAX.min(steps.len())..) {
        reading.diagnostics.lose("annotations");
    }
    let graph = reading.graph;
    diagnostics.record("");
    write_graph(graph, options, builder, diagnostics)?;
    if !steps.is_empty() {
        let title = if builder.title.is_empty() { "Oligrapher".to_owned() } else { builder.title.clone() };
        let title = builder.words(&title);
        builder.stories.push(vec![("id", json!("annotations")), ("title", title), ("steps", json!(steps))]);
    }
    Some(())
}

/// The nodes, edges and captions of a file; LittleSis keeps them as JSON within JSON.
fn graph_of(root: &Value) -> Option<Value> {
    let inner = ["/graph", "/graph_data", "/attributes/graph_data", "/data/attributes/graph_data"];
    let inner = inner.iter().find_map(|path| root.pointer(path));
    let graph = match inner {
        Some(Value::String(text)) => serde_json::from_str(text).ok()?,
        Some(graph) => graph.clone(),
        None => root.clone(),
    };
    // A state with its history.
    let graph = graph.get("present").cloned().unwrap_or(graph);
    (graph.get("nodes").is_some() && graph.get("edges").is_some()).then_some(graph)
}

fn annotations(root: &Value) -> Vec<Value> {
    let places = [
        "/annotations/list",
        "/annotations",
        "/annotations_data",
        "/attributes/annotations_data",
        "/data/attributes/annotations_data",
    ];
    let found = places.iter().filter_map(|place| root.pointer(place)).find(|it| !it.is_object());
    match found {
        Some(Value::Array(list)) => list.clone(),
        Some(Value::String(text)) => serde_json::from_str(text).unwrap_or_default(),
        _ => Vec::new(),
    }
}

fn head(root: &Value, builder: &mut DatasetBuilder, diagnostics: &mut Diagnostics) {
    let around = ["/attributes", "/data/attributes"].iter().find_map(|path| root.pointer(path)?.as_object());
    for (name, value) in root.as_object().into_iter().chain(around).flatten() {
        let told = text(value);
        match name.as_str() {
            _ if told.is_empty() => {}
            "title" => builder.title = told,
            "subtitle" | "description" => builder.description = told,
            "date" | "updated_at" if told.get(..10).and_then(Day::parse).is_some() => {
                builder.updated = told[..10].to_owned()
            }
            "graph" | "graph_data" | "annotations" | "annotations_data" | "attributes" | "data" => {}
            "nodes" | "edges" | "captions" => {}
            name if OF_THE_PROGRAM.contains(&name) => {}
            name => diagnostics.lose(name),
        }
    }
}

/// Records by their ids, in a list or an object.
fn records(value: &Value) -> impl Iterator<Item = (String, &Value)> {
    let by_id = value.as_object().into_iter().flatten().map(|(id, value)| (id.clone(), value));
    by_id.chain(value.as_array().into_iter().flatten().map(|value| (text(&value["id"]), value)))
}

/// A field, of a record or of how it is displayed.
fn field(record: &Value, name: &str) -> String {
    record.get(name).or(record["display"].get(name)).map(text).unwrap_or_default()
}

struct Reading<'d> {
    accounts: Accounts,
    graph: Graph,
    ids: Ids,
    /// Of each id in the map that in the dataset.
    nodes: BTreeMap<String, String>,
    /// Of each id in the map that in the dataset, and its ends there.
    edges: BTreeMap<String, (String, [String; 2])>,
    diagnostics: &'d mut Diagnostics,
}

impl Reading<'_> {
    fn node(&mut self, id: &str, value: &Value) {
        let name = plain(&field(value, "name")).text;
        self.diagnostics.record(&name);
        let own = self.ids.give(&name, "node");
        self.nodes.insert(id.to_owned(), own.clone());
        let fields = attributes(value, &["id", "edgeIds", "name", "url"]);
        let url = address(&field(value, "url"));
        // LittleSis says in the address what somebody is.
        let kind =
            url.split("littlesis.org/").nth(1).and_then(|path| path.split('/').next()).unwrap_or_default();
        let node = Node { id: own, name, kind: kind.to_owned(), url, ..Node::default() };
        let values = fields.iter().map(|(name, value)| (name.as_str(), Values::of(value)));
        let node = self.accounts.node(node, values, self.diagnostics);
        self.graph.nodes.push(node);
    }

    fn edge(&mut self, id: &str, value: &Value) {
        let end = |name: &str| {
            // Also without `_id`.
            let told = [name, &name[..5]].iter().map(|name| field(value, name)).find(|told| !told.is_empty());
            let told = told.unwrap_or_default();
            self.nodes.get(&told).cloned().unwrap_or(told)
        };
        let (from, to) = (end("node1_id"), end("node2_id"));
        let direction = match field(value, "arrow").as_str() {
            "1->2" | "right" | "true" => Direction::Directed,
            "2->1" | "left" => Direction::Reversed,
            "both" => Direction::Mutual,
            _ => Direction::Undirected,
        };
        let own = ["edge-", id].concat();
        self.edges.insert(id.to_owned(), (own.to_lowercase(), [from.clone(), to.clone()]));
        let edge = Edge { id: own, from, to, direction, label: field(value, "label"), ..Edge::default() };
        self.diagnostics.record(&edge.name());
        let sources: Vec<String> =
            Some(address(&field(value, "url"))).filter(|url| !url.is_empty()).into_iter().collect();
        let known = ["id", "node1_id", "node2_id", "node1", "node2", "label", "arrow", "url", "nodeIds"];
        let mut fields = attributes(value, &known);
        fields.retain(|(name, value)| !BENDS.contains(&name.as_str()) && *value != Value::Bool(false));
        let values = fields.iter().map(|(name, value)| (name.as_str(), Values::of(value)));
        for mut edge in self.accounts.edge(edge, values, self.diagnostics) {
            edge.sources.extend(sources.iter().cloned());
            self.graph.add(edge);
        }
    }

    /// An annotation as a step: what it highlights, and what it says.
    fn step(&mut self, annotation: &Value, builder: &DatasetBuilder) -> Option<Value> {
        let (header, body) =
            (plain(&text(&annotation["header"])).text, plain(&text(&annotation["text"])).text);
        self.diagnostics.record(&header);
        let said = [header, body].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
        let said = said.replace("?. ", "? ").replace("!. ", "! ").replace(".. ", ". ");
        if said.is_empty() {
            self.diagnostics.lose("annotations");
            return None;
        }
        let ids =
            |name: &str| annotation[name].as_array().into_iter().flatten().map(text).collect::<Vec<_>>();
        let mut shown: Vec<&str> =
            ids("nodeIds").iter().filter_map(|id| self.nodes.get(id)).map(String::as_str).collect();
        let edges: Vec<&(String, [String; 2])> =
            ids("edgeIds").iter().filter_map(|id| self.edges.get(id)).collect();
        shown.extend(edges.iter().flat_map(|(_, ends)| ends).map(String::as_str));
        let mut seen = std::collections::BTreeSet::new();
        shown.retain(|id| seen.insert(*id));
        if !ids("captionIds").is_empty() {
            self.diagnostics.lose("captionIds");
        }
        let mut view = String::from("?v=1");
        if !shown.is_empty() {
            view.push_str(&["&actor=", &shown.join(",")].concat());
        }
        match (edges.as_slice(), shown.as_slice()) {
            ([(edge, _)], _) => view.push_str(&["&sel=relation:", edge].concat()),
            ([], [node]) => view.push_str(&["&sel=entity:", node].concat()),
            _ => {}
        }
        view.push_str("&view=graph");
        Some(json!({ "view": view, "text": builder.words(&said) }))
    }
}

/// The fields of a record and of its display that are not known already.
fn attributes(record: &Value, known: &[&str]) -> Vec<(String, Value)> {
    let own = record.as_object().cloned().unwrap_or_default();
    let display: Map<String, Value> = record["display"].as_object().cloned().unwrap_or_default();
    let all = own.into_iter().filter(|(name, _)| name != "display").chain(display);
    all.filter(|(name, value)| !known.contains(&name.as_str()) && !text(value).is_empty()).collect()
}

/// An address, also one without its scheme.
fn address(url: &str) -> String {
    if url.starts_with("//") { ["https:", url].concat() } else { url.to_owned() }
}
