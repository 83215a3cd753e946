//! Finds the rooms that overlap, by a sweep from left to right. Moves nothing.

use super::order::sort_by_key;
use crate::geometry::{Point, Size};

/// Two rooms that overlap, and how deep along x and y.
#[derive(Clone, Copy, Debug)]
pub(super) struct Overlap {
    pub a: usize,
    pub b: usize,
    pub depth_x: f64,
    pub depth_y: f64,
}

/// Memory for one sweep after another: the next order is much like the last.
#[derive(Default)]
pub(super) struct Sweep {
    order: Vec<u32>,
}

impl Sweep {
    /// Calls `act` with each overlap until it answers false. `half` holds half the sides of the rooms.
    pub(super) fn visit(&mut self, points: &[Point], half: &[Size], act: &mut dyn FnMut(Overlap) -> bool) {
        if self.order.len() != points.len() {
            self.order = (0..points.len() as u32).collect();
        }
        let left = |i: u32| points[i as usize].x - half[i as usize].width;
        sort_by_key(&mut self.order, &left);
        for (rank, &first) in self.order.iter().enumerate() {
            let a = first as usize;
            let right = points[a].x + half[a].width;
            for &second in &self.order[rank + 1..] {
                if left(second) >= right {
                    break;
                }
                let b = second as usize;
                let depth_x = half[a].width + half[b].width - (points[a].x - points[b].x).abs();
                let depth_y = half[a].height + half[b].height - (points[a].y - points[b].y).abs();
                if depth_y > 0.0 && depth_x > 0.0 && !act(Overlap { a, b, depth_x, depth_y }) {
                    return;
                }
            }
        }
    }
}
