//! Made-up datasets of any size, the same bytes for the same seed: a graph that grew, and events over ten years in
//! eight lanes. Streams, so that a million events need no more memory than their graph. Knows no file.

mod bare;
mod full;
mod graph;
mod names;
mod rng;

use std::io::{self, Write};

use graph::Graph;
use rng::SplitMix64;

/// The size of a dataset, and the seed of its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    pub nodes: usize,
    pub events: usize,
    pub seed: u64,
}

/// 2016-01-01, in days since 1970-01-01.
const FIRST_DAY: i64 = 16_801;
const DAYS: usize = 3_653;
/// Kinds of event, each a lane of its own.
const LANES: [(&str, &str, &str); 8] = [
    ("filing", "Filings", "triangle"),
    ("verdict", "Verdicts", "diamond"),
    ("deal", "Deals", "bar"),
    ("launch", "Launches", "square"),
    ("outage", "Outages", "ring"),
    ("claim", "Claims", "hexagon"),
    ("hire", "Hires", "disc"),
    ("rule", "Rules", "diamond"),
];

/// One event, before it is written in either form.
struct Event {
    number: usize,
    /// Days since 1970-01-01; the first of its month where `is_of_month`.
    day: i64,
    is_of_month: bool,
    lane: usize,
    /// Nodes, each once, the one it is about first.
    who: Vec<u32>,
    sources: [usize; 2],
    rank: usize,
}

/// Writes a dataset in the format of the contract.
pub fn write(plan: Plan, to: &mut impl Write) -> io::Result<()> {
    full::write(plan, to)
}

/// Writes the same nodes, edges and events without anything else: for programs that do not know our format.
pub fn write_bare(plan: Plan, to: &mut impl Write) -> io::Result<()> {
    bare::write(plan, to)
}

/// The pairs of nodes that the plan's graph links.
pub fn edges(plan: Plan) -> Vec<(u32, u32)> {
    graph_of(plan).edges
}

fn graph_of(plan: Plan) -> Graph {
    Graph::new(plan.nodes, &mut SplitMix64::seeded(plan.seed))
}

fn source_count(plan: Plan) -> usize {
    20 + (plan.nodes + plan.events) / 20
}

/// The events one by one. So that every node is seen, they take the nodes in turn, as many each as that needs,
/// and one more that is well linked.
fn events(plan: Plan, graph: &Graph) -> impl Iterator<Item = Event> {
    // Numbers of their own: the graph is the same however many events there are.
    let mut rng = SplitMix64::seeded(plan.seed ^ 0x00ff_00ff);
    let each = plan.nodes.div_ceil(plan.events.max(1));
    let sources = source_count(plan);
    (0..plan.events).map(move |number| {
        let day = FIRST_DAY + rng.below(DAYS) as i64;
        let is_of_month = rng.below(8) == 0;
        let day = if is_of_month { day - names::date(day).2 + 1 } else { day };
        let mut who: Vec<u32> = Vec::with_capacity(each + 1);
        if plan.nodes > 0 {
            let from = number * each;
            who.extend(
                (from..from + each)
                    .take_while(|at| *at < plan.nodes.max(from + 1))
                    .map(|at| (at % plan.nodes) as u32),
            );
            let other = graph.linked(&mut rng);
            if !who.contains(&other) {
                who.push(other);
            }
        }
        let lane = rng.below(LANES.len());
        let sources = [rng.below(sources), rng.below(sources)];
        let rank = 1 + [0, 1, 1, 2][rng.below(4)];
        Event { number, day, is_of_month, lane, who, sources, rank }
    })
}

fn title_of(event: &Event) -> String {
    const DEEDS: [&str; 8] = [
        "sues",
        "wins over",
        "buys from",
        "launches with",
        "goes dark for",
        "accuses",
        "hires from",
        "answers to",
    ];
    let named =
        |at: usize| event.who.get(at).map_or_else(|| "Nobody".to_owned(), |node| names::name(*node as usize));
    let second = if event.who.len() > 1 { event.who.len() - 1 } else { 0 };
    format!("{} {} {}", named(0), DEEDS[event.lane], named(second))
}
