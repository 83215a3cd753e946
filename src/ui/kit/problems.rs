//! The list of problems of a dataset. The page's own program has no texts for them: the companion is asked when there are
//! problems. Until it answers, the page says only that there are some.

use std::cell::OnceCell;
use std::rc::Rc;

use yew::Callback;

use super::markup::{El, el, ordered};
use crate::browser::companion::{self, DatasetProblems, Message};
use base::text::Lang;
use base::text::strings::strings;

/// How many problems are listed; the command `faultlines check` lists all.
const SHOWN: usize = 50;

/// The problems of one dataset.
#[derive(Clone, PartialEq)]
pub struct Problems {
    /// Empty until the companion answers, and `None` where it did not load.
    texts: Rc<OnceCell<Option<DatasetProblems>>>,
}

impl Problems {
    /// Asks the companion for the texts; `on_texts` is called when they are there.
    pub fn request(text: String, on_texts: Callback<()>) -> Self {
        let texts = Rc::new(OnceCell::new());
        let answer = texts.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let problems = companion::dataset_problems(&text, SHOWN).await;
            // A page without a companion has no list; nothing is missing there.
            if problems.is_some() || companion::is_there() {
                // Set nowhere else.
                let _ = answer.set(problems);
                on_texts.emit(());
            }
        });
        Self { texts }
    }

    /// That there is no list, where it did not load.
    pub fn missing(&self, lang: Lang) -> Option<El> {
        let is_missing = self.texts.get().is_some_and(Option::is_none);
        is_missing.then(|| el("p").text(strings(lang).problems_missing))
    }

    /// The list, once its texts are there.
    pub fn list(&self, lang: Lang) -> Option<El> {
        let DatasetProblems { messages, rest } = self.texts.get()?.as_ref()?;
        let list = message_list(messages.iter().map(|by_language| &by_language[lang as usize]));
        Some(match rest {
            0 => list,
            more => list.add(el("li").text("… +").number(*more)),
        })
    }
}

/// Messages, each with its place and how to correct it.
pub fn message_list<'a>(messages: impl Iterator<Item = &'a Message>) -> El {
    messages.fold(ordered().class("problems"), |list, message| list.add(item(message)))
}

fn item(message: &Message) -> El {
    let remedy = el("span").class("mend").text(&message.remedy);
    el("li")
        .add(el("p").add(el("code").text(&message.place)))
        .add(el("p").text(&message.problem).text(" ").add(remedy))
}
