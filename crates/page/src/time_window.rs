//! The stretch of time that a view's timeline shows. Draws nothing.

use crate::ViewModel;
use crate::selection::timeline_selection;
use dataset::{Dataset, EventIx};
use query::disputed_date;
use timeline::{Domain, domain_of, extent_days};
use view::View;

/// The stretch of time a view shows when nobody is moving it.
#[must_use]
pub fn domain_in_view(dataset: &Dataset, model: &ViewModel, view: &View) -> Domain {
    if let Some(window) = view.window {
        return Domain::new(f64::from(window.from.0), f64::from(window.to.0) + 1.0);
    }
    let kept = Domain::around(dataset, most_of(dataset, model, view));
    let updated = f64::from(dataset.head.updated.0);
    let whole = kept.unwrap_or_else(|| Domain::new(updated - 30.0, updated + 1.0));
    match &view.filter.time {
        Some(time) => domain_of(time, Domain::around(dataset, &model.period).unwrap_or(whole)),
        None => with_disputed_dates(dataset, model, whole),
    }
}

/// A stretch with room for the dates that sources give for its events, as far as that takes little.
fn with_disputed_dates(dataset: &Dataset, model: &ViewModel, domain: Domain) -> Domain {
    /// Of the stretch itself, at each end.
    const MOST: f64 = 0.2;
    let room = domain.span_days * MOST;
    let (mut first_day, mut last_day) = (domain.first_day, domain.last_day());
    for event in model.visible.events.iter().map(|ix| dataset.event(*ix)) {
        let Some((first, last)) = disputed_date(dataset, event).as_ref().map(extent_days) else { continue };
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
fn most_of<'a>(dataset: &Dataset, model: &'a ViewModel, view: &View) -> &'a [EventIx] {
    /// One event in so many may lie outside.
    const OUTLIERS: usize = 40;
    /// Where that saves this share of the whole stretch.
    const WORTH: f64 = 0.3;
    let events = model.visible.events.as_slice();
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
