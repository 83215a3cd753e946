//! Arrangements of one part that compete: several starts, each drawn by distances, tidied, and the
//! better ones tidied on.

use super::blemish::Blemishes;
use super::distance::Distances;
use super::each::{numbers, which};
use super::graph::Graph;
use super::order::ranked;
use super::plan::Tidy;
use super::random::Random;
use super::tune::{EVENNESS, MOST_STRETCH};
use super::untangle::Tidying;
use super::{orient, stage, stress};
use base::geometry::Point;

/// A piece of work.
#[derive(Clone, Copy, Debug)]
enum Job {
    /// Draw the arrangement of this number.
    Draw(usize),
    /// Keep only so many of the best.
    Keep(usize),
    /// Tidy one, trying places as far away as this share of the picture's radius.
    Tidy(usize, f64),
}

pub(super) struct Contest {
    distances: Distances,
    first: Vec<Point>,
    free: Vec<bool>,
    /// The nodes that tidying may move.
    movable: Vec<usize>,
    /// Where the principals stand.
    staged: Vec<(usize, Point)>,
    /// Whether some nodes were there before: then nothing is turned or spread.
    held: bool,
    /// Whether the first arrangement is one the reader knows: then it is bettered without a shuffle.
    gentle: bool,
    /// Whether more than one arrangement starts.
    many: bool,
    /// How bad each arrangement is.
    contenders: Vec<(f64, Vec<Point>)>,
    blemishes: Option<Blemishes>,
    random: Random,
    /// Last first.
    jobs: Vec<Job>,
}

impl Contest {
    /// Starts from the arrangement `first`, in which only `free` nodes may be moved.
    pub(super) fn new(
        graph: &Graph,
        lengths: &[f64],
        first: Vec<Point>,
        gentle: bool,
        free: &[bool],
        plan: &Tidy,
    ) -> Self {
        let held = free.contains(&false);
        let staged = if plan.staged && !held { stage::compose(graph, lengths) } else { Vec::new() };
        let mut free = free.to_vec();
        for (node, _) in &staged {
            free[*node] = false;
        }
        let movable = which(free.len(), &mut |i| free[i] && graph.degree(i) <= plan.most_links);
        Self {
            distances: Distances::new(graph, lengths),
            first,
            free,
            movable,
            staged,
            held,
            gentle: gentle && !held,
            many: plan.starts() > 1,
            contenders: Vec::new(),
            blemishes: None,
            random: Random::seeded(11),
            jobs: jobs_of(plan),
        }
    }

    /// Does one piece of work; the winner when there is none left.
    pub(super) fn step(&mut self, graph: &Graph) -> Option<Vec<Point>> {
        match self.jobs.pop() {
            Some(Job::Draw(number)) => self.draw(graph, number),
            Some(Job::Keep(count)) => self.keep(count),
            Some(Job::Tidy(contender, reach)) => self.tidy(graph, contender, reach),
            None => {
                self.keep(1);
                return Some(self.contenders.pop().map_or_else(Vec::new, |(_, points)| points));
            }
        }
        None
    }

    fn draw(&mut self, graph: &Graph, number: usize) {
        let mut points = self.first.clone();
        let (_, size) = self.distances.range();
        for (i, point) in points.iter_mut().enumerate() {
            if number > 0 && self.free[i] {
                // From the node's key, so that much the same graph starts much the same.
                let mut random = Random::seeded(graph.key[i] ^ number as u64);
                *point = Point::new(random.signed() * size, random.signed() * size);
            }
        }
        for (node, at) in &self.staged {
            points[*node] = *at;
        }
        let free = &self.free;
        let scale = if self.held { self.distances.scale_of(&points, &|i| !free[i]) } else { 1.0 };
        stress::descend(&self.distances, scale, &mut points, free, self.gentle);
        if !self.held {
            if self.staged.len() < 2 && !self.gentle {
                if self.staged.is_empty() {
                    orient::centre(&mut points);
                }
                orient::level(graph, &mut points);
                orient::mirror(graph, &mut points);
            }
            orient::spread(graph, &mut points, MOST_STRETCH);
            orient::even_out(graph, &mut points, free, EVENNESS);
        }
        self.contenders.push((0.0, points));
        self.judge(graph, number);
    }

    /// Tells how bad an arrangement is, on the scale that the first one sets; but where there is only
    /// one, it is the best.
    fn judge(&mut self, graph: &Graph, contender: usize) {
        let Some((sum, points)) = self.contenders.get_mut(contender) else { return };
        let (held, free, distances) = (self.held, &self.free, &self.distances);
        let blemishes = self.blemishes.get_or_insert_with(|| {
            let scale = distances.scale_of(points, &|i| !held || !free[i]);
            let mut reached = 0.0;
            for point in points.iter() {
                let away = point.distance(Point::ORIGIN);
                reached = if away > reached { away } else { reached };
            }
            Blemishes::new(graph, distances, scale, if held { reached } else { 0.0 })
        });
        if self.many {
            *sum = blemishes.total(graph, points);
        }
    }

    fn keep(&mut self, count: usize) {
        let mut all = std::mem::take(&mut self.contenders);
        let sums = numbers(all.len(), &mut |i| all[i].0);
        for (place, i) in ranked(&sums).into_iter().enumerate() {
            if place < count {
                self.contenders.push(std::mem::take(&mut all[i as usize]));
            }
        }
    }

    fn tidy(&mut self, graph: &Graph, contender: usize, reach: f64) {
        if let (Some((_, points)), Some(blemishes)) =
            (self.contenders.get_mut(contender), &mut self.blemishes)
        {
            let reach = reach * blemishes.rim();
            Tidying { graph, blemishes, points }.round(&mut self.movable, reach, &mut self.random);
        }
        self.judge(graph, contender);
    }
}

/// The work of a plan, last first.
fn jobs_of(plan: &Tidy) -> Vec<Job> {
    let mut jobs = Vec::new();
    for number in 0..plan.starts() {
        jobs.push(Job::Draw(number));
    }
    let mut reach = plan.reach;
    for heat in &plan.heats {
        jobs.push(Job::Keep(heat.contenders));
        let first_reach = reach;
        for contender in 0..heat.contenders {
            reach = first_reach;
            for _ in 0..heat.rounds {
                jobs.push(Job::Tidy(contender, reach));
                reach *= 0.8;
            }
        }
    }
    jobs.reverse();
    jobs
}
