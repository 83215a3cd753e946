//! Command-line tools of one version, compiled by cargo: found on PATH, else in a cache that every clone of this user
//! shares, else installed there.

use std::env;
use std::fs;
use std::path::PathBuf;

use super::announce;
use crate::error::{Error, Result};
use crate::run::{answer, cargo, command, on_path, run};

/// The program of a package at this very version; `options` are more words for `cargo install`.
pub fn cargo_install(package: &str, program: &str, version: &str, options: &[&str]) -> Result<PathBuf> {
    let home = cache_folder()?.join(format!("{program}-{version}"));
    let own = home.join("bin").join([program, env::consts::EXE_SUFFIX].concat());
    let is_right = |program: &PathBuf| {
        answer(command(program).arg("--version"))
            .is_some_and(|text| text.split_whitespace().any(|word| word == version))
    };
    if let Some(found) = on_path(program).into_iter().chain([own.clone()]).find(is_right) {
        return Ok(found);
    }
    announce(&format!("{package} {version} into {} (once per user; a few minutes)", home.display()));
    // An interrupted install continues with what was compiled. cargo moves the program to its place when complete.
    let target = home.join("target");
    let mut install = cargo();
    install.args(["install", "--locked", package, "--version", version]).args(options);
    install.arg("--root").arg(&home).arg("--target-dir").arg(&target);
    install
        // The tool runs for a second a build: compiling it is what takes time.
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        // The page's own flags are not meant for tools.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    run(&mut install, "check the network, the free disk space and that the cache folder is writable")?;
    // Only space is lost when this fails.
    let _ = fs::remove_dir_all(target);
    Ok(own)
}

/// Where this user's clones keep their tools.
pub fn cache_folder() -> Result<PathBuf> {
    let absolute = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let cache =
        absolute("XDG_CACHE_HOME").or_else(|| env::home_dir().map(|home| home.join(".cache"))).ok_or_else(
            || Error::new("There is no home folder to keep tools in", "set XDG_CACHE_HOME to a folder"),
        )?;
    Ok(cache.join("faultlines/tools"))
}
