//! Rooms that overlap push each other apart, along the axis where it takes least.

use crate::geometry::Point;
use crate::layout::graph::Graph;
use crate::layout::sweep::{Overlap, Sweep};
use crate::layout::tune::ASPECT;

#[derive(Default)]
pub(super) struct Collision {
    sweep: Sweep,
}

impl Collision {
    pub(super) fn push(&mut self, graph: &Graph, points: &[Point], velocities: &mut [Point], strength: f64) {
        // In a heap of thousands the first overlaps are enough: repulsion does the rest.
        let mut left = 32 * graph.len();
        self.sweep.visit(points, &graph.half, &mut |Overlap { a, b, depth_x, depth_y }| {
            // The node with fewer links gives way.
            let (links_a, links_b) = (graph.degree(a) as f64 + 1.0, graph.degree(b) as f64 + 1.0);
            let share = links_b / (links_a + links_b);
            if depth_x < depth_y * ASPECT {
                let by = if points[a].x < points[b].x { -depth_x } else { depth_x } * strength;
                velocities[a].x += by * share;
                velocities[b].x -= by * (1.0 - share);
            } else {
                let by = if points[a].y < points[b].y { -depth_y } else { depth_y } * strength;
                velocities[a].y += by * share;
                velocities[b].y -= by * (1.0 - share);
            }
            left -= 1;
            left > 0
        });
    }
}
