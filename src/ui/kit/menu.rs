//! A menu: a disclosure with a panel. `browser::menus` closes it when the reader leaves it.

use web_sys::Event;
use yew::Callback;

use super::markup;
use super::markup::{El, On, el};
use base::text::strings::Strings;

/// How many things are chosen in a menu; nothing where none is.
pub fn chosen_count(words: &Strings, chosen: usize) -> Option<El> {
    (chosen > 0).then(|| el("span").class("count").attr("aria-label", &(words.chosen)(chosen)).number(chosen))
}

/// A menu of any content. Those of one name close each other.
pub fn menu(title: &str, count: Option<El>, on_opened: Option<Callback<Event>>, panel: El) -> El {
    let summary = markup::summary().text(title).add_opt(count);
    let summary = match on_opened {
        Some(on_opened) => summary.on(On::Click, on_opened),
        None => summary,
    };
    el("details").class("menu").attr("name", "filters").add(summary).add(panel)
}
