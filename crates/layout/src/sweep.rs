//! Finds the label boxes that overlap, by a sweep line from left to right. Moves nothing.

use crate::argsort::argsort;
use base::geometry::{Point, Size};

/// Two boxes that overlap, and how deep along x and y.
#[derive(Clone, Copy, Debug)]
pub(super) struct Overlap {
    pub a: usize,
    pub b: usize,
    pub depth_x: f64,
    pub depth_y: f64,
}

/// Memory that one sweep leaves to the next: the next order is much like the last.
#[derive(Default)]
pub(super) struct Sweep {
    order: Vec<u32>,
}

impl Sweep {
    /// Calls `act` with each overlap until it answers false. `half` are half the sizes of the boxes.
    pub(super) fn visit(&mut self, points: &[Point], half: &[Size], act: &mut dyn FnMut(Overlap) -> bool) {
        let left: Vec<f64> = points.iter().zip(half).map(|(point, half)| point.x - half.width).collect();
        self.sort(&left);
        // A slice, because indexing a `Vec` is a call in builds optimised for size.
        let (order, left) = (&self.order[..], &left[..]);
        for (rank, &first) in order.iter().enumerate() {
            let a = first as usize;
            let right = points[a].x + half[a].width;
            for &second in &order[rank + 1..] {
                let b = second as usize;
                if left[b] >= right {
                    break;
                }
                let depth_x = half[a].width + half[b].width - (points[a].x - points[b].x).abs();
                let depth_y = half[a].height + half[b].height - (points[a].y - points[b].y).abs();
                if depth_y > 0.0 && depth_x > 0.0 && !act(Overlap { a, b, depth_x, depth_y }) {
                    return;
                }
            }
        }
    }
    /// Sorts by the left edges. An order that is almost right takes one pass of insertions.
    fn sort(&mut self, left: &[f64]) {
        if self.order.len() != left.len() {
            self.order = argsort(left);
            return;
        }
        let order = &mut self.order[..];
        let before = |a: u32, b: u32| {
            let (x, y) = (left[a as usize], left[b as usize]);
            x < y || (x == y && a < b)
        };
        for end in 1..order.len() {
            let moved = order[end];
            let mut at = end;
            while at > 0 && before(moved, order[at - 1]) {
                order[at] = order[at - 1];
                at -= 1;
            }
            order[at] = moved;
        }
    }
}
