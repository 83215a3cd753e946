//! GEXF, versions 1.0 to 1.3 (<https://gexf.net/schema.html>), as Gephi and others write it. Any namespace is taken, as
//! each version has another. Every element and attribute is read or told as not kept.

use std::collections::BTreeMap;

use roxmltree::Node as Xml;

use super::account::Values;
use super::builder::DatasetBuilder;
use super::diagnostic::Diagnostics;
use super::direction::Direction;
use super::gexf_kinds::{by_spell, timed_kinds};
use super::gexf_times::{self, Times};
use super::graph::{Accounts, At, Edge, Graph, Node, repeated};
use super::graph_to_dataset::write_graph;
use super::lines::Lines;
use super::options::Options;
use super::spells;
use super::xml::{self, is};
use base::date::Day;

/// The name we leave as the creator.
const OURS: &str = "Faultlines";

pub(super) fn read(
    text: &str,
    options: &Options,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let read = graph(text, options, builder, diagnostics)?;
    write_graph(read, options, builder, diagnostics)
}

/// The graph of a text, which needs the document no more.
fn graph(
    text: &str,
    options: &Options,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Option<Graph> {
    let document = xml::document(text, diagnostics)?;
    let graph = xml::first_graph(&document, "gexf", diagnostics)?;
    let root = document.root_element();
    let creator = head(&root, builder, diagnostics);
    if builder.title.is_empty() {
        builder.title = graph.attribute("name").or(graph.attribute("label")).unwrap_or_default().to_owned();
    }
    graph_attributes(&graph, diagnostics);
    let is_ours = creator == OURS;
    let mut reading = Reading {
        lines: Lines::of(text),
        nodes: Attributes::of(&graph, "node", diagnostics),
        edges: Attributes::of(&graph, "edge", diagnostics),
        directed: match graph.attribute("defaultedgetype").or(graph.attribute("edges")) {
            Some(word) => Direction::of(word).unwrap_or(Direction::Undirected),
            None => Direction::Undirected,
        },
        times: Times::of(&graph, &document, options, diagnostics),
        accounts: Accounts::new(is_ours),
        graph: Graph { is_ours, lists_nodes: true, ..Graph::default() },
        diagnostics,
    };
    for element in graph.descendants().filter(Xml::is_element) {
        match element.tag_name().name() {
            "node" => reading.node(&element),
            "edge" => reading.edge(&element),
            _ => {}
        }
    }
    Some(reading.graph)
}

/// Title and day of the file, and who made it.
fn head(root: &Xml, builder: &mut DatasetBuilder, diagnostics: &mut Diagnostics) -> String {
    let Some(meta) = root.children().find(|it| is(it, "meta")) else { return String::new() };
    let day = meta.attribute("lastmodifieddate").map(|day| day.replace('+', "-"));
    let mut creator = String::new();
    for element in meta.children().filter(Xml::is_element) {
        let text = element.text().unwrap_or_default().trim();
        match element.tag_name().name() {
            "title" => builder.title = text.to_owned(),
            "description" => builder.description = text.to_owned(),
            "creator" => creator = text.to_owned(),
            // Of version 1.0.
            "lastModifiedDate" if Day::parse(text).is_some() => builder.updated = text.to_owned(),
            name if !text.is_empty() => diagnostics.lose(&["meta ", name].concat()),
            _ => {}
        }
    }
    if let Some(day) = day.filter(|day| Day::parse(day).is_some()) {
        builder.updated = day;
    }
    creator
}

/// Tells of what the graph says of itself and nobody keeps; how it is written is no fact.
fn graph_attributes(graph: &Xml, diagnostics: &mut Diagnostics) {
    let known = [
        "defaultedgetype",
        "edges",
        "idtype",
        "mode",
        "type",
        "timeformat",
        "timetype",
        "timerepresentation",
        "name",
        "label",
        "levels",
    ];
    for attribute in graph.attributes().filter(|it| !known.contains(&it.name())) {
        diagnostics.lose(&["graph ", attribute.name()].concat());
    }
    let known = ["attributes", "nodes", "edges"];
    for element in graph.children().filter(|it| it.is_element() && !known.contains(&it.tag_name().name())) {
        diagnostics.lose(&["graph ", element.tag_name().name()].concat());
    }
}

/// The attributes of a class: titles, and what an element has that says nothing.
struct Attributes<'a> {
    titles: BTreeMap<&'a str, (&'a str, bool)>,
    /// By id.
    defaults: Vec<(&'a str, String)>,
}

impl<'a> Attributes<'a> {
    fn of(graph: &Xml<'a, '_>, class: &str, diagnostics: &mut Diagnostics) -> Self {
        let mut found = Self { titles: BTreeMap::new(), defaults: Vec::new() };
        let lists =
            graph.children().filter(|it| is(it, "attributes") && it.attribute("class") == Some(class));
        for list in lists {
            for attribute in list.attributes() {
                if !matches!(attribute.name(), "class" | "mode" | "type" | "classlevel") {
                    diagnostics.lose(&["attributes ", attribute.name()].concat());
                }
            }
            for attribute in list.children().filter(|it| is(it, "attribute")) {
                let Some(id) = attribute.attribute("id") else { continue };
                let title = attribute.attribute("title").unwrap_or(id);
                let is_list = attribute.attribute("type").is_some_and(|kind| kind.starts_with("list"));
                found.titles.insert(id, (title, is_list));
                let default = attribute.children().find(|it| is(it, "default")).and_then(|it| it.text());
                if let Some(default) = default.or(attribute.attribute("default")) {
                    found.defaults.push((id, default.to_owned()));
                }
                if attribute.children().any(|it| is(&it, "options")) {
                    diagnostics.lose("options");
                }
            }
        }
        found
    }

    fn title(&self, id: &'a str) -> &'a str {
        self.titles.get(id).map_or(id, |(title, _)| title)
    }

    fn values(&self, id: &str, text: &str) -> Values {
        match self.titles.get(id) {
            Some((_, true)) if !text.trim().starts_with('[') => Values(
                text.split(['|', ';', ','])
                    .map(|part| part.trim().to_owned())
                    .filter(|part| !part.is_empty())
                    .collect(),
            ),
            _ => Values::one(text),
        }
    }
}

struct Reading<'a, 'd> {
    lines: Lines,
    nodes: Attributes<'a>,
    edges: Attributes<'a>,
    directed: Direction,
    times: Times,
    accounts: Accounts,
    graph: Graph,
    diagnostics: &'d mut Diagnostics,
}

impl<'a> Reading<'a, '_> {
    /// Goes to an element of which something may have to be told.
    fn at(&mut self, element: &Xml, record: &str) -> At {
        let line = self.lines.line(element.range().start);
        self.diagnostics.line(Some(line));
        self.diagnostics.record(record);
        At { file: 0, row: 0, line }
    }

    fn node(&mut self, element: &Xml<'a, '_>) {
        let own = |name: &str| element.attribute(name).unwrap_or_default().trim().to_owned();
        let (id, label) = (own("id"), own("label"));
        let at = self.at(element, if label.is_empty() { &id } else { &label });
        let mut node = Node { at, id, name: label, ..Node::default() };
        let spells = gexf_times::spells(element, &self.times, self.diagnostics);
        if let Some((start, end)) = spells::around(&spells, self.diagnostics) {
            (node.start, node.end) = (start, end);
        }
        self.tell_of_attributes(element, &["id", "label", "pid"]);
        let (values, parents) = self.children(element, true, "");
        let mut node = self.accounts.node(
            node,
            values.iter().map(|(name, values)| (*name, values.clone())),
            self.diagnostics,
        );
        // Held by another node, or said to be.
        let around =
            element.parent_element().and_then(|list| list.parent_element()).filter(|it| is(it, "node"));
        let around = around.and_then(|it| it.attribute("id")).map(str::to_owned);
        let mut parents: Vec<String> = around.into_iter().chain(Some(own("pid"))).chain(parents).collect();
        parents
            .retain(|parent| !matches!(parent.as_str(), "" | "0" | "-1") || self.times.ids.contains(parent));
        for parent in parents {
            if node.of.is_empty() {
                node.of = parent;
            } else if node.of != parent {
                self.graph.add(Edge {
                    at,
                    from: parent,
                    to: node.id.clone(),
                    kind: "parent".into(),
                    ..Edge::default()
                });
            }
        }
        self.graph.nodes.push(node);
    }

    fn edge(&mut self, element: &Xml<'a, '_>) {
        let own = |name: &str| element.attribute(name).unwrap_or_default().trim().to_owned();
        let mut edge = Edge {
            id: own("id"),
            from: own("source"),
            to: own("target"),
            kind: own("kind"),
            label: own("label"),
            direction: self.directed,
            ..Edge::default()
        };
        edge.at = self.at(element, &edge.name());
        match element.attribute("type").map(Direction::of) {
            Some(Some(direction)) => edge.direction = direction,
            Some(None) if edge.kind.is_empty() => edge.kind = own("type"),
            Some(None) => self.diagnostics.lose("type"),
            None => {}
        }
        for name in ["weight", "cardinal"] {
            if !matches!(own(name).as_str(), "" | "1" | "1.0") {
                self.diagnostics.lose(name);
            }
        }
        let spells = gexf_times::spells(element, &self.times, self.diagnostics);
        self.tell_of_attributes(
            element,
            &["id", "source", "target", "kind", "label", "type", "weight", "cardinal"],
        );
        let (id, kinds) = timed_kinds(element, |id| self.edges.title(id), &self.times, self.diagnostics);
        let (values, _) = self.children(element, false, id);
        for (kind, spell) in if kinds.is_empty() { Vec::new() } else { by_spell(spells.clone(), &kinds) } {
            let with_kind = values.iter().cloned().chain([(self.edges.title(id), Values::one(&kind))]);
            for edge in self.accounts.edge(edge.clone(), with_kind, self.diagnostics) {
                repeated(edge, vec![spell.clone()], self.diagnostics)
                    .into_iter()
                    .for_each(|edge| self.graph.add(edge));
            }
        }
        if !kinds.is_empty() {
            return;
        }
        let edges = self.accounts.edge(
            edge,
            values.iter().map(|(name, values)| (*name, values.clone())),
            self.diagnostics,
        );
        for edge in edges {
            for edge in repeated(edge, spells.clone(), self.diagnostics) {
                self.graph.add(edge);
            }
        }
    }

    fn tell_of_attributes(&mut self, element: &Xml, known: &[&str]) {
        for attribute in element.attributes() {
            let name = attribute.name();
            if !known.contains(&name) && !gexf_times::KNOWN.contains(&name) {
                self.diagnostics.lose(name);
            }
        }
    }

    /// The values of an element's attributes, with their titles, and the ids of its parents; without the attribute that is
    /// taken already. Tells of everything else.
    fn children(
        &mut self,
        element: &Xml<'a, '_>,
        is_node: bool,
        taken: &str,
    ) -> (Vec<(&'a str, Values)>, Vec<String>) {
        let (mut values, mut parents, mut given) = (Vec::new(), Vec::new(), Vec::new());
        let attributes = if is_node { &self.nodes } else { &self.edges };
        for child in element.children().filter(Xml::is_element) {
            match child.tag_name().name() {
                "attvalues" => {
                    for value in child.children().filter(|it| is(it, "attvalue")) {
                        let Some(id) = value.attribute("for").or(value.attribute("id")) else { continue };
                        let title = attributes.title(id);
                        given.push(id);
                        if id == taken {
                            continue;
                        }
                        values.push((
                            title,
                            attributes.values(id, value.attribute("value").unwrap_or_default()),
                        ));
                        if value.attributes().any(|it| !matches!(it.name(), "for" | "id" | "value")) {
                            self.diagnostics.lose(&[title, ": start, end"].concat());
                        }
                    }
                }
                "parents" => {
                    let list = child.children().filter(|it| is(it, "parent"));
                    parents.extend(list.filter_map(|it| it.attribute("for")).map(str::to_owned));
                }
                "spells" | "slices" => {}
                "nodes" | "edges" if is_node => {}
                name => {
                    // Where and how it was drawn.
                    let is_drawing = child.tag_name().namespace().is_some_and(|it| it.ends_with("viz"));
                    self.diagnostics.lose(&[if is_drawing { "viz:" } else { "" }, name].concat());
                }
            }
        }
        for (id, default) in &attributes.defaults {
            if !given.contains(id) {
                values.push((attributes.title(id), attributes.values(id, default)));
            }
        }
        (values, parents)
    }
}
