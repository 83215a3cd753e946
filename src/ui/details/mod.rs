//! The words on what is selected: an event, an entity, a dispute or a relation. One file each.

mod dispute;
mod entity;
mod event;
mod lists;
mod relation;
mod sources;

use yew::prelude::*;

use super::shared::Shared;
use crate::page::{Loaded, Stage};
use crate::text::Lang;
use crate::text::strings::strings;
use crate::view::{Action, Selection, View};

#[derive(Properties, PartialEq, Clone)]
pub struct DetailsProps {
    pub loaded: Shared<Loaded>,
    pub stage: Shared<Stage>,
    pub view: std::rc::Rc<View>,
    pub lang: Lang,
    pub on_action: Callback<Action>,
}

/// The pane; nothing at all without a selection.
#[function_component]
pub fn Details(props: &DetailsProps) -> Html {
    let words = strings(props.lang);
    let Some(content) = props.view.sel.as_ref().and_then(|sel| content(props, sel)) else {
        return Html::default();
    };
    let on_close = props.on_action.reform(|_: MouseEvent| Action::Select(None));
    html! {
        <aside class="details" role="region" aria-label={words.details}>
            <button type="button" class="tool close" aria-label={words.close} title={words.close} onclick={on_close}>{ "×" }</button>
            { content }
        </aside>
    }
}

fn content(props: &DetailsProps, sel: &Selection) -> Option<Html> {
    let index = &props.loaded.dataset.index;
    Some(match sel {
        Selection::Event(id) => event::event(props, *index.event_by_id.get(id)?),
        Selection::Entity(id) => entity::entity(props, *index.entity_by_id.get(id)?),
        Selection::Dispute(id) => dispute::dispute(props, *index.dispute_by_id.get(id)?),
        Selection::Relation(id) => relation::relation(props, *index.relation_by_id.get(id)?),
    })
}
