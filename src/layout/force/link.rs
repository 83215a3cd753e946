//! Links are springs: they draw their ends to the wished length.

use crate::geometry::Point;
use crate::layout::graph::Graph;

/// The springs of a graph.
pub(super) struct Links {
    springs: Vec<Spring>,
}

struct Spring {
    a: usize,
    b: usize,
    length: f64,
    strength: f64,
    /// Share of the correction that `b` makes: the end with fewer links gives way.
    give: f64,
}

impl Links {
    /// Springs of `lengths`; a node of many links is not torn apart by their sum.
    pub(super) fn new(graph: &Graph, lengths: &[f64]) -> Self {
        let mut springs = Vec::with_capacity(graph.links.len());
        for (link, length) in graph.links.iter().zip(lengths) {
            let (a, b) = (graph.degree(link.a) as f64, graph.degree(link.b) as f64);
            springs.push(Spring {
                a: link.a,
                b: link.b,
                length: *length,
                strength: (0.5 + link.strength) / if a < b { a } else { b },
                give: a / (a + b),
            });
        }
        Self { springs }
    }

    pub(super) fn pull(&self, points: &[Point], velocities: &mut [Point], alpha: f64) {
        for spring in &self.springs {
            let (a, b) = (spring.a, spring.b);
            let dx = points[b].x + velocities[b].x - points[a].x - velocities[a].x;
            let dy = points[b].y + velocities[b].y - points[a].y - velocities[a].y;
            let drawn = (dx * dx + dy * dy).sqrt();
            if drawn > 0.0 {
                let by = (drawn - spring.length) / drawn * alpha * spring.strength;
                let (x, y) = (dx * by, dy * by);
                velocities[b] = velocities[b].offset(-x * spring.give, -y * spring.give);
                velocities[a] = velocities[a].offset(x * (1.0 - spring.give), y * (1.0 - spring.give));
            }
        }
    }
}
