//! Soft bars: solid where something is known to have held, fading where its end is not known sharply.

use plotters_backend::DrawingBackend;

use super::DrawError;
use super::pen::Pen;
use super::shapes::rounded;
use super::tone::tone_rgb;
use crate::geometry::{Point, Rect};
use crate::timeline::{Span, SpanOf};

/// Slices of a fading end.
const SLICES: u32 = 5;

pub(super) fn draw<B: DrawingBackend>(pen: &Pen<B>, span: &Span) -> Result<(), DrawError<B>> {
    let rgb = tone_rgb(pen.palette, span.tone);
    let alpha = alpha(span);
    let (solid_left, solid_right) = (span.left_px + span.soft.left_px, span.right_px - span.soft.right_px);
    let half_px = span.height_px / 2.0;
    let (top, bottom) = (span.centre_y_px - half_px, span.centre_y_px + half_px);
    if solid_right > solid_left {
        let solid = Rect::new(Point::new(solid_left, top), Point::new(solid_right, bottom));
        if span.soft.left_px > 0.0 || span.soft.right_px > 0.0 {
            pen.fill_rect(solid, rgb, alpha)?;
        } else {
            let centre = solid.centre();
            let (x, y) = pen.ranges(solid);
            let half = (f64::from(x.end - x.start) / 2.0, f64::from(y.end - y.start) / 2.0);
            pen.fill(rounded(pen.point((centre.x, centre.y)), half, half.1), rgb, alpha)?;
        }
    }
    for slice in 0..SLICES {
        let share = |edge: u32| f64::from(edge) / f64::from(SLICES);
        let faded = hundredths(alpha * (1.0 - (share(slice) + share(slice + 1)) / 2.0));
        for (edge_px, length_px) in [(solid_left, -span.soft.left_px), (solid_right, span.soft.right_px)] {
            let (a, b) = (edge_px + length_px * share(slice), edge_px + length_px * share(slice + 1));
            if length_px != 0.0 {
                pen.fill_rect(
                    Rect::new(Point::new(a.min(b), top), Point::new(a.max(b), bottom)),
                    rgb,
                    faded,
                )?;
            }
        }
    }
    Ok(())
}

fn alpha(span: &Span) -> f64 {
    match (span.of, span.selected, span.dimmed) {
        (_, _, true) => 0.08,
        (_, true, _) => 0.4,
        (SpanOf::Dispute(_), ..) => 0.2,
        (SpanOf::Event(_), ..) => 0.34,
    }
}

/// Two decimals: what is written in the picture stays short.
fn hundredths(share: f64) -> f64 {
    (share * 100.0).round() / 100.0
}
