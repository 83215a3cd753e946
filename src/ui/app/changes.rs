//! What changed in the data since the link was made, or since the version that it names: asked of the companion, which has
//! the words, once the page is ready; told in a notice.

use std::rc::Rc;

use super::App;
use super::msg::Msg;
use crate::browser::companion;
use crate::browser::companion::DataChanges;
use crate::ui::kit::markup::{El, el, ordered, summary};
use crate::ui::kit::notice::{Notice, Told};
use crate::ui::kit::props::{BUNDLED_DATA, PageProps, data_path};
use view::{Action, Selection, View, link, version_day};

impl App {
    /// Asks what changed, where the link says of which data it is.
    pub(super) fn ask_what_changed(&self) {
        let data = data_path(&self.view);
        let (before, now) = match (version_day(&data), self.requested.made) {
            (Some(_), _) => (data, BUNDLED_DATA.to_owned()),
            (None, Some(_)) => (String::new(), data),
            (None, None) => return,
        };
        let made = self.requested.made.map(|day| day.to_string()).unwrap_or_default();
        let on_msg = self.on_msg.clone();
        wasm_bindgen_futures::spawn_local(async move {
            if let Some(changes) = companion::data_changes(&before, &now, &made).await {
                on_msg.emit(Msg::WhatChanged(Some(Rc::new(changes))));
            }
        });
    }

    /// Tells what changed, above the page, in the place of what was told of a link before.
    pub(super) fn tell_what_changed(&mut self, changes: Rc<companion::ChangesByLanguage>) {
        self.notices.retain(|notice| !matches!(notice, Notice::Told(_)));
        let told = move |props: &PageProps| told(&changes[props.lang as usize], props);
        self.notify(Notice::Told(Told(Rc::new(told))));
    }
}

fn told(changes: &DataChanges, props: &PageProps) -> El {
    let mut told = el("div");
    if changes.lines.is_empty() {
        told = told.add(el("p").text(&changes.title));
    } else {
        let lines = changes.lines.iter().map(|(text, sel)| line(text, sel, props));
        let rest = (changes.rest > 0).then(|| el("li").text("… +").number(changes.rest));
        let list = ordered().class("problems").each(lines).add_opt(rest);
        told = told.add(el("details").add(summary().text(&changes.title)).add(list));
    }
    let to_newest = || {
        let mut view = View::clone(&props.view);
        view.settings.data = None;
        let there = ["?", &link(&props.loaded.dataset, &view)].concat();
        el("p").add(el("a").attr("href", &there).text(&changes.to_newest))
    };
    told.add_opt((!changes.to_newest.is_empty()).then(to_newest))
}

/// A record that changed; a press selects it.
fn line(text: &str, sel: &str, props: &PageProps) -> El {
    let item = el("li");
    match Selection::parse(sel) {
        Some(sel) => item.add(props.button(Action::Select(Some(sel))).class("link").text(text)),
        None => item.text(text),
    }
}
