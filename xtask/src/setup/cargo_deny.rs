//! cargo-deny, which `cargo xtask deny` asks: which version. Never needed to build or to test.

use std::path::PathBuf;

use super::cargo_tool::CargoTool;
use crate::trouble::Result;

const VERSION: &str = "0.20.2";

pub fn find_or_install() -> Result<PathBuf> {
    let tool = CargoTool {
        package: "cargo-deny",
        program: "cargo-deny",
        cache_name: "cargo-deny",
        version: VERSION.to_owned(),
        options: &[],
        crates_to_compile: 400,
    };
    tool.find_or_install()
}
