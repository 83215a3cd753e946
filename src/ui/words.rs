//! Dataset words on the page: in the reader's language, or in another with that said and marked.

use yew::prelude::*;

use crate::dataset::{Shape, Tone};
use crate::text::strings::strings;
use crate::text::{Lang, Localized};

/// Words of the dataset; where they are in another language they carry its tag and a note of it.
pub fn localized(text: &Localized, lang: Lang) -> Html {
    let words = text.words(lang);
    match words.fallback {
        None => html! { <>{ words.text }</> },
        Some(tag) => html! {
            <span lang={tag.to_string()}>
                { words.text }<small class="fallback" lang={lang.tag()}>{ (strings(lang).in_language)(tag) }</small>
            </span>
        },
    }
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
pub fn mark(shape: Shape, tone: Tone) -> Html {
    let drawn = match shape {
        Shape::Disc => html! { <circle cx="8" cy="8" r="5.5" class="fill" /> },
        Shape::Ring => {
            html! { <><circle cx="8" cy="8" r="5.2" class="line" /><circle cx="8" cy="8" r="2.2" class="fill" /></> }
        }
        Shape::Square => html! { <rect x="2.8" y="2.8" width="10.4" height="10.4" rx="2.4" class="line" /> },
        Shape::Diamond => html! { <polygon points="8,1.5 14.5,8 8,14.5 1.5,8" class="fill" /> },
        Shape::Triangle => html! { <polygon points="8,2.4 14,13 2,13" class="line" /> },
        Shape::Hexagon => html! { <polygon points="14,8 11,13.2 5,13.2 2,8 5,2.8 11,2.8" class="line" /> },
        Shape::Bar => html! { <rect x="5" y="2" width="6" height="12" rx="1.5" class="fill" /> },
    };
    html! {
        <svg class={classes!("mark", tone_class(tone))} viewBox="0 0 16 16" aria-hidden="true">{ drawn }</svg>
    }
}
