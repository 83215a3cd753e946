//! Dataset words on the page: in the reader's language, or in another with that said and marked.

use yew::Html;

use super::markup::{El, el, words};
use crate::dataset::{Shape, Tone};
use crate::text::strings::strings;
use crate::text::{Lang, Localized};

/// Words of the dataset; where they are in another language they carry its tag and a note of it.
#[inline(never)]
pub fn localized(text: &Localized, lang: Lang) -> Html {
    let chosen = text.words(lang);
    let Some(tag) = chosen.fallback else { return words(chosen.text) };
    let note = el("small").class("fallback").attr("lang", lang.tag()).text(&(strings(lang).in_language)(tag));
    el("span").attr("lang", tag).text(chosen.text).add(note).into()
}

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
    let (class, outline) = match shape {
        Shape::Disc => ("fill", "M2.5 8a5.5 5.5 0 0 1 11 0a5.5 5.5 0 0 1-11 0Z"),
        Shape::Ring => ("line", "M2.8 8a5.2 5.2 0 0 1 10.4 0a5.2 5.2 0 0 1-10.4 0Z"),
        Shape::Square => (
            "line",
            "M5.2 2.8h5.6a2.4 2.4 0 0 1 2.4 2.4v5.6a2.4 2.4 0 0 1-2.4 2.4H5.2a2.4 2.4 0 0 1-2.4-2.4V5.2a2.4 2.4 0 0 1 2.4-2.4Z",
        ),
        Shape::Diamond => ("fill", "M8 1.5 14.5 8 8 14.5 1.5 8Z"),
        Shape::Triangle => ("line", "M8 2.4 14 13H2Z"),
        Shape::Hexagon => ("line", "M14 8 11 13.2H5L2 8 5 2.8h6Z"),
        Shape::Bar => (
            "fill",
            "M6.5 2h3A1.5 1.5 0 0 1 11 3.5v9A1.5 1.5 0 0 1 9.5 14h-3A1.5 1.5 0 0 1 5 12.5v-9A1.5 1.5 0 0 1 6.5 2Z",
        ),
    };
    let pupil =
        (shape == Shape::Ring).then(|| path("fill", "M5.8 8a2.2 2.2 0 0 1 4.4 0a2.2 2.2 0 0 1-4.4 0Z"));
    drawing(&["mark ", tone_class(tone)].concat(), "0 0 16 16").add(path(class, outline)).maybe(pupil)
}

/// A drawing that words beside it or its element's name already say.
pub fn drawing(class: &str, view_box: &str) -> El {
    el("svg").class(class).attr("viewBox", view_box).attr("aria-hidden", "true")
}

pub fn path(class: &str, outline: &str) -> El {
    el("path").class(class).attr("d", outline)
}
