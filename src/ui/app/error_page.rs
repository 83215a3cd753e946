//! The page in the place of a dataset that could not be loaded: the reason, the list of problems, ways on.

use yew::Callback;

use super::appearance::language;
use super::msg::Msg;
use crate::ui::kit::markup::{El, button, callback, el};
use crate::ui::kit::problems::Problems;
use base::text::strings::strings;
use view::View;

/// Why there is no dataset.
pub enum LoadError {
    /// The file did not arrive: why, in a sentence.
    Fetch(String),
    /// It arrived and cannot be used.
    Data(Problems),
}

/// The page. Where a link asks for other data, it offers the bundled ones.
pub fn error_page(error: &LoadError, view: &View, on_msg: &Callback<Msg>) -> El {
    let lang = language(view);
    let words = strings(lang);
    let bundled =
        || button(callback(on_msg, |_| Some(Msg::UseBundledData))).class("quiet").text(words.bundled_data);
    let retry = button(callback(on_msg, |_| Some(Msg::Retry))).class("primary").text(words.retry);
    let retry = el("p").class("ways-on").add(retry).add_opt(view.settings.data.is_some().then(bundled));
    let said = el("div").attr("role", "alert").add(el("h1").text(words.failed_title));
    let page = el("main").class("failure");
    match error {
        LoadError::Fetch(why) => page.add(said.add(el("p").text(why))).add(retry),
        LoadError::Data(problems) => page
            .add(said.add(el("p").text(words.failed_data)))
            .add(retry)
            .each(
                problems
                    .list(lang)
                    .map(|list| [el("h2").text(words.what_is_wrong), list])
                    .into_iter()
                    .flatten(),
            )
            .add_opt(problems.missing(lang)),
    }
}
