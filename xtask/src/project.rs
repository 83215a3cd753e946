//! Where things are in this project, and how fresh the built page is. Reads the file system, writes nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The folder of the workspace's `Cargo.toml`.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// What is built and published.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The browser journeys and their packages.
pub fn journeys() -> PathBuf {
    root().join("tests/browser")
}

/// The version of a package that `Cargo.lock` has settled on.
pub fn locked_version(package: &str) -> Option<String> {
    version_in_lock(&fs::read_to_string(root().join("Cargo.lock")).ok()?, package)
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name_line = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name_line).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

/// Every file below `folder`, in a stable order.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() { waiting.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

/// The names of the workspace's own packages: the page, its crates, and what is made for developers alone.
pub fn packages() -> Vec<String> {
    let folders = fs::read_dir(root().join("crates")).into_iter().flatten().flatten();
    let crates = folders.filter_map(|entry| entry.file_name().into_string().ok());
    crates.chain(["faultlines", "faultlines-counts", "xtask"].map(str::to_owned)).collect()
}

/// A source of the page that was changed after `dist/` was built, if there is one.
pub fn source_newer_than_dist() -> Option<PathBuf> {
    let built = modified(&dist().join("index.html"))?;
    let mut sources: Vec<PathBuf> = ["index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock", "site.json"]
        .map(|name| root().join(name))
        .into();
    sources.extend(files_below(&root().join("src")));
    sources.extend(files_below(&root().join("crates")));
    sources.extend(files_below(&root().join("static")));
    let newer = sources.into_iter().find(|path| modified(path).is_some_and(|time| time > built))?;
    Some(newer.strip_prefix(root()).map(Path::to_owned).unwrap_or(newer))
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|about| about.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_that_of_the_very_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n";
        assert_eq!(version_in_lock(lock, "wasm-bindgen").as_deref(), Some("0.2.129"));
        assert_eq!(version_in_lock(lock, "wasm"), None);
    }
}
