//! The whole period as a quiet histogram, the window on it, and how a drag moves that window. The drag
//! itself is held by whoever draws.

use super::date_position::{anchor_day, day_at, day_position};
use super::scale::{Domain, Limits, TimeScale};
use super::tick_labels::years;
use super::tick_step::Step;
use base::date::{Day, Edtf};
use base::geometry::{Point, Rect};
use base::text::Lang;
use base::text::strings::strings;
use dataset::{Dataset, EventIx};
use view::TimeRange;

/// The overview strip, in CSS pixels of the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// Of the strip.
    pub bounds: Rect,
    /// The whole period over the strip's width.
    pub scale: TimeScale,
    /// Only those with events.
    pub bins: Vec<Bin>,
    /// Left and right end of the window, within the strip.
    pub window_px: (f64, f64),
    /// The years of the period, said to be all of it, as the axis above may show less: "2010–26, all".
    pub label: String,
}

/// How many events fall into one week, month, quarter, year… of the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bin {
    /// The first day of the week, month, quarter or year.
    pub first_day: Day,
    /// How many, never 0.
    pub events: u32,
    /// The left edge of its bar.
    pub left_px: f64,
    /// The right edge of its bar.
    pub right_px: f64,
    /// 0 to 1: of the fullest bin.
    pub share: f64,
}

/// What a pointer takes hold of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OverviewPart {
    /// The handle at the window's beginning.
    Start,
    /// The handle at its end.
    End,
    /// The window itself.
    Window,
    /// The strip outside it.
    Track,
}

const LEAST_BIN_PX: f64 = 4.0;
/// Half the width in which a handle is taken hold of.
const HALF_HANDLE_PX: f64 = 12.0;

impl Overview {
    /// Without its window, which is all that changes while the reader moves through time.
    pub(super) fn new(
        data: &Dataset,
        events: &[EventIx],
        bounds: Rect,
        whole: Domain,
        label: String,
    ) -> Self {
        let scale = TimeScale::new(whole, (bounds.min.x, bounds.max.x));
        Overview { bounds, scale, bins: bins(data, events, &scale), window_px: (0.0, 0.0), label }
    }

    /// The years of the period; empty where nothing happened.
    pub(super) fn period_label(data: &Dataset, events: &[EventIx], lang: Lang) -> String {
        let mut days = events.iter().map(|&ix| day_at(anchor_day(&data.event(ix).date)));
        let Some(one) = days.next() else { return String::new() };
        let (first, last) = days.fold((one, one), |(first, last), day| (first.min(day), last.max(day)));
        (strings(lang).whole_of_time)(&years(first, last, lang))
    }

    /// Where a stretch lies on the strip, cut to it.
    #[must_use]
    pub fn window_on(&self, window: Domain) -> (f64, f64) {
        let x = |day| self.scale.screen_from_day(day).max(self.scale.left_px).min(self.scale.right_px);
        (x(window.first_day), x(window.last_day()))
    }

    /// What a pointer at `point` takes hold of; handles win over what is beneath, the nearer over the other.
    #[must_use]
    pub fn part_at(&self, point: Point) -> Option<OverviewPart> {
        if !self.bounds.grown(HALF_HANDLE_PX).contains(point) {
            return None;
        }
        let (left, right) = self.window_px;
        let (to_start, to_end) = ((point.x - left).abs(), (point.x - right).abs());
        // A short window keeps a middle to be moved by.
        let reach = HALF_HANDLE_PX.min(((right - left) / 3.0).max(4.0));
        let within = |distance: f64, outside: bool| distance <= if outside { HALF_HANDLE_PX } else { reach };
        if within(to_start, point.x < left) && to_start <= to_end {
            return Some(OverviewPart::Start);
        }
        if within(to_end, point.x > right) {
            return Some(OverviewPart::End);
        }
        let inside = point.x > left && point.x < right;
        Some(if inside { OverviewPart::Window } else { OverviewPart::Track })
    }

    /// The window after `part` of `window` has been dragged by `dx_px`. A handle dragged over the other
    /// stops at the shortest window.
    #[must_use]
    pub fn dragged(&self, window: Domain, part: OverviewPart, dx_px: f64) -> Domain {
        let days = if dx_px.is_finite() { dx_px / self.scale.px_per_day() } else { 0.0 };
        let limits = Limits::new(self.scale.domain);
        let (whole, least) = (limits.whole, limits.min_span_days);
        let (first, last) = (window.first_day, window.last_day());
        match part {
            OverviewPart::Start => {
                let first = (first + days).min(last - least).max(whole.first_day);
                Domain { first_day: first, span_days: last - first }
            }
            OverviewPart::End => {
                let last = (last + days).max(first + least).min(whole.last_day());
                Domain { first_day: first, span_days: last - first }
            }
            OverviewPart::Window => limits.clamp(Domain { first_day: first + days, ..window }),
            OverviewPart::Track => window,
        }
    }

    /// The window drawn by a drag over the strip from one place to another, or centred on a press.
    #[must_use]
    pub fn drawn(&self, from_px: f64, to_px: f64) -> Domain {
        let day = |x: f64| self.scale.day_from_screen(x.max(self.scale.left_px).min(self.scale.right_px));
        Limits::new(self.scale.domain).clamp(Domain::new(day(from_px.min(to_px)), day(from_px.max(to_px))))
    }
}

/// The whole days a window covers at least in half, as the `time` filter.
#[must_use]
pub fn time_range(window: Domain) -> TimeRange {
    let first = day_at((window.first_day + 0.5).floor());
    let last = day_at((window.last_day() - 0.5).floor()).max(first);
    TimeRange { from: Some(Edtf::on(first)), to: Some(Edtf::on(last)) }
}

/// The stretch of a `time` filter; an open end is the whole period's.
#[must_use]
pub fn domain_of(range: &TimeRange, whole: Domain) -> Domain {
    let first = range.from.as_ref().map(Edtf::earliest).filter(|&day| day != Day::MIN);
    let last = range.to.as_ref().map(Edtf::latest).filter(|&day| day != Day::MAX);
    Domain::new(
        first.map_or(whole.first_day, day_position),
        last.map_or(whole.last_day(), |day| day_position(day) + 1.0),
    )
}

fn bins(data: &Dataset, events: &[EventIx], scale: &TimeScale) -> Vec<Bin> {
    let step = Step::finest(scale.px_per_day(), |step| match step {
        Step::Days(1) => f64::INFINITY,
        _ => LEAST_BIN_PX,
    });
    let starts = step.starts(scale.domain.first_day, scale.domain.last_day());
    let mut counts = vec![0u32; starts.len()];
    for &ix in events {
        let day = day_at(anchor_day(&data.event(ix).date));
        let after = starts.partition_point(|&start| start <= day);
        if let Some(count) = after.checked_sub(1).and_then(|bin| counts.get_mut(bin)) {
            *count += 1;
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let x = |day: Day| scale.screen_from_day(day_position(day));
    let bin = |(position, &events): (usize, &u32)| {
        let &first_day = starts.get(position)?;
        Some(Bin {
            first_day,
            events,
            left_px: x(first_day).max(scale.left_px),
            right_px: starts.get(position + 1).map_or(scale.right_px, |&next| x(next)),
            share: f64::from(events) / f64::from(most),
        })
    };
    counts.iter().enumerate().filter(|(_, events)| **events > 0).filter_map(bin).collect()
}
