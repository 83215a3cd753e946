//! Dataset words on the page: in the reader's language, or in another with that said and marked.

use yew::Html;

use super::markup::{El, el, words};
use base::text::strings::strings;
use base::text::{Lang, Localized};
use dataset::{Shape, Tone};
use graph::sign;

/// Words of the dataset; where they are in another language they carry its tag and a note of it.
#[inline(never)]
pub fn localized(text: &Localized, lang: Lang) -> Html {
    let chosen = text.words(lang);
    let Some(tag) = chosen.fallback else { return words(chosen.text) };
    let note = el("small").class("fallback").attr("lang", lang.tag()).text(&(strings(lang).in_language)(tag));
    el("span").attr("lang", tag).attr("dir", "auto").text(chosen.text).add(note).into()
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
    let (class, outline, pupil) = sign(shape);
    let pupil = pupil.map(|outline| path("fill", outline));
    drawing(&["mark ", tone_class(tone)].concat(), "0 0 16 16").add(path(class, outline)).add_opt(pupil)
}

/// A drawing that words beside it or its element's name already say.
pub fn drawing(class: &str, view_box: &str) -> El {
    el("svg").class(class).attr("viewBox", view_box).attr("aria-hidden", "true")
}

pub fn path(class: &str, outline: &str) -> El {
    el("path").class(class).attr("d", outline)
}
