//! Which stretch of time a view shows on its timeline when nobody is moving it.

use super::Stage;
use crate::dataset::{Dataset, EventIx};
use crate::timeline::{Domain, domain_of};
use crate::view::View;

/// The window of the link, else the filtered range, else what is kept.
#[must_use]
pub fn stretch_shown(dataset: &Dataset, stage: &Stage, view: &View) -> Domain {
    if let Some(window) = view.window {
        return Domain::new(f64::from(window.from.0), f64::from(window.to.0) + 1.0);
    }
    let kept = Domain::around(dataset, most_of(dataset, stage.visible.events.as_slice()));
    let updated = f64::from(dataset.head.updated.0);
    let whole = kept.unwrap_or_else(|| Domain::new(updated - 30.0, updated + 1.0));
    match &view.filter.time {
        Some(time) => domain_of(time, Domain::around(dataset, &stage.period).unwrap_or(whole)),
        None => whole,
    }
}

/// The kept events without a few early outliers, where leaving those to the overview gives the rest much more room.
fn most_of<'a>(dataset: &Dataset, events: &'a [EventIx]) -> &'a [EventIx] {
    /// One event in so many may lie outside.
    const OUTLIERS: usize = 40;
    /// Where that saves this share of the whole stretch.
    const WORTH: f64 = 0.3;
    let later = events.get(events.len() / OUTLIERS..).unwrap_or(events);
    let span = |events: &[EventIx]| Domain::around(dataset, events).map_or(0.0, |d| d.span_days);
    if span(later) < span(events) * (1.0 - WORTH) { later } else { events }
}
