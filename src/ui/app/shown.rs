//! What a view shows, derived anew where it can differ, and the selection that goes with it. Functions of values; the app
//! keeps what they give.

use std::rc::Rc;

use ::page::selection::{passed_on, without_lost_selection};
use ::page::{IndexedDataset, ViewModel, folds_otherwise};
use view::View;

/// Whether two views show the same records in the same places.
fn shows_the_same(before: &View, after: &View) -> bool {
    before.filter == after.filter
        && before.focus == after.focus
        && before.hidden == after.hidden
        && before.pins == after.pins
}

/// The link of a view as it is passed on: without a selection that its own filters leave out.
pub fn link_of(loaded: &IndexedDataset, model: &ViewModel, view: &View) -> String {
    view::link(&loaded.dataset, &passed_on(&loaded.dataset, model, view))
}

/// What a link shows. A selection that its own filters leave out is dropped; true where that happened.
pub fn shown_by_link(loaded: &IndexedDataset, view: &mut Rc<View>) -> (ViewModel, bool) {
    let selected = ViewModel::select(loaded, view);
    let kept = without_lost_selection(&loaded.dataset, &selected, view);
    let is_lost = kept.is_some();
    if let Some(kept) = kept {
        *view = Rc::new(kept);
    }
    (selected, is_lost)
}

/// What a view shows after another one; `None` where it shows the same. What a filter leaves out is selected no longer;
/// what was pressed in a list of the details may be outside.
pub fn shown_after(
    loaded: &IndexedDataset,
    model: &ViewModel,
    before: &View,
    view: &mut Rc<View>,
) -> Option<ViewModel> {
    if shows_the_same(before, view) && !folds_otherwise(&loaded.dataset, model, before, view) {
        return None;
    }
    let selected = ViewModel::select(loaded, view);
    if before.sel == view.sel
        && let Some(kept) = without_lost_selection(&loaded.dataset, &selected, view)
    {
        *view = Rc::new(kept);
    }
    Some(selected)
}
