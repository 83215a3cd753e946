//! Makes what a reader downloads smaller without a change in what it does: short names between each program and its
//! script here, scripts and style sheets by `crates/minify`. Chooses the files; does not know what is in them.

mod wasm;

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::budget::NOT_LOADED_BY_THE_PAGE;
use crate::error::{Context, Result};
use crate::postprocess::{read, read_text, write};
use crate::run::{cargo, run};
use crate::setup;

/// Rewrites the files of a built page in place.
pub fn minify(dist: &Path) -> Result<()> {
    let files = files_to_minify(dist);
    let before = bytes_of(&files);
    for wasm in files.iter().filter(|file| file_name(file).ends_with("_bg.wasm")) {
        shorten_names(wasm)?;
    }
    let texts = files.iter().filter(|file| file.extension() != Some(OsStr::new("wasm")));
    println!("Minifying (the first time, its tool is compiled; a minute or two)");
    run(tool("run")?.arg("--").args(texts), "mend the script or the style sheet that is named above")?;
    println!("Minified {before} bytes to {}", bytes_of(&files));
    Ok(())
}

/// Runs the tests of the tool, which is no member of the workspace.
pub fn test() -> Result<()> {
    run(&mut tool("test")?, "mend the test that failed above")
}

/// A cargo command of the tool for scripts and style sheets. What is compiled for it is shared by every clone of this
/// user.
fn tool(verb: &str) -> Result<Command> {
    let mut tool = cargo();
    tool.args([verb, "--quiet", "--locked", "--manifest-path", "crates/minify/Cargo.toml", "--target-dir"]);
    tool.arg(setup::cache_folder()?.join("minify"));
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

/// Of a program and the script that wasm-bindgen wrote for it.
fn shorten_names(wasm_file: &Path) -> Result<()> {
    let script_file = wasm_file.with_file_name(file_name(wasm_file).replace("_bg.wasm", ".js"));
    let script_name = format!("./{}", file_name(wasm_file).replace(".wasm", ".js"));
    let (wasm, script) = wasm::shorten_names(&read(wasm_file)?, &read_text(&script_file)?, &script_name)
        .context(
            format!("{} is not understood", wasm_file.display()),
            "see whether wasmparser knows what the compiler writes",
        )?;
    write(wasm_file, wasm)?;
    write(&script_file, script)
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
    fn a_program_and_its_script_are_renamed_together() {
        let folder = folder("pair", &[("app.js", "wasm.__wbindgen_start();")]);
        let wasm = wasm::tests::module(&[], &["__wbindgen_start"], &[]);
        fs::write(folder.join("app_bg.wasm"), wasm).expect("writable");
        shorten_names(&folder.join("app_bg.wasm")).expect("both are there");
        let short = fs::read(folder.join("app_bg.wasm")).expect("it was written");
        assert_eq!(short, wasm::tests::module(&[], &["a"], &[]));
        fs::remove_file(folder.join("app_bg.wasm")).expect("it is there");
        assert_eq!(read_and_remove(&folder)["app.js"], "wasm.a();");
    }

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
