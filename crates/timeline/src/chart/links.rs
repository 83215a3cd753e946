//! Lines from lane to lane: hairlines of one weight, broken where all they stand for is alleged, with an arrowhead at
//! who is acted on. Those of the selected event come forward.

use plotters_backend::DrawingBackend;

use super::draw_error::DrawError;
use super::pen::Pen;
use super::tone::{DIMMED_SHARE, QUIET_SHARE};
use crate::Link;
use base::geometry::Point;
use paint::blend;

const HEAD_PX: f64 = 5.0;
const HEAD_HALF_PX: f64 = 2.75;
const DASH_PX: f64 = 4.0;

pub(super) fn draw<B: DrawingBackend>(pen: &Pen<B>, link: &Link) -> Result<(), DrawError<B>> {
    let share = match (link.selected, link.dimmed && !pen.palette.firm) {
        (true, _) => 1.0,
        (_, true) => DIMMED_SHARE,
        _ => QUIET_SHARE,
    };
    let rgb = blend(link.tone.rgb(pen.palette), pen.palette.panel, share);
    let width_px = if link.selected { 1.75 } else { 1.0 };
    let (dx, dy) = (link.end.x - link.start.x, link.end.y - link.start.y);
    let length_px = (dx * dx + dy * dy).sqrt();
    if length_px < 1.0 {
        return Ok(());
    }
    let along = |px: f64| link.start.offset(dx / length_px * px, dy / length_px * px);
    let head_px = if link.points { HEAD_PX.min(length_px) } else { 0.0 };
    let line = |from: f64, to: f64| {
        let ends = [along(from), along(to)].map(|at: Point| pen.point((at.x, at.y)));
        pen.stroke(ends.to_vec(), rgb, width_px)
    };
    let body_px = length_px - head_px;
    if link.alleged {
        let mut from = 0.0;
        while from < body_px {
            line(from, (from + DASH_PX).min(body_px))?;
            from += 2.0 * DASH_PX;
        }
    } else if body_px > 0.5 {
        line(0.0, body_px)?;
    }
    if !link.points {
        return Ok(());
    }
    let (tip, foot) = (along(length_px), along(body_px));
    let aside = (dy / length_px * HEAD_HALF_PX, -dx / length_px * HEAD_HALF_PX);
    let corners = [tip, foot.offset(aside.0, aside.1), foot.offset(-aside.0, -aside.1)];
    pen.fill(corners.map(|at| pen.point((at.x, at.y))).to_vec(), rgb, 1.0)
}
