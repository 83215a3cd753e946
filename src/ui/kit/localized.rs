//! Texts of the dataset as nodes: in the reader's language, or in another one with its tag and a note.

use yew::Html;

use super::markup::{el, text_node};
use base::text::strings::strings;
use base::text::{Lang, Localized};

/// A text of the dataset. One in another language than the reader's carries its language tag and a note of it.
#[inline(never)]
pub fn localized(text: &Localized, lang: Lang) -> Html {
    let chosen = text.words(lang);
    let Some(tag) = chosen.fallback else { return text_node(chosen.text) };
    let note = el("small").class("fallback").attr("lang", lang.tag()).text(&(strings(lang).in_language)(tag));
    el("span").attr("lang", tag).attr("dir", "auto").text(chosen.text).add(note).into()
}
