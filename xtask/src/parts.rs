//! The parts of the checks: their names, what each needs on the machine, and how each is run.

use std::path::Path;

use crate::build;
use crate::counts;
use crate::project;
use crate::pseudo;
use crate::run::{cargo, command, run};
use crate::scenes;
use crate::serve::{Server, Site};
use crate::setup::{Browser, Toolbox, WASM_TARGET};
use crate::single;
use crate::size;
use crate::trouble::{Result, Trouble};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Fmt,
    Clippy,
    ClippyWasm,
    Tests,
    Counts,
    Build,
    Pseudo,
    Journeys,
    Size,
}

/// Where the journeys' page lives: a folder deep in somebody's site, never the root.
const JOURNEYS_PREFIX: &str = "/some/newsroom/faultlines/";

impl Part {
    /// In the order they run.
    pub const ALL: [Part; 9] = [
        Part::Fmt,
        Part::Clippy,
        Part::ClippyWasm,
        Part::Tests,
        Part::Counts,
        Part::Build,
        Part::Pseudo,
        Part::Journeys,
        Part::Size,
    ];

    pub fn named(name: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.name() == name)
    }

    pub fn name(self) -> &'static str {
        match self {
            Part::Fmt => "fmt",
            Part::Clippy => "clippy",
            Part::ClippyWasm => "clippy-wasm",
            Part::Tests => "tests",
            Part::Counts => "counts",
            Part::Build => "build",
            Part::Pseudo => "pseudo",
            Part::Journeys => "journeys",
            Part::Size => "size",
        }
    }

    pub fn needs_components(self) -> bool {
        matches!(self, Part::Fmt | Part::Clippy | Part::ClippyWasm)
    }

    pub fn needs_wasm_target(self) -> bool {
        matches!(self, Part::ClippyWasm)
    }

    pub fn needs_bundler(self) -> bool {
        matches!(self, Part::Build | Part::Pseudo)
    }

    pub fn needs_browser(self) -> bool {
        matches!(self, Part::Journeys)
    }

    /// Whether it works on what [`Part::Build`] makes.
    pub fn needs_dist(self) -> bool {
        matches!(self, Part::Pseudo | Part::Journeys | Part::Size)
    }

    /// Runs it to its end. `playwright` are further words for the journeys.
    pub fn run(self, tools: &Toolbox, playwright: &[String]) -> Result<()> {
        match self {
            Part::Fmt => {
                tools.components()?;
                run(cargo().args(["fmt", "--all", "--", "--check"]), "run `cargo fmt --all`")
            }
            Part::Clippy => {
                tools.components()?;
                clippy(&["--workspace", "--all-targets"])
            }
            Part::ClippyWasm => {
                tools.components()?;
                tools.wasm_target()?;
                clippy(&[
                    "--target",
                    WASM_TARGET,
                    "-p",
                    "faultlines",
                    "-p",
                    "companion",
                    "-p",
                    "layout",
                    "--bins",
                ])
            }
            Part::Tests => {
                run(cargo().args(["test", "--quiet", "--workspace"]), "mend the test that failed above")
            }
            Part::Counts => counts::hold(),
            Part::Build => build::build(&tools.bundler()?),
            Part::Pseudo => pseudo::build(&tools.bundler()?),
            Part::Journeys => journeys(&tools.browser()?, playwright),
            Part::Size => size::weigh_dist(),
        }
    }
}

fn clippy(targets: &[&str]) -> Result<()> {
    let mut clippy = cargo();
    clippy.args(["clippy", "--quiet"]).args(targets).args(["--", "--deny", "warnings"]);
    run(&mut clippy, "mend the warnings above; `cargo clippy --fix` mends the simple ones")
}

/// Serves `dist/` as a newsroom's host would and runs the journeys against it.
fn journeys(browser: &Browser, words: &[String]) -> Result<()> {
    let dist = project::dist();
    if !dist.join("index.html").is_file() {
        return Err(Trouble::new("There is no dist/ to visit", "add the build: `--only build,journeys`"));
    }
    if let Some(source) = project::source_newer_than_dist() {
        println!("Note: {} is newer than dist/; `--only build,journeys` builds first", source.display());
    }
    let server = Server::start(Site { folder: dist, prefix: JOURNEYS_PREFIX.to_owned() }, 0)?;
    let pseudo = pseudo_server()?;
    if pseudo.is_none() {
        println!("Note: without the part pseudo, the journeys in made-up languages are left out");
    }
    let single_file = single::file();
    single::pack(&project::dist(), &single_file)?;
    let pages = Pages {
        url: server.address(),
        pseudo_url: pseudo.as_ref().map_or("", Server::address),
        single_file: &single_file,
    };
    visit(browser, &pages, words)
}

/// Where the pages are that the journeys visit.
struct Pages<'a> {
    url: &'a str,
    /// Empty where the made-up languages were not built.
    pseudo_url: &'a str,
    single_file: &'a Path,
}

/// Runs journeys against a page that is served already.
pub fn journeys_at(browser: &Browser, url: &str, words: &[String]) -> Result<()> {
    visit(browser, &Pages { url, pseudo_url: "", single_file: &single::file() }, words)
}

fn visit(browser: &Browser, pages: &Pages, words: &[String]) -> Result<()> {
    scenes::forget();
    let summary = project::journeys().join("results/summary.txt");
    // A summary of another run would be a wrong answer about this one; that there is none is well.
    let _ = std::fs::remove_file(&summary);
    let mut playwright = command(&browser.node);
    playwright
        .arg(&browser.playwright)
        .arg("test")
        .args(words)
        .current_dir(project::journeys())
        .env("FAULTLINES_URL", pages.url)
        .env("FAULTLINES_PSEUDO_URL", pages.pseudo_url)
        .env("FAULTLINES_SINGLE_FILE", pages.single_file)
        .env("FAULTLINES_CHROMIUM", &browser.chromium);
    let remedy = "see above and tests/browser/results/; `--only journeys --grep NAME` runs one alone";
    let outcome = run(&mut playwright, remedy).map_err(|trouble| {
        let told = std::fs::read_to_string(&summary).unwrap_or_default();
        Trouble::new(trouble.what, format!("{}\n{}", trouble.remedy, told.trim_end()))
    });
    scenes::tell_what_differs()?;
    outcome
}

/// Serves the site with the made-up languages, where it was built.
fn pseudo_server() -> Result<Option<Server>> {
    let folder = pseudo::site();
    let built = folder.join("index.html").is_file();
    built.then(|| Server::start(Site { folder, prefix: JOURNEYS_PREFIX.to_owned() }, 0)).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_found_by_its_name() {
        for part in Part::ALL {
            assert_eq!(Part::named(part.name()), Some(part));
        }
        assert_eq!(Part::named("everything"), None);
    }
}
