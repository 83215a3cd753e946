//! Polite lines about a link or the data, which the reader can take away. A live region of their own.

use web_sys::Event;
use yew::Callback;

use super::markup::{El, el, tool};
use super::problems::Problems;
use base::text::Lang;
use base::text::strings::strings;

#[derive(Clone, PartialEq)]
pub enum Notice {
    Text(String),
    /// Records left out, with what is wrong with them.
    LeftOut {
        records: usize,
        problems: Problems,
    },
}

/// All notices; `dismiss` makes the answer to a press on one.
pub fn notices(notices: &[Notice], lang: Lang, dismiss: impl Fn(usize) -> Callback<Event>) -> El {
    let words = strings(lang);
    let shown = notices.iter().enumerate().map(|(i, notice)| {
        let content = match notice {
            Notice::Text(text) => el("p").text(text),
            Notice::LeftOut { records, problems } => {
                let said = (words.records_left_out)(*records);
                match problems.list(lang) {
                    Some(list) => el("details").add(el("summary").text(&said)).add(list),
                    None => el("p").text(&said),
                }
            }
        };
        el("div").class("notice").add(content).add(tool("×", words.dismiss, dismiss(i)))
    });
    el("div").class("notices").attr("aria-live", "polite").each(shown)
}
