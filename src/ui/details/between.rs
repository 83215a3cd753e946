//! What is between two or more entities: the disputes and relations between them and the events in which they meet; or,
//! where nothing joins two, the shortest ways from one to the other.

use super::headed;
use super::lists::{dispute_link, entity_link, event_link, events, relation_words, relations, section};
use crate::ui::kit::markup::{El, el, ordered, text_node};
use crate::ui::kit::props::PageProps;
use dataset::{DisputeIx, EntityIx, Part};
use graph::dispute_standing;
use page::describe;
use query::{ChainStep, Joint, Sides, chains};

/// The pane; nothing where the view is not between entities.
pub fn between(pane: El, props: &PageProps) -> Option<El> {
    let (words, dataset) = (props.words(), &props.loaded.dataset);
    let sides = Sides::new(dataset, &props.view.filter.between)?;
    let (disputes_between, relations_between) = (sides.disputes(dataset), sides.relations(dataset));
    let visible = &props.model.visible;
    let title = describe(dataset, visible, &props.view, props.lang);
    let poles = sides.poles.iter().enumerate().fold(el("p").class("kicker"), |line, (at, pole)| {
        let line = if at > 0 { line.text(" · ") } else { line };
        line.add(entity_link(props, *pole))
    });
    let mut pane = headed(pane, poles, text_node(&title));
    if disputes_between.is_empty() && relations_between.is_empty() && sides.events_of(dataset).is_empty() {
        pane = pane.add(el("p").class("lead").text(words.nothing_between));
        return Some(match sides.poles.as_slice() {
            [one, other] => ways(pane, props, *one, *other),
            _ => pane,
        });
    }
    let (opposed, others): (Vec<DisputeIx>, Vec<DisputeIx>) =
        disputes_between.iter().partition(|ix| sides.are_opposed(dataset, **ix));
    let item = |ix: &DisputeIx| dispute_item(props, &sides, *ix);
    pane = section(pane, words.disputes_opposed, opposed.iter().map(item).collect(), "parts");
    let with_all = (words.disputes_with_all)(sides.poles.len());
    pane = section(pane, with_all, others.iter().map(item).collect(), "parts");
    pane = relations(pane, props, words.relations_between, &relations_between);
    Some(events(pane, props, words.events_between, &visible.events))
}

/// A dispute with the part that each side has in it.
fn dispute_item(props: &PageProps, sides: &Sides, ix: DisputeIx) -> El {
    let (words, lang, dataset) = (props.words(), props.lang, &props.loaded.dataset);
    let part = |part: &Part| {
        sides.pole_of(part.entity)?;
        let role = dataset.vocabulary.roles.get(part.role.at())?.label.text(lang);
        Some((words.colon)(dataset.entity(part.entity).name.text(lang), role))
    };
    let parts: Vec<String> = dataset.dispute(ix).parties.iter().filter_map(part).collect();
    let role = |text: &str| el("span").class("role").text(text);
    el("li")
        .add(dispute_link(props, ix))
        .add(role(&dispute_standing(dataset, ix, None, lang)))
        .add(el("p").class("facts").text(&parts.join(words.list_separator)))
}

/// The shortest chains, each a list of steps over a relation or an event.
fn ways(pane: El, props: &PageProps, one: EntityIx, other: EntityIx) -> El {
    let words = props.words();
    let chains = chains(&props.loaded.dataset, one, other);
    if chains.is_empty() {
        return pane.add(el("p").text(words.no_chain));
    }
    let lists =
        chains.iter().map(|chain| ordered().class("chain").each(chain.iter().map(|it| step(props, it))));
    pane.add(el("h3").text(words.chains)).each(lists)
}

fn step(props: &PageProps, step: &ChainStep) -> El {
    let joint = match step.joint {
        Joint::Relation(ix) => {
            let id = props.loaded.dataset.relation(ix).id.clone();
            super::lists::link(props, view::Selection::Relation(id)).text(&relation_words(props, ix))
        }
        Joint::Event(ix) => event_link(props, ix),
    };
    let ends = el("p").class("ends").add(entity_link(props, step.from)).text(" – ");
    el("li").add(ends.add(entity_link(props, step.to))).add(joint)
}
