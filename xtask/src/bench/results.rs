//! What a measurement leaves in `target/bench`: the values of each part as JSON, and positions of nodes.

use std::fs;
use std::path::Path;

use faultlines_generate::{Plan, edges};
use serde_json::Value;

use super::quality::{Point, crossings, stress};

/// One median, and between what it lay.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub table: String,
    pub row: String,
    pub who: String,
    /// None where it could not be measured: the note says why.
    pub median: Option<f64>,
    pub range: Option<(f64, f64)>,
    pub note: String,
}

/// What was measured of one part.
#[derive(Clone, Debug, Default)]
pub struct Results {
    /// With `when`, `chromium`, `rounds`, `quick` and `load`.
    pub about: Value,
    pub lines: Vec<Line>,
}

/// The sizes and names of the pictures, as the measurements make them.
const SIZES: [(usize, &str); 4] = [(150, "150"), (1_000, "1,000"), (10_000, "10,000"), (50_000, "50,000")];
const WHO: [&str; 5] = ["ours", "d3-force", "forceatlas2", "ngraph", "ours before"];

/// Nothing where the part was never measured.
pub fn of_part(folder: &Path, part: &str) -> Option<Results> {
    let text = fs::read_to_string(folder.join("results").join(format!("{part}.json"))).ok()?;
    let mut results = read(serde_json::from_str(&text).ok()?);
    if part == "layout" {
        results.lines.extend(quality_of_pictures(&folder.join("positions")));
    }
    Some(results)
}

fn read(about: Value) -> Results {
    let line = |it: &Value| Line {
        table: text(it, "table"),
        row: text(it, "row"),
        who: text(it, "who"),
        median: it["median"].as_f64(),
        range: it["least"].as_f64().zip(it["most"].as_f64()),
        note: text(it, "note"),
    };
    let lines = about["lines"].as_array().into_iter().flatten().map(line).collect();
    Results { about, lines }
}

/// The text in a field of an object; empty where there is none.
pub fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

/// Stress and crossings of each picture that is there.
fn quality_of_pictures(folder: &Path) -> Vec<Line> {
    let mut lines = Vec::new();
    for (size, row) in SIZES {
        let edges = edges(Plan { nodes: size, events: size, seed: 1 });
        for who in WHO {
            let points = points_of(&folder.join(format!("{size}-{who}.bin")));
            let Some(points) = points.filter(|points| points.len() == size) else { continue };
            let (count, counted) = crossings(&points, &edges);
            let note = if counted { "" } else { "estimated" };
            for (table, value, note) in [("stress", stress(&points, &edges), ""), ("crossings", count, note)]
            {
                let [table, row, who, note] = [table, row, who, note].map(str::to_owned);
                lines.push(Line { table, row, who, median: Some(value), range: None, note });
            }
        }
    }
    lines
}

/// Pairs of little-endian numbers.
fn points_of(file: &Path) -> Option<Vec<Point>> {
    let bytes = fs::read(file).ok()?;
    let (numbers, _) = bytes.as_chunks::<8>();
    let pair = |pair: &[[u8; 8]; 2]| (f64::from_le_bytes(pair[0]), f64::from_le_bytes(pair[1]));
    Some(numbers.as_chunks::<2>().0.iter().map(pair).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_value_or_says_why_there_is_none() {
        let results = read(serde_json::json!({"when": "2026", "lines": [
            {"table": "drawing pan", "row": "150", "who": "ours", "median": 2.5, "least": 2, "most": 3, "note": "60/s"},
            {"table": "drawing pan", "row": "150", "who": "x", "note": "too slow"},
        ]}));
        assert_eq!(text(&results.about, "when"), "2026");
        assert_eq!((results.lines[0].median, results.lines[0].range), (Some(2.5), Some((2.0, 3.0))));
        assert_eq!((results.lines[1].median, results.lines[1].note.as_str()), (None, "too slow"));
    }
}
