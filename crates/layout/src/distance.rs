//! Graph-theoretic distances, which the distances of the picture should match. Knows no positions.

use crate::graph::Graph;
use crate::params::ASPECT;
use base::geometry::Point;

/// Breadth-first searches that share their memory.
pub(super) struct BreadthFirst {
    steps: Vec<u32>,
    queue: Vec<usize>,
}

impl BreadthFirst {
    pub(super) fn new(nodes: usize) -> Self {
        Self { steps: vec![u32::MAX; nodes], queue: Vec::with_capacity(nodes) }
    }

    /// Writes to `distances` the length of the shortest among the paths with the fewest links from `root` to
    /// each node; infinite where there is no path. `lengths` are those of the links.
    pub(super) fn measure(&mut self, graph: &Graph, lengths: &[f64], root: usize, distances: &mut [f64]) {
        distances.fill(f64::INFINITY);
        self.steps.fill(u32::MAX);
        self.queue.clear();
        self.queue.push(root);
        self.steps[root] = 0;
        distances[root] = 0.0;
        let mut next = 0;
        let steps = &mut self.steps[..];
        while let Some(&node) = self.queue.get(next) {
            next += 1;
            for &(other, link) in graph.neighbours(node) {
                if steps[other] == u32::MAX {
                    steps[other] = steps[node] + 1;
                    self.queue.push(other);
                }
                let reached = distances[node] + lengths[link];
                if steps[other] == steps[node] + 1 && reached < distances[other] {
                    distances[other] = reached;
                }
            }
        }
    }
}

/// The distances between all pairs of nodes of a connected graph.
pub(super) struct Distances {
    nodes: usize,
    /// Row by row. `f32` halves the memory to read, and is as exact as a picture needs.
    rows: Vec<f32>,
}

impl Distances {
    pub(super) fn new(graph: &Graph, lengths: &[f64]) -> Self {
        let nodes = graph.len();
        let mut search = BreadthFirst::new(nodes);
        let mut row = vec![0.0; nodes];
        let mut rows = Vec::with_capacity(nodes * nodes);
        for root in 0..nodes {
            search.measure(graph, lengths, root, &mut row);
            for distance in &row {
                rows.push(*distance as f32);
            }
        }
        Self { nodes, rows }
    }

    pub(super) fn nodes(&self) -> usize {
        self.nodes
    }

    pub(super) fn between(&self, a: usize, b: usize) -> f64 {
        f64::from(self.rows[..][a * self.nodes + b])
    }

    /// How long the picture draws a unit of distance, estimated from the nodes that are `fixed`; 1 if there
    /// are none.
    pub(super) fn scale_of(&self, points: &[Point], fixed: &dyn Fn(usize) -> bool) -> f64 {
        let (mut up, mut down) = (0.0, 0.0);
        for i in 0..self.nodes {
            for j in 0..i {
                if !(fixed(i) && fixed(j)) {
                    continue;
                }
                let (dx, dy) = (points[i].x - points[j].x, points[i].y - points[j].y);
                let ratio = (dx * dx / ASPECT + dy * dy * ASPECT).sqrt() / self.between(i, j);
                up += ratio * ratio;
                down += ratio;
            }
        }
        if up > 0.0 && down > 0.0 { up / down } else { 1.0 }
    }

    /// The shortest and the longest distance between two different nodes; both 1 when there are no two.
    pub(super) fn range(&self) -> (f64, f64) {
        let (mut least, mut most) = (f32::INFINITY, 0.0);
        for &d in &self.rows {
            if d > 0.0 && d.is_finite() {
                least = if d < least { d } else { least };
                most = if d > most { d } else { most };
            }
        }
        if most > 0.0 { (f64::from(least), f64::from(most)) } else { (1.0, 1.0) }
    }
}
