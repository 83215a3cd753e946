//! The bare form: `{"nodes":["name",…],"links":[[from,to],…],"lanes":["name",…],"events":[[day,lane,"title",from,to],…]}`,
//! days since 1970-01-01, events by day.

use std::io::{self, Write};

use super::{LANES, Plan, events, graph_of, names, title_of};

pub fn write(plan: Plan, to: &mut impl Write) -> io::Result<()> {
    let graph = graph_of(plan);
    list(to, "{\"nodes\":[", 0..graph.nodes, |to, node| write!(to, "\"{}\"", names::name(node)))?;
    list(to, "],\n\"links\":[", &graph.edges, |to, (from, end)| write!(to, "[{from},{end}]"))?;
    list(to, "],\n\"lanes\":[", LANES, |to, (_, lane, _)| write!(to, "\"{lane}\""))?;
    let mut order: Vec<(i64, usize)> = events(plan, &graph).map(|it| (it.day, it.number)).collect();
    order.sort_unstable();
    let mut lines: Vec<String> = events(plan, &graph)
        .map(|it| format!("[{},{},\"{}\",{}]", it.day, it.lane, title_of(&it), ends(&it.who)))
        .collect();
    list(to, "],\n\"events\":[", order, |to, (_, at)| write!(to, "{}", std::mem::take(&mut lines[at])))?;
    writeln!(to, "]}}")
}

fn ends(who: &[u32]) -> String {
    format!("{},{}", who.first().unwrap_or(&0), who.last().unwrap_or(&0))
}

fn list<T, W: Write>(
    to: &mut W,
    before: &str,
    items: impl IntoIterator<Item = T>,
    mut one: impl FnMut(&mut W, T) -> io::Result<()>,
) -> io::Result<()> {
    write!(to, "{before}")?;
    let mut items = items.into_iter();
    if let Some(first) = items.next() {
        one(to, first)?;
    }
    for item in items {
        write!(to, ",")?;
        one(to, item)?;
    }
    Ok(())
}
