//! The details of an entity: kind, disputes, relations, events, and buttons that narrow the view to it.

use super::headed;
use super::lists::{disputes, entities, events, list, relations, section};
use super::record_page::record_page;
use crate::ui::kit::localized::localized;
use crate::ui::kit::markup::{El, button, el};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::signs::{mark, tone_class};
use base::date::words as date_words;
use dataset::{EntityIx, NodeRef};
use graph::held_words;
use page::fold_one;
use query::{most_shared, node_by_id};
use view::{Action, Facet};

/// So many others are named.
const MOST_OTHERS: usize = 5;

pub fn entity(pane: El, props: &PageProps, ix: EntityIx) -> El {
    let (words, lang, dataset) = (props.words(), props.lang, &props.loaded.dataset);
    let (entity, at, index) = (dataset.entity(ix), ix.at(), &dataset.index);
    let kind = &dataset.vocabulary.entities[entity.kind.at()];
    let kicker = el("p").class(&["kicker ", tone_class(kind.tone)].concat());
    let kicker = kicker.add(mark(kind.shape, kind.tone)).text(kind.label.text(lang));
    let pane = pane
        .add_opt(props.asks.then(|| el("p").class("asks").attr("role", "status").text(words.asks_between)));
    let mut pane = headed(pane, kicker, localized(&entity.name, lang));
    if let Some(description) = &entity.description {
        pane = pane.add(el("p").class("lead").node(localized(description, lang)));
    }
    let mut facts: Vec<String> = Vec::new();
    facts.extend(entity.founded.as_ref().map(|d| (words.founded)(&date_words(d, lang))));
    facts.extend(entity.ended.as_ref().map(|d| (words.ended)(&date_words(d, lang))));
    if !entity.aliases.is_empty() {
        facts.push((words.also_known_as)(&entity.aliases.join(", ")));
    }
    if !facts.is_empty() {
        pane = pane.add(el("p").class("facts").text(&facts.join(" · ")));
    }
    let own_page = record_page(props, NodeRef::Entity(ix));
    pane = pane.add(look_closer(props, &entity.id, Facet::Actor).add(ask(props)).add_opt(own_page));
    pane = most_to_do_with(pane, props, ix);
    pane = entities(pane, props, words.provided_by, entity.of.as_slice());
    pane = entities(pane, props, words.provides, list(&index.provided_by_entity, at));
    pane = disputes(pane, props, words.disputes, list(&index.disputes_of_entity, at));
    pane = relations(pane, props, words.relations, list(&index.relations_of_entity, at));
    events(pane, props, words.events, list(&index.events_of_entity, at))
}

/// Asks what is between it and the entity that is pressed next.
fn ask(props: &PageProps) -> El {
    button(props.on_ask.reform(|_| ())).flag("aria-pressed", props.asks).text(props.words().ask_between)
}

/// The others it shares most events with: a press shows what is between the two.
fn most_to_do_with(pane: El, props: &PageProps, ix: EntityIx) -> El {
    let (words, lang, dataset) = (props.words(), props.lang, &props.loaded.dataset);
    let item = |(other, count): &(EntityIx, usize)| {
        let (one, other) = (dataset.entity(ix), dataset.entity(*other));
        let kind = &dataset.vocabulary.entities[other.kind.at()];
        let name = (words.what_is_between)(one.name.text(lang), other.name.text(lang));
        let press = props.button(Action::AskBetween(vec![one.id.clone(), other.id.clone()])).class("link");
        let press = press.attr("title", &name).add(mark(kind.shape, kind.tone));
        let number = el("span").class("number").number(*count);
        el("li").add(press.node(localized(&other.name, lang))).add(number)
    };
    let shared = most_shared(dataset, ix, MOST_OTHERS);
    section(pane, words.most_to_do_with, shared.iter().map(item).collect(), "parts")
}

/// Presses that narrow the view to what is selected, and one that frees a node placed by hand.
pub fn look_closer(props: &PageProps, id: &str, facet: Facet) -> El {
    let words = props.words();
    let around = |depth| Action::Focus { id: id.to_string(), depth };
    let mut row = el("p").class("look-closer");
    row = row.add(props.button(Action::Only(facet, id.to_string())).text(words.show_only_this));
    match props.view.focus.as_ref().filter(|f| f.id == id) {
        Some(focus) => {
            let steps = |depth: u8| {
                let pressed = focus.depth == depth;
                props.button(around(depth)).flag("aria-pressed", pressed).text(&(words.steps)(depth))
            };
            row = row.each((1..=3).map(steps));
            row = row.add(props.button(Action::ClearFocus).text(words.unfocus));
        }
        None => row = row.add(props.button(around(1)).text(words.focus)),
    }
    let node = node_by_id(&props.loaded.dataset, id);
    row = row.add_opt(node.and_then(|node| fold_button(props, node)));
    let pinned = props.view.pins.iter().any(|p| p.id == id);
    row.add_opt(pinned.then(|| props.button(Action::Unpin(id.to_string())).text(words.unpin)))
}

/// Unfolds in the graph what is folded into the selected node, or folds it again.
fn fold_button(props: &PageProps, node: NodeRef) -> Option<El> {
    let (words, dataset) = (props.words(), &props.loaded.dataset);
    let action = fold_one(dataset, &props.model, node)?;
    let held = held_words(dataset, props.model.folded.held_by(node), props.lang);
    let text = if held.is_empty() { words.refold_this.to_string() } else { (words.unfold_this)(&held) };
    Some(props.button(action).text(&text))
}
