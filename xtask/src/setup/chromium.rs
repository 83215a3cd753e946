//! The browser the journeys run in. Never downloaded by a test tool: only the system's own.

use std::env;
use std::path::{Path, PathBuf};

use super::apt;
use crate::run::{answer, command, on_path};
use crate::trouble::{Result, Trouble};

/// Names a different browser from the one that would be found.
pub const VARIABLE: &str = "FAULTLINES_CHROMIUM";

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ELSEWHERE: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
/// The font keeps screenshots of different machines comparable, and a bare machine has none at all.
const PACKAGES: [&str; 2] = ["chromium", "fonts-dejavu-core"];

pub fn find_or_install() -> Result<PathBuf> {
    if let Some(named) = env::var_os(VARIABLE).filter(|named| !named.is_empty()) {
        return named_by_hand(PathBuf::from(named));
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    let by_hand = format!("install Chromium or Chrome, or set {VARIABLE} to the program");
    if !apt::may_install() {
        return Err(Trouble::new("No Chromium was found for the browser journeys", by_hand));
    }
    apt::install(&PACKAGES)?;
    find().ok_or_else(|| Trouble::new("The chromium package holds no Chromium that runs", by_hand))
}

fn named_by_hand(program: PathBuf) -> Result<PathBuf> {
    if runs(&program) {
        return Ok(program);
    }
    Err(Trouble::new(
        format!("{VARIABLE} is {}, which does not run", program.display()),
        format!("set {VARIABLE} to a Chromium or Chrome, or unset it"),
    ))
}

fn find() -> Option<PathBuf> {
    let on_path = NAMES.iter().filter_map(|name| on_path(name));
    on_path.chain(ELSEWHERE.iter().map(PathBuf::from)).find(|program| runs(program))
}

/// Some systems' package is only a note that the browser is to be had elsewhere.
fn runs(program: &Path) -> bool {
    answer(command(program).arg("--version")).is_some()
}
