//! What is between two or more entities: the disputes and relations between them and the events in which they meet; or,
//! where nothing joins two, the shortest ways from one to the other.

use super::headed;
use super::lists::{disputes, entity_link, event_link, events, relation_words, relations};
use crate::ui::kit::markup::{El, el, ordered, text_node};
use crate::ui::kit::props::PageProps;
use dataset::EntityIx;
use page::describe;
use query::{ChainStep, Joint, Sides, chains};

/// The pane; nothing where the view is not between entities.
pub fn between(pane: El, props: &PageProps) -> Option<El> {
    let (words, dataset) = (props.words(), &props.loaded.dataset);
    let sides = Sides::new(dataset, &props.view.filter.between)?;
    let (disputes_between, relations_between) = (sides.disputes(dataset), sides.relations(dataset));
    let visible = &props.model.visible;
    let title = describe(dataset, visible, &props.view, props.lang);
    let poles = el("p").class("kicker").each(sides.poles.iter().map(|pole| entity_link(props, *pole)));
    let mut pane = headed(pane, poles, text_node(&title));
    if disputes_between.is_empty() && relations_between.is_empty() && sides.events_of(dataset).is_empty() {
        pane = pane.add(el("p").class("lead").text(words.nothing_between));
        return Some(match sides.poles.as_slice() {
            [one, other] => ways(pane, props, *one, *other),
            _ => pane,
        });
    }
    pane = disputes(pane, props, words.disputes_between, &disputes_between);
    pane = relations(pane, props, words.relations_between, &relations_between);
    Some(events(pane, props, words.events_between, &visible.events))
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
