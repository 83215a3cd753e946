//! Fills a frame evenly and keeps room around nodes that ask for it: for pictures of many nodes, in which to tell things
//! apart counts more than that distances are true. Who is left of whom, and above whom, mostly stays.

use crate::argsort::argsort;
use crate::arrays::{mean, numbers};
use crate::params::{EVENNESS, FRAME_ASPECT, FRAME_RATIO};
use base::geometry::{Point, Rect, Size};

/// How many pairs of nodes are looked at in all, and how many rounds there are at most.
const MOST_PAIRS: usize = 600_000;
const MOST_ROUNDS: usize = 150;
/// The share of what two nodes are too near that one push removes.
const PUSH_SHARE: f64 = 0.4;
/// The share of a push that goes to the node that was there before, or else asks for more room.
const LARGER_SHARE: f64 = 0.15;

/// How firmly a node stands where it is, the least first.
#[derive(Clone, Copy)]
pub(super) enum Standing {
    /// It comes in.
    New,
    /// It was there before.
    Stays,
    /// New ones come out of it: it keeps its place among them, whichever way they are pushed.
    Opened,
}

/// Spreads nodes over a frame. `rooms` are the half axes of the ellipse around each node in which it wants no other; of
/// two nodes the larger counts. Nothing is done where nobody asks for room; whether somebody does. Quadratic in the
/// nodes, up to a bound.
pub(super) fn make_room(rooms: &[Size], points: &mut [Point]) -> bool {
    let half = half_frame(rooms);
    let Some(bounds) = Rect::around(points.iter().copied()) else { return false };
    if half.width <= 0.0 || points.len() < 2 {
        return false;
    }
    let middle = bounds.centre();
    let scale = |half: f64, length: f64| if length > 0.0 { 2.0 * half / length } else { 0.0 };
    let (wide, high) = (scale(half.width, bounds.width()), scale(half.height, bounds.height()));
    for point in points.iter_mut() {
        *point = Point::new((point.x - middle.x) * wide, (point.y - middle.y) * high);
    }
    let xs = evened(half.width, &numbers(points.len(), &mut |i| points[i].x));
    let ys = evened(half.height, &numbers(points.len(), &mut |i| points[i].y));
    for (i, point) in points.iter_mut().enumerate() {
        *point = Point::new(xs[i], ys[i]);
    }
    settle(rooms, points, half, &|_| Standing::Stays);
    true
}

/// Whether any node asks for room.
pub(super) fn has_room(rooms: &[Size]) -> bool {
    rooms.iter().any(|room| room.width * room.height > 0.0)
}

/// Half the width and height of the frame that nodes fill.
fn half_frame(rooms: &[Size]) -> Size {
    let area = rooms.iter().map(|room| room.width * room.height).sum::<f64>() * FRAME_RATIO;
    let width = (area * FRAME_ASPECT).sqrt();
    Size::new(width / 2.0, width / FRAME_ASPECT / 2.0)
}

/// Lets new nodes in among others that have a place: the frame grows with them, and of two that are too near the less firm
/// one gives way.
pub(super) fn let_in(
    rooms: &[Size],
    points: &mut [Point],
    base_rooms: &[Size],
    standing: &dyn Fn(usize) -> Standing,
) {
    let (half, before) = (half_frame(rooms), half_frame(base_rooms));
    let grow = if before.width > 0.0 { half.width / before.width } else { 1.0 };
    for point in points.iter_mut() {
        *point = Point::new(point.x * grow, point.y * grow);
    }
    settle(rooms, points, half, standing);
}

/// Pushes nodes apart within the frame, in rounds.
fn settle(rooms: &[Size], points: &mut [Point], half: Size, standing: &dyn Fn(usize) -> Standing) {
    let rounds = (2 * MOST_PAIRS / (points.len() * points.len()).max(1)).clamp(1, MOST_ROUNDS);
    for _ in 0..rounds {
        if !push_apart(rooms, points, standing) {
            break;
        }
        for point in points.iter_mut() {
            point.x = point.x.clamp(-half.width, half.width);
            point.y = point.y.clamp(-half.height, half.height);
        }
    }
    let middle = mean(points);
    points.iter_mut().for_each(|point| *point = point.offset(-middle.x, -middle.y));
}

/// Coordinates moved towards those of an even row from `-half` to `half`.
fn evened(half: f64, coordinates: &[f64]) -> Vec<f64> {
    let mut evened = coordinates.to_vec();
    let step = 2.0 * half / coordinates.len() as f64;
    for (rank, i) in argsort(coordinates).into_iter().enumerate() {
        let even = (rank as f64 + 0.5) * step - half;
        let at = &mut evened[i as usize];
        *at += (even - *at) * EVENNESS;
    }
    evened
}

/// Pushes nodes apart that are nearer than their room. Returns whether any were.
fn push_apart(rooms: &[Size], points: &mut [Point], standing: &dyn Fn(usize) -> Standing) -> bool {
    let mut pushed = false;
    for i in 0..points.len() {
        for j in i + 1..points.len() {
            let (dx, dy) = (points[j].x - points[i].x, points[j].y - points[i].y);
            let (a, b) = (rooms[i], rooms[j]);
            let (wide, high) = (larger(a.width, b.width), larger(a.height, b.height));
            if dx.abs() >= wide || dy.abs() >= high {
                continue;
            }
            let (x, y) = (dx / wide, dy / high);
            let near = (x * x + y * y).sqrt();
            if near < 1.0 && near > 0.0 {
                pushed = true;
                let by = (1.0 - near) / near * PUSH_SHARE;
                let (of_a, of_b) = (a.width * a.height, b.width * b.height);
                let to_a = match (standing(i), standing(j)) {
                    (Standing::Opened, Standing::New | Standing::Stays) => 0.0,
                    (Standing::New | Standing::Stays, Standing::Opened) => 1.0,
                    (Standing::New, Standing::Stays) => 1.0 - LARGER_SHARE,
                    (Standing::Stays, Standing::New) => LARGER_SHARE,
                    _ if of_a == of_b => 0.5,
                    _ if of_a > of_b => LARGER_SHARE,
                    _ => 1.0 - LARGER_SHARE,
                };
                points[i] = points[i].offset(-dx * by * to_a, -dy * by * to_a);
                points[j] = points[j].offset(dx * by * (1.0 - to_a), dy * by * (1.0 - to_a));
            }
        }
    }
    pushed
}

fn larger(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn heap(nodes: usize) -> Vec<Point> {
        let mut random = Random::seeded(3);
        (0..nodes).map(|_| Point::new(random.signed() * 10.0, random.signed() * 500.0)).collect()
    }

    #[test]
    fn what_asks_for_room_has_it() {
        let (large, small) = (Size::new(160.0, 240.0), Size::new(90.0, 60.0));
        let rooms: Vec<Size> = (0..60).map(|i| if i % 10 == 0 { large } else { small }).collect();
        let mut points = heap(60);
        make_room(&rooms, &mut points);
        for i in (0..60).step_by(10) {
            for j in (0..60).filter(|j| *j != i) {
                let (dx, dy) = (points[i].x - points[j].x, points[i].y - points[j].y);
                let near = ((dx / large.width).powi(2) + (dy / large.height).powi(2)).sqrt();
                assert!(near > 0.9, "{i} {j}: {near}");
            }
        }
    }

    #[test]
    fn the_frame_is_filled_and_sides_are_kept() {
        let rooms = vec![Size::new(90.0, 60.0); 80];
        let before = heap(80);
        let mut points = before.clone();
        make_room(&rooms, &mut points);
        let bounds = Rect::around(points.iter().copied()).unwrap();
        let aspect = bounds.width() / bounds.height();
        assert!((1.8..2.6).contains(&aspect), "{aspect}");
        let kept = (0..80).filter(|i| {
            let above = (0..80).filter(|j| (before[*i].y < before[*j].y) == (points[*i].y < points[*j].y));
            above.count() > 68
        });
        assert!(kept.count() > 70);
    }

    #[test]
    fn what_is_opened_keeps_its_place_among_those_that_come_out_of_it() {
        let room = Size::new(90.0, 60.0);
        let before: Vec<Point> =
            (0..60).map(|i| Point::new(f64::from(i % 10) * 95.0, f64::from(i / 10) * 65.0)).collect();
        let mut points = before.clone();
        // Ten more, all from below of what is opened, as those of a fold may be.
        points.extend((0..10).map(|i| before[14].offset(f64::from(i) * 3.0 - 14.0, 20.0 + f64::from(i))));
        let (rooms, base_rooms) = (vec![room; 70], vec![room; 60]);
        let standing = |i: usize| match i {
            14 => Standing::Opened,
            60.. => Standing::New,
            _ => Standing::Stays,
        };
        let grow = half_frame(&rooms).width / half_frame(&base_rooms).width;
        let middle = mean(&before);
        let mut centred: Vec<Point> = points.iter().map(|at| at.offset(-middle.x, -middle.y)).collect();
        let from = centred.clone();
        let_in(&rooms, &mut centred, &base_rooms, &standing);
        let moved = |i: usize| (centred[i].x - from[i].x * grow, centred[i].y - from[i].y * grow);
        // All are moved by as much to bring the middle back to where it was: a far corner says by how much.
        let (opened, corner) = (moved(14), moved(59));
        assert!(
            (opened.0 - corner.0).abs() < 12.0 && (opened.1 - corner.1).abs() < 12.0,
            "{opened:?} {corner:?}"
        );
    }

    #[test]
    fn where_nobody_asks_nothing_is_moved() {
        let before = heap(9);
        let mut points = before.clone();
        make_room(&[Size::default(); 9], &mut points);
        assert_eq!(points, before);
        make_room(&[Size::new(9.0, 9.0)], &mut points[..1]);
        assert_eq!(points, before);
        make_room(&[], &mut []);
    }
}
