//! A layout under way: parts one after the other, then all together. Can be stepped, so that a worker
//! can answer in between; what it arrives at does not depend on how it is stepped.

use super::graph::Graph;
use super::order::ranked;
use super::pack::Packing;
use super::part::Part;
use super::request::{LayoutRequest, Positions};
use super::separate::separate;
use super::tune::{FARTHEST, HELD_GIVE};
use crate::geometry::Point;

/// A layout in progress.
pub struct Simulation {
    graph: Graph,
    starts: Vec<Option<Point>>,
    /// As asked for, to the bit.
    pins: Vec<Option<Point>>,
    pieces: Vec<Piece>,
    /// The piece being laid out.
    current: usize,
    steps_done: usize,
    steps: usize,
    positions: Option<Positions>,
}

/// One connected part and where it lies.
struct Piece {
    /// Its nodes, in rising order.
    members: Vec<usize>,
    part: Part,
    /// Where its own origin lies.
    origin: Point,
    /// Where its nodes were before, if they stay there: exactly, whatever the origin.
    kept: Vec<Option<Point>>,
}

impl Simulation {
    /// Takes in a request of any kind: numbers that are none count as absent.
    #[must_use]
    pub fn new(request: &LayoutRequest) -> Self {
        let graph = Graph::of(request);
        let starts: Vec<Option<Point>> = request.nodes.iter().map(|node| sound(node.start)).collect();
        let finite = |p: &Point| p.x.is_finite() && p.y.is_finite();
        let pins: Vec<Option<Point>> = request.nodes.iter().map(|node| node.pinned.filter(finite)).collect();
        let pieces: Vec<Piece> =
            graph.parts().into_iter().map(|members| Piece::new(&graph, members, &starts, &pins)).collect();
        let steps = pieces.iter().map(|piece| piece.part.steps()).sum::<usize>() + 1;
        Self { graph, starts, pins, pieces, current: 0, steps_done: 0, steps, positions: None }
    }

    /// One bounded piece of work; nothing once finished.
    pub fn step(&mut self) {
        while self.pieces.get(self.current).is_some_and(|piece| piece.part.done()) {
            self.current += 1;
        }
        match self.pieces.get_mut(self.current) {
            Some(piece) => piece.part.step(),
            None if self.positions.is_none() => self.positions = Some(self.assemble()),
            None => return,
        }
        self.steps_done += 1;
    }

    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.positions.is_some()
    }

    /// From 0 to 1; 1 when finished.
    #[must_use]
    pub fn progress(&self) -> f64 {
        if self.is_finished() { 1.0 } else { self.steps_done as f64 / self.steps as f64 }
    }

    /// Where the nodes are: provisional, and parts on top of each other, until finished.
    #[must_use]
    pub fn positions(&self) -> Positions {
        if let Some(positions) = &self.positions {
            return positions.clone();
        }
        let mut points = vec![Point::ORIGIN; self.graph.len()];
        for piece in &self.pieces {
            piece.write(&mut points);
        }
        points
    }

    /// Packs the parts, honours the pins, and takes apart what overlaps.
    fn assemble(&mut self) -> Positions {
        let mut packing = Packing::new(&self.graph.half);
        for piece in self.pieces.iter().filter(|piece| piece.part.held()) {
            packing.keep(&piece.part.graph, &piece.placed());
        }
        for i in self.packing_order() {
            let piece = &mut self.pieces[i as usize];
            let count = piece.part.points.len();
            separate(&piece.part.graph, &mut piece.part.points, &vec![1.0; count]);
            let wished = piece.match_starts(&self.starts);
            piece.origin = packing.place(&piece.part.graph, &piece.part.points, wished);
        }
        let mut points = vec![Point::ORIGIN; self.graph.len()];
        for piece in &self.pieces {
            piece.write(&mut points);
        }
        self.honour_pins(&mut points);
        let give: Vec<f64> = (0..points.len()).map(|i| self.give(i)).collect();
        separate(&self.graph, &mut points, &give);
        for (point, pin) in points.iter_mut().zip(&self.pins) {
            // Adding 0 turns −0 into 0, which would hash differently.
            *point = pin.unwrap_or(Point::new(point.x + 0.0, point.y + 0.0));
        }
        points
    }

    /// The parts that look for a place: those with a wish first, then the large before the small.
    fn packing_order(&self) -> Vec<u32> {
        let rank = |piece: &Piece| {
            let wish = piece.members.iter().any(|m| self.starts[*m].is_some());
            if wish { f64::NEG_INFINITY } else { -piece.part.graph.room_area() }
        };
        let ranks: Vec<f64> = self.pieces.iter().map(rank).collect();
        ranked(&ranks).into_iter().filter(|i| !self.pieces[*i as usize].part.held()).collect()
    }

    /// Moves pinned nodes to their pins, and with them the satellites that hang on nothing else.
    fn honour_pins(&self, points: &mut [Point]) {
        for (node, pin) in self.pins.iter().enumerate() {
            let Some(pin) = sound(*pin) else { continue };
            let (dx, dy) = (pin.x - points[node].x, pin.y - points[node].y);
            points[node] = pin;
            for &(other, _) in self.graph.neighbours(node) {
                if self.graph.degree(other) == 1 && self.pins[other].is_none() {
                    points[other] = points[other].offset(dx, dy);
                }
            }
        }
    }

    /// How readily a node moves out of another's way.
    fn give(&self, node: usize) -> f64 {
        match (self.pins[node], self.starts[node]) {
            (Some(_), _) => 0.0,
            (None, Some(_)) => HELD_GIVE,
            (None, None) => 1.0,
        }
    }
}

impl Piece {
    /// When at least two thirds of the nodes have a start, they stay, and the others find a place among them.
    fn new(graph: &Graph, members: Vec<usize>, starts: &[Option<Point>], pins: &[Option<Point>]) -> Self {
        let started = members.iter().filter(|m| starts[**m].is_some()).count();
        let keeps = started > 0 && 3 * started >= 2 * members.len();
        let place = |m: &usize| starts[*m].or(sound(pins[*m]).filter(|_| keeps));
        let places: Vec<Option<Point>> = members.iter().map(place).collect();
        let origin = mean(&places.iter().copied().flatten().collect::<Vec<Point>>());
        let shifted = |p: &Option<Point>| p.map(|p| p.offset(-origin.x, -origin.y));
        let around: Vec<Option<Point>> = places.iter().map(shifted).collect();
        let part = Part::new(graph.induced(&members), &around, keeps);
        let kept = if keeps { places } else { vec![None; members.len()] };
        Self { members, part, origin, kept }
    }

    /// The part's points where they lie in the whole.
    fn placed(&self) -> Vec<Point> {
        let place =
            |(p, kept): (&Point, &Option<Point>)| kept.unwrap_or(p.offset(self.origin.x, self.origin.y));
        self.part.points.iter().zip(&self.kept).map(place).collect()
    }

    fn write(&self, points: &mut [Point]) {
        for (member, point) in self.members.iter().zip(self.placed()) {
            points[*member] = point;
        }
    }

    /// Mirrors a new arrangement to be most like the starts of its nodes, if some have one, and tells
    /// where its origin should lie for that.
    fn match_starts(&mut self, starts: &[Option<Point>]) -> Option<Point> {
        let known = |points: &[Point]| -> Vec<(Point, Point)> {
            let pair = |(m, p): (&usize, &Point)| starts[*m].map(|start| (start, *p));
            self.members.iter().zip(points).filter_map(pair).collect()
        };
        let mut best: Option<(f64, Point, Vec<Point>)> = None;
        for (x, y) in [(false, false), (true, false), (false, true), (true, true)] {
            let mut points = self.part.points.clone();
            super::orient::flip(&mut points, x, y);
            let pairs = known(&points);
            let shifts: Vec<Point> = pairs.iter().map(|(s, p)| Point::new(s.x - p.x, s.y - p.y)).collect();
            if shifts.is_empty() {
                return None;
            }
            let shift = mean(&shifts);
            let off: f64 = shifts.iter().map(|s| s.distance(shift)).sum();
            if best.as_ref().is_none_or(|(least, _, _)| off < *least) {
                best = Some((off, shift, points));
            }
        }
        let (_, shift, points) = best?;
        self.part.points = points;
        Some(shift)
    }
}

/// A point that can be reckoned with: finite, and not too far out for squares of distances. What is too
/// far comes well inside the limit, so that what settles around it is not beyond it in turn.
fn sound(point: Option<Point>) -> Option<Point> {
    let near = |x: f64| if x.abs() > FARTHEST { x.clamp(-FARTHEST / 2.0, FARTHEST / 2.0) } else { x };
    point.filter(|p| p.x.is_finite() && p.y.is_finite()).map(|p| Point::new(near(p.x), near(p.y)))
}

fn mean(points: &[Point]) -> Point {
    let n = points.len().max(1) as f64;
    points.iter().fold(Point::ORIGIN, |sum, p| sum.offset(p.x / n, p.y / n))
}
