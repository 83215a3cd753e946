//! The hint of an embed on how fingers and wheel move the picture.

use super::markup::{El, el};
use super::props::PageProps;
use crate::browser::bridge::own;

/// The element of the hints, in an embed; `browser::cooperative_gestures` fills it.
pub fn gesture_hint(props: &PageProps) -> Option<El> {
    let words = props.words();
    props.view.settings.embed.then(|| {
        el("p")
            .class("hint")
            .attr("aria-live", "polite")
            .attr(own::HINT_FINGERS, words.hint_fingers)
            .attr(own::HINT_WHEEL, words.hint_wheel)
            .attr(own::HINT_TAKEN, words.hint_taken)
            .attr(own::HINT_TOUCHED, words.hint_touched)
    })
}
