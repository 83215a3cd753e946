//! A menu: a disclosure with a panel. `browser::menus` closes it when the reader leaves it.

use web_sys::Event;
use yew::Callback;

use super::markup;
use super::markup::{El, On, el};

/// A menu of any content. Those of one name close each other.
pub fn menu(title: &str, count: Option<El>, on_opened: Option<Callback<Event>>, panel: El) -> El {
    let summary = markup::summary().text(title).add_opt(count);
    let summary = match on_opened {
        Some(on_opened) => summary.on(On::Click, on_opened),
        None => summary,
    };
    el("details").class("menu").attr("name", "filters").add(summary).add(panel)
}
