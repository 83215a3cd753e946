//! Exchanges nodes that ask for the same room, where fewer lines cross then: all places stay as they are.

use crate::graph::Graph;
use base::geometry::{Point, Size};

/// How many rounds there are, and how many nodes each node tries to exchange places with in one.
const ROUNDS: usize = 2;
const TRIALS: usize = 5;
/// The most comparisons of a line with another that are made, about: with more lines nothing is exchanged.
const MOST_WORK: usize = 8_000_000;

/// Tries for each node that may move the places, of others that may, nearest to the middle of its neighbours.
pub(super) fn exchange(
    graph: &Graph,
    rooms: &[Size],
    points: &mut [Point],
    may_move: &dyn Fn(usize) -> bool,
) {
    // Each trial looks at the lines of two nodes, twice: on average at eight times the links over the nodes.
    if ROUNDS * TRIALS * 8 * graph.links.len() * graph.links.len() > MOST_WORK {
        return;
    }
    let mut lines = Lines::new(graph, may_move);
    for _ in 0..ROUNDS {
        for node in (0..points.len()).filter(|node| may_move(*node)) {
            if let Some(other) = lines.better_place(rooms, points, node) {
                points.swap(node, other);
                lines.known.fill(None);
            }
        }
    }
}

struct Lines<'a> {
    graph: &'a Graph,
    may_move: &'a dyn Fn(usize) -> bool,
    /// The ends of each link that is drawn.
    ends: Vec<(u32, u32)>,
    /// Scratch: on which side of a line each node lies.
    above: Vec<bool>,
    /// By node: how many lines its lines cross where it is, if that was counted.
    known: Vec<Option<usize>>,
}

impl<'a> Lines<'a> {
    fn new(graph: &'a Graph, may_move: &'a dyn Fn(usize) -> bool) -> Self {
        let mut ends = Vec::with_capacity(graph.links.len());
        for link in graph.links.iter().filter(|link| link.lines > 0.0) {
            ends.push((link.a as u32, link.b as u32));
        }
        Self { graph, may_move, ends, above: vec![false; graph.len()], known: vec![None; graph.len()] }
    }

    /// The node with which exchanging places takes most crossings away, if any does.
    fn better_place(&mut self, rooms: &[Size], points: &mut [Point], node: usize) -> Option<usize> {
        let mut tried = [usize::MAX; TRIALS];
        let count = self.nearest(rooms, points, node, &mut tried);
        let here = self.crossings_now(points, node);
        let mut best = (0, None);
        for &other in tried.iter().take(count) {
            let before = here + self.crossings_now(points, other);
            // So many crossings are too many: counting stops there.
            let Some(most) = before.checked_sub(best.0 + 1) else { continue };
            points.swap(node, other);
            let mut after = self.crossings(points, node, most);
            if after <= most {
                after += self.crossings(points, other, most - after);
            }
            points.swap(node, other);
            if after <= most {
                best = (before - after, Some(other));
            }
        }
        best.1
    }

    fn crossings_now(&mut self, points: &[Point], node: usize) -> usize {
        let count = self.known[node].unwrap_or_else(|| self.crossings(points, node, usize::MAX));
        self.known[node] = Some(count);
        count
    }

    /// Notes the nodes of the same room nearest to the middle of a node's neighbours; how many there are.
    fn nearest(&self, rooms: &[Size], points: &[Point], node: usize, found: &mut [usize; TRIALS]) -> usize {
        let near = self.graph.neighbours(node);
        if near.is_empty() {
            return 0;
        }
        let (mut x, mut y) = (0.0, 0.0);
        for &(other, _) in near {
            x += points[other].x;
            y += points[other].y;
        }
        let middle = Point::new(x / near.len() as f64, y / near.len() as f64);
        let (mut distances, mut count) = ([f64::INFINITY; TRIALS], 0);
        for other in 0..points.len() {
            if other == node || rooms[other] != rooms[node] || !(self.may_move)(other) {
                continue;
            }
            let distance = points[other].distance(middle);
            let mut at = count.min(TRIALS - 1);
            if count == TRIALS && distance >= distances[at] {
                continue;
            }
            while at > 0 && distances[at - 1] > distance {
                (distances[at], found[at]) = (distances[at - 1], found[at - 1]);
                at -= 1;
            }
            (distances[at], found[at]) = (distance, other);
            count = (count + 1).min(TRIALS);
        }
        count
    }

    /// How many lines the lines of a node cross; any number above `most` where they are more.
    fn crossings(&mut self, points: &[Point], node: usize, most: usize) -> usize {
        let (mut crossings, above) = (0, &mut self.above[..]);
        for &(other, _) in self.graph.neighbours(node) {
            let (a, b) = (points[node], points[other]);
            for (above, point) in above.iter_mut().zip(points) {
                *above = side(a, b, *point) > 0.0;
            }
            for &(from, to) in &self.ends[..] {
                let (from, to) = (from as usize, to as usize);
                if above[from] != above[to] && from != node && to != node && from != other && to != other {
                    let (from, to) = (points[from], points[to]);
                    crossings += usize::from((side(from, to, a) > 0.0) != (side(from, to, b) > 0.0));
                }
            }
            if crossings > most {
                break;
            }
        }
        crossings
    }
}

/// Above 0 on one side of the line from `a` to `b`, below 0 on the other.
fn side(a: Point, b: Point, point: Point) -> f64 {
    (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn crossings(graph: &Graph, points: &[Point]) -> usize {
        let mut lines = Lines::new(graph, &|_| true);
        (0..points.len()).map(|node| lines.crossings(points, node, usize::MAX)).sum::<usize>() / 4
    }

    #[test]
    fn fewer_lines_cross_and_every_place_is_still_taken() {
        let graph = Graph::of(&sample(60, 110));
        let before: Vec<Point> =
            (0..60).map(|i| Point::new((i * 37 % 60) as f64 * 40.0, (i * 23 % 60) as f64 * 20.0)).collect();
        let rooms: Vec<Size> =
            (0..60).map(|i| if i % 9 == 0 { Size::new(90.0, 90.0) } else { Size::new(40.0, 20.0) }).collect();
        let mut points = before.clone();
        exchange(&graph, &rooms, &mut points, &|_| true);
        assert!(4 * crossings(&graph, &points) < 3 * crossings(&graph, &before));
        for kept in (0..60).step_by(9) {
            assert!(before.iter().enumerate().any(|(i, at)| i % 9 == 0 && *at == points[kept]));
        }
        let sorted = |points: &[Point]| {
            let mut all: Vec<String> = points.iter().map(|at| format!("{at:?}")).collect();
            all.sort();
            all
        };
        assert_eq!(sorted(&points), sorted(&before));
    }

    #[test]
    fn two_lines_that_cross_are_taken_apart() {
        let links = [(0, 1), (2, 3)];
        let link = |(from, to)| crate::LayoutLink { from, to, length: 100.0, strength: 0.5 };
        let request = crate::LayoutRequest {
            nodes: vec![crate::LayoutNode::default(); 4],
            links: links.map(link).to_vec(),
            base: None,
        };
        let graph = Graph::of(&request);
        let corners = [(0.0, 0.0), (100.0, 100.0), (0.0, 100.0), (100.0, 0.0)];
        let mut points = corners.map(|(x, y)| Point::new(x, y)).to_vec();
        assert_eq!(crossings(&graph, &points), 1);
        exchange(&graph, &[Size::new(9.0, 9.0); 4], &mut points, &|_| true);
        assert_eq!(crossings(&graph, &points), 0);
    }
}
