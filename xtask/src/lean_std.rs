//! The page with a standard library made for size: compiled anew with the page, without the words of a panic. Trunk calls
//! a cargo that adds what that takes to builds for the page and to no other. Does not choose when to build.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::project;
use crate::run::{cargo, run};
use crate::setup::{self, WASM_TARGET};
use crate::trouble::{OrTrouble, Result};

/// Where the cargo that is led before the real one finds that.
const REAL_CARGO: &str = "FAULTLINES_CARGO";

/// What a stable cargo takes only when told to. It has been the same since Rust 1.91; `rust-version` in Cargo.toml is later.
const CARGO_WORDS: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// A panic is one instruction that stops the program: what the page says then is in static/preload.js.
const COMPILER_WORDS: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

/// What every panic of an ordinary standard library can say, and ours cannot.
const WORDS_OF_A_PANIC: &[u8] = b"index out of bounds: the len is";

/// Whether the sources and their crates are there, fetched if need be. Where not, the page is built with the library as it
/// comes, which works as well and weighs more.
pub fn at_hand() -> bool {
    let there = setup::standard_library_sources().and_then(|()| {
        let mut fetch = cargo();
        fetch.args(["fetch", "--quiet", "--target", WASM_TARGET, CARGO_WORDS[0]]).env("RUSTC_BOOTSTRAP", "1");
        run(&mut fetch, "check the network: cargo could not fetch the crates of the standard library")
    });
    if let Err(trouble) = &there {
        println!(
            "Note: the page is built with the standard library as it comes, and weighs some 15 kB more.\n{trouble}"
        );
    }
    there.is_ok()
}

/// A folder with a program of the name `cargo`, to lead PATH with: a copy of this one.
pub fn folder_of_cargo() -> Result<PathBuf> {
    let folder = project::root().join("target/lean-std");
    let file = folder.join(["cargo", env::consts::EXE_SUFFIX].concat());
    let copied = env::current_exe().and_then(|own| {
        fs::create_dir_all(&folder)?;
        // Another build may be running the last one: what runs cannot be written over.
        fs::remove_file(&file).ok();
        fs::copy(own, &file)
    });
    copied.or_trouble(format!("{} cannot be written", file.display()), "make room, or remove it")?;
    Ok(folder)
}

/// Has `command` start our cargo where it is led before the real one.
pub fn tell(command: &mut Command) {
    command.env(REAL_CARGO, cargo().get_program());
}

/// Whether this program was started as the cargo above, and by which real one it is to be done.
pub fn real_cargo() -> Option<PathBuf> {
    let own = env::args_os().next()?;
    let named = Path::new(&own).file_stem()? == "cargo";
    env::var_os(REAL_CARGO).filter(|_| named).map(PathBuf::from)
}

/// Does what cargo was asked to, for the page with a standard library of its own.
pub fn run_as_cargo(real: &Path) -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let mut cargo = Command::new(real);
    cargo.args(&words).env_remove(REAL_CARGO);
    if is_of_the_page(&words) {
        let given = env::var("CARGO_ENCODED_RUSTFLAGS").ok().filter(|flags| !flags.is_empty());
        let flags: Vec<&str> = given.as_deref().into_iter().chain(COMPILER_WORDS).collect();
        cargo
            .args(CARGO_WORDS)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
    }
    match cargo.status() {
        Ok(status) => {
            status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from)
        }
        Err(error) => {
            eprintln!("{} could not be started: {error}", real.display());
            ExitCode::FAILURE
        }
    }
}

fn is_of_the_page(words: &[String]) -> bool {
    words.first().is_some_and(|word| word == "build")
        && words.iter().any(|word| word.trim_start_matches("--target=") == WASM_TARGET)
}

/// Whether a program was built with the standard library as it comes.
pub fn is_missing_in(wasm: &[u8]) -> bool {
    wasm.windows(WORDS_OF_A_PANIC.len()).any(|bytes| bytes == WORDS_OF_A_PANIC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_builds_for_the_page_get_the_library_and_the_hook_and_questions_do_not() {
        for (line, wanted) in [
            ("build --target=wasm32-unknown-unknown --bin app", true),
            ("build --bin companion --target wasm32-unknown-unknown", true),
            ("run --quiet --profile render --bin faultlines -- render", false),
            ("metadata --filter-platform wasm32-unknown-unknown", false),
            ("build --bin faultlines", false),
            ("", false),
        ] {
            let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            assert_eq!(is_of_the_page(&words), wanted, "{line}");
        }
    }

    #[test]
    fn a_program_with_the_words_of_a_panic_has_the_ordinary_library() {
        assert!(is_missing_in(b"\0asm....index out of bounds: the len is {} but"));
        assert!(!is_missing_in(b"\0asm...."));
    }
}
