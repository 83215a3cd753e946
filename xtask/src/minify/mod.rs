//! Makes what a reader downloads smaller without a change in what it does: short names between each program and its
//! script by `crates/split`, which also takes the page's program apart, scripts and style sheets by `crates/minify`.
//! Chooses the files; does not know what is in them.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::budget::NOT_LOADED_BY_THE_PAGE;
use crate::error::Result;
use crate::project;
use crate::run::{cargo, run};
use crate::setup;

/// What the compiler uses of WebAssembly, by default.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Rewrites the files of a built page in place.
pub fn minify(dist: &Path) -> Result<()> {
    let files = files_to_minify(dist);
    let before = bytes_of(&files);
    let (programs, texts): (Vec<&PathBuf>, Vec<&PathBuf>) =
        files.iter().partition(|file| file.extension() == Some(OsStr::new("wasm")));
    run(tool("split", "run")?.args(["--", "shorten"]).args(&programs), "see crates/split")?;
    programs.iter().try_for_each(|program| optimize(program))?;
    println!("Minifying (the first time, its tool is compiled; a minute or two)");
    run(
        tool("minify", "run")?.arg("--").args(texts),
        "mend the script or the style sheet that is named above",
    )?;
    println!("Minified {before} bytes to {}", bytes_of(&files));
    Ok(())
}

/// The programs that come in parts: the page's own, and the one for files.
const IN_PARTS: [&str; 2] = ["app", "companion"];

/// Takes programs, as the linker wrote them, apart: what is needed first or always stays, the rest become files beside it.
pub fn take_apart(dist: &Path, wasm_bindgen: &Path) -> Result<()> {
    let built = project::root().join("target").join(setup::WASM_TARGET).join("wasm");
    println!("Taking programs apart (the first time, the tool is compiled; a minute or two)");
    IN_PARTS.iter().try_for_each(|name| {
        let program = built.join(name).with_extension("wasm");
        let mut split = tool("split", "run")?;
        let remedy = "see src/browser/part.rs and crates/companion/src/program/part.rs";
        run(split.args(["--", "split"]).args([&program, dist, wasm_bindgen]), remedy)
    })
}

/// Has Binaryen make a program smaller, where it is to be had. The linker puts the stack first, so that nothing that is
/// used lies in the first 1,024 bytes.
fn optimize(program: &Path) -> Result<()> {
    let Some(mut wasm_opt) = setup::wasm_opt() else {
        println!("Note: {} is not made smaller: Node, npm or wasm-opt is missing.", file_name(program));
        return Ok(());
    };
    wasm_opt.args(["-Oz", "--low-memory-unused"]).args(FEATURES).arg(program).arg("-o").arg(program);
    run(&mut wasm_opt, "see whether wasm-opt knows what the compiler writes")
}

/// Runs the tests of the tools, which are no members of the workspace.
pub fn test() -> Result<()> {
    ["minify", "split"]
        .into_iter()
        .try_for_each(|name| run(&mut tool(name, "test")?, "mend the test that failed above"))
}

/// A cargo command of a tool that only a build needs. What is compiled for it is shared by every clone of this user.
fn tool(name: &str, verb: &str) -> Result<Command> {
    let mut tool = cargo();
    tool.args([verb, "--quiet", "--locked", "--manifest-path"]).arg(format!("crates/{name}/Cargo.toml"));
    tool.arg("--target-dir").arg(setup::cache_folder()?.join(name));
    // The page's own flags are not meant for tools.
    tool.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    Ok(tool)
}

/// Programs, scripts and style sheets beside the page. What others embed is read by people too, and stays.
fn files_to_minify(dist: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dist).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.retain(|file| {
        [".js", ".css", ".wasm"].iter().any(|ending| file_name(file).ends_with(ending))
            && !NOT_LOADED_BY_THE_PAGE.contains(&file_name(file))
    });
    files.sort();
    files
}

fn bytes_of(files: &[PathBuf]) -> u64 {
    files.iter().filter_map(|file| fs::metadata(file).ok()).map(|about| about.len()).sum()
}

fn file_name(file: &Path) -> &str {
    file.file_name().and_then(OsStr::to_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postprocess::tests::{folder, read_and_remove};

    #[test]
    fn the_files_of_the_page_are_minified_and_those_of_embedders_stay() {
        let files =
            ["app.js", "app_bg.wasm", "embed.js", "article.css", "style.css", "index.html", "data/x.js"];
        let folder = folder("chosen", &files.map(|file| (file, "")));
        let names: Vec<String> =
            files_to_minify(&folder).iter().map(|file| file_name(file).to_owned()).collect();
        assert_eq!(names, ["app.js", "app_bg.wasm", "style.css"]);
        read_and_remove(&folder);
    }
}
