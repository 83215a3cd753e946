//! What moves the nodes of large graphs: each force in its own file adds to the nodes' velocities and
//! knows no other.

mod collide;
mod gravity;
mod link;
mod repel;

use super::graph::Graph;
use crate::geometry::Point;
use collide::Collision;
use link::Links;
use repel::Repulsion;

/// Share of its velocity that a node keeps from one tick to the next.
const KEPT_VELOCITY: f64 = 0.6;
/// Strength of the forces at the first tick; it falls to nothing.
const FIRST_ALPHA: f64 = 0.3;

/// All forces of one graph, and its nodes' velocities.
pub(super) struct Forces {
    links: Links,
    repulsion: Repulsion,
    collision: Collision,
    velocities: Vec<Point>,
}

impl Forces {
    /// `lengths` are the links'.
    pub(super) fn new(graph: &Graph, lengths: &[f64]) -> Self {
        Self {
            links: Links::new(graph, lengths),
            repulsion: Repulsion::new(graph),
            collision: Collision::default(),
            velocities: vec![Point::ORIGIN; graph.len()],
        }
    }

    /// Moves the `free` nodes once. `progress` runs from 0 to 1 over the ticks.
    pub(super) fn tick(&mut self, graph: &Graph, points: &mut [Point], free: &[bool], progress: f64) {
        let left = 1.0 - progress;
        let alpha = FIRST_ALPHA * left * left;
        self.links.pull(points, &mut self.velocities, alpha);
        self.repulsion.push(points, &mut self.velocities, alpha);
        gravity::gravitate(graph, points, &mut self.velocities, alpha);
        self.collision.push(graph, points, &mut self.velocities, 0.4 * progress);
        for (i, velocity) in self.velocities.iter_mut().enumerate() {
            if free[i] {
                points[i] = points[i].offset(velocity.x, velocity.y);
            }
            *velocity = Point::new(velocity.x * KEPT_VELOCITY, velocity.y * KEPT_VELOCITY);
        }
    }
}
