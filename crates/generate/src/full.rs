//! A made-up dataset in the format of the contract, a record a line.

use std::io::{self, Write};

use super::graph::Graph;
use super::rng::SplitMix64;
use super::{Event, FIRST_DAY, LANES, Plan, events, graph_of, names, source_count, title_of};

const ENTITY_KINDS: [&str; 10] = [
    "company",
    "company",
    "company",
    "lab",
    "product",
    "person",
    "publisher",
    "regulator",
    "court",
    "coalition",
];
const RELATION_KINDS: [&str; 6] =
    ["uses", "invested-in", "supplies", "partner-of", "competes-with", "licenses"];
const TONES: [&str; 8] = ["law", "law", "money", "access", "fault", "fault", "mute", "ink"];
/// About as long as a sentence of a real dataset.
const SUMMARIES: [&str; 4] = [
    "Both sides confirm it and neither gives a reason.",
    "One of the two says that nothing was agreed, the other shows a letter.",
    "It takes effect at once and may be reviewed after a year.",
    "Nobody else was asked; two customers say that they learned of it from the papers.",
];

pub fn write(plan: Plan, to: &mut impl Write) -> io::Result<()> {
    let graph = graph_of(plan);
    head(plan, to)?;
    part(to, "sources", 0..source_count(plan), source)?;
    let mut rng = SplitMix64::seeded(plan.seed ^ 0xabcd);
    part(to, "entities", 0..graph.nodes, |node| entity(node, &mut rng))?;
    let sources = source_count(plan);
    part(to, "relations", 0..graph.edges.len(), |at| relation(&graph, at, rng.below(sources), &mut rng))?;
    part(to, "disputes", 0..0, |_| String::new())?;
    part(to, "events", events(plan, &graph), |it| event(&it))?;
    writeln!(to, "\n\"stories\":[]}}")
}

fn head(plan: Plan, to: &mut impl Write) -> io::Result<()> {
    writeln!(
        to,
        "{{\"version\":1,\"title\":\"Made up: {} nodes, {} events\",\"description\":\"Made up by seed {}, to measure with\",\
         \"updated\":\"2026-01-01\",\"license\":\"CC0-1.0\",\"languages\":[\"en\"],\"opening\":\"v=1\",",
        plan.nodes, plan.events, plan.seed
    )?;
    let kinds = LANES.iter().zip(TONES).map(|((id, label, shape), tone)| {
        format!("{{\"id\":\"{id}\",\"label\":\"{label}\",\"shape\":\"{shape}\",\"tone\":\"{tone}\"}}")
    });
    let kinds: Vec<String> = kinds.collect();
    write!(to, "\"kinds\":{{\"events\":[{}]}},", kinds.join(","))
}

/// A list of records. What stands before it ends with a comma, and so does it.
fn part<T>(
    to: &mut impl Write,
    name: &str,
    items: impl IntoIterator<Item = T>,
    mut record: impl FnMut(T) -> String,
) -> io::Result<()> {
    write!(to, "\n\"{name}\":[")?;
    let mut before = "\n";
    for item in items {
        write!(to, "{before}{}", record(item))?;
        before = ",\n";
    }
    write!(to, "],")
}

fn source(at: usize) -> String {
    format!(
        "{{\"id\":\"s{at}\",\"url\":\"https://example.org/{at}\",\"title\":\"Report {at}\",\
         \"publisher\":\"Paper {}\",\"lang\":\"en\",\"checked\":\"listed\"}}",
        at % 40
    )
}

fn entity(node: usize, rng: &mut SplitMix64) -> String {
    format!(
        "{{\"id\":\"n{node}\",\"kind\":\"{}\",\"name\":\"{}\"}}",
        rng.one_of(&ENTITY_KINDS),
        names::name(node)
    )
}

fn relation(graph: &Graph, at: usize, source: usize, rng: &mut SplitMix64) -> String {
    let (from, to) = graph.edges[at];
    let begins = 2012 + rng.below(10);
    let ends = begins + 1 + rng.below(4);
    let time = match rng.below(6) {
        0 => format!(",\"since\":\"{begins}\",\"until\":\"{ends}\""),
        1 | 2 => format!(",\"since\":\"{begins}\""),
        _ => String::new(),
    };
    let kind = rng.one_of(&RELATION_KINDS);
    format!(
        "{{\"id\":\"r{at}\",\"kind\":\"{kind}\",\"from\":\"n{from}\",\"to\":\"n{to}\"{time},\"sources\":[\"s{source}\"]}}"
    )
}

fn event(it: &Event) -> String {
    let (year, month, day) = names::date(it.day);
    debug_assert!(it.day >= FIRST_DAY);
    let date =
        if it.is_of_month { format!("{year}-{month:02}") } else { format!("{year}-{month:02}-{day:02}") };
    let actors: Vec<String> =
        it.who.iter().map(|node| format!("{{\"entity\":\"n{node}\",\"role\":\"related\"}}")).collect();
    let [first, second] = it.sources;
    let sources =
        if first == second { format!("\"s{first}\"") } else { format!("\"s{first}\",\"s{second}\"") };
    let title = title_of(it);
    let summary = SUMMARIES[it.number % SUMMARIES.len()];
    format!(
        "{{\"id\":\"e{}\",\"date\":\"{date}\",\"kind\":\"{}\",\"rank\":{},\"title\":{{\"en\":\"{title}\"}},\
         \"summary\":{{\"en\":\"{summary}\"}},\"actors\":[{}],\"sources\":[{sources}]}}",
        it.number,
        LANES[it.lane].0,
        it.rank,
        actors.join(",")
    )
}
