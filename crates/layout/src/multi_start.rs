//! Multi-start optimisation of one component: several starts, each placed by stress; the better ones are
//! improved by local search, fewer and longer from rung to rung (successive halving).

use crate::argsort::argsort;
use crate::arrays::{numbers, which};
use crate::distance::Distances;
use crate::graph::Graph;
use crate::local_search::LocalSearch;
use crate::params::{EVENNESS, MAX_STRETCH};
use crate::penalty::Penalties;
use crate::random::Random;
use crate::schedule::SearchSchedule;
use crate::{focal_placement, rotation, stress};
use base::geometry::Point;

/// A step of work.
#[derive(Clone, Copy, Debug)]
enum Job {
    /// Makes the candidate of this number.
    Start(usize),
    /// Keeps so many of the best candidates.
    Select(usize),
    /// Improves a candidate, trying positions up to this share of the picture's radius away.
    Improve(usize, f64),
}

pub(super) struct MultiStart {
    distances: Distances,
    initial: Vec<Point>,
    free: Vec<bool>,
    /// The nodes that local search may move.
    movable: Vec<usize>,
    /// Positions of the focal nodes.
    focal: Vec<(usize, Point)>,
    /// Whether some nodes stay where they were: then nothing is rotated or scaled.
    anchored: bool,
    /// Whether the reader knows the initial arrangement: then it is improved without a shuffle.
    warm_start: bool,
    /// Whether there is more than one candidate, so that penalties decide.
    is_scored: bool,
    /// The penalty of each arrangement, and the arrangement.
    candidates: Vec<(f64, Vec<Point>)>,
    penalties: Option<Penalties>,
    random: Random,
    /// The last comes first.
    jobs: Vec<Job>,
}

impl MultiStart {
    /// Starts from the arrangement `initial`, in which only `free` nodes may move.
    pub(super) fn new(
        graph: &Graph,
        lengths: &[f64],
        initial: Vec<Point>,
        warm_start: bool,
        free: &[bool],
        schedule: &SearchSchedule,
    ) -> Self {
        let anchored = free.contains(&false);
        let focal = if schedule.places_focal && !anchored {
            focal_placement::place_focal_nodes(graph, lengths)
        } else {
            Vec::new()
        };
        let mut free = free.to_vec();
        for (node, _) in &focal {
            free[*node] = false;
        }
        let movable = which(free.len(), &mut |i| free[i] && graph.degree(i) <= schedule.max_degree);
        Self {
            distances: Distances::new(graph, lengths),
            initial,
            free,
            movable,
            focal,
            anchored,
            warm_start: warm_start && !anchored,
            is_scored: schedule.starts() > 1,
            candidates: Vec::new(),
            penalties: None,
            random: Random::seeded(11),
            jobs: jobs_of(schedule),
        }
    }

    /// One step of work; the best arrangement when there is none left to do.
    pub(super) fn step(&mut self, graph: &Graph) -> Option<Vec<Point>> {
        match self.jobs.pop() {
            Some(Job::Start(start)) => self.start(graph, start),
            Some(Job::Select(count)) => self.select(count),
            Some(Job::Improve(candidate, radius)) => self.improve(graph, candidate, radius),
            None => {
                self.select(1);
                return Some(self.candidates.pop().map_or_else(Vec::new, |(_, points)| points));
            }
        }
        None
    }

    fn start(&mut self, graph: &Graph, start: usize) {
        let mut points = self.initial.clone();
        let (_, size) = self.distances.range();
        for (i, point) in points.iter_mut().enumerate() {
            if start > 0 && self.free[i] {
                // Seeded by the node's key, so that similar graphs start alike.
                let mut random = Random::seeded(graph.key[i] ^ start as u64);
                *point = Point::new(random.signed() * size, random.signed() * size);
            }
        }
        for (node, at) in &self.focal {
            points[*node] = *at;
        }
        let free = &self.free;
        let scale = if self.anchored { self.distances.scale_of(&points, &|i| !free[i]) } else { 1.0 };
        stress::minimize(&self.distances, scale, &mut points, free, self.warm_start);
        if !self.anchored {
            if self.focal.len() < 2 && !self.warm_start {
                if self.focal.is_empty() {
                    rotation::centre(&mut points);
                }
                rotation::align_principal_axis(graph, &mut points);
                rotation::mirror(graph, &mut points);
            }
            rotation::spread(graph, &mut points, MAX_STRETCH);
            rotation::even_out(graph, &mut points, free, EVENNESS);
        }
        self.candidates.push((0.0, points));
        self.score(graph, start);
    }

    /// Computes a candidate's penalty, on the scale that the first candidate sets. A single candidate needs
    /// none.
    fn score(&mut self, graph: &Graph, candidate: usize) {
        let Some((sum, points)) = self.candidates.get_mut(candidate) else { return };
        let (anchored, free, distances) = (self.anchored, &self.free, &self.distances);
        let penalties = self.penalties.get_or_insert_with(|| {
            let scale = distances.scale_of(points, &|i| !anchored || !free[i]);
            let mut extent = 0.0;
            for point in points.iter() {
                let distance = point.distance(Point::ORIGIN);
                extent = if distance > extent { distance } else { extent };
            }
            Penalties::new(graph, distances, scale, if anchored { extent } else { 0.0 })
        });
        if self.is_scored {
            *sum = penalties.total(graph, points);
        }
    }

    fn select(&mut self, count: usize) {
        let mut all = std::mem::take(&mut self.candidates);
        let sums = numbers(all.len(), &mut |i| all[i].0);
        for (place, i) in argsort(&sums).into_iter().enumerate() {
            if place < count {
                self.candidates.push(std::mem::take(&mut all[i as usize]));
            }
        }
    }

    fn improve(&mut self, graph: &Graph, candidate: usize, radius: f64) {
        if let (Some((_, points)), Some(penalties)) =
            (self.candidates.get_mut(candidate), &mut self.penalties)
        {
            let radius = radius * penalties.radius();
            LocalSearch { graph, penalties, points }.pass(&mut self.movable, radius, &mut self.random);
        }
        self.score(graph, candidate);
    }
}

/// The steps of a schedule; the last comes first.
fn jobs_of(schedule: &SearchSchedule) -> Vec<Job> {
    let mut jobs = Vec::new();
    for start in 0..schedule.starts() {
        jobs.push(Job::Start(start));
    }
    let mut radius = schedule.radius;
    for rung in &schedule.rungs {
        jobs.push(Job::Select(rung.candidates));
        let first_radius = radius;
        for candidate in 0..rung.candidates {
            radius = first_radius;
            for _ in 0..rung.passes {
                jobs.push(Job::Improve(candidate, radius));
                radius *= 0.8;
            }
        }
    }
    jobs.reverse();
    jobs
}
