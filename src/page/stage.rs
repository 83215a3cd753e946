//! Everything a view puts on screen, derived: what is visible, what matters, where it goes.

use crate::dataset::{Dataset, NodeRef};
use crate::layout::{LayoutRequest, Positions, settle};
use crate::query::{Facets, Importance, Search, Visible, facets, importance, visible};
use crate::scene::layout_request;
use crate::view::View;

/// A dataset with what is computed once for it.
pub struct Loaded {
    pub dataset: Dataset,
    pub search: Search,
}

impl Loaded {
    #[must_use]
    pub fn new(dataset: Dataset) -> Self {
        let search = Search::new(&dataset);
        Self { dataset, search }
    }
}

/// What a view shows of a dataset. Depends on those two alone: the same link is the same picture.
#[derive(Clone, Debug, Default)]
pub struct Stage {
    pub visible: Visible,
    pub facets: Facets,
    pub importance: Importance,
    pub request: LayoutRequest,
    pub positions: Positions,
}

impl Stage {
    /// What the view keeps, and what matters in it; nothing is placed yet.
    #[must_use]
    pub fn select(loaded: &Loaded, view: &View) -> Self {
        let Loaded { dataset, search } = loaded;
        let visible = visible(dataset, search, view);
        let importance = importance(dataset, &visible, view);
        let request = layout_request(dataset, &visible, &importance.of_node, importance.hero, &view.pins);
        let facets = facets(dataset, search, view);
        Self { visible, facets, importance, request, positions: Positions::new() }
    }

    /// Places the nodes; where the same layout was settled before, it is taken over.
    #[must_use]
    pub fn laid_out(mut self, before: Option<&Stage>) -> Self {
        self.positions = match before.filter(|b| b.request == self.request) {
            Some(before) => before.positions.clone(),
            None => settle(&self.request),
        };
        self
    }

    /// The nodes in the order of positions and importance.
    #[must_use]
    pub fn nodes(&self) -> Vec<NodeRef> {
        crate::scene::nodes(&self.visible)
    }
}
