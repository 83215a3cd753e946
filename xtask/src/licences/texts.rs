//! The words of every licence of what we ship: MIT and BSD ask that they go along with every copy.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::crates::Crate;
use super::table::FONTS;
use crate::build::registries;
use crate::error::{Context, Error, Result};
use crate::project;

const BEGINNINGS: [&str; 4] = ["license", "licence", "copying", "notice"];
const RULE: &str = "────────────────────────────────────────────────────────────────────────────────";

/// Each text once, led by whose it is. The same bytes for the same crates.
pub fn texts(crates: &[Crate]) -> Result<String> {
    let mut owners: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for it in crates {
        let name = format!("{} {}", it.name, it.version);
        let files = licence_files(&source_of(it)?);
        if files.is_empty() {
            let said = format!("The crate carries no text; its licence is {}. {}", it.licence, it.repository);
            owners.entry(said).or_default().push(name.clone());
        }
        for file in files {
            owners.entry(read(&file)?).or_default().push(name.clone());
        }
    }
    for font in FONTS {
        let file = project::root().join("assets/fonts").join(font.licence);
        owners.entry(read(&file)?).or_default().push(format!("{} (font)", font.name));
    }
    let mut parts: Vec<(String, String)> =
        owners.into_iter().map(|(text, owners)| (owners.join(", "), text)).collect();
    parts.sort();
    let parts: Vec<String> =
        parts.into_iter().map(|(owners, text)| format!("{RULE}\n{owners}\n{RULE}\n\n{text}\n")).collect();
    Ok(parts.join("\n"))
}

/// Where cargo has unpacked a crate.
fn source_of(it: &Crate) -> Result<PathBuf> {
    let name = format!("{}-{}", it.name, it.version);
    let found = registries().into_iter().map(|registry| registry.join(&name)).find(|folder| folder.is_dir());
    found.ok_or_else(|| {
        Error::new(format!("The source of {name} is not on this machine"), "run `cargo fetch --locked`")
    })
}

fn licence_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.is_file() && is_licence(path)).collect();
    files.sort();
    files
}

fn is_licence(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
}

fn read(path: &Path) -> Result<String> {
    let bytes =
        fs::read(path).context(format!("{} cannot be read", path.display()), "run `cargo fetch --locked`")?;
    let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
    Ok(text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_are_known_by_their_names() {
        for (name, wanted) in [
            ("LICENSE-MIT", true),
            ("LICENSE", true),
            ("COPYING", true),
            ("license.txt", true),
            ("README.md", false),
            ("my-license", false),
        ] {
            assert_eq!(is_licence(Path::new(name)), wanted, "{name}");
        }
    }
}
