//! What every source file keeps: it says first what it holds, stays short, and imports no file that imports it.

use std::fs;
use std::path::{Path, PathBuf};

mod imports;

use imports::Sources;

const MOST_LINES: usize = 500;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &str) -> Vec<PathBuf> {
    let (mut found, mut waiting) = (Vec::new(), vec![root().join(folder)]);
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).expect("the sources are there").flatten() {
            let path = entry.path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// A file of words is as long as the page has words.
fn is_language(path: &Path) -> bool {
    path.parent().is_some_and(|folder| folder.ends_with("text/strings"))
}

#[test]
fn every_file_says_first_what_it_holds_and_stays_short() {
    let is_source = |path: &PathBuf| path.components().any(|part| part.as_os_str() == "src");
    let files = ["src", "crates", "xtask/src"].iter().flat_map(|folder| sources(folder));
    let files: Vec<PathBuf> = files.filter(is_source).collect();
    assert!(files.len() > 300, "{}", files.len());
    for path in files {
        let text = fs::read_to_string(&path).expect("a source is text");
        let first = text.lines().next().unwrap_or_default();
        let says = first.strip_prefix("//! ").is_some_and(|words| !words.trim().is_empty());
        assert!(says, "{} must begin with a `//!` line that says what it holds", path.display());
        let lines = text.lines().count();
        let short = lines <= MOST_LINES || is_language(&path);
        assert!(short, "{} has {lines} lines, more than {MOST_LINES}: split it by idea", path.display());
    }
}

/// Packages that are not of the core, and whose files may import each other in a circle.
const WITH_CIRCLES: [&str; 4] = ["faultlines", "generate", "licences", "xtask"];

/// The root file of each crate: its library, or else its program.
fn crate_roots() -> Vec<PathBuf> {
    let folders = fs::read_dir(root().join("crates")).expect("there are crates").flatten();
    let mut folders: Vec<PathBuf> = folders.map(|entry| entry.path()).collect();
    folders.extend([root().to_path_buf(), root().join("xtask")]);
    folders.sort();
    let root_file = |folder: PathBuf| {
        ["src/lib.rs", "src/main.rs"].map(|name| folder.join(name)).into_iter().find(|path| path.is_file())
    };
    folders.into_iter().filter_map(root_file).collect()
}

/// The ways round of a crate, in words; paths begin at the crate's folder.
fn circles_of(root_file: &Path) -> Vec<String> {
    let folder = root_file.parent().and_then(Path::parent).expect("a crate has a folder");
    let name = root_file.strip_prefix(folder).expect("it is in it").to_string_lossy().into_owned();
    let sources = Sources::read(&name, &|path| fs::read_to_string(folder.join(path)).ok());
    sources.circles().iter().map(|way| sources.in_words(way)).collect()
}

#[test]
fn no_files_of_a_crate_import_each_other_in_a_circle() {
    let roots = crate_roots();
    assert!(roots.len() > 10, "{roots:?}");
    let mut found = String::new();
    for root_file in roots {
        let folder = root_file.parent().and_then(Path::parent).expect("a crate has a folder");
        let name = if folder == root() {
            "faultlines".into()
        } else {
            folder.file_name().unwrap_or_default().to_string_lossy()
        };
        let circles = circles_of(&root_file);
        if WITH_CIRCLES.contains(&&*name) {
            assert!(!circles.is_empty(), "{name} has no circle any more: take it out of WITH_CIRCLES");
            continue;
        }
        for circle in circles {
            found += &format!("{name}: {circle}\n");
        }
    }
    assert!(found.is_empty(), "files that import each other in a circle:\n{found}");
}

#[test]
fn a_circle_is_found_and_named_however_the_names_are_reached() {
    let circles = |files: &[(&str, &str)]| -> Vec<String> {
        let read =
            |path: &str| files.iter().find(|(name, _)| *name == path).map(|(_, text)| (*text).to_owned());
        let sources = Sources::read("src/lib.rs", &read);
        sources.circles().iter().map(|way| sources.in_words(way)).collect()
    };
    // Through the root's re-exports and through a glob; what only passes names on imports nothing.
    let a = ("src/a.rs", "use crate::B; pub struct A(B);");
    let b = ("src/b.rs", "use super::*; pub struct B; impl From<A> for B {}");
    let named = ["src/a.rs → src/b.rs → src/a.rs"];
    assert_eq!(circles(&[("src/lib.rs", "mod a; mod b; pub use a::A; pub use b::*;"), a, b]), named);
    // The root defines what a child uses, and uses the child.
    let root = ("src/lib.rs", "mod a; pub struct B; fn all() { a::all() }");
    assert_eq!(
        circles(&[root, ("src/a.rs", "use super::B; pub fn all() {}")]),
        ["src/lib.rs → src/a.rs → src/lib.rs"]
    );
    // In a macro, and in a module within the file.
    let root = ("src/lib.rs", "mod a; mod b;");
    let b = ("src/b/mod.rs", "mod inner { use super::super::a::A; } pub struct B;");
    assert_eq!(circles(&[root, ("src/a.rs", "pub struct A; fn f() { vec![crate::b::B] }"), b]).len(), 1);
    // A test may look at anything, and one direction is no circle.
    let b = ("src/b/mod.rs", "#[cfg(test)] mod tests { use crate::a::A; } pub struct B;");
    assert_eq!(circles(&[root, ("src/a.rs", "use crate::b::B; pub struct A(B);"), b]), [""; 0]);
}

/// Features are given props and callbacks: only the app knows them all, and what they share knows none of them.
#[test]
fn no_feature_of_the_page_knows_the_app_or_another_feature() {
    let folders = ["details", "filters", "graph", "kit", "share", "story", "table", "time", "timeline"];
    for folder in folders {
        let files = sources(&format!("src/ui/{folder}"));
        assert!(!files.is_empty(), "{folder}");
        for path in files {
            let text = fs::read_to_string(&path).expect("a source is text");
            for used in text.split("crate::ui::").skip(1) {
                let feature = used.split("::").next().unwrap_or_default();
                let allowed = feature == "kit" && folder != "kit";
                assert!(allowed, "{} uses ui::{feature}", path.display());
            }
            assert!(!text.contains("super::super"), "{}: name it from crate::ui", path.display());
        }
    }
}
