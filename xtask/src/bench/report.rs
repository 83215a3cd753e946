//! docs/benchmarks.md, put together from what each part left when it was measured last. Measures nothing.

use std::fs;
use std::path::Path;

use super::lines::{Line, Results, of_part};
use super::table::{Against, Comparison, compare, distinct, markdown};
use super::{PARTS, machine, placed};
use crate::project;
use crate::trouble::{OrTrouble, Result};

struct Table {
    part: &'static str,
    table: &'static str,
    heading: &'static str,
    first_column: &'static str,
    against: Against,
    /// Whether a ratio above this is one where we lose; none where no peer has the same.
    wanted: Option<f64>,
}

const fn table(
    part: &'static str,
    table: &'static str,
    heading: &'static str,
    first_column: &'static str,
    against: Against,
    wanted: Option<f64>,
) -> Table {
    Table { part, table, heading, first_column, against, wanted }
}

const TABLES: [Table; 15] = [
    table(
        "layout",
        "layout settled",
        "Layout: milliseconds to the settled picture",
        "nodes",
        Against::Best,
        Some(0.5),
    ),
    table(
        "layout",
        "layout settled",
        "Layout: ours in WebAssembly beside ours natively, milliseconds",
        "nodes",
        Against::One("ours natively"),
        Some(1.5),
    ),
    table("layout", "layout tick", "Layout: milliseconds a tick", "nodes", Against::Best, Some(0.5)),
    table("layout", "stress", "Layout: normalised stress", "nodes", Against::One("d3-force"), Some(1.0)),
    table("layout", "crossings", "Layout: crossings of edges", "nodes", Against::One("d3-force"), Some(1.0)),
    table(
        "layout",
        "layout curve",
        "Layout: ours by size, milliseconds to the settled picture",
        "nodes",
        Against::Nobody,
        None,
    ),
    table(
        "drawing",
        "drawing pan",
        "Drawing: processor milliseconds a frame while panning",
        "nodes",
        Against::Best,
        Some(1.0),
    ),
    table(
        "drawing",
        "drawing zoom",
        "Drawing: processor milliseconds a frame while zooming",
        "nodes",
        Against::Best,
        Some(1.0),
    ),
    table(
        "timeline",
        "timeline pan",
        "Timeline: processor milliseconds a frame while its window moves",
        "events",
        Against::Best,
        Some(1.0),
    ),
    table(
        "timeline",
        "timeline zoom",
        "Timeline: processor milliseconds a frame while zooming",
        "events",
        Against::Best,
        Some(1.0),
    ),
    table("filter", "filter", "Filtering: milliseconds from a keystroke", "data", Against::Nobody, None),
    table("filter", "memory", "Memory once it is ready, before filtering", "data", Against::Nobody, None),
    table("loading", "loading unthrottled", "Loading, unthrottled", "", Against::Best, Some(0.5)),
    table(
        "loading",
        "loading slow",
        "Loading at 1.6 Mbit/s, 150 ms, processor ÷4",
        "",
        Against::Best,
        Some(0.5),
    ),
    table(
        "loading",
        "loading bytes",
        "Bytes until it answers, kB on the wire (brotli)",
        "part",
        Against::Nobody,
        None,
    ),
];

/// What was wished for in numbers and not beside others: part, table, row, column, the most.
const WISHES: [(&str, &str, &str, &str, f64); 4] = [
    ("filter", "filter", "bundled dataset", "keystroke to painted", 8.0),
    ("filter", "filter", "150 nodes, 100,000 events", "keystroke to painted", 50.0),
    ("loading", "loading unthrottled", "main thread blocked, ms", "ours", 300.0),
    ("loading", "loading slow", "main thread blocked, ms", "ours", 300.0),
];

/// Writes the report and gives it back.
pub fn write(results: &Path, positions: &Path) -> Result<String> {
    let mut parts: Vec<(&str, Results)> =
        PARTS.iter().filter_map(|part| Some((*part, of_part(results, part)?))).collect();
    if let Some((_, layout)) = parts.iter_mut().find(|(part, _)| *part == "layout") {
        layout.lines.extend(placed::judged(positions));
    }
    let read =
        |name: &str| fs::read_to_string(project::root().join("tests/bench").join(name)).unwrap_or_default();
    let text = compose(
        &parts,
        &machine::described(),
        &versions(&read("package.json")),
        &read("remarks.md"),
        &read("method.md"),
    );
    let file = project::root().join("docs/benchmarks.md");
    fs::write(&file, &text).or_trouble("docs/benchmarks.md cannot be written", "make docs/ writable")?;
    Ok(text)
}

fn compose(parts: &[(&str, Results)], machine: &str, versions: &str, remarks: &str, method: &str) -> String {
    let mut tables = String::new();
    let mut comparisons: Vec<(Comparison, f64)> = Vec::new();
    for table in &TABLES {
        let Some((_, results)) = parts.iter().find(|(part, _)| *part == table.part) else { continue };
        let mut lines: Vec<&Line> =
            results.lines.iter().filter(|line| line.table == table.table && line.row != "floor").collect();
        if lines.is_empty() {
            continue;
        }
        // Beside ourselves only we stand.
        if matches!(table.against, Against::One(who) if who.starts_with("ours")) {
            lines.retain(|line| line.who.starts_with("ours"));
        }
        tables.push_str(&format!("## {}\n\n", table.heading));
        tables.push_str(&markdown(&lines, table.first_column, table.against));
        tables.push_str(&floors(results, table.table));
        tables.push('\n');
        let Some(wanted) = table.wanted else { continue };
        for row in distinct(lines.iter().map(|line| line.row.as_str())) {
            comparisons.extend(compare(&lines, row, table.against).map(|it| (it, wanted)));
        }
    }
    let about: Vec<String> = parts.iter().map(|(part, results)| measured(part, results)).collect();
    format!(
        "# Benchmarks\n\nWritten by `cargo xtask bench` from what it measured; do not edit. Smaller is better in every table. \
         A value is the median of all rounds, with the least and the most in brackets.\n\n\
         - Machine: {machine}. No graphics card: all drawing is software.\n- Beside: {versions}.\n{}\n\
         {}\n{remarks}\n{tables}{method}",
        about.concat(),
        summary(&comparisons) + &wishes(parts)
    )
}

fn measured(part: &str, results: &Results) -> String {
    let day = results.about("when").get(..16).unwrap_or_default().replace('T', " ");
    let quick = if results.about("quick") == "true" { ", a quick run" } else { "" };
    format!(
        "- {part}: {day} UTC, Chromium {}, {} rounds, load of the machine at its end {}{quick}.\n",
        results.about("chromium"),
        results.about("rounds"),
        results.about("load")
    )
}

fn floors(results: &Results, table: &str) -> String {
    let floors = results.lines.iter().filter(|line| line.table == table && line.row == "floor");
    let words: Vec<String> = floors
        .filter_map(|line| Some(format!("{} {:.2}", line.who.trim_start_matches("floor: "), line.median?)))
        .collect();
    if words.is_empty() { String::new() } else { format!("\nFloors: {}.\n", words.join(", ")) }
}

/// What was wanted and where it is missed, worst first.
fn summary(comparisons: &[(Comparison, f64)]) -> String {
    let mut missed: Vec<&(Comparison, f64)> =
        comparisons.iter().filter(|(it, wanted)| it.ratio > *wanted).collect();
    missed.sort_by(|a, b| (b.0.ratio / b.1).total_cmp(&(a.0.ratio / a.1)));
    let reached = comparisons.len() - missed.len();
    let mut text =
        format!("## Where we stand\n\nOf {} comparisons, {reached} are as wanted.", comparisons.len());
    if !missed.is_empty() {
        text.push_str(" Missed, worst first:\n\n| what | at | ours ÷ theirs | wanted at most | whose |\n| --- | --- | --- | --- | --- |\n");
    }
    for (it, wanted) in missed {
        text.push_str(&format!("| {} | {} | {:.2} | {wanted} | {} |\n", it.table, it.row, it.ratio, it.best));
    }
    text.push('\n');
    text
}

fn wishes(parts: &[(&str, Results)]) -> String {
    let mut text = String::new();
    for (part, table, row, who, most) in WISHES {
        let Some((_, results)) = parts.iter().find(|(name, _)| *name == part) else { continue };
        let mut lines = results.lines.iter();
        let line = lines.find(|line| (&*line.table, &*line.row, &*line.who) == (table, row, who));
        let Some(median) = line.and_then(|line| line.median) else { continue };
        let outcome = if median <= most { "as wanted" } else { "**missed**" };
        text.push_str(&format!("- {table}: {row}, {who}: {median:.1}, wanted at most {most}: {outcome}.\n"));
    }
    text
}

/// The names and versions in a package.json, in one line.
fn versions(package: &str) -> String {
    let listed = package.split_once("\"devDependencies\"").map_or("", |(_, rest)| rest);
    let quoted: Vec<&str> = listed.split('"').skip(1).step_by(2).collect();
    let tools = ["esbuild", "playwright-core"];
    let pairs = quoted.chunks_exact(2).filter(|pair| !tools.contains(&pair[0]));
    pairs.map(|pair| pair.join(" ")).collect::<Vec<String>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(table: &str, row: &str, who: &str, median: f64) -> Line {
        let [table, row, who] = [table, row, who].map(str::to_owned);
        Line { table, row, who, median: Some(median), range: None, note: String::new() }
    }

    #[test]
    fn the_report_says_first_where_we_lose() {
        let lines = vec![
            line("drawing pan", "150", "ours", 3.0),
            line("drawing pan", "150", "sigma", 30.0),
            line("drawing pan", "1,000", "ours", 9.0),
            line("drawing pan", "1,000", "sigma", 6.0),
            line("drawing pan", "floor", "floor: idle", 1.5),
        ];
        let about = vec![("when".to_owned(), "2026-11-22T20:00:00.000Z".to_owned())];
        let text = compose(&[("drawing", Results { about, lines })], "a machine", "x 1", "remarks", "method");
        assert!(text.contains("Of 2 comparisons, 1 are as wanted."), "{text}");
        assert!(text.contains("| drawing pan | 1,000 | 1.50 | 1 | sigma |"), "{text}");
        assert!(text.contains("- drawing: 2026-11-22 20:00 UTC"), "{text}");
        assert!(text.contains("Floors: idle 1.50."), "{text}");
        assert!(!text.contains("| floor |"), "{text}");
    }

    #[test]
    fn what_is_wanted_in_milliseconds_is_held_against_them() {
        let lines = vec![line("filter", "bundled dataset", "keystroke to painted", 12.34)];
        let text = compose(&[("filter", Results { about: Vec::new(), lines })], "", "", "", "");
        assert!(
            text.contains("bundled dataset, keystroke to painted: 12.3, wanted at most 8: **missed**."),
            "{text}"
        );
    }

    #[test]
    fn versions_are_those_of_the_package_without_its_tools() {
        let package = "{\"name\": \"x\", \"devDependencies\": {\n \"a\": \"1.0\",\n \"esbuild\": \"2\",\n \"b\": \"3.1\"\n}}";
        assert_eq!(versions(package), "a 1.0, b 3.1");
    }
}
