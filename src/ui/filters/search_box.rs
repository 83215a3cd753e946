//! The search field: filters as the reader types, and suggests entities, disputes, events and values of the filters. A
//! combobox as ARIA describes it: arrows move through the suggestions, Enter accepts one, Escape closes them.

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::Callback;

use super::named_values::{NamedValue, named_values, shown};
use crate::browser::part::{AFTER, later};
use crate::ui::kit::localized::localized;
use crate::ui::kit::markup::{El, On, callback, el, input_value};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::signs::mark;
use dataset::{NodeRef, Shape, Tone};
use query::Target;
use view::{Action, Facet, Filter, Selection, opening};

const MOST_SUGGESTIONS: usize = 7;

/// The state of the field that no link carries.
#[derive(Default)]
pub struct SearchBox {
    open: bool,
    active: Option<usize>,
    /// What was typed, spaces and all; the view keeps what is searched for.
    typed: String,
}

/// What the list offers.
#[derive(Clone)]
pub enum Offer {
    Found(Target),
    Value(NamedValue),
}

pub enum Msg {
    Typed(String),
    Key(String),
    Pressed(Offer),
    Left,
}

impl SearchBox {
    /// Handles a message; gives the actions it has on the view.
    pub fn update(&mut self, props: &PageProps, msg: Msg) -> Vec<Action> {
        match msg {
            Msg::Typed(text) => {
                self.open = true;
                self.active = None;
                self.typed.clone_from(&text);
                let search = Action::Search(text);
                if is_untouched(props) { vec![Action::ClearFilter, search] } else { vec![search] }
            }
            Msg::Key(key) => self.key(props, &key),
            Msg::Pressed(offer) => self.accept(props, &offer),
            Msg::Left => {
                self.open = false;
                Vec::new()
            }
        }
    }

    fn key(&mut self, props: &PageProps, key: &str) -> Vec<Action> {
        let found = self.found(props);
        let last = found.len().checked_sub(1);
        match (key, last) {
            ("ArrowDown", Some(last)) => self.active = Some(self.active.map_or(0, |i| (i + 1).min(last))),
            ("ArrowDown", None) => self.open = true,
            ("ArrowUp", Some(_)) => self.active = self.active.and_then(|i| i.checked_sub(1)),
            ("Enter", Some(_)) => match self.active.and_then(|i| found.get(i)) {
                Some(offer) => return self.accept(props, offer),
                None => self.open = false,
            },
            ("Escape", Some(_)) => self.open = false,
            _ => {}
        }
        Vec::new()
    }

    fn accept(&mut self, props: &PageProps, offer: &Offer) -> Vec<Action> {
        self.open = false;
        self.active = None;
        match offer {
            Offer::Found(target) => actions(props, *target),
            Offer::Value(NamedValue { facet, id, .. }) => {
                vec![Action::ClearFilter, Action::ClearFocus, Action::Only(*facet, id.clone())]
            }
        }
    }

    fn text<'a>(&'a self, props: &'a PageProps) -> &'a str {
        let sought = &props.view.filter.q;
        if self.typed.trim() == sought { &self.typed } else { sought }
    }

    fn found(&self, props: &PageProps) -> Vec<Offer> {
        if !self.open {
            return Vec::new();
        }
        let (names, dataset, text) = (&props.loaded.names, &props.loaded.dataset, self.text(props));
        let pair = names.pair(dataset, text).map(|(one, other)| Offer::Found(Target::Pair(one, other)));
        let values = named_values(props, text).into_iter().map(Offer::Value);
        let suggested = names.suggest(dataset, text, props.lang, MOST_SUGGESTIONS);
        let targets = suggested.into_iter().map(|suggestion| Offer::Found(suggestion.target));
        pair.into_iter().chain(values).chain(targets).take(MOST_SUGGESTIONS + 1).collect()
    }

    fn options(&self, props: &PageProps, on_msg: &Callback<Msg>) -> Vec<El> {
        let found = self.found(props);
        let option = |(i, offer): (usize, Offer)| {
            let pressed = offer.clone();
            let pressed = on_msg.reform(move |event: Event| {
                // Pressing must not take the focus from the field before the press is done.
                event.prevent_default();
                Msg::Pressed(pressed.clone())
            });
            item(props, &offer, i, self.active == Some(i), pressed)
        };
        found.into_iter().enumerate().map(option).collect()
    }

    pub fn view(&self, props: &PageProps, on_msg: &Callback<Msg>) -> El {
        let words = props.words();
        let items = if self.open { suggestions(self, props, on_msg).unwrap_or_default() } else { Vec::new() };
        let shown = !items.is_empty();
        let active = self.active.filter(|_| shown).map(suggestion_id);
        let field = el("input")
            .attr("type", "search")
            .attr("id", "search")
            .attr("role", "combobox")
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .attr("aria-label", words.search)
            .attr("placeholder", words.search_hint)
            .flag("aria-expanded", shown)
            .attr("aria-controls", "suggestions")
            .attr_opt("aria-activedescendant", active.as_deref())
            .value(self.text(props))
            .on(On::Input, callback(on_msg, |event| Some(Msg::Typed(input_value(&event)))))
            .on(On::KeyDown, callback(on_msg, if shown { key_in_list } else { key_in_field }))
            .on(On::Blur, callback(on_msg, |_| Some(Msg::Left)));
        let list = el("ul")
            .attr("id", "suggestions")
            .attr("role", "listbox")
            .attr("aria-label", words.suggestions)
            .attr_opt("hidden", (!shown).then_some(""))
            .each(items);
        el("div").class("search").attr("role", "search").add(field).add(list)
    }
}

later!(
    AFTER,
    "__wasm_split_00after00_import_4ed5a362dbcd3cbb2f266073e7cef979_x",
    "__wasm_split_00after00_export_4ed5a362dbcd3cbb2f266073e7cef979_x",
    /// The options of the open list.
    fn suggestions(search: &SearchBox, props: &PageProps, on_msg: &Callback<Msg>) -> Vec<El> {
        search.options(props, on_msg)
    }
);

fn suggestion_id(i: usize) -> String {
    ["suggestion-", &i.to_string()].concat()
}

/// A key pressed while suggestions are shown: those that walk them do nothing else.
fn key_in_list(event: Event) -> Option<Msg> {
    let key = event.unchecked_ref::<KeyboardEvent>().key();
    if !matches!(key.as_str(), "ArrowDown" | "ArrowUp" | "Enter" | "Escape") {
        return None;
    }
    event.prevent_default();
    Some(Msg::Key(key))
}

/// A key pressed without suggestions: one opens them, the others are the browser's.
fn key_in_field(event: Event) -> Option<Msg> {
    let key = event.unchecked_ref::<KeyboardEvent>().key();
    if key != "ArrowDown" {
        return None;
    }
    event.prevent_default();
    Some(Msg::Key(key))
}

fn item(props: &PageProps, offer: &Offer, i: usize, active: bool, pressed: Callback<Event>) -> El {
    let (dataset, lang) = (&props.loaded.dataset, props.lang);
    let option = el("li")
        .attr("id", &suggestion_id(i))
        .attr("role", "option")
        .flag("aria-selected", active)
        .on(On::MouseDown, pressed);
    let target = match offer {
        Offer::Found(target) => *target,
        Offer::Value(value) => {
            let (mark, facet) = shown(props, value);
            let name = el("span").class("choice").node(localized(&value.label, lang));
            return option.add(mark).add(name).add(el("span").class("kind").text(facet));
        }
    };
    let (name, (shape, tone), kind) = match target {
        Target::Node(NodeRef::Entity(ix)) => {
            let kind = &dataset.vocabulary.entities[dataset.entity(ix).kind.at()];
            (&dataset.entity(ix).name, (kind.shape, kind.tone), kind.label.text(lang))
        }
        Target::Node(NodeRef::Dispute(ix)) => {
            (&dataset.dispute(ix).title, (Shape::Diamond, Tone::Fault), props.words().dispute)
        }
        Target::Event(ix) => {
            let event = dataset.event(ix);
            let kind = &dataset.vocabulary.events[event.kind.at()];
            (&event.title, (kind.shape, kind.tone), kind.label.text(lang))
        }
        Target::Pair(one, other) => {
            let names = [one, other].map(|ix| dataset.entity(ix).name.text(lang));
            let said = (props.words().what_is_between)(names[0], names[1]);
            return option.add(el("span").class("choice").text(&said));
        }
    };
    option
        .add(mark(shape, tone))
        .add(el("span").class("choice").node(localized(name, lang)))
        .add(el("span").class("kind").text(kind))
}

/// Whether the filters are those of the opening view still, and so the page's and not the reader's: who searches then
/// searches everything.
fn is_untouched(props: &PageProps) -> bool {
    let own = opening(&props.loaded.dataset, &props.view.settings).filter;
    own != Filter::default() && props.view.filter == own
}

/// Whether the present filters show what is suggested.
fn is_shown(props: &PageProps, suggested: Target) -> bool {
    let visible = &props.model.visible;
    match suggested {
        Target::Node(node) => visible.shows(node),
        Target::Event(ix) => visible.events.contains(&ix),
        Target::Pair(..) => true,
    }
}

/// The actions of a suggestion: an entity or a dispute becomes a filter, an event is selected. Filters that would hide it go.
fn actions(props: &PageProps, suggested: Target) -> Vec<Action> {
    let dataset = &props.loaded.dataset;
    let clear = match is_untouched(props) || !is_shown(props, suggested) {
        true => vec![Action::ClearFilter, Action::ClearFocus],
        false => vec![Action::Search(String::new())],
    };
    let (only, select) = match suggested {
        Target::Node(NodeRef::Entity(ix)) => {
            let id = dataset.entity(ix).id.clone();
            (Some(Action::Only(Facet::Actor, id.clone())), Selection::Entity(id))
        }
        Target::Node(NodeRef::Dispute(ix)) => {
            let id = dataset.dispute(ix).id.clone();
            (Some(Action::Only(Facet::Dispute, id.clone())), Selection::Dispute(id))
        }
        Target::Event(ix) => (None, Selection::Event(dataset.event(ix).id.clone())),
        Target::Pair(one, other) => {
            let ids = [one, other].map(|ix| dataset.entity(ix).id.clone());
            return vec![Action::AskBetween(ids.to_vec())];
        }
    };
    clear.into_iter().chain(only).chain([Action::Select(Some(select))]).collect()
}
