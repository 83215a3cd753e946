//! A release: the site in an archive, the command, what changed, what is in it, and the checksums of all that. The
//! same bytes for the same commit and compiler.

mod changes;

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use crate::build;
use crate::error::{Context, Error, Result};
use crate::hash::checksums;
use crate::licences;
use crate::project;
use crate::run::{answer, cargo, command, run};
use crate::sbom;
use crate::single_file;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What goes along with the site in its archive, by its path in the project.
const ALONG: [&str; 5] = ["LICENSE-APACHE", "LICENSE-MIT", "README.md", sbom::FILE, licences::TABLE_FILE];
const FOLDERS_ALONG: [&str; 1] = ["hosting"];
const LICENCES_OF_OTHERS: &str = "LICENCES-OF-OTHERS.txt";
const CHECKSUMS: &str = "SHA256SUMS";
/// A folder of its own, so that the compiler flags of the release make nothing else build anew.
const TARGET: &str = "target/release-command";

struct Entry {
    /// With forward slashes, never absolute.
    name: String,
    bytes: Vec<u8>,
    /// Whether it can be started.
    is_program: bool,
}

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
    let licences = licences::texts(&licences::shipped()?.crates)?;

    let folder = project::root().join("release");
    // What an earlier version left must not be taken for a part of this one.
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).context("release/ cannot be made", "make the project's folder writable")?;
    let write = |name: &str, bytes: &[u8]| {
        fs::write(folder.join(name), bytes).context(format!("release/{name} cannot be written"), "make room")
    };
    let top = format!("faultlines-{version}");
    write(&format!("{top}.zip"), &zip(&site(&top, &licences)?)?)?;
    single_file::pack(&project::dist(), &folder.join(format!("{top}.html")))?;
    let (host, archive) = (host()?, program_archive(&top, &program, &licences)?);
    write(&format!("{top}-{host}.zip"), &zip(&archive)?)?;
    write("CHANGES.md", changes.as_bytes())?;
    for name in [sbom::FILE, licences::TABLE_FILE] {
        write(name, &read(&project::root().join(name))?)?;
    }
    write(CHECKSUMS, checksums(&folder)?.as_bytes())?;
    println!("\n{}", String::from_utf8_lossy(&read(&folder.join(CHECKSUMS))?));
    println!("Released into {}", folder.display());
    Ok(())
}

/// `site/` is what goes to a host; the rest is for who puts it there.
fn site(top: &str, licences: &str) -> Result<Vec<Entry>> {
    let mut entries = below(&project::dist(), &format!("{top}/site"))?;
    for folder in FOLDERS_ALONG {
        entries.extend(below(&project::root().join(folder), &format!("{top}/{folder}"))?);
    }
    for name in ALONG {
        entries.push(plain(format!("{top}/{name}"), read(&project::root().join(name))?));
    }
    entries.push(plain(format!("{top}/{LICENCES_OF_OTHERS}"), licences.as_bytes().to_vec()));
    Ok(in_order(entries))
}

fn program_archive(top: &str, program: &Path, licences: &str) -> Result<Vec<Entry>> {
    let mut entries = vec![
        Entry { name: format!("{top}/faultlines{EXE_SUFFIX}"), bytes: read(program)?, is_program: true },
        plain(format!("{top}/{LICENCES_OF_OTHERS}"), licences.as_bytes().to_vec()),
    ];
    for name in ALONG {
        entries.push(plain(format!("{top}/{name}"), read(&project::root().join(name))?));
    }
    Ok(in_order(entries))
}

/// The native command, without this machine's paths in it.
fn build_command() -> Result<PathBuf> {
    let mut build = cargo();
    build.args(["build", "--quiet", "--release", "--locked", "--bin", "faultlines", "--target-dir", TARGET]);
    build.args(["--config", "profile.release.strip=true"]);
    build.env("CARGO_ENCODED_RUSTFLAGS", build::encoded_rustflags()).env_remove("RUSTFLAGS");
    run(&mut build, "mend what the compiler says above")?;
    Ok(project::root().join(TARGET).join("release").join(format!("faultlines{EXE_SUFFIX}")))
}

fn host() -> Result<String> {
    answer(command("rustc").args(["--print", "host-tuple"]))
        .ok_or_else(|| Error::new("rustc does not say what system this is", "check that rustc is on PATH"))
}

fn below(folder: &Path, name: &str) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for path in project::files_below(folder) {
        let inner = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        entries.push(plain(format!("{name}/{inner}"), read(&path)?));
    }
    Ok(entries)
}

fn plain(name: String, bytes: Vec<u8>) -> Entry {
    Entry { name, bytes, is_program: false }
}

fn in_order(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by(|one, other| one.name.cmp(&other.name));
    entries
}

/// An archive whose bytes depend on nothing but the files in it: no time, no owner, in the order given.
fn zip(entries: &[Entry]) -> Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for entry in entries {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(9))
            .last_modified_time(DateTime::default())
            .unix_permissions(if entry.is_program { 0o755 } else { 0o644 });
        archive.start_file(&entry.name, options).context("An archive cannot be made", "see above")?;
        archive
            .write_all(&entry.bytes)
            .context("An archive cannot be made", "it is made in memory: make room")?;
    }
    Ok(archive.finish().context("An archive cannot be made", "it is made in memory: make room")?.into_inner())
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
        for name in ALONG.into_iter().chain(FOLDERS_ALONG) {
            assert!(project::root().join(name).exists(), "{name}");
        }
    }

    #[test]
    fn an_archive_holds_its_files_and_the_same_files_give_the_same_bytes() {
        let entry =
            |name: &str, text: &str, is_program| Entry { name: name.into(), bytes: text.into(), is_program };
        let made =
            |is_program| zip(&[entry("a/é.txt", "words words words", false), entry("b", "run", is_program)]);
        assert_eq!(made(true), made(true));
        assert_ne!(made(true), made(false));
        let mut archive =
            zip::ZipArchive::new(Cursor::new(made(true).expect("in memory"))).expect("an archive");
        for (name, text, mode) in [("a/é.txt", "words words words", 0o100_644), ("b", "run", 0o100_755)] {
            let mut file = archive.by_name(name).expect(name);
            assert_eq!(file.unix_mode(), Some(mode));
            assert_eq!(file.last_modified(), Some(DateTime::default()));
            assert_eq!(std::io::read_to_string(&mut file).expect(name), text);
        }
    }
}
