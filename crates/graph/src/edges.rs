//! How lines run: parallel ones curvature apart, and a line curvatures out of the way of a node it would cross.

use base::geometry::Point;
use base::sort;
use dataset::NodeRef;
use query::Edge;

/// Distance between the middles of parallel lines, in layout units.
const PARALLEL_GAP: f64 = 26.0;
/// No line curvatures further than this share of its length to keep off its neighbour.
const MOST_CURVATURE: f64 = 0.3;
/// Clear space kept between a line and a node it is not about, in layout units.
const CLEARANCE: f64 = 9.0;
/// Bows tried in turn, as a share of the line's length.
const DETOURS: [f64; 7] = [0.0, 0.1, -0.1, 0.2, -0.2, 0.32, -0.32];
/// Beyond this many node–line pairs detours are not looked for: among many lines straight ones read best.
const MAX_DETOUR_PAIRS: usize = 6_000;

/// How far a line from a node to itself reaches beyond its mark, and how much farther each more, in layout units.
const LOOP: f64 = 40.0;
const LOOP_GAP: f64 = 22.0;

/// A line between two nodes, as positions in the scene's node order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ends {
    pub from: usize,
    pub to: usize,
}

impl Ends {
    /// Whether the line leads back to where it comes from.
    pub fn is_loop(self) -> bool {
        self.from == self.to
    }
}

/// Positions of each edge's ends in `nodes`; `None` for an edge whose end is not among them.
pub fn ends(edges: &[Edge], nodes: &[NodeRef]) -> Vec<Option<Ends>> {
    let order = sort::argsort(nodes.len(), &mut |a, b| nodes[a].cmp(&nodes[b]));
    let at = |node: NodeRef| {
        let found = order.binary_search_by(|&position| nodes[position as usize].cmp(&node)).ok()?;
        order.get(found).map(|&position| position as usize)
    };
    edges.iter().map(|edge| Some(Ends { from: at(edge.from)?, to: at(edge.to)? })).collect()
}

/// How far the middle of each edge stands off its straight line, in layout units, to the left of `from → to`; of a loop
/// how far it reaches beyond its mark.
pub fn curvatures(ends: &[Option<Ends>], positions: &[Point], radii: &[f64]) -> Vec<f64> {
    let mut curvatures = parallel_curvatures(ends);
    for (curvature, ends) in
        curvatures.iter_mut().zip(ends).filter_map(|(curvature, ends)| Some((curvature, (*ends)?)))
    {
        if ends.is_loop() {
            continue;
        }
        // Between near nodes parallel lines lie closer: a curvature as long as its line would be a loop.
        let most = positions[ends.from].distance(positions[ends.to]) * MOST_CURVATURE;
        *curvature = curvature.max(-most).min(most);
    }
    if ends.len() * positions.len() > MAX_DETOUR_PAIRS {
        return curvatures;
    }
    for (curvature, ends) in curvatures.iter_mut().zip(ends) {
        if let Some(ends) = ends.filter(|ends| !ends.is_loop()) {
            *curvature = detour(*curvature, ends, positions, radii);
        }
    }
    curvatures
}

fn parallel_curvatures(ends: &[Option<Ends>]) -> Vec<f64> {
    let pair = |e: &Ends| (e.from.min(e.to), e.from.max(e.to));
    let pair_at = |position: usize| ends[position].as_ref().map(pair);
    // Lines of one pair become neighbours, in their own order.
    let order = sort::argsort(ends.len(), &mut |a, b| pair_at(a).cmp(&pair_at(b)));
    let mut curvatures = vec![0.0; ends.len()];
    for parallel in order.chunk_by(|&a, &b| pair_at(a as usize) == pair_at(b as usize)) {
        let middle = (parallel.len() as f64 - 1.0) / 2.0;
        for (seen, &position) in parallel.iter().enumerate() {
            let Some(e) = &ends[position as usize] else { continue };
            if e.is_loop() {
                curvatures[position as usize] = LOOP + seen as f64 * LOOP_GAP;
                continue;
            }
            let curvature = (seen as f64 - middle) * PARALLEL_GAP;
            // Sides are told from the pair's own order, so that two opposite lines do not fall together.
            curvatures[position as usize] = if e.from <= e.to { curvature } else { -curvature };
        }
    }
    curvatures
}

fn detour(wished: f64, ends: Ends, positions: &[Point], radii: &[f64]) -> f64 {
    let (from, to) = (positions[ends.from], positions[ends.to]);
    let length = from.distance(to);
    let tried = DETOURS.map(|share| wished + share * length);
    let mut best = (usize::MAX, wished);
    for curvature in tried {
        let hits = crossed_nodes(ends, from, to, curvature, positions, radii);
        if hits < best.0 {
            best = (hits, curvature);
        }
        if hits == 0 {
            break;
        }
    }
    best.1
}

fn crossed_nodes(
    ends: Ends,
    from: Point,
    to: Point,
    curvature: f64,
    positions: &[Point],
    radii: &[f64],
) -> usize {
    let control = control_point(from, to, curvature);
    let reach = from.distance(to) / 2.0 + curvature.abs();
    let middle = from.lerp(to, 0.5);
    let others = positions.iter().zip(radii).enumerate();
    others
        .filter(|(i, (p, r))| {
            let near = *r + CLEARANCE;
            *i != ends.from
                && *i != ends.to
                && (p.x - middle.x).abs() < reach + near
                && (p.y - middle.y).abs() < reach + near
                && distance_to_curve(**p, from, control, to) < near
        })
        .count()
}

/// Distance from `p` to the curve, taken as eight straight pieces.
pub fn distance_to_curve(p: Point, from: Point, control: Point, to: Point) -> f64 {
    let at = |t: f64| from.lerp(control, t).lerp(control.lerp(to, t), t);
    let pieces = (0..8).map(|i| (at(f64::from(i) / 8.0), at(f64::from(i + 1) / 8.0)));
    pieces.map(|(a, b)| distance_to_segment(p, a, b)).fold(f64::INFINITY, f64::min)
}

pub fn distance_to_segment(p: Point, a: Point, b: Point) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let squared = dx * dx + dy * dy;
    let t = if squared > 0.0 { ((p.x - a.x) * dx + (p.y - a.y) * dy) / squared } else { 0.0 };
    p.distance(a.lerp(b, t.clamp(0.0, 1.0)))
}

/// The Bézier control point that puts the curve's middle `curvature` to the left of the straight line.
pub fn control_point(from: Point, to: Point, curvature: f64) -> Point {
    let middle = from.lerp(to, 0.5);
    let length = from.distance(to);
    if length == 0.0 {
        return middle;
    }
    let (nx, ny) = ((to.y - from.y) / length, -(to.x - from.x) / length);
    middle.offset(nx * curvature * 2.0, ny * curvature * 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: Point = Point::new(0.0, 0.0);
    const B: Point = Point::new(200.0, 0.0);

    fn middle(curvature: f64) -> Point {
        let control = control_point(A, B, curvature);
        A.lerp(control, 0.5).lerp(control.lerp(B, 0.5), 0.5)
    }

    #[test]
    fn parallel_lines_keep_their_distance_whichever_way_they_point() {
        let ends =
            [Some(Ends { from: 0, to: 1 }), Some(Ends { from: 1, to: 0 }), Some(Ends { from: 0, to: 1 })];
        let curvatures = curvatures(&ends, &[A, B], &[5.0, 5.0]);
        // The second runs the other way: its left is the others' right.
        let offsets = [curvatures[0], -curvatures[1], curvatures[2]];
        assert_eq!(offsets, [-PARALLEL_GAP, 0.0, PARALLEL_GAP]);
    }

    #[test]
    fn a_lone_line_is_straight() {
        assert_eq!(curvatures(&[Some(Ends { from: 0, to: 1 })], &[A, B], &[5.0, 5.0]), [0.0]);
    }

    #[test]
    fn a_line_bows_around_a_node_in_its_way() {
        let positions = [A, B, Point::new(100.0, 1.0)];
        let radii = [5.0, 5.0, 8.0];
        let curvature = curvatures(&[Some(Ends { from: 0, to: 1 })], &positions, &radii)[0];
        assert!(middle(curvature).distance(positions[2]) > 8.0 + CLEARANCE, "curvature {curvature}");
    }

    #[test]
    fn the_middle_of_a_curve_stands_off_by_its_bow() {
        assert!((middle(30.0).y + 30.0).abs() < 1e-9);
    }

    #[test]
    fn a_line_from_a_node_to_itself_does_no_harm() {
        assert_eq!(control_point(A, A, 30.0), A);
        assert_eq!(distance_to_segment(B, A, A), 200.0);
    }
}
