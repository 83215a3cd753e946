//! The search field: filters as it is typed, and suggests the labs, disputes and events it may mean.
//! A combobox as ARIA describes it: arrows walk the suggestions, Enter takes one, Escape closes them.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::shared::Shared;
use super::words::mark;
use crate::dataset::{Dataset, NodeRef, Shape, Tone};
use crate::page::Loaded;
use crate::query::{Suggestion, Target};
use crate::text::Lang;
use crate::text::strings::strings;
use crate::view::{Action, Facet, Selection, View};

const MOST_SUGGESTIONS: usize = 7;

#[derive(Properties, PartialEq)]
pub struct SearchBoxProps {
    pub loaded: Shared<Loaded>,
    pub view: std::rc::Rc<View>,
    pub lang: Lang,
    pub on_action: Callback<Action>,
}

#[function_component]
pub fn SearchBox(props: &SearchBoxProps) -> Html {
    let words = strings(props.lang);
    let open = use_state(|| false);
    let active = use_state(|| None::<usize>);
    // The field keeps what was typed, spaces and all; the view keeps what is searched for.
    let typed = use_state(|| props.view.filter.q.clone());
    let dataset = &props.loaded.dataset;
    let text = if typed.trim() == props.view.filter.q { &*typed } else { &props.view.filter.q };
    let found = if *open {
        props.loaded.names.suggest(dataset, text, props.lang, MOST_SUGGESTIONS)
    } else {
        Vec::new()
    };
    let oninput = {
        let (open, active, typed) = (open.clone(), active.clone(), typed.clone());
        let on_action = props.on_action.clone();
        Callback::from(move |event: InputEvent| {
            let value = event.target_unchecked_into::<HtmlInputElement>().value();
            open.set(true);
            active.set(None);
            typed.set(value.clone());
            on_action.emit(Action::Search(value));
        })
    };
    let take = {
        let (open, loaded, on_action) = (open.clone(), props.loaded.clone(), props.on_action.clone());
        Callback::from(move |suggested: Target| {
            open.set(false);
            actions(&loaded.dataset, suggested).into_iter().for_each(|action| on_action.emit(action));
        })
    };
    let onkeydown = keys(&open, &active, &found, &take);
    let onblur = {
        let open = open.clone();
        Callback::from(move |_: FocusEvent| open.set(false))
    };
    let shown = *open && !found.is_empty();
    let active_id = active.filter(|_| shown).map(|i| format!("suggestion-{i}"));
    html! {
        <div class="search" role="search">
                <input type="search" id="search" role="combobox" autocomplete="off" spellcheck="false"
                    aria-label={words.search} placeholder={words.search_hint} value={text.clone()}
                    aria-expanded={shown.to_string()} aria-controls="suggestions" aria-activedescendant={active_id}
                    {oninput} {onkeydown} {onblur} />
                <ul id="suggestions" role="listbox" aria-label={words.suggestions} hidden={!shown}>
                    { for found.iter().enumerate().map(|(i, s)| suggestion_item(dataset, s, i, *active == Some(i), &take, props.lang)) }
                </ul>
        </div>
    }
}

fn keys(
    open: &UseStateHandle<bool>,
    active: &UseStateHandle<Option<usize>>,
    found: &[Suggestion],
    take: &Callback<Target>,
) -> Callback<KeyboardEvent> {
    let (open, active, take) = (open.clone(), active.clone(), take.clone());
    let found: Vec<Target> = found.iter().map(|s| s.target).collect();
    Callback::from(move |event: KeyboardEvent| {
        let last = found.len().checked_sub(1);
        match (event.key().as_str(), last) {
            ("ArrowDown", Some(last)) => active.set(Some(active.map_or(0, |i| (i + 1).min(last)))),
            ("ArrowDown", None) => open.set(true),
            ("ArrowUp", Some(_)) => active.set(active.and_then(|i| i.checked_sub(1))),
            ("Enter", Some(_)) => match active.and_then(|i| found.get(i)) {
                Some(what) => take.emit(*what),
                None => open.set(false),
            },
            ("Escape", Some(_)) => open.set(false),
            _ => return,
        }
        event.prevent_default();
    })
}

fn suggestion_item(
    dataset: &Dataset,
    suggestion: &Suggestion,
    i: usize,
    active: bool,
    take: &Callback<Target>,
    lang: Lang,
) -> Html {
    let what = suggestion.target;
    let (name, (shape, tone), kind) = match what {
        Target::Node(NodeRef::Entity(ix)) => {
            let kind = &dataset.vocabulary.entities[dataset.entity(ix).kind.at()];
            (dataset.entity(ix).name.text(lang), (kind.shape, kind.tone), kind.label.text(lang))
        }
        Target::Node(NodeRef::Dispute(ix)) => {
            (dataset.dispute(ix).title.text(lang), (Shape::Diamond, Tone::Fault), strings(lang).dispute)
        }
        Target::Event(ix) => {
            let event = dataset.event(ix);
            let kind = &dataset.vocabulary.events[event.kind.at()];
            (event.title.text(lang), (kind.shape, kind.tone), kind.label.text(lang))
        }
    };
    // Pressing must not take the focus from the field before the press is done.
    let onmousedown = {
        let take = take.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            take.emit(what);
        })
    };
    html! {
        <li id={format!("suggestion-{i}")} role="option" aria-selected={active.to_string()} {onmousedown}>
            { mark(shape, tone) }<span class="choice">{ name }</span><span class="kind">{ kind }</span>
        </li>
    }
}

/// What taking a suggestion does: a lab or a dispute becomes a filter, an event is selected.
fn actions(dataset: &Dataset, suggested: Target) -> Vec<Action> {
    let clear = Action::Search(String::new());
    match suggested {
        Target::Node(NodeRef::Entity(ix)) => {
            let id = dataset.entity(ix).id.clone();
            vec![clear, Action::Only(Facet::Actor, id.clone()), Action::Select(Some(Selection::Entity(id)))]
        }
        Target::Node(NodeRef::Dispute(ix)) => {
            let id = dataset.dispute(ix).id.clone();
            vec![
                clear,
                Action::Only(Facet::Dispute, id.clone()),
                Action::Select(Some(Selection::Dispute(id))),
            ]
        }
        Target::Event(ix) => {
            vec![clear, Action::Select(Some(Selection::Event(dataset.event(ix).id.clone())))]
        }
    }
}
