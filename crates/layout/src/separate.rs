//! The last word on overlaps: rooms end up apart, moving as little as is easily found.

use super::each::{flags, mean, numbers, shift};
use super::graph::Graph;
use super::ground::{Cell, Ground};
use super::order::ranked;
use super::orient::even_out;
use super::random::Random;
use super::sweep::{Overlap, Sweep};
use super::tune::{ASPECT, GAP};
use base::geometry::{Point, Size};

const ROUNDS: usize = 150;
/// Share of an overlap that is undone at once: both may be pushed from elsewhere too.
const STEP: f64 = 0.9;
/// How much farther than needed two are pushed, in layout units: a row of neighbours comes apart many
/// times sooner than when each ends up just touching the next.
const SLACK: f64 = 3.0;
/// How many overlaps to a node are looked at before pushing is given up.
const MOST_OVERLAPS: usize = 400;
/// So many that overlap still are given a place each; of more, all are spread by a factor first.
const FEW: usize = 8;
const SCALING: f64 = 1.15;
const MOST_SCALINGS: usize = 8;
/// Overlaps to a node above which the nodes lie in a heap, which pushing would take too long to undo.
const HEAP: usize = 8;

/// Takes all rooms apart. `give` is how readily each node moves, 0 not at all: two that cannot move may
/// still overlap afterwards.
pub(super) fn separate(graph: &Graph, points: &mut [Point], give: &[f64]) {
    if is_heap(graph, points) {
        unheap(graph, points, give);
    }
    let mut left = push_apart(&graph.half, points, give);
    // Where many are stuck there is no room for them: all make some, rather than each going far.
    for _ in 0..MOST_SCALINGS {
        if left <= FEW + points.len() / 50 {
            break;
        }
        let middle = mean(points);
        for (i, point) in points.iter_mut().enumerate() {
            if give[i] > 0.0 {
                *point = middle.lerp(*point, SCALING);
            }
        }
        left = push_apart(&graph.half, points, give);
    }
    if left > 0 {
        relocate(graph, points, give);
    }
}

fn is_heap(graph: &Graph, points: &[Point]) -> bool {
    let mut left = HEAP * graph.len() + 1;
    Sweep::default().visit(points, &graph.half, &mut |_| {
        left -= 1;
        left > 0
    });
    left == 0
}

/// Fills an ellipse around the middle of a heap evenly; nodes that coincide are told apart first.
fn unheap(graph: &Graph, points: &mut [Point], give: &[f64]) {
    let middle = mean(points);
    let free = flags(points.len(), &mut |i| give[i] > 0.0);
    for (i, point) in points.iter_mut().enumerate() {
        let mut random = Random::seeded(graph.key[i] ^ i as u64);
        let shake = if free[i] { GAP } else { 0.0 };
        *point = point.offset(random.signed() * shake - middle.x, random.signed() * shake - middle.y);
    }
    even_out(graph, points, &free, 1.0);
    shift(points, middle.x, middle.y);
}

/// Pushes overlapping rooms apart, each pair along the axis where it takes least. Returns how many
/// overlaps are left of nodes that can move.
fn push_apart(half: &[Size], points: &mut [Point], give: &[f64]) -> usize {
    let mut sweep = Sweep::default();
    let mut moves = vec![Point::ORIGIN; points.len()];
    let mut patience = MOST_OVERLAPS * points.len();
    let mut overlaps = 0;
    for _ in 0..ROUNDS {
        overlaps = 0;
        moves.fill(Point::ORIGIN);
        sweep.visit(points, half, &mut |Overlap { a, b, depth_x, depth_y }| {
            let sum = give[a] + give[b];
            if sum > 0.0 {
                overlaps += 1;
                let (of_a, of_b) = (give[a] / sum, give[b] / sum);
                if depth_x < depth_y * ASPECT {
                    let by = (depth_x + SLACK) * if points[a].x < points[b].x { -STEP } else { STEP };
                    moves[a].x += by * of_a;
                    moves[b].x -= by * of_b;
                } else {
                    let by = (depth_y + SLACK) * if points[a].y < points[b].y { -STEP } else { STEP };
                    moves[a].y += by * of_a;
                    moves[b].y -= by * of_b;
                }
            }
            patience = patience.saturating_sub(1);
            patience > 0
        });
        if overlaps == 0 || patience == 0 {
            break;
        }
        for (i, point) in points.iter_mut().enumerate() {
            *point = point.offset(moves[i].x, moves[i].y);
        }
    }
    // Whoever loses patience has not seen all.
    if patience == 0 { overlaps.max(1) } else { overlaps }
}

/// Puts those that still overlap on the nearest free ground, heavy ones first.
fn relocate(graph: &Graph, points: &mut [Point], give: &[f64]) {
    let mut homeless = vec![false; points.len()];
    Sweep::default().visit(points, &graph.half, &mut |Overlap { a, b, .. }| {
        // One of the two goes: the readier, else the lighter.
        let goes = if give[a] != give[b] { give[a] > give[b] } else { graph.weight[a] < graph.weight[b] };
        let goes = if goes { a } else { b };
        homeless[goes] = give[goes] > 0.0;
        true
    });
    let mut ground = Ground::new(Ground::side_for(&graph.half));
    for i in 0..points.len() {
        if !homeless[i] {
            ground.mark_room(graph.room(i, points[i]));
        }
    }
    let lightness = numbers(points.len(), &mut |i| -graph.weight[i]);
    for i in ranked(&lightness) {
        let i = i as usize;
        if !homeless[i] {
            continue;
        }
        let (first, last) = ground.cells_of(graph.room(i, points[i]));
        let mut cells: Vec<Cell> = Vec::new();
        for x in 0..=last.0 - first.0 {
            for y in 0..=last.1 - first.1 {
                cells.push((x, y));
            }
        }
        let shift = ground.free_shift(&cells, (last.0 - first.0, last.1 - first.1), first);
        let by = ground.length_of((shift.0 - first.0, shift.1 - first.1));
        points[i] = points[i].offset(by.x, by.y);
        ground.mark_room(graph.room(i, points[i]));
    }
}
