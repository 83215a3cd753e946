//! A release: the site in an archive, the command, what changed, what is in it, and the checksums of all that. The
//! same bytes for the same commit and compiler.

mod changes;

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use crate::build;
use crate::error::{Context, Error, Result};
use crate::hash::checksums;
use crate::project;
use crate::run::{self, answer, cargo, command, run};
use crate::single_file;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What goes along with the site in its archive, by its path in the project.
const ALONG: [&str; 5] = ["LICENSE-APACHE", "LICENSE-MIT", "README.md", "THIRD-PARTY.md", "sbom.cdx.json"];
const HOSTING: &str = "hosting";
const LICENCES_OF_OTHERS: &str = "LICENCES-OF-OTHERS.txt";
const PROGRAM: &str = if cfg!(windows) { "faultlines.exe" } else { "faultlines" };
const CHECKSUMS: &str = "SHA256SUMS";
/// A folder of its own, so that the compiler flags of the release make nothing else build anew.
const TARGET: &str = "target/release-command";

/// The files of an archive by their names, with forward slashes and never absolute.
type Files = BTreeMap<String, Vec<u8>>;

/// `cargo xtask release`: everything into `release/`. A draft is called so, and tells what is under `Unreleased`.
pub fn command_line(draft: bool) -> Result<()> {
    let locked = project::locked_version("faultlines").ok_or_else(|| {
        Error::new("Cargo.lock does not know this project", "run `git checkout Cargo.lock`")
    })?;
    let changelog = read(&project::root().join("CHANGELOG.md"))?;
    let heading = if draft { "Unreleased" } else { &locked };
    let changes = changes::section(&String::from_utf8_lossy(&changelog), heading)?;
    let version = if draft { format!("{locked}-draft") } else { locked.clone() };

    build::build()?;
    let program = build_command()?;
    let licences = project::root().join(TARGET).join(LICENCES_OF_OTHERS);
    run::package("faultlines-licences", &["texts", &licences.to_string_lossy()])?;

    let folder = project::root().join("release");
    // What an earlier version left must not be taken for a part of this one.
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).context("release/ cannot be made", "make the project's folder writable")?;
    let write = |name: &str, bytes: &[u8]| {
        fs::write(folder.join(name), bytes).context(format!("release/{name} cannot be written"), "make room")
    };
    let top = format!("faultlines-{version}");
    let mut along: Files = [(format!("{top}/{LICENCES_OF_OTHERS}"), read(&licences)?)].into();
    for name in ALONG {
        along.insert(format!("{top}/{name}"), read(&project::root().join(name))?);
    }
    let mut site = along.clone();
    for (folder, name) in [(project::dist(), "site"), (project::root().join(HOSTING), HOSTING)] {
        for path in project::files_below(&folder) {
            let inner = path.strip_prefix(&folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            site.insert(format!("{top}/{name}/{inner}"), read(&path)?);
        }
    }
    write(&format!("{top}.zip"), &zip(&site)?)?;
    single_file::pack(&project::dist(), &folder.join(format!("{top}.html")))?;
    let mut command = along;
    command.insert(format!("{top}/{PROGRAM}"), read(&program)?);
    write(&format!("{top}-{}.zip", host()?), &zip(&command)?)?;
    write("CHANGES.md", changes.as_bytes())?;
    for name in ["THIRD-PARTY.md", "sbom.cdx.json"] {
        write(name, &read(&project::root().join(name))?)?;
    }
    write(CHECKSUMS, checksums(&folder)?.as_bytes())?;
    println!("\n{}", String::from_utf8_lossy(&read(&folder.join(CHECKSUMS))?));
    println!("Released into {}", folder.display());
    Ok(())
}

/// The native command, without this machine's paths in it.
fn build_command() -> Result<PathBuf> {
    let mut build = cargo();
    build.args(["build", "--quiet", "--release", "--locked", "--package", "cli", "--target-dir", TARGET]);
    build.args(["--config", "profile.release.strip=true"]);
    build.env("CARGO_ENCODED_RUSTFLAGS", build::encoded_rustflags()).env_remove("RUSTFLAGS");
    run(&mut build, "mend what the compiler says above")?;
    Ok(project::root().join(TARGET).join("release").join(PROGRAM))
}

fn host() -> Result<String> {
    answer(command("rustc").args(["--print", "host-tuple"]))
        .ok_or_else(|| Error::new("rustc does not say what system this is", "check that rustc is on PATH"))
}

/// An archive whose bytes depend on nothing but the files in it: no time, no owner, in the order of their names.
fn zip(files: &Files) -> Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default());
    let (what, remedy) = ("An archive cannot be made", "it is made in memory: make room");
    for (name, bytes) in files {
        let is_program = name.rsplit('/').next() == Some(PROGRAM);
        let options = options.unix_permissions(if is_program { 0o755 } else { 0o644 });
        archive.start_file(name, options).context(what, remedy)?;
        archive.write_all(bytes).context(what, remedy)?;
    }
    Ok(archive.finish().context(what, remedy)?.into_inner())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path)
        .context(format!("{} cannot be read", path.display()), "run `git checkout` on it, or build again")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_goes_along_is_there() {
        for name in ALONG.into_iter().chain([HOSTING]) {
            assert!(project::root().join(name).exists(), "{name}");
        }
    }

    #[test]
    fn an_archive_holds_its_files_and_the_same_files_give_the_same_bytes() {
        let made = |program: &str| {
            let files = [("a/é.txt", "words words words"), (program, "run")];
            zip(&files.map(|(name, text)| (name.to_owned(), text.into())).into()).expect("in memory")
        };
        let program = format!("a/{PROGRAM}");
        assert_eq!(made(&program), made(&program));
        assert_ne!(made(&program), made("a/faultlines.txt"));
        let mut archive = zip::ZipArchive::new(Cursor::new(made(&program))).expect("an archive");
        for (name, text, mode) in [("a/é.txt", "words words words", 0o100_644), (&program, "run", 0o100_755)]
        {
            let mut file = archive.by_name(name).expect(name);
            assert_eq!((file.unix_mode(), file.last_modified()), (Some(mode), Some(DateTime::default())));
            assert_eq!(std::io::read_to_string(&mut file).expect(name), text);
        }
    }
}
