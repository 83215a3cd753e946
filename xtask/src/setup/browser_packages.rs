//! Playwright and axe, from npm at the versions of the lock file, into `tests/browser/node_modules`.

use std::fs;
use std::path::PathBuf;

use super::announce;
use super::node::Node;
use crate::project;
use crate::run::{command, run};
use crate::trouble::{OrTrouble, Result};

/// From `tests/browser`, where it is run.
const PLAYWRIGHT: &str = "node_modules/@playwright/test/cli.js";

/// Installs when the lock file has changed since the last time, and gives Playwright's program.
pub fn install_if_changed(node: &Node) -> Result<PathBuf> {
    let folder = project::journeys();
    let playwright = PathBuf::from(PLAYWRIGHT);
    let lock_file = folder.join("package-lock.json");
    let lock = fs::read_to_string(&lock_file)
        .or_trouble("tests/browser/package-lock.json cannot be read", "run `git checkout tests/browser`")?;
    // Written last, so that an interrupted install is done again.
    let stamp = folder.join("node_modules/.installed-lock.json");
    if folder.join(&playwright).is_file()
        && fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock)
    {
        return Ok(playwright);
    }
    announce("the browser-test packages (npm ci in tests/browser)");
    run(
        command(&node.npm)
            .args(["ci", "--no-audit", "--no-fund"])
            .current_dir(&folder)
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
        "check the network and npm's registry setting, then try again",
    )?;
    fs::write(&stamp, lock).or_trouble("tests/browser/node_modules cannot be written", "make it writable")?;
    Ok(playwright)
}
