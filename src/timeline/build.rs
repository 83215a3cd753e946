//! The whole layout, in reading order: period, lanes, room, scale, ticks, marks, bars, overview.

use super::compared::{compared, make_room};
use super::frame::{Frame, NAME_LINE_PX, drawable, most_lanes, most_name_px, plot_height_px};
use super::labels::fitted_lines;
use super::lanes::{LaneKey, LanePlan, plan};
use super::marks::{MarkStyle, lane_marks};
use super::model::{AsOf, Lane, Timeline};
use super::order::in_order;
use super::overview::Overview;
use super::scale::{Domain, TimeScale};
use super::spans::dispute_spans;
use super::ticks::ticks;
use super::titles::titles;
use super::when::day_position;
use crate::dataset::{Dataset, DisputeIx, EventIx};
use crate::date::Day;
use crate::geometry::Size;
use crate::text::{Lang, measure::text_width_px};
use crate::tokens::type_px;
use crate::view::LaneBy;

/// Everything a timeline depends on. Equal requests give equal timelines.
#[derive(Clone, Copy, Debug)]
pub struct TimelineRequest<'a> {
    pub data: &'a Dataset,
    /// What is kept, by day (as in `Visible`).
    pub events: &'a [EventIx],
    /// The kept events' disputes.
    pub disputes: &'a [DisputeIx],
    /// What the overview counts: what would be kept without the `time` filter.
    pub period_events: &'a [EventIx],
    pub lanes: LaneBy,
    /// The stretch shown.
    pub domain: Domain,
    /// The window on the overview, where it is not the stretch shown.
    pub window: Option<Domain>,
    pub selected: Option<EventIx>,
    pub selected_dispute: Option<DisputeIx>,
    /// What stays bright while all else is dimmed; `None` dims nothing.
    pub lit: Option<&'a [EventIx]>,
    pub at: Option<Day>,
    /// An earlier day; counts only beside `at`.
    pub compare: Option<Day>,
    /// In CSS pixels.
    pub size: Size,
    pub lang: Lang,
}

/// Lays the timeline out: linear in the events but for a sort; the number of marks is bounded by the room.
#[must_use]
pub fn lay_out(request: &TimelineRequest) -> Timeline {
    let size = drawable(request.size);
    let plan =
        plan(request.data, request.events, request.lanes, most_lanes(size, request.lanes), request.lang);
    let whole = whole_period(request);
    let period = Overview::period_label(request.data, request.period_events);
    let mut lanes = named_lanes(&plan, size, request.lanes);
    let frame = Frame::new(size, names_width_px(&lanes, &period));
    spread(&mut lanes, frame.plot.min.y, frame.plot.height());
    let domain = request.domain.real();
    let scale = TimeScale::new(domain, (frame.plot.min.x, frame.plot.max.x));
    let style = MarkStyle::new(request);
    let mut timeline = Timeline {
        size,
        plot: frame.plot,
        scale,
        ticks: ticks(&scale, request.lang, size.width - 4.0),
        tick_text_y_px: frame.tick_text_y_px,
        spans: dispute_spans(request, &lanes, &scale, &dispute_places(request, &plan)),
        disputed: Vec::new(),
        marks: Vec::new(),
        titles: Vec::new(),
        as_of: as_of(request, &scale),
        compared: compared(request, &scale, frame.plot, size.width),
        overview: frame.overview.map(|bounds| {
            let window = request.window.unwrap_or(domain);
            Overview::new(request.data, request.period_events, bounds, whole, window, period)
        }),
        marked: Vec::new(),
        lanes: Vec::new(),
    };
    for (lane, events) in by_lane(request, &plan).into_iter().enumerate() {
        if let Some(place) = lanes.get(lane) {
            lane_marks(&mut timeline, request, &style, (lane, place), &events);
        }
    }
    if let Some(compared) = &timeline.compared {
        make_room(&mut timeline.ticks, &compared.tags);
    }
    timeline.lanes = lanes;
    // Lanes were done from the top, so marks of one day stay in the order of their lanes.
    timeline.marks = in_order(timeline.marks, |mark| mark.day);
    timeline.titles = titles(request, &timeline);
    timeline
}

/// The days of everything there is to see, with a little room; a month when there is nothing.
fn whole_period(request: &TimelineRequest) -> Domain {
    let period = Domain::around(request.data, request.period_events);
    period.or_else(|| Domain::around(request.data, request.events)).unwrap_or_else(|| {
        let today = day_position(request.data.head.updated);
        Domain::new(today - 30.0, today + 1.0)
    })
}

fn named_lanes(plan: &LanePlan, size: Size, by: LaneBy) -> Vec<Lane> {
    // Titles of disputes are sentences: two lines where there is room, a step smaller than names.
    let lane_px = plot_height_px(size) / plan.lanes.len().max(1) as f64;
    let (name_px, most_lines) = match by {
        LaneBy::Dispute => (type_px::TINY, if lane_px >= 2.0 * NAME_LINE_PX { 2 } else { 1 }),
        LaneBy::Kind | LaneBy::Actor => (type_px::LABEL, 1),
    };
    let lane = |(key, name): &(_, String)| Lane {
        key: *key,
        name: name.clone(),
        name_lines: fitted_lines(name, most_name_px(size), name_px, most_lines),
        name_px,
        centre_y_px: 0.0,
        height_px: 0.0,
    };
    plan.lanes.iter().map(lane).collect()
}

fn names_width_px(lanes: &[Lane], period: &str) -> f64 {
    let width = |lane: &Lane| {
        let lines = lane.name_lines.iter().map(|line| text_width_px(line, lane.name_px, false));
        lines.fold(0.0, f64::max)
    };
    lanes.iter().map(width).fold(text_width_px(period, type_px::TINY, false), f64::max)
}

fn spread(lanes: &mut [Lane], top_px: f64, height_px: f64) {
    let each_px = height_px / lanes.len().max(1) as f64;
    for (position, lane) in lanes.iter_mut().enumerate() {
        lane.height_px = each_px;
        // On the middle of a pixel, where its hairline is drawn.
        lane.centre_y_px = (top_px + (position as f64 + 0.5) * each_px).floor() + 0.5;
    }
}

/// Each lane's events.
fn by_lane(request: &TimelineRequest, plan: &LanePlan) -> Vec<Vec<EventIx>> {
    let mut lanes = vec![Vec::new(); plan.lanes.len()];
    for (&ix, &lane) in request.events.iter().zip(&plan.lane_of) {
        if let Some(events) = lanes.get_mut(lane) {
            events.push(ix);
        }
    }
    lanes
}

/// By dispute: the lane of its bar, that of its first kept event, and how many events of it are kept.
/// A lane that disputes share has no bar but the selected one's.
fn dispute_places(request: &TimelineRequest, plan: &LanePlan) -> Vec<Option<(usize, usize)>> {
    let mut places: Vec<Option<(usize, usize)>> = vec![None; request.data.disputes.len()];
    for (&ix, &lane) in request.events.iter().zip(&plan.lane_of) {
        let Some(dispute) = request.data.event(ix).dispute else { continue };
        let shared = request.lanes == LaneBy::Dispute
            && plan.lanes.get(lane).is_none_or(|(key, _)| *key == LaneKey::Other);
        if shared && request.selected_dispute != Some(dispute) {
            continue;
        }
        if let Some(place) = places.get_mut(dispute.at()) {
            *place = Some(place.map_or((lane, 1), |(lane, events)| (lane, events + 1)));
        }
    }
    places
}

fn as_of(request: &TimelineRequest, scale: &TimeScale) -> Option<AsOf> {
    let day = request.at?;
    let end = day_position(day) + 1.0;
    scale.shows(end).then(|| AsOf { day, x_px: scale.screen_from_day(end) })
}
