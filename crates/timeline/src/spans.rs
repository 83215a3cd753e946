//! Bars behind the marks: how long a dispute lasted, how long an event took or how coarsely it is dated.
//! An end that is uncertain, approximate, coarse or still open is soft.

use super::date_position::day_position;
use super::model::{Lane, Soft, Span, SpanOf};
use super::request::TimelineRequest;
use super::scale::TimeScale;
use super::stretch::{Stretch, dispute_stretch, event_stretch};
use base::date::Day;
use dataset::{DisputeIx, EventIx, Tone};
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
