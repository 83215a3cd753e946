//! `cargo xtask bench`: builds the page, sets up what it is measured beside, and has it measured in one browser.
//! `tests/bench` measures and writes the report.

use std::env;
use std::path::{Path, PathBuf};

use crate::build;
use crate::error::{Error, Result};
use crate::run::{command as program, run};
use crate::setup;

/// In the order they are measured and reported.
pub const PARTS: [&str; 7] = ["layout", "drawing", "timeline", "filter", "loading", "firefox", "files"];

#[derive(Clone, Debug, Default, PartialEq)]
pub struct BenchOptions {
    /// Empty means every part.
    pub only: Vec<&'static str>,
    pub quick: bool,
    pub build: bool,
    pub measure: bool,
    /// The `dist/` of an earlier build, measured in turn with today's.
    pub beside: Option<String>,
    /// So many rounds of each part, for one that has several; else as many as each has by itself.
    pub rounds: Option<u8>,
}

/// `cargo xtask bench`.
pub fn command(options: &BenchOptions) -> Result<()> {
    let tools = setup::bench_browser()?;
    let beside = options.beside.as_deref().map(built_page).transpose()?;
    if options.measure {
        if options.build {
            build::build_if_stale()?;
        }
        // Firefox is driven by the code of the tests' tour.
        setup::browser()?;
        let only = if options.only.is_empty() { PARTS.join(",") } else { options.only.join(",") };
        let mut measure = program(&tools.node);
        measure
            .args(["tests/bench/measure.mjs", "--only", &only])
            .env("FAULTLINES_CHROMIUM", &tools.chromium);
        measure.args(options.quick.then_some("--quick"));
        if let Some(folder) = &beside {
            measure.arg("--beside").arg(folder);
        }
        if let Some(rounds) = options.rounds {
            measure.args(["--rounds", &rounds.to_string()]);
        }
        // The made-up data come from this very program.
        measure.envs(env::current_exe().ok().map(|own| ("FAULTLINES_XTASK", own)));
        run(&mut measure, "see above which contestant failed; `--only` measures one part alone")?;
    }
    run(program(&tools.node).arg("tests/bench/report.mjs"), "see above")
}

/// A folder as the whole path to it, if it holds a built page.
fn built_page(folder: &str) -> Result<PathBuf> {
    let whole = Path::new(folder).canonicalize().unwrap_or_else(|_| folder.into());
    if whole.join("index.html").is_file() {
        return Ok(whole);
    }
    Err(Error::new(
        format!("{folder} holds no built page"),
        "name the `dist` folder of a checkout in which `cargo xtask build` ran",
    ))
}
