//! The end-to-end tests of `tests/browser`: serves the built page as a newsroom's host would, and has Playwright visit it.

use std::fs;
use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::project;
use crate::pseudolocales;
use crate::run::{command, run};
use crate::serve::{Server, Site};
use crate::setup;
use crate::single_file;

/// Where the page is served: a folder deep in somebody's site, never the root.
const PREFIX: &str = "/some/newsroom/faultlines/";
/// From `tests/browser`, where it is run.
const PLAYWRIGHT: &str = "node_modules/@playwright/test/cli.js";

/// The tests of scripts that need no browser: those of the bench's report.
pub fn run_node_tests() -> Result<()> {
    let mut node = command(setup::browser()?.node);
    run(node.args(["--test", "tests/bench/report.test.mjs"]), "mend the test that failed above")
}

/// Runs the tests on `dist/`; `words` are more words for Playwright.
pub fn run_all(words: &[String]) -> Result<()> {
    let dist = project::dist();
    if !dist.join("index.html").is_file() {
        return Err(Error::new("There is no dist/ to visit", "add the build: `--only build,e2e`"));
    }
    if let Some(source) = project::source_newer_than_dist() {
        println!("Note: {} is newer than dist/; `--only build,e2e` builds first", source.display());
    }
    let serve = |folder: PathBuf| Server::start(Site { folder, prefix: PREFIX.to_owned() }, 0);
    let pseudo_folder = pseudolocales::site();
    let pseudo = match pseudo_folder.join("index.html").is_file() {
        true => Some(serve(pseudo_folder)?),
        false => None,
    };
    if pseudo.is_none() {
        println!("Note: without the part pseudolocales, the tests in made-up languages are left out");
    }
    single_file::pack(&dist, &single_file::file())?;
    visit(serve(dist)?.address(), pseudo.as_ref().map_or("", Server::address), words)
}

/// Tours `dist/` in every engine that is here or can be installed.
pub fn tour() -> Result<()> {
    let (browser, script) = (setup::browser()?, "tests/browser/engines/run.mjs");
    let mut node = command(browser.node);
    node.arg(script).arg(project::dist()).env("FAULTLINES_CHROMIUM", browser.chromium);
    run(&mut node, "see the pictures in tests/browser/results/engines")
}

/// Runs tests on a page that is served already.
pub fn run_at(url: &str, words: &[String]) -> Result<()> {
    visit(url, "", words)
}

/// `pseudo_url` is empty where the made-up languages were not built.
fn visit(url: &str, pseudo_url: &str, words: &[String]) -> Result<()> {
    let browser = setup::browser()?;
    let summary = project::browser_tests().join("results/summary.txt");
    // A summary of another run would be a wrong answer about this one; that there is none is well.
    let _ = fs::remove_file(&summary);
    let mut playwright = command(&browser.node);
    playwright
        .args([PLAYWRIGHT, "test"])
        .args(words)
        .current_dir(project::browser_tests())
        .env("FAULTLINES_URL", url)
        .env("FAULTLINES_PSEUDO_URL", pseudo_url)
        .env("FAULTLINES_SINGLE_FILE", single_file::file())
        .env("FAULTLINES_COMMAND", project::command())
        .env("FAULTLINES_DIST", project::dist())
        .env("FAULTLINES_CHROMIUM", &browser.chromium);
    let remedy = "see tests/browser/results/report/index.html; `--only e2e --grep NAME` runs one alone";
    run(&mut playwright, remedy).map_err(|error| {
        let failed = fs::read_to_string(&summary).unwrap_or_default();
        Error::new(error.what, format!("{}\n{}", error.remedy, failed.trim_end()))
    })
}
