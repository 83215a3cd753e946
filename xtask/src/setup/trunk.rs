//! Trunk, which bundles the page: which version, and how it is compiled quickly.

use std::path::PathBuf;

use super::cargo_tool::CargoTool;
use crate::trouble::Result;

/// Trunk 0.22 asks for a newer Rust than the one this project is pinned to.
const VERSION: &str = "0.21.14";

pub fn find_or_install() -> Result<PathBuf> {
    let tool = CargoTool {
        package: "trunk",
        program: "trunk",
        cache_name: "trunk",
        version: VERSION.to_owned(),
        // Its features are about updating itself and downloading tools, which set-up does here.
        options: &["--no-default-features"],
        crates_to_compile: 368,
    };
    tool.find_or_install()
}
