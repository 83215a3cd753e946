//! Links from one page to the pages of disputes and actors, where these have one.

use super::html::Html;
use super::node_pages::{self, NodePages};
use super::page_path::PagePath;
use dataset::{Dataset, NodeRef};

/// Writes links from a page.
#[derive(Clone, Copy)]
pub struct NodeLinks<'a> {
    pub dataset: &'a Dataset,
    pub pages: &'a NodePages,
    pub path: &'a PagePath,
}

impl NodeLinks<'_> {
    /// A text that leads to the page of a dispute or an actor; the text alone where there is none, and on that page itself.
    pub fn link(&self, html: &mut Html, node: NodeRef, text: &str) {
        let there = || node_pages::path(self.dataset, node, self.path.lang).folder;
        match self.pages.has(self.dataset, node).then(there).filter(|there| *there != self.path.folder) {
            Some(there) => html.leaf("a", &[("href", &self.path.to(&there))], text),
            None => html.text(text),
        };
    }

    /// The name of an entity or the title of a dispute, leading to its page.
    pub fn name(&self, html: &mut Html, node: NodeRef) {
        self.link(html, node, self.dataset.node_name(node).text(self.path.lang));
    }
}
