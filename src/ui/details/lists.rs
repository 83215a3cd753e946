//! Lists the details share: links to entities, disputes, events and relations, each with its mark.

use yew::prelude::*;

use super::DetailsProps;
use crate::dataset::{DisputeIx, EntityIx, EventIx, Part, RelationIx, Shape, Tone};
use crate::date::{short_words, words as date_words};
use crate::text::strings::strings;
use crate::ui::words::{localized, mark};
use crate::view::{Action, Selection};

/// A press that selects something, looking like a link in running text.
pub fn link(props: &DetailsProps, sel: Selection, label: Html) -> Html {
    let onclick = props.on_action.reform(move |_: MouseEvent| Action::Select(Some(sel.clone())));
    html! { <button type="button" class="link" {onclick}>{ label }</button> }
}

pub fn entity_link(props: &DetailsProps, ix: EntityIx) -> Html {
    let dataset = &props.loaded.dataset;
    let entity = dataset.entity(ix);
    let kind = &dataset.vocabulary.entities[entity.kind.at()];
    let label = html! { <>{ mark(kind.shape, kind.tone) }{ localized(&entity.name, props.lang) }</> };
    link(props, Selection::Entity(entity.id.clone()), label)
}

pub fn dispute_link(props: &DetailsProps, ix: DisputeIx) -> Html {
    let dispute = props.loaded.dataset.dispute(ix);
    let label = html! { <>{ mark(Shape::Diamond, Tone::Fault) }{ localized(&dispute.title, props.lang) }</> };
    link(props, Selection::Dispute(dispute.id.clone()), label)
}

/// A heading and a list, or nothing when the list is empty.
pub fn section(title: &str, items: Vec<Html>, class: &'static str) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! { <><h3>{ title }</h3><ul class={class}>{ for items.into_iter().map(|item| html! { <li>{ item }</li> }) }</ul></> }
}

/// Entities each with their role.
pub fn parts(props: &DetailsProps, title: &str, parts: &[Part]) -> Html {
    let roles = &props.loaded.dataset.vocabulary.roles;
    let item = |part: &Part| {
        let role = roles[part.role.at()].label.text(props.lang);
        html! { <>{ entity_link(props, part.entity) }<span class="role">{ role }</span></> }
    };
    section(title, parts.iter().map(item).collect(), "parts")
}

pub fn entities(props: &DetailsProps, title: &str, entities: &[EntityIx]) -> Html {
    section(title, entities.iter().map(|ix| entity_link(props, *ix)).collect(), "parts")
}

pub fn disputes(props: &DetailsProps, title: &str, disputes: &[DisputeIx]) -> Html {
    let dataset = &props.loaded.dataset;
    let item = |ix: &DisputeIx| {
        let status = &dataset.vocabulary.statuses[dataset.dispute(*ix).status.at()];
        html! { <>{ dispute_link(props, *ix) }<span class="role">{ status.label.text(props.lang) }</span></> }
    };
    section(title, disputes.iter().map(item).collect(), "parts")
}

/// Events by day, those the filters left out marked as such.
pub fn events(props: &DetailsProps, title: &str, events: &[EventIx]) -> Html {
    let dataset = &props.loaded.dataset;
    let shown = &props.stage.visible.events;
    let item = |ix: &EventIx| {
        let event = dataset.event(*ix);
        let kind = &dataset.vocabulary.events[event.kind.at()];
        let out = !shown.contains(ix);
        let label = html! { <>{ mark(kind.shape, kind.tone) }{ localized(&event.title, props.lang) }</> };
        html! {
            <>
                <time>{ short_words(&event.date, props.lang) }</time>
                { link(props, Selection::Event(event.id.clone()), label) }
                if out { <span class="role">{ strings(props.lang).not_in_view }</span> }
            </>
        }
    };
    section(title, events.iter().map(item).collect(), "dated")
}

/// Relations in words: from, kind, to, since when and until when.
pub fn relations(props: &DetailsProps, title: &str, relations: &[RelationIx]) -> Html {
    let item = |ix: &RelationIx| {
        let id = props.loaded.dataset.relation(*ix).id.clone();
        link(props, Selection::Relation(id), html! { <>{ relation_words(props, *ix) }</> })
    };
    section(title, relations.iter().map(item).collect(), "parts")
}

pub fn relation_words(props: &DetailsProps, ix: RelationIx) -> String {
    let (dataset, lang) = (&props.loaded.dataset, props.lang);
    let relation = dataset.relation(ix);
    let [from, to] = [relation.from, relation.to].map(|e| dataset.entity(e).name.text(lang));
    let kind = dataset.vocabulary.relations[relation.kind.at()].label.text(lang);
    let span = match (&relation.since, &relation.until) {
        (_, Some(until)) => format!(" ({})", (strings(lang).ended)(&date_words(until, lang))),
        (Some(since), None) => format!(" ({})", (strings(lang).time_from)(&short_words(since, lang))),
        (None, None) => String::new(),
    };
    format!("{from} {kind} {to}{span}")
}
