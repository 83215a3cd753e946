//! Sums of money in an event or a link: each with how firm it is and its sources, those that disagree beside each other.

use super::sources::inline;
use crate::ui::kit::markup::{El, el, unordered};
use crate::ui::kit::props::PageProps;
use dataset::Amount;
use page::{amount_words, amounts_disagree};

/// Adds the sums with a heading, or nothing where there are none.
pub fn amounts(pane: El, props: &PageProps, amounts: &[Amount]) -> El {
    if amounts.is_empty() {
        return pane;
    }
    let words = props.words();
    let title = match amounts_disagree(amounts) {
        true => [words.amounts, " · ", words.sources_disagree].concat(),
        false => words.amounts.to_string(),
    };
    let item = |amount: &Amount| {
        let said = el("p").class("value").text(&amount_words(amount, props.lang));
        el("li").add(said).add(inline(props, &amount.sources))
    };
    pane.add(el("h3").text(&title)).add(unordered().class("versions").each(amounts.iter().map(item)))
}
