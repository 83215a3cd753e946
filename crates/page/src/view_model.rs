//! Everything a view puts on screen, derived: what is visible, what matters, where it goes.

use std::sync::OnceLock;

use super::kept_times::KeptTimes;
use base::geometry::Point;
use dataset::{Dataset, EventIx, NodeRef};
use graph::{changed_of, grow_from, layout_request};
use layout::{LayoutRequest, Positions, layout};
use query::compare::Between;
use query::{
    Facets, Folded, Importance, NameIndex, Search, Visible, importance, visible, visible_and_facets,
};
use view::{Fold, FoldMode, View};

/// A dataset with what is computed once for it.
pub struct IndexedDataset {
    /// The records.
    pub dataset: Dataset,
    /// Full text search over events.
    pub search: Search,
    /// Names of entities and disputes, for suggestions.
    pub names: NameIndex,
}

impl IndexedDataset {
    /// Builds the indexes: once a dataset, as that takes time in the size of its texts.
    #[must_use]
    pub fn new(dataset: Dataset) -> Self {
        let (search, names) = (Search::new(&dataset), NameIndex::new(&dataset));
        Self { dataset, search, names }
    }
}

/// What a view shows of a dataset. Depends on those two alone: the same link is the same picture.
#[derive(Clone, Debug, Default)]
pub struct ViewModel {
    /// The entities, disputes, relations and events that pass the filters.
    pub visible: Visible,
    /// What would be kept without the `time` filter: the period the timeline's overview spans.
    pub period: Vec<EventIx>,
    /// How many events each choice of a filter would keep.
    pub facets: Facets,
    /// What the graph draws of it: few marks for many.
    pub folded: Folded,
    /// The weight of each node, in the order of `nodes`, and the focal one.
    pub importance: Importance,
    /// What the layout is asked for.
    pub request: LayoutRequest,
    /// World coordinates in the order of `nodes`; empty before the layout.
    pub positions: Positions,
    times: OnceLock<KeptTimes>,
}

impl ViewModel {
    /// What the view keeps, and what matters in it; nothing is placed yet.
    #[must_use]
    pub fn select(loaded: &IndexedDataset, view: &View) -> Self {
        let IndexedDataset { dataset, search, .. } = loaded;
        let (visible, facets) = visible_and_facets(dataset, search, view);
        let mut importance = importance(dataset, &visible, view);
        let (weights, focal) = (std::mem::take(&mut importance.weights), importance.focal_node);
        let folded = Folded::new(dataset, &visible, &weights, focal, view);
        let request_of = |folded: &Folded| {
            let weights = folded.of_drawn_nodes(&visible, &weights);
            (layout_request(dataset, folded, &weights, focal, &view.pins), weights)
        };
        let (mut request, drawn_weights) = request_of(&folded);
        if may_have_opened(view) {
            let closed = Folded::new(dataset, &visible, &weights, focal, &closed(view));
            if closed.drawn != folded.drawn {
                let base = request_of(&closed).0;
                grow_from(&mut request, dataset, (&folded, &closed), &visible, base);
            }
        }
        importance.weights = drawn_weights;
        let period = period(loaded, view, &visible);
        Self {
            visible,
            period,
            facets,
            folded,
            importance,
            request,
            positions: Positions::new(),
            times: OnceLock::new(),
        }
    }

    /// What the kept events take of time. `dataset` is the one that the model was made of.
    pub fn times(&self, dataset: &Dataset) -> &KeptTimes {
        self.times.get_or_init(|| KeptTimes::new(dataset, &self.visible.events))
    }

    /// Places the nodes; where the same layout was settled before, it is taken over.
    #[must_use]
    pub fn laid_out(mut self, before: Option<&ViewModel>) -> Self {
        self.positions = match before.filter(|b| b.request == self.request) {
            Some(before) => before.positions.clone(),
            None => layout(&self.request),
        };
        self
    }

    /// The nodes drawn, in the order of positions and importance.
    #[must_use]
    pub fn nodes(&self) -> Vec<NodeRef> {
        self.folded.drawn.nodes().collect()
    }

    /// Whether an entity that is drawn holds something that differs between two days: it has a sign.
    #[must_use]
    pub fn holds_changes(&self, dataset: &Dataset, between: Between) -> bool {
        let entities = 0..self.folded.drawn.entities.len();
        entities.into_iter().any(|at| changed_of(dataset, self.folded.held(at), between) > 0)
    }

    /// Where a visible node is, or what it is folded into; `None` before the layout.
    #[must_use]
    pub fn position_of(&self, node: NodeRef) -> Option<Point> {
        self.positions.get(self.folded.position(&self.visible, node)?).copied()
    }

    /// What is drawn for a visible node: itself, or what it is folded into.
    #[must_use]
    pub fn drawn_for(&self, node: NodeRef) -> Option<NodeRef> {
        let at = self.folded.position(&self.visible, node)?;
        self.folded.drawn.node_at(at)
    }
}

/// Whether something may be drawn that is folded in the closed view.
fn may_have_opened(view: &View) -> bool {
    view.fold.mode != FoldMode::None && (view.sel.is_some() || !view.fold.open.is_empty())
}

/// The view with nothing opened.
fn closed(view: &View) -> View {
    let fold = Fold { mode: view.fold.mode, open: Vec::new() };
    View { sel: None, fold, ..view.clone() }
}

fn period(loaded: &IndexedDataset, view: &View, kept: &Visible) -> Vec<EventIx> {
    if view.filter.time.is_none() {
        return kept.events.clone();
    }
    let mut timeless = view.clone();
    timeless.filter.time = None;
    visible(&loaded.dataset, &loaded.search, &timeless).events
}
