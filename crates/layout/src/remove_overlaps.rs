//! Removes overlaps between label boxes and moves nodes as little as is easily found.

use crate::argsort::argsort;
use crate::arrays::{flags, mean, numbers, shift};
use crate::graph::Graph;
use crate::occupancy_grid::{Cell, OccupancyGrid};
use crate::params::{ASPECT, GAP};
use crate::random::Random;
use crate::rotation::even_out;
use crate::sweep::{Overlap, Sweep};
use base::geometry::{Point, Size};

const MAX_ROUNDS: usize = 150;
/// The share of an overlap that one push removes: both boxes may be pushed by others too.
const PUSH_SHARE: f64 = 0.9;
/// How much farther than needed two boxes are pushed, in layout units: a row of neighbours separates many
/// times sooner than when each just touches the next.
const SLACK: f64 = 3.0;
/// Pushing ends after this many overlaps per node.
const MAX_CHECKS_PER_NODE: usize = 400;
/// At most about this many remaining overlaps are resolved one by one; with more, all positions are scaled up
/// first.
const FEW_OVERLAPS: usize = 8;
const SCALE_STEP: f64 = 1.15;
const MAX_SCALE_STEPS: usize = 8;
/// Overlaps per node above which nodes are so crowded that pushing would take too long.
const CROWDED_OVERLAPS: usize = 8;

/// Separates all label boxes. `mobility` is how easily each node moves; 0 is not at all. Two boxes that
/// cannot move may still overlap afterwards.
pub(super) fn remove_overlaps(graph: &Graph, points: &mut [Point], mobility: &[f64]) {
    if is_crowded(graph, points) {
        spread_crowd(graph, points, mobility);
    }
    let mut left = push_apart(&graph.half, points, mobility);
    // Where many are stuck there is no room: all make some, so that none has to move far.
    for _ in 0..MAX_SCALE_STEPS {
        if left <= FEW_OVERLAPS + points.len() / 50 {
            break;
        }
        let middle = mean(points);
        for (i, point) in points.iter_mut().enumerate() {
            if mobility[i] > 0.0 {
                *point = middle.lerp(*point, SCALE_STEP);
            }
        }
        left = push_apart(&graph.half, points, mobility);
    }
    if left > 0 {
        move_to_free_cells(graph, points, mobility);
    }
}

fn is_crowded(graph: &Graph, points: &[Point]) -> bool {
    let mut left = CROWDED_OVERLAPS * graph.len() + 1;
    Sweep::default().visit(points, &graph.half, &mut |_| {
        left -= 1;
        left > 0
    });
    left == 0
}

/// Spreads crowded nodes evenly over an ellipse around their mean; nodes that coincide are separated first.
fn spread_crowd(graph: &Graph, points: &mut [Point], mobility: &[f64]) {
    let middle = mean(points);
    let free = flags(points.len(), &mut |i| mobility[i] > 0.0);
    for (i, point) in points.iter_mut().enumerate() {
        let mut random = Random::seeded(graph.key[i] ^ i as u64);
        let jitter = if free[i] { GAP } else { 0.0 };
        *point = point.offset(random.signed() * jitter - middle.x, random.signed() * jitter - middle.y);
    }
    even_out(graph, points, &free, 1.0);
    shift(points, middle.x, middle.y);
}

/// Pushes overlapping boxes apart, each pair along the axis where that takes least. Returns how many overlaps
/// are left between nodes that can move.
fn push_apart(half: &[Size], points: &mut [Point], mobility: &[f64]) -> usize {
    let mut sweep = Sweep::default();
    let mut moves = vec![Point::ORIGIN; points.len()];
    let mut checks_left = MAX_CHECKS_PER_NODE * points.len();
    let mut overlaps = 0;
    for _ in 0..MAX_ROUNDS {
        overlaps = 0;
        moves.fill(Point::ORIGIN);
        sweep.visit(points, half, &mut |Overlap { a, b, depth_x, depth_y }| {
            let sum = mobility[a] + mobility[b];
            if sum > 0.0 {
                overlaps += 1;
                let (of_a, of_b) = (mobility[a] / sum, mobility[b] / sum);
                if depth_x < depth_y * ASPECT {
                    let by =
                        (depth_x + SLACK) * if points[a].x < points[b].x { -PUSH_SHARE } else { PUSH_SHARE };
                    moves[a].x += by * of_a;
                    moves[b].x -= by * of_b;
                } else {
                    let by =
                        (depth_y + SLACK) * if points[a].y < points[b].y { -PUSH_SHARE } else { PUSH_SHARE };
                    moves[a].y += by * of_a;
                    moves[b].y -= by * of_b;
                }
            }
            checks_left = checks_left.saturating_sub(1);
            checks_left > 0
        });
        if overlaps == 0 || checks_left == 0 {
            break;
        }
        for (i, point) in points.iter_mut().enumerate() {
            *point = point.offset(moves[i].x, moves[i].y);
        }
    }
    // A scan that was cut short has not seen all.
    if checks_left == 0 { overlaps.max(1) } else { overlaps }
}

/// Moves nodes that still overlap to the nearest free cells, heavy ones first.
fn move_to_free_cells(graph: &Graph, points: &mut [Point], mobility: &[f64]) {
    let mut displaced = vec![false; points.len()];
    Sweep::default().visit(points, &graph.half, &mut |Overlap { a, b, .. }| {
        // One of the two moves: the one that moves more easily, else the lighter.
        let moved = if mobility[a] != mobility[b] {
            mobility[a] > mobility[b]
        } else {
            graph.weight[a] < graph.weight[b]
        };
        let moved = if moved { a } else { b };
        displaced[moved] = mobility[moved] > 0.0;
        true
    });
    let mut grid = OccupancyGrid::new(OccupancyGrid::cell_size_for(&graph.half));
    for i in 0..points.len() {
        if !displaced[i] {
            grid.mark_rect(graph.label_box(i, points[i]));
        }
    }
    let lightness = numbers(points.len(), &mut |i| -graph.weight[i]);
    for i in argsort(&lightness) {
        let i = i as usize;
        if !displaced[i] {
            continue;
        }
        let (first, last) = grid.cells_of(graph.label_box(i, points[i]));
        let mut cells: Vec<Cell> = Vec::new();
        for x in 0..=last.0 - first.0 {
            for y in 0..=last.1 - first.1 {
                cells.push((x, y));
            }
        }
        let shift = grid.free_shift(&cells, (last.0 - first.0, last.1 - first.1), first);
        let by = grid.length_of((shift.0 - first.0, shift.1 - first.1));
        points[i] = points[i].offset(by.x, by.y);
        grid.mark_rect(graph.label_box(i, points[i]));
    }
}
