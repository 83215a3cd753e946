//! `cargo xtask bench`: builds the page, sets up what it is measured beside, and has it measured in one browser.
//! `tests/bench` measures and writes the report.

use std::env;

use crate::build;
use crate::error::Result;
use crate::run::{command as program, run};
use crate::setup;

/// In the order they are measured and reported.
pub const PARTS: [&str; 6] = ["layout", "drawing", "timeline", "filter", "loading", "files"];

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
    let tools = setup::bench_browser()?;
    if options.measure {
        if options.build {
            build::build_if_stale()?;
        }
        let only = if options.only.is_empty() { PARTS.join(",") } else { options.only.join(",") };
        let mut measure = program(&tools.node);
        measure
            .args(["tests/bench/measure.mjs", "--only", &only])
            .env("FAULTLINES_CHROMIUM", &tools.chromium);
        measure.args(options.quick.then_some("--quick"));
        // The made-up data come from this very program.
        measure.envs(env::current_exe().ok().map(|own| ("FAULTLINES_XTASK", own)));
        run(&mut measure, "see above which contestant failed; `--only` measures one part alone")?;
    }
    run(program(&tools.node).arg("tests/bench/report.mjs"), "see above")
}
