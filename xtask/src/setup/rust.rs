//! What rustup provides: the wasm target, rustfmt and clippy. Does not choose or change the toolchain.

use std::path::Path;

use super::announce;
use crate::run::{answer, cargo, command, on_path, run};
use crate::trouble::{Result, Trouble};

/// What the page is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Whether the standard library for the page's target is there.
pub fn has_wasm_target() -> bool {
    let folder = answer(command("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]));
    folder.is_some_and(|folder| Path::new(&folder).is_dir())
}

/// Adds the wasm target when it is missing.
pub fn wasm_target() -> Result<()> {
    if has_wasm_target() {
        return Ok(());
    }
    rustup(&["target", "add", WASM_TARGET], "the wasm target of Rust")
}

/// Adds the sources of the standard library when they are missing.
pub fn standard_library_sources() -> Result<()> {
    let sysroot = answer(command("rustc").args(["--print", "sysroot"])).unwrap_or_default();
    if Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock").is_file() {
        return Ok(());
    }
    rustup(&["component", "add", "rust-src"], "the sources of Rust's standard library")
}

/// Adds rustfmt and clippy when they are missing.
pub fn components() -> Result<()> {
    for (name, tool) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if answer(cargo().args([tool, "--version"])).is_none() {
            rustup(&["component", "add", name], name)?;
        }
    }
    Ok(())
}

fn rustup(words: &[&str], what: &str) -> Result<()> {
    let by_hand = format!("rustup {}", words.join(" "));
    if on_path("rustup").is_none() {
        return Err(Trouble::new(
            format!("{what} is missing and so is rustup, which would add it"),
            format!(
                "install rustup from https://rustup.rs and run `{by_hand}`, or add it with your system's packages"
            ),
        ));
    }
    announce(&format!("{what} ({by_hand})"));
    run(command("rustup").args(words), &format!("check the network, then run `{by_hand}` by hand"))
}
