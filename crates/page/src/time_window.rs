//! The stretch of time that a view's timeline shows. Draws nothing.

use crate::ViewModel;
use crate::selection::timeline_selection;
use base::date::Day;
use dataset::{Dataset, EventIx};
use timeline::{Domain, domain_of};
use view::View;

/// The stretch of time a view shows when nobody is moving it.
#[must_use]
pub fn domain_in_view(dataset: &Dataset, model: &ViewModel, view: &View) -> Domain {
    if let Some(window) = view.window {
        return Domain::new(f64::from(window.from.0), f64::from(window.to.0) + 1.0);
    }
    let times = model.times(dataset);
    let kept = match times.later {
        Some((later, first)) if !is_before(dataset, view, first) => Some(later),
        _ => times.whole,
    };
    let updated = f64::from(dataset.head.updated.0);
    let whole = kept.unwrap_or_else(|| Domain::new(updated - 30.0, updated + 1.0));
    match &view.filter.time {
        Some(time) => domain_of(time, Domain::around(dataset, &model.period).unwrap_or(whole)),
        None => with_disputed_days(&times.disputed_days, whole),
    }
}

/// A stretch with room for the days that sources give for its events, as far as that takes little.
fn with_disputed_days(disputed_days: &[(f64, f64)], domain: Domain) -> Domain {
    /// Of the stretch itself, at each end.
    const MOST: f64 = 0.2;
    let room = domain.span_days * MOST;
    let (mut first_day, mut last_day) = (domain.first_day, domain.last_day());
    for &(first, last) in disputed_days {
        if first >= domain.first_day - room {
            first_day = first_day.min(first - 1.0);
        }
        if last <= domain.last_day() + room {
            last_day = last_day.max(last + 1.0);
        }
    }
    Domain::new(first_day, last_day)
}

/// Whether the reader has gone back to before a day: by the day seen, or by what is selected.
fn is_before(dataset: &Dataset, view: &View, first: Day) -> bool {
    let selected = timeline_selection(dataset, view).0;
    let is_earlier = |ix: EventIx| dataset.event(ix).date.earliest() < first;
    view.at.is_some_and(|at| at < first) || selected.is_some_and(is_earlier)
}
