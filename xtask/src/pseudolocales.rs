//! A second site beside `dist/`, with pseudolocales (the feature `pseudo`): the end-to-end tests look whether longer
//! words and a page from right to left fit. Quick to build; never shipped.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::{Context, Result};
use crate::project;
use crate::run::{cargo, command, run};
use crate::setup::{self, WASM_TARGET};

/// What cargo and wasm-bindgen leave, apart from the builds of others: another feature would make those start anew.
fn work_folder() -> PathBuf {
    project::root().join("target/pseudolocales")
}

/// The site.
pub fn site() -> PathBuf {
    work_folder().join("site")
}

/// Builds the program as it is compiled fastest, and puts it in the place of the one in a copy of `dist/`.
pub fn build() -> Result<()> {
    let bundler = setup::bundler()?;
    let (work_folder, site) = (work_folder(), site());
    let mut compile = cargo();
    compile
        .args(["build", "--quiet", "--bin", "app", "--features", "pseudo", "--target", WASM_TARGET])
        .arg("--target-dir")
        .arg(&work_folder)
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_INCREMENTAL", "0");
    run(&mut compile, "mend what the compiler says above; build.rs makes the languages of the English file")?;
    let bound = work_folder.join("bound");
    let mut bind = command(&bundler.wasm_bindgen);
    bind.args(["--target", "web", "--no-typescript", "--out-name", "app", "--out-dir"])
        .arg(&bound)
        .arg(work_folder.join(WASM_TARGET).join("debug/app.wasm"));
    run(&mut bind, "run `cargo xtask test --only build` for a wasm-bindgen of the right version")?;
    if site.exists() {
        fs::remove_dir_all(&site).context("The earlier site cannot be removed", "remove it")?;
    }
    for file in project::files_below(&project::dist()) {
        let Ok(inner) = file.strip_prefix(project::dist()) else { continue };
        let from = source_of(inner, &bound).unwrap_or_else(|| file.clone());
        copy(&from, &site.join(inner))
            .context(format!("{} cannot be copied", from.display()), "build again")?;
    }
    Ok(())
}

/// Where a file of the site comes from if not from `dist/`: the program and its script.
fn source_of(inner: &Path, bound: &Path) -> Option<PathBuf> {
    let name = inner.to_str()?.strip_prefix("app-")?;
    match name.rsplit_once('.')?.1 {
        "js" => Some(bound.join("app.js")),
        "wasm" => Some(bound.join("app_bg.wasm")),
        _ => None,
    }
}

/// A page that takes scripts of any content: the program in it is not the one that `dist/` was hashed with.
fn without_hashes(page: &str) -> String {
    let mut parts = page.split(" integrity=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once('"').map_or(part, |(_, rest)| rest))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to.parent().unwrap_or(to))?;
    match to.extension() {
        Some(kind) if kind == "html" => fs::write(to, without_hashes(&fs::read_to_string(from)?)),
        _ => fs::copy(from, to).map(drop),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_program_and_its_script_are_others_than_in_dist() {
        let bound = Path::new("bound");
        for (file, source) in [
            ("app-0123.js", Some("bound/app.js")),
            ("app-0123_bg.wasm", Some("bound/app_bg.wasm")),
            ("index.html", None),
            ("companion_bg.wasm", None),
            ("stories/app-1/index.html", None),
        ] {
            assert_eq!(source_of(Path::new(file), bound), source.map(PathBuf::from), "{file}");
        }
    }
}
