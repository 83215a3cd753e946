//! How the room is shared out: a column of lane names, the lanes, a row of ticks, the overview strip.

use base::geometry::{Point, Rect, Size};
use view::LaneBy;

/// The parts of the drawing, in CSS pixels from its top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PlotArea {
    /// The lanes' own area; its left edge is where time begins.
    pub plot: Rect,
    /// The middle of the row of tick labels.
    pub tick_text_y_px: f64,
    /// Absent where the drawing is too low for it.
    pub overview: Option<Rect>,
}

/// Free at the left of names and at the right of time: about half the widest mark, so that none is cut.
pub const SIDE_PX: f64 = 12.0;
/// From one line of a name to the next.
pub const NAME_LINE_PX: f64 = 13.5;
/// From the longest name to where time begins.
const GUTTER_PX: f64 = 14.0;
const TOP_PX: f64 = 6.0;
const TICK_ROW_PX: f64 = 21.0;
/// Of the strip of the whole period.
pub const OVERVIEW_PX: f64 = 24.0;
const BOTTOM_PX: f64 = 6.0;
/// Below this height there is no overview: the lanes need the room.
const LEAST_WITH_OVERVIEW_PX: f64 = 112.0;
/// Names take at most this share of the width.
const NAME_SHARE: f64 = 0.28;
const MOST_NAME_PX: f64 = 184.0;
/// Lanes of actors stand close together, unless one is large: then it has this share of the height.
pub(super) const COMPACT_PX: f64 = 20.0;
const FOCAL_SHARE: f64 = 0.4;
/// One lane and one for the rest: a single lane would say nothing.
const LEAST_LANES: usize = 2;

/// A size that can be drawn on: real, and not beyond any screen.
pub(super) fn drawable(size: Size) -> Size {
    // Not `clamp`: its message about bounds would bring the machinery that writes numbers into the page.
    let side = |px: f64, least: f64| if px.is_finite() { px.max(least).min(16_384.0) } else { least };
    Size::new(side(size.width, 160.0), side(size.height, 72.0))
}

/// How many lanes there is room for. A name of a dispute takes two lines, the others one.
pub(super) fn most_lanes(size: Size, by: LaneBy, has_focal: bool) -> usize {
    let least_px = match by {
        LaneBy::Dispute => 32.0,
        // So low that a phone has a lane for every family.
        LaneBy::Kind => 17.0,
        LaneBy::Actor => COMPACT_PX,
    };
    // A large lane has rows of titles: the others leave them to it.
    let height_px = plot_height_px(size) * if has_focal { 1.0 - FOCAL_SHARE } else { 1.0 };
    ((height_px / least_px) as usize).max(LEAST_LANES)
}

/// The most room a name may take.
pub(super) fn most_name_px(size: Size) -> f64 {
    (size.width * NAME_SHARE).min(MOST_NAME_PX)
}

fn has_overview(size: Size) -> bool {
    size.height >= LEAST_WITH_OVERVIEW_PX
}

pub(super) fn plot_height_px(size: Size) -> f64 {
    let overview_px = if has_overview(size) { OVERVIEW_PX } else { 0.0 };
    size.height - TOP_PX - TICK_ROW_PX - overview_px - BOTTOM_PX
}

impl PlotArea {
    /// For names that take `names_px`.
    pub fn new(size: Size, names_px: f64) -> Self {
        let left = (SIDE_PX + names_px + GUTTER_PX).round().min(size.width / 2.0);
        let right = size.width - SIDE_PX;
        let bottom = TOP_PX + plot_height_px(size);
        let overview_top = size.height - BOTTOM_PX - OVERVIEW_PX;
        PlotArea {
            plot: Rect::new(Point::new(left, TOP_PX), Point::new(right, bottom)),
            tick_text_y_px: bottom + 10.0,
            overview: has_overview(size).then(|| {
                Rect::new(Point::new(left, overview_top), Point::new(right, overview_top + OVERVIEW_PX))
            }),
        }
    }
}
