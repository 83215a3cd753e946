//! The pictures that layouts arrived at, as they were left in `target/bench/positions`, judged.

use std::fs;
use std::path::Path;

use super::lines::Line;
use super::quality::{Point, crossings, stress};
use crate::synth::{self, Plan};

/// As the measurements make them.
const SIZES: [(usize, &str); 4] = [(150, "150"), (1_000, "1,000"), (10_000, "10,000"), (50_000, "50,000")];
const WHO: [&str; 5] = ["ours", "d3-force", "forceatlas2", "ngraph", "ours before"];

/// Stress, then crossings: a line for each picture that is there.
pub fn judged(folder: &Path) -> Vec<Line> {
    let mut lines = Vec::new();
    for (size, row) in SIZES {
        let edges = synth::edges(Plan { nodes: size, events: size, seed: 1 });
        for who in WHO {
            let Some(points) = points_of(&folder.join(format!("{size}-{who}.bin"))) else { continue };
            if points.len() != size {
                continue;
            }
            let (count, counted) = crossings(&points, &edges);
            let note = if counted { "" } else { "reckoned" };
            for (table, value, note) in [("stress", stress(&points, &edges), ""), ("crossings", count, note)]
            {
                lines.push(Line {
                    table: table.to_owned(),
                    row: row.to_owned(),
                    who: who.to_owned(),
                    median: Some(value),
                    range: None,
                    note: note.to_owned(),
                });
            }
        }
    }
    lines
}

fn points_of(file: &Path) -> Option<Vec<Point>> {
    let bytes = fs::read(file).ok()?;
    let number = |eight: &[u8]| Some(f64::from_le_bytes(eight.try_into().ok()?));
    bytes.chunks_exact(16).map(|pair| Some((number(&pair[..8])?, number(&pair[8..])?))).collect()
}
