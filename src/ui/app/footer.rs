//! The page's footer; in an embed also its title and the link to the whole page.

use crate::ui::kit::icons::{self, icon};
use crate::ui::kit::localized::localized;
use crate::ui::kit::markup::{El, el};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::trust::trust_button;
use base::date::day_words;
use view::{View, serialize};

/// The date of the facts and their licence. In an embed also the title and the link to the whole page, outside the frame.
pub fn footer(props: &PageProps, disagreements: Option<El>) -> El {
    let (words, head) = (props.words(), &props.loaded.dataset.head);
    let updated = (words.updated)(&day_words(head.updated, props.lang));
    let said = |what: El| what.text(&updated).text(" · ").text(&head.license);
    if !props.view.settings.embed {
        let said = said(el("p")).text(" · ").add(trust_button(props));
        return el("footer").class("foot").add_opt(disagreements).add(said);
    }
    let mut whole: View = (*props.view).clone();
    whole.settings.embed = false;
    let link = el("a")
        .class("full")
        .attr("href", &["?", &serialize(&whole)].concat())
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .text(words.full_page)
        .add(icon(icons::OUTSIDE));
    let name = el("h1").node(localized(&head.title, props.lang));
    let said = said(el("p"));
    el("footer").class("foot").add(name).add(said).add(link)
}
