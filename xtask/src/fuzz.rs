//! `cargo xtask fuzz`: runs the fuzzers for a while, one after another. What they promise is in `fuzz/src`, what they
//! begin with in `fuzz/corpus`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Context, Error, Result};
use crate::project;
use crate::run::{command, run};
use crate::setup;

#[derive(Debug, PartialEq)]
pub struct FuzzOptions {
    /// For all targets together.
    pub minutes: u64,
    /// Whether the corpus grows by what is found.
    pub keep: bool,
    pub target: Option<String>,
}

/// Longer than anything takes on a busy machine, shorter than a reader waits.
const TIMEOUT_SECONDS: u32 = 120;
/// Longer inputs find little more, more slowly.
const LONGEST_BYTES: u32 = 8_192;

/// `cargo xtask fuzz`. Fails when something was found.
pub fn command_line(options: &FuzzOptions) -> Result<()> {
    let tool = setup::cargo_fuzz()?;
    let files = project::files_below(&project::root().join("fuzz/fuzz_targets"));
    let all = files.iter().filter_map(|file| Some(file.file_stem()?.to_string_lossy().into_owned()));
    let targets: Vec<String> =
        all.filter(|name| options.target.as_ref().is_none_or(|it| it == name)).collect();
    if targets.is_empty() {
        return Err(Error::new("There is no such target", "fuzz/fuzz_targets has them"));
    }
    let seconds = (options.minutes * 60 / targets.len() as u64).max(1);
    let mut broken = Vec::new();
    for target in &targets {
        println!("\n── {target}: {seconds} s ──");
        broken.extend(fuzz(&tool, target, seconds).is_err().then_some(target.as_str()));
        if options.keep {
            keep(&tool, target)?;
        }
    }
    if broken.is_empty() {
        return Ok(());
    }
    Err(Error::new(
        format!("Found something, or did not run: {}", broken.join(", ")),
        "put the file of fuzz/artifacts into fuzz/corpus/TARGET, see `cargo test --test fuzz_corpus` fail, and mend it",
    ))
}

/// What a run finds on its way; the corpus in the repository is not touched by it.
fn found(target: &str) -> PathBuf {
    project::root().join("target/fuzz/found").join(target)
}

fn corpus(target: &str) -> PathBuf {
    project::root().join("fuzz/corpus").join(target)
}

/// Without a sanitizer: there is no unsafe code to look into, and a stable compiler will do.
fn cargo_fuzz_run(tool: &Path, target: &str) -> Command {
    let mut fuzz = command(tool);
    fuzz.args(["fuzz", "run", "--sanitizer", "none", "--target-dir", "target/fuzz", target])
        .env_remove("RUSTFLAGS");
    fuzz
}

fn fuzz(tool: &Path, target: &str, seconds: u64) -> Result<()> {
    fs::create_dir_all(found(target)).context("The fuzzer's folder cannot be made", "make room")?;
    let mut fuzzer = cargo_fuzz_run(tool, target);
    fuzzer.args([found(target), corpus(target)]).args(["--", "-verbosity=0", "-print_final_stats=1"]);
    fuzzer.arg(format!("-max_total_time={seconds}"));
    fuzzer.arg(format!("-timeout={TIMEOUT_SECONDS}")).arg(format!("-max_len={LONGEST_BYTES}"));
    let words = project::root().join("fuzz/words").join(format!("{target}.txt"));
    if words.is_file() {
        fuzzer.arg(format!("-dict={}", words.display()));
    }
    run(&mut fuzzer, "see above")
}

/// Takes into the corpus what reaches code that nothing in it reaches yet.
fn keep(tool: &Path, target: &str) -> Result<()> {
    let mut merge = cargo_fuzz_run(tool, target);
    run(
        merge.args([corpus(target), found(target)]).args(["--", "-merge=1", "-verbosity=0"]),
        "run the command again",
    )
}
