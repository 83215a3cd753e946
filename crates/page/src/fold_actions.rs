//! What folds and unfolds the graph of a view: a node, or all of it. The view's own words for it are in its `fold`.

use super::ViewModel;
use dataset::{Dataset, NodeRef};
use query::MOST_UNFOLDED;
use view::{Action, Fold, View};

/// Unfolds what a drawn node holds, or folds it again. `None` where it holds nothing, or only the selection opens it.
#[must_use]
pub fn fold_one(dataset: &Dataset, model: &ViewModel, node: NodeRef) -> Option<Action> {
    let (folded, id) = (&model.folded, dataset.node_id(node).to_string());
    if !folded.held_by(node).is_empty() {
        return Some(Action::Unfold(id));
    }
    (folded.opened(node) > 0).then_some(Action::Refold(id))
}

/// Unfolds all of a view of which something is folded.
#[must_use]
pub fn unfold_all(model: &ViewModel) -> Option<Action> {
    model.folded.is_folded().then(|| Action::Fold(Fold::none()))
}

/// Folds all of a view of which something was unfolded: one of many marks as it is without a word, another because the
/// link says so.
#[must_use]
pub fn fold_all(model: &ViewModel, view: &View) -> Option<Action> {
    let many = model.visible.entities.len() + model.visible.disputes.len() > MOST_UNFOLDED;
    let fold = if many { Fold::default() } else { Fold::all() };
    let unfolded = view.fold == Fold::none() || !view.fold.open.is_empty();
    (unfolded && view.fold != fold).then_some(Action::Fold(fold))
}
