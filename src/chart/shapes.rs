//! The outlines of marks as polygons about a centre, in the backend's units, clockwise from the top.

use plotters_backend::BackendCoord;

use crate::dataset::Shape;

/// The outline of a shape of half-size `r`; none for those that are drawn as circles.
pub(super) fn outline(shape: Shape, (x, y): BackendCoord, r: f64) -> Option<Vec<BackendCoord>> {
    let at = |&(dx, dy): &(f64, f64)| (x + (dx * r).round() as i32, y + (dy * r).round() as i32);
    let corners: &[(f64, f64)] = match shape {
        Shape::Disc | Shape::Ring => return None,
        Shape::Square => return Some(rounded((x, y), (r, r), (r * 0.36, r * 0.36))),
        Shape::Bar => return Some(rounded((x, y), (r * 0.42, r), (r * 0.15, r * 0.15))),
        Shape::Diamond => &[(0.0, -1.12), (1.12, 0.0), (0.0, 1.12), (-1.12, 0.0)],
        Shape::Triangle => &[(0.0, -1.0), (1.08, 0.87), (-1.08, 0.87)],
        Shape::Hexagon => {
            &[(0.0, -1.06), (0.92, -0.53), (0.92, 0.53), (0.0, 1.06), (-0.92, 0.53), (-0.92, -0.53)]
        }
    };
    Some(corners.iter().map(at).collect())
}

/// A rectangle of half-size `half` whose corners are rounded, each by four points; the radii are those of
/// its left and right corners.
pub(super) fn rounded((x, y): BackendCoord, half: (f64, f64), radii: (f64, f64)) -> Vec<BackendCoord> {
    // Sine and cosine of 0, 30, 60 and 90 degrees, by hand: the same on every machine.
    const ARC: [(f64, f64); 4] = [(0.0, 1.0), (0.5, 0.866), (0.866, 0.5), (1.0, 0.0)];
    let mut points = Vec::with_capacity(16);
    for (right, down) in [(1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0)] {
        let radius = if right > 0.0 { radii.1 } else { radii.0 }.min(half.0).min(half.1);
        for step in 0..4 {
            // Clockwise: from the top at the upper right and lower left, towards it at the others.
            let (sine, cosine) = ARC[if right * down < 0.0 { step } else { 3 - step }];
            let dx = right * (half.0 - radius + radius * sine);
            let dy = down * (half.1 - radius + radius * cosine);
            points.push((x + dx.round() as i32, y + dy.round() as i32));
        }
    }
    points
}

/// The outline closed for stroking: it begins in the middle of its last edge, so that every corner is a
/// joint and none an open end.
pub(super) fn closed(outline: &[BackendCoord]) -> Vec<BackendCoord> {
    let (Some(&first), Some(&last)) = (outline.first(), outline.last()) else { return Vec::new() };
    let middle = ((first.0 + last.0) / 2, (first.1 + last.1) / 2);
    let mut points = Vec::with_capacity(outline.len() + 2);
    points.push(middle);
    points.extend_from_slice(outline);
    points.push(middle);
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outline_stays_within_its_mark_and_is_symmetric() {
        for shape in [Shape::Square, Shape::Diamond, Shape::Triangle, Shape::Hexagon, Shape::Bar] {
            let points = outline(shape, (0, 0), 28.0).expect("a polygon");
            for (x, y) in &points {
                assert!(x.abs() <= 32 && y.abs() <= 32, "{shape:?} {x} {y}");
                assert!(points.contains(&(-x, *y)), "{shape:?} {x} {y}");
            }
        }
    }

    #[test]
    fn a_closed_outline_ends_where_it_begins_within_an_edge() {
        let points = closed(&[(0, -10), (10, 10), (-10, 10)]);
        assert_eq!(points.first(), Some(&(-5, 0)));
        assert_eq!(points.last(), Some(&(-5, 0)));
        assert!(closed(&[]).is_empty());
    }
}
