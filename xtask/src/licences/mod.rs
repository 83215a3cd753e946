//! Which crates of others are in what we ship, under which licences: writes THIRD-PARTY.md and `sbom.cdx.json`, and
//! holds every licence against deny.toml.

mod crates;
mod table;
mod texts;

use std::fs;

use spdx::{Expression, Licensee, ParseMode};

use crate::error::{Context, Error, Result};
use crate::project;
use crate::sbom;

pub use crates::{Crate, Id, Shipped, shipped};
pub use table::{FONT_LICENCE, FONTS};
pub use texts::texts;

/// In the project's folder: what people read. What programs read is [`sbom::FILE`].
pub const TABLE_FILE: &str = "THIRD-PARTY.md";
/// Crates that name a file and no licence, with what the file turned out to be. Tests alone use them.
const READ_BY_HAND: [(&str, &str, &str); 1] = [("ical", "0.11.0", "Apache-2.0")];

/// `cargo xtask third-party`: writes both files anew, unless something came in that deny.toml does not allow.
pub fn command() -> Result<()> {
    let refused = refused()?;
    if !refused.is_empty() {
        return Err(Error::new(
            format!("deny.toml allows no licence of {}", refused.join(", ")),
            "take another crate, or add the licence there with its reason",
        ));
    }
    let shipped = shipped()?;
    for (file, text) in [(TABLE_FILE, table::table(&shipped.crates)), (sbom::FILE, sbom::sbom(&shipped)?)] {
        let path = project::root().join(file);
        fs::write(&path, text).context(format!("{file} cannot be written"), "make it writable")?;
        println!("Wrote {}", path.display());
    }
    Ok(())
}

/// Crates, among all that are compiled on the way, none of whose licences is allowed.
fn refused() -> Result<Vec<String>> {
    let deny = fs::read_to_string(project::root().join("deny.toml"))
        .context("deny.toml cannot be read", "run `git checkout deny.toml`")?;
    let allowed = allowed(&deny);
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
        let shipped = shipped().expect("cargo knows the crates");
        assert!(shipped.crates.len() > 40, "{}", shipped.crates.len());
        let written =
            [(TABLE_FILE, table::table(&shipped.crates)), (sbom::FILE, sbom::sbom(&shipped).expect("files"))];
        for (file, wanted) in written {
            let held = fs::read_to_string(project::root().join(file)).expect(file);
            assert!(held == wanted, "{file} is not current: run `cargo xtask third-party`");
        }
    }

    #[test]
    fn every_crate_we_compile_has_a_licence_that_deny_toml_allows() {
        let compiled = crates::compiled().expect("cargo knows the crates");
        assert!(compiled.len() > shipped().expect("as above").crates.len());
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
        let lock = fs::read_to_string(project::root().join("Cargo.lock")).expect("a lock file");
        let packages: Vec<&str> = lock.split("[[package]]\n").skip(1).collect();
        assert!(packages.len() > 100);
        for package in packages {
            let own =
                ["name = \"faultlines", "name = \"xtask\""].iter().any(|name| package.starts_with(name));
            let from = "\nsource = \"registry+https://github.com/rust-lang/crates.io-index\"\n";
            assert!(own || package.contains(from) && package.contains("\nchecksum = \""), "{package}");
        }
    }
}
