//! Node and npm, which the browser journeys are written for.

use std::path::PathBuf;

use super::apt;
use crate::run::{answer, command, on_path};
use crate::trouble::{Result, Trouble};

/// The oldest that Playwright runs on.
const OLDEST_MAJOR: u32 = 18;

pub struct Node {
    pub program: PathBuf,
    pub npm: PathBuf,
}

pub fn find_or_install() -> Result<Node> {
    if let Some(node) = find() {
        return Ok(node);
    }
    let by_hand = format!("install Node {OLDEST_MAJOR} or newer with npm (https://nodejs.org)");
    if !apt::may_install() {
        return Err(Trouble::new(format!("Node {OLDEST_MAJOR} or newer with npm was not found"), by_hand));
    }
    apt::install(&["nodejs", "npm"])?;
    find().ok_or_else(|| Trouble::new("The system's nodejs package is too old", by_hand))
}

fn find() -> Option<Node> {
    let program = on_path("node")?;
    let npm = on_path("npm")?;
    let version = answer(command(&program).arg("--version"))?;
    (major(&version)? >= OLDEST_MAJOR).then_some(Node { program, npm })
}

fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_node_says() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v9.1.0"), Some(9));
        assert_eq!(major(""), None);
    }
}
