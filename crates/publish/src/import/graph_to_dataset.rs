//! A graph made into entities, disputes, relations and the events these imply. Knows no format.

use std::collections::BTreeSet;

use serde_json::json;

use super::account::whole_address;
use super::builder::{DatasetBuilder, Record, put_date};
use super::dates::Reader;
use super::diagnostic::{DiagnosticKind, Diagnostics};
use super::graph::{At, Edge, Graph, Node};
use super::graph_converter::{GraphConverter, Known, NodeIx};
use super::graph_events::Change;
use super::markup::plain;
use super::options::Options;
use super::our_edges::{ABOUT, OurEdges, PARTY};
use base::date::Edtf;
use base::text::fold::fold;
use dataset::Family;

/// What our own graphs call a dispute.
const DISPUTE: &str = "dispute";

/// Writes a graph into the dataset; `None`, after a diagnostic, when it is empty.
pub(super) fn write_graph(
    graph: Graph,
    options: &Options,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    if graph.nodes.is_empty() && graph.edges.is_empty() {
        diagnostics.report_file(DiagnosticKind::NoRecords, "");
        return None;
    }
    if graph.undirected > 0 {
        diagnostics.report_field("", DiagnosticKind::Undirected, &graph.undirected.to_string());
    }
    let dates = graph.nodes.iter().map(|node| (&node.start, &node.end));
    let dates = dates.chain(graph.edges.iter().map(|edge| (&edge.start, &edge.end)));
    let reader = Reader::of(dates.flat_map(|(a, b)| [a.as_str(), b.as_str()]), options.day_order);
    if !graph.is_ours {
        builder.head_without_markup(diagnostics);
    }
    GraphConverter::new(reader, builder, diagnostics).convert(graph);
    Some(())
}

/// Whether what links are called groups them: a few short words for all.
fn are_kinds(edges: &[Edge]) -> bool {
    const MOST_KINDS: usize = 100;
    const MOST_CHARS: usize = 60;
    let labels = edges.iter().filter(|edge| edge.kind.is_empty()).map(|edge| edge.label.as_str());
    let labels: BTreeSet<&str> = labels.collect();
    labels.len() <= MOST_KINDS && labels.iter().all(|label| label.chars().count() <= MOST_CHARS)
}

/// Words that nobody meant for an address: there is nothing to be mended.
fn is_no_address(text: &str) -> bool {
    !text.contains("://") && (text.contains(' ') || !text.contains(['.', '/', ':']))
}

impl GraphConverter<'_, '_> {
    fn convert(&mut self, graph: Graph) {
        let Graph { nodes, mut edges, is_ours, lists_nodes, node_fields, edge_fields, .. } = graph;
        self.fields = edge_fields;
        self.is_ours = is_ours;
        self.ids.reserve(nodes.len());
        self.builder.node_ids.expect(nodes.len());
        self.builder.relation_ids.expect(edges.len());
        let nodes: Vec<Node> = nodes.into_iter().filter_map(|node| self.named(node)).collect();
        self.listed = nodes.len();
        let (mut added, mut ends) = (Vec::new(), Vec::with_capacity(edges.len()));
        edges.retain(|edge| {
            let found = self.ends(edge, lists_nodes, &mut added);
            ends.extend(found);
            found.is_some()
        });
        self.labels_are_texts = !are_kinds(&edges);
        let edge_fields = std::mem::replace(&mut self.fields, node_fields);
        let all: Vec<&Node> = nodes.iter().chain(&added).collect();
        let of_ours = if is_ours { OurEdges::of(&edges) } else { OurEdges::default() };
        self.providers(&all, &of_ours);
        for (ix, node) in (0..).zip(&all) {
            if is_ours && node.kind == DISPUTE {
                self.dispute(ix, node, &edges, &of_ours);
            } else {
                self.entity(ix, node);
            }
        }
        self.fields = edge_fields;
        let mut counted = 0;
        // Each goes when it is written: there may be a million.
        for (edge, ends) in edges.into_iter().zip(ends) {
            let is_link = is_ours && (edge.kind == PARTY || edge.kind == ABOUT || edge.is_providing());
            if !is_link {
                counted += 1;
                self.relation(&edge, ends);
            }
        }
        self.as_recorded(all.len(), counted);
    }

    /// Gives a node its id in the dataset and its number; none, after telling it, when the file has it twice.
    fn named(&mut self, mut node: Node) -> Option<Node> {
        if node.id.is_empty() {
            node.id.clone_from(&node.name);
        }
        if node.name.is_empty() {
            node.name.clone_from(&node.id);
        }
        self.go_to(node.at, &node.name);
        if node.id.is_empty() {
            self.diagnostics.report("", DiagnosticKind::NoName, "id");
            return None;
        }
        if let Some(first) = self.node(&node.id) {
            let first = &self.known[first as usize].name;
            self.diagnostics.report_with("", DiagnosticKind::RepeatedId, &node.id, first);
            return None;
        }
        node.name = self.words(&node.name);
        // The id as it is where it is readable, else the name.
        let readable = node.id.chars().any(|c| c.is_ascii_alphabetic());
        let words = if readable { self.silent_words(&node.id) } else { node.name.clone() };
        let id = self.builder.node_ids.give(&words, "node");
        self.ids.insert(node.id.clone(), self.known.len() as NodeIx);
        self.known.push(Known { id, name: node.name.clone() });
        Some(node)
    }

    /// Both ends of an edge; a node that nobody lists is added.
    fn ends(&mut self, edge: &Edge, lists_nodes: bool, added: &mut Vec<Node>) -> Option<[NodeIx; 2]> {
        self.go_to_edge(edge);
        for (end, field) in [(&edge.from, &self.fields.from), (&edge.to, &self.fields.to)] {
            if end.is_empty() {
                self.diagnostics.report(field, DiagnosticKind::NoEnd, field);
                return None;
            }
        }
        let from = self.end(edge.at, &edge.from, true, lists_nodes, added);
        let to = self.end(edge.at, &edge.to, false, lists_nodes, added);
        Some([from, to])
    }

    fn end(&mut self, at: At, end: &str, is_from: bool, lists_nodes: bool, added: &mut Vec<Node>) -> NodeIx {
        if let Some(node) = self.node_by_id_or_name(end) {
            return node;
        }
        if lists_nodes {
            let field = if is_from { &self.fields.from } else { &self.fields.to };
            self.diagnostics.report(field, DiagnosticKind::MissingNode, end);
        }
        let number = self.known.len() as NodeIx;
        added.extend(self.named(Node { at, id: end.to_owned(), ..Node::default() }));
        number
    }

    /// The two dates of a record, in order.
    fn dates(&mut self, start: &str, end: &str) -> (Option<Edtf>, Option<Edtf>) {
        let since = self.reader.read(start, &self.fields.start, self.diagnostics);
        let until = self.reader.read_end(end, &self.fields.end, self.diagnostics);
        match (&since, &until) {
            (Some(a), Some(b)) if a.earliest() > b.latest() => {
                self.diagnostics.report_with(&self.fields.end, DiagnosticKind::EndsFirst, end, start);
                (since, None)
            }
            _ => (since, until),
        }
    }

    fn sources(&mut self, urls: &[String]) -> Vec<String> {
        let mut sources = Vec::new();
        for url in urls {
            if is_no_address(url) {
                self.diagnostics.report(&self.fields.sources, DiagnosticKind::NotKept, url);
                continue;
            }
            sources.extend(self.builder.source(url, "", "", &self.fields.sources, self.diagnostics));
        }
        sources
    }

    fn entity(&mut self, ix: NodeIx, node: &Node) {
        let id = self.id(ix);
        self.go_to(node.at, &node.name);
        let kind = self.words(&node.kind);
        let kind = match kind.as_str() {
            "" => self.builder.own_kind(Family::Entities, "item", |words| words.item, ("disc", "ink")),
            text => self.builder.kind(Family::Entities, text),
        };
        let (start, end) = self.dates(&node.start, &node.end);
        let mut record: Record = vec![("id", json!(id)), ("kind", json!(kind)), ("name", json!(node.name))];
        if !node.aliases.is_empty() {
            let mut aliases: Vec<String> = node.aliases.iter().map(|alias| self.words(alias)).collect();
            aliases.dedup();
            record.push(("aliases", json!(aliases)));
        }
        if let Some(of) = self.providers[ix as usize] {
            record.push(("of", json!(self.id(of))));
        }
        put_date(&mut record, "founded", start.as_ref());
        put_date(&mut record, "ended", end.as_ref());
        if !node.country.is_empty() {
            record.push(("country", json!(self.words(&node.country))));
        }
        let url = whole_address(&node.url);
        if dataset::is_web_address(&url) {
            record.push(("url", json!(url)));
        } else if !node.url.is_empty() {
            self.diagnostics.report(&self.fields.url, DiagnosticKind::NotAnAddress, &node.url);
        }
        if !node.wikidata.is_empty() {
            record.push(("wikidata", json!(node.wikidata)));
        }
        let description = self.words(&node.description);
        if !description.is_empty() {
            record.push(("description", self.builder.words(&description)));
        }
        let sources = self.sources(&node.sources);
        self.node_sources.extend(sources);
        self.builder.entities.push(record);
    }

    /// A text without formatting; ours has none.
    fn words(&mut self, text: &str) -> String {
        if self.is_ours {
            return text.to_owned();
        }
        let plain = plain(text);
        if plain.had_markup {
            self.diagnostics.report("", DiagnosticKind::Markup, "");
        }
        if plain.text.is_empty() { text.to_owned() } else { plain.text }
    }

    /// The same of an id, whose formatting nobody misses.
    fn silent_words(&self, text: &str) -> String {
        let plain = if self.is_ours || !text.contains(['<', '&']) { String::new() } else { plain(text).text };
        if plain.is_empty() { text.to_owned() } else { plain }
    }

    fn dispute(&mut self, ix: NodeIx, node: &Node, edges: &[Edge], ours: &OurEdges) {
        let id = self.id(ix);
        self.go_to(node.at, &node.name);
        let (opened, closed) = self.dates(&node.start, &node.end);
        let opened = opened.map_or_else(|| self.builder.updated.clone(), |date| date.to_string());
        let status = match node.status.as_str() {
            "" => self.builder.own_kind(
                Family::Statuses,
                "not-told",
                |words| words.status_not_told,
                ("diamond", "mute"),
            ),
            text => self.builder.kind(Family::Statuses, text),
        };
        let (mut parties, mut about) = (Vec::new(), Vec::new());
        for edge in ours.of_node(&node.id).filter_map(|at| edges.get(at)) {
            let other = if edge.from == node.id { &edge.to } else { &edge.from };
            let Some(entity) = self.node(other).map(|other| self.id(other)) else { continue };
            if edge.kind == PARTY {
                let role = match edge.label.as_str() {
                    "" => self.builder.own_kind(
                        Family::Roles,
                        "takes-part",
                        |words| words.takes_part,
                        ("disc", "ink"),
                    ),
                    text => self.builder.kind(Family::Roles, text),
                };
                parties.push(json!({ "entity": entity, "role": role }));
            } else {
                about.push(json!(entity));
            }
        }
        let mut record: Record = vec![
            ("id", json!(id)),
            ("title", self.builder.words(&node.name)),
            ("parties", json!(parties)),
            ("about", json!(about)),
            ("status", json!(status)),
            ("opened", json!(opened)),
        ];
        put_date(&mut record, "closed", closed.as_ref());
        if !node.description.is_empty() {
            record.push(("summary", self.builder.words(&node.description)));
        }
        let sources = self.sources(&node.sources);
        if !sources.is_empty() {
            record.push(("sources", json!(sources)));
        }
        self.builder.disputes.push(record);
    }

    fn relation(&mut self, edge: &Edge, ends: [NodeIx; 2]) {
        let [from, to] = ends.map(|end| self.id(end));
        self.go_to_edge(edge);
        let (kind_text, told) = self.kind_and_text(edge);
        let kind = match kind_text.as_str() {
            "" => self.builder.own_kind(
                Family::Relations,
                "linked-to",
                |words| words.linked_to,
                ("disc", "mute"),
            ),
            text => self.builder.kind(Family::Relations, text),
        };
        let (since, until) = self.dates(&edge.start, &edge.end);
        let sources = self.sources(&edge.sources);
        let sources = self.builder.sources_or_file(sources);
        let readable = edge.id.chars().any(|c| c.is_ascii_alphabetic());
        let words = if readable { edge.id.clone() } else { format!("{from} {kind} {to}") };
        let id = self.builder.relation_ids.give(&words, "link");
        let mut is_told = false;
        for (date, effect) in [(&since, "begins"), (&until, "ends")] {
            if let Some(date) = date.as_ref().filter(|date| !date.is_interval()) {
                let change = Change { effect, date, ends, relation: &id, kind: &kind_text };
                self.event_of(&change, if is_told { "" } else { &told }, &sources);
                is_told = true;
            }
        }
        if !is_told && !told.is_empty() {
            self.claim(edge, ends, &kind_text, &told, &sources);
        }
        let mut record: Record =
            vec![("id", json!(id)), ("kind", json!(kind)), ("from", json!(from)), ("to", json!(to))];
        put_date(&mut record, "since", since.as_ref());
        put_date(&mut record, "until", until.as_ref());
        record.push(("sources", sources));
        self.builder.relations.push(record);
    }

    /// The kind of an edge in words, and what it says besides.
    fn kind_and_text(&mut self, edge: &Edge) -> (String, String) {
        let label_is_kind = edge.kind.is_empty() && !self.labels_are_texts;
        let kind = self.words(if label_is_kind { &edge.label } else { &edge.kind });
        let mut told: Vec<String> = Vec::new();
        if !self.is_ours {
            for text in [&edge.label, &edge.description] {
                let text = self.words(text);
                if !text.is_empty() && fold(&text) != fold(&kind) && !told.contains(&text) {
                    told.push(text);
                }
            }
        }
        (kind, told.join(". "))
    }
}
