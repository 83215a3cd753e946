//! What a file is made from: a view with everything that it shows. Writes none.

use crate::still;
use base::palette::Palette;
use base::text::Lang;
use base::text::strings::strings;
use dataset::Dataset;
use page::{IndexedDataset, Snapshot, ViewModel};
use view::{View, serialize};

/// A view with everything a file of it is made from.
pub struct Export<'a> {
    /// The dataset with its indexes.
    pub loaded: &'a IndexedDataset,
    /// The dataset's own file, from which records are taken as they are.
    pub text: &'a str,
    /// The view.
    pub view: &'a View,
    /// What the view shows; its nodes have positions.
    pub model: &'a ViewModel,
    /// The language of all words.
    pub lang: Lang,
    /// Colours of pictures.
    pub palette: Palette,
    /// The headline of a picture; where it is empty the view in words stands for one.
    pub headline: &'a str,
    /// Where the page is, without a query; empty where that is not known.
    pub page_url: &'a str,
}

impl Export<'_> {
    pub(super) fn dataset(&self) -> &Dataset {
        &self.loaded.dataset
    }

    /// The view as a still.
    pub(super) fn snapshot(&self) -> Snapshot<'_> {
        Snapshot { loaded: self.loaded, model: self.model, view: self.view, lang: self.lang }
    }

    /// The view in plain words.
    pub(super) fn description(&self) -> String {
        still::view_in_words(&self.snapshot())
    }

    /// How many there are of what it shows.
    pub(super) fn summary(&self) -> String {
        let visible = &self.model.visible;
        let (entities, disputes) = (visible.entities.len(), visible.disputes.len());
        (strings(self.lang).graph_summary)(entities, disputes, visible.edges.len())
    }

    /// The link to the view; only its query where the page's address is not known.
    pub(super) fn link(&self) -> String {
        self.link_to(self.view)
    }

    pub(super) fn link_to(&self, view: &View) -> String {
        [self.page_url, "?", &serialize(view)].concat()
    }
}
