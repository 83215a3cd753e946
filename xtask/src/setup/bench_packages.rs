//! What the page is measured beside, from npm at the versions of the lock file in `tests/bench`, into `target/bench`.

use std::fs;

use super::{Browser, announce, chromium, node};
use crate::project;
use crate::run::{command, run};
use crate::trouble::{OrTrouble, Result};

/// Installs when the lock file has changed since the last time, and gives what runs a measurement.
pub fn install_if_changed() -> Result<Browser> {
    let node = node::find_or_install()?;
    let chromium = chromium::find_or_install()?;
    let tools = Browser { chromium, node: node.program, playwright: "measure.mjs".into() };
    let folder = project::root().join("target/bench");
    let from = project::root().join("tests/bench");
    let lock = fs::read_to_string(from.join("package-lock.json"))
        .or_trouble("tests/bench/package-lock.json cannot be read", "run `git checkout tests/bench`")?;
    // Written last, so that an interrupted install is done again.
    let stamp = folder.join("node_modules/.installed-lock.json");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(tools);
    }
    announce("what the page is measured beside (npm ci in target/bench)");
    let cannot = "target/bench cannot be written";
    fs::create_dir_all(&folder).or_trouble(cannot, "make it writable")?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(from.join(file), folder.join(file)).or_trouble(cannot, "make it writable")?;
    }
    run(
        command(&node.npm).args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder),
        "check the network and npm's registry setting, then try again",
    )?;
    fs::write(&stamp, lock).or_trouble(cannot, "make it writable")?;
    Ok(tools)
}
