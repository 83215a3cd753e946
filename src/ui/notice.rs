//! Polite lines about a link or the data, which the reader can take away. A live region of their own.

use web_sys::Event;
use yew::Callback;

use super::failure::problem_list;
use super::markup::{El, el, tool};
use crate::dataset::Problem;
use crate::text::Lang;
use crate::text::strings::strings;

#[derive(Clone, PartialEq)]
pub enum Notice {
    Text(String),
    /// Records left out, with what is wrong with them.
    LeftOut {
        records: usize,
        problems: Vec<Problem>,
    },
}

/// All notices; `dismiss` makes the answer to a press on one.
pub fn notices(notices: &[Notice], lang: Lang, dismiss: impl Fn(usize) -> Callback<Event>) -> El {
    let words = strings(lang);
    let shown = notices.iter().enumerate().map(|(i, notice)| {
        let content = match notice {
            Notice::Text(text) => el("p").text(text),
            Notice::LeftOut { records, problems } => el("details")
                .add(el("summary").text(&(words.records_left_out)(*records)))
                .add(problem_list(problems, lang)),
        };
        el("div").class("notice").add(content).add(tool("×", words.dismiss, dismiss(i)))
    });
    el("div").class("notices").attr("aria-live", "polite").each(shown)
}
