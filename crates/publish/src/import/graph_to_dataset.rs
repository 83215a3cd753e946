//! A graph made into entities, disputes, relations and the events these imply. Knows no format.

use std::collections::BTreeMap;

use serde_json::json;

use super::builder::{DatasetBuilder, Record, put_date};
use super::dates::Reader;
use super::diagnostic::DiagnosticKind;
use super::diagnostic::Diagnostics;
use super::graph::{At, Edge, Fields, Graph, Node};
use super::options::Options;
use base::date::Edtf;
use base::text::import_strings::ImportedStrings;
use dataset::Family;

/// What our own graphs call the links that a dataset has no relation for.
const PARTY: &str = "party";
const ABOUT: &str = "about";
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
    for (name, (count, first)) in &graph.lost {
        diagnostics.report_field(name, DiagnosticKind::NotKept, name);
        if let Some(diagnostic) = diagnostics.all.last_mut() {
            diagnostic.more = format!(" ({count} ×)");
            diagnostic.place.record.clone_from(first);
        }
    }
    if graph.undirected > 0 {
        diagnostics.report_field("", DiagnosticKind::Undirected, &graph.undirected.to_string());
    }
    let dates = graph.nodes.iter().map(|node| (&node.start, &node.end));
    let dates = dates.chain(graph.edges.iter().map(|edge| (&edge.start, &edge.end)));
    let reader = Reader::of(dates.flat_map(|(a, b)| [a.as_str(), b.as_str()]), options.day_order);
    GraphConverter::new(reader, builder, diagnostics).convert(graph);
    Some(())
}

struct GraphConverter<'a, 'o> {
    reader: Reader,
    builder: &'a mut DatasetBuilder<'o>,
    diagnostics: &'a mut Diagnostics,
    /// Of each node's id in the file that in the dataset.
    ids: BTreeMap<String, String>,
    names: BTreeMap<String, String>,
    /// Entities that some event shows.
    touched: Vec<String>,
    /// By entity, without circles.
    providers: BTreeMap<String, String>,
    /// Of the records at hand.
    fields: Fields,
}

impl<'a, 'o> GraphConverter<'a, 'o> {
    fn new(reader: Reader, builder: &'a mut DatasetBuilder<'o>, diagnostics: &'a mut Diagnostics) -> Self {
        let (ids, names, providers) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        Self {
            reader,
            builder,
            diagnostics,
            ids,
            names,
            touched: Vec::new(),
            providers,
            fields: Fields::default(),
        }
    }

    fn convert(&mut self, graph: Graph) {
        let Graph { nodes, edges, is_ours, lists_nodes, node_fields, edge_fields, .. } = graph;
        self.fields = edge_fields;
        let nodes: Vec<Node> = nodes.into_iter().filter_map(|node| self.named(node)).collect();
        let mut added = Vec::new();
        let edges: Vec<Edge> =
            edges.into_iter().filter(|edge| self.ends(edge, lists_nodes, &mut added)).collect();
        let edge_fields = std::mem::replace(&mut self.fields, node_fields);
        let is_dispute = |node: &Node| is_ours && node.kind == DISPUTE;
        for node in nodes.iter().chain(&added) {
            if is_dispute(node) {
                self.dispute(node, &edges);
            } else {
                self.entity(node, &edges, is_ours);
            }
        }
        self.fields = edge_fields;
        let mut counted = 0;
        for edge in &edges {
            let is_link = is_ours && (edge.kind == PARTY || edge.kind == ABOUT || edge.is_providing());
            if !is_link {
                counted += 1;
                self.relation(edge);
            }
        }
        self.as_recorded(nodes.len() + added.len(), counted);
    }

    /// Gives a node its id in the dataset; none, after telling it, when the file has it twice.
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
        if let Some(first) = self.ids.get(&node.id) {
            let first = self.names.get(first).cloned().unwrap_or_default();
            self.diagnostics.report_with("", DiagnosticKind::RepeatedId, &node.id, &first);
            return None;
        }
        // The id as it is where it is readable, else the name.
        let readable = node.id.chars().any(|c| c.is_ascii_alphabetic());
        let id = self.builder.node_ids.give(if readable { &node.id } else { &node.name }, "node");
        self.ids.insert(node.id.clone(), id.clone());
        self.names.insert(id, node.name.clone());
        Some(node)
    }

    /// Whether an edge has both ends; a node that nobody lists is added.
    fn ends(&mut self, edge: &Edge, lists_nodes: bool, added: &mut Vec<Node>) -> bool {
        self.go_to(edge.at, &edge.name());
        for (end, field) in [(&edge.from, self.fields.from.clone()), (&edge.to, self.fields.to.clone())] {
            if end.is_empty() {
                self.diagnostics.report(&field, DiagnosticKind::NoEnd, &field);
                return false;
            }
        }
        for (end, field) in [(&edge.from, self.fields.from.clone()), (&edge.to, self.fields.to.clone())] {
            if self.ids.contains_key(end) {
                continue;
            }
            if lists_nodes {
                self.diagnostics.report(&field, DiagnosticKind::MissingNode, end);
            }
            let node = Node { at: edge.at, id: end.clone(), ..Node::default() };
            added.extend(self.named(node));
        }
        true
    }

    fn go_to(&mut self, at: At, record: &str) {
        self.diagnostics.back_to(at.file);
        match (at.row, at.line) {
            (0, 0) => self.diagnostics.line(None),
            (0, line) => self.diagnostics.line(Some(line)),
            (row, line) => self.diagnostics.row(row, line),
        }
        self.diagnostics.record(record);
    }

    fn id(&self, of: &str) -> Option<String> {
        self.ids.get(of).cloned()
    }

    /// The two dates of a record, in order.
    fn dates(&mut self, start: &str, end: &str) -> (Option<Edtf>, Option<Edtf>) {
        let since = self.reader.read(start, &self.fields.start, self.diagnostics);
        let until = self.reader.read(end, &self.fields.end, self.diagnostics);
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
            sources.extend(self.builder.source(url, "", "", &self.fields.sources, self.diagnostics));
        }
        sources
    }

    fn entity(&mut self, node: &Node, edges: &[Edge], is_ours: bool) {
        let Some(id) = self.id(&node.id) else { return };
        self.go_to(node.at, &node.name);
        let kind = match node.kind.as_str() {
            "" => self.builder.own_kind(Family::Entities, "item", |words| words.item, ("disc", "ink")),
            text => self.builder.kind(Family::Entities, text),
        };
        let provider = edges.iter().find(|edge| is_ours && edge.is_providing() && edge.to == node.id);
        let of =
            if node.of.is_empty() { provider.map(|edge| edge.from.as_str()) } else { Some(node.of.as_str()) };
        let (start, end) = self.dates(&node.start, &node.end);
        let mut record: Record = vec![("id", json!(id)), ("kind", json!(kind)), ("name", json!(node.name))];
        if !node.aliases.is_empty() {
            record.push(("aliases", json!(node.aliases)));
        }
        if let Some(of) = of {
            match self.id(of) {
                Some(of) if self.leads_back(&of, &id) => {
                    self.diagnostics.report(&self.fields.of, DiagnosticKind::Circle, &of)
                }
                Some(of) => {
                    self.providers.insert(id, of.clone());
                    record.push(("of", json!(of)));
                }
                None => self.diagnostics.report(&self.fields.of, DiagnosticKind::MissingNode, of),
            }
        }
        put_date(&mut record, "founded", start.as_ref());
        put_date(&mut record, "ended", end.as_ref());
        if !node.country.is_empty() {
            record.push(("country", json!(node.country)));
        }
        if dataset::is_web_address(&node.url) {
            record.push(("url", json!(node.url)));
        } else if !node.url.is_empty() {
            self.diagnostics.report(&self.fields.url, DiagnosticKind::NotAnAddress, &node.url);
        }
        if !node.description.is_empty() {
            record.push(("description", self.builder.words(&node.description)));
        }
        self.builder.entities.push(record);
    }

    /// Whether the provider of a provider, and so on, is the node itself.
    fn leads_back(&self, of: &str, id: &str) -> bool {
        let mut at = of;
        while at != id {
            match self.providers.get(at) {
                Some(next) => at = next,
                None => return false,
            }
        }
        true
    }

    fn dispute(&mut self, node: &Node, edges: &[Edge]) {
        let Some(id) = self.id(&node.id) else { return };
        self.go_to(node.at, &node.name);
        let (opened, closed) = self.dates(&node.start, &node.end);
        let opened = opened.map_or_else(|| self.builder.updated.clone(), |date| date.to_string());
        let status = self.builder.kind(Family::Statuses, &node.status);
        let mut parties = Vec::new();
        let mut about = Vec::new();
        for edge in edges {
            let other = if edge.from == node.id { &edge.to } else { &edge.from };
            let Some(entity) = self.id(other).filter(|_| edge.from == node.id || edge.to == node.id) else {
                continue;
            };
            if edge.kind == PARTY {
                let role = self.builder.kind(Family::Roles, &edge.label);
                parties.push(json!({ "entity": entity, "role": role }));
            } else if edge.kind == ABOUT {
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
        self.builder.disputes.push(record);
    }

    fn relation(&mut self, edge: &Edge) {
        let (Some(from), Some(to)) = (self.id(&edge.from), self.id(&edge.to)) else { return };
        self.go_to(edge.at, &edge.name());
        let text = if edge.kind.is_empty() { &edge.label } else { &edge.kind };
        let kind = match text.as_str() {
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
        let words = format!("{from} {kind} {to}");
        let id = self.builder.relation_ids.give(if readable { &edge.id } else { &words }, "link");
        for (date, effect) in [(&since, "begins"), (&until, "ends")] {
            if let Some(date) = date.as_ref().filter(|date| !date.is_interval()) {
                self.event_of(effect, date, [&from, &to], &id, text, &sources);
            }
        }
        let mut record: Record =
            vec![("id", json!(id)), ("kind", json!(kind)), ("from", json!(from)), ("to", json!(to))];
        put_date(&mut record, "since", since.as_ref());
        put_date(&mut record, "until", until.as_ref());
        record.push(("sources", sources));
        self.builder.relations.push(record);
    }

    /// The beginning or end of a dated link, as an event: only events stand on the timeline.
    fn event_of(
        &mut self,
        effect: &str,
        date: &Edtf,
        ends: [&String; 2],
        relation: &str,
        text: &str,
        sources: &serde_json::Value,
    ) {
        let begins = effect == "begins";
        type Label = fn(&ImportedStrings) -> &'static str;
        let (id, label): (&str, Label) = if begins {
            ("link-begun", |words| words.link_begun)
        } else {
            ("link-ended", |words| words.link_ended)
        };
        let mark = if begins { ("square", "blue") } else { ("diamond", "red") };
        let kind = self.builder.own_kind(Family::Events, id, label, mark);
        let role =
            self.builder.own_kind(Family::Roles, "takes-part", |words| words.takes_part, ("disc", "ink"));
        let [from, to] = ends.map(|id| self.names.get(id).cloned().unwrap_or_default());
        let words = self.builder.own_words();
        let said = if text.is_empty() { label(words) } else { text };
        let title = format!(
            "{from} → {to}: {said}{}",
            if begins || text.is_empty() { "" } else { words.end_of_link }
        );
        let actors: Vec<_> = ends.iter().map(|id| json!({ "entity": id, "role": role })).collect();
        self.touched.extend(ends.map(String::clone));
        let effects = if begins { json!([{ "begins": relation }]) } else { json!([{ "ends": relation }]) };
        let record: Record = vec![
            ("id", json!(self.builder.event_ids.give(&format!("{relation} {effect}"), "event"))),
            ("date", json!(date.to_string())),
            ("kind", json!(kind)),
            ("title", self.builder.words(&title)),
            ("summary", self.builder.words(&title)),
            ("actors", json!(actors)),
            ("effects", effects),
            ("sources", sources.clone()),
        ];
        self.builder.events.push(record);
    }

    /// Nodes that no event shows would not be seen: that the file records them is an event of its own.
    fn as_recorded(&mut self, nodes: usize, edges: usize) {
        /// The most a list in a record may hold.
        const MOST: usize = 1_000;
        self.touched.sort_unstable();
        let entities: Vec<String> = self
            .builder
            .entities
            .iter()
            .filter_map(|record| Some(record[0].1.as_str()?.to_owned()))
            .collect();
        let unseen: Vec<String> =
            entities.into_iter().filter(|id| self.touched.binary_search(id).is_err()).collect();
        let disputes: Vec<String> = self
            .builder
            .disputes
            .iter()
            .filter_map(|record| Some(record[0].1.as_str()?.to_owned()))
            .collect();
        let title = (self.builder.own_words().file_records)(nodes, edges);
        let lists = unseen.chunks(MOST).map(|about| (about, None));
        let lists = lists.chain(disputes.iter().map(|id| (&[] as &[String], Some(id))));
        for (about, dispute) in lists {
            let kind = self.builder.own_kind(
                Family::Events,
                "record",
                |words| words.record_of_file,
                ("hexagon", "mute"),
            );
            let mut record: Record = vec![
                ("id", json!(self.builder.event_ids.give("recorded", "event"))),
                ("date", json!(self.builder.updated)),
                ("kind", json!(kind)),
                ("title", self.builder.words(&title)),
                ("summary", self.builder.words(&title)),
                ("about", json!(about)),
            ];
            if let Some(dispute) = dispute {
                record.push(("dispute", json!(dispute)));
            }
            record.push(("sources", self.builder.sources_or_file(Vec::new())));
            record.push(("rank", json!(3)));
            self.builder.events.push(record);
        }
    }
}
