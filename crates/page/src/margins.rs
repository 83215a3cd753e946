//! Room around the graph of a page: margins for names, and the rectangles that controls cover. The same for the live
//! page and for pages served without a program. No dataset, no view.

use base::geometry::{Point, Rect, Size};
use base::text::measure::text_width_px;
use base::type_scale::type_px;
use graph::Margins;

/// From this many marks on a phone's picture is as tall as its screen allows.
const FIELD_FROM: usize = 30;
/// How far tools reach in from the right.
const TOOLS_PX: f64 = 54.0;
/// From the left to the words of a day, and from one line of them to the next.
const DAY_LEFT_PX: f64 = 24.0;
const DAY_LINE_PX: f64 = 17.0;
/// Above a dispute that lies highest: its name stands over it there, and no line of it runs through the name.
pub(super) const TITLE_TOP_PX: f64 = 62.0;
/// Of the legend: what names keep free above it with what is free below it, one row, and the least of the pane that stays
/// free beside it.
const LEGEND_AROUND_PX: f64 = 20.0;
const LEGEND_ROW_PX: f64 = 26.0;
const LEGEND_SIDE_PX: f64 = 40.0;

/// Room for names beside the outermost marks, for the tools at the side and the legend below. `apart` is a phone's
/// way: tools and legend have a place of their own below the picture. `crowded`: names are small, and find room between
/// the marks.
#[must_use]
pub fn graph_margins(size: Size, apart: bool, compares: bool, crowded: bool) -> Margins {
    let side_px = (size.width * 0.085).clamp(54.0, 84.0) - if crowded { 18.0 } else { 0.0 };
    let (top_px, bottom_px) = match (apart, is_narrow(size)) {
        (true, _) if crowded => (40.0, 34.0),
        (false, false) if crowded && size.width >= 1_000.0 => (34.0, 64.0),
        (true, _) => (72.0, 34.0),
        (false, true) => (62.0, 90.0),
        // The legend has two rows, with a large mark above it.
        (false, false) if size.width < 1_000.0 => (40.0, 82.0),
        (false, false) => (40.0, 72.0),
    };
    // A longer legend: it explains the signs too.
    let bottom_px = if compares && !apart { bottom_px + 16.0 } else { bottom_px };
    Margins { left_px: side_px, right_px: side_px, top_px, bottom_px }
}

/// Where tools and legend lie over the picture, as the stylesheet has them: no name goes there.
#[must_use]
pub fn overlay_rects(size: Size, apart: bool, tools: usize, legend_px: &[f64]) -> [Rect; 2] {
    if apart { Default::default() } else { [tools_rect(size, tools), legend_rect(size, legend_px)] }
}

/// Where the words of a day stand, at the top of the picture, in as many lines as they need.
#[must_use]
pub fn day_rect(size: Size, line: &str) -> Rect {
    let room_px = (size.width - 2.0 * TOOLS_PX).max(1.0);
    let width_px = text_width_px(line, type_px::LABEL, true);
    let lines = (width_px / room_px).ceil().max(1.0);
    let corner = Point::new(DAY_LEFT_PX + width_px.min(room_px) + 8.0, 14.0 + DAY_LINE_PX * lines);
    Rect::new(Point::ORIGIN, corner)
}

/// One tool below the other.
fn tools_rect(size: Size, tools: usize) -> Rect {
    let height_px = 11.0 + 37.0 * tools as f64;
    Rect::new(Point::new(size.width - TOOLS_PX, 0.0), Point::new(size.width, height_px))
}

/// What stands before the words of an entry of the legend.
#[derive(Clone, Copy)]
pub(super) enum LegendKey {
    Mark,
    Line,
}

/// How wide an entry of the legend is, with the gap behind it.
pub(super) fn legend_entry_px(label: &str, key: LegendKey) -> f64 {
    let key_px = match key {
        LegendKey::Mark => 30.0,
        LegendKey::Line => 48.0,
    };
    text_width_px(label, type_px::TINY, false) + key_px
}

/// What a legend of more than two rows takes of a picture besides.
pub(super) fn longer_legend_px(size: Size, entries_px: &[f64]) -> f64 {
    LEGEND_ROW_PX * (legend_rows(size, entries_px).0 - 2.0).max(0.0)
}

fn legend_rect(size: Size, entries_px: &[f64]) -> Rect {
    let (rows, wide_px) = legend_rows(size, entries_px);
    let height_px = LEGEND_AROUND_PX + LEGEND_ROW_PX * rows;
    let right_px = (wide_px + LEGEND_SIDE_PX).min(size.width);
    Rect::new(Point::new(0.0, size.height - height_px), Point::new(right_px, size.height))
}

/// As many rows as the entries fill, each in one row, and how wide the widest is.
fn legend_rows(size: Size, entries_px: &[f64]) -> (f64, f64) {
    let room_px = (size.width - LEGEND_SIDE_PX).max(1.0);
    let (mut rows, mut at_px, mut wide_px) = (1.0, 0.0, 0.0_f64);
    for &width_px in entries_px {
        if at_px > 0.0 && at_px + width_px > room_px {
            (rows, at_px) = (rows + 1.0, 0.0);
        }
        at_px += width_px;
        wide_px = wide_px.max(at_px);
    }
    (rows, wide_px)
}

/// Whether there are so many marks that the style sheet gives their picture more height on a phone.
#[must_use]
pub fn is_field(marks: usize) -> bool {
    marks >= FIELD_FROM
}

/// Of the served pictures, those for a phone: the key stands below them.
#[must_use]
pub fn is_narrow(size: Size) -> bool {
    size.width <= 560.0
}
