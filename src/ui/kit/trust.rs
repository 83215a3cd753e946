//! How far to trust the data, and what to do about an error: the dialog with the day of the data, what is covered and what was
//! corrected; under a record, what was corrected of it and the way to report an error in it.

use yew::Callback;

use super::icons::{self, icon_button};
use super::localized::localized;
use super::markup::{El, button, el, unordered};
use super::props::PageProps;
use crate::browser::bridge::id;
use crate::browser::clipboard;
use crate::browser::document::{element, show_dialog};
use base::date::day_words;
use dataset::{Correction, RecordRef};
use page::{correction_words, is_corrections_address, newest_corrections, record_name, report_address};

const DIALOG: &str = "trust";
const COPIED: &str = "id-copied";

/// Opens the dialog; the focus comes back when it is closed.
pub fn trust_button(props: &PageProps) -> El {
    button(Callback::from(|_| show_dialog(DIALOG, true))).class("link").text(props.words().how_far)
}

/// The dialog. It is always rendered, mostly closed.
pub fn trust_dialog(props: &PageProps) -> El {
    let (words, dataset) = (props.words(), &props.loaded.dataset);
    let head = &dataset.head;
    let close = icon_button(icons::CROSS, words.close, Callback::from(|_| show_dialog(DIALOG, false)));
    let mut dialog = el("dialog")
        .class("share trust")
        .attr("id", DIALOG)
        .attr("aria-labelledby", "trust-title")
        .add(close.class("tool close"))
        .add(el("h2").attr("id", "trust-title").text(words.how_far))
        .add(el("p").text(&(words.updated)(&day_words(head.updated, props.lang))));
    for (title, text) in [(words.covered, &head.covered), (words.not_covered, &head.not_covered)] {
        if let Some(text) = text {
            dialog = dialog.add(el("h3").text(title)).add(el("p").node(localized(text, props.lang)));
        }
    }
    let corrections = newest_corrections(dataset);
    if corrections.is_empty() {
        return dialog;
    }
    let items = corrections.into_iter().map(|it| {
        let of = it.record.map(|of| el("code").text(&record_name(dataset, of)));
        correction(props, it, el("li")).add_opt(of)
    });
    dialog.add(el("h3").text(words.corrections)).add(unordered().each(items))
}

/// Adds to the details of a record what was corrected of it, and the way to report an error in it.
pub fn trust_of(mut pane: El, props: &PageProps, of: RecordRef) -> El {
    let (words, dataset) = (props.words(), &props.loaded.dataset);
    for it in newest_corrections(dataset).into_iter().filter(|it| it.record == Some(of)) {
        pane = pane.add(correction(props, it, el("p").class("corrected")));
    }
    let name = record_name(dataset, of);
    let to = element(id::CORRECTIONS_TO).and_then(|meta| meta.get_attribute("content"));
    let way = match to.filter(|to| is_corrections_address(to)) {
        Some(to) => el("a")
            .attr("href", &report_address(&to, &name))
            .attr("target", "_blank")
            .attr("rel", "noopener")
            .text(words.send_correction),
        None => {
            let said = (words.id_copied)(&name);
            button(Callback::from(move |_| copy(name.clone(), said.clone())))
                .class("link")
                .text(words.send_correction)
        }
    };
    let copied = el("span").attr("id", COPIED).attr("role", "status");
    pane.add(el("p").class("report").add(way).text(" · ").add(trust_button(props)).text(" ").add(copied))
}

/// Copies the id of a record and says so; where the clipboard is refused, the sentence has the id to be copied by hand.
fn copy(name: String, said: String) {
    wasm_bindgen_futures::spawn_local(async move {
        let said = if clipboard::copy(&name).await { said } else { name };
        if let Some(copied) = element(COPIED) {
            copied.set_text_content(Some(&said));
        }
    });
}

/// A change: its class and day, what was changed, what stood there before.
fn correction(props: &PageProps, correction: &Correction, item: El) -> El {
    let (words, lang) = (props.words(), props.lang);
    let class = (words.colon)(&correction_words(correction, lang), "");
    let item = item.add(el("b").text(class.trim_end())).text(" ").node(localized(&correction.text, lang));
    match &correction.old {
        Some(old) => {
            let before = (words.colon)(words.stood_before, "");
            item.text(" ").text(&before).add(el("q").node(localized(old, lang))).text(" ")
        }
        None => item.text(" "),
    }
}
