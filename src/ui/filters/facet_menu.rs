//! One filter as a menu: its values with how many events each would keep, to tick or untick.

use web_sys::Event;
use yew::Callback;

use crate::ui::kit::markup::{El, On, el};
use crate::ui::kit::props::PageProps;
use base::text::fold;
use view::{Action, Facet};

/// Lists longer than this can be searched.
const SEARCHABLE_FROM: usize = 12;

/// One value of a filter.
pub struct Choice {
    pub id: String,
    pub label: String,
    /// The language of the label where it is not the reader's.
    pub lang: Option<String>,
    pub mark: El,
    pub count: usize,
    pub chosen: bool,
}

/// A filter of another key that shares a menu, below its list.
pub struct Also {
    pub row: El,
    pub chosen: bool,
}

/// What the page remembers of a menu, and how it is told more.
pub struct MenuState<'a> {
    /// It was opened once: from then on its list is kept up to date. A list of hundreds that nobody has asked for
    /// would cost every keystroke in the search.
    pub opened: bool,
    pub on_opened: Callback<Event>,
    /// What is looked for in its list, as typed.
    pub sought: &'a str,
    pub on_typed: Callback<Event>,
}

/// A menu of any content. Those of one name close each other.
pub fn menu(title: &str, count: Option<El>, on_opened: Option<Callback<Event>>, panel: El) -> El {
    let summary = el("summary").text(title).add_opt(count);
    let summary = match on_opened {
        Some(on_opened) => summary.on(On::Click, on_opened),
        None => summary,
    };
    el("details").class("menu").attr("name", "filters").add(summary).add(panel)
}

/// `choices` lists the values, the most useful first.
pub fn facet_menu(
    props: &PageProps,
    facet: Facet,
    title: &str,
    state: MenuState,
    choices: impl FnOnce() -> Vec<Choice>,
    also: Option<Also>,
) -> El {
    let words = props.words();
    let values = props.view.filter.values(facet).len();
    let chosen = values + usize::from(also.as_ref().is_some_and(|also| also.chosen));
    let count = (chosen > 0)
        .then(|| el("span").class("count").attr("aria-label", &(words.chosen)(chosen)).number(chosen));
    let choices = if state.opened { choices() } else { Vec::new() };
    let clear =
        (values > 0).then(|| props.button(Action::ClearFacet(facet)).class("quiet").text(words.clear));
    let wanted = fold(state.sought);
    let searchable = choices.len();
    let shown = choices.into_iter().filter(|c| wanted.is_empty() || fold(&c.label).contains(&wanted));
    let find = (searchable >= SEARCHABLE_FROM).then(|| {
        el("input")
            .class("find")
            .attr("type", "text")
            .attr("aria-label", words.find_in_list)
            .attr("placeholder", words.find_in_list)
            .value(state.sought)
            .on(On::Input, state.on_typed)
    });
    let list = el("ul").each(shown.map(|choice| choice_item(props, facet, choice)));
    menu(
        title,
        count,
        Some(state.on_opened),
        el("div").class("menu-panel").add_opt(find).add(list).add_opt(also.map(|also| also.row)).add_opt(clear),
    )
}

fn choice_item(props: &PageProps, facet: Facet, choice: Choice) -> El {
    let toggle = props.act(Action::Toggle(facet, choice.id.clone()));
    let tick = el("input").attr("type", "checkbox").checked(choice.chosen).on(On::Change, toggle);
    let label = el("label")
        .add(tick)
        .add(choice.mark)
        .add(el("span").class("choice").attr_opt("lang", choice.lang.as_deref()).text(&choice.label))
        .add(el("span").class("number").number(choice.count));
    el("li").key(&choice.id).class_if(choice.count == 0 && !choice.chosen, "none").add(label)
}
