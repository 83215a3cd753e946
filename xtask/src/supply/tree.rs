//! The crates of the project as `cargo tree` tells them: only it knows which crates a target's features bring in.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::licence::spelled;
use crate::project;
use crate::run::{answer, cargo};
use crate::setup::WASM_TARGET;
use crate::trouble::{OrTrouble, Result, Trouble};

/// The system whose command is written down; that of other systems differs in crates for its terminal at most.
pub const COMMAND_TARGET: &str = "x86_64-unknown-linux-gnu";

/// A crate's name and version.
pub type Name = (String, String);

/// A crate that is compiled into what we ship.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parcel {
    pub name: String,
    pub version: String,
    /// An SPDX expression.
    pub licence: String,
    /// Empty where the crate names none.
    pub repository: String,
    /// SHA-256 in hexadecimal digits, of the file that the registry gave.
    pub checksum: String,
    pub in_page: bool,
    pub in_command: bool,
    pub needs: BTreeSet<Name>,
}

impl Parcel {
    pub fn place(&self) -> &'static str {
        match (self.in_page, self.in_command) {
            (true, true) => "page, command",
            (true, false) => "page",
            _ => "command",
        }
    }
}

/// Everything shipped, in the order of names, without ourselves. What runs at compile time only (procedural macros,
/// build scripts) is not shipped.
pub fn shipped() -> Result<Vec<Parcel>> {
    let mut parcels: BTreeMap<Name, Parcel> = BTreeMap::new();
    for (target, page) in [(WASM_TARGET, true), (COMMAND_TARGET, false)] {
        for line in shipped_lines(target)? {
            let parcel = parcels.entry(line.name.clone()).or_default();
            (parcel.name, parcel.version) = line.name;
            parcel.licence = line.licence;
            parcel.repository = line.repository;
            parcel.in_page |= page;
            parcel.in_command |= !page;
            parcel.needs.extend(line.needs);
        }
    }
    let own = project::packages();
    parcels.retain(|(name, _), _| !own.contains(name));
    for parcel in parcels.values_mut() {
        parcel.needs.retain(|(name, _)| !own.contains(name));
    }
    let lock = fs::read_to_string(project::root().join("Cargo.lock"))
        .or_trouble("Cargo.lock cannot be read", "run `git checkout Cargo.lock`")?;
    for (name, parcel) in &mut parcels {
        parcel.checksum = checksum(&lock, name).ok_or_else(|| {
            Trouble::new(
                format!("Cargo.lock has no checksum of {} {}", name.0, name.1),
                "see where it comes from",
            )
        })?;
    }
    Ok(parcels.into_values().collect())
}

/// What the two things shipped are built directly on.
pub fn needed_by_us() -> Result<BTreeSet<Name>> {
    let mut needs = BTreeSet::new();
    for target in [WASM_TARGET, COMMAND_TARGET] {
        let own = project::packages();
        let of_ours = shipped_lines(target)?.into_iter().filter(|line| own.contains(&line.name.0));
        needs.extend(of_ours.flat_map(|line| line.needs).filter(|(name, _)| !own.contains(name)));
    }
    Ok(needs)
}

/// What is linked into the programs for one target: those of a page, or the native command.
fn shipped_lines(target: &str) -> Result<Vec<Line>> {
    let programs: &[&str] =
        if target == WASM_TARGET { &["faultlines", "companion", "layout"] } else { &["cli"] };
    let mut all = Vec::new();
    for program in programs {
        all.extend(lines(&["--package", program, "--edges", "normal,no-proc-macro", "--target", target])?);
    }
    Ok(all)
}

/// Name and licence of everything that is compiled on the way, tests and build scripts included.
pub fn compiled() -> Result<BTreeSet<(String, String)>> {
    let mut all = BTreeSet::new();
    for target in [WASM_TARGET, COMMAND_TARGET] {
        let lines = lines(&["--workspace", "--edges", "normal,build,dev", "--target", target])?;
        all.extend(lines.into_iter().map(|line| (format!("{} {}", line.name.0, line.name.1), line.licence)));
    }
    // Published nowhere by itself, and so without a licence of its own.
    let own = project::packages();
    all.retain(|(name, _)| !own.iter().any(|own| name.split_once(' ').is_some_and(|(name, _)| name == own)));
    Ok(all)
}

#[derive(Debug, PartialEq, Eq)]
struct Line {
    name: Name,
    licence: String,
    repository: String,
    needs: Vec<Name>,
}

fn lines(words: &[&str]) -> Result<Vec<Line>> {
    let mut tree = cargo();
    tree.args(["tree", "--locked", "--quiet", "--charset", "ascii", "--prefix", "depth"]);
    tree.args(["--format", "\t{p}\t{l}\t{r}"]).args(words);
    let told = answer(&mut tree).ok_or_else(|| {
        Trouble::new("`cargo tree --locked` failed", "run it by hand: Cargo.lock may not be current")
    })?;
    Ok(read(&told))
}

/// Reads what `cargo tree` prints: a line a crate, led by how deep it stands below those that need it.
fn read(told: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    // The place in `lines` of the crate last seen at each depth.
    let mut above: Vec<usize> = Vec::new();
    for told in told.lines() {
        let mut fields = told.split('\t');
        let depth: usize = fields.next().and_then(|depth| depth.trim().parse().ok()).unwrap_or(0);
        let Some(name) = fields.next().and_then(named) else { continue };
        let licence = spelled(without_star(fields.next().unwrap_or_default()));
        let repository = without_star(fields.next().unwrap_or_default()).to_owned();
        above.truncate(depth);
        if let Some(line) = above.last().and_then(|at| lines.get_mut(*at)) {
            line.needs.push(name.clone());
        }
        above.push(lines.len());
        lines.push(Line { name, licence, repository, needs: Vec::new() });
    }
    lines
}

/// `serde v1.0.229 (proc-macro)` is `serde` at `1.0.229`.
fn named(written: &str) -> Option<Name> {
    let mut words = written.split(' ');
    let name = words.next()?.to_owned();
    Some((name, words.next()?.strip_prefix('v')?.to_owned()))
}

/// The star stands where cargo has listed the same crate above.
fn without_star(field: &str) -> &str {
    field.trim_end_matches("(*)").trim()
}

fn checksum(lock: &str, (name, version): &Name) -> Option<String> {
    let head = format!("name = \"{name}\"\nversion = \"{version}\"\n");
    let (_, rest) = lock.split_once(&format!("[[package]]\n{head}"))?;
    let package = rest.split("[[package]]").next()?;
    let (_, sum) = package.split_once("checksum = \"")?;
    sum.split('"').next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(name: &str, version: &str) -> Name {
        (name.to_owned(), version.to_owned())
    }

    #[test]
    fn a_tree_is_read_with_who_needs_whom() {
        let told = "0\ta v0.1.0 (/somewhere)\tMIT\t\n1\tb v2.0.0\tMIT/Apache-2.0\thttps://b.example\n\
                    2\tc v3.0.0\tMIT\thttps://c.example\n1\tc v3.0.0\tMIT\thttps://c.example (*)\n\n";
        let lines = read(told);
        assert_eq!(lines[0].needs, [name("b", "2.0.0"), name("c", "3.0.0")]);
        assert_eq!(lines[1].needs, [name("c", "3.0.0")]);
        assert_eq!(
            (lines[1].licence.as_str(), lines[1].repository.as_str()),
            ("MIT OR Apache-2.0", "https://b.example")
        );
        assert_eq!((lines[3].needs.len(), lines[3].repository.as_str()), (0, "https://c.example"));
        assert_eq!(lines.len(), 4);
    }

    #[test]
    fn a_checksum_is_that_of_the_very_version() {
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"11\"\n\n\
                    [[package]]\nname = \"a\"\nversion = \"2.0.0\"\ndependencies = [\n]\n\n[[package]]\nname = \"b\"\n\
                    version = \"1.0.0\"\nsource = \"x\"\nchecksum = \"22\"\n";
        assert_eq!(checksum(lock, &name("a", "1.0.0")).as_deref(), Some("11"));
        assert_eq!(checksum(lock, &name("b", "1.0.0")).as_deref(), Some("22"));
        assert_eq!(checksum(lock, &name("a", "2.0.0")), None);
        assert_eq!(checksum(lock, &name("c", "1.0.0")), None);
    }
}
