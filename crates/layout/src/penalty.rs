//! The penalty of an arrangement, which local search lowers: crossings, lines over labels, overlapping
//! labels, narrow angles, and distances that mislead. Moves nothing.

use crate::arrays::sum;
use crate::distance::Distances;
use crate::graph::Graph;
use crate::params::*;
use base::geometry::{Point, Size};
use std::f64::consts::PI;

/// The squared cosine above which the angle between two lines is narrow: 18°.
const NARROW_ANGLE_COS2: f64 = 0.904;

/// Computes penalties of arrangements of one graph, on one scale.
pub(super) struct Penalties {
    /// One over the ideal distance in the picture, row by row; 0 from a node to itself.
    inverse_distance: Vec<f64>,
    /// The squared radius of the ellipse that the label boxes fill.
    radius_squared: f64,
    /// Scratch: on which side of a line each node lies.
    sides: Vec<bool>,
    /// The ends of each link, and how many lines it is drawn as.
    segments: Vec<(u32, u32, f64)>,
    /// Scratch: links that have one end on each side of a line, and a slot for one more.
    crossing_candidates: Vec<u32>,
}

impl Penalties {
    /// `scale` is the length that the picture draws for a unit of distance. The ellipse reaches at least
    /// `extent` from the origin.
    pub(super) fn new(graph: &Graph, distances: &Distances, scale: f64, extent: f64) -> Self {
        let n = graph.len();
        let mut inverse_distance = vec![0.0; n * n];
        for (k, near) in inverse_distance.iter_mut().enumerate() {
            if k / n != k % n {
                *near = 1.0 / (distances.between(k / n, k % n) * scale);
            }
        }
        let radius_squared = graph.box_area() * MIN_AREA_RATIO / PI;
        let extent_squared = extent * extent;
        let mut segments = Vec::with_capacity(graph.links.len());
        for link in &graph.links {
            segments.push((link.a as u32, link.b as u32, link.lines));
        }
        Self {
            inverse_distance,
            radius_squared: if radius_squared > extent_squared { radius_squared } else { extent_squared },
            sides: vec![false; n],
            segments,
            crossing_candidates: vec![0; graph.links.len() + 1],
        }
    }

    /// The radius of the ellipse that the label boxes fill, in layout units.
    pub(super) fn radius(&self) -> f64 {
        self.radius_squared.sqrt()
    }

    /// The penalty of a whole arrangement.
    pub(super) fn total(&mut self, graph: &Graph, points: &[Point]) -> f64 {
        sum(graph.len(), &mut |node| self.of(graph, points, node, f64::INFINITY))
    }

    /// The penalty that `node` causes. Once the sum is above `limit`, any sum above it may be returned.
    pub(super) fn of(&mut self, graph: &Graph, points: &[Point], node: usize, limit: f64) -> f64 {
        let mut sum = self.position_penalty(graph, points, node);
        if sum > limit {
            return sum;
        }
        sum += angle_penalty(graph, points, node, node) + lines_over_box(graph, points, node);
        for &(other, link) in graph.neighbours(node) {
            if sum > limit {
                return sum;
            }
            sum += angle_penalty(graph, points, other, node);
            sum += graph.links[..][link].lines * self.line_penalty(graph, points, node, other, limit - sum);
        }
        sum
    }

    /// Too far from the middle, too far from or too near to others, or overlapping.
    fn position_penalty(&self, graph: &Graph, points: &[Point], node: usize) -> f64 {
        let n = graph.len();
        let (here, half, weight) = (points[node], graph.half[node], graph.weight[node]);
        let out = (here.x * here.x / ASPECT + here.y * here.y * ASPECT) / self.radius_squared;
        let mut sum = if out > 1.0 { PENALTY_OUTSIDE * (out - 1.0) } else { 0.0 };
        let pull = weight * weight;
        sum += PENALTY_OFF_CENTRE * pull * pull * (out + 3.0 * here.y * here.y / self.radius_squared);
        let mut stress = 0.0;
        let row = &self.inverse_distance[node * n..(node + 1) * n];
        let halves = &graph.half[..];
        for (j, inverse_distance) in row.iter().enumerate() {
            let (dx, dy) = (here.x - points[j].x, here.y - points[j].y);
            let off = (dx * dx / ASPECT + dy * dy * ASPECT).sqrt() * inverse_distance - 1.0;
            stress += off * off;
            let depth_x = half.width + halves[j].width - dx.abs();
            let depth_y = half.height + halves[j].height - dy.abs();
            if depth_x > 0.0 && depth_y > 0.0 && j != node {
                sum += PENALTY_OVERLAP * (0.3 + if depth_x < depth_y { depth_x } else { depth_y } / 30.0);
            }
        }
        // The node itself adds 1 to the stress, wherever it is.
        sum + PENALTY_STRESS * stress / (n as f64).sqrt()
    }

    /// What the line from `node` to `other` crosses.
    fn line_penalty(
        &mut self,
        graph: &Graph,
        points: &[Point],
        node: usize,
        other: usize,
        limit: f64,
    ) -> f64 {
        let (here, there) = (points[node], points[other]);
        let (dx, dy) = (there.x - here.x, there.y - here.y);
        let (wide, high) = (dx.abs(), dy.abs());
        let (mid_x, mid_y) = (here.x + dx / 2.0, here.y + dy / 2.0);
        // Slices, because indexing a `Vec` is a call in builds optimised for size.
        let (sides, segments, crossing_candidates) =
            (&mut self.sides[..], &self.segments[..], &mut self.crossing_candidates[..]);
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
                sum += PENALTY_LINE_OVER_LABEL;
            }
        }
        if sum > limit {
            return sum;
        }
        // Whether a line's ends lie on both sides cannot be predicted, so there is no branch on it.
        let mut candidate_count = 0;
        for (l, &(a, b, _)) in segments.iter().enumerate() {
            crossing_candidates[candidate_count] = l as u32;
            candidate_count += usize::from(sides[a as usize] != sides[b as usize]);
        }
        let mut crossings = 0.0;
        for &l in &crossing_candidates[..candidate_count] {
            let (a, b, lines) = segments[l as usize];
            let (a, b) = (a as usize, b as usize);
            let (p, q) = (points[a], points[b]);
            let crosses = (orientation(p, q, here) < 0.0) != (orientation(p, q, there) < 0.0);
            let apart = a != node && b != node && a != other && b != other;
            crossings += if crosses & apart { lines } else { 0.0 };
        }
        sum + PENALTY_CROSSING * crossings
    }
}

/// Lines of others over the label box of `node`.
fn lines_over_box(graph: &Graph, points: &[Point], node: usize) -> f64 {
    let (here, half) = (points[node], graph.half[node]);
    let mut sum = 0.0;
    for link in &graph.links[..] {
        if segment_hits_box(points[link.a], points[link.b], here, half) && link.a != node && link.b != node {
            sum += PENALTY_LINE_OVER_LABEL * link.lines;
        }
    }
    sum
}

/// Narrow angles between lines that leave `hub`: between all pairs, or if `node` is another, between its line
/// and the others.
fn angle_penalty(graph: &Graph, points: &[Point], hub: usize, node: usize) -> f64 {
    let near = graph.neighbours(hub);
    let mut sum = 0.0;
    for (k, &(a, _)) in near.iter().enumerate() {
        if hub == node {
            for &(b, _) in &near[k + 1..] {
                sum += narrow_angle(points[hub], points[a], points[b]);
            }
        } else if a != node {
            sum += narrow_angle(points[hub], points[a], points[node]);
        }
    }
    sum
}

fn narrow_angle(hub: Point, a: Point, b: Point) -> f64 {
    let (ax, ay, bx, by) = (a.x - hub.x, a.y - hub.y, b.x - hub.x, b.y - hub.y);
    let dot = ax * bx + ay * by;
    let squares = (ax * ax + ay * ay) * (bx * bx + by * by) + 1.0;
    if dot <= 0.0 || dot * dot <= NARROW_ANGLE_COS2 * squares {
        return 0.0;
    }
    PENALTY_NARROW_ANGLE * (dot * dot / squares - NARROW_ANGLE_COS2) / (1.0 - NARROW_ANGLE_COS2)
}

fn orientation(a: Point, b: Point, c: Point) -> f64 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/// Whether the segment a–b meets the box around `centre` that extends `half` to each side.
fn segment_hits_box(a: Point, b: Point, centre: Point, half: Size) -> bool {
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

    /// The penalty of an arrangement; all lengths are ideal at 100.
    fn total(links: &[(usize, usize)], points: &[(f64, f64)]) -> f64 {
        let points: Vec<Point> = points.iter().map(|(x, y)| Point::new(*x, *y)).collect();
        let link =
            |(from, to): &(usize, usize)| LayoutLink { from: *from, to: *to, length: 100.0, strength: 0.5 };
        let node = LayoutNode { label_box: Size::new(20.0, 10.0), ..LayoutNode::default() };
        let request = LayoutRequest {
            nodes: vec![node; points.len()],
            links: links.iter().map(link).collect(),
            base: None,
        };
        let graph = Graph::of(&request);
        let distances = Distances::new(&graph, &vec![100.0; graph.links.len()]);
        Penalties::new(&graph, &distances, 1.0, 1e6).total(&graph, &points)
    }

    const SQUARE: [(usize, usize); 4] = [(0, 1), (1, 2), (2, 3), (3, 0)];

    #[test]
    fn a_crossing_a_line_through_a_name_and_a_needle_each_count() {
        let open = total(&SQUARE, &[(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)]);
        let crossed = total(&SQUARE, &[(0.0, 0.0), (100.0, 100.0), (100.0, 0.0), (0.0, 100.0)]);
        assert!(crossed > open + PENALTY_CROSSING);
        let chain = [(0, 1), (1, 2)];
        let straight = total(&chain, &[(0.0, 0.0), (100.0, 0.0), (200.0, 0.0)]);
        let folded = total(&chain, &[(100.0, 2.0), (0.0, 0.0), (200.0, 0.0)]);
        assert!(folded > straight + PENALTY_LINE_OVER_LABEL + PENALTY_NARROW_ANGLE);
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
        // Equal sides in the metric that the stress uses.
        let (wide, high) = (100.0 * ASPECT.sqrt(), 86.60254 / ASPECT.sqrt());
        let triangle = total(&[(0, 1), (1, 2), (2, 0)], &[(0.0, 0.0), (wide, 0.0), (wide / 2.0, high)]);
        let nothing_wrong = 3.0 * PENALTY_STRESS / 3.0_f64.sqrt();
        assert!((triangle - nothing_wrong).abs() < 1e-6, "{triangle} {nothing_wrong}");
    }
}
