//! One filter as a menu: its values with how many events each would keep, to tick or untick.

use web_sys::Event;
use yew::Callback;

use super::choices::{Choice, choices};
use super::extra_rows::extra_rows;
use crate::browser::menus;
use crate::browser::part::{AFTER, later};
use crate::ui::kit::markup::{El, On, button, el, unordered};
use crate::ui::kit::menu::{chosen_count, menu};
use crate::ui::kit::props::PageProps;
use base::text::fold;
use view::{Action, Facet};

/// Lists longer than this can be searched.
const SEARCHABLE_FROM: usize = 12;

/// What the page keeps of the menus: the query and the order of one, since one is open at a time, and which were opened at
/// least once.
#[derive(Default)]
pub struct FacetMenus {
    query: Option<(Facet, String)>,
    /// The ids of the values as the menu listed them when it was opened: nothing moves under the reader's finger.
    order: Option<(Facet, Vec<String>)>,
    opened: Vec<Facet>,
}

impl FacetMenus {
    /// Notes that a menu was opened, with its values in the order they have now.
    pub fn open(&mut self, facet: Facet, order: Vec<String>) {
        if !self.opened.contains(&facet) {
            self.opened.push(facet);
        }
        self.order = Some((facet, order));
    }

    /// The order that a menu keeps; empty where it was never opened, or another one was since.
    pub fn order(&self, facet: Facet) -> &[String] {
        self.order.as_ref().filter(|(of, _)| *of == facet).map_or(&[], |(_, order)| order)
    }

    pub fn set_query(&mut self, facet: Facet, text: String) {
        self.query = Some((facet, text));
    }

    pub fn was_opened(&self, facet: Facet) -> bool {
        self.opened.contains(&facet)
    }

    /// The text that searches the list of a menu.
    pub fn query(&self, facet: Facet) -> &str {
        self.query.as_ref().filter(|(of, _)| *of == facet).map_or("", |(_, text)| text)
    }
}

/// The state of a menu and its callbacks.
pub struct MenuState<'a> {
    /// It was opened at least once. Before that it is empty: lists of hundreds would cost time at every keystroke in the
    /// search field.
    pub opened: bool,
    pub on_opened: Callback<Event>,
    /// The order of its values, by their ids.
    pub order: &'a [String],
    /// The text in the field that searches its list.
    pub query: &'a str,
    pub on_query: Callback<Event>,
}

/// `also` is how many of the rows below its list are ticked. What is in a menu is made when it is first opened.
pub fn facet_menu(props: &PageProps, facet: Facet, title: &str, also: usize, state: MenuState) -> El {
    let chosen = props.view.filter.values(facet).len() + also;
    let count = chosen_count(props.words(), chosen);
    let on_opened = Some(state.on_opened.clone());
    let panel = if state.opened { facet_panel(props, facet, state) } else { None };
    menu(title, count, on_opened, panel.unwrap_or_else(|| el("div").class("menu-panel")))
}

later!(
    AFTER,
    "__wasm_split_00after00_import_0ec5d2fe88eb602581afa01a2cdc7284_x",
    "__wasm_split_00after00_export_0ec5d2fe88eb602581afa01a2cdc7284_x",
    /// What is in the menu of a facet.
    fn facet_panel(props: &PageProps, facet: Facet, state: MenuState<'_>) -> El {
        panel(props, facet, state)
    }
);

fn panel(props: &PageProps, facet: Facet, state: MenuState) -> El {
    let words = props.words();
    let choices = choices(props, facet, state.order);
    let has_values = !props.view.filter.values(facet).is_empty();
    let clear = has_values.then(|| props.button(Action::ClearFacet(facet)).class("quiet").text(words.clear));
    let wanted = fold(state.query);
    let searchable = choices.len();
    let shown = choices.into_iter().filter(|c| wanted.is_empty() || fold(&c.label).contains(&wanted));
    let find = (searchable >= SEARCHABLE_FROM).then(|| {
        el("input")
            .class("find")
            .attr("type", "text")
            .attr("aria-label", words.find_in_list)
            .attr("placeholder", words.find_in_list)
            .value(state.query)
            .on(On::Input, state.on_query)
    });
    let done = button(Callback::from(|_| menus::leave())).class("quiet done").text(words.done);
    let list = unordered().each(shown.map(|choice| choice_item(props, facet, choice)));
    // What several actors mean stays in sight: their list is as long as the dataset.
    let (below, in_foot) = match facet {
        Facet::Actor => (Vec::new(), extra_rows(props, facet)),
        _ => (extra_rows(props, facet), Vec::new()),
    };
    let foot = el("div").class("menu-foot").add(el("div").each(in_foot));
    el("div")
        .class("menu-panel")
        .add_opt(find)
        .add(list)
        // One element whatever their number: rows that come and go leave the list, and the focus in it, alone.
        .add(el("div").each(below))
        .add(foot.add(el("p").class("menu-end").add_opt(clear).add(done)))
}

fn choice_item(props: &PageProps, facet: Facet, choice: Choice) -> El {
    let toggle = props.dispatch(Action::Toggle(facet, choice.id.clone()));
    let tick = el("input").attr("type", "checkbox").checked(choice.chosen).on(On::Change, toggle);
    let label = el("label")
        .add(tick)
        .add(choice.mark)
        .add(el("span").class("choice").attr_opt("lang", choice.lang.as_deref()).text(&choice.label))
        .add(el("span").class("number").number(choice.count));
    el("li").key(&choice.id).class_if(choice.count == 0 && !choice.chosen, "none").add(label)
}
