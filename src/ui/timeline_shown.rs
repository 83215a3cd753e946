//! What the timeline shows of a view: which stretch, what is selected in it, and that in words. Plain functions.

use super::props::PageProps;
use crate::dataset::{DisputeIx, EventIx};
use crate::date::{Day, day_words};
use crate::page::stretch_shown;
use crate::timeline::{Domain, time_range};
use crate::view::{Selection, TimeRange, Window};

/// The stretch a view shows when nobody is moving it.
pub fn domain_in_view(props: &PageProps) -> Domain {
    stretch_shown(&props.loaded.dataset, &props.stage, &props.view)
}

pub fn window_of(domain: Domain) -> Window {
    let range: TimeRange = time_range(domain);
    let (from, to) = range.days();
    Window { from, to }
}

/// The event of a gathered mark to select: the one after the selected one, so that pressing again goes through them.
pub fn next_of(props: &PageProps, events: &[EventIx]) -> Option<EventIx> {
    let selected = selection(props).0;
    let after = events.iter().position(|e| Some(*e) == selected).map_or(0, |i| i + 1);
    events.get(after).or_else(|| events.first()).copied()
}

/// The selected event, the selected dispute, and the events that belong to a selection.
pub fn selection(props: &PageProps) -> (Option<EventIx>, Option<DisputeIx>, Option<Vec<EventIx>>) {
    let index = &props.loaded.dataset.index;
    let none = (None, None, None);
    match &props.view.sel {
        None => none,
        Some(Selection::Event(id)) => (index.event_by_id.get(id).copied(), None, None),
        Some(Selection::Dispute(id)) => index
            .dispute_by_id
            .get(id)
            .map_or(none, |ix| (None, Some(*ix), index.events_of_dispute.get(ix.at()).cloned())),
        Some(Selection::Entity(id)) => {
            let ix = index.entity_by_id.get(id);
            (None, None, ix.and_then(|ix| index.events_of_entity.get(ix.at()).cloned()))
        }
        Some(Selection::Relation(id)) => {
            let ix = index.relation_by_id.get(id);
            (None, None, ix.and_then(|ix| index.events_of_relation.get(ix.at()).cloned()))
        }
    }
}

pub fn summary_words(props: &PageProps) -> String {
    let domain = domain_in_view(props);
    let window = window_of(domain);
    let said = |day: Day| day_words(day, props.lang);
    (props.words().timeline_summary)(props.stage.visible.events.len(), &said(window.from), &said(window.to))
}
