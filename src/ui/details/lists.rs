//! Lists the details share: links to entities, disputes, events and relations, each with its mark.

use yew::Html;

use crate::ui::kit::localized::localized;
use crate::ui::kit::markup;
use crate::ui::kit::markup::{El, el, unordered};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::signs::mark;
use base::date::{short_words, words as date_words};
use dataset::{DisputeIx, EntityIx, EventIx, Part, RelationIx, Shape, Tone};
use graph::dispute_standing;
use page::{link_unknown_words, relation_phrase};
use view::{Action, Selection};

/// A press that selects something, looking like a link in running text.
pub fn link(props: &PageProps, sel: Selection) -> El {
    props.button(Action::Select(Some(sel))).class("link")
}

pub fn entity_link(props: &PageProps, ix: EntityIx) -> El {
    let dataset = &props.loaded.dataset;
    let entity = dataset.entity(ix);
    let kind = &dataset.vocabulary.entities[entity.kind.at()];
    marked_link(
        props,
        Selection::Entity(entity.id.clone()),
        (kind.shape, kind.tone),
        localized(&entity.name, props.lang),
    )
}

pub fn dispute_link(props: &PageProps, ix: DisputeIx) -> El {
    let dispute = props.loaded.dataset.dispute(ix);
    let sign = (Shape::Diamond, Tone::Fault);
    marked_link(props, Selection::Dispute(dispute.id.clone()), sign, localized(&dispute.title, props.lang))
}

fn marked_link(props: &PageProps, sel: Selection, (shape, tone): (Shape, Tone), name: Html) -> El {
    link(props, sel).add(mark(shape, tone)).node(name)
}

pub fn event_link(props: &PageProps, ix: EventIx) -> El {
    let event = props.loaded.dataset.event(ix);
    let kind = &props.loaded.dataset.vocabulary.events[event.kind.at()];
    let name = localized(&event.title, props.lang);
    marked_link(props, Selection::Event(event.id.clone()), (kind.shape, kind.tone), name)
}

/// Adds a heading and a list, or nothing when the list is empty.
#[inline(never)]
pub fn section(pane: El, title: &str, items: Vec<El>, class: &str) -> El {
    if items.is_empty() {
        return pane;
    }
    pane.add(el("h3").text(title)).add(unordered().class(class).each(items))
}

/// How a long list is folded: how many entries stay, and what the summary of the rest says of all of them.
pub struct Fold<'a> {
    pub shown: usize,
    pub summary: fn(usize) -> String,
    /// The id of what is selected: a fold opened for one selection says nothing of another's.
    pub of: &'a str,
    /// How many there are, where that is not how many entries the list has.
    pub all: Option<usize>,
}

/// Adds a list, its later entries folded away when there are many.
#[inline(never)]
pub fn folding(pane: El, list: fn() -> El, mut items: Vec<El>, fold: &Fold) -> El {
    let all = fold.all.unwrap_or(items.len());
    let rest = items.split_off(fold.shown.min(items.len()));
    let pane = pane.add(list().each(items));
    if rest.is_empty() {
        return pane;
    }
    let summary = markup::summary().text(&(fold.summary)(all));
    pane.add(el("details").class("more").key(fold.of).add(summary).add(list().each(rest)))
}

/// Entities each with their role.
pub fn parts(pane: El, props: &PageProps, title: &str, parts: &[Part]) -> El {
    let roles = &props.loaded.dataset.vocabulary.roles;
    let item = |part: &Part| {
        let role = roles[part.role.at()].label.text(props.lang);
        el("li").add(entity_link(props, part.entity)).add(el("span").class("role").text(role))
    };
    section(pane, title, parts.iter().map(item).collect(), "parts")
}

pub fn entities(pane: El, props: &PageProps, title: &str, entities: &[EntityIx]) -> El {
    let item = |ix: &EntityIx| el("li").add(entity_link(props, *ix));
    section(pane, title, entities.iter().map(item).collect(), "parts")
}

pub fn disputes(pane: El, props: &PageProps, title: &str, disputes: &[DisputeIx]) -> El {
    let dataset = &props.loaded.dataset;
    let item = |ix: &DisputeIx| {
        let role = el("span").class("role").text(&dispute_standing(dataset, *ix, None, props.lang));
        el("li").add(dispute_link(props, *ix)).add(role)
    };
    section(pane, title, disputes.iter().map(item).collect(), "parts")
}

/// Events by day, those the filters left out marked as such.
pub fn events(pane: El, props: &PageProps, title: &str, events: &[EventIx]) -> El {
    let dataset = &props.loaded.dataset;
    let shown = &props.model.visible.events;
    let item = |ix: &EventIx| {
        let day = el("time").text(&short_words(&dataset.event(*ix).date, props.lang));
        let out = (!shown.contains(ix)).then(|| el("span").class("role").text(props.words().not_in_view));
        el("li").add(day).add(event_link(props, *ix)).add_opt(out)
    };
    section(pane, title, events.iter().map(item).collect(), "dated")
}

/// Relations in words: from, kind, to, since when and until when.
pub fn relations(pane: El, props: &PageProps, title: &str, relations: &[RelationIx]) -> El {
    let item = |ix: &RelationIx| {
        let id = props.loaded.dataset.relation(*ix).id.clone();
        el("li").add(link(props, Selection::Relation(id)).text(&relation_words(props, *ix)))
    };
    section(pane, title, relations.iter().map(item).collect(), "parts")
}

pub fn relation_words(props: &PageProps, ix: RelationIx) -> String {
    let (relation, lang) = (props.loaded.dataset.relation(ix), props.lang);
    let said = relation_name(props, ix);
    let unknown = link_unknown_words(relation, lang);
    let span = match (&relation.since, &relation.until) {
        _ if unknown.is_some() => unknown.unwrap_or_default(),
        (_, Some(until)) => (props.words().ended)(&date_words(until, lang)),
        (Some(since), None) => (props.words().time_from)(&date_words(since, lang)),
        (None, None) => return said,
    };
    [&said, " (", &span, ")"].concat()
}

/// From, kind, to.
pub fn relation_name(props: &PageProps, ix: RelationIx) -> String {
    relation_phrase(&props.loaded.dataset, ix, props.lang)
}

/// The list at a position; empty where the index has none.
pub fn list<T>(lists: &[Vec<T>], at: usize) -> &[T] {
    lists.get(at).map_or(&[], Vec::as_slice)
}
