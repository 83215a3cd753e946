//! `cargo xtask bench`: builds the page, sets up what it is measured beside, has it measured in one browser
//! (`tests/bench`), and writes the report.

mod lines;
mod machine;
mod options;
mod placed;
mod quality;
mod report;
mod table;

pub use options::{BenchOptions, read};

use std::env;

use crate::build;
use crate::project;
use crate::run::{command as program, run};
use crate::setup;
use crate::trouble::Result;

/// In the order they are measured and told.
const PARTS: [&str; 5] = ["layout", "drawing", "timeline", "filter", "loading"];

/// `cargo xtask bench`.
pub fn command(options: &BenchOptions) -> Result<()> {
    if options.measure {
        measure(options)?;
    }
    let left = project::root().join("target/bench");
    let text = report::write(&left.join("results"), &left.join("positions"))?;
    println!("\n{text}\nWritten to docs/benchmarks.md");
    Ok(())
}

fn measure(options: &BenchOptions) -> Result<()> {
    let stale = project::source_newer_than_dist().is_some() || !project::dist().join("index.html").is_file();
    if options.build && stale {
        build::set_up_and_build()?;
    }
    let tools = setup::bench_packages()?;
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
