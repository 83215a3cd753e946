//! The parts of the checks: their names, what each needs on the machine, and how each is run.

use super::{e2e, native_tests};
use crate::build;
use crate::error::Result;
use crate::instruction_counts;
use crate::minify;
use crate::pseudolocales;
use crate::run::{cargo, run};
use crate::setup;
use crate::size;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Fmt,
    Clippy,
    ClippyWasm,
    Tests,
    Counts,
    Build,
    Pseudolocales,
    E2e,
    Engines,
    Size,
}

impl Part {
    /// In the order they run.
    pub const ALL: [Part; 10] = [
        Part::Fmt,
        Part::Clippy,
        Part::ClippyWasm,
        Part::Tests,
        Part::Counts,
        Part::Build,
        Part::Pseudolocales,
        Part::E2e,
        Part::Engines,
        Part::Size,
    ];

    pub fn named(name: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.name() == name)
    }

    pub const fn name(self) -> &'static str {
        match self {
            Part::Fmt => "fmt",
            Part::Clippy => "clippy",
            Part::ClippyWasm => "clippy-wasm",
            Part::Tests => "tests",
            Part::Counts => "counts",
            Part::Build => "build",
            Part::Pseudolocales => "pseudolocales",
            Part::E2e => "e2e",
            Part::Engines => "engines",
            Part::Size => "size",
        }
    }

    /// Whether it works on what [`Part::Build`] makes.
    pub fn needs_dist(self) -> bool {
        matches!(self, Part::Pseudolocales | Part::E2e | Part::Engines | Part::Size)
    }

    /// Finds or installs what it needs; at no cost after the first time.
    pub fn set_up(self) -> Result<()> {
        match self {
            Part::Fmt | Part::Clippy | Part::ClippyWasm => setup::toolchain(),
            Part::Build | Part::Pseudolocales => setup::bundler().map(drop),
            Part::E2e | Part::Engines => setup::browser().map(drop),
            Part::Tests | Part::Counts | Part::Size => Ok(()),
        }
    }

    /// Runs it to its end. `playwright` are further words for the end-to-end tests.
    pub fn run(self, playwright: &[String]) -> Result<()> {
        match self {
            Part::Fmt => run(cargo().args(["fmt", "--all", "--", "--check"]), "run `cargo fmt --all`"),
            Part::Clippy => clippy(&["--workspace", "--all-targets"]),
            Part::ClippyWasm => clippy(&WASM_CRATES.split(' ').collect::<Vec<_>>()),
            Part::Tests => native_tests::run_all(),
            Part::Counts => instruction_counts::hold(),
            Part::Build => minify::test().and_then(|()| build::build()),
            Part::Pseudolocales => pseudolocales::build(),
            Part::E2e => e2e::run_node_tests().and_then(|()| e2e::run_all(playwright)),
            Part::Engines => e2e::tour(),
            Part::Size => size::weigh_dist(),
        }
    }
}

const WASM_CRATES: &str = "--target wasm32-unknown-unknown -p faultlines -p companion -p layout --bins";
fn clippy(targets: &[&str]) -> Result<()> {
    let mut clippy = cargo();
    clippy.args(["clippy", "--quiet"]).args(targets).args(["--", "--deny", "warnings"]);
    run(&mut clippy, "mend the warnings above; `cargo clippy --fix` mends the simple ones")
}
