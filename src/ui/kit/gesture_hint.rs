//! The hint of an embed on how fingers and wheel move the picture.

use super::markup::{El, el};
use super::props::PageProps;
use crate::browser::bridge::attr;

/// Where hints on fingers and wheel are shown and said; `browser::cooperative_gestures` fills it.
pub fn gesture_hint(props: &PageProps) -> Option<El> {
    let words = props.words();
    props.view.frame.embed.then(|| {
        el("p")
            .class("hint")
            .attr("aria-live", "polite")
            .attr(attr::HINT_FINGERS, words.hint_fingers)
            .attr(attr::HINT_WHEEL, words.hint_wheel)
            .attr(attr::HINT_TAKEN, words.hint_taken)
    })
}
