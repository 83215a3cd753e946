//! The search field: filters as it is typed, and suggests the labs, disputes and events it may mean.
//! A combobox as ARIA describes it: arrows walk the suggestions, Enter takes one, Escape closes them.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::shared::Shared;
use super::words::mark;
use crate::dataset::{Dataset, NodeRef, Shape, Tone};
use crate::page::Loaded;
use crate::query::{Suggested, Suggestion, suggest};
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
    let (dataset, text) = (&props.loaded.dataset, &props.view.filter.q);
    let found = if *open { suggest(dataset, &props.loaded.search, text, props.lang, MOST_SUGGESTIONS) } else { Vec::new() };
    let oninput = {
        let (open, active, on_action) = (open.clone(), active.clone(), props.on_action.clone());
        Callback::from(move |event: InputEvent| {
            open.set(true);
            active.set(None);
            on_action.emit(Action::Search(event.target_unchecked_into::<HtmlInputElement>().value()));
        })
    };
    let take = {
        let (open, loaded, on_action) = (open.clone(), props.loaded.clone(), props.on_action.clone());
        Callback::from(move |suggested: Suggested| {
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
    take: &Callback<Suggested>,
) -> Callback<KeyboardEvent> {
    let (open, active, take) = (open.clone(), active.clone(), take.clone());
    let found: Vec<Suggested> = found.iter().map(|s| s.what).collect();
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
    take: &Callback<Suggested>,
    lang: Lang,
) -> Html {
    let what = suggestion.what;
    let (name, (shape, tone), kind) = match what {
        Suggested::Node(NodeRef::Entity(ix)) => {
            let kind = &dataset.vocabulary.entities[dataset.entity(ix).kind.at()];
            (dataset.entity(ix).name.text(lang), (kind.shape, kind.tone), kind.label.text(lang))
        }
        Suggested::Node(NodeRef::Dispute(ix)) => {
            (dataset.dispute(ix).title.text(lang), (Shape::Diamond, Tone::Fault), strings(lang).dispute)
        }
        Suggested::Event(ix) => {
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
fn actions(dataset: &Dataset, suggested: Suggested) -> Vec<Action> {
    let clear = Action::Search(String::new());
    match suggested {
        Suggested::Node(NodeRef::Entity(ix)) => {
            let id = dataset.entity(ix).id.clone();
            vec![clear, Action::Only(Facet::Actor, id.clone()), Action::Select(Some(Selection::Entity(id)))]
        }
        Suggested::Node(NodeRef::Dispute(ix)) => {
            let id = dataset.dispute(ix).id.clone();
            vec![clear, Action::Only(Facet::Dispute, id.clone()), Action::Select(Some(Selection::Dispute(id)))]
        }
        Suggested::Event(ix) => vec![clear, Action::Select(Some(Selection::Event(dataset.event(ix).id.clone())))],
    }
}
