//! A graph as any of the formats gives it. What becomes of it in a dataset is in `graph_to_dataset`.

use std::collections::BTreeMap;

/// The kind of a link from a provider in our own graphs.
const PROVIDES: &str = "provides";

/// Where a record stands in its file.
#[derive(Clone, Copy, Default)]
pub(super) struct At {
    pub file: usize,
    pub row: u32,
    pub line: u32,
}

/// What a file calls the fields that something may be wrong with.
pub(super) struct Fields {
    pub from: String,
    pub to: String,
    pub start: String,
    pub end: String,
    pub url: String,
    pub of: String,
    pub sources: String,
}

impl Default for Fields {
    fn default() -> Self {
        let [from, to, start, end, url, of, sources] =
            ["source", "target", "start", "end", "url", "of", "sources"].map(str::to_owned);
        Self { from, to, start, end, url, of, sources }
    }
}

/// A node; empty texts are not there.
#[derive(Default)]
pub(super) struct Node {
    pub at: At,
    pub id: String,
    pub name: String,
    pub kind: String,
    pub description: String,
    pub aliases: Vec<String>,
    pub url: String,
    /// The id of the node that provides it.
    pub of: String,
    pub start: String,
    pub end: String,
    pub country: String,
    pub status: String,
    pub sources: Vec<String>,
}

#[derive(Default)]
pub(super) struct Edge {
    pub at: At,
    pub id: String,
    pub from: String,
    pub to: String,
    pub kind: String,
    pub label: String,
    pub start: String,
    pub end: String,
    pub sources: Vec<String>,
}

impl Edge {
    /// What it is called in diagnostics: its ends.
    pub fn name(&self) -> String {
        format!("{} → {}", self.from, self.to)
    }

    /// Whether it is the link from a provider, as our own graphs write it beside real relations.
    pub fn is_providing(&self) -> bool {
        self.kind == PROVIDES && self.id.starts_with("link-")
    }
}

#[derive(Default)]
pub(super) struct Graph {
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
    /// One that we wrote: its disputes, roles and providers are known for what they are.
    pub is_ours: bool,
    /// Nodes were listed: one that an edge names and nobody lists is news.
    pub lists_nodes: bool,
    pub undirected: usize,
    /// Attributes with no place: how many records have each, and the first of them.
    pub lost: BTreeMap<String, (usize, String)>,
    pub node_fields: Fields,
    pub edge_fields: Fields,
}

impl Node {
    /// Puts an attribute in its place; false where there is none for it.
    pub fn set(&mut self, name: &str, value: &str) -> bool {
        let place = match name {
            "name" | "label" | "title" => &mut self.name,
            "kind" | "type" | "category" | "class" | "group" => &mut self.kind,
            "description" | "summary" | "text" => &mut self.description,
            "url" | "website" | "homepage" | "link" => &mut self.url,
            "provider" | "of" => &mut self.of,
            "founded" | "start" | "since" | "opened" | "begin" => &mut self.start,
            "ended" | "end" | "until" | "closed" => &mut self.end,
            "country" => &mut self.country,
            "status" => &mut self.status,
            "aliases" | "alias" => return push(&mut self.aliases, value),
            "sources" | "source" | "sourceurls" => return push(&mut self.sources, value),
            name if name.starts_with("since") => &mut self.start,
            name if name.starts_with("until") => &mut self.end,
            // Where it was drawn, and what is said again in words.
            "x" | "y" | "kindlabel" => return true,
            _ => return false,
        };
        put(place, value)
    }
}

impl Edge {
    /// Puts an attribute in its place; false where there is none for it.
    pub fn set(&mut self, name: &str, value: &str) -> bool {
        let place = match name {
            "relation" | "kind" | "predicate" => &mut self.kind,
            "label" | "name" => &mut self.label,
            "since" | "start" | "date" | "begin" => &mut self.start,
            "until" | "end" => &mut self.end,
            "sources" | "source" | "sourceurls" | "url" => return push(&mut self.sources, value),
            name if name.starts_with("since") => &mut self.start,
            name if name.starts_with("until") => &mut self.end,
            _ => return false,
        };
        put(place, value)
    }
}

fn put(place: &mut String, value: &str) -> bool {
    let free = place.is_empty();
    if free {
        *place = value.trim().to_owned();
    }
    free || place == value.trim()
}

fn push(list: &mut Vec<String>, value: &str) -> bool {
    list.extend(
        value.split([';', ' ', '\n']).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned),
    );
    true
}

impl Graph {
    /// Counts an attribute that has no place.
    pub fn lose(&mut self, name: &str, record: &str) {
        let (count, _) = self.lost.entry(name.to_owned()).or_insert_with(|| (0, record.to_owned()));
        *count += 1;
    }
}
