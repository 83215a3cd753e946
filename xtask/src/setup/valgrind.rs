//! The program that counts instructions. Only Linux has it, so a machine without is told of, not failed.

use std::path::PathBuf;

use super::apt;
use crate::run::{answer, command, on_path};
use crate::trouble::Result;

/// `None` where there is none and none can be installed.
pub fn find_or_install() -> Result<Option<PathBuf>> {
    if let Some(found) = find() {
        return Ok(Some(found));
    }
    if !apt::may_install() {
        return Ok(None);
    }
    apt::install(&["valgrind"])?;
    Ok(find())
}

fn find() -> Option<PathBuf> {
    on_path("valgrind").filter(|program| answer(command(program).arg("--version")).is_some())
}
