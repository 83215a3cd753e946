//! What unfolds and folds the graph: one node, or all of it at once. What is folded is the model's to say.

use crate::ui::kit::markup::El;
use crate::ui::kit::props::PageProps;
use dataset::NodeRef;
use query::MOST_UNFOLDED;
use view::{Action, Fold, FoldMode};

/// Unfolds what a node holds, or folds it again. `None` where it holds nothing, and where the whole graph is unfolded.
pub fn fold_one(page: &PageProps, node: NodeRef) -> Option<Action> {
    let (folded, id) = (&page.model.folded, page.loaded.dataset.node_id(node).to_string());
    if !folded.held_by(node).is_empty() {
        return Some(Action::Unfold(id));
    }
    (folded.opened(node) > 0).then_some(Action::Refold(id))
}

/// Unfolds all, or, where all is unfolded, folds it; with what a button that does so is called. `None` where no view of
/// so few marks is folded.
pub fn fold_all(page: &PageProps) -> Option<(Action, &'static str)> {
    let (words, visible) = (page.words(), &page.model.visible);
    let many = visible.entities.len() + visible.disputes.len() > MOST_UNFOLDED;
    if page.model.folded.is_folded() {
        return Some((Action::Fold(Fold::none()), words.unfold_all));
    }
    let fold = if many { Fold::default() } else { Fold::all() };
    let is_other = page.view.fold.mode == FoldMode::None || !page.view.fold.open.is_empty();
    (is_other && page.view.fold != fold).then_some((Action::Fold(fold), words.fold_all))
}

/// The button of the graph's tools for all at once.
pub fn fold_button(page: &PageProps) -> Option<El> {
    let (action, label) = fold_all(page)?;
    Some(page.button(action).class("tool fold").text(label))
}
