//! The list of what is wrong with a dataset. Its words are not in the page's own program: they are asked for when
//! there are problems, and the page says without them that there are some.

use std::cell::OnceCell;
use std::rc::Rc;

use yew::Context;

use crate::ui::app::{App, Msg};
use super::markup::{El, el};
use crate::browser::companion;
use base::text::Lang;

/// How many problems are written out; the command `faultlines check` lists them all.
const SHOWN: usize = 50;

/// One problem: its place, then in each language what is wrong and how to mend it.
const TEXTS: usize = 1 + 2 * Lang::ALL.len();

/// The problems of one dataset.
#[derive(Clone, PartialEq)]
pub struct Problems {
    errors: usize,
    /// The texts of the first ones; empty until they come.
    told: Rc<OnceCell<Vec<String>>>,
}

impl Problems {
    /// Asks for the words.
    pub fn of(text: String, errors: usize, ctx: &Context<App>) -> Self {
        let told = Rc::new(OnceCell::new());
        let (answer, link) = (told.clone(), ctx.link().clone());
        wasm_bindgen_futures::spawn_local(async move {
            if let Some(texts) = take::problems(&text, SHOWN).await {
                // Nobody else sets it.
                let _ = answer.set(texts);
                link.send_message(Msg::ProblemsTold);
            }
        });
        Self { errors, told }
    }

    /// The list, once its words are there.
    pub fn list(&self, lang: Lang) -> Option<El> {
        let texts = self.told.get()?;
        let items = texts.chunks_exact(TEXTS).map(|problem| item(problem, lang));
        let list = el("ol").class("problems").each(items);
        Some(match self.errors.saturating_sub(SHOWN) {
            0 => list,
            more => list.add(el("li").text("… +").number(more)),
        })
    }
}

fn item(problem: &[String], lang: Lang) -> El {
    let what = 1 + 2 * lang as usize;
    let mend = el("span").class("mend").text(&problem[what + 1]);
    el("li")
        .add(el("p").add(el("code").text(&problem[0])))
        .add(el("p").text(&problem[what]).text(" ").add(mend))
}
