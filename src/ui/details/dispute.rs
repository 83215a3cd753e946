//! The details of a dispute: status, parties, subject, events, sources.

use super::entity::look_closer;
use super::headed;
use super::lists::{entities, events, list, parts};
use super::record_page::record_page;
use super::sources::{inline, sources};
use crate::ui::kit::localized::localized;
use crate::ui::kit::markup::{El, el};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::signs::mark;
use crate::ui::kit::trust::trust_of;
use base::date::words as date_words;
use base::text::strings::name_words;
use dataset::{DisputeIx, NodeRef, Shape, Tone};
use graph::dispute_standing;
use page::stage_words;
use view::Facet;

pub fn dispute(pane: El, props: &PageProps, ix: DisputeIx) -> El {
    let (words, lang, dataset) = (props.words(), props.lang, &props.loaded.dataset);
    let dispute = dataset.dispute(ix);
    let mut said = vec![words.dispute.to_string(), dispute_standing(dataset, ix, None, lang)];
    // One that is not closed says by itself since when it is open.
    said.extend(
        dispute.closed.as_ref().map(|_| (name_words(lang).opened)(&date_words(&dispute.opened, lang))),
    );
    let kicker = el("p").class("kicker tone-fault").add(mark(Shape::Diamond, Tone::Fault));
    said.extend(stage_words(dataset, dispute, lang).map(|stage| (words.colon)(words.stage, &stage)));
    let mut pane = headed(pane, kicker.text(&said.join(" · ")), localized(&dispute.title, lang));
    if let Some(summary) = &dispute.summary {
        pane = pane.add(el("p").class("lead").node(localized(summary, lang)));
    }
    // The stage is said above; what it is known from, here.
    if let Some(stage) = &dispute.stage {
        pane = pane.add(inline(props, &stage.sources));
    }
    let events_of_it = list(&dataset.index.events_of_dispute, ix.at());
    let own_page = record_page(props, NodeRef::Dispute(ix));
    pane = pane.add(look_closer(props, &dispute.id, Facet::Dispute).add_opt(own_page));
    pane = parts(pane, props, words.parties, &dispute.parties);
    pane = entities(pane, props, words.about, &dispute.about);
    pane = events(pane, props, words.events, events_of_it);
    pane = sources(pane, props, &dispute.id, &dispute.sources);
    trust_of(pane, props, NodeRef::Dispute(ix).into())
}
