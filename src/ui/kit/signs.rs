//! Small inline drawings: the mark of a kind, the sign of a change. Each stands beside a text that says the same.

use super::markup::{El, el};
use dataset::{Shape, Tone};
use graph::badge_look;
use paint::Symbol;
use query::compare::Change;

/// The class that colours by a tone.
pub fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Ink => "tone-ink",
        Tone::Mute => "tone-mute",
        Tone::Fault => "tone-fault",
        Tone::Access => "tone-access",
        Tone::Money => "tone-money",
        Tone::Law => "tone-law",
    }
}

/// The mark of a kind at the size of its line of text: the same shape as in graph and timeline.
#[inline(never)]
pub fn mark(shape: Shape, tone: Tone) -> El {
    let icon = Symbol::from(shape).icon();
    let pupil = icon.pupil.map(|outline| path("fill", outline));
    let mark = drawing(&["mark ", tone_class(tone)].concat(), "0 0 16 16");
    mark.add(path(icon.class, icon.outline)).add_opt(pupil)
}

/// A drawing that words beside it or its element's name already say.
pub fn drawing(class: &str, view_box: &str) -> El {
    el("svg").class(class).attr("viewBox", view_box).attr("aria-hidden", "true")
}

pub fn path(class: &str, outline: &str) -> El {
    el("path").class(class).attr("d", outline)
}

/// The sign of what holds something that differs between two days, as in the graph.
pub fn held_change_sign() -> El {
    drawing("sign filled tone-ink", "0 0 16 16")
        .add(path("disc", "M1 8a7 7 0 0 1 14 0a7 7 0 0 1-14 0Z"))
        .add(path("strokes", "M4.6 10.5 8 4l3.4 6.5Z"))
}

/// The sign of a change between two days, as in the graph.
pub fn change_sign(change: Change) -> El {
    let look = badge_look(change);
    let class = if look.filled { "sign filled " } else { "sign " };
    let strokes = match change {
        Change::Began | Change::New => "M4.5 8h7M8 4.5v7",
        Change::Ended => "M4.5 8h7",
        Change::CameAndWent => "M5 6.6h6M8 3.6v6M5 11.4h6",
        Change::Closed => "M4 8h8M8.9 5 12 8 8.9 11",
    };
    drawing(&[class, tone_class(look.tone)].concat(), "0 0 16 16")
        .add(path("disc", "M1 8a7 7 0 0 1 14 0a7 7 0 0 1-14 0Z"))
        .add(path("strokes", strokes))
}
