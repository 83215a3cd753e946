//! What the fuzzers keep (fuzz/corpus) is tried again by the same functions, without a fuzzer: what was found once stays
//! mended.

#[path = "../fuzz/src/lib.rs"]
mod promises;

use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Without the ending.
fn names(folder: &str) -> Vec<String> {
    files(folder).iter().map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

fn replay(target: &str) {
    let (_, hold) = promises::PROMISES.into_iter().find(|(name, _)| *name == target).unwrap();
    let files = files(&format!("corpus/{target}"));
    assert!(!files.is_empty());
    for file in files {
        let bytes = fs::read(&file).unwrap();
        if std::panic::catch_unwind(|| hold(&bytes)).is_err() {
            panic!("{} breaks what fuzz/src/{target}.rs promises", file.display());
        }
    }
}

#[test]
fn every_promise_is_fuzzed_and_has_a_corpus_and_words() {
    let promised = promises::PROMISES.map(|(name, _)| name);
    assert!(promised.is_sorted());
    assert_eq!(names("fuzz_targets"), promised);
    assert_eq!(names("corpus"), promised);
    let spelt = names("words");
    assert!(spelt.iter().all(|name| promised.contains(&name.as_str())), "{spelt:?}");
}

#[test]
fn corpora_stay_small() {
    let bytes: u64 = promises::PROMISES
        .iter()
        .flat_map(|(name, _)| files(&format!("corpus/{name}")))
        .map(|file| file.metadata().unwrap().len())
        .sum();
    assert!(bytes < 1_000_000, "{bytes} bytes: see `cargo xtask fuzz --keep`");
}

#[test]
fn datasets() {
    replay("dataset");
}

#[test]
fn dates() {
    replay("date");
}

#[test]
fn imports() {
    replay("import");
}

#[test]
fn layouts() {
    replay("layout");
}

#[test]
fn links() {
    replay("link");
}

#[test]
fn messages() {
    replay("message");
}

#[test]
fn pages() {
    replay("page");
}
