//! A dataset with what every page of its site needs.

use super::corrections_to::CorrectionsTo;
use super::folder_name::is_folder_name;
use super::node_links::NodeLinks;
use super::node_pages::NodePages;
use super::page_path::PagePath;
use super::record::Record;
use super::site_url::SiteUrl;
use base::text::Lang;
use dataset::{Dataset, Story};
use page::{IndexedDataset, Snapshot, ViewModel};
use view::{PageSettings, View, opening};

/// A dataset made ready to be served.
pub struct Site {
    /// The dataset with its indexes.
    pub loaded: IndexedDataset,
    /// The address of the site, where it is known.
    pub url: Option<SiteUrl>,
    /// Where readers report an error, if the host says.
    pub corrections_to: Option<CorrectionsTo>,
    /// The view that the page opens on.
    pub opening: View,
    pub(super) model: ViewModel,
    pub(super) node_pages: NodePages,
    /// What the page opens with before the whole dataset is there (`opening_subset`).
    pub opening_subset: Option<String>,
    /// Where this version of the data stays when there are newer ones, from the site's folder; nothing where it does not.
    pub archived: Option<String>,
}

impl Site {
    /// Lays out the opening view of a dataset.
    #[must_use]
    pub fn new(dataset: Dataset, url: Option<SiteUrl>) -> Self {
        let loaded = IndexedDataset::new(dataset);
        let opening = opening(&loaded.dataset, &PageSettings::default());
        let model = ViewModel::select(&loaded, &opening).laid_out(None);
        let node_pages = NodePages::of(&loaded.dataset);
        Self {
            loaded,
            url,
            corrections_to: None,
            opening,
            model,
            node_pages,
            opening_subset: None,
            archived: None,
        }
    }

    /// How many disputes and actors with two events have no page of their own, because there are too many of them.
    #[must_use]
    pub fn without_page(&self) -> usize {
        self.node_pages.left_out
    }

    /// Writes about records on a page of the site.
    pub(super) fn record<'a>(&'a self, path: &'a PagePath) -> Record<'a> {
        let dataset = &self.loaded.dataset;
        let links = NodeLinks { dataset, pages: &self.node_pages, path };
        Record { dataset, corrections_to: self.corrections_to.as_ref(), links: Some(links), lang: path.lang }
    }

    pub(super) fn opening_snapshot(&self, lang: Lang) -> Snapshot<'_> {
        Snapshot { loaded: &self.loaded, model: &self.model, view: &self.opening, lang }
    }

    /// The stories whose id can be a folder's name.
    pub(super) fn stories(&self) -> Vec<&Story> {
        self.loaded.dataset.stories.iter().filter(|story| is_folder_name(&story.id)).collect()
    }
}
