//! From when to when something lasted, and how surely each end is known. Draws nothing and knows no screen.

use super::date_position::day_position;
use super::request::TimelineRequest;
use base::date::{Bound, Edtf, Moment, Precision};
use dataset::{Dispute, Event};

/// What began nobody knows when is drawn as fading in over a year.
const UNKNOWN_DAYS: f64 = 365.0;

/// A stretch with, at each end, the days over which it is not known.
pub(super) struct Stretch {
    pub first: f64,
    pub last: f64,
    /// Up to when the beginning is not sure.
    pub soft_first: Option<f64>,
    /// From when on the end is not sure.
    pub soft_last: Option<f64>,
}

/// From when to when a dispute lasted.
pub(super) fn dispute_stretch(dispute: &Dispute, still_open: f64) -> Stretch {
    let (first, soft_first) = beginning(&dispute.opened);
    let (last, soft_last) = match (&dispute.closed, &dispute.unknown_since) {
        (Some(closed), _) => ending(closed, still_open),
        // Nobody says how it stands since then: it fades from there on.
        (None, Some(unknown)) => (still_open, Some(day_position(unknown.earliest()))),
        (None, None) => (still_open, Some(still_open)),
    };
    Stretch { first, last: last.max(first + 1.0), soft_first, soft_last }
}

/// Whether an event took, or is known no better than to, more than one day: all others have no bar.
pub(super) fn is_long(event: &Event) -> bool {
    event_stretch(event, 0.0).is_some()
}

/// From when to when the bar of an event may reach, as of the day the facts were gone through.
pub(super) fn bar_days(request: &TimelineRequest, event: &Event) -> Option<(f64, f64)> {
    let stretch = event_stretch(event, day_position(request.data.head.updated) + 1.0)?;
    Some((stretch.first, stretch.last))
}

/// `None` for an event that happened on one known day.
pub(super) fn event_stretch(event: &Event, still_open: f64) -> Option<Stretch> {
    let date = &event.date;
    if !date.is_interval() {
        let is_known = !date.is_uncertain() && !date.is_approximate();
        if is_known && date.precision().0 == Some(Precision::Day) {
            return None;
        }
        let (first, last) = (day_position(date.earliest()), day_position(date.latest()) + 1.0);
        let quarter = (last - first) / 4.0;
        let coarse = last - first > 1.0 || date.is_uncertain() || date.is_approximate();
        return coarse.then_some(Stretch {
            first,
            last,
            soft_first: Some(first + quarter),
            soft_last: Some(last - quarter),
        });
    }
    let (first, soft_first) = beginning(date);
    let (last, soft_last) = ending(date, still_open);
    Some(Stretch { first, last: last.max(first + 1.0), soft_first, soft_last })
}

/// The first day it may be, and up to when that is not sure.
fn beginning(date: &Edtf) -> (f64, Option<f64>) {
    match date.start() {
        Bound::Date(moment) => {
            let sure = day_position(moment.latest());
            (day_position(moment.earliest()), is_soft(date, &moment).then_some(sure))
        }
        Bound::Open | Bound::Unknown => {
            let last = day_position(date.latest());
            (last - UNKNOWN_DAYS, Some(last))
        }
    }
}

/// The end of the last day it may be, and from when that is not sure.
fn ending(date: &Edtf, still_open: f64) -> (f64, Option<f64>) {
    match date.end() {
        Bound::Date(moment) => {
            let sure = day_position(moment.earliest()) + 1.0;
            (day_position(moment.latest()) + 1.0, is_soft(date, &moment).then_some(sure))
        }
        Bound::Open | Bound::Unknown => (still_open, Some(still_open)),
    }
}

fn is_soft(date: &Edtf, moment: &Moment) -> bool {
    date.is_uncertain() || date.is_approximate() || moment.earliest() != moment.latest()
}
