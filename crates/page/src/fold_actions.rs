//! What folds and unfolds the graph of a view: a node, or all of it. The view's own words for it are in its `fold`.

use super::ViewModel;
use dataset::{Dataset, NodeRef};
use query::{EdgeKind, MOST_UNFOLDED, node_by_id};
use view::{Action, Fold, Selection, View};

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

/// Whether a view folds otherwise than the one before it, of which `model` is what it shows: by its own word, or because
/// what holds the one selection or the other is open.
#[must_use]
pub fn folds_otherwise(dataset: &Dataset, model: &ViewModel, before: &View, after: &View) -> bool {
    if before.fold != after.fold {
        return true;
    }
    // What is open may be so by the selection before.
    let is_opened = model.request.base.is_some();
    before.sel != after.sel && (is_opened || !is_drawn(dataset, model, after.sel.as_ref()))
}

/// Whether the picture has a mark or a line for what is selected, as far as the view shows it at all.
fn is_drawn(dataset: &Dataset, model: &ViewModel, sel: Option<&Selection>) -> bool {
    let ViewModel { visible, folded, .. } = model;
    match sel {
        Some(Selection::Entity(id) | Selection::Dispute(id)) => {
            node_by_id(dataset, id).is_none_or(|node| !visible.shows(node) || folded.drawn.shows(node))
        }
        Some(Selection::Relation(id)) => dataset.index.relation_by_id.get(id).is_none_or(|ix| {
            !visible.relations.contains(ix) || folded.edge_of(EdgeKind::Relation(*ix)).is_some()
        }),
        Some(Selection::Event(_)) | None => true,
    }
}
