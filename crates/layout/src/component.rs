//! The layout of one connected component, step by step. Knows no other component.

use crate::arrays::{flags, which};
use crate::forces::Forces;
use crate::graph::Graph;
use crate::multi_start::MultiStart;
use crate::random::Random;
use crate::schedule::Schedule;
use crate::sparse_stress::SparseStress;
use crate::{link_lengths, rotation};
use base::geometry::Point;

/// A component and the state of its layout.
pub(super) struct Component {
    pub graph: Graph,
    /// Relative to the component's own origin.
    pub points: Vec<Point>,
    /// The nodes that had a position before.
    started: Vec<usize>,
    /// Whether enough of them had one for the reader to know the arrangement.
    is_known: bool,
    /// The nodes that may move.
    free: Vec<bool>,
    lengths: Vec<f64>,
    schedule: Schedule,
    work: Work,
}

enum Work {
    Start,
    MultiStart(Box<MultiStart>),
    SparseStress(Box<SparseStress>),
    Forces(Box<Forces>),
    Done,
}

impl Component {
    /// A component of which some nodes have positions already, `anchors`. With `keeps_anchors` these nodes
    /// stay; otherwise their positions only start the layout. `spreads`: all are spread over a frame afterwards.
    pub(super) fn new(graph: Graph, anchors: &[Option<Point>], keeps_anchors: bool, spreads: bool) -> Self {
        let free = flags(anchors.len(), &mut |i| !keeps_anchors || anchors[i].is_none());
        let schedule = Schedule::of(&graph, &free, spreads);
        let started = which(anchors.len(), &mut |i| anchors[i].is_some());
        let mut points = vec![Point::ORIGIN; anchors.len()];
        for &i in &started {
            points[i] = anchors[i].unwrap_or_default();
        }
        Self {
            points,
            is_known: 3 * started.len() >= anchors.len(),
            started,
            free,
            lengths: link_lengths::ideal_lengths(&graph),
            work: if schedule == Schedule::Trivial { Work::Done } else { Work::Start },
            schedule,
            graph,
        }
    }

    /// How many steps the layout takes.
    pub(super) fn steps(&self) -> usize {
        self.schedule.steps()
    }

    pub(super) fn is_done(&self) -> bool {
        matches!(self.work, Work::Done)
    }

    /// Whether some nodes stay where they were.
    pub(super) fn has_anchored(&self) -> bool {
        self.free.contains(&false)
    }

    /// One bounded step of work.
    pub(super) fn step(&mut self) {
        self.work = match std::mem::replace(&mut self.work, Work::Done) {
            Work::Start => self.start(),
            Work::MultiStart(mut multi_start) => match multi_start.step(&self.graph) {
                Some(points) => {
                    self.points = points;
                    Work::Done
                }
                None => Work::MultiStart(multi_start),
            },
            Work::SparseStress(mut sparse_stress) => {
                if sparse_stress.step(&self.graph, &self.lengths, &mut self.points, &self.free) {
                    Work::SparseStress(sparse_stress)
                } else {
                    Work::Forces(Box::new(Forces::new(&self.graph, &self.lengths)))
                }
            }
            Work::Forces(mut forces) => {
                if forces.tick(&self.graph, &self.lengths, &mut self.points, &self.free) {
                    Work::Forces(forces)
                } else {
                    self.finish();
                    Work::Done
                }
            }
            Work::Done => Work::Done,
        };
    }

    fn start(&mut self) -> Work {
        if self.is_known {
            self.place_by_neighbours();
        } else {
            let size = 100.0 * (self.points.len() as f64).sqrt();
            for (i, point) in self.points.iter_mut().enumerate() {
                // Seeded by the node's key, so that similar graphs start alike.
                let mut random = Random::seeded(self.graph.key[i]);
                *point = Point::new(random.signed() * size, random.signed() * size);
            }
        }
        if let Schedule::Stress(search) = &self.schedule {
            let initial = std::mem::take(&mut self.points);
            let warm_start = self.is_known && !search.places_focal;
            let multi_start =
                MultiStart::new(&self.graph, &self.lengths, initial, warm_start, &self.free, search);
            return Work::MultiStart(Box::new(multi_start));
        }
        Work::SparseStress(Box::new(SparseStress::new(&self.graph, &self.lengths)))
    }

    /// Rotates a new arrangement and scales it until its boxes have room. It is not stretched to fill the
    /// canvas: in a large graph, positions stand for distances.
    fn finish(&mut self) {
        if !self.has_anchored() {
            rotation::centre(&mut self.points);
            if !self.is_known {
                rotation::align_principal_axis(&self.graph, &mut self.points);
                rotation::mirror(&self.graph, &mut self.points);
            }
            rotation::spread(&self.graph, &mut self.points, 1.0);
        }
    }

    /// Starts new nodes at the mean of their neighbours that have a position, breadth first from those.
    fn place_by_neighbours(&mut self) {
        let mut started = vec![false; self.points.len()];
        let mut queue = self.started.clone();
        for &i in &queue {
            started[i] = true;
        }
        let mut next = 0;
        while let Some(&node) = queue.get(next) {
            next += 1;
            for &(new, _) in self.graph.neighbours(node) {
                if started[new] {
                    continue;
                }
                let (mut x, mut y, mut count) = (0.0, 0.0, 0.0);
                for &(other, _) in self.graph.neighbours(new) {
                    if started[other] {
                        x += self.points[other].x;
                        y += self.points[other].y;
                        count += 1.0;
                    }
                }
                let mut random = Random::seeded(self.graph.key[new]);
                self.points[new] =
                    Point::new(x / count + random.signed() * 30.0, y / count + random.signed() * 30.0);
                started[new] = true;
                queue.push(new);
            }
        }
    }
}
