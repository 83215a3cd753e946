//! The overview strip: the whole period as bars, the window on it and its two handles.

use plotters_backend::DrawingBackend;

use super::draw_error::DrawError;
use super::layers::Layers;
use super::pen::{At, Pen};
use super::shapes::rounded;
use super::tone::{BARS_SHARE, TRACK_SHARE};
use crate::{Bin, NAME_LEFT_PX, Overview};
use base::geometry::{Point, Rect};
use base::type_scale::type_px;
use paint::blend;

const HALF_HANDLE_PX: (f64, f64) = (2.5, 7.0);
/// The lowest bar that is seen.
const LEAST_BAR_PX: f64 = 2.0;

pub(super) fn draw<B: DrawingBackend>(
    pen: &Pen<B>,
    overview: &Overview,
    layers: Layers,
) -> Result<(), DrawError<B>> {
    let bounds = overview.bounds;
    let colours = pen.palette;
    let (left, right) = overview.window_px;
    if layers.track {
        if !colours.firm {
            pen.fill_rect(bounds, blend(colours.line, colours.panel, TRACK_SHARE), 1.0)?;
        }
        let window = Rect::new(Point::new(left, bounds.min.y), Point::new(right, bounds.max.y));
        pen.fill_rect(window, colours.access, 0.1)?;
    }
    for bin in overview.bins.iter().filter(|_| layers.bars) {
        pen.fill_rect(bar(bounds, bin), blend(colours.mute, colours.panel, BARS_SHARE), 1.0)?;
    }
    for x in [left, right].into_iter().filter(|_| layers.handles) {
        let centre = pen.point((x, bounds.centre().y));
        let half = (f64::from(pen.units(HALF_HANDLE_PX.0)), f64::from(pen.units(HALF_HANDLE_PX.1)));
        pen.fill(rounded(centre, half, (half.0, half.0)), colours.access, 1.0)?;
    }
    if !layers.names {
        return Ok(());
    }
    pen.text(&overview.label, (NAME_LEFT_PX, bounds.centre().y), At::Start, type_px::TINY, colours.mute)
}

/// Bars stand on the strip's lower edge, a pixel apart.
fn bar(bounds: Rect, bin: &Bin) -> Rect {
    let height = ((bounds.height() - 4.0) * bin.share).max(LEAST_BAR_PX);
    let right = (bin.right_px - 1.0).max(bin.left_px + 1.0).min(bounds.max.x);
    Rect::new(Point::new(bin.left_px, bounds.max.y - height), Point::new(right, bounds.max.y))
}
