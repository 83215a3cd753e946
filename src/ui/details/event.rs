//! The details of an event: summary, claims, disagreements of sources, participants, sources.

use super::amounts::amounts;
use super::claims::claims;
use super::conflict::versions;
use super::headed;
use super::lists::{dispute_link, entities, link, parts, relation_words, section};
use super::record_page::pages_of_event;
use super::sources::sources;
use crate::ui::kit::localized::localized;
use crate::ui::kit::markup::{El, el};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::signs::tone_class;
use crate::ui::kit::trust::trust_of;
use base::date::words as date_words;
use dataset::{Conflict, Effect, Event, EventIx};
use query::is_event_alleged;
use view::Selection;

pub fn event(pane: El, props: &PageProps, ix: EventIx) -> El {
    let words = props.words();
    let event = props.loaded.dataset.event(ix);
    let mut pane = headed(pane, kicker(props, event), localized(&event.title, props.lang));
    pane = pane.add(el("p").class("lead").node(localized(&event.summary, props.lang)));
    pane = claims(pane, props, event);
    for disagreement in &event.conflicts {
        pane = conflict(pane, props, disagreement);
    }
    pane = amounts(pane, props, &event.amounts);
    pane = parts(pane, props, words.who_took_part, &event.actors);
    pane = entities(pane, props, words.about, &event.about);
    let dispute = event.dispute.map(|ix| el("li").add(dispute_link(props, ix)));
    pane = section(pane, words.in_dispute, dispute.into_iter().collect(), "parts");
    let effects = event.effects.iter().map(|e| effect(props, *e)).collect();
    pane = section(pane, words.relations, effects, "parts");
    pane = pages_of_event(pane, props, event);
    pane = sources(pane, props, &event.id, &event.sources);
    trust_of(pane, props, ix.into())
}

fn kicker(props: &PageProps, event: &Event) -> El {
    let kind = &props.loaded.dataset.vocabulary.events[event.kind.at()];
    let line = el("p")
        .class(&["kicker ", tone_class(kind.tone)].concat())
        .text(kind.label.text(props.lang))
        .text(" · ")
        .add(el("time").text(&date_words(&event.date, props.lang)));
    let line = if is_event_alleged(&props.loaded.dataset, event) {
        line.text(" · ").text(props.words().line_alleged)
    } else {
        line
    };
    if event.conflicts.is_empty() { line } else { line.text(" · ").text(props.words().sources_disagree) }
}

fn conflict(pane: El, props: &PageProps, conflict: &Conflict) -> El {
    let words = props.words();
    let title = (words.colon)(words.where_sources_disagree, &words.field(&conflict.field));
    pane.add(el("h3").text(&title)).add(versions(props, conflict))
}

fn effect(props: &PageProps, effect: Effect) -> El {
    let words = props.words();
    let (ix, say) = match effect {
        Effect::Begins(ix) => (ix, words.begins),
        Effect::Ends(ix) => (ix, words.ends),
    };
    let id = props.loaded.dataset.relation(ix).id.clone();
    el("li").add(link(props, Selection::Relation(id)).text(&say(&relation_words(props, ix))))
}
