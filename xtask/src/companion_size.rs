//! What a reader pays for each task of the companion: its loader, its script, the program that all parts share, and the files of
//! the part that the task is in, as the script names them.

use std::collections::BTreeSet;
use std::path::Path;

use crate::budget::{ASKED, COMPANION, EDITOR};
use crate::compress::{Weight, weigh};
use crate::error::{Error, Result};
use crate::postprocess::{read, read_text};
use crate::project;

/// The part that who edits loads; it has files of its own besides.
const EDITS: &str = "editor";

/// A row of each task, in the order of the budget.
pub fn tasks(dist: &Path) -> Result<Vec<(&'static str, Weight)>> {
    let (script, stem) = script_of(dist)?;
    let text = read_text(&dist.join(&script))?;
    let always = ["companion-loader.js".to_owned(), script, format!("{stem}_bg.wasm")];
    let mut rows = Vec::new();
    for (part, row) in ASKED {
        let own = files_of(&text, part).ok_or_else(|| {
            Error::new(format!("the companion has no part `{part}`"), "see xtask/src/budget.rs")
        })?;
        let beside = EDITOR.iter().filter(|_| part == EDITS).map(|file| (*file).to_owned());
        let files: BTreeSet<String> = always.iter().cloned().chain(own).chain(beside).collect();
        let mut sum = Weight::default();
        for file in files {
            sum += weigh(&read(&dist.join(file))?, true)?;
        }
        rows.push((row, sum));
    }
    Ok(rows)
}

/// The script's name, and how the names of its programs begin.
fn script_of(dist: &Path) -> Result<(String, String)> {
    let names = project::files_below(dist).into_iter().filter_map(|file| {
        let name = file.strip_prefix(dist).ok()?.to_str()?.to_owned();
        let stem = name.strip_suffix(".js")?.to_owned();
        Some((name, stem))
    });
    let is_script = |(name, stem): &(String, String)| {
        name.starts_with(COMPANION) && dist.join(format!("{stem}_bg.wasm")).is_file()
    };
    names
        .into_iter()
        .find(is_script)
        .ok_or_else(|| Error::new("dist/ has no companion", "run `cargo xtask build`"))
}

/// The files of a part, of a script where each part is a name with a list (crates/split).
fn files_of(script: &str, part: &str) -> Option<Vec<String>> {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let named = |(at, _): &(usize, &str)| !script[..*at].ends_with(is_word);
    let (at, name) = script.match_indices(&format!("{part}:[")).find(named)?;
    let list = script[at + name.len()..].split(']').next()?;
    Some(list.split(',').map(|file| file.trim_matches(['"', '\'', '`']).to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postprocess::tests::{folder, read_and_remove};

    const SCRIPT: &str =
        "let f={readfiles:[`no`],files:[`companion-0_shared_bg.wasm`,\"companion-0_files_bg.wasm\"]};";

    #[test]
    fn the_files_of_a_part_are_those_that_the_script_names() {
        assert_eq!(
            files_of(SCRIPT, "files"),
            Some(vec!["companion-0_shared_bg.wasm".into(), "companion-0_files_bg.wasm".into()])
        );
        assert_eq!(files_of(SCRIPT, "import"), None);
    }

    #[test]
    fn a_task_weighs_what_is_always_loaded_and_the_files_of_its_part() {
        let parts: String = ASKED.map(|(part, _)| format!("{part}:[`companion-0_{part}_bg.wasm`],")).concat();
        let script = format!("let f={{{parts}}};");
        let own: Vec<String> = ASKED.iter().map(|(part, _)| format!("companion-0_{part}_bg.wasm")).collect();
        let mut files = vec![
            ("companion-0.js", script.as_str()),
            ("companion-0_bg.wasm", "base"),
            ("companion-loader.js", "load"),
            ("editor.js", "12345"),
            ("editor.css", "1"),
        ];
        files.extend(own.iter().map(|name| (name.as_str(), "123456789")));
        let folder = folder("tasks", &files);
        let rows = tasks(&folder).expect("all files are there");
        let raw: Vec<usize> = rows.iter().map(|(_, weight)| weight.raw).collect();
        let one = script.len() + 4 + 4 + 9;
        assert_eq!(raw, [one, one, one, one, one, one, one + 6]);
        read_and_remove(&folder);
        assert!(tasks(&folder).is_err());
    }
}
