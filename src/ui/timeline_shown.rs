//! What the timeline shows of a view: which stretch, what is selected in it, and that in words. Plain functions.

use super::props::PageProps;
use crate::dataset::{DisputeIx, EventIx};
use crate::date::{Day, day_words};
use crate::query::disputed_date;
use crate::timeline::{Domain, domain_of, extent_days, time_range};
use crate::view::{Selection, TimeRange, Window};

/// The stretch a view shows when nobody is moving it.
pub fn domain_in_view(props: &PageProps) -> Domain {
    let dataset = &props.loaded.dataset;
    if let Some(window) = props.view.window {
        return Domain::new(f64::from(window.from.0), f64::from(window.to.0) + 1.0);
    }
    let kept = Domain::around(dataset, most_of(props));
    let updated = f64::from(dataset.head.updated.0);
    let whole = kept.unwrap_or_else(|| Domain::new(updated - 30.0, updated + 1.0));
    match &props.view.filter.time {
        Some(time) => domain_of(time, Domain::around(dataset, &props.stage.period).unwrap_or(whole)),
        None => with_disputed_dates(props, whole),
    }
}

/// A stretch with room for the dates that sources give for its events, as far as that takes little.
fn with_disputed_dates(props: &PageProps, domain: Domain) -> Domain {
    /// Of the stretch itself, at each end.
    const MOST: f64 = 0.2;
    let room = domain.span_days * MOST;
    let (mut first_day, mut last_day) = (domain.first_day, domain.last_day());
    for event in props.stage.visible.events.iter().map(|ix| props.loaded.dataset.event(*ix)) {
        let Some((first, last)) = disputed_date(event).as_ref().map(extent_days) else { continue };
        if first >= domain.first_day - room {
            first_day = first_day.min(first - 1.0);
        }
        if last <= domain.last_day() + room {
            last_day = last_day.max(last + 1.0);
        }
    }
    Domain::new(first_day, last_day)
}

/// The kept events without a few early outliers, where leaving those to the overview gives the rest much more room.
fn most_of(props: &PageProps) -> &[EventIx] {
    /// One event in so many may lie outside.
    const OUTLIERS: usize = 40;
    /// Where that saves this share of the whole stretch.
    const WORTH: f64 = 0.3;
    let events = props.stage.visible.events.as_slice();
    let later = events.get(events.len() / OUTLIERS..).unwrap_or(events);
    let span =
        |events: &[EventIx]| Domain::around(&props.loaded.dataset, events).map_or(0.0, |d| d.span_days);
    let worth = span(later) < span(events) * (1.0 - WORTH);
    if worth && !is_before(props, later) { later } else { events }
}

/// Whether the reader has gone back to before some events: by the day seen, or by what is selected.
fn is_before(props: &PageProps, events: &[EventIx]) -> bool {
    let earliest = |ix: &EventIx| props.loaded.dataset.event(*ix).date.earliest();
    let Some(first) = events.first().map(earliest) else { return false };
    let selected = selection(props).0;
    props.view.at.is_some_and(|at| at < first) || selected.is_some_and(|ix| earliest(&ix) < first)
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
