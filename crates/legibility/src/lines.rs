//! What is wrong with marks, lines and arrowheads.

use base::geometry::{Point, Rect};
use graph::{EdgeMark, Scene};

/// So many straight pieces stand for a line.
const PIECES: usize = 16;

/// Points along a line, evenly by its share.
pub fn points(edge: &EdgeMark, pieces: usize) -> Vec<Point> {
    (0..=pieces).map(|i| edge.point(i as f64 / pieces as f64)).collect()
}

/// The least distance between the edges of two marks.
pub fn least_gap_px(scene: &Scene) -> f64 {
    let marks = &scene.nodes;
    let mut least = f64::INFINITY;
    for (i, a) in marks.iter().enumerate() {
        for b in &marks[i + 1..] {
            least = least.min(a.centre.distance(b.centre) - a.radius - b.radius);
        }
    }
    if least.is_finite() { least } else { 0.0 }
}

/// Pairs of lines that cross, without those that share a mark.
pub fn crossings(scene: &Scene) -> usize {
    let lines: Vec<Vec<Point>> = scene.edges.iter().map(|edge| points(edge, PIECES)).collect();
    let bounds: Vec<Rect> =
        lines.iter().map(|line| Rect::around(line.iter().copied()).unwrap_or_default()).collect();
    let marks: Vec<[Option<usize>; 2]> =
        scene.edges.iter().map(|edge| [edge.from, edge.to].map(|end| mark_at(scene, end))).collect();
    let mut count = 0;
    for i in 0..lines.len() {
        for j in i + 1..lines.len() {
            let shares = marks[i].iter().flatten().any(|mark| marks[j].contains(&Some(*mark)));
            if !shares && bounds[i].grown(0.1).overlaps(bounds[j]) && cross(&lines[i], &lines[j]) {
                count += 1;
            }
        }
    }
    count
}

/// The mark that a line ends at: the one whose edge is nearest.
fn mark_at(scene: &Scene, end: Point) -> Option<usize> {
    let away = |i: usize| scene.nodes[i].centre.distance(end) - scene.nodes[i].radius;
    (0..scene.nodes.len()).min_by(|a, b| away(*a).total_cmp(&away(*b)))
}

fn cross(a: &[Point], b: &[Point]) -> bool {
    a.windows(2).any(|p| b.windows(2).any(|q| pieces_cross(p[0], p[1], q[0], q[1])))
}

fn pieces_cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    let side = |a: Point, b: Point, p: Point| (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// Arrowheads whose middle lies under a mark.
pub fn heads_covered(scene: &Scene) -> usize {
    let heads = scene.edges.iter().flat_map(|edge| edge.heads.iter().flatten());
    let covered = |middle: Point| scene.nodes.iter().any(|mark| mark.centre.distance(middle) < mark.radius);
    heads.filter(|head| covered(head.tip.lerp(head.base, 0.5))).count()
}

/// Arrowheads that lie nearer than their width to another.
pub fn heads_together(scene: &Scene) -> usize {
    let heads = scene.edges.iter().flat_map(|edge| edge.heads.iter().flatten());
    let heads: Vec<(Point, f64)> =
        heads.map(|head| (head.tip.lerp(head.base, 0.5), head.tip.distance(head.base))).collect();
    let near = |i: usize| heads[..i].iter().any(|(at, _)| at.distance(heads[i].0) < heads[i].1 * 0.7);
    (0..heads.len()).filter(|i| near(*i)).count()
}
