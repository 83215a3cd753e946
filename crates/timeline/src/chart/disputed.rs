//! Brackets beneath marks whose date sources disagree on: a line with an end mark where each side truly ends.

use plotters_backend::DrawingBackend;

use super::draw_error::DrawError;
use super::pen::Pen;
use super::tone::QUIET_SHARE;
use crate::DisputedDate;
use paint::blend;

/// How far an end mark reaches above and below the line.
const END_HALF_PX: f64 = 2.5;
const WIDTH_PX: f64 = 1.5;

pub(super) fn draw<B: DrawingBackend>(pen: &Pen<B>, date: &DisputedDate) -> Result<(), DrawError<B>> {
    let rgb = date.tone.rgb(pen.palette);
    let rgb = if date.dimmed { blend(rgb, pen.palette.panel, QUIET_SHARE) } else { rgb };
    let (left, right) = (date.left_px.round(), date.right_px.round());
    pen.stroke(vec![pen.point((left, date.y_px)), pen.point((right, date.y_px))], rgb, WIDTH_PX)?;
    for (x_px, is_cut) in [(left, date.is_cut.0), (right, date.is_cut.1)] {
        if !is_cut {
            let end = |y_px: f64| pen.point((x_px, date.y_px + y_px));
            pen.stroke(vec![end(-END_HALF_PX), end(END_HALF_PX)], rgb, WIDTH_PX)?;
        }
    }
    Ok(())
}
