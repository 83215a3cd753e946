//! What programs of others make of our files, and we of theirs: each in its own language, at a pinned version, installed
//! in `target/tmp` where the test runs. A program that cannot be had here is named on standard error, and the test goes
//! on without it.
#![allow(clippy::unwrap_used, missing_docs)]

mod ftm;
mod graphs;
mod pages;
mod pictures;
mod references;
mod tools;

use std::path::{Path, PathBuf};
use std::process::Command;

/// Writes a view of the bundled dataset with the command, into the folder of these tests.
fn convert(file: &Path, format: &str, more: &[&str], name: &str) -> PathBuf {
    let out = tools::folder().join(name);
    let mut command = Command::new(env!("CARGO_BIN_EXE_faultlines"));
    command.arg("convert").arg(file).args(["--to", format]).args(more).arg("--out").arg(&out);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    out
}

fn bundled() -> PathBuf {
    fixture::repository("static/data/dataset.json")
}

/// A dataset with every field that graphs and calendars carry.
fn case() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/foreign_readers/case.json")
}

fn read_json(file: &Path) -> serde_json::Value {
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}
