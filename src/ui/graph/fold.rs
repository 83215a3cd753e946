//! The buttons of the graph's tools that unfold all of it and fold it again.

use crate::ui::kit::markup::El;
use crate::ui::kit::props::PageProps;
use crate::ui::kit::signs::{drawing, path};
use page::{fold_all, unfold_all};
use view::Action;

/// Arrows that part, and arrows that meet.
const PART: &str = "M8 6.5V1.5M5 4.3 8 1.5 11 4.3M8 9.5v5M5 11.7 8 14.5 11 11.7";
const MEET: &str = "M8 1.5v5M5 3.7 8 6.5 11 3.7M8 14.5v-5M5 12.3 8 9.5 11 12.3";

/// A button for each of the two that would change something.
pub fn fold_buttons(page: &PageProps) -> impl Iterator<Item = El> {
    let (words, model) = (page.words(), &page.model);
    let unfold = unfold_all(model).map(|action| button(page, action, words.unfold_all, PART));
    let fold = fold_all(model, &page.view).map(|action| button(page, action, words.fold_all, MEET));
    [unfold, fold].into_iter().flatten()
}

fn button(page: &PageProps, action: Action, name: &str, outline: &str) -> El {
    let icon = drawing("", "0 0 16 16").add(path("line", outline));
    page.button(action).class("tool").aria_label(name).add(icon)
}
