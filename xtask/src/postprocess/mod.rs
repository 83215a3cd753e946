//! What is done to the built site last, when every file has its final content: names after contents, hashes and the
//! content policy in every page, the list of files for the offline worker.

mod hashed_names;
pub mod html;
mod integrity;
mod language_part;
pub mod meta_policy;
mod offline_worker;

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Context, Result};
use crate::project;

/// Rewrites the files of a site in place. A second run changes nothing.
pub fn postprocess(dist: &Path) -> Result<()> {
    language_part::link(dist)?;
    hashed_names::rename(dist)?;
    integrity::write_hashes(dist)?;
    meta_policy::write_policy(dist)?;
    offline_worker::fill(dist)
}

/// Every page of the site, wherever it lies.
fn pages(dist: &Path) -> Vec<PathBuf> {
    let mut files = project::files_below(dist);
    files.retain(|path| path.extension().is_some_and(|extension| extension == "html"));
    files
}

/// The bytes of a file of the site.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).context(format!("{} cannot be read", path.display()), "build again")
}

pub fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).context(format!("{} cannot be read", path.display()), "build again")
}

pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    fs::write(path, content).context(format!("{} cannot be written", path.display()), "build again")
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// A folder of its own for one test, with these files in it.
    pub fn folder(test: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("faultlines-dist-{test}-{}", std::process::id()));
        fs::remove_dir_all(&folder).ok();
        for (name, text) in files {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("it has a folder")).expect("a temporary folder");
            fs::write(path, text).expect("a temporary file");
        }
        folder
    }

    /// Every file's path and text; the folder is gone afterwards.
    pub fn read_and_remove(folder: &Path) -> BTreeMap<String, String> {
        let held = project::files_below(folder).into_iter().map(|path| {
            let name = path.strip_prefix(folder).expect("below it").to_string_lossy().into_owned();
            (name, fs::read_to_string(path).expect("a text"))
        });
        let held = held.collect();
        fs::remove_dir_all(folder).expect("the folder is there");
        held
    }

    #[test]
    fn a_second_run_changes_nothing() {
        let site = [
            ("index.html", "<head><meta charset=utf-8></head><link rel=\"stylesheet\" href=\"./style.css\">"),
            ("fr/index.html", "<head><link rel=\"stylesheet\" href=\"../style.css\">"),
            ("style.css", "a{b:c}"),
            ("sw.js", "const VERSION = \"\"; // build\nconst FILES = []; // build\n"),
        ];
        let folder = folder("twice", &site);
        let read = || project::files_below(&folder).into_iter().map(|path| (fs::read(&path).ok(), path));
        postprocess(&folder).expect("writable");
        let once: Vec<_> = read().collect();
        postprocess(&folder).expect("writable");
        let twice: Vec<_> = read().collect();
        assert_eq!(once, twice);
        let held = read_and_remove(&folder);
        assert_eq!(held.len(), 4);
        assert!(held["fr/index.html"].contains("integrity=\"sha256-"), "{}", held["fr/index.html"]);
    }
}
