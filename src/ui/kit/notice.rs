//! Notices: polite lines about a link, the data or a reader's file, which the reader can dismiss.

use wasm_bindgen::JsValue;
use web_sys::Event;
use yew::Callback;

use super::icons::{self, icon_button};
use super::markup;
use super::markup::{El, button, el};
use super::problems::{Problems, message_list};
use super::props::PageProps;
use crate::browser::companion::{DatesAnswer, OpenedFile, read_again, save_opened_file};

/// A notice that another part of the program draws.
#[derive(Clone)]
pub struct Told {
    /// What it is about.
    pub of: JsValue,
    pub draw: fn(&JsValue, &PageProps) -> El,
}

/// No two are the same: whoever tells one takes the one before away.
impl PartialEq for Told {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

#[derive(Clone, PartialEq)]
pub enum Notice {
    Text(String),
    Told(Told),
    /// Records left out, with what is wrong with them.
    LeftOut {
        records: usize,
        problems: Problems,
    },
}

/// All notices in one live region; `dismiss` makes the handler of a press on one's button.
pub fn notices(notices: &[Notice], props: &PageProps, dismiss: impl Fn(usize) -> Callback<Event>) -> El {
    let (words, lang) = (props.words(), props.lang);
    let shown = notices.iter().enumerate().map(|(i, notice)| {
        let content = match notice {
            Notice::Text(text) => el("p").text(text),
            Notice::Told(told) => (told.draw)(&told.of, props),
            Notice::LeftOut { records, problems } => {
                let said = (words.records_left_out)(*records);
                match problems.list(lang) {
                    Some(list) => el("details").add(markup::summary().text(&said)).add(list),
                    None => el("div").add(el("p").text(&said)).add_opt(problems.missing(lang)),
                }
            }
        };
        el("div").class("notice").add(content).add(icon_button(icons::CROSS, words.dismiss, dismiss(i)))
    });
    el("div").class("notices").attr("aria-live", "polite").each(shown)
}

/// The notice above the page about a file that the reader opened. `page_path` is the address of the page's own data.
pub fn file_notice(file: &OpenedFile, page_path: &str, on_dismiss: Callback<Event>) -> El {
    let messages = (!file.messages.is_empty()).then(|| {
        let title = markup::summary().text(&file.summary);
        // Where nothing came of the file, why is what there is to read.
        let open = (!file.is_new).then_some("");
        el("details").attr_opt("open", open).add(title).add(message_list(file.messages.iter()))
    });
    let mut ways = el("p").class("ways");
    if file.is_shown {
        let save = button(Callback::from(|_| save_opened_file())).text(&file.save);
        ways = ways.add(el("a").attr("href", page_path).text(&file.back)).text(" ").add(save).text(" ");
    }
    el("section")
        .attr("id", FILE_NOTICE_ID)
        .class("local")
        .attr("role", "status")
        .add(el("p").text(&file.title))
        .add_opt(dates(file))
        .add_opt(messages)
        .add(ways.add(button(on_dismiss).text(&file.dismiss)))
}

/// What the file does not say of its dates: a press reads it again.
fn dates(file: &OpenedFile) -> Option<El> {
    if file.dates_answers.is_empty() {
        return None;
    }
    let answer = |answer: &DatesAnswer| {
        let id = answer.id.clone();
        button(Callback::from(move |_| read_again(&id)))
            .flag("aria-pressed", answer.is_chosen)
            .text(&answer.text)
    };
    let group = el("div").class("ways").attr("role", "group").attr("aria-label", &file.dates_question);
    let question = el("span").attr("aria-hidden", "true").text(&file.dates_question);
    Some(group.add(question).each(file.dates_answers.iter().map(answer)))
}

/// The id of the notice about a reader's file (contract).
pub const FILE_NOTICE_ID: &str = "local-file";
