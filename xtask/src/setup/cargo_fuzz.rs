//! cargo-fuzz, which builds and starts the fuzzers.

use std::path::PathBuf;

use super::cargo_tool::CargoTool;
use crate::trouble::Result;

pub fn find_or_install() -> Result<PathBuf> {
    let tool = CargoTool {
        package: "cargo-fuzz",
        program: "cargo-fuzz",
        cache_name: "cargo-fuzz",
        version: "0.13.1".to_owned(),
        options: &[],
        crates_to_compile: 60,
    };
    tool.find_or_install()
}
