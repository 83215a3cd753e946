//! GraphML (<http://graphml.graphdrawing.org/specification.html>), as yEd, Gephi, networkx, igraph and graphology write
//! it. Any namespace is taken. A nested graph's nodes are of the node around them, a hyperedge is a node; ports,
//! locators and what yEd draws beside labels and arrows are told as not kept, or are no facts.

use std::collections::BTreeMap;

use roxmltree::Node as Xml;

use super::account::Values;
use super::builder::DatasetBuilder;
use super::diagnostic::{DiagnosticKind, Diagnostics};
use super::direction::Direction;
use super::graph::{Accounts, At, Edge, Graph, Node};
use super::graph_to_dataset::write_graph;
use super::lines::Lines;
use super::options::Options;
use super::xml::{self, is};
use base::date::Day;

/// The name we leave as the creator.
const OURS: &str = "Faultlines";
/// What each dialect has in its keys beside facts: colours, sizes and places of a drawing. The names are Gephi's, yEd's
/// and ours.
const DRAWN: [&str; 8] = ["r", "g", "b", "x", "y", "z", "size", "color"];

pub(super) fn read(
    text: &str,
    options: &Options,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let document = xml::document(text, diagnostics)?;
    let graph = xml::first_graph(&document, "graphml", diagnostics)?;
    let root = document.root_element();
    let keys = Keys::of(&root);
    let is_ours = head(&root, &graph, &keys, builder, diagnostics);
    let mut reading = Reading {
        lines: Lines::of(text),
        keys,
        accounts: Accounts::new(is_ours),
        graph: Graph { is_ours, lists_nodes: true, ..Graph::default() },
        diagnostics,
    };
    reading.graph(&graph, "", 0);
    let read = reading.graph;
    write_graph(read, options, builder, diagnostics)
}

/// What the file says of the whole; whether we wrote it.
fn head(
    root: &Xml,
    graph: &Xml,
    keys: &Keys,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> bool {
    let mut is_ours = false;
    let texts = [root, graph].into_iter().flat_map(|it| it.children()).filter(|it| is(it, "desc"));
    let mut description: Vec<String> = texts.map(|it| text_of(&it)).collect();
    let data = [root, graph].into_iter().flat_map(|it| it.children()).filter(|it| is(it, "data"));
    for datum in data {
        let key = keys.key(&datum, "graph");
        let text = text_of(&datum);
        match key.name.to_ascii_lowercase().as_str() {
            _ if text.is_empty() => {}
            "title" | "name" | "label" => builder.title = text,
            "description" => description.push(text),
            "license" | "licence" => builder.license = text,
            "updated" if Day::parse(&text).is_some() => builder.updated = text,
            "creator" => is_ours = text == OURS,
            name => diagnostics.lose(&["graph ", name].concat()),
        }
    }
    builder.description = description.join(" ");
    // How it is written is no fact.
    let technical = |name: &str| name.starts_with("parse.") || matches!(name, "id" | "edgedefault");
    for attribute in graph.attributes().filter(|it| !technical(it.name())) {
        diagnostics.lose(&["graph ", attribute.name()].concat());
    }
    is_ours
}

/// What a key is for.
#[derive(Clone, Copy)]
struct Key<'a> {
    name: &'a str,
    /// Something that yEd draws.
    is_drawn: bool,
    default: &'a str,
}

/// The keys of a file, by their ids; and those with a default, by what they are for.
struct Keys<'a> {
    by_id: BTreeMap<(&'a str, &'a str), Key<'a>>,
}

impl<'a> Keys<'a> {
    fn of(root: &Xml<'a, '_>) -> Self {
        let mut by_id = BTreeMap::new();
        for key in root.children().filter(|it| is(it, "key")) {
            let Some(id) = key.attribute("id") else { continue };
            let name = key.attribute("attr.name").unwrap_or(id);
            let default = key.children().find(|it| is(it, "default")).and_then(|it| it.text());
            let default = default.unwrap_or_default().trim();
            // yEd's `resources` and the like: what it draws with.
            let is_drawn = key.attribute("yfiles.type").is_some() && key.attribute("attr.name").is_none();
            by_id.insert((key.attribute("for").unwrap_or("all"), id), Key { name, is_drawn, default });
        }
        Self { by_id }
    }

    /// The key of a value, of an element of this name; one that the file does not declare has its id as its name.
    fn key(&self, datum: &Xml<'a, '_>, of: &'a str) -> Key<'a> {
        let id = datum.attribute("key").unwrap_or_default();
        let known = [of, "all"].iter().find_map(|of| self.by_id.get(&(*of, id)));
        known.copied().unwrap_or(Key { name: id, is_drawn: false, default: "" })
    }

    /// The keys with a value for elements that say none: id, name and value.
    fn defaults(&self, of: &str) -> impl Iterator<Item = (&'a str, &'a str, &'a str)> {
        let with = self
            .by_id
            .iter()
            .filter(move |((to, _), key)| (*to == of || *to == "all") && !key.default.is_empty());
        with.map(|((_, id), key)| (*id, key.name, key.default))
    }
}

struct Reading<'a, 'd> {
    lines: Lines,
    keys: Keys<'a>,
    accounts: Accounts,
    graph: Graph,
    diagnostics: &'d mut Diagnostics,
}

impl<'a> Reading<'a, '_> {
    /// A graph, perhaps within a node.
    fn graph(&mut self, graph: &Xml<'a, '_>, around: &str, depth: usize) {
        /// Nobody nests graphs so deep.
        const DEEPEST: usize = 100;
        if depth > DEEPEST {
            return self.diagnostics.lose("graph");
        }
        let directed = match graph.attribute("edgedefault") {
            Some("directed") => Direction::Directed,
            _ => Direction::Undirected,
        };
        for element in graph.children().filter(Xml::is_element) {
            match element.tag_name().name() {
                "node" => self.node(&element, around, depth),
                "edge" => self.edge(&element, directed, depth),
                "hyperedge" => self.hyperedge(&element, around),
                "data" | "desc" => {}
                name => self.diagnostics.lose(&["graph ", name].concat()),
            }
        }
    }

    /// Goes to an element of which something may have to be told.
    fn at(&mut self, element: &Xml, record: &str) -> At {
        let line = self.lines.line(element.range().start);
        self.diagnostics.line(Some(line));
        self.diagnostics.record(record);
        At { file: 0, row: 0, line }
    }

    fn node(&mut self, element: &Xml<'a, '_>, around: &str, depth: usize) {
        let id = element.attribute("id").unwrap_or_default().trim();
        let at = self.at(element, id);
        let mut said = self.children(element, "node");
        said.values.extend(attributes(element, &["id", "yfiles.foldertype"]));
        let mut node =
            Node { at, id: id.to_owned(), name: said.label, of: around.to_owned(), ..Node::default() };
        // yEd calls a group of nodes so, and its copy when it is closed.
        node.kind = if said.is_group { "group".into() } else { String::new() };
        let read = self.accounts.node(node, said.values.into_iter(), self.diagnostics);
        self.graph.nodes.push(read);
        for nested in element.children().filter(|it| is(it, "graph")) {
            self.graph(&nested, id, depth + 1);
        }
    }

    fn edge(&mut self, element: &Xml<'a, '_>, directed: Direction, depth: usize) {
        let own = |name: &str| element.attribute(name).unwrap_or_default().trim().to_owned();
        let mut edge = Edge { id: own("id"), from: own("source"), to: own("target"), ..Edge::default() };
        edge.at = self.at(element, &edge.name());
        edge.direction = match element.attribute("directed") {
            Some("true" | "1") => Direction::Directed,
            Some(_) => Direction::Undirected,
            None => directed,
        };
        let mut said = self.children(element, "edge");
        said.values.extend(attributes(element, &["id", "source", "target", "directed"]));
        edge.label = said.label;
        edge.direction = said.arrows.unwrap_or(edge.direction);
        for edge in self.accounts.edge(edge, said.values.into_iter(), self.diagnostics) {
            self.graph.add(edge);
        }
        // A node is provided by a node, not by an edge.
        for nested in element.children().filter(|it| is(it, "graph")) {
            self.graph(&nested, "", depth + 1);
        }
    }

    /// A link of any number of nodes: a node of its own, linked to them.
    fn hyperedge(&mut self, element: &Xml<'a, '_>, around: &str) {
        let number = self.graph.nodes.len() + 1;
        let id = element
            .attribute("id")
            .map(str::trim)
            .filter(|id| !id.is_empty())
            .map_or_else(|| format!("hyperedge-{number}"), str::to_owned);
        let at = self.at(element, &id);
        self.diagnostics.report("hyperedge", DiagnosticKind::HyperedgeKept, &id);
        let said = self.children(element, "hyperedge");
        let hub = Node { at, id: id.clone(), name: said.label, of: around.to_owned(), ..Node::default() };
        let hub = self.accounts.node(hub, said.values.into_iter(), self.diagnostics);
        self.graph.nodes.push(hub);
        for endpoint in element.children().filter(|it| is(it, "endpoint")) {
            self.at(&endpoint, &id);
            self.tell_of_attributes(&endpoint, &["id", "node", "type"]);
            let (hub, member) =
                (id.clone(), endpoint.attribute("node").unwrap_or_default().trim().to_owned());
            let (from, to, direction) = match endpoint.attribute("type") {
                Some("in") => (member, hub, Direction::Directed),
                Some("out") => (hub, member, Direction::Directed),
                _ => (hub, member, Direction::Undirected),
            };
            self.graph.add(Edge { at, from, to, direction, ..Edge::default() });
        }
    }

    /// What stands in an element: values by name, and what yEd writes on its drawing.
    fn children(&mut self, element: &Xml<'a, '_>, of: &'a str) -> Said<'a> {
        let mut said = Said::default();
        let mut keys = Vec::new();
        for child in element.children().filter(Xml::is_element) {
            match child.tag_name().name() {
                "data" => {
                    let key = self.keys.key(&child, of);
                    keys.push(child.attribute("key").unwrap_or_default());
                    if key.is_drawn {
                        self.lose_drawing("yfiles");
                        self.drawing(&child, &mut said);
                    } else if DRAWN.contains(&key.name) {
                        self.lose_drawing(key.name);
                    } else {
                        let text = text_of(&child);
                        // neo4j's labels begin so.
                        said.values.push((plain(key.name), Values::one(text.trim_start_matches(':'))));
                    }
                }
                "desc" => said.values.push(("description", Values::one(&text_of(&child)))),
                "graph" | "endpoint" => {}
                name => self.diagnostics.lose(name),
            }
        }
        let defaults = self.keys.defaults(of).filter(|(id, ..)| !keys.contains(id));
        let defaults = defaults.filter(|(_, name, _)| !DRAWN.contains(name));
        said.values.extend(defaults.map(|(_, name, value)| (plain(name), Values::one(value))));
        said
    }

    /// What was drawn: told, unless we drew it.
    fn lose_drawing(&mut self, name: &str) {
        if !self.graph.is_ours {
            self.diagnostics.lose(name);
        }
    }

    /// The first label and the arrows of a drawing of yEd; further labels are told.
    fn drawing(&mut self, datum: &Xml<'a, '_>, said: &mut Said<'a>) {
        let drawn = |name: &'static str| datum.descendants().filter(move |it| is(it, name));
        said.is_group |= drawn("ProxyAutoBoundsNode").next().is_some();
        let mut labels =
            drawn("NodeLabel").chain(drawn("EdgeLabel")).map(|it| text_of(&it)).filter(|it| !it.is_empty());
        if said.label.is_empty() {
            said.label = labels.next().unwrap_or_default();
        }
        let first = said.label.clone();
        // A group has the same label open and closed.
        labels.filter(|label| *label != first).for_each(|label| self.diagnostics.lose_value("label", &label));
        if let Some(arrows) = drawn("Arrows").next() {
            let has = |end: &str| arrows.attribute(end).is_some_and(|arrow| arrow != "none");
            said.arrows = Some(match (has("source"), has("target")) {
                (true, true) => Direction::Mutual,
                (true, false) => Direction::Reversed,
                (false, true) => Direction::Directed,
                (false, false) => Direction::Undirected,
            });
        }
    }

    fn tell_of_attributes(&mut self, element: &Xml, known: &[&str]) {
        for attribute in element.attributes().filter(|it| !known.contains(&it.name())) {
            self.diagnostics.lose(attribute.name());
        }
    }
}

#[derive(Default)]
struct Said<'a> {
    label: String,
    values: Vec<(&'a str, Values)>,
    arrows: Option<Direction>,
    is_group: bool,
}

/// The attributes of an element beside those of the format: neo4j says kinds so.
fn attributes<'a>(
    element: &Xml<'a, '_>,
    known: &'static [&'static str],
) -> impl Iterator<Item = (&'a str, Values)> {
    let others = element.attributes().filter(|it| !known.contains(&it.name()));
    others.map(|it| (it.name(), Values::one(it.value().trim_start_matches(':'))))
}

/// The name of an attribute as others have it: Gephi writes `Edge Label`.
fn plain(name: &str) -> &str {
    name.strip_prefix("Edge ").unwrap_or(name)
}

fn text_of(element: &Xml) -> String {
    element
        .descendants()
        .filter_map(|it| it.text().filter(|_| it.is_text()))
        .collect::<String>()
        .trim()
        .to_owned()
}
