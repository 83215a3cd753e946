//! The two axes of the drawing, as plotters wants them: time, whose key points are the ticks' true starts
//! of months and years, and lanes. Places come from `timeline`; nothing is decided here.

use std::ops::Range;

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};

use crate::{Domain, Lane, Timeline};

/// Days since 1970-01-01, from left to right.
pub(super) struct TimeAxis {
    domain: Domain,
    /// Starts of what the ticks name.
    starts: Vec<f64>,
}

impl TimeAxis {
    pub fn new(timeline: &Timeline) -> Self {
        let on_line = timeline.ticks.iter().filter(|tick| tick.line_px.is_some());
        let starts = on_line.map(|tick| f64::from(tick.day.0)).collect();
        Self { domain: timeline.scale.domain, starts }
    }
}

impl Ranged for TimeAxis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, day: &f64, (left, right): (i32, i32)) -> i32 {
        let share = (day - self.domain.first_day) / self.domain.span_days;
        (f64::from(left) + share * f64::from(right - left)).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        self.starts.clone()
    }

    fn range(&self) -> Range<f64> {
        self.domain.first_day..self.domain.last_day()
    }
}

/// Lanes from top to bottom: the middle of each, as a share of the height of all.
pub(super) struct LaneAxis(Vec<f64>);

impl LaneAxis {
    pub fn new(timeline: &Timeline) -> Self {
        let plot = timeline.plot;
        let share = |lane: &Lane| (lane.centre_y_px - plot.min.y) / plot.height();
        Self(timeline.lanes.iter().map(share).collect())
    }
}

impl Ranged for LaneAxis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = usize;

    fn map(&self, lane: &usize, (top, bottom): (i32, i32)) -> i32 {
        let share = self.0.get(*lane).copied().unwrap_or(0.5);
        (f64::from(top) + share * f64::from(bottom - top)).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<usize> {
        (0..self.0.len()).collect()
    }

    fn range(&self) -> Range<usize> {
        0..self.0.len()
    }
}
