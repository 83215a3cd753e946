//! Nodes push each other away, the more the larger their rooms (Barnes and Hut, 1986).

use crate::geometry::Point;
use crate::layout::each::numbers;
use crate::layout::graph::Graph;
use crate::layout::quadtree::Quadtree;
use crate::layout::tune::{OPENING, REPULSION};

pub(super) struct Repulsion {
    tree: Quadtree,
    charges: Vec<f64>,
    stack: Vec<u32>,
}

impl Repulsion {
    pub(super) fn new(graph: &Graph) -> Self {
        let charges = numbers(graph.len(), &mut |i| REPULSION * (graph.half[i].width + graph.half[i].height));
        Self { tree: Quadtree::default(), charges, stack: Vec::new() }
    }

    /// Falls with the distance, as gravity does in a plane.
    pub(super) fn push(&mut self, points: &[Point], velocities: &mut [Point], alpha: f64) {
        self.tree.build(points, &self.charges);
        for (i, velocity) in velocities.iter_mut().enumerate() {
            let (mut x, mut y) = (0.0, 0.0);
            self.tree.visit(
                points,
                &self.charges,
                i,
                OPENING,
                &mut self.stack,
                |dx, dy, distance2, charge| {
                    // Nodes closer than a label's height push no harder than at that distance.
                    let by = charge / if distance2 > 900.0 { distance2 } else { 900.0 };
                    x -= dx * by;
                    y -= dy * by;
                },
            );
            *velocity = velocity.offset(x * alpha, y * alpha);
        }
    }
}
