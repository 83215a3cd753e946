//! What every source file keeps: it says first what it holds, and stays short.

use std::fs;
use std::path::{Path, PathBuf};

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
