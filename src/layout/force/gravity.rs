//! Everything is drawn to the middle, more from above and below than from the sides, so that the
//! picture fills a landscape canvas; heavy nodes more than light ones.

use crate::geometry::Point;
use crate::layout::graph::Graph;
use crate::layout::tune::{ASPECT, GRAVITY};

pub(super) fn gravitate(graph: &Graph, points: &[Point], velocities: &mut [Point], alpha: f64) {
    for (i, velocity) in velocities.iter_mut().enumerate() {
        let (by, point) = (GRAVITY * (0.5 + graph.weight[i]) * alpha, points[i]);
        *velocity = velocity.offset(-point.x * by, -point.y * by * ASPECT * ASPECT);
    }
}
