//! The words of every licence of what we ship: MIT and BSD ask that they go along with every copy.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::crates::{Crate, Id};
use crate::table::FONTS;
use crate::{Result, cargo, root};

const BEGINNINGS: [&str; 4] = ["license", "licence", "copying", "notice"];
const RULE: &str = "────────────────────────────────────────────────────────────────────────────────";

/// Each text once, led by whose it is. The same bytes for the same crates.
pub fn texts(crates: &[Crate]) -> Result<String> {
    let mut owners: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let folders = folders()?;
    for it in crates {
        let name = format!("{} {}", it.name, it.version);
        let missing = || format!("The source of {name} is not on this machine: run `cargo fetch --locked`");
        let folder = folders.get(&(it.name.clone(), it.version.clone())).ok_or_else(missing)?;
        let files = licence_files(folder);
        if files.is_empty() {
            let said = format!("The crate carries no text; its licence is {}. {}", it.licence, it.repository);
            owners.entry(said).or_default().push(name.clone());
        }
        for file in files {
            owners.entry(read(&file)?).or_default().push(name.clone());
        }
    }
    for font in FONTS {
        let file = root().join("assets/fonts").join(font.licence);
        owners.entry(read(&file)?).or_default().push(format!("{} (font)", font.name));
    }
    let mut parts: Vec<(String, String)> =
        owners.into_iter().map(|(text, owners)| (owners.join(", "), text)).collect();
    parts.sort();
    let parts: Vec<String> =
        parts.into_iter().map(|(owners, text)| format!("{RULE}\n{owners}\n{RULE}\n\n{text}\n")).collect();
    Ok(parts.join("\n"))
}

/// Where cargo has unpacked each crate.
fn folders() -> Result<BTreeMap<Id, PathBuf>> {
    let metadata: Value = serde_json::from_str(&cargo(&["metadata", "--locked", "--format-version", "1"])?)
        .map_err(|error| format!("`cargo metadata` is not JSON: {error}"))?;
    let folder = |package: &Value| {
        let text = |key: &str| Some(package[key].as_str()?.to_owned());
        Some(((text("name")?, text("version")?), PathBuf::from(text("manifest_path")?).parent()?.to_owned()))
    };
    Ok(metadata["packages"].as_array().into_iter().flatten().filter_map(folder).collect())
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
    let bytes = fs::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
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
