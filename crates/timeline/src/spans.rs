//! Bars behind the marks: how long a dispute lasted, how long an event took or how coarsely it is dated.
//! An end that is uncertain, approximate, coarse or still open is soft.

use super::date_position::day_position;
use super::model::{Lane, Soft, Span, SpanOf};
use super::request::TimelineRequest;
use super::scale::TimeScale;
use base::date::{Bound, Day, Edtf, Moment, Precision};
use dataset::{Dispute, DisputeIx, Event, EventIx, Tone};
use query::{is_dispute_alleged, is_event_alleged};
use view::LaneBy;

/// Outside lanes of disputes, with more disputes than this bars tell nothing: only the selected one's is
/// drawn.
pub const MOST_BARRED_DISPUTES: usize = 3;
const DISPUTE_BAR_PX: f64 = 10.0;
const EVENT_BAR_PX: f64 = 4.0;
/// A soft end is at least this long, so that it is seen to be soft.
const LEAST_FADE_PX: f64 = 14.0;
/// A bar hidden behind its mark is not drawn.
const LEAST_BAR_PX: f64 = 18.0;
/// What began nobody knows when is drawn as fading in over a year.
const UNKNOWN_DAYS: f64 = 365.0;

/// A stretch with, at each end, the days over which it is not known.
struct Stretch {
    first: f64,
    last: f64,
    soft_first: Option<f64>,
    soft_last: Option<f64>,
}

/// At most one bar a lane, that of the dispute that matters most there: the selected one, else the one
/// with most events kept. `places` has, by dispute, its lane and the number of
/// its events.
pub(super) fn dispute_spans(
    request: &TimelineRequest,
    lanes: &[Lane],
    scale: &TimeScale,
    places: &[Option<(usize, usize)>],
) -> Vec<Span> {
    let few = request.lanes == LaneBy::Dispute || request.disputes.len() <= MOST_BARRED_DISPUTES;
    let mut barred: Vec<Option<(usize, DisputeIx)>> = vec![None; lanes.len()];
    for &ix in request.disputes {
        let selected = request.selected_dispute == Some(ix);
        let place = places.get(ix.at()).copied().flatten();
        let Some((lane, events)) = place.filter(|_| few || selected) else { continue };
        let weight = if selected { usize::MAX } else { events };
        if let Some(bar) = barred.get_mut(lane)
            && bar.is_none_or(|(other, _)| other < weight)
        {
            *bar = Some((weight, ix));
        }
    }
    let bars = barred.iter().zip(lanes).enumerate();
    bars.filter_map(|(lane, (bar, place))| dispute_span(request, bar.as_ref()?.1, (lane, place), scale))
        .collect()
}

/// Which of so many lanes have the bar of a dispute; `places` as for `dispute_spans`.
pub(super) fn barred_lanes(
    request: &TimelineRequest,
    lanes: usize,
    places: &[Option<(usize, usize)>],
) -> Vec<bool> {
    let few = request.lanes == LaneBy::Dispute || request.disputes.len() <= MOST_BARRED_DISPUTES;
    let mut barred = vec![false; lanes];
    for &ix in request.disputes.iter().filter(|ix| few || request.selected_dispute == Some(**ix)) {
        if let Some((lane, _)) = places.get(ix.at()).copied().flatten()
            && let Some(lane) = barred.get_mut(lane)
        {
            *lane = true;
        }
    }
    barred
}

fn dispute_span(
    request: &TimelineRequest,
    ix: DisputeIx,
    (lane, place): (usize, &Lane),
    scale: &TimeScale,
) -> Option<Span> {
    let selected = request.selected_dispute == Some(ix);
    let span = Span {
        of: SpanOf::Dispute(ix),
        lane,
        centre_y_px: place.centre_y_px,
        height_px: DISPUTE_BAR_PX,
        left_px: 0.0,
        right_px: 0.0,
        soft: Soft::default(),
        tone: Tone::Fault,
        selected,
        dimmed: request.selected_dispute.is_some() && !selected,
        alleged: is_dispute_alleged(request.data, ix),
    };
    placed(span, &dispute_stretch(request.data.dispute(ix), still_open(request)), scale)
}

/// The bar of an event that has its own mark, where its date is longer than the mark.
pub(super) fn event_span(
    request: &TimelineRequest,
    ix: EventIx,
    (lane, centre_y_px): (usize, f64),
    scale: &TimeScale,
    (tone, dimmed): (Tone, bool),
) -> Option<Span> {
    let event = request.data.event(ix);
    let stretch = event_stretch(event, still_open(request))?;
    let selected = request.selected == Some(ix);
    let span = Span {
        of: SpanOf::Event(ix),
        lane,
        centre_y_px,
        height_px: EVENT_BAR_PX,
        left_px: 0.0,
        right_px: 0.0,
        soft: Soft::default(),
        tone,
        selected,
        dimmed,
        alleged: is_event_alleged(request.data, event),
    };
    placed(span, &stretch, scale)
}

/// Where what has not ended is drawn to: the day the facts were gone through, or that of the as-of line.
fn still_open(request: &TimelineRequest) -> f64 {
    let day = request.at.unwrap_or(Day::MIN).max(request.data.head.updated);
    day_position(day) + 1.0
}

fn dispute_stretch(dispute: &Dispute, still_open: f64) -> Stretch {
    let (first, soft_first) = beginning(&dispute.opened);
    let (last, soft_last) =
        dispute.closed.as_ref().map_or((still_open, Some(still_open)), |closed| ending(closed, still_open));
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
fn event_stretch(event: &Event, still_open: f64) -> Option<Stretch> {
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

/// The span on the screen, cut to the plot; `None` when it is not on it or too short to be seen.
fn placed(span: Span, stretch: &Stretch, scale: &TimeScale) -> Option<Span> {
    let x = |day: f64| scale.screen_from_day(day);
    let (left, right) = (x(stretch.first), x(stretch.last));
    if right < scale.left_px || left > scale.right_px || right - left < LEAST_BAR_PX {
        return None;
    }
    let most_fade_px = (right - left) / 2.0;
    let fade = |length_px: f64| length_px.max(LEAST_FADE_PX).min(most_fade_px);
    let soft_left = stretch.soft_first.map_or(0.0, |day| fade(x(day) - left));
    let soft_right = stretch.soft_last.map_or(0.0, |day| fade(right - x(day)));
    let (cut_left, cut_right) = (left.max(scale.left_px), right.min(scale.right_px));
    Some(Span {
        left_px: cut_left,
        right_px: cut_right,
        soft: Soft {
            left_px: (soft_left - (cut_left - left)).max(0.0).min(cut_right - cut_left),
            right_px: (soft_right - (right - cut_right)).max(0.0).min(cut_right - cut_left),
        },
        ..span
    })
}
