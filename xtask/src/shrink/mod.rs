//! Makes what a reader downloads smaller without a change in what it does: short names between the program and
//! its script, no comments, no needless spaces. Whatever is not fully understood stays as it is, and is named.

mod names;
mod script;
mod style;
mod wasm;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::budget::NOT_LOADED_BY_THE_PAGE;
use crate::trouble::{OrTrouble, Result};

/// A value, or in a few words why there is none: what to do about it is always to leave the file alone.
type Sure<T> = std::result::Result<T, String>;

/// A file and what it should hold.
type Rewritten = (PathBuf, Vec<u8>);

/// Custom sections that only developers' tools read.
const NOT_NEEDED: [&str; 3] = ["name", "producers", "target_features"];

/// Rewrites the files of a built page in place. Fails only where a file could not be put back.
pub fn shrink(dist: &Path) -> Result<()> {
    let (mut before, mut after) = (0, 0);
    for group in groups(dist) {
        match rewritten(&group) {
            Ok((old_bytes, files)) => {
                before += old_bytes;
                after += files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>();
                replace(&files)?;
            }
            Err(doubt) => println!("Note: {} as Trunk wrote it, because {doubt}", told(&group)),
        }
    }
    println!("Shortened {before} bytes to {after}");
    Ok(())
}

/// The files to rewrite, those that must agree with each other together.
fn groups(dist: &Path) -> Vec<Vec<PathBuf>> {
    let entries = fs::read_dir(dist).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    let named = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut groups: Vec<Vec<PathBuf>> = Vec::new();
    for wasm in files.iter().filter(|path| named(path).ends_with("_bg.wasm")) {
        let script = wasm.with_file_name(named(wasm).replace("_bg.wasm", ".js"));
        groups.push(vec![wasm.clone(), script]);
    }
    for file in files {
        // What others embed is read by people too, and has no budget.
        let alone = !NOT_LOADED_BY_THE_PAGE.contains(&named(&file).as_str())
            && !groups.iter().any(|group| group.contains(&file));
        if alone && (named(&file).ends_with(".js") || named(&file).ends_with(".css")) {
            groups.push(vec![file]);
        }
    }
    groups
}

/// How many bytes the files of a group had, and what they should hold.
fn rewritten(group: &[PathBuf]) -> Sure<(usize, Vec<Rewritten>)> {
    let read = |path: &PathBuf| {
        fs::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
    };
    let old: Vec<Vec<u8>> = group.iter().map(read).collect::<Sure<_>>()?;
    let new = match old.as_slice() {
        [wasm, script] => {
            let (wasm, script) = program(wasm, text(script)?)?;
            vec![wasm, script.into_bytes()]
        }
        [sheet] if group.iter().all(|path| path.extension().is_some_and(|extension| extension == "css")) => {
            vec![style::strip(text(sheet)?)?.into_bytes()]
        }
        [script] => vec![script::write(&script::read(text(script)?)?, &BTreeMap::new())?.into_bytes()],
        _ => return Err("no rule is for so many files".into()),
    };
    Ok((old.iter().map(Vec::len).sum(), group.iter().cloned().zip(new).collect()))
}

fn text(bytes: &[u8]) -> Sure<&str> {
    std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8".into())
}

/// A program and its script, with short names between them.
fn program(wasm: &[u8], script: &str) -> Sure<(Vec<u8>, String)> {
    let mut module = wasm::Module::read(wasm)?;
    let tokens = script::read(script)?;
    module.leave_out(&NOT_NEEDED);
    let renamed = names::shorten(&mut module, &tokens)?;
    Ok((module.write(), script::write(&tokens, &renamed)?))
}

/// Puts all the new files in place, or none: a program with another's script would not start.
fn replace(files: &[Rewritten]) -> Result<()> {
    let beside = |path: &Path| path.with_extension("new");
    let written = files.iter().try_for_each(|(path, bytes)| fs::write(beside(path), bytes));
    if let Err(error) = written {
        for (path, _) in files {
            // Those after the one that failed were never there.
            fs::remove_file(beside(path)).ok();
        }
        println!("Note: files stay as Trunk wrote them, because there is no room beside them: {error}");
        return Ok(());
    }
    for (path, _) in files {
        let what = format!("{} could not be replaced", path.display());
        fs::rename(beside(path), path).or_trouble(what, "close what holds the file, and build again")?;
    }
    Ok(())
}

fn told(group: &[PathBuf]) -> String {
    let names: Vec<_> = group.iter().filter_map(|path| path.file_name()?.to_str()).collect();
    format!("{} {}", names.join(" and "), if names.len() > 1 { "stay" } else { "stays" })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of its own for one test, with these files in it.
    fn folder(test: &str, files: &[(&str, &[u8])]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("faultlines-shrink-{test}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder");
        for (name, bytes) in files {
            fs::write(folder.join(name), bytes).expect("a temporary file");
        }
        folder
    }

    /// Every file's name and content; the folder is gone afterwards.
    fn emptied(folder: &Path) -> BTreeMap<String, Vec<u8>> {
        let entries = fs::read_dir(folder).expect("the folder is there").flatten();
        let held = entries.map(|entry| {
            (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).expect("a file"))
        });
        let held = held.collect();
        fs::remove_dir_all(folder).expect("the folder is there");
        held
    }

    #[test]
    fn the_files_of_the_page_shrink_once_and_those_of_embedders_stay() {
        let program = wasm::tests::module(&[
            (7, b"\x02\x06memory\x02\x00\x0f__wbindgen_long\x00\x00"),
            (0, b"\x04name!"),
            (0, b"\x04kept!"),
        ]);
        let folder = folder(
            "page",
            &[
                ("app-1_bg.wasm", &program),
                ("app-1.js", b"// Ours.\nwasm.__wbindgen_long( wasm.memory );\n"),
                ("boot-1.js", b"// Why.\nf();\n"),
                ("embed.js", b"// Read me.\n"),
                ("style-1.css", b"a {\n  b: c;\n}\n"),
            ],
        );
        shrink(&folder).expect("writable");
        shrink(&folder).expect("writable");
        let held = emptied(&folder);
        let program = wasm::tests::module(&[(7, b"\x02\x06memory\x02\x00\x01a\x00\x00"), (0, b"\x04kept!")]);
        let wanted: [(&str, &[u8]); 5] = [
            ("app-1.js", b"wasm.a(wasm.memory);\n"),
            ("app-1_bg.wasm", &program),
            ("boot-1.js", b"f();\n"),
            ("embed.js", b"// Read me.\n"),
            ("style-1.css", b"a{b:c}"),
        ];
        assert_eq!(held, wanted.map(|(name, bytes)| (name.to_owned(), bytes.to_vec())).into());
    }

    #[test]
    fn a_program_and_its_script_stay_together_when_one_of_them_is_not_understood() {
        let good = wasm::tests::module(&[(0, b"\x04name!")]);
        for (test, program, script) in [
            ("wasm", b"\0asm????".as_slice(), b"  f();".as_slice()),
            ("script", good.as_slice(), b"  f() / 2".as_slice()),
        ] {
            let folder =
                folder(test, &[("app_bg.wasm", program), ("app.js", script), ("style.css", b"a { b: c }")]);
            shrink(&folder).expect("a doubt is no failure");
            let held = emptied(&folder);
            let wanted = [("app_bg.wasm", program), ("app.js", script), ("style.css", b"a{b:c}")];
            assert_eq!(held, wanted.map(|(name, bytes)| (name.to_owned(), bytes.to_vec())).into(), "{test}");
        }
    }
}
