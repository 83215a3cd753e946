//! The handle of the day the graph is seen as of: where it stands under the lanes, what takes hold of it, and which
//! day it is dragged to. Where no day is set it rests at the right end.

use super::comparison::make_room;
use super::date_position::day_at;
use super::model::Timeline;
use base::date::Day;
use base::geometry::{Point, Rect, Size};
use base::text::measure::text_width_px;
use base::type_scale::type_px;

/// As high as the row of ticks; its elements answer a little beyond.
const HEIGHT_PX: f64 = 20.0;
/// Left and right of its words: a small arrow each.
const SIDE_PX: f64 = 15.0;
/// How far beside the line, and above and below the handle, a finger still takes hold of it.
const LINE_REACH_PX: f64 = 9.0;
const HANDLE_REACH_PX: f64 = 12.0;
/// Dragged this near to the right end, it rests there.
const REST_PX: f64 = 3.0;
/// Between the handle and the tag of the day compared with.
const TAG_GAP_PX: f64 = 4.0;

/// Where the handle stands, in CSS pixels of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AsOfHandle {
    /// Of the day's end; the nearest on the plot where the stretch shown does not reach it.
    pub x_px: f64,
    /// Kept inside the drawing.
    pub rect: Rect,
    /// Whether the day's line runs above it.
    pub has_line: bool,
}

impl Timeline {
    /// The handle with its words, for the day this timeline is seen as of, or at rest.
    #[must_use]
    pub fn handle(&self, at: Option<Day>, words: &str) -> AsOfHandle {
        let x_px = at.map_or(self.plot.max.x, |day| self.scale.screen_from_day(f64::from(day.0) + 1.0));
        let x_px = x_px.max(self.plot.min.x).min(self.plot.max.x);
        let width = text_width_px(words, type_px::LABEL, true) + 2.0 * SIDE_PX;
        let room = self.size.width - width / 2.0 - 2.0;
        let centre =
            Point::new(x_px.min(room).max(width / 2.0 + 2.0), self.plot.max.y + HEIGHT_PX / 2.0 + 1.0);
        AsOfHandle {
            x_px,
            rect: Rect::centred(centre, Size::new(width, HEIGHT_PX)),
            has_line: self.as_of.is_some(),
        }
    }

    /// Whether a press takes hold of the handle: on it, close to it, or on its line; marks come first, and of the
    /// strip below only what the handle itself covers.
    #[must_use]
    pub fn grabs_handle(&self, handle: &AsOfHandle, at: Point) -> bool {
        let Rect { min, max } = handle.rect;
        let on_strip = self.overview.as_ref().is_some_and(|o| o.part_at(at).is_some());
        let below_px = if on_strip { 2.0 } else { HANDLE_REACH_PX };
        let near = at.x >= min.x - 2.0
            && at.x <= max.x + 2.0
            && at.y >= min.y - HANDLE_REACH_PX
            && at.y <= max.y + below_px;
        let on_line = handle.has_line
            && (at.x - handle.x_px).abs() <= LINE_REACH_PX
            && at.y >= self.plot.min.y
            && at.y <= self.plot.max.y;
        handle.rect.contains(at) || ((near || on_line) && self.mark_at(at).is_none())
    }

    /// The day whose end is nearest to where the handle is dragged; `None` at the right end, unless the stretch
    /// shown ends before `last`, the last day there is anything to see.
    #[must_use]
    pub fn day_dragged_to(&self, x_px: f64, last: Day) -> Option<Day> {
        let day = |x_px: f64| day_at(self.scale.day_from_screen(x_px).round() - 1.0);
        let x_px = x_px.max(self.plot.min.x).min(self.plot.max.x);
        if x_px >= self.plot.max.x - REST_PX && day(self.plot.max.x) >= last { None } else { Some(day(x_px)) }
    }

    /// Leaves out the tick labels that the handle covers, so that none looks cut. Where two days are compared, the
    /// handle names the later one: its tag goes, and the earlier one's keeps clear.
    pub fn make_room(&mut self, handle: &AsOfHandle) {
        if let Some(comparison) = &mut self.comparison {
            comparison.tags.truncate(1);
            for tag in &mut comparison.tags {
                let beside_px = handle.rect.min.x - TAG_GAP_PX - tag.width_px;
                if beside_px >= 0.0 {
                    tag.left_px = tag.left_px.min(beside_px);
                } else {
                    tag.left_px = tag.left_px.max(handle.rect.max.x + TAG_GAP_PX);
                }
            }
            make_room(&mut self.ticks, &comparison.tags);
        }
        for tick in &mut self.ticks {
            let right_px = tick.label_px + text_width_px(&tick.label, type_px::TINY, false);
            if tick.label_px < handle.rect.max.x + 3.0 && right_px > handle.rect.min.x - 3.0 {
                tick.label.clear();
            }
        }
    }
}
