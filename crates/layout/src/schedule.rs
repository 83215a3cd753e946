//! How much work a layout takes. Depends on the graph alone, never on time.

use crate::forces::ticks;
use crate::graph::Graph;
use crate::local_search::TRIALS_PER_NODE;
use crate::stress::STEPS;

/// Above this many nodes, distances from pivots replace those of all pairs, and there is no local search.
pub(super) const MAX_ALL_PAIRS: usize = 600;
/// Up to this many nodes, several starts compete.
const MAX_MULTI_START: usize = 64;

/// With fewer passes than this, several starts would not be worth it.
const MIN_PASSES: usize = 6;

/// The work that local search may take, in comparisons of a line with a node or a line: about 2 ns each.
const WORK_BUDGET: usize = 1_600_000;
const WORK_BUDGET_PER_NODE: usize = 20_000;

/// The schedule of one connected component.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Schedule {
    /// No node to place.
    Trivial,
    /// Stress over all pairs, then local search.
    Stress(SearchSchedule),
    /// Sparse stress, then forces.
    SparseStress { nodes: usize },
}

/// The schedule of a local search.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SearchSchedule {
    /// Whether the focal nodes are placed first.
    pub places_focal: bool,
    /// The first rung says how many candidates there are.
    pub rungs: Vec<Rung>,
    /// Nodes with more links than this are not moved.
    pub max_degree: usize,
    /// How far away positions are tried at first, as a share of the picture's radius.
    pub radius: f64,
}

/// The best `candidates` so far are each improved in `passes` passes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rung {
    pub candidates: usize,
    pub passes: usize,
}

impl SearchSchedule {
    pub(super) fn starts(&self) -> usize {
        self.rungs.first().map_or(1, |rung| rung.candidates)
    }
}

impl Schedule {
    /// For a connected component, of which the `free` nodes are to be placed. `spreads`: they are spread over a frame
    /// afterwards, where they exchange places until fewer lines cross.
    pub(super) fn of(graph: &Graph, free: &[bool], spreads: bool) -> Self {
        let n = graph.len();
        let anchored = free.contains(&false);
        if n < 2 || !free.contains(&true) {
            return Self::Trivial;
        }
        if n > MAX_ALL_PAIRS {
            return Self::SparseStress { nodes: n };
        }
        let budget = WORK_BUDGET + WORK_BUDGET_PER_NODE * n;
        let work = pass_work(graph, free, usize::MAX);
        if n > MAX_MULTI_START || MIN_PASSES * work > 2 * budget {
            let max_degree = max_degree_within(graph, free, budget / 2);
            let passes = if spreads { 0 } else { 2 };
            let rungs = vec![Rung { candidates: 1, passes }];
            return Self::Stress(SearchSchedule { places_focal: false, rungs, max_degree, radius: 0.25 });
        }
        let passes = (budget / work).clamp(MIN_PASSES, 20);
        // New nodes among anchored ones have little choice: one start will do.
        let rungs = if anchored {
            vec![Rung { candidates: 1, passes }]
        } else {
            vec![
                Rung { candidates: passes / 4 + 1, passes: 1 },
                Rung { candidates: passes / 8 + 1, passes: 2 },
                Rung { candidates: 1, passes: passes / 3 },
            ]
        };
        Self::Stress(SearchSchedule { places_focal: !anchored, rungs, max_degree: usize::MAX, radius: 0.9 })
    }

    /// How many steps the component takes.
    pub(super) fn steps(&self) -> usize {
        match self {
            Self::Trivial => 0,
            // One to start, one to return the best.
            Self::Stress(search) => {
                2 + search.starts()
                    + search.rungs.iter().map(|rung| 1 + rung.candidates * rung.passes).sum::<usize>()
            }
            Self::SparseStress { nodes } => 1 + STEPS + ticks(*nodes),
        }
    }
}

/// The work of one pass over the free nodes of at most `max_degree` links.
fn pass_work(graph: &Graph, free: &[bool], max_degree: usize) -> usize {
    let (n, m) = (graph.len(), graph.links.len());
    let mut work = 1;
    for (i, free) in free.iter().enumerate() {
        let links = graph.degree(i);
        if *free && links <= max_degree {
            work += TRIALS_PER_NODE * (links * (n + m + m / 2) + m + n);
        }
    }
    work
}

/// The greatest degree for which a pass over nodes up to it costs no more than `budget`.
fn max_degree_within(graph: &Graph, free: &[bool], budget: usize) -> usize {
    let mut most = 24;
    while most > 0 && pass_work(graph, free, most) > budget {
        most -= 1;
    }
    most
}
