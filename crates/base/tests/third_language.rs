//! A language is one file: a made-up third one compiles where it is complete, and does not where it lacks a table, a
//! field of a table or an item of a list. That its kinds are those of every dataset is compared while `dataset`
//! compiles (`default_kinds`).
#![allow(clippy::unwrap_used, missing_docs)]

use std::path::Path;
use std::process::Command;
use std::{env, fs};

const ENGLISH: &str = include_str!("../src/text/strings/en.rs");

/// The tables of a language, as its file calls them.
const TABLES: [&str; 6] = ["NAMES", "STRINGS", "PROBLEMS", "SITE", "IMPORT", "CLI"];

/// Compiles this crate with languages added to the list, each a module's name and the text of its file. Only types are
/// checked. The error is what the compiler says, a line an error.
fn compiled(languages: &[(&str, String)]) -> Result<(), Vec<String>> {
    let names: Vec<&str> = languages.iter().map(|(name, _)| *name).collect();
    let folder = env::temp_dir().join(format!("faultlines-{}-{}", std::process::id(), names.join("-")));
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &folder);
    let strings = folder.join("text/strings");
    let list = fs::read_to_string(strings.join("mod.rs")).unwrap();
    let mut added = String::from("    Fr = fr,\n");
    for (at, (name, text)) in languages.iter().enumerate() {
        added.push_str(&format!("    Made{at} = {name},\n"));
        fs::write(strings.join(name).with_extension("rs"), text).unwrap();
    }
    assert!(list.contains("    Fr = fr,\n"));
    fs::write(strings.join("mod.rs"), list.replace("    Fr = fr,\n", &added)).unwrap();
    let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.args(["--edition=2024", "--crate-type=lib", "--emit=metadata", "--cap-lints=allow"]);
    rustc.args(["--error-format=short", "--out-dir"]).arg(&folder).arg(folder.join("lib.rs"));
    let output = rustc.output().unwrap();
    fs::remove_dir_all(&folder).unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    if output.status.success() { Ok(()) } else { Err(said.lines().map(str::to_owned).collect()) }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn depth(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Whether a line begins a table, as `dates: DateWords {` does.
fn is_opening(line: &str) -> bool {
    let kind = line.strip_suffix(" {").and_then(|line| line.rsplit(' ').next());
    !line.starts_with("fn ") && kind.is_some_and(|kind| kind.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// The file without one field of each table, the first that takes a line or the last, and what the compiler misses then.
fn without_fields(last: bool) -> (String, Vec<String>) {
    let lines: Vec<&str> = ENGLISH.lines().collect();
    let (mut dropped, mut missed) = (Vec::new(), Vec::new());
    for (start, line) in lines.iter().enumerate().filter(|(_, line)| is_opening(line)) {
        let closes = |other: &&str| other.trim_start().starts_with('}') && depth(other) == depth(line);
        let length = lines[start + 1..].iter().position(closes).unwrap();
        let is_field = |at: &usize| {
            let begins = lines[*at].trim_start().starts_with(|c: char| c.is_ascii_lowercase());
            begins && lines[*at].ends_with(',') && depth(lines[*at]) == depth(line) + 4
        };
        let mut fields = (start + 1..start + 1 + length).filter(is_field);
        let field = if last { fields.next_back() } else { fields.next() }.unwrap();
        let name = lines[field].trim_start().split(':').next().unwrap();
        dropped.push(field);
        missed.push(format!("missing field `{name}` in initializer of"));
    }
    let kept = lines.iter().enumerate().filter(|(at, _)| !dropped.contains(at)).map(|(_, line)| *line);
    (kept.collect::<Vec<_>>().join("\n"), missed)
}

/// The file with an item less in each list that takes a line, and how many those are.
fn without_items() -> (String, usize) {
    let mut lists = 0;
    let shortened = |line: &str| match line.split_once(": [\"") {
        Some((name, items))
            if items.contains("\", ") && items.ends_with("],") && !name.trim().contains(' ') =>
        {
            lists += 1;
            format!("{name}: [{}", items.split_once("\", ").unwrap().1)
        }
        _ => line.to_owned(),
    };
    let text = ENGLISH.lines().map(shortened).collect::<Vec<_>>().join("\n");
    (text, lists)
}

fn without_table(table: &str) -> String {
    let start = ENGLISH.find(&format!("pub static {table}:")).unwrap();
    let end = start + ENGLISH[start..].find("\n};\n").unwrap() + 4;
    [&ENGLISH[..start], &ENGLISH[end..]].concat()
}

#[test]
fn a_complete_third_language_compiles() {
    assert_eq!(compiled(&[("third", ENGLISH.to_owned())]), Ok(()));
}

#[test]
fn a_language_that_lacks_a_field_or_an_item_of_a_list_does_not_compile() {
    let ((first, mut missed), (last, missed_last), (items, lists)) =
        (without_fields(false), without_fields(true), without_items());
    missed.extend(missed_last);
    assert!(missed.len() >= 2 * (TABLES.len() + 6) && lists > 5, "{missed:?}, {lists} lists");
    let said = compiled(&[("first", first), ("last", last), ("items", items)]).unwrap_err();
    for missing in &missed {
        assert!(said.iter().any(|line| line.contains(missing)), "{missing}: {said:#?}");
    }
    let too_short = said.iter().filter(|line| line.contains("items.rs") && line.contains("E0308"));
    assert_eq!(too_short.count(), lists, "{said:#?}");
}

#[test]
fn a_language_that_lacks_a_table_does_not_compile() {
    let names = ["no_strings", "no_problems", "no_site", "no_import", "no_cli"];
    let languages: Vec<(&str, String)> = names.into_iter().zip(TABLES.map(without_table)).collect();
    let said = compiled(&languages).unwrap_err();
    for (name, table) in names.iter().zip(TABLES) {
        let missing = format!("cannot find value `{table}` in module `{name}`");
        assert!(said.iter().any(|line| line.contains(&missing)), "{missing}: {said:#?}");
    }
}
