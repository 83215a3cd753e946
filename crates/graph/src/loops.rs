//! A line from a node to itself: where it runs.

use super::edges::Ends;
use super::mark::NodeMark;
use base::geometry::Point;

/// How far a loop reaches beyond its mark, however far away the view is.
const LEAST_LOOP_PX: f64 = 24.0;

/// A line from a mark to itself, `gap_px` off its rim, on the side where its other lines are not: start, farthest point, end.
pub fn loop_of(
    node: usize,
    gap_px: f64,
    length_px: f64,
    ends: &[Option<Ends>],
    marks: &[NodeMark],
) -> [Point; 3] {
    let mark = &marks[node];
    let (centre, rim) = (mark.centre, mark.radius + gap_px);
    let (dx, dy) = free_side(node, ends, marks);
    let at = |along: f64, aside: f64| centre.offset(dx * along - dy * aside, dy * along + dx * aside);
    let far = at(mark.radius + length_px.max(LEAST_LOOP_PX), 0.0);
    [at(rim * 0.8, -rim * 0.6), far, at(rim * 0.8, rim * 0.6)]
}

/// Of eight ways from a node, the one farthest from all its lines.
fn free_side(node: usize, ends: &[Option<Ends>], marks: &[NodeMark]) -> (f64, f64) {
    const HALF: f64 = std::f64::consts::FRAC_1_SQRT_2;
    const WAYS: [(f64, f64); 8] = [
        (0.0, -1.0),
        (HALF, -HALF),
        (-HALF, -HALF),
        (1.0, 0.0),
        (-1.0, 0.0),
        (HALF, HALF),
        (-HALF, HALF),
        (0.0, 1.0),
    ];
    let centre = marks[node].centre;
    let mut nearest = [-1.0_f64; 8];
    for ends in ends.iter().flatten().filter(|ends| !ends.is_loop()) {
        let other = match (ends.from == node, ends.to == node) {
            (true, _) => ends.to,
            (_, true) => ends.from,
            _ => continue,
        };
        let to = marks[other].centre;
        let length = centre.distance(to).max(0.001);
        for (near, (x, y)) in nearest.iter_mut().zip(WAYS) {
            *near = near.max(((to.x - centre.x) * x + (to.y - centre.y) * y) / length);
        }
    }
    let mut best = 0;
    for (i, near) in nearest.iter().enumerate() {
        if *near < nearest[best] - 0.01 {
            best = i;
        }
    }
    WAYS[best]
}
