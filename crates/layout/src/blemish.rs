//! What a reader minds in a picture, as a number: crossings, lines through names, names on names,
//! needle angles, distances that mislead. Moves nothing.

use super::distance::Distances;
use super::each::sum;
use super::graph::Graph;
use super::tune::*;
use base::geometry::{Point, Size};
use std::f64::consts::PI;

/// Squared cosine above which two lines that leave a node are a needle: 18°.
const NEEDLE: f64 = 0.904;

/// Counts the blemishes of arrangements of one graph, on one scale.
pub(super) struct Blemishes {
    /// One over the wished distance in the picture, row by row; 0 from a node to itself.
    nearness: Vec<f64>,
    /// Squared radius of the ellipse that the rooms fill.
    rim2: f64,
    /// Scratch: on which side of a line each node lies.
    sides: Vec<bool>,
    /// The ends of each link, and how many lines it is drawn as.
    ends: Vec<(u32, u32, f64)>,
    /// Scratch: links that have an end on either side of a line, and room for one more.
    straddle: Vec<u32>,
}

impl Blemishes {
    /// `scale` is how long the picture draws a unit of distance; the ellipse holds at least what is
    /// `reached` from the origin.
    pub(super) fn new(graph: &Graph, distances: &Distances, scale: f64, reached: f64) -> Self {
        let n = graph.len();
        let mut nearness = vec![0.0; n * n];
        for (k, near) in nearness.iter_mut().enumerate() {
            if k / n != k % n {
                *near = 1.0 / (distances.between(k / n, k % n) * scale);
            }
        }
        let rim2 = graph.room_area() * LEAST_AREA / PI;
        let reached2 = reached * reached;
        let mut ends = Vec::with_capacity(graph.links.len());
        for link in &graph.links {
            ends.push((link.a as u32, link.b as u32, link.lines));
        }
        Self {
            nearness,
            rim2: if rim2 > reached2 { rim2 } else { reached2 },
            sides: vec![false; n],
            ends,
            straddle: vec![0; graph.links.len() + 1],
        }
    }

    /// Radius of the ellipse that the rooms fill, in layout units.
    pub(super) fn rim(&self) -> f64 {
        self.rim2.sqrt()
    }

    /// All that is wrong with a picture.
    pub(super) fn total(&mut self, graph: &Graph, points: &[Point]) -> f64 {
        sum(graph.len(), &mut |node| self.of(graph, points, node, f64::INFINITY))
    }

    /// All that is wrong on account of `node`; given up at some sum above `limit`.
    pub(super) fn of(&mut self, graph: &Graph, points: &[Point], node: usize, limit: f64) -> f64 {
        let mut sum = self.of_place(graph, points, node);
        if sum > limit {
            return sum;
        }
        sum += of_angles(graph, points, node, node) + of_lines_over(graph, points, node);
        for &(other, link) in graph.neighbours(node) {
            if sum > limit {
                return sum;
            }
            sum += of_angles(graph, points, other, node);
            sum += graph.links[..][link].lines * self.of_line(graph, points, node, other, limit - sum);
        }
        sum
    }

    /// Too far out; too far from or too near to others; names on names.
    fn of_place(&self, graph: &Graph, points: &[Point], node: usize) -> f64 {
        let n = graph.len();
        let (here, half, weight) = (points[node], graph.half[node], graph.weight[node]);
        let out = (here.x * here.x / ASPECT + here.y * here.y * ASPECT) / self.rim2;
        let mut sum = if out > 1.0 { COST_RIM * (out - 1.0) } else { 0.0 };
        let pull = weight * weight;
        sum += COST_MIDDLE * pull * pull * (out + 3.0 * here.y * here.y / self.rim2);
        let mut stress = 0.0;
        let row = &self.nearness[node * n..(node + 1) * n];
        let halves = &graph.half[..];
        for (j, nearness) in row.iter().enumerate() {
            let (dx, dy) = (here.x - points[j].x, here.y - points[j].y);
            let off = (dx * dx / ASPECT + dy * dy * ASPECT).sqrt() * nearness - 1.0;
            stress += off * off;
            let depth_x = half.width + halves[j].width - dx.abs();
            let depth_y = half.height + halves[j].height - dy.abs();
            if depth_x > 0.0 && depth_y > 0.0 && j != node {
                sum += COST_OVERLAP * (0.3 + if depth_x < depth_y { depth_x } else { depth_y } / 30.0);
            }
        }
        // The node itself added 1 to the stress, the same everywhere.
        sum + COST_STRESS * stress / (n as f64).sqrt()
    }

    /// What the line from `node` to `other` crosses and passes through.
    fn of_line(&mut self, graph: &Graph, points: &[Point], node: usize, other: usize, limit: f64) -> f64 {
        let (here, there) = (points[node], points[other]);
        let (dx, dy) = (there.x - here.x, there.y - here.y);
        let (wide, high) = (dx.abs(), dy.abs());
        let (mid_x, mid_y) = (here.x + dx / 2.0, here.y + dy / 2.0);
        // Slices, because indexing a `Vec` is a call where the page is optimised for size.
        let (sides, ends, straddle) = (&mut self.sides[..], &self.ends[..], &mut self.straddle[..]);
        let mut sum = 0.0;
        for (k, (point, half)) in points.iter().zip(&graph.half[..]).enumerate() {
            let side = dx * (point.y - here.y) - dy * (point.x - here.x);
            sides[k] = side < 0.0;
            if side.abs() < wide * half.height + high * half.width
                && (point.x - mid_x).abs() < wide / 2.0 + half.width
                && (point.y - mid_y).abs() < high / 2.0 + half.height
                && k != node
                && k != other
            {
                sum += COST_THROUGH;
            }
        }
        if sum > limit {
            return sum;
        }
        // Whether a line's ends lie on both sides is a coin toss, so it is not branched on.
        let mut straddling = 0;
        for (l, &(a, b, _)) in ends.iter().enumerate() {
            straddle[straddling] = l as u32;
            straddling += usize::from(sides[a as usize] != sides[b as usize]);
        }
        let mut crossings = 0.0;
        for &l in &straddle[..straddling] {
            let (a, b, lines) = ends[l as usize];
            let (a, b) = (a as usize, b as usize);
            let (p, q) = (points[a], points[b]);
            let crosses = (side_of(p, q, here) < 0.0) != (side_of(p, q, there) < 0.0);
            let apart = a != node && b != node && a != other && b != other;
            crossings += if crosses & apart { lines } else { 0.0 };
        }
        sum + COST_CROSSING * crossings
    }
}

/// Others' lines through the room of `node`.
fn of_lines_over(graph: &Graph, points: &[Point], node: usize) -> f64 {
    let (here, half) = (points[node], graph.half[node]);
    let mut sum = 0.0;
    for link in &graph.links[..] {
        if passes(points[link.a], points[link.b], here, half) && link.a != node && link.b != node {
            sum += COST_THROUGH * link.lines;
        }
    }
    sum
}

/// Pairs of lines that leave `hub` almost together: all, or those with the line to `node` if it is another.
fn of_angles(graph: &Graph, points: &[Point], hub: usize, node: usize) -> f64 {
    let near = graph.neighbours(hub);
    let mut sum = 0.0;
    for (k, &(a, _)) in near.iter().enumerate() {
        if hub == node {
            for &(b, _) in &near[k + 1..] {
                sum += needle(points[hub], points[a], points[b]);
            }
        } else if a != node {
            sum += needle(points[hub], points[a], points[node]);
        }
    }
    sum
}

fn needle(hub: Point, a: Point, b: Point) -> f64 {
    let (ax, ay, bx, by) = (a.x - hub.x, a.y - hub.y, b.x - hub.x, b.y - hub.y);
    let dot = ax * bx + ay * by;
    let squares = (ax * ax + ay * ay) * (bx * bx + by * by) + 1.0;
    if dot <= 0.0 || dot * dot <= NEEDLE * squares {
        return 0.0;
    }
    COST_NEEDLE * (dot * dot / squares - NEEDLE) / (1.0 - NEEDLE)
}

fn side_of(a: Point, b: Point, c: Point) -> f64 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/// Whether the line a–b passes through the room of `half` its sides around `centre`.
fn passes(a: Point, b: Point, centre: Point, half: Size) -> bool {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let side = dx * (centre.y - a.y) - dy * (centre.x - a.x);
    side.abs() < dx.abs() * half.height + dy.abs() * half.width
        && (centre.x - a.x - dx / 2.0).abs() < dx.abs() / 2.0 + half.width
        && (centre.y - a.y - dy / 2.0).abs() < dy.abs() / 2.0 + half.height
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{LayoutLink, LayoutNode, LayoutRequest};

    /// How much worse the picture is than its best, in `points` order; all lengths are as wished.
    fn total(links: &[(usize, usize)], points: &[(f64, f64)]) -> f64 {
        let points: Vec<Point> = points.iter().map(|(x, y)| Point::new(*x, *y)).collect();
        let link =
            |(from, to): &(usize, usize)| LayoutLink { from: *from, to: *to, length: 100.0, strength: 0.5 };
        let node = LayoutNode { room: Size::new(20.0, 10.0), ..LayoutNode::default() };
        let request =
            LayoutRequest { nodes: vec![node; points.len()], links: links.iter().map(link).collect() };
        let graph = Graph::of(&request);
        let distances = Distances::new(&graph, &vec![100.0; graph.links.len()]);
        Blemishes::new(&graph, &distances, 1.0, 1e6).total(&graph, &points)
    }

    const SQUARE: [(usize, usize); 4] = [(0, 1), (1, 2), (2, 3), (3, 0)];

    #[test]
    fn a_crossing_a_line_through_a_name_and_a_needle_each_count() {
        let open = total(&SQUARE, &[(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)]);
        let crossed = total(&SQUARE, &[(0.0, 0.0), (100.0, 100.0), (100.0, 0.0), (0.0, 100.0)]);
        assert!(crossed > open + COST_CROSSING);
        let chain = [(0, 1), (1, 2)];
        let straight = total(&chain, &[(0.0, 0.0), (100.0, 0.0), (200.0, 0.0)]);
        let folded = total(&chain, &[(100.0, 2.0), (0.0, 0.0), (200.0, 0.0)]);
        assert!(folded > straight + COST_THROUGH + COST_NEEDLE);
    }

    #[test]
    fn names_on_names_count_by_their_depth() {
        let apart = total(&[(0, 1)], &[(0.0, 0.0), (100.0, 0.0)]);
        let touching = total(&[(0, 1)], &[(0.0, 0.0), (26.0, 0.0)]);
        let on_top = total(&[(0, 1)], &[(0.0, 0.0), (1.0, 0.0)]);
        assert!(apart < touching && touching < on_top);
    }

    #[test]
    fn lines_that_share_an_end_do_not_cross() {
        // Equal sides, as the eye sees them on a landscape canvas.
        let (wide, high) = (100.0 * ASPECT.sqrt(), 86.60254 / ASPECT.sqrt());
        let triangle = total(&[(0, 1), (1, 2), (2, 0)], &[(0.0, 0.0), (wide, 0.0), (wide / 2.0, high)]);
        let nothing_wrong = 3.0 * COST_STRESS / 3.0_f64.sqrt();
        assert!((triangle - nothing_wrong).abs() < 1e-6, "{triangle} {nothing_wrong}");
    }
}
