//! The whole layout, in reading order: period, lanes, room, scale, ticks, marks, bars, overview.

use std::rc::Rc;

use super::comparison::{comparison, make_room};
use super::date_position::day_position;
use super::labels::fitted_lines;
use super::lane_items::LaneItems;
use super::lanes::{LaneKey, LanePlan, plan};
use super::links::links;
use super::marks::lane_marks;
use super::model::{AsOf, Lane, Timeline};
use super::order::in_order;
use super::overview::Overview;
use super::plot_area::{
    NAME_LINE_PX, OVERVIEW_PX, PlotArea, drawable, most_lanes, most_name_px, plot_height_px,
};
use super::prefix_sums::PrefixSums;
use super::request::TimelineRequest;
use super::row_plan::RowPlan;
use super::scale::{Domain, Limits, TimeScale};
use super::spans::{barred_lanes, dispute_spans};
use super::ticks::ticks;
use super::titles::titles;
use base::geometry::Size;
use base::text::measure::text_width_px;
use base::type_scale::type_px;
use dataset::EventIx;
use view::LaneBy;

/// Lays the timeline out: linear in the events but for a sort; the number of marks is bounded by the room.
#[must_use]
pub fn lay_out(request: &TimelineRequest) -> Timeline {
    Prepared::new(request).lay_out(request, 0.0)
}

/// The same without the strip of the whole period, whose room the lanes get: for a picture in which nothing can be moved.
#[must_use]
pub fn without_overview(request: TimelineRequest) -> Timeline {
    let size = drawable(request.size);
    let height = size.height + OVERVIEW_PX;
    let mut timeline = lay_out(&TimelineRequest { size: Size { height, ..size }, ..request });
    if timeline.overview.take().is_none() {
        return lay_out(&request);
    }
    timeline.size = size;
    timeline
}

/// What of a timeline is the same wherever the reader moves through time: lanes, their events by day, the strip's
/// bars. Made once a view; each frame of a gesture is then laid out of it.
pub struct Prepared {
    size: Size,
    frame: PlotArea,
    lanes: Vec<Lane>,
    /// By lane.
    lane_items: Vec<LaneItems>,
    marked: Rc<[EventIx]>,
    sums: PrefixSums,
    /// By dispute: its lane, and how many of its events are kept.
    places: Vec<Option<(usize, usize)>>,
    rows: RowPlan,
    /// By event: its home; see `Timeline::homes`.
    homes: Rc<[u32]>,
    folded: Rc<[LaneKey]>,
    /// Without its window.
    overview: Option<Overview>,
    /// The days of everything there is to see: as far as a reader may go.
    whole: Domain,
}

impl Prepared {
    /// For all of a request but its domain, window and days.
    #[must_use]
    pub fn new(request: &TimelineRequest) -> Self {
        let size = drawable(request.size);
        let has_focal = request.lanes == LaneBy::Actor && request.focal.is_some();
        let plan = plan(request, most_lanes(size, request.lanes, has_focal));
        let period = Overview::period_label(request.data, request.period_events, request.lang);
        let mut lanes = named_lanes(&plan, size, request.lanes);
        let frame = PlotArea::new(size, names_width_px(&lanes, &period));
        let mut marked = Vec::with_capacity(request.events.len());
        let of_lane = by_lane(request, &plan);
        let lane_items: Vec<LaneItems> =
            of_lane.iter().map(|events| LaneItems::new(request, events, &mut marked)).collect();
        let whole = whole_period(request);
        let places = dispute_places(request, &plan);
        let barred = barred_lanes(request, lanes.len(), &places);
        let rows = RowPlan::new(request, (&of_lane, &lane_items), (barred, plan.focal), frame.plot);
        rows.place(&mut lanes, frame.plot);
        Self {
            size,
            frame,
            lanes,
            lane_items,
            whole,
            sums: PrefixSums::new(request, &marked),
            marked: marked.into(),
            places,
            rows,
            homes: homes(request, &plan),
            folded: plan.folded.into(),
            overview: frame
                .overview
                .map(|bounds| Overview::new(request.data, request.period_events, bounds, whole, period)),
        }
    }

    /// How far the reader may move and zoom.
    #[must_use]
    pub fn limits(&self) -> Limits {
        Limits::new(self.whole)
    }

    /// Takes another day that all is seen as of.
    pub fn see_at(&mut self, request: &TimelineRequest) {
        self.sums.see_at(request, &self.marked);
    }

    /// The timeline of a request that differs from the one prepared in domain, window and days alone. `beyond` is
    /// how much more of time is laid out on each side, as a share of the stretch shown, at the same zoom.
    #[must_use]
    pub fn lay_out(&self, request: &TimelineRequest, beyond: f64) -> Timeline {
        let Self { frame, lanes, .. } = self;
        let (mut size, mut plot, mut domain) = (self.size, frame.plot, request.domain.real());
        let more_px = plot.width() * 2.0 * beyond;
        (size.width, plot.max.x) = (size.width + more_px, plot.max.x + more_px);
        domain.first_day -= domain.span_days * beyond;
        domain.span_days *= 1.0 + 2.0 * beyond;
        let scale = TimeScale::new(domain, (plot.min.x, plot.max.x));
        let mut timeline = Timeline {
            size,
            plot,
            scale,
            ticks: Vec::new(),
            tick_text_y_px: frame.tick_text_y_px,
            spans: dispute_spans(request, lanes, &scale, &self.places),
            disputed: Vec::new(),
            marks: Vec::new(),
            links: Vec::new(),
            titles: Vec::new(),
            as_of: None,
            comparison: None,
            overview: self.overview.clone(),
            marked: self.marked.clone(),
            homes: self.homes.clone(),
            folded: self.folded.clone(),
            view_px: frame.plot.width(),
            lanes: lanes.clone(),
        };
        let risen = self.rows.rise(request, &self.lane_items, scale.px_per_day());
        let (items, sums) =
            risen.as_ref().map_or((&self.lane_items, &self.sums), |all| (&all.items, &all.sums));
        if let Some(risen) = &risen {
            timeline.marked = risen.marked.clone();
        }
        for (lane, (place, items)) in lanes.iter().zip(items).enumerate() {
            let risen = risen.as_ref().map_or(&[][..], |all| &all.risen[lane]);
            lane_marks(&mut timeline, request, sums, (lane, place), items, risen);
        }
        timeline.slide(request, domain);
        // Lanes were done from the top, so marks of one day stay in the order of their lanes.
        timeline.marks = in_order(timeline.marks, |mark| mark.day);
        timeline.links = links(request, &timeline, self.whole.span_days * scale.px_per_day());
        timeline.titles = titles(request, &timeline, self.rows.style.lines);
        timeline
    }
}

impl Timeline {
    /// Moves to another stretch of the same length: ticks, days and the window on the strip follow; marks, bars and
    /// titles stay where they were.
    pub fn slide(&mut self, request: &TimelineRequest, domain: Domain) {
        self.scale.domain = domain;
        self.ticks = ticks(&self.scale, request.lang, self.size.width - 4.0);
        self.as_of = as_of(request, &self.scale);
        self.comparison = comparison(request, &self.scale, self.plot, self.size.width);
        if let Some(comparison) = &self.comparison {
            make_room(&mut self.ticks, &comparison.tags);
        }
        if let Some(overview) = &mut self.overview {
            overview.window_px = overview.window_on(request.window.unwrap_or(domain));
        }
    }
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
        line_px: 0.0,
        rows: 0,
        row_px: 0.0,
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

/// Each lane's events.
fn by_lane(request: &TimelineRequest, plan: &LanePlan) -> Vec<Vec<EventIx>> {
    let mut lanes = vec![Vec::new(); plan.lanes.len()];
    let mut also = plan.also.iter().peekable();
    for (position, (&ix, &lane)) in request.events.iter().zip(&plan.lane_of).enumerate() {
        if let Some(events) = lanes.get_mut(lane) {
            events.push(ix);
        }
        while let Some((_, lane)) = also.next_if(|(event, _)| *event as usize == position) {
            if let Some(events) = lanes.get_mut(*lane as usize) {
                events.push(ix);
            }
        }
    }
    lanes
}

/// By event, the lane it is at home in; empty where each stands in one lane alone.
fn homes(request: &TimelineRequest, plan: &LanePlan) -> Rc<[u32]> {
    if plan.also.is_empty() {
        return Rc::default();
    }
    let mut homes = vec![u32::MAX; request.data.events.len()];
    for (&ix, &lane) in request.events.iter().zip(&plan.lane_of) {
        if let Some(home) = homes.get_mut(ix.at()) {
            *home = lane as u32;
        }
    }
    homes.into()
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
