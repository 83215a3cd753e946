//! The offline worker's list of files and its version, written into `sw.js` where the source has marks for them.

use std::path::Path;

use super::hashed_names::is_hashed;
use super::{read, read_text, write};
use crate::error::{Error, Result};
use crate::hash::short_hex;
use crate::project;

/// Beside the page. Its name stays, because browsers look under it for the next version.
const WORKER: &str = "sw.js";
/// How the names begin of what few readers need: a copy is kept of what was asked for, and nothing comes ahead.
const COMPANION: &str = "companion-";
/// The page itself, by the address it is linked under.
const PAGE: &str = "./";

/// Fills in the worker of a built site. One without a worker stays without.
pub fn fill(dist: &Path) -> Result<()> {
    let path = dist.join(WORKER);
    if !path.is_file() {
        return Ok(());
    }
    let text = read_text(&path)?;
    let mut files = vec![PAGE.to_owned()];
    let mut content = Vec::new();
    for file in project::files_below(dist) {
        let name = file.strip_prefix(dist).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        if name.starts_with(COMPANION) {
            // Their names say what is in them.
            content.extend(name.into_bytes());
        } else if is_hashed(&name) && !name.contains('/') {
            files.push(name);
        } else if name.ends_with(".html") {
            // A worker of an older build must not outlive any page it keeps.
            content.extend(name.into_bytes());
            content.extend(read(&file)?);
        }
    }
    content.extend(files.join(" ").into_bytes());
    let listed: Vec<String> = files.iter().map(|name| format!("\"{name}\"")).collect();
    let filled = with_value(&text, "VERSION", &format!("\"{}\"", short_hex(&content)))
        .and_then(|text| with_value(&text, "FILES", &format!("[{}]", listed.join(","))))
        .ok_or_else(|| {
            Error::new(format!("{WORKER} has no place for its version and files"), "see static/sw.js")
        })?;
    write(&path, filled)
}

/// The script with the value of a constant replaced. `None` unless it is declared once, on one line.
fn with_value(script: &str, name: &str, value: &str) -> Option<String> {
    let declared = format!("const {name}");
    let (before, rest) = script.split_once(&declared)?;
    // With spaces or, once it is minified, without.
    let rest = rest.trim_start().strip_prefix('=')?;
    let (_, after) = rest.split_once(';')?;
    (!after.contains(&declared)).then(|| format!("{before}{declared}={value};{after}"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{folder, read_and_remove};
    use super::*;

    fn filled(test: &str, page: &str, data: &str) -> String {
        filled_beside(test, page, data, "companion-0000000000000001.js")
    }

    fn filled_beside(test: &str, page: &str, data: &str, companion: &str) -> String {
        let folder = folder(
            test,
            &[
                ("index.html", page),
                ("app-0000000000000001.js", "1"),
                ("app-0000000000000001_bg.wasm", "2"),
                (companion, "4"),
                ("embed.js", "3"),
                ("data/dataset.json", data),
                ("sw.js", include_str!("../../../static/sw.js")),
            ],
        );
        fill(&folder).expect("the source has its marks");
        read_and_remove(&folder)["sw.js"].clone()
    }

    #[test]
    fn the_worker_lists_the_page_and_the_files_that_never_change() {
        let script = filled("list", "page", "data");
        assert!(
            script.contains(
                "const FILES=[\"./\",\"app-0000000000000001.js\",\"app-0000000000000001_bg.wasm\"];"
            ),
            "{script}"
        );
    }

    #[test]
    fn its_version_follows_the_pages_and_not_the_data() {
        let first = filled("first", "page", "data");
        assert_eq!(filled("again", "page", "data"), first);
        assert_eq!(filled("data", "page", "other"), first);
        assert_ne!(filled("page", "other", "data"), first);
        // No copy of another build's program for files is kept either.
        assert_ne!(filled_beside("companion", "page", "data", "companion-0000000000000002.js"), first);
    }

    #[test]
    fn a_worker_without_a_place_for_the_list_is_not_published() {
        let folder =
            folder("marks", &[("sw.js", "const VERSION = \"\"; const FILES = []; const FILES = [];")]);
        assert!(fill(&folder).is_err());
        read_and_remove(&folder);
    }
}
