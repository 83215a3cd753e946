//! docs/benchmarks.md, put together from what each part left when it was measured last, and from
//! `tests/bench/tables.json`, which names the tables. Measures nothing.

use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::Path;
use std::thread;

use serde_json::Value;

use super::PARTS;
use super::results::{Line, Results, of_part, text};
use super::table::{Against, Comparison, compare, distinct, markdown};
use crate::error::{Context, Result};
use crate::project;

/// From the root.
pub const FILE: &str = "docs/benchmarks.md";

/// What is in the report besides the measurements.
struct Frame {
    /// tests/bench/tables.json: `tables` and `goals`.
    tables: Value,
    machine: String,
    versions: String,
    remarks: String,
    method: String,
}

/// Writes the report of what is in `measured` and gives it back.
pub fn write(measured: &Path) -> Result<String> {
    let parts: Vec<(&str, Results)> =
        PARTS.iter().filter_map(|part| Some((*part, of_part(measured, part)?))).collect();
    let read = |name: &str| {
        fs::read_to_string(project::root().join("tests/bench").join(name))
            .context(format!("tests/bench/{name} cannot be read"), "run `git checkout tests/bench`")
    };
    let json = |name: &str| -> Result<Value> {
        serde_json::from_str(&read(name)?).context(format!("tests/bench/{name} is not JSON"), "mend it")
    };
    let frame = Frame {
        tables: json("tables.json")?,
        machine: machine(),
        versions: versions(&json("package.json")?),
        remarks: read("remarks.md")?,
        method: read("method.md")?,
    };
    let text = compose(&parts, &frame);
    fs::write(project::root().join(FILE), &text)
        .context(format!("{FILE} cannot be written"), "make it writable")?;
    Ok(text)
}

/// What machine this is. Nothing that names it.
fn machine() -> String {
    let line = |file: &str, key: &str| {
        let text = fs::read_to_string(file).ok()?;
        let line = text.lines().find(|line| line.starts_with(key))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    };
    let cores = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let model = line("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown processor".to_owned());
    let kilobytes =
        line("/proc/meminfo", "MemTotal").and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    let memory = kilobytes.map_or_else(String::new, |size| format!(", {:.0} GB", size / 1e6));
    format!("{cores} cores of {model}{memory}, {OS} {ARCH}")
}

fn compose(parts: &[(&str, Results)], frame: &Frame) -> String {
    let mut tables = String::new();
    let mut comparisons: Vec<(Comparison, f64)> = Vec::new();
    for table in frame.tables["tables"].as_array().into_iter().flatten() {
        let (part, name) = (text(table, "part"), text(table, "table"));
        let Some((_, results)) = parts.iter().find(|(known, _)| *known == part) else { continue };
        let against = match table["against"].as_str() {
            None => Against::Nobody,
            Some("best") => Against::Best,
            Some(who) => Against::One(who),
        };
        let mut lines: Vec<&Line> =
            results.lines.iter().filter(|line| line.table == name && line.row != "floor").collect();
        if lines.is_empty() {
            continue;
        }
        // Beside ourselves only we stand.
        if matches!(against, Against::One(who) if who.starts_with("ours")) {
            lines.retain(|line| line.who.starts_with("ours"));
        }
        tables.push_str(&format!("## {}\n\n", text(table, "heading")));
        tables.push_str(&markdown(&lines, &text(table, "first_column"), against));
        tables.push_str(&floors(results, &name));
        tables.push('\n');
        // Whether a ratio above this is one where we lose; none where no peer has the same.
        let Some(wanted) = table["wanted"].as_f64() else { continue };
        for row in distinct(lines.iter().map(|line| line.row.as_str())) {
            comparisons.extend(compare(&lines, row, against).map(|it| (it, wanted)));
        }
    }
    let Frame { machine, versions, remarks, method, .. } = frame;
    let about: Vec<String> = parts.iter().map(|(part, results)| measured(part, results)).collect();
    format!(
        "# Benchmarks\n\nWritten by `cargo xtask bench` from what it measured; do not edit. Smaller is better in every table. \
         A value is the median of all rounds, with the least and the most in brackets.\n\n\
         - Machine: {machine}. No graphics card: all drawing is software.\n- Beside: {versions}.\n{}\n\
         {}\n{remarks}\n{tables}{method}",
        about.concat(),
        summary(&comparisons) + &goals(parts, &frame.tables)
    )
}

fn measured(part: &str, Results { about, .. }: &Results) -> String {
    let day = text(about, "when").get(..16).unwrap_or_default().replace('T', " ");
    let quick = if about["quick"] == true { ", a quick run" } else { "" };
    format!(
        "- {part}: {day} UTC, Chromium {}, {} rounds, load of the machine at its end {}{quick}.\n",
        text(about, "chromium"),
        about["rounds"],
        text(about, "load")
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

/// What is wanted in numbers and not beside others.
fn goals(parts: &[(&str, Results)], tables: &Value) -> String {
    let mut report = String::new();
    for goal in tables["goals"].as_array().into_iter().flatten() {
        let [part, table, row, who] = ["part", "table", "row", "who"].map(|key| text(goal, key));
        let mut lines =
            parts.iter().filter(|(name, _)| *name == part).flat_map(|(_, results)| &results.lines);
        let line = lines.find(|line| (&line.table, &line.row, &line.who) == (&table, &row, &who));
        let Some((median, most)) = line.and_then(|line| line.median).zip(goal["most"].as_f64()) else {
            continue;
        };
        let outcome = if median <= most { "as wanted" } else { "**missed**" };
        report
            .push_str(&format!("- {table}: {row}, {who}: {median:.1}, wanted at most {most}: {outcome}.\n"));
    }
    report
}

/// The names and versions of the development packages in a package.json, in one line.
fn versions(package: &Value) -> String {
    let tools = ["esbuild", "playwright-core"];
    let listed = package["devDependencies"].as_object().into_iter().flatten();
    let others = listed.filter(|(name, _)| !tools.contains(&name.as_str()));
    let pairs = others.filter_map(|(name, version)| Some(format!("{name} {}", version.as_str()?)));
    pairs.collect::<Vec<String>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn line(table: &str, row: &str, who: &str, median: f64) -> Line {
        let [table, row, who] = [table, row, who].map(str::to_owned);
        Line { table, row, who, median: Some(median), range: None, note: String::new() }
    }

    fn composed(part: &str, about: Value, lines: Vec<Line>) -> String {
        let file = fs::read_to_string(project::root().join("tests/bench/tables.json")).expect("it is there");
        let tables = serde_json::from_str(&file).expect("JSON");
        let [machine, versions, remarks, method] =
            ["a machine", "x 1", "remarks", "method"].map(str::to_owned);
        compose(&[(part, Results { about, lines })], &Frame { tables, machine, versions, remarks, method })
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
        let about = json!({"when": "2026-11-22T20:00:00.000Z", "rounds": 3, "quick": true});
        let text = composed("drawing", about, lines);
        assert!(text.contains("Of 2 comparisons, 1 are as wanted."), "{text}");
        assert!(text.contains("| drawing pan | 1,000 | 1.50 | 1 | sigma |"), "{text}");
        assert!(text.contains("- drawing: 2026-11-22 20:00 UTC"), "{text}");
        assert!(text.contains(" 3 rounds") && text.contains("a quick run"), "{text}");
        assert!(text.contains("Floors: idle 1.50."), "{text}");
        assert!(!text.contains("| floor |"), "{text}");
    }

    #[test]
    fn what_is_wanted_in_milliseconds_is_held_against_them() {
        let lines = vec![line("filter", "bundled dataset", "keystroke to painted", 12.34)];
        let text = composed("filter", Value::Null, lines);
        let wanted = "bundled dataset, keystroke to painted: 12.3, wanted at most 8: **missed**.";
        assert!(text.contains(wanted), "{text}");
    }

    #[test]
    fn versions_are_those_of_the_package_without_its_tools() {
        let package = json!({"name": "x", "devDependencies": {"a": "1.0", "esbuild": "2", "b": "3.1"}});
        assert_eq!(versions(&package), "a 1.0, b 3.1");
    }
}
