//! What is known of a graph while it becomes a dataset: ids, names, what was seen. Makes no records.

use std::collections::HashMap;

use super::builder::DatasetBuilder;
use super::dates::Reader;
use super::diagnostic::Diagnostics;
use super::graph::{At, Edge, Fields};
use super::markup::plain;

/// A node by its number, which stands for it from where its id was looked up on: to look up an id costs more, the more
/// there are.
pub(super) type NodeIx = u32;

/// A node of the dataset.
pub(super) struct Known {
    pub(super) id: String,
    pub(super) name: String,
}

pub(super) struct GraphConverter<'a, 'o> {
    pub(super) reader: Reader,
    pub(super) builder: &'a mut DatasetBuilder<'o>,
    pub(super) diagnostics: &'a mut Diagnostics,
    /// By number: the nodes of the file, then those that only edges name.
    pub(super) known: Vec<Known>,
    /// By id in the file. Maps by hash are looked up in and never gone through.
    pub(super) ids: HashMap<String, NodeIx>,
    /// Names that one node alone has; nothing where several have it. Made when the first is asked for.
    by_name: Option<HashMap<String, Option<NodeIx>>>,
    /// How many nodes the file lists: only these are meant by a name.
    pub(super) listed: usize,
    /// By node: the node that provides it, without circles.
    pub(super) providers: Vec<Option<NodeIx>>,
    /// Entities that some event shows.
    pub(super) touched: Vec<String>,
    /// Texts of links that no event tells: the file's own words, kept as claims of its record.
    pub(super) claims: Vec<serde_json::Value>,
    /// The sources of nodes.
    pub(super) node_sources: Vec<String>,
    /// One that we wrote.
    pub(super) is_ours: bool,
    /// The labels of links are too many to be kinds.
    pub(super) labels_are_texts: bool,
    /// Of the records at hand.
    pub(super) fields: Fields,
}

impl<'a, 'o> GraphConverter<'a, 'o> {
    pub(super) fn new(
        reader: Reader,
        builder: &'a mut DatasetBuilder<'o>,
        diagnostics: &'a mut Diagnostics,
    ) -> Self {
        Self {
            reader,
            builder,
            diagnostics,
            known: Vec::new(),
            ids: HashMap::new(),
            by_name: None,
            listed: 0,
            providers: Vec::new(),
            touched: Vec::new(),
            claims: Vec::new(),
            node_sources: Vec::new(),
            is_ours: false,
            labels_are_texts: false,
            fields: Fields::default(),
        }
    }

    pub(super) fn go_to(&mut self, at: At, record: &str) {
        self.go_to_parts(at, &[record]);
    }

    /// The same of an edge.
    pub(super) fn go_to_edge(&mut self, edge: &Edge) {
        self.go_to_parts(edge.at, &edge.name_parts());
    }

    fn go_to_parts(&mut self, at: At, record: &[&str]) {
        self.diagnostics.back_to(at.file);
        match (at.row, at.line) {
            (0, 0) => self.diagnostics.line(None),
            (0, line) => self.diagnostics.line(Some(line)),
            (row, line) => self.diagnostics.row(row, line),
        }
        self.diagnostics.record_parts(record);
    }

    /// The node of an id in the file.
    pub(super) fn node(&self, id: &str) -> Option<NodeIx> {
        self.ids.get(id).copied()
    }

    /// The node of an id in the file, or of a name that it alone has, as some programs link by name.
    pub(super) fn node_by_id_or_name(&mut self, of: &str) -> Option<NodeIx> {
        if let Some(node) = self.node(of) {
            return Some(node);
        }
        let listed = self.known.iter().take(self.listed);
        let by_name = self.by_name.get_or_insert_with(|| {
            let mut names = HashMap::new();
            for (node, known) in (0..).zip(listed) {
                names.entry(known.name.clone()).and_modify(|node| *node = None).or_insert(Some(node));
            }
            names
        });
        // Names stand there without their markup.
        let found = by_name.get(of);
        let found =
            if of.contains(['<', '&']) { found.or_else(|| by_name.get(&plain(of).text)) } else { found };
        found.copied().flatten()
    }

    /// The id of a node in the dataset.
    pub(super) fn id(&self, node: NodeIx) -> String {
        self.known[node as usize].id.clone()
    }
}
