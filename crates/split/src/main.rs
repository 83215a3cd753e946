//! Takes a program of the page apart, and shortens what programs and their scripts call each other. `split PROGRAM FOLDER
//! WASM_BINDGEN` reads a WebAssembly module as the linker wrote it with relocations, has wasm-bindgen write a script for
//! what is left of it, and puts the script, that program and its parts into a folder. The parts are what
//! src/browser/part.rs and crates/companion declare. `shorten FILES` rewrites programs in place, each with its script, if it has one.

mod loader;
mod merge;
mod names;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use wasm_split_cli_support::{Options, transform};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// What the parts' loaders are imported from, until this program writes them into the script.
const LOADERS: &str = "./__wasm_split.js";
/// A module that parts share is merged with others where it is smaller, before wasm-opt.
const SMALL_BYTES: usize = 12_000;
/// What it is merged into.
const MERGED: &str = "shared";

fn main() -> ExitCode {
    let words: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let done = match words.as_slice() {
        [task, program, folder, wasm_bindgen] if task == Path::new("split") => {
            split(program, folder, wasm_bindgen)
        }
        [task, files @ ..] if task == Path::new("shorten") => files.iter().try_for_each(|file| shorten(file)),
        _ => Err("split PROGRAM FOLDER WASM_BINDGEN, or shorten FILES".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The files of each part, in the order in which they are to be there.
type Parts = BTreeMap<String, Vec<String>>;

fn split(program: &Path, folder: &Path, wasm_bindgen: &Path) -> Result<()> {
    let program_name = program.file_stem().and_then(std::ffi::OsStr::to_str).unwrap_or_default();
    let own = program.with_extension("parts");
    fs::remove_dir_all(&own).ok();
    fs::create_dir_all(&own)?;
    let input = fs::read(program)?;
    let main = own.join("main.wasm");
    let mut options = Options::new(&input);
    options.output_dir = &own;
    options.main_out_path = &main;
    options.link_name = LOADERS;
    let split = transform(options).map_err(|error| format!("{error:#}"))?;
    // With this section wasm-bindgen would keep its values in a table of their own, which costs more than it saves.
    fs::write(&main, names::without_sections(&fs::read(&main)?)?)?;
    bind(&main, program_name, &own, wasm_bindgen)?;

    let loaded = with_small_ones_merged(split.prefetch_map.into_iter().collect(), &own)?;
    let name = |module: &String| format!("{program_name}_{}_bg.wasm", module.trim_start_matches("split_"));
    let parts: Parts =
        loaded.iter().map(|(part, modules)| (part.clone(), modules.iter().map(name).collect())).collect();
    for module in loaded.values().flatten() {
        fs::copy(own.join(module).with_extension("wasm"), folder.join(name(module)))?;
    }
    let [script, rest] = [".js", "_bg.wasm"].map(|ending| [program_name, ending].concat());
    let written =
        loader::with_loaders(&fs::read_to_string(own.join(&script))?, program_name, LOADERS, &parts)?;
    fs::write(folder.join(&script), written)?;
    fs::copy(own.join(&rest), folder.join(&rest))?;
    for (part, files) in &parts {
        println!("Part `{part}` of {program_name}: {}", files.join(" "));
    }
    Ok(())
}

/// What parts share is a module for each set of parts that share it. The small ones become one, which comes with any part: a
/// few bytes more for some, and a file in the place of dozens.
fn with_small_ones_merged(mut loaded: Parts, folder: &Path) -> Result<Parts> {
    let file = |module: &str| folder.join(module).with_extension("wasm");
    let shared: BTreeSet<&String> =
        loaded.values().flatten().filter(|module| !module.starts_with("split_")).collect();
    let mut small = Vec::new();
    for module in shared {
        let bytes = fs::read(file(module))?;
        let is_for_all = loaded.values().all(|modules| modules.contains(module));
        if is_for_all || names::without_sections(&bytes)?.len() < SMALL_BYTES {
            small.push((module.clone(), bytes));
        }
    }
    if small.len() < 2 {
        return Ok(loaded);
    }
    let (names, modules): (Vec<String>, Vec<Vec<u8>>) = small.into_iter().unzip();
    fs::write(file(MERGED), merge::merged(&modules)?)?;
    for modules in loaded.values_mut() {
        modules.retain(|module| !names.contains(module));
        modules.insert(0, MERGED.to_owned());
    }
    Ok(loaded)
}

/// Of a program and the script that wasm-bindgen wrote for it.
fn shorten(program: &Path) -> Result<()> {
    let name = program.file_name().and_then(std::ffi::OsStr::to_str).unwrap_or_default();
    let wasm = fs::read(program)?;
    let script_file = program.with_file_name(name.replace("_bg.wasm", ".js"));
    if !script_file.is_file() {
        return Ok(fs::write(program, names::without_sections(&wasm)?)?);
    }
    let script_name = format!("./{}", name.replace(".wasm", ".js"));
    let (wasm, script) = names::shorten_names(&wasm, &fs::read_to_string(&script_file)?, &script_name)?;
    fs::write(program, wasm)?;
    Ok(fs::write(&script_file, script)?)
}

/// Has wasm-bindgen write the script of what is left. What the linker exported is what the parts import.
fn bind(main: &Path, name: &str, folder: &Path, wasm_bindgen: &Path) -> Result<()> {
    let mut bind = Command::new(wasm_bindgen);
    bind.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", name, "--out-dir"]);
    let ended = bind.arg(folder).arg(main).status()?;
    if ended.success() { Ok(()) } else { Err("wasm-bindgen failed".into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_and_its_script_are_renamed_together() {
        let folder = std::env::temp_dir().join(format!("faultlines-pair-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder");
        let (program, part) = (folder.join("app_bg.wasm"), folder.join("app_part_bg.wasm"));
        fs::write(folder.join("app.js"), "wasm.__wbindgen_start();").expect("writable");
        for file in [&program, &part] {
            let wasm = names::tests::module(&[], &["__wbindgen_start"], &["name"]);
            fs::write(file, wasm).expect("writable");
            shorten(file).expect("it is there");
        }
        let read = |file: &Path| fs::read(file).expect("it was written");
        assert_eq!(read(&program), names::tests::module(&[], &["a"], &[]));
        assert_eq!(read(&folder.join("app.js")), b"wasm.a();");
        // What comes later has no script of its own.
        assert_eq!(read(&part), names::tests::module(&[], &["__wbindgen_start"], &[]));
        fs::remove_dir_all(folder).expect("it is there");
    }
}
