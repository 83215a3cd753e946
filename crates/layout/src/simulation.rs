//! A layout in progress: component after component, then all together. A worker can answer between its steps;
//! the result does not depend on how it is stepped.

use crate::argsort::argsort;
use crate::arrays::{mean, numbers, sum, which};
use crate::component::Component;
use crate::exchange::exchange;
use crate::graph::Graph;
use crate::make_room::{Standing, has_room, let_in, make_room};
use crate::pack::Packing;
use crate::params::{ANCHORED_MOBILITY, MAX_BOX_SIDE, MAX_COORDINATE};
use crate::random::Random;
use crate::remove_overlaps::remove_overlaps;
use crate::request::{LayoutNode, LayoutRequest};
use crate::result::Positions;
use base::geometry::{Point, Size};

/// A layout in progress, step by step.
pub struct Simulation {
    graph: Graph,
    starts: Vec<Option<Point>>,
    /// The room each node asks for, where none has a position already.
    rooms: Vec<Size>,
    /// The picture this one grows out of, and which of its nodes each node is or comes from.
    base: Option<(Box<Simulation>, Vec<Grown>)>,
    /// As requested, to the bit.
    pins: Vec<Option<Point>>,
    placements: Vec<Placement>,
    /// The index of the component that is being laid out.
    current: usize,
    steps_done: usize,
    steps: usize,
    positions: Option<Positions>,
}

/// Lays a graph out to the end. Never fails; equal requests give bit-identical positions on every machine.
#[must_use]
pub fn layout(request: &LayoutRequest) -> Positions {
    let mut simulation = Simulation::new(request);
    while !simulation.is_finished() {
        simulation.step();
    }
    simulation.positions()
}

/// The node of the base that a node is, or comes from.
#[derive(Clone, Copy)]
struct Grown {
    of: usize,
    is_new: bool,
}

/// One connected component and where it lies.
struct Placement {
    /// Its nodes, ascending.
    members: Vec<usize>,
    component: Component,
    /// Where its own origin lies.
    origin: Point,
    /// The former positions of the nodes that stay: exact, whatever the origin.
    anchored: Vec<Option<Point>>,
}

impl Simulation {
    /// Starts a layout. Accepts any request: numbers that are not finite count as absent.
    #[must_use]
    pub fn new(request: &LayoutRequest) -> Self {
        let graph = Graph::of(request);
        let (mut starts, mut pins, mut rooms) = (Vec::new(), Vec::new(), Vec::new());
        for node in &request.nodes {
            starts.push(node.start.filter(is_finite).map(clamp_far));
            pins.push(node.pinned.filter(is_finite));
            rooms.push(room_of(node));
        }
        if starts.iter().any(Option::is_some) {
            // What the reader has seen is not spread anew.
            rooms.fill(Size::default());
        }
        let (mut placements, mut steps) = (Vec::new(), 1);
        let base = request.base.as_ref().and_then(|base| {
            let grown = grown_from(request, base)?;
            has_room(&rooms).then(|| (Box::new(Self::new(base)), grown))
        });
        steps += base.as_ref().map_or(0, |(base, _)| base.steps);
        let mut components = if base.is_some() { Vec::new() } else { graph.components() };
        for members in &mut components {
            let members = std::mem::take(members);
            let placement = Placement::new(&graph, members, &starts, &pins, has_room(&rooms));
            steps += placement.component.steps();
            placements.push(placement);
        }
        Self {
            graph,
            starts,
            rooms,
            base,
            pins,
            placements,
            current: 0,
            steps_done: 0,
            steps,
            positions: None,
        }
    }

    /// One bounded step of work, a few milliseconds for most graphs; does nothing once finished.
    pub fn step(&mut self) {
        if let Some((base, _)) = self.base.as_mut().filter(|(base, _)| !base.is_finished()) {
            base.step();
            self.steps_done += 1;
            return;
        }
        while self.placements.get(self.current).is_some_and(|placement| placement.component.is_done()) {
            self.current += 1;
        }
        match self.placements.get_mut(self.current) {
            Some(placement) => placement.component.step(),
            None if self.positions.is_none() => self.positions = Some(self.assemble()),
            None => return,
        }
        self.steps_done += 1;
    }

    /// Whether there is nothing left to do, and positions are final.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.positions.is_some()
    }

    /// The share of the work that is done, 0 to 1; 1 when finished.
    #[must_use]
    pub fn progress(&self) -> f64 {
        if self.is_finished() { 1.0 } else { self.steps_done as f64 / self.steps as f64 }
    }

    /// The positions so far: until finished they are provisional, and components lie on top of each other.
    #[must_use]
    pub fn positions(&self) -> Positions {
        if let Some(positions) = &self.positions {
            return positions.clone();
        }
        let mut points = vec![Point::ORIGIN; self.graph.len()];
        for placement in &self.placements {
            placement.write_to(&mut points);
        }
        points
    }

    /// Packs the components, applies the pins, and removes overlaps.
    fn assemble(&mut self) -> Positions {
        if let Some((base, grown)) = self.base.take() {
            let points = self.grow(&base, &grown);
            return self.finish(points);
        }
        let mut packing = Packing::new(&self.graph.half);
        for placement in &self.placements {
            if placement.component.has_anchored() {
                packing.reserve(&placement.component.graph, &placement.points());
            }
        }
        for i in self.packing_order() {
            let placement = &mut self.placements[i as usize];
            if placement.component.has_anchored() {
                continue;
            }
            let count = placement.component.points.len();
            remove_overlaps(&placement.component.graph, &mut placement.component.points, &vec![1.0; count]);
            let preferred = placement.align_to_starts(&self.starts);
            if self.placements.len() == 1 {
                // A single component lies where it prefers.
                self.placements[0].origin = preferred.unwrap_or_default();
                break;
            }
            let placement = &mut self.placements[i as usize];
            placement.origin =
                packing.place(&placement.component.graph, &placement.component.points, preferred);
        }
        let mut points = vec![Point::ORIGIN; self.graph.len()];
        for placement in &self.placements {
            placement.write_to(&mut points);
        }
        if make_room(&self.rooms, &mut points) {
            exchange(&self.graph, &self.rooms, &mut points, &|_| true);
        }
        self.finish(points)
    }

    /// Lets the new nodes into the picture of the base, each beside the one it comes from.
    fn grow(&self, base: &Simulation, grown: &[Grown]) -> Vec<Point> {
        let before = base.positions();
        let is_new = |i: usize| grown[i].is_new;
        let mut points = vec![Point::ORIGIN; grown.len()];
        for (i, point) in points.iter_mut().enumerate() {
            let from = before[grown[i].of];
            let mut random = Random::seeded(self.graph.key[i]);
            // All around where it comes from, to be pushed out of there every way.
            let off = if is_new(i) { self.rooms[i] } else { Size::default() };
            *point = from.offset(random.signed() * off.width, random.signed() * off.height);
        }
        let standing = standings(grown);
        let_in(&self.rooms, &mut points, &base.rooms, &|i| standing[i]);
        exchange(&self.graph, &self.rooms, &mut points, &is_new);
        points
    }

    /// Applies the pins, and removes overlaps.
    fn finish(&self, mut points: Vec<Point>) -> Positions {
        self.apply_pins(&mut points);
        let mobility = numbers(points.len(), &mut |i| self.mobility(i));
        remove_overlaps(&self.graph, &mut points, &mobility);
        for (i, point) in points.iter_mut().enumerate() {
            // Adding 0 turns −0 into 0, which would hash differently.
            *point = self.pins[i].unwrap_or(Point::new(point.x + 0.0, point.y + 0.0));
        }
        points
    }

    /// The order in which components are packed: those with a preferred position first, then large ones
    /// first.
    fn packing_order(&self) -> Vec<u32> {
        let ranks = numbers(self.placements.len(), &mut |i| {
            let placement = &self.placements[i];
            if placement.has_start(&self.starts) {
                f64::NEG_INFINITY
            } else {
                -placement.component.graph.box_area()
            }
        });
        argsort(&ranks)
    }

    /// Moves pinned nodes to their pins, and with each its leaves (neighbours without other links).
    fn apply_pins(&self, points: &mut [Point]) {
        for (node, pin) in self.pins.iter().enumerate() {
            let Some(pin) = pin.map(clamp_far) else { continue };
            let (dx, dy) = (pin.x - points[node].x, pin.y - points[node].y);
            points[node] = pin;
            for &(other, _) in self.graph.neighbours(node) {
                if self.graph.degree(other) == 1 && self.pins[other].is_none() {
                    points[other] = points[other].offset(dx, dy);
                }
            }
        }
    }

    /// How easily a node moves to remove overlaps; 0 is not at all.
    fn mobility(&self, node: usize) -> f64 {
        match (self.pins[node], self.starts[node]) {
            (Some(_), _) => 0.0,
            (None, Some(_)) => ANCHORED_MOBILITY,
            (None, None) => 1.0,
        }
    }
}

impl Placement {
    /// When at least two thirds of the nodes have a start, these stay, and the others are placed among them.
    /// `spreads`: all nodes are spread over a frame afterwards.
    fn new(
        graph: &Graph,
        members: Vec<usize>,
        starts: &[Option<Point>],
        pins: &[Option<Point>],
        spreads: bool,
    ) -> Self {
        let started = which(members.len(), &mut |i| starts[members[i]].is_some()).len();
        let keeps = started > 0 && 3 * started >= 2 * members.len();
        let (mut places, mut known) = (Vec::with_capacity(members.len()), Vec::new());
        for &member in &members {
            let place = starts[member].or(pins[member].filter(|_| keeps).map(clamp_far));
            places.push(place);
            if let Some(place) = place {
                known.push(place);
            }
        }
        let origin = mean(&known);
        let anchored = if keeps { places.clone() } else { vec![None; members.len()] };
        for place in &mut places {
            *place = place.map(|place| place.offset(-origin.x, -origin.y));
        }
        let component = Component::new(graph.induced(&members), &places, keeps, spreads);
        Self { members, component, origin, anchored }
    }

    fn has_start(&self, starts: &[Option<Point>]) -> bool {
        for member in &self.members {
            if starts[*member].is_some() {
                return true;
            }
        }
        false
    }

    /// The component's points in the coordinates of the whole.
    fn points(&self) -> Vec<Point> {
        let mut points = self.component.points.clone();
        for (i, point) in points.iter_mut().enumerate() {
            *point = self.anchored[i].unwrap_or(point.offset(self.origin.x, self.origin.y));
        }
        points
    }

    fn write_to(&self, points: &mut [Point]) {
        for (member, point) in self.members.iter().zip(self.points()) {
            points[*member] = point;
        }
    }

    /// Mirrors a new arrangement to match the starts of its nodes best, if some have one. Returns where its
    /// origin should lie for that.
    fn align_to_starts(&mut self, starts: &[Option<Point>]) -> Option<Point> {
        if !self.has_start(starts) {
            return None;
        }
        let mut best: Option<(f64, Point, Vec<Point>)> = None;
        for (x, y) in [(false, false), (true, false), (false, true), (true, true)] {
            let mut points = self.component.points.clone();
            crate::rotation::flip(&mut points, x, y);
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
        self.component.points = points;
        Some(shift)
    }
}

/// How firmly each node stands, of a picture that grows.
fn standings(grown: &[Grown]) -> Vec<Standing> {
    let opened = |of: usize| grown.iter().any(|new| new.is_new && new.of == of);
    let standing = |node: &Grown| match node.is_new {
        true => Standing::New,
        false if opened(node.of) => Standing::Opened,
        false => Standing::Stays,
    };
    grown.iter().map(standing).collect()
}

/// The node of the base that each node is, or comes from; `None` where one is neither.
fn grown_from(request: &LayoutRequest, base: &LayoutRequest) -> Option<Vec<Grown>> {
    let at = |key: u64| base.nodes.iter().position(|node| node.key == key);
    let grown = |node: &LayoutNode| match at(node.key) {
        Some(of) => Some(Grown { of, is_new: false }),
        None => Some(Grown { of: at(node.origin?)?, is_new: true }),
    };
    request.nodes.iter().map(grown).collect()
}

/// The room a node asks for; none that is not a size.
fn room_of(node: &LayoutNode) -> Size {
    let side = |length: f64| if length > 0.0 { length.min(MAX_BOX_SIDE) } else { 0.0 };
    Size::new(side(node.room.width), side(node.room.height))
}

fn is_finite(point: &Point) -> bool {
    point.x.is_finite() && point.y.is_finite()
}

/// A point whose squared distances do not overflow. A point beyond the limit is moved well inside it, so that
/// the nodes placed around it are not beyond it in turn.
fn clamp_far(point: Point) -> Point {
    let clamp_far = |x: f64| {
        if x.abs() > MAX_COORDINATE { x.clamp(-MAX_COORDINATE / 2.0, MAX_COORDINATE / 2.0) } else { x }
    };
    Point::new(clamp_far(point.x), clamp_far(point.y))
}
