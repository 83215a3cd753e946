//! Arrays built index by index, and sums over points. One copy of each loop serves the whole layout: a copy
//! for every closure's type would cost kilobytes.

use base::geometry::Point;

#[inline(never)]
pub(super) fn numbers(count: usize, of: &mut dyn FnMut(usize) -> f64) -> Vec<f64> {
    let mut list = Vec::with_capacity(count);
    for i in 0..count {
        list.push(of(i));
    }
    list
}

#[inline(never)]
pub(super) fn flags(count: usize, of: &mut dyn FnMut(usize) -> bool) -> Vec<bool> {
    let mut list = Vec::with_capacity(count);
    for i in 0..count {
        list.push(of(i));
    }
    list
}

/// The indices for which `of` is true, ascending.
#[inline(never)]
pub(super) fn which(count: usize, of: &mut dyn FnMut(usize) -> bool) -> Vec<usize> {
    let mut list = Vec::new();
    for i in 0..count {
        if of(i) {
            list.push(i);
        }
    }
    list
}

#[inline(never)]
pub(super) fn sum(count: usize, of: &mut dyn FnMut(usize) -> f64) -> f64 {
    let mut sum = 0.0;
    for i in 0..count {
        sum += of(i);
    }
    sum
}

/// The mean of all points; the origin when there are none.
pub(super) fn mean(points: &[Point]) -> Point {
    let n = points.len().max(1) as f64;
    let (mut x, mut y) = (0.0, 0.0);
    for point in points {
        x += point.x;
        y += point.y;
    }
    Point::new(x / n, y / n)
}

/// Translates all points.
pub(super) fn shift(points: &mut [Point], x: f64, y: f64) {
    for point in points {
        *point = Point::new(point.x + x, point.y + y);
    }
}
