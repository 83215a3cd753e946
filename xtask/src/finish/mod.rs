//! What is done to the built site last, when every file has its final content: names after contents, hashes and the
//! content policy in every page, the list of files for the offline worker.

pub mod html;
mod integrity;
mod names;
pub mod stated;
mod worker;

use std::path::{Path, PathBuf};

use crate::project;
use crate::trouble::Result;

/// Finishes the files of a site in place. A second run changes nothing.
pub fn finish(dist: &Path) -> Result<()> {
    names::give_hashes(dist)?;
    names::rename(dist)?;
    integrity::state_hashes(dist)?;
    stated::state_policy(dist)?;
    worker::fill(dist)
}

/// Every page of the site, wherever it lies.
fn pages(dist: &Path) -> Vec<PathBuf> {
    let mut files = project::files_below(dist);
    files.retain(|path| path.extension().is_some_and(|extension| extension == "html"));
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use std::fs;

    /// A folder of its own for one test, with these files in it.
    pub fn folder(test: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("faultlines-finish-{test}-{}", std::process::id()));
        fs::remove_dir_all(&folder).ok();
        for (name, text) in files {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("it has a folder")).expect("a temporary folder");
            fs::write(path, text).expect("a temporary file");
        }
        folder
    }

    /// Every file's path and text; the folder is gone afterwards.
    pub fn emptied(folder: &Path) -> BTreeMap<String, String> {
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
            ("index.html", "<head><meta charset=utf-8></head><link href=\"./style-0123456789abcdef.css\">"),
            ("fr/index.html", "<head><link rel=\"stylesheet\" href=\"../style-0123456789abcdef.css\">"),
            ("style-0123456789abcdef.css", "a{b:c}"),
            ("sw.js", "const VERSION = \"\"; // build\nconst FILES = []; // build\n"),
        ];
        let folder = folder("twice", &site);
        finish(&folder).expect("writable");
        let read = || project::files_below(&folder).into_iter().map(|path| (fs::read(&path).ok(), path));
        let once: Vec<_> = read().collect();
        finish(&folder).expect("writable");
        let twice: Vec<_> = read().collect();
        assert_eq!(once, twice);
        assert_eq!(emptied(&folder).len(), 4);
    }
}
