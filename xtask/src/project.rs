//! Where things are in this project, and how fresh the built page is. Reads the file system, writes nothing.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The folder of the workspace's `Cargo.toml`.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// The files and folders that the page is made of, from the root.
const SOURCES: [&str; 8] =
    ["index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock", "site.json", "crates", "src", "static"];

/// What is built and published.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The command `faultlines` as the build compiles it, to render the page.
pub fn command() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join("debug").join(format!("faultlines{}", env::consts::EXE_SUFFIX))
}

/// The end-to-end tests and their packages.
pub fn browser_tests() -> PathBuf {
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

/// Every file below `folder`, or the file itself, in a stable order.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return if folder.is_file() { vec![folder.to_owned()] } else { Vec::new() };
    };
    let mut found: Vec<PathBuf> = entries.flatten().flat_map(|entry| files_below(&entry.path())).collect();
    found.sort();
    found
}

/// A source of the page that was changed after `dist/` was built, if there is one.
pub fn source_newer_than_dist() -> Option<PathBuf> {
    let built = modified(&dist().join("index.html"))?;
    let mut sources = SOURCES.into_iter().flat_map(|name| files_below(&root().join(name)));
    let newer = sources.find(|path| modified(path).is_some_and(|time| time > built))?;
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
