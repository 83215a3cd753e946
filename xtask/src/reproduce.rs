//! Whether two clean clones in two folders build the same site to the byte: builds both and compares.

use std::env;
use std::fs;
use std::path::Path;

use crate::error::{Context, Result};
use crate::hash::{checksums, hex};
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
    compare(&one, &other)?;
    // One line that two people can compare over the telephone.
    let (sums, compiler) = (checksums(&one)?, answer(command("rustc").arg("--version")).unwrap_or_default());
    let (files, hash) = (sums.lines().count(), hex(sums.as_bytes()));
    println!("\nBoth builds are the same: {files} files, sha256 of all checksums {hash}, {compiler}");
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

/// Fails where a file is in one folder only, or has other bytes in the other; git names these files.
fn compare(one: &Path, other: &Path) -> Result<()> {
    let mut git = command("git");
    git.args(["--no-pager", "diff", "--no-index", "--name-status"]).args([one, other]);
    run(&mut git, "two builds of one commit differ in the files above: compare the clones, which stay")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

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
        let one = folder("one", &[("same", "x"), ("sub/here", "abc")]);
        assert_eq!(compare(&one, &one), Ok(()));
        for (name, files) in [
            ("other", [("same", "x"), ("sub/here", "abd")]),
            ("longer", [("same", "x"), ("sub/here", "abcd")]),
            ("moved", [("same", "x"), ("sub/there", "abc")]),
        ] {
            let two = folder(name, &files);
            assert!(compare(&one, &two).is_err() && compare(&two, &one).is_err(), "{name}");
            assert_ne!(checksums(&one), checksums(&two), "{name}");
            fs::remove_dir_all(two).expect("it is there");
        }
        fs::remove_dir_all(one).expect("it is there");
    }
}
