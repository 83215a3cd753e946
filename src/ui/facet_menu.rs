//! One filter as a menu: its values with how many events each would keep, to tick or untick.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::words::mark;
use crate::dataset::{Shape, Tone};
use crate::text::strings::strings;
use crate::text::{Lang, fold};
use crate::view::{Action, Facet};

/// Lists longer than this can be searched.
const SEARCHABLE_FROM: usize = 12;

/// One value of a filter.
#[derive(Clone, PartialEq)]
pub struct Choice {
    pub id: String,
    pub label: String,
    pub mark: (Shape, Tone),
    pub count: usize,
    pub chosen: bool,
}

#[derive(Properties, PartialEq)]
pub struct FacetMenuProps {
    pub facet: Facet,
    pub title: &'static str,
    /// Most useful first.
    pub choices: Vec<Choice>,
    pub lang: Lang,
    pub on_action: Callback<Action>,
}

#[function_component]
pub fn FacetMenu(props: &FacetMenuProps) -> Html {
    let words = strings(props.lang);
    let sought = use_state(String::new);
    let chosen = props.choices.iter().filter(|c| c.chosen).count();
    let oninput = {
        let sought = sought.clone();
        Callback::from(move |event: InputEvent| {
            sought.set(fold(&event.target_unchecked_into::<HtmlInputElement>().value()));
        })
    };
    let (facet, on_action) = (props.facet, props.on_action.clone());
    let shown =
        props.choices.iter().filter(|c| sought.is_empty() || fold(&c.label).contains(sought.as_str()));
    html! {
        <details class="menu" name="filters">
            <summary>
                { props.title }
                if chosen > 0 { <span class="count" aria-label={(words.chosen)(chosen)}>{ chosen }</span> }
            </summary>
            <div class="menu-panel">
                if props.choices.len() >= SEARCHABLE_FROM {
                    <input type="text" class="find" aria-label={words.find_in_list} placeholder={words.find_in_list} {oninput} />
                }
                <ul>{ for shown.map(|choice| choice_item(choice, facet, &on_action)) }</ul>
                if chosen > 0 {
                    <button type="button" class="quiet" onclick={on_action.reform(move |_: MouseEvent| Action::ClearFacet(facet))}>
                        { words.clear }
                    </button>
                }
            </div>
        </details>
    }
}

fn choice_item(choice: &Choice, facet: Facet, on_action: &Callback<Action>) -> Html {
    let id = choice.id.clone();
    let onchange = on_action.reform(move |_: Event| Action::Toggle(facet, id.clone()));
    let (shape, tone) = choice.mark;
    html! {
        <li key={choice.id.clone()} class={classes!((choice.count == 0 && !choice.chosen).then_some("none"))}>
            <label>
                <input type="checkbox" checked={choice.chosen} {onchange} />
                { mark(shape, tone) }
                <span class="choice">{ &choice.label }</span>
                <span class="number">{ choice.count }</span>
            </label>
        </li>
    }
}
