//! What changed in the data since the link was made, or since the version that it names: asked of the companion, which has
//! the words, once the page is ready; told in a notice.

use wasm_bindgen::JsValue;

use super::App;
use super::msg::Msg;
use crate::browser::bridge::{field, text_field};
use crate::browser::companion;
use crate::ui::kit::markup::{El, el, ordered, summary};
use crate::ui::kit::notice::{Notice, Told};
use crate::ui::kit::props::{BUNDLED_DATA, PageProps, data_path};
use view::{Action, Selection, View, link, version_day};

impl App {
    /// Tells what changed, in the place of what was told of a link before; asks for it where that is not known.
    pub(super) fn what_changed(&mut self, changes: JsValue) -> bool {
        if changes.is_undefined() {
            self.ask_what_changed();
            return false;
        }
        self.notices.retain(|notice| !matches!(notice, Notice::Told(_)));
        self.notices.push(Notice::Told(Told { of: changes, draw: told }));
        true
    }

    /// Asks what changed, where the link says of which data it is.
    pub(super) fn ask_what_changed(&self) {
        let (data, made) = (data_path(&self.view), self.requested.made);
        let is_version = version_day(&data).is_some();
        if !is_version && made.is_none() {
            return;
        }
        let on_msg = self.on_msg.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let made = made.map(|day| day.to_string()).unwrap_or_default();
            let (before, now) = if is_version { (&*data, BUNDLED_DATA) } else { ("", &*data) };
            if let Some(changes) = companion::data_changes(before, now, &made).await {
                on_msg.emit(Msg::WhatChanged(changes));
            }
        });
    }
}

/// The title, which opens the list, and the way to the newest data where older ones are shown.
fn told(changes: &JsValue, props: &PageProps) -> El {
    let changes = companion::changes_in(changes, props.lang);
    let title = text_field(&changes, "title");
    let mut lines: Vec<El> = companion::change_lines(&changes).map(|it| line(&it, props)).collect();
    let rest = field(&changes, "rest").as_f64().unwrap_or_default() as usize;
    if rest > 0 {
        lines.push(el("li").text("… +").number(rest));
    }
    let told = if lines.is_empty() {
        el("p").text(&title)
    } else {
        el("details").add(summary().text(&title)).add(ordered().class("problems").each(lines))
    };
    let to_newest = text_field(&changes, "newest");
    if to_newest.is_empty() {
        return told;
    }
    let mut view = View::clone(&props.view);
    view.settings.data = None;
    let there = ["?", &link(&props.loaded.dataset, &view)].concat();
    el("div").add(told).add(el("p").add(el("a").attr("href", &there).text(&to_newest)))
}

/// A record that changed; a press selects it.
fn line(line: &JsValue, props: &PageProps) -> El {
    let (item, text) = (el("li"), text_field(line, "text"));
    match Selection::parse(&text_field(line, "sel")) {
        Some(sel) => item.add(props.button(Action::Select(Some(sel))).class("link").text(&text)),
        None => item.text(&text),
    }
}
