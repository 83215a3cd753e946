//! Which crates of others are in what we ship, under which licences: writes THIRD-PARTY.md and `sbom.cdx.json`, or
//! a file with the words of every licence. A test holds every licence against deny.toml.

mod crates;
mod sbom;
mod table;
mod texts;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use spdx::{Expression, Licensee, ParseMode};

/// What went wrong, and what to do.
type Result<T> = std::result::Result<T, String>;

/// In the project's folder: what people read, and what programs read (CycloneDX 1.5).
const TABLE_FILE: &str = "THIRD-PARTY.md";
const SBOM_FILE: &str = "sbom.cdx.json";
/// Crates that name a file and no licence, with what the file turned out to be. Tests alone use them.
const READ_BY_HAND: [(&str, &str, &str); 1] = [("ical", "0.11.0", "Apache-2.0")];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["write"] => write(),
        ["texts", file] => write_texts(file),
        _ => Err("licences write | texts FILE".to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// Writes both files anew, unless something came in that deny.toml does not allow.
fn write() -> Result<()> {
    let refused = refused()?;
    if !refused.is_empty() {
        let names = refused.join(", ");
        return Err(format!(
            "deny.toml allows no licence of {names}: take another crate, or add it with its reason"
        ));
    }
    for (file, text) in files()? {
        fs::write(root().join(file), text).map_err(|error| format!("{file} cannot be written: {error}"))?;
        println!("Wrote {file}");
    }
    Ok(())
}

fn write_texts(file: &str) -> Result<()> {
    let texts = texts::texts(&crates::shipped()?.crates)?;
    fs::write(file, texts).map_err(|error| format!("{file} cannot be written: {error}"))
}

/// Both files, with what they are to hold.
fn files() -> Result<[(&'static str, String); 2]> {
    let shipped = crates::shipped()?;
    Ok([(TABLE_FILE, table::table(&shipped.crates)), (SBOM_FILE, sbom::sbom(&shipped)?)])
}

/// The project's folder.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read_file(name: &str) -> Result<String> {
    fs::read_to_string(root().join(name)).map_err(|error| format!("{name} cannot be read: {error}"))
}

/// What cargo prints when asked.
fn cargo(words: &[&str]) -> Result<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output =
        Command::new(cargo).args(words).current_dir(root()).output().map_err(|error| error.to_string())?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("`cargo {}` failed; Cargo.lock may not be current:\n{said}", words.join(" ")))
}

/// Crates, among all that are compiled on the way, none of whose licences is allowed.
fn refused() -> Result<Vec<String>> {
    let allowed = allowed(&read_file("deny.toml")?);
    let mut refused = Vec::new();
    for ((name, version), stated) in crates::compiled()? {
        let by_hand = READ_BY_HAND.iter().find(|it| (it.0, it.1) == (&*name, &*version) && stated.is_empty());
        let licence = by_hand.map_or(stated.as_str(), |(_, _, licence)| *licence);
        if !allows(&allowed, licence) {
            refused.push(format!("{name} {version} ({licence})"));
        }
    }
    Ok(refused)
}

/// The licences under `allow` in the text of deny.toml.
fn allowed(deny: &str) -> Vec<Licensee> {
    let section = deny.split_once("[licenses]").and_then(|(_, rest)| rest.split_once("\nallow = ["));
    let list = section.and_then(|(_, rest)| rest.split_once(']')).map_or("", |(list, _)| list);
    let names = list.lines().filter_map(|line| line.trim().strip_prefix('"')?.split('"').next());
    names.filter_map(|name| Licensee::parse(name).ok()).collect()
}

/// Whether one of the ways an expression leaves open is wholly allowed.
fn allows(allowed: &[Licensee], expression: &str) -> bool {
    let covers =
        |it: Expression| it.evaluate(|wanted| allowed.iter().any(|licence| licence.satisfies(wanted)));
    Expression::parse_mode(expression, ParseMode::LAX).is_ok_and(covers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_down_is_what_is_shipped() {
        for (file, wanted) in files().expect("cargo knows the crates") {
            let held = read_file(file).expect(file);
            assert!(held == wanted, "{file} is not current: run `cargo xtask third-party`");
        }
    }

    #[test]
    fn every_crate_we_compile_has_a_licence_that_deny_toml_allows() {
        let compiled = crates::compiled().expect("cargo knows the crates");
        let shipped = crates::shipped().expect("as above").crates.len();
        assert!(compiled.len() > shipped && shipped > 40, "{shipped}");
        assert_eq!(refused(), Ok(Vec::new()));
    }

    #[test]
    fn an_expression_is_allowed_when_one_of_its_ways_is() {
        let deny = "[bans]\nallow = [\n \"Zlib\",\n]\n[licenses]\nversion = 2\nallow = [\n  # why\n  \"MIT\", # short\n  \
                    \"Unicode-3.0\",\n]\n";
        let allowed = allowed(deny);
        assert_eq!(allowed.len(), 2);
        for (expression, wanted) in [
            ("MIT", true),
            ("Zlib", false),
            ("GPL-3.0 OR MIT", true),
            ("MIT AND GPL-3.0", false),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
            ("MIT WITH LLVM-exception", false),
            ("", false),
            ("no licence", false),
        ] {
            assert_eq!(allows(&allowed, expression), wanted, "{expression}");
        }
    }

    #[test]
    fn every_crate_comes_from_the_one_registry_with_a_checksum() {
        let lock = read_file("Cargo.lock").expect("a lock file");
        let crates = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).expect("our own crates");
        let folders: Vec<String> =
            crates.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        let packages: Vec<&str> = lock.split("[[package]]\n").skip(1).collect();
        assert!(packages.len() > 100);
        for package in packages {
            let is_own = |name: &str| package.starts_with(&format!("name = \"{name}\"\n"));
            let own = package.starts_with("name = \"faultlines")
                || is_own("xtask")
                || folders.iter().any(|name| is_own(name));
            let from = "\nsource = \"registry+https://github.com/rust-lang/crates.io-index\"\n";
            assert!(own || package.contains(from) && package.contains("\nchecksum = \""), "{package}");
        }
    }
}
