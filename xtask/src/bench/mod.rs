//! `cargo xtask bench`: builds the page, sets up what it is measured beside, has it measured in one browser
//! (`tests/bench`), and writes the report.

mod quality;
mod report;
mod results;
mod table;

use std::env;

use crate::build;
use crate::error::Result;
use crate::project;
use crate::run::{command as program, run};
use crate::setup;

/// In the order they are measured and reported.
pub const PARTS: [&str; 5] = ["layout", "drawing", "timeline", "filter", "loading"];

#[derive(Debug, PartialEq)]
pub struct BenchOptions {
    /// Empty means every part.
    pub only: Vec<&'static str>,
    pub quick: bool,
    pub build: bool,
    pub measure: bool,
}

/// `cargo xtask bench`.
pub fn command(options: &BenchOptions) -> Result<()> {
    if options.measure {
        measure(options)?;
    }
    let text = report::write(&project::root().join("target/bench"))?;
    println!("\n{text}\nWritten to {}", report::FILE);
    Ok(())
}

fn measure(options: &BenchOptions) -> Result<()> {
    if options.build {
        build::build_if_stale()?;
    }
    let tools = setup::bench_browser()?;
    let only = if options.only.is_empty() { PARTS.join(",") } else { options.only.join(",") };
    let mut node = program(&tools.node);
    node.args(["tests/bench/measure.mjs", "--only", &only]).env("FAULTLINES_CHROMIUM", &tools.chromium);
    if options.quick {
        node.arg("--quick");
    }
    // The made-up data come from this very program.
    if let Ok(own) = env::current_exe() {
        node.env("FAULTLINES_XTASK", own);
    }
    run(&mut node, "see above which contestant failed; `--only` measures one part alone")
}
