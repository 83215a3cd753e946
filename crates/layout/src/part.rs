//! One connected part, laid out by itself, step by step. Knows no other part.

use super::contest::Contest;
use super::each::{flags, which};
use super::forces::Forces;
use super::graph::Graph;
use super::plan::Plan;
use super::random::Random;
use super::sparse::Sparse;
use super::{lengths, orient};
use base::geometry::Point;

/// A part and how far it has come.
pub(super) struct Part {
    pub graph: Graph,
    /// Around the part's own origin.
    pub points: Vec<Point>,
    /// Which nodes had a place before.
    placed: Vec<usize>,
    /// Whether enough of them had one for the arrangement to be known to the reader.
    known: bool,
    /// Which nodes may be moved.
    free: Vec<bool>,
    lengths: Vec<f64>,
    plan: Plan,
    work: Work,
}

enum Work {
    Begin,
    Contest(Box<Contest>),
    Sparse(Box<Sparse>),
    Forces(Box<Forces>),
    Done,
}

impl Part {
    /// A part of which some nodes have `places` already: there they stay if the part `keeps` them, else
    /// they are a hint.
    pub(super) fn new(graph: Graph, places: &[Option<Point>], keeps: bool) -> Self {
        let free = flags(places.len(), &mut |i| !keeps || places[i].is_none());
        let plan = Plan::of(&graph, &free);
        let placed = which(places.len(), &mut |i| places[i].is_some());
        let mut points = vec![Point::ORIGIN; places.len()];
        for &i in &placed {
            points[i] = places[i].unwrap_or_default();
        }
        Self {
            points,
            known: 3 * placed.len() >= places.len(),
            placed,
            free,
            lengths: lengths::wished(&graph),
            work: if plan == Plan::Nothing { Work::Done } else { Work::Begin },
            plan,
            graph,
        }
    }

    /// How many steps the whole takes.
    pub(super) fn steps(&self) -> usize {
        self.plan.steps()
    }

    pub(super) fn done(&self) -> bool {
        matches!(self.work, Work::Done)
    }

    /// Whether some nodes were there before.
    pub(super) fn held(&self) -> bool {
        self.free.contains(&false)
    }

    /// One bounded piece of work.
    pub(super) fn step(&mut self) {
        self.work = match std::mem::replace(&mut self.work, Work::Done) {
            Work::Begin => self.begin(),
            Work::Contest(mut contest) => match contest.step(&self.graph) {
                Some(points) => {
                    self.points = points;
                    Work::Done
                }
                None => Work::Contest(contest),
            },
            Work::Sparse(mut sparse) => {
                if sparse.step(&self.graph, &self.lengths, &mut self.points, &self.free) {
                    Work::Sparse(sparse)
                } else {
                    Work::Forces(Box::new(Forces::new(&self.graph, &self.lengths)))
                }
            }
            Work::Forces(mut forces) => {
                if forces.step(&self.graph, &self.lengths, &mut self.points, &self.free) {
                    Work::Forces(forces)
                } else {
                    self.fill();
                    Work::Done
                }
            }
            Work::Done => Work::Done,
        };
    }

    fn begin(&mut self) -> Work {
        if self.known {
            self.place_by_neighbours();
        } else {
            let size = 100.0 * (self.points.len() as f64).sqrt();
            for (i, point) in self.points.iter_mut().enumerate() {
                // From the node's key, so that much the same graph starts much the same.
                let mut random = Random::seeded(self.graph.key[i]);
                *point = Point::new(random.signed() * size, random.signed() * size);
            }
        }
        if let Plan::Stress(tidy) = &self.plan {
            let first = std::mem::take(&mut self.points);
            let gentle = self.known && !tidy.staged;
            let contest = Contest::new(&self.graph, &self.lengths, first, gentle, &self.free, tidy);
            return Work::Contest(Box::new(contest));
        }
        Work::Sparse(Box::new(Sparse::new(&self.graph, &self.lengths)))
    }

    /// Turns a new arrangement upright, and spreads it until its rooms have air. It is not drawn out to fill a canvas:
    /// in a crowd, places mean distances.
    fn fill(&mut self) {
        if !self.held() {
            orient::centre(&mut self.points);
            if !self.known {
                orient::level(&self.graph, &mut self.points);
                orient::mirror(&self.graph, &mut self.points);
            }
            orient::spread(&self.graph, &mut self.points, 1.0);
        }
    }

    /// Starts new nodes at the middle of their neighbours that have a place, nearest to those first.
    fn place_by_neighbours(&mut self) {
        let mut placed = vec![false; self.points.len()];
        let mut queue = self.placed.clone();
        for &i in &queue {
            placed[i] = true;
        }
        let mut next = 0;
        while let Some(&node) = queue.get(next) {
            next += 1;
            for &(new, _) in self.graph.neighbours(node) {
                if placed[new] {
                    continue;
                }
                let (mut x, mut y, mut count) = (0.0, 0.0, 0.0);
                for &(other, _) in self.graph.neighbours(new) {
                    if placed[other] {
                        x += self.points[other].x;
                        y += self.points[other].y;
                        count += 1.0;
                    }
                }
                let mut random = Random::seeded(self.graph.key[new]);
                self.points[new] =
                    Point::new(x / count + random.signed() * 30.0, y / count + random.signed() * 30.0);
                placed[new] = true;
                queue.push(new);
            }
        }
    }
}
