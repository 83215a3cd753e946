//! A dataset with what every page of its site needs.

use super::corrections_to::CorrectionsTo;
use super::record::Record;
use super::site_url::SiteUrl;
use base::text::Lang;
use dataset::{Dataset, Story};
use page::{IndexedDataset, Snapshot, ViewModel};
use view::{PageSettings, View, is_slug, opening};

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
    /// What the page opens with before the whole dataset is there (`opening_subset`).
    pub opening_subset: Option<String>,
}

impl Site {
    /// Lays out the opening view of a dataset.
    #[must_use]
    pub fn new(dataset: Dataset, url: Option<SiteUrl>) -> Self {
        let loaded = IndexedDataset::new(dataset);
        let opening = opening(&loaded.dataset, &PageSettings::default());
        let model = ViewModel::select(&loaded, &opening).laid_out(None);
        Self { loaded, url, corrections_to: None, opening, model, opening_subset: None }
    }

    pub(super) fn record(&self, lang: Lang) -> Record<'_> {
        Record { dataset: &self.loaded.dataset, corrections_to: self.corrections_to.as_ref(), lang }
    }

    pub(super) fn opening_snapshot(&self, lang: Lang) -> Snapshot<'_> {
        Snapshot { loaded: &self.loaded, model: &self.model, view: &self.opening, lang }
    }

    /// The stories whose id can be a folder's name.
    pub(super) fn stories(&self) -> Vec<&Story> {
        self.loaded.dataset.stories.iter().filter(|story| is_slug(&story.id)).collect()
    }
}
