//! Soft bars: solid where something is known to have held, fading where its end is not known sharply.

use plotters_backend::DrawingBackend;

use super::draw_error::DrawError;
use super::pen::Pen;
use super::shapes::rounded;
use super::tone::QUIET_SHARE;
use crate::{Span, SpanOf};
use base::geometry::{Point, Rect};
use paint::blend;

const EDGE_PX: f64 = 1.0;
/// Slices of a fading end.
const SLICES: u32 = 5;

pub(super) fn draw<B: DrawingBackend>(pen: &Pen<B>, span: &Span, plot: Rect) -> Result<(), DrawError<B>> {
    let rgb = span.tone.rgb(pen.palette);
    let alpha = alpha(span, pen.palette.firm);
    // Whole pixels, so that no seam shows between slices.
    let ends = (span.left_px.round(), span.right_px.round());
    let solid = (ends.0 + span.soft.left_px.round(), ends.1 - span.soft.right_px.round());
    let half_px = span.height_px / 2.0;
    let slice = |a: f64, b: f64| {
        let (top, bottom) = (span.centre_y_px - half_px, span.centre_y_px + half_px);
        Rect::new(Point::new(a.min(b), top), Point::new(a.max(b), bottom))
    };
    // A soft colour alone would be too faint to tell where a bar begins and ends: it stands on an edge of its own.
    let edge_rgb = blend(rgb, pen.palette.panel, QUIET_SHARE);
    let edge = |a: f64, b: f64| {
        let whole = slice(a, b);
        pen.fill_rect(Rect::new(Point::new(whole.min.x, whole.max.y - EDGE_PX), whole.max), edge_rgb, 1.0)
    };
    if span.alleged {
        for (a, b) in broken(solid) {
            pen.fill_rect(slice(a, b), rgb, alpha)?;
            edge(a, b)?;
        }
    } else if solid.1 > solid.0 {
        // Round where it truly begins or ends, straight where it fades or is cut by the plot.
        let radius = |edge: f64, end: f64, plot_edge: f64| {
            if edge == end && (edge - plot_edge).abs() >= 1.0 { f64::from(pen.units(half_px)) } else { 0.0 }
        };
        let radii = (radius(solid.0, ends.0, plot.min.x), radius(solid.1, ends.1, plot.max.x));
        let (x, y) = pen.ranges(slice(solid.0, solid.1));
        let half = (f64::from(x.end - x.start) / 2.0, f64::from(y.end - y.start) / 2.0);
        pen.fill(rounded(((x.start + x.end) / 2, (y.start + y.end) / 2), half, radii), rgb, alpha)?;
        edge(solid.0 + radii.0.min(half_px), solid.1 - radii.1.min(half_px))?;
    }
    for (end, length) in [(solid.0, ends.0 - solid.0), (solid.1, ends.1 - solid.1)] {
        for number in 0..SLICES {
            let at = |part: u32| (end + length * f64::from(part) / f64::from(SLICES)).round();
            let (a, b) = (at(number), at(number + 1));
            let faded = hundredths(alpha * (1.0 - (f64::from(number) + 0.5) / f64::from(SLICES)));
            if a != b && faded > 0.0 {
                pen.fill_rect(slice(a, b), rgb, faded)?;
                // In strokes with gaps, as the end is not known.
                if number % 2 == 1 {
                    edge(a, b)?;
                }
            }
        }
    }
    Ok(())
}

/// The pieces of a bar that is alleged, and the gaps between them.
const PIECE_PX: f64 = 7.0;
const BREAK_PX: f64 = 4.0;

fn broken((left, right): (f64, f64)) -> impl Iterator<Item = (f64, f64)> {
    let count = ((right - left).max(0.0) / (PIECE_PX + BREAK_PX)).ceil() as u32;
    let start = move |number: u32| left + f64::from(number) * (PIECE_PX + BREAK_PX);
    (0..count).map(move |number| (start(number), (start(number) + PIECE_PX).min(right)))
}

fn alpha(span: &Span, firm: bool) -> f64 {
    match (span.of, span.selected, span.dimmed) {
        (_, _, true) if !firm => 0.08,
        (_, true, _) => 0.4,
        (SpanOf::Dispute(_), ..) => 0.2,
        (SpanOf::Event(_), ..) => 0.34,
    }
}

/// Two decimals: what is written in the picture stays short.
fn hundredths(share: f64) -> f64 {
    (share * 100.0).round() / 100.0
}
