//! What is known of a graph while it becomes a dataset: ids, names, what was seen. Makes no records.

use std::collections::HashMap;

use super::builder::DatasetBuilder;
use super::dates::Reader;
use super::diagnostic::Diagnostics;
use super::graph::{At, Fields};

pub(super) struct GraphConverter<'a, 'o> {
    pub(super) reader: Reader,
    pub(super) builder: &'a mut DatasetBuilder<'o>,
    pub(super) diagnostics: &'a mut Diagnostics,
    /// Of each node's id in the file that in the dataset. Maps by hash are looked up in and never gone through.
    pub(super) ids: HashMap<String, String>,
    pub(super) names: HashMap<String, String>,
    /// Entities that some event shows.
    pub(super) touched: Vec<String>,
    /// By entity, without circles.
    pub(super) providers: HashMap<String, String>,
    /// Texts of links that no event tells: the file's own words, kept as claims of its record.
    pub(super) claims: Vec<serde_json::Value>,
    /// The sources of nodes.
    pub(super) node_sources: Vec<String>,
    /// Names that one node alone has, with its id; nothing where several have it.
    pub(super) by_name: HashMap<String, Option<String>>,
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
        let (ids, names, providers) = (HashMap::new(), HashMap::new(), HashMap::new());
        Self {
            reader,
            builder,
            diagnostics,
            ids,
            names,
            touched: Vec::new(),
            providers,
            claims: Vec::new(),
            node_sources: Vec::new(),
            by_name: HashMap::new(),
            is_ours: false,
            labels_are_texts: false,
            fields: Fields::default(),
        }
    }

    pub(super) fn go_to(&mut self, at: At, record: &str) {
        self.diagnostics.back_to(at.file);
        match (at.row, at.line) {
            (0, 0) => self.diagnostics.line(None),
            (0, line) => self.diagnostics.line(Some(line)),
            (row, line) => self.diagnostics.row(row, line),
        }
        self.diagnostics.record(record);
    }

    /// The id of a node in the dataset, by its id in the file or a name that it alone has.
    pub(super) fn node_id(&self, of: &str) -> Option<String> {
        self.id(of).or_else(|| self.id(self.by_name.get(of)?.as_deref()?))
    }

    pub(super) fn id(&self, of: &str) -> Option<String> {
        self.ids.get(of).cloned()
    }
}
