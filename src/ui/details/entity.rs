//! An entity in words: what it is, its disputes, relations and events, and ways to look closer.

use yew::prelude::*;

use super::DetailsProps;
use super::lists::{disputes, entities, entity_link, events, relations, section};
use crate::dataset::EntityIx;
use crate::date::words as date_words;
use crate::text::strings::strings;
use crate::ui::words::{localized, mark, tone_class};
use crate::view::{Action, Facet};

pub fn entity(props: &DetailsProps, ix: EntityIx) -> Html {
    let words = strings(props.lang);
    let dataset = &props.loaded.dataset;
    let (entity, at) = (dataset.entity(ix), ix.at());
    let kind = &dataset.vocabulary.entities[entity.kind.at()];
    let facts = [
        entity.founded.as_ref().map(|d| (words.founded)(&date_words(d, props.lang))),
        entity.ended.as_ref().map(|d| (words.ended)(&date_words(d, props.lang))),
        (!entity.aliases.is_empty()).then(|| (words.also_known_as)(&entity.aliases.join(", "))),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    html! {
        <>
            <p class={classes!("kicker", tone_class(kind.tone))}>{ mark(kind.shape, kind.tone) }{ kind.label.text(props.lang) }</p>
            <h2>{ localized(&entity.name, props.lang) }</h2>
            { for entity.description.iter().map(|d| html! { <p class="lead">{ localized(d, props.lang) }</p> }) }
            if !facts.is_empty() { <p class="facts">{ facts.join(" · ") }</p> }
            { look_closer(props, &entity.id, Facet::Actor) }
            { section(words.provided_by, entity.of.iter().map(|of| entity_link(props, *of)).collect(), "parts") }
            { entities(props, words.provides, list(&dataset.index.provided_by_entity, at)) }
            { disputes(props, words.disputes, list(&dataset.index.disputes_of_entity, at)) }
            { relations(props, words.relations, list(&dataset.index.relations_of_entity, at)) }
            { events(props, words.events, list(&dataset.index.events_of_entity, at)) }
        </>
    }
}

/// The list at a position; empty where the index has none.
pub fn list<T>(lists: &[Vec<T>], at: usize) -> &[T] {
    lists.get(at).map_or(&[], Vec::as_slice)
}

/// Presses that narrow the view to what is selected, and one that frees a node placed by hand.
pub fn look_closer(props: &DetailsProps, id: &str, facet: Facet) -> Html {
    let words = strings(props.lang);
    let act = |action: Action| props.on_action.reform(move |_: MouseEvent| action.clone());
    let focused = props.view.focus.as_ref().filter(|f| f.id == id);
    let pinned = props.view.pins.iter().any(|p| p.id == id);
    html! {
        <p class="look-closer">
            <button type="button" onclick={act(Action::Only(facet, id.to_string()))}>{ words.show_only_this }</button>
            if let Some(focus) = focused {
                { for (1..=3_u8).map(|depth| html! {
                    <button type="button" aria-pressed={(focus.depth == depth).to_string()}
                        onclick={act(Action::Focus { id: id.to_string(), depth })}>{ (words.steps)(depth) }</button>
                }) }
                <button type="button" onclick={act(Action::ClearFocus)}>{ words.unfocus }</button>
            } else {
                <button type="button" onclick={act(Action::Focus { id: id.to_string(), depth: 1 })}>{ words.focus }</button>
            }
            if pinned { <button type="button" onclick={act(Action::Unpin(id.to_string()))}>{ words.unpin }</button> }
        </p>
    }
}
