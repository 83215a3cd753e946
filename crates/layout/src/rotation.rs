//! Rotates, mirrors and scales an arrangement for a landscape canvas. Keeps neighbourhoods as they are.

use crate::argsort::argsort;
use crate::arrays::{mean, numbers, shift};
use crate::graph::Graph;
use crate::params::{ASPECT, MIN_AREA_RATIO};
use base::geometry::Point;
use std::f64::consts::PI;

/// Moves the mean to the origin.
pub(super) fn centre(points: &mut [Point]) {
    let middle = mean(points);
    shift(points, -middle.x, -middle.y);
}

/// Rotates the principal axis, in which heavy nodes count most, onto the x axis.
pub(super) fn align_principal_axis(graph: &Graph, points: &mut [Point]) {
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for (i, point) in points.iter().enumerate() {
        let mass = 0.02 + graph.weight[i] * graph.weight[i];
        xx += mass * point.x * point.x;
        xy += mass * point.x * point.y;
        yy += mass * point.y * point.y;
    }
    let half = (xx - yy) / 2.0;
    let radius = (half * half + xy * xy).sqrt();
    // Of the two forms of the eigenvector, the one without cancellation.
    let (x, y) = if half > 0.0 { (half + radius, xy) } else { (xy, radius - half) };
    let length = (x * x + y * y).sqrt();
    if length > 0.0 {
        let (cos, sin) = (x / length, y / length);
        for point in points.iter_mut() {
            *point = Point::new(point.x * cos + point.y * sin, point.y * cos - point.x * sin);
        }
    }
}

/// Mirrors so that the first nodes are left, to read in the order of the data, and heavy nodes are on top.
pub(super) fn mirror(graph: &Graph, points: &mut [Point]) {
    let middle = (points.len() as f64 - 1.0) / 2.0;
    let (mut reading, mut lean) = (0.0, 0.0);
    for (i, point) in points.iter().enumerate() {
        let mass = 0.001 + graph.weight[i] * graph.weight[i];
        reading += mass * point.x * (i as f64 - middle);
        lean += mass * point.y;
    }
    flip(points, reading < 0.0, lean > 0.0);
}

pub(super) fn flip(points: &mut [Point], x: bool, y: bool) {
    let (x, y) = (if x { -1.0 } else { 1.0 }, if y { -1.0 } else { 1.0 });
    for point in points.iter_mut() {
        *point = Point::new(point.x * x, point.y * y);
    }
}

/// Stretches towards the aspect ratio of the canvas, at most `most_stretch` times, and scales until the boxes
/// have room.
pub(super) fn spread(graph: &Graph, points: &mut [Point], most_stretch: f64) {
    let (mut xx, mut yy) = (0.0, 0.0);
    for point in points.iter() {
        xx += point.x * point.x;
        yy += point.y * point.y;
    }
    let n = points.len().max(1) as f64;
    let (wide, high) = ((xx / n).sqrt(), (yy / n).sqrt());
    if wide <= 0.0 || high <= 0.0 {
        return;
    }
    let stretch = clamp(ASPECT * high / wide, 1.0, most_stretch).sqrt();
    // A uniform ellipse covers 4π times the product of its standard deviations.
    let grow = clamp((graph.box_area() * MIN_AREA_RATIO / (4.0 * PI * wide * high)).sqrt(), 1.0, 8.0);
    for point in points.iter_mut() {
        *point = Point::new(point.x * grow * stretch, point.y * grow / stretch);
    }
}

/// Evens out the density: each free node moves towards the radius at which the boxes inside it would fill an
/// ellipse evenly, all the way when `evenness` is 1.
pub(super) fn even_out(graph: &Graph, points: &mut [Point], free: &[bool], evenness: f64) {
    let square = |p: Point| p.x * p.x / ASPECT + p.y * p.y * ASPECT;
    let radii = numbers(points.len(), &mut |i| square(points[i]).sqrt());
    let mut inside = 0.0;
    for i in argsort(&radii) {
        let i = i as usize;
        let area = 4.0 * graph.half[i].width * graph.half[i].height;
        let even = ((inside + area / 2.0) * MIN_AREA_RATIO / PI).sqrt();
        inside += area;
        if radii[i] > 0.0 && free[i] {
            let by = 1.0 + evenness * (even / radii[i] - 1.0);
            points[i] = Point::new(points[i].x * by, points[i].y * by);
        }
    }
}

fn clamp(x: f64, least: f64, most: f64) -> f64 {
    if x < least {
        least
    } else if x > most {
        most
    } else {
        x
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn ellipse(graph: &Graph) -> Vec<Point> {
        // Long from bottom left to top right.
        (0..graph.len())
            .map(|i| {
                let t = i as f64 / graph.len() as f64 * 6.0 - 3.0;
                Point::new(100.0 * t + 20.0 * (i % 3) as f64, -100.0 * t + 20.0 * (i % 5) as f64)
            })
            .collect()
    }

    fn spreads(points: &[Point]) -> (f64, f64) {
        let sum = |f: &dyn Fn(&Point) -> f64| points.iter().map(|p| f(p) * f(p)).sum::<f64>();
        (sum(&|p| p.x), sum(&|p| p.y))
    }

    #[test]
    fn the_long_axis_comes_level() {
        let graph = Graph::of(&sample(30, 40));
        let mut points = ellipse(&graph);
        centre(&mut points);
        align_principal_axis(&graph, &mut points);
        let (x, y) = spreads(&points);
        assert!(x > 20.0 * y, "{x} {y}");
    }

    #[test]
    fn mirroring_twice_is_mirroring_once_and_undoes_a_flip() {
        let graph = Graph::of(&sample(30, 40));
        let mut points = ellipse(&graph);
        centre(&mut points);
        mirror(&graph, &mut points);
        let settled = points.clone();
        for (x, y) in [(false, false), (true, false), (false, true), (true, true)] {
            flip(&mut points, x, y);
            mirror(&graph, &mut points);
            assert_eq!(points, settled);
        }
    }

    #[test]
    fn a_crowded_middle_is_let_out_and_what_is_not_free_stays() {
        let graph = Graph::of(&sample(50, 60));
        let mut points: Vec<Point> =
            (0..50).map(|i| Point::new(0.1 * i as f64 - 2.0, 0.05 * ((i * 7) % 50) as f64 - 1.0)).collect();
        let pinned = points[7];
        let free: Vec<bool> = (0..50).map(|i| i != 7).collect();
        even_out(&graph, &mut points, &free, 1.0);
        assert_eq!(points[7], pinned);
        let (x, y) = spreads(&points);
        assert!(x > 1e5 && y > 1e4, "{x} {y}");
    }
}
