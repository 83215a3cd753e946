//! Graphs in JSON: JSON Graph Format 1 and 2 (<https://jsongraphformat.info>), and the lists of nodes and links that d3,
//! networkx, graphology, sigma, vis, Kumu and Cytoscape write. What differs between them is in `node_link`.

use serde_json::{Map, Value};

use super::account::{Values, text};
use super::adjacency::with_links;
use super::builder::DatasetBuilder;
use super::diagnostic::{DiagnosticKind, Diagnostics};
use super::direction::Direction;
use super::gephi_lite::as_one_graph;
use super::graph::{Accounts, Edge, Graph, Node};
use super::graph_to_dataset::write_graph;
use super::json_shapes::as_lists;
use super::json_text::parse;
use super::node_link::{self, EDGE_LISTS, Lists, wrapped};
use super::options::Options;
use base::date::Day;

pub(super) fn read(
    text: &str,
    options: &Options,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let root = with_category_names(as_lists(with_links(as_one_graph(parse(text, diagnostics)?))));
    let value = graph_of(&root, diagnostics);
    let Some(lists) = Lists::of(value) else {
        diagnostics.report_file(DiagnosticKind::NotThisFormat, "JSON");
        diagnostics.add_to_last("\"graph\": { \"nodes\", \"edges\" }");
        return None;
    };
    let is_ours = value["type"] == "faultlines";
    head(value, &root, is_ours, builder, diagnostics);
    let mut graph = Graph { is_ours, lists_nodes: !lists.nodes.is_empty(), ..Graph::default() };
    let mut accounts = Accounts::new(is_ours);
    accounts.lang.clone_from(&options.lang);
    for (id, node) in &lists.nodes {
        graph.nodes.push(node_link::node(id, node, &mut accounts, diagnostics));
    }
    let by_position = lists.link_by_position();
    if by_position {
        // Two nodes of one name stay two.
        let nameless = graph.nodes.iter_mut().enumerate().filter(|(_, node)| node.id.is_empty());
        nameless.for_each(|(at, node)| node.id = at.to_string());
    }
    let direction = directed(value);
    for edge in &lists.edges {
        for mut edge in node_link::edge(edge, direction, by_position, &mut accounts, diagnostics) {
            if by_position {
                let id =
                    |place: &str| graph.nodes.get(place.parse::<usize>().ok()?).map(|node| node.id.clone());
                edge.from = id(&edge.from).unwrap_or(edge.from);
                edge.to = id(&edge.to).unwrap_or(edge.to);
            }
            graph.add(edge);
        }
    }
    hyperedges(value, &mut graph, &mut accounts, diagnostics);
    write_graph(graph, options, builder, diagnostics)
}

/// The same graph with the names of categories in place of their numbers, as echarts has them.
fn with_category_names(mut root: Value) -> Value {
    let names: Vec<Value> = root["categories"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|category| category["name"].clone())
        .collect();
    for node in root.get_mut("nodes").and_then(Value::as_array_mut).into_iter().flatten() {
        let at = node["category"].as_u64().and_then(|at| usize::try_from(at).ok());
        if let Some(name) = at.and_then(|at| names.get(at)).filter(|name| name.is_string()) {
            node["category"] = name.clone();
        }
    }
    let are_names = root["categories"].as_array().is_some_and(|all| {
        all.iter().all(|it| it.as_object().is_some_and(|it| it.len() == 1 && it.contains_key("name")))
    });
    if let Some(fields) = root.as_object_mut().filter(|_| are_names) {
        fields.remove("categories");
    }
    root
}

/// The graph of a file, which may hold several; of these the first.
fn graph_of<'v>(root: &'v Value, diagnostics: &mut Diagnostics) -> &'v Value {
    let graphs = root.get("graphs").and_then(Value::as_array);
    match (root.get("graph"), graphs.map(Vec::as_slice)) {
        (Some(graph), _) if Lists::of(graph).is_some() => graph,
        (_, Some([first, rest @ ..])) => {
            if !rest.is_empty() {
                diagnostics.report_file(DiagnosticKind::SecondGraph, &(rest.len() + 1).to_string());
            }
            first
        }
        _ => wrapped(root).unwrap_or(root),
    }
}

/// The way of edges that say none: JSON Graph and lists of links are directed, graphology has three words, vis and
/// networkx say it.
fn directed(value: &Value) -> Direction {
    let said =
        ["/directed", "/options/type", "/settings/directed"].iter().find_map(|path| value.pointer(path));
    match said {
        Some(Value::Bool(false)) => Direction::Undirected,
        Some(Value::String(word)) => Direction::of(word).unwrap_or_default(),
        _ => Direction::Directed,
    }
}

/// What the file says of the whole.
fn head(
    value: &Value,
    root: &Value,
    is_ours: bool,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) {
    let mut fields: Vec<(String, String)> = Vec::new();
    gather(root, value, &mut fields);
    let mut take = |names: &[&str]| {
        let found = names.iter().find_map(|name| fields.iter().position(|(known, _)| known == name));
        found.map(|at| fields.remove(at).1).unwrap_or_default()
    };
    builder.title = take(&[
        "metadata/dataset",
        "metadata/title",
        "attributes/title",
        "attributes/name",
        "graph/name",
        "graph/title",
        "data/name",
        "title/text",
        "metadata/name",
        "title",
        "name",
        "label",
    ]);
    builder.description = take(&[
        "metadata/description",
        "attributes/description",
        "description",
        "label",
        "graph/description",
    ]);
    builder.license = take(&["metadata/license", "metadata/licence", "license", "attributes/license"]);
    let updated = take(&["metadata/updated", "metadata/date", "updated"]);
    if Day::parse(&updated).is_some() {
        builder.updated = updated;
    } else if !updated.is_empty() {
        diagnostics.lose("updated");
    }
    // How the file is written is no fact.
    let technical = [
        "directed",
        "multigraph",
        "options/type",
        "options/multi",
        "options/allowSelfLoops",
        "version",
        "metadata/link",
        "type",
    ];
    for (name, _) in
        fields.iter().filter(|(name, _)| !technical.contains(&name.as_str()) || name == "type" && !is_ours)
    {
        diagnostics.lose(name);
    }
}

/// The fields of a graph beside its lists, by path; of the file around it too.
fn gather(root: &Value, graph: &Value, fields: &mut Vec<(String, String)>) {
    let is_list = |name: &str| {
        matches!(name, "nodes" | "hyperedges" | "elements" | "vertices") || EDGE_LISTS.contains(&name)
    };
    let around = if std::ptr::eq(root, graph) { None } else { root.as_object() };
    for (name, value) in graph.as_object().into_iter().chain(around).flatten() {
        // What is around the graph, which was found by what is in it.
        if std::ptr::eq(graph, value)
            || value.as_object().is_some_and(|it| it.values().any(|it| std::ptr::eq(it, graph)))
        {
            continue;
        }
        if is_list(name) && (value.is_array() || value.get("nodes").is_some() || name == "nodes")
            || matches!(name.as_str(), "graph" | "graphs")
                && (value.get("nodes").is_some() || value.is_array() || value.get("edges").is_some())
        {
            continue;
        }
        match value {
            Value::Object(inner) => {
                fields.extend(inner.iter().map(|(inner, value)| ([name, "/", inner].concat(), text(value))));
            }
            _ => fields.push((name.clone(), text(value))),
        }
    }
    fields.retain(|(_, text)| !text.is_empty());
}

/// Each becomes a node of its own, linked to its members.
fn hyperedges(value: &Value, graph: &mut Graph, accounts: &mut Accounts, diagnostics: &mut Diagnostics) {
    for (at, hyperedge) in value.get("hyperedges").and_then(Value::as_array).into_iter().flatten().enumerate()
    {
        let mut own: Map<String, Value> = hyperedge.as_object().cloned().unwrap_or_default();
        let members: Vec<(bool, Value)> = [("nodes", false), ("target", false), ("source", true)]
            .into_iter()
            .filter_map(|(list, inward)| Some((inward, own.remove(list)?)))
            .collect();
        let kind = own.remove("relation").map(|kind| text(&kind)).unwrap_or_default();
        let id = own.remove("id").map(|id| text(&id)).filter(|id| !id.is_empty());
        let id = id.unwrap_or_else(|| format!("hyperedge-{}", at + 1));
        let name = own.remove("label").map(|label| text(&label)).filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| if kind.is_empty() { id.clone() } else { kind.clone() });
        own.remove("directed");
        diagnostics.report_field(&format!("/hyperedges/{at}"), DiagnosticKind::HyperedgeKept, &name);
        for (inward, list) in &members {
            for member in list.as_array().into_iter().flatten() {
                let (hub, member) = (id.clone(), text(member));
                let (from, to) = if *inward { (member, hub) } else { (hub, member) };
                graph.add(Edge { from, to, kind: kind.clone(), ..Edge::default() });
            }
        }
        diagnostics.record(&name);
        let attributes = node_link::attributes(&own, &["metadata"]);
        let hub = Node { id, name, kind, ..Node::default() };
        let attributes = attributes.iter().map(|(name, value)| (name.as_str(), Values::of(value)));
        graph.nodes.push(accounts.node(hub, attributes, diagnostics));
    }
}
