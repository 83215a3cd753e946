//! A layout under way: parts one after the other, then all together. Can be stepped, so that a worker
//! can answer in between; what it arrives at does not depend on how it is stepped.

use super::each::{mean, numbers, sum, which};
use super::graph::Graph;
use super::order::ranked;
use super::pack::Packing;
use super::part::Part;
use super::request::{LayoutRequest, Positions};
use super::separate::separate;
use super::tune::{FARTHEST, HELD_GIVE};
use base::geometry::Point;

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
        let (mut starts, mut pins) = (Vec::new(), Vec::new());
        for node in &request.nodes {
            starts.push(node.start.filter(is_finite).map(near));
            pins.push(node.pinned.filter(is_finite));
        }
        let (mut pieces, mut steps) = (Vec::new(), 1);
        for members in &mut graph.parts() {
            let members = std::mem::take(members);
            let piece = Piece::new(&graph, members, &starts, &pins);
            steps += piece.part.steps();
            pieces.push(piece);
        }
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
        for piece in &self.pieces {
            if piece.part.held() {
                packing.keep(&piece.part.graph, &piece.placed());
            }
        }
        for i in self.packing_order() {
            let piece = &mut self.pieces[i as usize];
            if piece.part.held() {
                continue;
            }
            let count = piece.part.points.len();
            separate(&piece.part.graph, &mut piece.part.points, &vec![1.0; count]);
            let wished = piece.match_starts(&self.starts);
            if self.pieces.len() == 1 {
                // Alone it lies where it wishes.
                self.pieces[0].origin = wished.unwrap_or_default();
                break;
            }
            let piece = &mut self.pieces[i as usize];
            piece.origin = packing.place(&piece.part.graph, &piece.part.points, wished);
        }
        let mut points = vec![Point::ORIGIN; self.graph.len()];
        for piece in &self.pieces {
            piece.write(&mut points);
        }
        self.honour_pins(&mut points);
        let give = numbers(points.len(), &mut |i| self.give(i));
        separate(&self.graph, &mut points, &give);
        for (i, point) in points.iter_mut().enumerate() {
            // Adding 0 turns −0 into 0, which would hash differently.
            *point = self.pins[i].unwrap_or(Point::new(point.x + 0.0, point.y + 0.0));
        }
        points
    }

    /// The parts that look for a place: those with a wish first, then the large before the small.
    fn packing_order(&self) -> Vec<u32> {
        let ranks = numbers(self.pieces.len(), &mut |i| {
            let piece = &self.pieces[i];
            if piece.has_start(&self.starts) { f64::NEG_INFINITY } else { -piece.part.graph.room_area() }
        });
        ranked(&ranks)
    }

    /// Moves pinned nodes to their pins, and with them the satellites that hang on nothing else.
    fn honour_pins(&self, points: &mut [Point]) {
        for (node, pin) in self.pins.iter().enumerate() {
            let Some(pin) = pin.map(near) else { continue };
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
        let started = which(members.len(), &mut |i| starts[members[i]].is_some()).len();
        let keeps = started > 0 && 3 * started >= 2 * members.len();
        let (mut places, mut known) = (Vec::with_capacity(members.len()), Vec::new());
        for &member in &members {
            let place = starts[member].or(pins[member].filter(|_| keeps).map(near));
            places.push(place);
            if let Some(place) = place {
                known.push(place);
            }
        }
        let origin = mean(&known);
        let kept = if keeps { places.clone() } else { vec![None; members.len()] };
        for place in &mut places {
            *place = place.map(|place| place.offset(-origin.x, -origin.y));
        }
        let part = Part::new(graph.induced(&members), &places, keeps);
        Self { members, part, origin, kept }
    }

    fn has_start(&self, starts: &[Option<Point>]) -> bool {
        for member in &self.members {
            if starts[*member].is_some() {
                return true;
            }
        }
        false
    }

    /// The part's points where they lie in the whole.
    fn placed(&self) -> Vec<Point> {
        let mut placed = self.part.points.clone();
        for (i, point) in placed.iter_mut().enumerate() {
            *point = self.kept[i].unwrap_or(point.offset(self.origin.x, self.origin.y));
        }
        placed
    }

    fn write(&self, points: &mut [Point]) {
        for (member, point) in self.members.iter().zip(self.placed()) {
            points[*member] = point;
        }
    }

    /// Mirrors a new arrangement to be most like the starts of its nodes, if some have one, and tells
    /// where its origin should lie for that.
    fn match_starts(&mut self, starts: &[Option<Point>]) -> Option<Point> {
        if !self.has_start(starts) {
            return None;
        }
        let mut best: Option<(f64, Point, Vec<Point>)> = None;
        for (x, y) in [(false, false), (true, false), (false, true), (true, true)] {
            let mut points = self.part.points.clone();
            super::orient::flip(&mut points, x, y);
            let mut shifts = Vec::new();
            for (i, point) in points.iter().enumerate() {
                if let Some(start) = starts[self.members[i]] {
                    shifts.push(start.offset(-point.x, -point.y));
                }
            }
            let shift = mean(&shifts);
            let off = sum(shifts.len(), &mut |i| shifts[i].distance(shift));
            if best.as_ref().is_none_or(|(least, _, _)| off < *least) {
                best = Some((off, shift, points));
            }
        }
        let (_, shift, points) = best?;
        self.part.points = points;
        Some(shift)
    }
}

fn is_finite(point: &Point) -> bool {
    point.x.is_finite() && point.y.is_finite()
}

/// A point that can be reckoned with: not too far out for squares of distances. What is too far comes
/// well inside the limit, so that what settles around it is not beyond it in turn.
fn near(point: Point) -> Point {
    let near = |x: f64| if x.abs() > FARTHEST { x.clamp(-FARTHEST / 2.0, FARTHEST / 2.0) } else { x };
    Point::new(near(point.x), near(point.y))
}
