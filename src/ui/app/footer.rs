//! What an embed is laid out with instead of the page's head: filters folded away, a foot with the link to the
//! whole page, hints. Whether it is one is the view's to say.

use crate::ui::kit::markup::{El, el};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::localized::localized;
use base::date::day_words;
use view::{View, serialize};

/// The filters behind one disclosure that says how many are in force.
pub fn folded(props: &PageProps, in_force: usize, choosing: [El; 3]) -> El {
    let count = (in_force > 0).then(|| el("span").class("count").number(in_force));
    let summary = el("summary").text(props.words().filters).add_opt(count);
    el("details").class("fold").add(summary).add(el("div").class("folded").each(choosing))
}

/// From when the facts are and under which licence. In an embed also what this is, and the way to the whole of it,
/// outside the frame.
pub fn foot(props: &PageProps, disagree: Option<El>) -> El {
    let (words, head) = (props.words(), &props.loaded.dataset.head);
    let updated = (words.updated)(&day_words(head.updated, props.lang));
    let said = |what: El| what.text(&updated).text(" · ").text(&head.license);
    if !props.view.frame.embed {
        return el("footer").class("foot").add_opt(disagree).add(said(el("p")));
    }
    let mut whole: View = (*props.view).clone();
    whole.frame.embed = false;
    let link = el("a")
        .class("full")
        .attr("href", &["?", &serialize(&whole)].concat())
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .text(words.full_page)
        .add(el("span").attr("aria-hidden", "true").text(" ↗"));
    let name = el("h1").node(localized(&head.title, props.lang));
    let said = said(el("p"));
    el("footer").class("foot").add(name).add(said).add(link)
}

/// Where hints on fingers and wheel are shown and said; `browser::cooperative_gestures` fills it.
pub fn hint(props: &PageProps) -> Option<El> {
    let words = props.words();
    props.view.frame.embed.then(|| {
        el("p")
            .class("hint")
            .attr("aria-live", "polite")
            .attr("data-fingers", words.hint_fingers)
            .attr("data-wheel", words.hint_wheel)
            .attr("data-taken", words.hint_taken)
    })
}
