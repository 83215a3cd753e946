//! The outlines of marks as polygons about a centre, in the backend's units, clockwise from the top.

use plotters_backend::BackendCoord;

use dataset::Shape;
use paint::{Symbol, SymbolOutline};

/// The outline of a shape of half-size `r`; none for those that are drawn as circles.
pub(super) fn outline(shape: Shape, (x, y): BackendCoord, r: f64) -> Option<Vec<BackendCoord>> {
    match Symbol::from(shape).mark() {
        SymbolOutline::Circle => None,
        SymbolOutline::Rect { half_width, corner } => {
            Some(rounded((x, y), (r * half_width, r), (r * corner, r * corner)))
        }
        SymbolOutline::Polygon(corners) => {
            let at = |(dx, dy): &(f64, f64)| (x + (dx * r).round() as i32, y + (dy * r).round() as i32);
            Some(corners.iter().map(at).collect())
        }
    }
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

/// Dashes around what is round.
pub(super) const ROUND_DASHES: usize = 8;

/// How many dashes go around a shape, so that one lies on each of its corners.
pub(super) fn dashes_of(shape: Shape) -> usize {
    match shape {
        Shape::Triangle | Shape::Hexagon => 6,
        Shape::Disc | Shape::Ring | Shape::Square | Shape::Diamond | Shape::Bar => ROUND_DASHES,
    }
}

/// An outline as `count` equal dashes, the first of them about its first corner, and gaps a little shorter.
pub(super) fn dashes(outline: &[BackendCoord], count: usize) -> Vec<Vec<BackendCoord>> {
    /// A dash, as a share of itself and its gap.
    const DASH: f64 = 0.58;
    let corner = |at: usize| outline.get(at % outline.len().max(1)).copied().unwrap_or_default();
    let sides: Vec<f64> = (0..outline.len()).map(|at| length(corner(at), corner(at + 1))).collect();
    let each = sides.iter().sum::<f64>() / count.max(1) as f64;
    // Where on the outline something lies that is so far from its first corner.
    let place = |mut along: f64| {
        for (at, side) in sides.iter().enumerate() {
            if along <= *side && *side > 0.0 {
                let ((ax, ay), (bx, by), share) = (corner(at), corner(at + 1), along / side);
                let between = |a: i32, b: i32| (f64::from(a) + f64::from(b - a) * share).round() as i32;
                return (at, (between(ax, bx), between(ay, by)));
            }
            along -= side;
        }
        (sides.len(), corner(0))
    };
    let dash = |number: usize| {
        let middle = number as f64 * each;
        let whole = each * count as f64;
        let from = wrapped(middle - each * DASH / 2.0 + whole, whole);
        let ((first, start), (last, end)) = (place(from), place(wrapped(from + each * DASH, whole)));
        let last = if last < first { last + outline.len() } else { last };
        let mut points = vec![start];
        points.extend((first + 1..=last).map(corner));
        points.push(end);
        points
    };
    if each > 0.0 { (0..count).map(dash).collect() } else { Vec::new() }
}

fn length(a: BackendCoord, b: BackendCoord) -> f64 {
    let (dx, dy) = (f64::from(b.0 - a.0), f64::from(b.1 - a.1));
    (dx * dx + dy * dy).sqrt()
}

/// The rest of a division of what is less than twice `whole`. Not `%`: the remainder of floats is a kilobyte of the page.
fn wrapped(along: f64, whole: f64) -> f64 {
    if along < whole { along } else { along - whole }
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
    fn dashes_go_around_an_outline_once_with_gaps_between_and_one_on_the_first_corner() {
        for shape in [Shape::Square, Shape::Diamond, Shape::Triangle, Shape::Hexagon, Shape::Bar] {
            let around = outline(shape, (0, 0), 28.0).expect("a polygon");
            let whole: f64 = closed(&around).windows(2).map(|p| length(p[0], p[1])).sum();
            let dashes = dashes(&around, dashes_of(shape));
            assert_eq!(dashes.len(), dashes_of(shape));
            let drawn: f64 = dashes.iter().flat_map(|dash| dash.windows(2)).map(|p| length(p[0], p[1])).sum();
            assert!((0.5..0.66).contains(&(drawn / whole)), "{shape:?} {}", drawn / whole);
            assert!(dashes[0].contains(&around[0]), "{shape:?}");
        }
        assert!(dashes(&[], 8).is_empty());
        assert!(dashes(&[(3, 3)], 8).is_empty());
    }

    #[test]
    fn a_closed_outline_ends_where_it_begins_within_an_edge() {
        let points = closed(&[(0, -10), (10, 10), (-10, 10)]);
        assert_eq!(points.first(), Some(&(-5, 0)));
        assert_eq!(points.last(), Some(&(-5, 0)));
        assert!(closed(&[]).is_empty());
    }
}
