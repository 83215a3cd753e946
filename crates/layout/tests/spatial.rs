//! The spatial index finds what looking at every point would.

use base::geometry::{Point, Rect};
use layout::SpatialIndex;
use proptest::prelude::*;

fn finite(p: Point) -> bool {
    p.x.is_finite() && p.y.is_finite()
}

fn nearest_of_all(points: &[Point], at: Point, within: f64) -> Option<usize> {
    let mut best: Option<usize> = None;
    for (i, point) in points.iter().enumerate() {
        let distance = point.distance(at);
        if finite(at)
            && finite(*point)
            && distance <= within
            && best.is_none_or(|b| distance < points[b].distance(at))
        {
            best = Some(i);
        }
    }
    best
}

fn all_in(points: &[Point], rect: Rect) -> Vec<usize> {
    (0..points.len()).filter(|i| finite(points[*i]) && rect.contains(points[*i])).collect()
}

fn coordinate() -> impl Strategy<Value = f64> {
    // Coarse, so that points coincide and lie on edges; and a few beyond all bounds.
    prop_oneof![
        20 => (-40..40_i32).prop_map(|x| f64::from(x) * 2.5),
        4 => -1e4..1e4,
        1 => proptest::sample::select(vec![f64::NAN, f64::INFINITY, -1e300, 1e300]),
    ]
}

fn point() -> impl Strategy<Value = Point> {
    (coordinate(), coordinate()).prop_map(|(x, y)| Point::new(x, y))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn it_finds_what_looking_at_every_point_would(
        points in proptest::collection::vec(point(), 0..120),
        at in point(),
        to in point(),
        within in prop_oneof![0.0..60.0, Just(f64::INFINITY), Just(-1.0), Just(f64::NAN)],
    ) {
        let index = SpatialIndex::new(&points);
        prop_assert_eq!(index.nearest(at, within), nearest_of_all(&points, at, within));
        let rect = Rect::new(at, to);
        prop_assert_eq!(index.in_rect(rect), all_in(&points, rect));
    }
}

#[test]
fn of_points_equally_near_the_first_is_found() {
    let points = [Point::new(3.0, 0.0), Point::new(0.0, 3.0), Point::new(-3.0, 0.0)];
    assert_eq!(SpatialIndex::new(&points).nearest(Point::ORIGIN, 3.0), Some(0));
    assert_eq!(SpatialIndex::new(&points).nearest(Point::ORIGIN, 2.9), None);
}

#[test]
fn nothing_is_found_among_nothing() {
    let index = SpatialIndex::new(&[]);
    assert_eq!(index.nearest(Point::ORIGIN, 1e9), None);
    assert!(index.in_rect(Rect::new(Point::new(-9.0, -9.0), Point::new(9.0, 9.0))).is_empty());
}
