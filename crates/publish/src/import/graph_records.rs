//! A graph made into entities, disputes, relations and the events these imply. Knows no format.

use std::collections::BTreeMap;

use serde_json::json;

use super::dates::Reader;
use super::draft::{Draft, Record, put_date};
use super::graph::{At, Edge, Fields, Graph, Node};
use super::note::Notes;
use super::{Options, What};
use base::date::Edtf;
use dataset::Family;

/// What our own graphs call the links that a dataset has no relation for.
const PARTY: &str = "party";
const ABOUT: &str = "about";
const PROVIDES: &str = "provides";
const DISPUTE: &str = "dispute";

pub(super) struct Builder<'a, 'o> {
    reader: Reader,
    options: &'a Options,
    draft: &'a mut Draft<'o>,
    notes: &'a mut Notes,
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

impl<'a, 'o> Builder<'a, 'o> {
    pub fn new(reader: Reader, options: &'a Options, draft: &'a mut Draft<'o>, notes: &'a mut Notes) -> Self {
        let (ids, names, providers) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        Self {
            reader,
            options,
            draft,
            notes,
            ids,
            names,
            touched: Vec::new(),
            providers,
            fields: Fields::default(),
        }
    }

    pub fn build(&mut self, graph: Graph) {
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
            let is_link = is_ours && (edge.kind == PARTY || edge.kind == ABOUT || is_providing(edge));
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
            self.notes.tell("", What::NoName, "id");
            return None;
        }
        if let Some(first) = self.ids.get(&node.id) {
            let first = self.names.get(first).cloned().unwrap_or_default();
            self.notes.tell_more("", What::RepeatedId, &node.id, &first);
            return None;
        }
        // The id as it is where it is readable, else the name.
        let readable = node.id.chars().any(|c| c.is_ascii_alphabetic());
        let id = self.draft.node_ids.give(if readable { &node.id } else { &node.name }, "node");
        self.ids.insert(node.id.clone(), id.clone());
        self.names.insert(id, node.name.clone());
        Some(node)
    }

    /// Whether an edge has both ends; a node that nobody lists is added.
    fn ends(&mut self, edge: &Edge, lists_nodes: bool, added: &mut Vec<Node>) -> bool {
        self.go_to(edge.at, &edge_name(edge));
        for (end, field) in [(&edge.from, self.fields.from.clone()), (&edge.to, self.fields.to.clone())] {
            if end.is_empty() {
                self.notes.tell(&field, What::NoEnd, &field);
                return false;
            }
        }
        for (end, field) in [(&edge.from, self.fields.from.clone()), (&edge.to, self.fields.to.clone())] {
            if self.ids.contains_key(end) {
                continue;
            }
            if lists_nodes {
                self.notes.tell(&field, What::MissingNode, end);
            }
            let node = Node { at: edge.at, id: end.clone(), ..Node::default() };
            added.extend(self.named(node));
        }
        true
    }

    fn go_to(&mut self, at: At, record: &str) {
        self.notes.back_to(at.file);
        match (at.row, at.line) {
            (0, 0) => self.notes.line(None),
            (0, line) => self.notes.line(Some(line)),
            (row, line) => self.notes.row(row, line),
        }
        self.notes.record(record);
    }

    fn id(&self, of: &str) -> Option<String> {
        self.ids.get(of).cloned()
    }

    /// The two dates of a record, in order.
    fn dates(&mut self, start: &str, end: &str) -> (Option<Edtf>, Option<Edtf>) {
        let since = self.reader.read(start, &self.fields.start, self.notes);
        let until = self.reader.read(end, &self.fields.end, self.notes);
        match (&since, &until) {
            (Some(a), Some(b)) if a.earliest() > b.latest() => {
                self.notes.tell_more(&self.fields.end, What::EndsFirst, end, start);
                (since, None)
            }
            _ => (since, until),
        }
    }

    fn sources(&mut self, urls: &[String]) -> Vec<String> {
        let mut sources = Vec::new();
        for url in urls {
            sources.extend(self.draft.source(url, "", "", &self.fields.sources, self.notes));
        }
        sources
    }

    fn entity(&mut self, node: &Node, edges: &[Edge], is_ours: bool) {
        let Some(id) = self.id(&node.id) else { return };
        self.go_to(node.at, &node.name);
        let kind = match node.kind.as_str() {
            "" => self.draft.own_kind(Family::Entities, "item", ("item", "élément"), ("disc", "ink")),
            text => self.draft.kind(Family::Entities, text),
        };
        let provider = edges.iter().find(|edge| is_ours && is_providing(edge) && edge.to == node.id);
        let of =
            if node.of.is_empty() { provider.map(|edge| edge.from.as_str()) } else { Some(node.of.as_str()) };
        let (start, end) = self.dates(&node.start, &node.end);
        let mut record: Record = vec![("id", json!(id)), ("kind", json!(kind)), ("name", json!(node.name))];
        if !node.aliases.is_empty() {
            record.push(("aliases", json!(node.aliases)));
        }
        if let Some(of) = of {
            match self.id(of) {
                Some(of) if self.leads_back(&of, &id) => self.notes.tell(&self.fields.of, What::Circle, &of),
                Some(of) => {
                    self.providers.insert(id, of.clone());
                    record.push(("of", json!(of)));
                }
                None => self.notes.tell(&self.fields.of, What::MissingNode, of),
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
            self.notes.tell(&self.fields.url, What::NotAnAddress, &node.url);
        }
        if !node.description.is_empty() {
            record.push(("description", self.draft.words(&node.description)));
        }
        self.draft.entities.push(record);
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
        let opened = opened.map_or_else(|| self.draft.updated.clone(), |date| date.to_string());
        let status = self.draft.kind(Family::Statuses, &node.status);
        let mut parties = Vec::new();
        let mut about = Vec::new();
        for edge in edges {
            let other = if edge.from == node.id { &edge.to } else { &edge.from };
            let Some(entity) = self.id(other).filter(|_| edge.from == node.id || edge.to == node.id) else {
                continue;
            };
            if edge.kind == PARTY {
                let role = self.draft.kind(Family::Roles, &edge.label);
                parties.push(json!({ "entity": entity, "role": role }));
            } else if edge.kind == ABOUT {
                about.push(json!(entity));
            }
        }
        let mut record: Record = vec![
            ("id", json!(id)),
            ("title", self.draft.words(&node.name)),
            ("parties", json!(parties)),
            ("about", json!(about)),
            ("status", json!(status)),
            ("opened", json!(opened)),
        ];
        put_date(&mut record, "closed", closed.as_ref());
        self.draft.disputes.push(record);
    }

    fn relation(&mut self, edge: &Edge) {
        let (Some(from), Some(to)) = (self.id(&edge.from), self.id(&edge.to)) else { return };
        self.go_to(edge.at, &edge_name(edge));
        let text = if edge.kind.is_empty() { &edge.label } else { &edge.kind };
        let kind = match text.as_str() {
            "" => self.draft.own_kind(
                Family::Relations,
                "linked-to",
                ("is linked to", "est lié à"),
                ("disc", "mute"),
            ),
            text => self.draft.kind(Family::Relations, text),
        };
        let (since, until) = self.dates(&edge.start, &edge.end);
        let sources = self.sources(&edge.sources);
        let sources = self.draft.sources_or_file(sources);
        let readable = edge.id.chars().any(|c| c.is_ascii_alphabetic());
        let words = format!("{from} {kind} {to}");
        let id = self.draft.relation_ids.give(if readable { &edge.id } else { &words }, "link");
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
        self.draft.relations.push(record);
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
        let (id, label) = if begins {
            ("link-begun", ("link begun", "lien commencé"))
        } else {
            ("link-ended", ("link ended", "lien fini"))
        };
        let mark = if begins { ("square", "blue") } else { ("diamond", "red") };
        let kind = self.draft.own_kind(Family::Events, id, label, mark);
        let role =
            self.draft.own_kind(Family::Roles, "takes-part", ("takes part", "prend part"), ("disc", "ink"));
        let [from, to] = ends.map(|id| self.names.get(id).cloned().unwrap_or_default());
        let word = if self.options.lang.starts_with("fr") { label.1 } else { label.0 };
        let said = if text.is_empty() { word } else { text };
        let over = if self.options.lang.starts_with("fr") { " (fin)" } else { " (end)" };
        let title = format!("{from} → {to}: {said}{}", if begins || text.is_empty() { "" } else { over });
        let actors: Vec<_> = ends.iter().map(|id| json!({ "entity": id, "role": role })).collect();
        self.touched.extend(ends.map(String::clone));
        let effects = if begins { json!([{ "begins": relation }]) } else { json!([{ "ends": relation }]) };
        let record: Record = vec![
            ("id", json!(self.draft.event_ids.give(&format!("{relation} {effect}"), "event"))),
            ("date", json!(date.to_string())),
            ("kind", json!(kind)),
            ("title", self.draft.words(&title)),
            ("summary", self.draft.words(&title)),
            ("actors", json!(actors)),
            ("effects", effects),
            ("sources", sources.clone()),
        ];
        self.draft.events.push(record);
    }

    /// Nodes that no event shows would not be seen: that the file records them is an event of its own.
    fn as_recorded(&mut self, nodes: usize, edges: usize) {
        /// The most a list in a record may hold.
        const MOST: usize = 1_000;
        self.touched.sort_unstable();
        let entities: Vec<String> =
            self.draft.entities.iter().filter_map(|record| Some(record[0].1.as_str()?.to_owned())).collect();
        let unseen: Vec<String> =
            entities.into_iter().filter(|id| self.touched.binary_search(id).is_err()).collect();
        let disputes: Vec<String> =
            self.draft.disputes.iter().filter_map(|record| Some(record[0].1.as_str()?.to_owned())).collect();
        let french = self.options.lang.starts_with("fr");
        let title = if french {
            format!("Ce que contient le fichier : {nodes} nœuds, {edges} liens")
        } else {
            format!("What the file records: {nodes} nodes, {edges} links")
        };
        let label = ("record of a file", "contenu d’un fichier");
        let lists = unseen.chunks(MOST).map(|about| (about, None));
        let lists = lists.chain(disputes.iter().map(|id| (&[] as &[String], Some(id))));
        for (about, dispute) in lists {
            let kind = self.draft.own_kind(Family::Events, "record", label, ("hexagon", "mute"));
            let mut record: Record = vec![
                ("id", json!(self.draft.event_ids.give("recorded", "event"))),
                ("date", json!(self.draft.updated)),
                ("kind", json!(kind)),
                ("title", self.draft.words(&title)),
                ("summary", self.draft.words(&title)),
                ("about", json!(about)),
            ];
            if let Some(dispute) = dispute {
                record.push(("dispute", json!(dispute)));
            }
            record.push(("sources", self.draft.sources_or_file(Vec::new())));
            record.push(("rank", json!(3)));
            self.draft.events.push(record);
        }
    }
}

/// The link from a provider, as our own graphs write it beside real relations.
fn is_providing(edge: &Edge) -> bool {
    edge.kind == PROVIDES && edge.id.starts_with("link-")
}

fn edge_name(edge: &Edge) -> String {
    format!("{} → {}", edge.from, edge.to)
}
