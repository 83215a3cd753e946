//! How much work a layout takes: a schedule that depends on the graph's size alone, never on time.

use super::forces::ticks;
use super::graph::Graph;
use super::stress::STEPS;
use super::untangle::TRIES;

/// Above this many nodes not all distances are held: pivots stand for the rest, and nothing is tidied.
pub(super) const LARGE: usize = 600;
/// Up to this many, several starts compete.
const SMALL: usize = 64;

/// With fewer rounds than this a contest would not be worth it.
const FEWEST_ROUNDS: usize = 6;

/// Work that tidying may take, in comparisons of a line with a node or a line: about 2 ns each.
const BUDGET: usize = 1_600_000;
const BUDGET_PER_NODE: usize = 20_000;

/// The schedule of one connected part.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Plan {
    /// Nothing to arrange.
    Nothing,
    /// Distances between all pairs, then tidying by hand.
    Stress(Tidy),
    /// Distances from pivots, then forces.
    Sparse { nodes: usize },
}

/// How arrangements are tidied.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tidy {
    /// Whether the principals are composed first.
    pub staged: bool,
    /// The first heat says how many start.
    pub heats: Vec<Heat>,
    /// Nodes with more links than this are left where they are.
    pub most_links: usize,
    /// How far away places are tried at first, as a share of the picture's radius.
    pub reach: f64,
}

/// The best `contenders` so far are each tidied for some `rounds`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Heat {
    pub contenders: usize,
    pub rounds: usize,
}

impl Tidy {
    pub(super) fn starts(&self) -> usize {
        self.heats.first().map_or(1, |heat| heat.contenders)
    }
}

impl Plan {
    /// For a connected part of which the nodes that are `free` are to be placed.
    pub(super) fn of(graph: &Graph, free: &[bool]) -> Self {
        let n = graph.len();
        let held = free.contains(&false);
        if n < 2 || !free.contains(&true) {
            return Self::Nothing;
        }
        if n > LARGE {
            return Self::Sparse { nodes: n };
        }
        let budget = BUDGET + BUDGET_PER_NODE * n;
        let work = round_work(graph, free, usize::MAX);
        if n > SMALL || FEWEST_ROUNDS * work > 2 * budget {
            let most_links = most_links_within(graph, free, budget / 2);
            let heats = vec![Heat { contenders: 1, rounds: 2 }];
            return Self::Stress(Tidy { staged: false, heats, most_links, reach: 0.25 });
        }
        let rounds = (budget / work).clamp(FEWEST_ROUNDS, 20);
        // New nodes among held ones have little choice: one start will do.
        let heats = if held {
            vec![Heat { contenders: 1, rounds }]
        } else {
            vec![
                Heat { contenders: rounds / 4 + 1, rounds: 1 },
                Heat { contenders: rounds / 8 + 1, rounds: 2 },
                Heat { contenders: 1, rounds: rounds / 3 },
            ]
        };
        Self::Stress(Tidy { staged: !held, heats, most_links: usize::MAX, reach: 0.9 })
    }

    /// How many steps the part takes.
    pub(super) fn steps(&self) -> usize {
        match self {
            Self::Nothing => 0,
            // One to begin, one to crown the winner.
            Self::Stress(tidy) => {
                2 + tidy.starts()
                    + tidy.heats.iter().map(|heat| 1 + heat.contenders * heat.rounds).sum::<usize>()
            }
            Self::Sparse { nodes } => 1 + STEPS + ticks(*nodes),
        }
    }
}

/// The work of one round over the free nodes of at most `most_links`.
fn round_work(graph: &Graph, free: &[bool], most_links: usize) -> usize {
    let (n, m) = (graph.len(), graph.links.len());
    let mut work = 1;
    for (i, free) in free.iter().enumerate() {
        let links = graph.degree(i);
        if *free && links <= most_links {
            work += TRIES * (links * (n + m + m / 2) + m + n);
        }
    }
    work
}

/// Up to how many links nodes may have for a round over them to cost no more than `budget`.
fn most_links_within(graph: &Graph, free: &[bool], budget: usize) -> usize {
    let mut most = 24;
    while most > 0 && round_work(graph, free, most) > budget {
        most -= 1;
    }
    most
}
