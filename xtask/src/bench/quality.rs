//! How good a picture of a graph is, by two measures that know neither scale nor who made it: normalised stress and
//! crossings of edges.

use faultlines_generate::SplitMix64;

pub type Point = (f64, f64);
pub type Edge = (u32, u32);

/// Distances are taken from so many nodes where there are more than that.
const SOURCES: usize = 200;
/// Above so many edges, crossings are estimated from pairs drawn at random.
const EDGES_COUNTED: usize = 20_000;
const PAIRS_DRAWN: usize = 3_000_000;

/// The mean of (drawn distance × s ÷ steps between − 1)² over pairs of nodes, at the scale s that makes it least;
/// 0 is perfect, 1 as bad as all in one point.
pub fn stress(points: &[Point], edges: &[Edge]) -> f64 {
    let neighbours = neighbours(points.len(), edges);
    let mut rng = SplitMix64::seeded(5);
    let sources: Vec<usize> = if points.len() < 1_000 {
        (0..points.len()).collect()
    } else {
        (0..SOURCES).map(|_| rng.below(points.len())).collect()
    };
    // With r the drawn distance by the steps, the mean of (s r − 1)² is least at s = Σr ÷ Σr².
    let (mut sum, mut squares, mut count) = (0.0, 0.0, 0.0);
    for source in sources {
        let steps = steps_from(source, &neighbours);
        for (at, &steps) in steps.iter().enumerate().filter(|(_, steps)| **steps != 0 && **steps != u32::MAX)
        {
            let ratio = distance(points[source], points[at]) / f64::from(steps);
            (sum, squares, count) = (sum + ratio, squares + ratio * ratio, count + 1.0);
        }
    }
    if squares == 0.0 { f64::from(count > 0.0) } else { 1.0 - sum * sum / squares / count }
}

/// Pairs of edges that cross, without those that share an end; and whether that is counted (else estimated).
pub fn crossings(points: &[Point], edges: &[Edge]) -> (f64, bool) {
    let cross = |a: usize, b: usize| edges_cross(points, edges[a], edges[b]);
    if edges.len() <= EDGES_COUNTED {
        let mut order: Vec<usize> = (0..edges.len()).collect();
        let left = |edge: usize| span(points, edges[edge]).0;
        order.sort_by(|a, b| left(*a).total_cmp(&left(*b)));
        let mut count = 0_u64;
        for (at, &a) in order.iter().enumerate() {
            let right = span(points, edges[a]).1;
            let beside = order[at + 1..].iter().take_while(|b| left(**b) <= right);
            count += beside.filter(|b| cross(a, **b)).count() as u64;
        }
        return (count as f64, true);
    }
    let mut rng = SplitMix64::seeded(6);
    let mut drawn = || cross(rng.below(edges.len()), rng.below(edges.len()));
    let hits = (0..PAIRS_DRAWN).filter(|_| drawn()).count();
    let pairs = edges.len() as f64 * edges.len() as f64 / 2.0;
    (hits as f64 / PAIRS_DRAWN as f64 * pairs, false)
}

fn neighbours(nodes: usize, edges: &[Edge]) -> Vec<Vec<u32>> {
    let mut neighbours = vec![Vec::new(); nodes];
    for &(a, b) in edges {
        neighbours[a as usize].push(b);
        neighbours[b as usize].push(a);
    }
    neighbours
}

/// Steps along edges; `u32::MAX` where none lead.
fn steps_from(source: usize, neighbours: &[Vec<u32>]) -> Vec<u32> {
    let mut steps = vec![u32::MAX; neighbours.len()];
    let mut waiting = vec![source as u32];
    steps[source] = 0;
    let mut next = 0;
    while let Some(&node) = waiting.get(next) {
        next += 1;
        for &other in &neighbours[node as usize] {
            if steps[other as usize] == u32::MAX {
                steps[other as usize] = steps[node as usize] + 1;
                waiting.push(other);
            }
        }
    }
    steps
}

fn distance(a: Point, b: Point) -> f64 {
    ((a.0 - b.0).powi(2) + (a.1 - b.1).powi(2)).sqrt()
}

/// The least and greatest x of an edge.
fn span(points: &[Point], (a, b): Edge) -> (f64, f64) {
    let (a, b) = (points[a as usize].0, points[b as usize].0);
    (a.min(b), a.max(b))
}

fn edges_cross(points: &[Point], (a, b): Edge, (c, d): Edge) -> bool {
    if a == c || a == d || b == c || b == d {
        return false;
    }
    let [a, b, c, d] = [a, b, c, d].map(|end| points[end as usize]);
    let side = |from: Point, to: Point, at: Point| {
        (to.0 - from.0) * (at.1 - from.1) - (to.1 - from.1) * (at.0 - from.0)
    };
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: [Point; 4] = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)];

    #[test]
    fn a_path_drawn_straight_has_no_stress_at_any_scale() {
        let path: Vec<Edge> = (0..9).map(|at| (at, at + 1)).collect();
        for scale in [1.0, 37.5] {
            let points: Vec<Point> = (0..10).map(|at| (f64::from(at) * scale, 2.0)).collect();
            assert!(stress(&points, &path).abs() < 1e-12);
        }
    }

    #[test]
    fn all_in_one_point_is_the_worst_and_a_bent_path_is_between() {
        let path = [(0, 1), (1, 2)];
        assert_eq!(stress(&[(3.0, 3.0); 3], &path), 1.0);
        // Ratios 1, 1 and √2 ÷ 2, from either end: 1 − (Σr)² ÷ (n Σr²).
        let (sum, squares) = (2.0 + 0.5_f64.sqrt(), 2.5);
        let bent = stress(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)], &path);
        assert!((bent - (1.0 - sum * sum / squares / 3.0)).abs() < 1e-12, "{bent}");
    }

    #[test]
    fn nodes_that_nothing_joins_do_not_count() {
        assert_eq!(stress(&[(0.0, 0.0), (1.0, 0.0), (9.0, 9.0)], &[(0, 1)]), 0.0);
        assert_eq!(stress(&[], &[]), 0.0);
    }

    #[test]
    fn the_diagonals_of_a_square_cross_once_and_its_sides_never() {
        assert_eq!(crossings(&SQUARE, &[(0, 1), (1, 2), (2, 3), (3, 0)]), (0.0, true));
        assert_eq!(crossings(&SQUARE, &[(0, 2), (1, 3), (0, 1)]), (1.0, true));
    }

    #[test]
    fn counting_from_left_to_right_finds_what_comparing_all_pairs_finds() {
        let mut rng = SplitMix64::seeded(3);
        let mut roll = || rng.below(1_000) as f64;
        let points: Vec<Point> = (0..60).map(|_| (roll(), roll())).collect();
        let edges: Vec<Edge> = (0..59).map(|at| (at, at + 1)).chain((0..50).map(|at| (at, at + 7))).collect();
        let pairs = (0..edges.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
        let wanted = pairs.filter(|(a, b)| edges_cross(&points, edges[*a], edges[*b])).count();
        assert!(wanted > 100);
        assert_eq!(crossings(&points, &edges), (wanted as f64, true));
    }

    #[test]
    fn what_is_drawn_at_random_comes_near_the_count() {
        // A grid of lines: each of 150 crosses each of 150 others.
        let lines = 150_u32;
        let ends = |at: u32| [(f64::from(at), -1.0), (f64::from(at), 200.0)];
        let across = |at: u32| [(-1.0, f64::from(at)), (200.0, f64::from(at))];
        let points: Vec<Point> = (0..lines).flat_map(ends).chain((0..lines).flat_map(across)).collect();
        let grid: Vec<Edge> = (0..2 * lines).map(|at| (2 * at, 2 * at + 1)).collect();
        assert_eq!(crossings(&points, &grid), (22_500.0, true));
        let many: Vec<Edge> = (0..70).flat_map(|_| grid.clone()).collect();
        let (estimated, counted) = crossings(&points, &many);
        assert!(!counted);
        let wanted = 22_500.0 * 70.0 * 70.0;
        assert!((estimated / wanted - 1.0).abs() < 0.02, "{estimated} for {wanted}");
    }
}
