//! How a view is framed and what is chosen in it, the same for the live page and for what is served without a
//! program. Pure functions of dataset, stage and view; draws nothing.

use crate::Stage;
use base::geometry::{Point, Rect, Size};
use dataset::{Dataset, DisputeIx, EventIx, NodeRef};
use graph::Margins;
use query::{EdgeKind, disputed_date};
use timeline::{Domain, domain_of, extent_days};
use view::{Selection, View};

/// So many marks are explained in one row of the legend, beside lines.
const MARKS_IN_A_ROW: usize = 4;

/// Room for names beside the outermost marks, for the tools at the side and the legend below. `apart` is a phone's
/// way: tools and legend have a place of their own below the picture.
#[must_use]
pub fn graph_margins(size: Size, apart: bool, compares: bool) -> Margins {
    let side_px = (size.width * 0.085).clamp(54.0, 84.0);
    let (top_px, bottom_px) = match (apart, is_narrow(size)) {
        (true, _) => (72.0, 34.0),
        (false, true) => (62.0, 90.0),
        (false, false) => (40.0, 62.0),
    };
    // A longer legend: it explains the signs too.
    let bottom_px = if compares && !apart { bottom_px + 16.0 } else { bottom_px };
    Margins { left_px: side_px, right_px: side_px, top_px, bottom_px }
}

/// Where tools and legend lie over the picture, as the stylesheet has them: no name goes there.
#[must_use]
pub fn covered(size: Size, apart: bool, marks: usize, compares: bool) -> [Rect; 2] {
    if apart { Default::default() } else { [tools_rect(size), legend_rect(size, marks, compares)] }
}

fn tools_rect(size: Size) -> Rect {
    Rect::new(Point::new(size.width - 54.0, 0.0), Point::new(size.width, 159.0))
}

/// One row or two; when it explains a comparison, a row more.
fn legend_rect(size: Size, marks: usize, compares: bool) -> Rect {
    let rows = usize::from(is_narrow(size)) + usize::from(compares) + usize::from(marks > MARKS_IN_A_ROW) + 1;
    let height = 20.0 + 26.0 * rows as f64;
    Rect::new(Point::new(0.0, size.height - height), Point::new(size.width, size.height))
}

/// Of the served pictures, those for a phone: the key stands below them.
#[must_use]
pub fn is_narrow(size: Size) -> bool {
    size.width <= 560.0
}

/// The selected node, the selected line, and what belongs to the selection.
#[must_use]
pub fn graph_selection(
    dataset: &Dataset,
    stage: &Stage,
    view: &View,
) -> (Option<NodeRef>, Option<usize>, Vec<NodeRef>) {
    let index = &dataset.index;
    match &view.sel {
        None => (None, None, Vec::new()),
        Some(Selection::Entity(id)) => {
            let node = index.entity_by_id.get(id).map(|ix| NodeRef::Entity(*ix));
            (node, None, node.map(|n| neighbourhood(stage, n)).unwrap_or_default())
        }
        Some(Selection::Dispute(id)) => {
            let node = index.dispute_by_id.get(id).map(|ix| NodeRef::Dispute(*ix));
            (node, None, node.map(|n| neighbourhood(stage, n)).unwrap_or_default())
        }
        Some(Selection::Relation(id)) => {
            let Some(ix) = index.relation_by_id.get(id) else { return (None, None, Vec::new()) };
            let edge = stage.visible.edges.iter().position(|e| e.kind == EdgeKind::Relation(*ix));
            let relation = dataset.relation(*ix);
            (None, edge, vec![NodeRef::Entity(relation.from), NodeRef::Entity(relation.to)])
        }
        Some(Selection::Event(id)) => {
            let Some(ix) = index.event_by_id.get(id) else { return (None, None, Vec::new()) };
            let event = dataset.event(*ix);
            let entities = event.actors.iter().map(|a| a.entity).chain(event.about.iter().copied());
            let mut highlighted: Vec<NodeRef> = entities.map(NodeRef::Entity).collect();
            highlighted.extend(event.dispute.map(NodeRef::Dispute));
            (None, None, highlighted)
        }
    }
}

/// A node and everything a line joins it to.
#[must_use]
pub fn neighbourhood(stage: &Stage, node: NodeRef) -> Vec<NodeRef> {
    let far_ends = stage.visible.edges.iter().filter_map(|e| match () {
        () if e.from == node => Some(e.to),
        () if e.to == node => Some(e.from),
        () => None,
    });
    std::iter::once(node).chain(far_ends).collect()
}

/// The selected event, the selected dispute, and the events that belong to a selection.
#[must_use]
pub fn timeline_selection(
    dataset: &Dataset,
    view: &View,
) -> (Option<EventIx>, Option<DisputeIx>, Option<Vec<EventIx>>) {
    let index = &dataset.index;
    let none = (None, None, None);
    match &view.sel {
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

/// The stretch of time a view shows when nobody is moving it.
#[must_use]
pub fn domain_in_view(dataset: &Dataset, stage: &Stage, view: &View) -> Domain {
    if let Some(window) = view.window {
        return Domain::new(f64::from(window.from.0), f64::from(window.to.0) + 1.0);
    }
    let kept = Domain::around(dataset, most_of(dataset, stage, view));
    let updated = f64::from(dataset.head.updated.0);
    let whole = kept.unwrap_or_else(|| Domain::new(updated - 30.0, updated + 1.0));
    match &view.filter.time {
        Some(time) => domain_of(time, Domain::around(dataset, &stage.period).unwrap_or(whole)),
        None => with_disputed_dates(dataset, stage, whole),
    }
}

/// A stretch with room for the dates that sources give for its events, as far as that takes little.
fn with_disputed_dates(dataset: &Dataset, stage: &Stage, domain: Domain) -> Domain {
    /// Of the stretch itself, at each end.
    const MOST: f64 = 0.2;
    let room = domain.span_days * MOST;
    let (mut first_day, mut last_day) = (domain.first_day, domain.last_day());
    for event in stage.visible.events.iter().map(|ix| dataset.event(*ix)) {
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
fn most_of<'a>(dataset: &Dataset, stage: &'a Stage, view: &View) -> &'a [EventIx] {
    /// One event in so many may lie outside.
    const OUTLIERS: usize = 40;
    /// Where that saves this share of the whole stretch.
    const WORTH: f64 = 0.3;
    let events = stage.visible.events.as_slice();
    let later = events.get(events.len() / OUTLIERS..).unwrap_or(events);
    let span = |events: &[EventIx]| Domain::around(dataset, events).map_or(0.0, |d| d.span_days);
    let worth = span(later) < span(events) * (1.0 - WORTH);
    if worth && !is_before(dataset, view, later) { later } else { events }
}

/// Whether the reader has gone back to before some events: by the day seen, or by what is selected.
fn is_before(dataset: &Dataset, view: &View, events: &[EventIx]) -> bool {
    let earliest = |ix: &EventIx| dataset.event(*ix).date.earliest();
    let Some(first) = events.first().map(earliest) else { return false };
    let selected = timeline_selection(dataset, view).0;
    view.at.is_some_and(|at| at < first) || selected.is_some_and(|ix| earliest(&ix) < first)
}
