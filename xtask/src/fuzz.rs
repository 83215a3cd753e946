//! `cargo xtask fuzz`: runs the fuzzers for a while, one after another, and tells what each did. What they promise is in
//! `fuzz/src`, what they begin with in `fuzz/corpus`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::{Context, Error, Result};
use crate::project;
use crate::run::{command, run};
use crate::setup;

/// Longer than anything takes on a busy machine, shorter than a reader waits.
const TIMEOUT_SECONDS: u32 = 120;
/// Longer inputs find little more, more slowly.
const LONGEST_BYTES: u32 = 8_192;

#[derive(Debug, PartialEq)]
pub struct FuzzOptions {
    /// For all targets together.
    pub minutes: u32,
    /// Whether the corpus grows by what is found.
    pub keep: bool,
    pub target: Option<String>,
}

/// `cargo xtask fuzz`. Fails when something was found.
pub fn command_line(options: &FuzzOptions) -> Result<()> {
    let targets = chosen(&options.target)?;
    let tool = setup::cargo_fuzz()?;
    run(
        in_fuzz(&tool, "build").args(&options.target).env_remove("RUSTFLAGS"),
        "mend what the compiler says; a C++ compiler is needed too",
    )?;
    let seconds = (u64::from(options.minutes) * 60 / targets.len() as u64).max(1);
    let mut broken = Vec::new();
    for target in &targets {
        println!("{target}: {seconds} s");
        let done = fuzz(target, seconds)?;
        println!("  {} executions{}", done.executions, if done.is_sound { "" } else { ", and a find" });
        if !done.is_sound {
            broken.push(target.as_str());
        }
        if options.keep {
            keep(target)?;
        }
    }
    if broken.is_empty() {
        return Ok(());
    }
    Err(Error::new(
        format!("Found something: {}", broken.join(", ")),
        "put the file of fuzz/artifacts into fuzz/corpus/TARGET, see `cargo test --test fuzz_corpus` fail, and mend it",
    ))
}

struct Done {
    executions: u64,
    is_sound: bool,
}

/// Every target, or the one that is named.
fn chosen(named: &Option<String>) -> Result<Vec<String>> {
    let all: Vec<String> = project::files_below(&home().join("fuzz_targets"))
        .iter()
        .filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned()))
        .collect();
    match named {
        None => Ok(all),
        Some(name) if all.contains(name) => Ok(vec![name.clone()]),
        Some(name) => Err(Error::new(
            format!("There is no target `{name}`"),
            format!("choose among {}", all.join(", ")),
        )),
    }
}

fn home() -> PathBuf {
    project::root().join("fuzz")
}

/// What a run finds on its way; the corpus in the repository is not touched by it.
fn found(target: &str) -> PathBuf {
    project::root().join("target/fuzz/found").join(target)
}

/// A command of cargo-fuzz. Without a sanitizer: there is no unsafe code to look into, and a stable compiler will do.
fn in_fuzz(tool: &Path, what: &str) -> Command {
    let mut fuzz = command(tool);
    fuzz.args(["fuzz", what, "--sanitizer", "none", "--target-dir", "target/fuzz"]);
    fuzz
}

fn program(target: &str) -> Result<PathBuf> {
    let file = format!("release/{target}{}", std::env::consts::EXE_SUFFIX);
    project::files_below(&project::root().join("target/fuzz"))
        .into_iter()
        .find(|path| path.ends_with(&file))
        .ok_or_else(|| Error::new(format!("The fuzzer {target} was not built"), "run the command again"))
}

fn fuzz(target: &str, seconds: u64) -> Result<Done> {
    let artifacts = home().join("artifacts").join(target);
    let found = found(target);
    for folder in [&artifacts, &found] {
        fs::create_dir_all(folder).context("The fuzzer's folders cannot be made", "make room")?;
    }
    let words = home().join("words").join(format!("{target}.txt"));
    let mut fuzzer = command(program(target)?);
    fuzzer
        .arg(&found)
        .arg(home().join("corpus").join(target))
        .arg(format!("-artifact_prefix={}/", artifacts.display()))
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-timeout={TIMEOUT_SECONDS}"))
        .arg(format!("-max_len={LONGEST_BYTES}"))
        .args(["-rss_limit_mb=2048", "-print_final_stats=1"]);
    if words.is_file() {
        fuzzer.arg(format!("-dict={}", words.display()));
    }
    let told = fuzzer
        .stderr(Stdio::piped())
        .output()
        .context(format!("The fuzzer {target} could not be started"), "run the command again")?;
    let log = String::from_utf8_lossy(&told.stderr);
    if !told.status.success() {
        eprintln!("{}", last_lines(&log));
    }
    Ok(Done { executions: executions(&log), is_sound: told.status.success() })
}

/// Takes into the corpus what reaches code that nothing in it reaches yet.
fn keep(target: &str) -> Result<()> {
    let corpus = home().join("corpus").join(target);
    run(
        command(program(target)?).arg("-merge=1").arg(corpus).arg(found(target)).stderr(Stdio::null()),
        "run the command again",
    )
}

fn executions(log: &str) -> u64 {
    let line = log.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    line.and_then(|number| number.trim().parse().ok()).unwrap_or_default()
}

fn last_lines(log: &str) -> String {
    let lines: Vec<&str> = log.lines().collect();
    lines[lines.len().saturating_sub(30)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn executions_are_read_from_what_the_fuzzer_prints() {
        let log = "#4\tDONE   cov: 1\nstat::number_of_executed_units: 279995\nstat::peak_rss_mb: 49\n";
        assert_eq!(executions(log), 279_995);
        assert_eq!(executions("no fuzzer"), 0);
    }

    #[test]
    fn a_target_that_is_not_there_is_refused_with_those_that_are() {
        assert!(chosen(&None).unwrap().contains(&"link".to_owned()));
        assert_eq!(chosen(&Some("date".into())).unwrap(), ["date"]);
        assert!(chosen(&Some("dta".into())).unwrap_err().remedy.contains("date"));
    }
}
