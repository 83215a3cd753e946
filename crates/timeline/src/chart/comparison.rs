//! A comparison of two days: a soft band, the earlier day's dotted line, and the days in words among the ticks.

use plotters_backend::DrawingBackend;

use super::draw_error::DrawError;
use super::pen::{At, Pen};
use crate::{Comparison, TAG_PAD_PX, Timeline};
use base::geometry::{Point, Rect, Size};
use base::type_scale::type_px;

/// Behind everything but the paper.
pub(super) fn draw_band<B: DrawingBackend>(pen: &Pen<B>, timeline: &Timeline) -> Result<(), DrawError<B>> {
    let band = timeline.comparison.as_ref().and_then(|comparison| comparison.band_px);
    let Some((left, right)) = band else { return Ok(()) };
    let (top, bottom) = (timeline.plot.min.y, timeline.plot.max.y);
    pen.fill_rect(Rect::new(Point::new(left, top), Point::new(right, bottom)), pen.palette.access, 0.12)
}

/// Dotted, where the as-of line is dashed.
pub(super) fn draw_line<B: DrawingBackend>(pen: &Pen<B>, timeline: &Timeline) -> Result<(), DrawError<B>> {
    match timeline.comparison.as_ref().and_then(|comparison| comparison.earlier_px) {
        Some(x_px) => pen.dashes(x_px, timeline.plot, (1.5, 4.0)),
        None => Ok(()),
    }
}

/// The days, on a patch of ink.
pub(super) fn draw_tags<B: DrawingBackend>(pen: &Pen<B>, timeline: &Timeline) -> Result<(), DrawError<B>> {
    let tags = timeline.comparison.as_ref().map_or(&[][..], |Comparison { tags, .. }| tags);
    for tag in tags {
        let y_px = timeline.tick_text_y_px;
        let middle = Point::new(tag.left_px + tag.width_px / 2.0, y_px);
        pen.fill_rect(Rect::centred(middle, Size::new(tag.width_px, 16.0)), pen.palette.ink, 1.0)?;
        let at_px = (tag.left_px + TAG_PAD_PX, y_px);
        pen.text(&tag.text, at_px, At::Start, type_px::TINY, pen.palette.panel)?;
    }
    Ok(())
}
