//! A relation in words: who stands how to whom, since when, until when, and on what evidence.

use yew::prelude::*;

use super::DetailsProps;
use super::entity::list;
use super::lists::{entity_link, events};
use super::sources::sources;
use crate::dataset::RelationIx;
use crate::date::words as date_words;
use crate::text::strings::strings;
use crate::ui::words::tone_class;

pub fn relation(props: &DetailsProps, ix: RelationIx) -> Html {
    let words = strings(props.lang);
    let dataset = &props.loaded.dataset;
    let relation = dataset.relation(ix);
    let kind = &dataset.vocabulary.relations[relation.kind.at()];
    let since = relation.since.as_ref().map(|d| (words.time_from)(&date_words(d, props.lang)));
    let until = relation.until.as_ref().map(|d| (words.ended)(&date_words(d, props.lang)));
    let [from, to] = [relation.from, relation.to].map(|e| dataset.entity(e).name.text(props.lang));
    html! {
        <>
            <p class={classes!("kicker", tone_class(kind.tone))}>
                { kind.label.text(props.lang) }
                { for since.into_iter().chain(until).map(|span| html! { <>{ " · " }{ span }</> }) }
            </p>
            <h2>{ format!("{from} {} {to}", kind.label.text(props.lang)) }</h2>
            <ul class="parts"><li>{ entity_link(props, relation.from) }</li><li>{ entity_link(props, relation.to) }</li></ul>
            { events(props, words.events, list(&dataset.index.events_of_relation, ix.at())) }
            { sources(props, &relation.sources) }
        </>
    }
}
