//! An event in words: what happened, who says so, where sources disagree, who took part.

use yew::prelude::*;

use super::DetailsProps;
use super::lists::{dispute_link, entities, entity_link, parts, relation_words, section};
use super::sources::{inline, sources};
use crate::dataset::{Claim, Conflict, Effect, Event, EventIx, Speaker, Stance};
use crate::date::words as date_words;
use crate::text::strings::strings;
use crate::ui::words::{localized, tone_class};

pub fn event(props: &DetailsProps, ix: EventIx) -> Html {
    let words = strings(props.lang);
    let event = props.loaded.dataset.event(ix);
    html! {
        <>
            { kicker(props, event) }
            <h2>{ localized(&event.title, props.lang) }</h2>
            <p class="lead">{ localized(&event.summary, props.lang) }</p>
            if !event.claims.is_empty() {
                <h3>{ words.who_says_so }</h3>
                <ul class="claims">{ for event.claims.iter().map(|c| claim(props, c)) }</ul>
            }
            { for event.conflicts.iter().map(|c| conflict(props, c)) }
            { parts(props, words.who_took_part, &event.actors) }
            { entities(props, words.about, &event.about) }
            { section(words.in_dispute, event.dispute.iter().map(|d| dispute_link(props, *d)).collect(), "parts") }
            { section(words.relations, event.effects.iter().map(|e| effect(props, *e)).collect(), "parts") }
            { sources(props, &event.sources) }
        </>
    }
}

fn kicker(props: &DetailsProps, event: &Event) -> Html {
    let kind = &props.loaded.dataset.vocabulary.events[event.kind.at()];
    html! {
        <p class={classes!("kicker", tone_class(kind.tone))}>
            { kind.label.text(props.lang) }{ " · " }<time>{ date_words(&event.date, props.lang) }</time>
            if !event.conflicts.is_empty() { { " · " }{ strings(props.lang).sources_disagree } }
        </p>
    }
}

fn claim(props: &DetailsProps, claim: &Claim) -> Html {
    let words = strings(props.lang);
    let speaker = match claim.by {
        Speaker::Entity(ix) => entity_link(props, ix),
        Speaker::Source(ix) => {
            html! { <span>{ (words.unnamed_speaker)(&props.loaded.dataset.source(ix).publisher) }</span> }
        }
    };
    let [confirmed, reported, alleged, denied] = words.stance;
    let (stance, class) = match claim.stance {
        Stance::Confirmed => (confirmed, "confirmed"),
        Stance::Reported => (reported, "reported"),
        Stance::Alleged => (alleged, "alleged"),
        Stance::Denied => (denied, "denied"),
    };
    html! {
        <li class={classes!("claim", class)}>
            <p class="speaker">{ speaker }{ " " }<span class="stance">{ stance }</span></p>
            <p>{ localized(&claim.text, props.lang) }</p>
            { inline(props, &claim.sources) }
        </li>
    }
}

fn conflict(props: &DetailsProps, conflict: &Conflict) -> Html {
    let words = strings(props.lang);
    let field = match conflict.field.as_str() {
        "date" => words.field_date.to_string(),
        "amount" => words.field_amount.to_string(),
        other => (words.field_other)(other),
    };
    html! {
        <>
            <h3>{ (words.colon)(words.where_sources_disagree, &field) }</h3>
            <dl class="conflict">
                { for conflict.values.iter().map(|value| html! {
                    <div><dt>{ localized(&value.value, props.lang) }</dt><dd>{ inline(props, &value.sources) }</dd></div>
                }) }
            </dl>
        </>
    }
}

fn effect(props: &DetailsProps, effect: Effect) -> Html {
    let words = strings(props.lang);
    let (ix, say) = match effect {
        Effect::Begins(ix) => (ix, words.begins),
        Effect::Ends(ix) => (ix, words.ends),
    };
    html! { <>{ say(&relation_words(props, ix)) }</> }
}
