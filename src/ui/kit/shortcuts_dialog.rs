//! The dialog that lists the keyboard shortcuts, and the buttons that open it. It is always rendered, mostly closed.

use yew::Callback;

use super::icons::{self, icon_button};
use super::markup::{El, button, el};
use super::props::PageProps;
use crate::browser::bridge::hook;
use crate::browser::document::show_dialog;

const KEYS: &str = "keys";

/// Opens the list; the focus comes back when it is closed.
pub fn open_shortcuts() {
    show_dialog(KEYS, true);
}

pub fn shortcuts_button(props: &PageProps) -> El {
    // Where nothing but fingers is, the style sheet hides it.
    button(Callback::from(|_| open_shortcuts())).attr(hook::KEYS, "").aria_label(props.words().keys)
}

pub fn shortcuts_dialog(props: &PageProps) -> El {
    let words = props.words();
    let rows = words
        .key_rows
        .iter()
        .map(|[keys, what]| el("div").add(el("dt").add(el("kbd").text(keys))).add(el("dd").text(what)));
    el("dialog")
        .class("share keys")
        .attr("id", KEYS)
        .attr("aria-labelledby", "keys-title")
        .add(
            icon_button(icons::CROSS, words.close, Callback::from(|_| show_dialog(KEYS, false)))
                .class("tool close"),
        )
        .add(el("h2").attr("id", "keys-title").text(words.keys))
        .add(el("dl").each(rows))
}
