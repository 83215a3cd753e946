//! Distances along links: the picture's distances should be like them. Knows no positions.

use super::graph::Graph;
use super::tune::ASPECT;
use base::geometry::Point;

/// Walks a graph breadth first again and again without asking for memory each time.
pub(super) struct Walker {
    steps: Vec<u32>,
    queue: Vec<usize>,
}

impl Walker {
    pub(super) fn new(nodes: usize) -> Self {
        Self { steps: vec![u32::MAX; nodes], queue: Vec::with_capacity(nodes) }
    }

    /// The length of the shortest of the paths with the fewest links from `root` to each node, written
    /// to `distances`; infinite where no path leads. `lengths` are the links'.
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

/// All distances of a connected graph small enough to hold them.
pub(super) struct Distances {
    nodes: usize,
    /// Row by row; `f32` halves the memory walked through, and is as exact as a picture needs.
    rows: Vec<f32>,
}

impl Distances {
    pub(super) fn new(graph: &Graph, lengths: &[f64]) -> Self {
        let nodes = graph.len();
        let mut walker = Walker::new(nodes);
        let mut row = vec![0.0; nodes];
        let mut rows = Vec::with_capacity(nodes * nodes);
        for root in 0..nodes {
            walker.measure(graph, lengths, root, &mut row);
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

    /// How long a picture draws a unit of distance, judged by the nodes that are `fixed`; 1 if by none.
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

    /// The shortest and the longest distance between two different nodes; equal when there is none.
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
