//! The page in the place of a dataset that could not be loaded: the reason, the list of problems, ways on.

use web_sys::Event;
use yew::Callback;

use crate::ui::kit::markup::{El, button, el};
use crate::ui::kit::problems::Problems;
use base::text::Lang;
use base::text::strings::strings;

/// Why there is no dataset.
pub enum LoadError {
    /// The file did not arrive: why, in a sentence.
    Fetch(String),
    /// It arrived and cannot be used.
    Data(Problems),
}

/// `on_bundled` is there where other data than the bundled ones were asked for.
pub fn error_page(
    failure: &LoadError,
    lang: Lang,
    on_retry: Callback<Event>,
    on_bundled: Option<Callback<Event>>,
) -> El {
    let words = strings(lang);
    let said = el("div").attr("role", "alert").add(el("h1").text(words.failed_title));
    let page = el("main").class("failure");
    let bundled = on_bundled.map(|press| button(press).class("quiet").text(words.bundled_data));
    let retry =
        el("p").class("ways-on").add(button(on_retry).class("primary").text(words.retry)).add_opt(bundled);
    match failure {
        LoadError::Fetch(why) => page.add(said.add(el("p").text(why))).add(retry),
        LoadError::Data(problems) => page.add(said.add(el("p").text(words.failed_data))).add(retry).each(
            problems.list(lang).map(|list| [el("h2").text(words.what_is_wrong), list]).into_iter().flatten(),
        ),
    }
}
