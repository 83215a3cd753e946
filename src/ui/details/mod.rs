//! The words on what is selected: an event, an entity, a dispute or a relation. One file each.

mod dispute;
mod entity;
mod event;
pub mod lists;
mod relation;
mod sources;

use super::markup::{El, el, tool};
use super::props::PageProps;
use crate::view::{Action, Selection};

/// The pane; nothing at all without a selection.
pub fn details(props: &PageProps) -> Option<El> {
    let words = props.words();
    let sel = props.view.sel.as_ref()?;
    let close = tool("×", words.close, props.act(Action::Select(None))).class("tool close");
    let pane = el("aside").class("details").attr("role", "region").attr("aria-label", words.details);
    content(pane.add(close), props, sel)
}

/// A pane with the words on a selection in it.
fn content(pane: El, props: &PageProps, sel: &Selection) -> Option<El> {
    let index = &props.loaded.dataset.index;
    Some(match sel {
        Selection::Event(id) => event::event(pane, props, *index.event_by_id.get(id)?),
        Selection::Entity(id) => entity::entity(pane, props, *index.entity_by_id.get(id)?),
        Selection::Dispute(id) => dispute::dispute(pane, props, *index.dispute_by_id.get(id)?),
        Selection::Relation(id) => relation::relation(pane, props, *index.relation_by_id.get(id)?),
    })
}

/// The line above a title, coloured by a tone, and the title.
fn headed(pane: El, kicker: El, title: yew::Html) -> El {
    pane.add(kicker).add(el("h2").node(title))
}
