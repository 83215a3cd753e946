//! Lists of nodes and links in JSON as different programs write them: where the lists are, what ends are called, and
//! which object holds the attributes. d3 (also by position, also with the nodes themselves in the links), networkx,
//! graphology, sigma, vis, Kumu, Cytoscape.

use serde_json::{Map, Value};

use super::account::{Values, said, text};
use super::diagnostic::Diagnostics;
use super::direction::Direction;
use super::graph::{Accounts, Edge, Node};
use super::json_objects::{self, Holds};

/// The objects in which programs keep the attributes of a record: JSON Graph, graphology, Cytoscape.
const HOLDERS: [&str; 4] = ["metadata", "attributes", "data", "properties"];

/// What lists of edges are called.
pub(super) const EDGE_LISTS: [&str; 6] =
    ["edges", "links", "connections", "relationships", "relations", "rels"];

/// The nodes and edges of a graph, wherever they are.
pub(super) struct Lists<'v> {
    /// With the ids they have in an object by id.
    pub nodes: Vec<(String, &'v Value)>,
    pub edges: Vec<&'v Value>,
}

impl<'v> Lists<'v> {
    /// `None` where there are none.
    pub fn of(value: &'v Value) -> Option<Self> {
        if let Value::Array(list) = value {
            return Self::mixed(list);
        }
        let elements = value.get("elements");
        // Cytoscape keeps both lists in `elements`, or mixes them; Kumu calls its nodes so.
        let inner = elements.filter(|it| it.get("nodes").is_some()).unwrap_or(value);
        let mut lists = Self { nodes: Vec::new(), edges: Vec::new() };
        let mut found = false;
        for name in ["nodes", "elements", "vertices"] {
            match inner.get(name) {
                Some(Value::Array(list)) => {
                    found = true;
                    for item in list {
                        if name == "elements" && item.pointer("/data/source").is_some() {
                            lists.edges.push(item);
                        } else {
                            lists.nodes.push((String::new(), item));
                        }
                    }
                }
                Some(Value::Object(by_id)) if name != "elements" => {
                    found = true;
                    lists.nodes.extend(by_id.iter().map(|(id, node)| (id.clone(), node)));
                }
                _ => {}
            }
        }
        for name in EDGE_LISTS {
            match inner.get(name) {
                Some(Value::Array(list)) => {
                    found = true;
                    lists.edges.extend(list);
                }
                Some(Value::Object(by_id)) => {
                    found = true;
                    lists.edges.extend(by_id.values());
                }
                _ => {}
            }
        }
        (found || inner.get("hyperedges").is_some()).then_some(lists)
    }

    /// A list of links alone or of nodes alone, or of both mixed, as Cytoscape and writers of JSON lines keep them.
    fn mixed(list: &'v [Value]) -> Option<Self> {
        let is_node =
            |item: &Value| item.is_object() && !(own_id("", item).is_empty() && name_of(item).is_empty());
        let is_graph = !list.is_empty() && list.iter().all(|item| has_ends(item) || is_node(item));
        let (edges, nodes): (Vec<&Value>, Vec<&Value>) = list.iter().partition(|item| has_ends(item));
        let nodes = nodes.into_iter().map(|node| (String::new(), node)).collect();
        is_graph.then_some(Self { nodes, edges })
    }

    /// Whether links name nodes by their place in the list, as d3 3 and networkx 1 do: every end is such a number, and
    /// not every one is an id. Where no node has an id, a number may be written as text, and a whole node has its place.
    pub fn link_by_position(&self) -> bool {
        let ids: std::collections::BTreeSet<String> =
            self.nodes.iter().map(|(id, node)| own_id(id, node)).collect();
        let ends: Vec<&Value> =
            self.edges.iter().flat_map(|edge| [end(edge, true), end(edge, false)]).flatten().collect();
        let have_ids = ids.iter().any(|id| !id.is_empty());
        let names: std::collections::BTreeSet<String> =
            self.nodes.iter().map(|(_, node)| name_of(node)).collect();
        let place = |end: &Value| {
            let number = match end {
                Value::Object(node) if own_id("", end).is_empty() => {
                    node.get("index").and_then(Value::as_u64)
                }
                Value::String(text) if !have_ids && !names.contains(text) => text.parse().ok(),
                _ => end.as_u64(),
            };
            number.is_some_and(|at| (at as usize) < self.nodes.len())
        };
        !ends.is_empty()
            && ends.iter().all(|end| place(end))
            && !ends.iter().all(|end| ids.contains(&text(end)))
    }
}

/// The graph in another object of a file that has none itself, as answers of interfaces have it.
pub(super) fn wrapped(root: &Value) -> Option<&Value> {
    let is_graph = |value: &&Value| value.is_object() && Lists::of(value).is_some();
    if is_graph(&root) {
        return None;
    }
    let inner = || root.as_object().into_iter().flat_map(|fields| fields.values());
    inner().find(is_graph).or_else(|| inner().find_map(|value| value.as_object()?.values().find(is_graph)))
}

/// The id a node has of its own.
fn own_id(by_id: &str, node: &Value) -> String {
    if !by_id.is_empty() {
        return by_id.to_owned();
    }
    if !node.is_object() {
        return text(node);
    }
    let holders = HOLDERS.iter().filter_map(|holder| node.get(holder));
    let places: Vec<&Value> = std::iter::once(node).chain(holders).collect();
    let found = ["id", "key", "_id", "@id", "identity"]
        .iter()
        .find_map(|name| places.iter().find_map(|place| place.get(name)));
    found.map(text).unwrap_or_default()
}

fn name_of(node: &Value) -> String {
    ["label", "name", "title"].iter().find_map(|name| node.get(name)).map(text).unwrap_or_default()
}

/// One end of an edge, whatever it is called.
fn end(edge: &Value, is_from: bool) -> Option<&Value> {
    let names = if is_from { FROM } else { TO };
    if let Value::Array(items) = edge {
        let is_end = |item: &&Value| item.is_string() || item.is_number();
        let is_pair = (2..=3).contains(&items.len()) && items.iter().take(2).all(|item| is_end(&item));
        return items.get(usize::from(!is_from)).filter(|_| is_pair);
    }
    let places = std::iter::once(edge).chain(HOLDERS.iter().filter_map(|holder| edge.get(holder)));
    let mut places = places.filter_map(|place| names.iter().find_map(|name| place.get(name)));
    places.next().or_else(|| whole_end(edge, is_from))
}

/// Whether a record has both ends of an edge.
pub(super) fn has_ends(edge: &Value) -> bool {
    end(edge, true).is_some() && end(edge, false).is_some()
}

/// What the ends of edges are called.
const FROM: [&str; 8] = ["source", "from", "src", "sourceId", "source_id", "from_id", "startNode", "node1"];
const TO: [&str; 8] = ["target", "to", "dst", "targetId", "target_id", "to_id", "endNode", "node2"];

/// What neo4j calls an end, and others a date: a whole node, or beside another the number of one.
fn whole_end(edge: &Value, is_from: bool) -> Option<&Value> {
    let ends = [edge.get("start")?, edge.get("end")?];
    let is_end = ends.iter().all(|end| end.is_object()) || edge.get("identity").is_some();
    is_end.then_some(ends[usize::from(!is_from)])
}

/// The id of an end: of a whole node, its own.
fn end_id(end: &Value) -> String {
    match end {
        Value::Object(node) => {
            let own = own_id("", end);
            let found = ["name", "label", "index"].iter().find_map(|name| node.get(*name));
            if own.is_empty() { found.map(text).unwrap_or_default() } else { own }
        }
        _ => text(end),
    }
}

pub(super) fn node(id: &str, value: &Value, accounts: &mut Accounts, diagnostics: &mut Diagnostics) -> Node {
    let Value::Object(fields) = value else {
        // A list of ids alone.
        let id = if id.is_empty() { text(value) } else { id.to_owned() };
        return Node { id, ..Node::default() };
    };
    let id = own_id(id, value);
    let label = ["label", "name", "title"].iter().find_map(|name| {
        let said = json_objects::fields(name, value.get(*name)?, &accounts.lang, Holds::One)?;
        said.first().map(|(_, values)| values.text())
    });
    let label = label.unwrap_or_default();
    diagnostics.line(None);
    diagnostics.record(if label.is_empty() { &id } else { &label });
    let own = attributes(fields, &HOLDERS);
    let own: Vec<&(String, &Value)> =
        own.iter().filter(|(name, value)| text(value) != id || !is_id(name)).collect();
    let is_placed = fields.get("position").is_some_and(Value::is_object) && fields.contains_key("type");
    let programs = if is_placed { REACT_FLOW_NODES } else { NODE_PROGRAMS };
    let own = without_sort(without_drawing(own, programs, diagnostics), &["node", "nodes", "vertex"]);
    let values = values(&own, &accounts.lang, diagnostics);
    accounts.node(Node { id, ..Node::default() }, texts(&values), diagnostics)
}

/// The values of attributes, of objects their texts; an object without any is told.
fn values(own: &[&(String, &Value)], lang: &str, diagnostics: &mut Diagnostics) -> Vec<(String, Values)> {
    let mut found = Vec::with_capacity(own.len());
    for (name, value) in own {
        match json_objects::fields(name, value, lang, Holds::One) {
            Some(fields) => found.extend(fields),
            None => diagnostics.lose(name),
        }
    }
    found
}

fn texts(values: &[(String, Values)]) -> impl Iterator<Item = (&str, Values)> {
    values.iter().map(|(name, values)| (name.as_str(), values.clone()))
}

/// What sigma calls the programs that draw nodes and edges, in `type`.
const NODE_PROGRAMS: &[&str] = &["circle", "square", "border", "image", "point", "pictogram", "piechart"];
/// The same of React Flow, whose nodes have a place.
const REACT_FLOW_NODES: &[&str] = &["default", "input", "output", "group"];
const EDGE_PROGRAMS: &[&str] = &[
    "line",
    "arrow",
    "curve",
    "curved",
    "curvedArrow",
    "curvedarrow",
    "doubleArrow",
    "rectangle",
    "tapered",
    "dashed",
    "dotted",
    // React Flow.
    "default",
    "straight",
    "step",
    "smoothstep",
    "bezier",
    "simplebezier",
];

/// Attributes without a `type` that only says how something is drawn, which is told.
fn without_drawing<'a, 'v>(
    mut own: Vec<&'a (String, &'v Value)>,
    programs: &[&str],
    diagnostics: &mut Diagnostics,
) -> Vec<&'a (String, &'v Value)> {
    let is_drawing = |name: &str, value: &Value| name == "type" && programs.contains(&text(value).as_str());
    if own.iter().any(|(name, value)| is_drawing(name, value)) {
        diagnostics.lose("type");
        own.retain(|(name, value)| !is_drawing(name, value));
    }
    own
}

/// Attributes without a `type` that only says which of the two sorts of records this is.
fn without_sort<'a, 'v>(
    mut own: Vec<&'a (String, &'v Value)>,
    sorts: &[&str],
) -> Vec<&'a (String, &'v Value)> {
    let is_sort =
        |name: &str, value: &Value| matches!(name, "type" | "group") && sorts.contains(&text(value).as_str());
    own.retain(|(name, value)| !is_sort(name, value));
    own
}

fn is_id(name: &str) -> bool {
    matches!(name, "id" | "key" | "_id" | "@id" | "identity")
}

pub(super) fn edge(
    value: &Value,
    direction: Direction,
    by_position: bool,
    accounts: &mut Accounts,
    diagnostics: &mut Diagnostics,
) -> Vec<Edge> {
    let id_of = |is_from| match end(value, is_from) {
        Some(end @ Value::Object(node)) if by_position => node.get("index").map_or_else(|| end_id(end), text),
        Some(end) => end_id(end),
        None => String::new(),
    };
    let mut edge = Edge { from: id_of(true), to: id_of(false), direction, ..Edge::default() };
    diagnostics.line(None);
    diagnostics.record(&edge.name());
    if let Value::Array(items) = value {
        return beside_ends(edge, items.get(2), accounts, diagnostics);
    }
    let Value::Object(fields) = value else { return vec![edge] };
    // graphology.
    if fields.get("undirected").and_then(Value::as_bool) == Some(true) {
        edge.direction = Direction::Undirected;
    }
    let is_set = |name: &str| fields.get(name).and_then(Value::as_bool) == Some(true);
    if MUTUAL.iter().any(|name| is_set(name)) {
        edge.direction = Direction::Mutual;
    }
    // vis: an object of ends, each perhaps with `enabled`.
    if let Some(Value::Object(arrows)) = fields.get("arrows") {
        let has = |end: &str| {
            arrows
                .get(end)
                .is_some_and(|it| *it != Value::Bool(false) && it.get("enabled") != Some(&Value::Bool(false)))
        };
        edge.direction = match (has("to"), has("from")) {
            (true, true) => Direction::Mutual,
            (false, true) => Direction::Reversed,
            (true, false) => Direction::Directed,
            (false, false) => Direction::Undirected,
        };
    }
    let own = attributes(fields, &HOLDERS);
    let ends_are_whole = whole_end(value, true).is_some();
    let is_known = |name: &str, value: &Value| {
        FROM.contains(&name)
            || TO.contains(&name)
            || matches!(name, "undirected" | "multi")
            || MUTUAL.contains(&name) && value.is_boolean()
            || name == "arrows" && value.is_object()
            || matches!(name, "start" | "end") && ends_are_whole
    };
    let own: Vec<&(String, &Value)> = own.iter().filter(|(name, value)| !is_known(name, value)).collect();
    let own = without_sort(without_drawing(own, EDGE_PROGRAMS, diagnostics), &EDGE_SORTS);
    // A key of a number is a counter of parallel edges, not an id.
    let own: Vec<&(String, &Value)> = own
        .into_iter()
        .filter(|(name, value)| !(value.is_number() && matches!(name.as_str(), "key" | "identity")))
        .collect();
    let values = values(&own, &accounts.lang, diagnostics);
    accounts.edge(edge, texts(&values), diagnostics)
}

/// Flags of an edge that goes both ways.
const MUTUAL: [&str; 4] = ["mutual", "bidirectional", "bidirected", "reciprocal"];

const EDGE_SORTS: [&str; 4] = ["edge", "edges", "link", "relationship"];

/// What stands behind the two ends of an edge that is a list: its attributes, its weight or its label.
fn beside_ends(
    edge: Edge,
    third: Option<&Value>,
    accounts: &mut Accounts,
    diagnostics: &mut Diagnostics,
) -> Vec<Edge> {
    let own = match third {
        Some(Value::Object(fields)) => attributes(fields, &HOLDERS),
        Some(number @ Value::Number(_)) => vec![("weight".to_owned(), number)],
        Some(other) => vec![("label".to_owned(), other)],
        None => Vec::new(),
    };
    let values = own.iter().map(|(name, value)| (name.as_str(), Values::of(value)));
    accounts.edge(edge, values, diagnostics)
}

/// The attributes of a record: its own, and those in the objects that hold some.
pub(super) fn attributes<'v>(fields: &'v Map<String, Value>, holders: &[&str]) -> Vec<(String, &'v Value)> {
    let mut found = Vec::new();
    for (name, value) in fields {
        match value {
            Value::Object(inner) if holders.contains(&name.as_str()) => {
                found.extend(inner.iter().map(|(name, value)| (name.clone(), value)));
            }
            _ => found.push((name.clone(), value)),
        }
    }
    found.retain(|(_, value)| !said(&text(value)).is_empty());
    found
}
