//! The details of what is selected: an event, an entity, a dispute or a relation, one file each; and what differs between
//! two days.

mod amounts;
mod between;
mod changes;
mod claims;
mod conflict;
mod disagreements;
mod dispute;
mod entity;
mod event;
mod lists;
mod record_page;
mod relation;
mod sources;

pub use changes::side;

use crate::browser::focus::DETAILS_TITLE_ID;
use crate::ui::kit::icons::{self, icon_button};
use crate::ui::kit::markup::{El, On, el};
use crate::ui::kit::props::PageProps;
use view::{Action, Selection};

/// Whether there is a pane beside the picture.
pub fn has_details(props: &PageProps) -> bool {
    props.view.sel.is_some()
        || !props.view.filter.between.is_empty()
        || (props.view.filter.conflict && !props.model.visible.events.is_empty())
}

/// The pane; without a selection, what is between the entities asked about, or the list of disagreements where it is
/// asked for, else nothing at all.
pub fn details(props: &PageProps) -> Option<El> {
    let words = props.words();
    let pane = el("aside").class("details").attr("role", "region").attr("aria-label", words.details);
    let Some(sel) = props.view.sel.as_ref() else {
        return match props.view.filter.between.is_empty() {
            true => disagreements::disagreements(props),
            false => between::between(pane.key("between"), props),
        };
    };
    let close =
        icon_button(icons::CROSS, words.close, props.dispatch(Action::Select(None))).class("tool close");
    // Another selection is another pane: read from its title on, and from the top.
    let (Selection::Entity(id) | Selection::Dispute(id) | Selection::Relation(id) | Selection::Event(id)) =
        sel;
    let pane = pane.key(id).on(On::KeyDown, props.clear_on_escape());
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
    pane.add(kicker).add(el("h2").attr("id", DETAILS_TITLE_ID).attr("tabindex", "-1").node(title))
}
