//! The two axes of the drawing, as plotters wants them: time, whose key points are the ticks' true starts
//! of months and years, and the height. Places come from `timeline`; nothing is decided here.

use std::ops::Range;

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};

use crate::{Domain, Timeline};

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

/// From top to bottom, in pixels: a mark stands on its lane's line or in a row above it. Key points are the lines.
pub(super) struct LaneAxis {
    plot_px: (f64, f64),
    lines_px: Vec<f64>,
}

impl LaneAxis {
    pub fn new(timeline: &Timeline) -> Self {
        let plot = timeline.plot;
        let lines_px = timeline.lanes.iter().map(|lane| lane.centre_y_px).collect();
        Self { plot_px: (plot.min.y, plot.max.y), lines_px }
    }
}

impl Ranged for LaneAxis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, y_px: &f64, (top, bottom): (i32, i32)) -> i32 {
        let share = (y_px - self.plot_px.0) / (self.plot_px.1 - self.plot_px.0);
        (f64::from(top) + share * f64::from(bottom - top)).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        self.lines_px.clone()
    }

    fn range(&self) -> Range<f64> {
        self.plot_px.0..self.plot_px.1
    }
}
