//! A dispute in words: how it stands, who is in it, what it is about, what happened in it.

use yew::prelude::*;

use super::DetailsProps;
use super::entity::{list, look_closer};
use super::lists::{entities, events, parts};
use super::sources::sources;
use crate::dataset::{DisputeIx, Shape, Tone};
use crate::date::words as date_words;
use crate::text::strings::strings;
use crate::ui::words::{localized, mark};
use crate::view::Facet;

pub fn dispute(props: &DetailsProps, ix: DisputeIx) -> Html {
    let words = strings(props.lang);
    let dataset = &props.loaded.dataset;
    let dispute = dataset.dispute(ix);
    let status = dataset.vocabulary.statuses[dispute.status.at()].label.text(props.lang);
    let opened = (words.opened)(&date_words(&dispute.opened, props.lang));
    let closed = dispute.closed.as_ref().map(|d| (words.closed)(&date_words(d, props.lang)));
    html! {
        <>
            <p class="kicker tone-fault">
                { mark(Shape::Diamond, Tone::Fault) }{ words.dispute }{ " · " }{ status }{ " · " }{ opened }
                { closed.map(|c| html! { <>{ " · " }{ c }</> }) }
            </p>
            <h2>{ localized(&dispute.title, props.lang) }</h2>
            { for dispute.summary.iter().map(|s| html! { <p class="lead">{ localized(s, props.lang) }</p> }) }
            { look_closer(props, &dispute.id, Facet::Dispute) }
            { parts(props, words.parties, &dispute.parties) }
            { entities(props, words.about, &dispute.about) }
            { events(props, words.events, list(&dataset.index.events_of_dispute, ix.at())) }
            { sources(props, &dispute.sources) }
        </>
    }
}
