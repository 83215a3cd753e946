//! The wasm-bindgen command, whose version must equal that of the crate the page is built with.

use std::path::PathBuf;

use super::cargo_tool::CargoTool;
use crate::project;
use crate::trouble::{Result, Trouble};

pub fn find_or_install() -> Result<PathBuf> {
    let version = project::locked_version("wasm-bindgen").ok_or_else(|| {
        Trouble::new(
            "Cargo.lock does not say which wasm-bindgen the page uses",
            "run `git checkout Cargo.lock`, or `cargo generate-lockfile`",
        )
    })?;
    let tool = CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        cache_name: "wasm-bindgen",
        version,
        options: &[],
        crates_to_compile: 160,
    };
    tool.find_or_install()
}
