//! What of other people's work is in what we ship, under which licences: read from Cargo, written as THIRD-PARTY.md
//! and as a bill of materials.

mod bom;
mod licence;
mod table;
mod texts;
mod tree;

use std::fs;

use crate::project;
use crate::trouble::{OrTrouble, Result, Trouble};

pub use texts::texts;
pub use tree::Parcel;

/// In the project's folder: what people read, and what programs read (CycloneDX 1.5).
pub const TABLE_FILE: &str = "THIRD-PARTY.md";
pub const BOM_FILE: &str = "sbom.cdx.json";

/// `cargo xtask third-party`: writes both files anew, unless something came in that deny.toml does not allow.
pub fn command() -> Result<()> {
    let refused = refused()?;
    if !refused.is_empty() {
        return Err(Trouble::new(
            format!("deny.toml allows no licence of {}", refused.join(", ")),
            "take another crate, or add the licence there with its reason",
        ));
    }
    let parcels = tree::shipped()?;
    for (file, text) in [(TABLE_FILE, table::table(&parcels)?), (BOM_FILE, bom::bill(&parcels)?)] {
        let path = project::root().join(file);
        fs::write(&path, text).or_trouble(format!("{file} cannot be written"), "make it writable")?;
        println!("Wrote {}", path.display());
    }
    Ok(())
}

/// Every crate that is in the page or in the command.
pub fn shipped() -> Result<Vec<Parcel>> {
    tree::shipped()
}

/// Crates, among all that are compiled on the way, none of whose licences is allowed.
fn refused() -> Result<Vec<String>> {
    let allowed = licence::allowed()?;
    let compiled = tree::compiled()?.into_iter();
    let refused = compiled.filter(|(name, licence)| !licence::allows(&allowed, licence::of(name, licence)));
    Ok(refused.map(|(name, licence)| format!("{name} ({licence})")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_down_is_what_is_shipped() {
        let parcels = tree::shipped().expect("cargo knows the crates");
        assert!(parcels.len() > 40, "{}", parcels.len());
        for (file, wanted) in [(TABLE_FILE, table::table(&parcels)), (BOM_FILE, bom::bill(&parcels))] {
            let held = fs::read_to_string(project::root().join(file)).expect(file);
            assert!(held == wanted.expect(file), "{file} is not current: run `cargo xtask third-party`");
        }
    }

    #[test]
    fn every_crate_we_compile_has_a_licence_that_deny_toml_allows() {
        let compiled = tree::compiled().expect("cargo knows the crates");
        assert!(compiled.len() > tree::shipped().expect("as above").len());
        assert_eq!(refused(), Ok(Vec::new()));
    }

    #[test]
    fn every_crate_comes_from_the_one_registry_with_a_checksum() {
        let lock = fs::read_to_string(project::root().join("Cargo.lock")).expect("a lock file");
        let packages: Vec<&str> = lock.split("[[package]]").skip(1).collect();
        assert!(packages.len() > 100);
        for package in packages {
            let own = project::packages();
            let own = own.iter().any(|name| package.contains(&format!("\nname = \"{name}\"")));
            let from = "\nsource = \"registry+https://github.com/rust-lang/crates.io-index\"\n";
            assert!(own || package.contains(from) && package.contains("\nchecksum = \""), "{package}");
        }
    }
}
