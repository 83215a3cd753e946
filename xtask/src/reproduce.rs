//! Whether two clean clones in two folders build the same site to the byte: builds both and compares.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Context, Error, Result};
use crate::hash::{hex, sha256};
use crate::project;
use crate::run::{answer, cargo, command, run};

/// Names of unlike length and depth, one of them with a space and an accent: what depends on the folder shows.
const CLONES: [&str; 2] = ["a", "somewhere else entirely/où ça"];

/// `cargo xtask reproduce`: what is committed is built twice, from nothing. Takes as long as two first builds.
pub fn command_line() -> Result<()> {
    let changed = answer(command("git").args(["status", "--porcelain"])).unwrap_or_default();
    if !changed.is_empty() {
        println!("Note: what is not committed is not in the clones:\n{changed}");
    }
    let around = env::temp_dir().join(format!("faultlines-reproduce-{}", std::process::id()));
    let clones = CLONES.map(|name| around.join(name));
    for clone in &clones {
        build_clone(clone)?;
    }
    let [one, other] = clones.map(|clone| clone.join("dist"));
    let differences = differences(&one, &other)?;
    if !differences.is_empty() {
        return Err(Error::new(
            format!("Two builds of one commit differ:\n  {}", differences.join("\n  ")),
            format!("compare the clones, which stay in {}", around.display()),
        ));
    }
    println!("\n{}", summary(&one)?);
    fs::remove_dir_all(&around)
        .context(format!("{} cannot be removed", around.display()), "remove it by hand")
}

/// Clones the last commit and builds it with a target folder of its own.
fn build_clone(clone: &Path) -> Result<()> {
    println!("\n── {} ──", clone.display());
    let mut git = command("git");
    git.args(["clone", "--quiet", "--no-hardlinks"]).arg(project::root()).arg(clone);
    run(&mut git, "see what git says above")?;
    let mut build = cargo();
    build.args(["xtask", "build"]).current_dir(clone).env_remove("CARGO_TARGET_DIR");
    run(&mut build, "mend the build first: `cargo xtask build`")?;
    // The site is what is compared; what the compiler left takes a gigabyte.
    fs::remove_dir_all(clone.join("target"))
        .context(format!("{} cannot be emptied", clone.display()), "make room by hand")
}

/// Every file that only one of two folders has, or that holds other bytes in the other.
fn differences(one: &Path, other: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for name in names(one) {
        let (left, right) = (one.join(&name), other.join(&name));
        if !right.is_file() {
            found.push(format!("{} is only in the first", name.display()));
        } else {
            let (left, right) = (read(&left)?, read(&right)?);
            if let Some(at) = first_difference(&left, &right) {
                found.push(format!("{} from byte {at} on", name.display()));
            }
        }
    }
    let only_there = names(other).into_iter().filter(|name| !one.join(name).is_file());
    found.extend(only_there.map(|name| format!("{} is only in the second", name.display())));
    Ok(found)
}

fn first_difference(one: &[u8], other: &[u8]) -> Option<usize> {
    let shorter = one.len().min(other.len());
    let unlike = one.iter().zip(other).position(|(left, right)| left != right);
    unlike.or((one.len() != other.len()).then_some(shorter))
}

/// One line that two people can compare over the telephone.
fn summary(dist: &Path) -> Result<String> {
    let mut all = Vec::new();
    let names = names(dist);
    for name in &names {
        let path = name.to_string_lossy().replace('\\', "/");
        all.extend_from_slice(path.as_bytes());
        all.push(0);
        all.extend_from_slice(&sha256(&read(&dist.join(name))?));
    }
    let compiler = answer(command("rustc").arg("--version")).unwrap_or_default();
    Ok(format!("Both builds are the same: {} files, sha256 of all {}, {compiler}", names.len(), hex(&all)))
}

fn names(folder: &Path) -> Vec<PathBuf> {
    let files = project::files_below(folder).into_iter();
    files.filter_map(|path| path.strip_prefix(folder).map(Path::to_owned).ok()).collect()
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).context(format!("{} cannot be read", path.display()), "try again")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = env::temp_dir().join(format!("faultlines-compare-{}-{name}", std::process::id()));
        for (file, text) in files {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().expect("it has a folder")).expect("writable");
            fs::write(path, text).expect("writable");
        }
        folder
    }

    #[test]
    fn one_byte_more_less_or_other_is_a_difference_and_so_is_a_file() {
        let one = folder("one", &[("same", "x"), ("other", "abc"), ("longer", "ab"), ("sub/here", "")]);
        let two = folder("two", &[("same", "x"), ("other", "abd"), ("longer", "abc"), ("sub/there", "")]);
        let found = differences(&one, &two).expect("readable");
        let here = Path::new("sub").join("here");
        let there = Path::new("sub").join("there");
        let wanted = [
            "longer from byte 2 on".to_owned(),
            "other from byte 2 on".to_owned(),
            format!("{} is only in the first", here.display()),
            format!("{} is only in the second", there.display()),
        ];
        assert_eq!(found, wanted);
        assert_eq!(differences(&one, &one), Ok(Vec::new()));
        assert_ne!(summary(&one).ok(), summary(&two).ok());
        for folder in [one, two] {
            fs::remove_dir_all(folder).expect("it is there");
        }
    }
}
