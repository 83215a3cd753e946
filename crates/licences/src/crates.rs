//! The crates of the project as `cargo tree` gives them. Only it knows which crates a target's features bring in:
//! `cargo metadata` gives those of the whole workspace, tests included.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Result, cargo, read_file};

/// What is shipped: the programs of the page, and the command on this system. The command on other systems differs in
/// crates for its terminal at most.
const PAGE: [&str; 3] = ["faultlines", "companion", "layout"];
const COMMAND: [&str; 1] = ["cli"];
const WASM_TARGET: &str = "wasm32-unknown-unknown";
pub const COMMAND_TARGET: &str = "x86_64-unknown-linux-gnu";

/// A crate's name and version.
pub type Id = (String, String);

/// A crate of others that is compiled into what we ship.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Crate {
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
    pub needs: BTreeSet<Id>,
}

impl Crate {
    pub fn place(&self) -> &'static str {
        match (self.in_page, self.in_command) {
            (true, true) => "page, command",
            (true, false) => "page",
            _ => "command",
        }
    }
}

pub struct Shipped {
    /// Our own.
    pub version: String,
    /// In the order of names.
    pub crates: Vec<Crate>,
    /// Those that our own crates name.
    pub direct: BTreeSet<Id>,
}

/// Everything shipped, without ourselves. What runs at compile time only (procedural macros, build scripts) is not
/// shipped.
pub fn shipped() -> Result<Shipped> {
    let lock = read_file("Cargo.lock")?;
    let mut crates: BTreeMap<Id, Crate> = BTreeMap::new();
    let (mut direct, mut own_version) = (BTreeSet::new(), String::new());
    let of_page = PAGE.map(|package| (package, WASM_TARGET));
    for (package, target) in of_page.into_iter().chain(COMMAND.map(|package| (package, COMMAND_TARGET))) {
        for line in tree(&["--package", package, "--edges", "normal,no-proc-macro", "--target", target])? {
            if line.is_own {
                own_version = line.id.1;
                direct.extend(line.needs);
                continue;
            }
            let missing = || format!("Cargo.lock has no checksum of {:?}: see where it comes from", line.id);
            let checksum = checksum(&lock, &line.id).ok_or_else(missing)?;
            let entry = crates.entry(line.id).or_default();
            (entry.licence, entry.repository, entry.checksum) = (line.licence, line.repository, checksum);
            entry.in_page |= target == WASM_TARGET;
            entry.in_command |= target == COMMAND_TARGET;
            entry.needs.extend(line.needs);
        }
    }
    direct.retain(|id| crates.contains_key(id));
    let crates = crates.into_iter().map(|((name, version), rest)| Crate { name, version, ..rest });
    Ok(Shipped { version: own_version, crates: crates.collect(), direct })
}

/// Name and licence of everything of others that is compiled on the way, tests and build scripts included.
pub fn compiled() -> Result<BTreeSet<(Id, String)>> {
    let mut all = BTreeSet::new();
    for target in [WASM_TARGET, COMMAND_TARGET] {
        let lines = tree(&["--workspace", "--edges", "normal,build,dev", "--target", target])?;
        all.extend(lines.into_iter().filter(|line| !line.is_own).map(|line| (line.id, line.licence)));
    }
    Ok(all)
}

#[derive(Debug, Default, PartialEq)]
struct Line {
    id: Id,
    /// Whether it is a crate of this workspace.
    is_own: bool,
    licence: String,
    repository: String,
    needs: Vec<Id>,
}

fn tree(words: &[&str]) -> Result<Vec<Line>> {
    let format = [
        "tree",
        "--locked",
        "--quiet",
        "--charset",
        "ascii",
        "--prefix",
        "depth",
        "--format",
        "\t{p}\t{l}\t{r}\t",
    ];
    Ok(read(&cargo(&[&format, words].concat())?))
}

/// Reads what `cargo tree` prints: a line a crate, led by how deep it stands below those that need it.
fn read(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    // The place in `lines` of the crate last seen at each depth.
    let mut above: Vec<usize> = Vec::new();
    for line in text.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [depth, package, licence, repository, ..] = fields.as_slice() else { continue };
        let mut words = package.split(' ');
        let id = (
            words.next().unwrap_or_default().to_owned(),
            words.next().unwrap_or_default().trim_start_matches('v').to_owned(),
        );
        above.truncate(depth.trim().parse().unwrap_or(0));
        if let Some(line) = above.last().and_then(|at| lines.get_mut(*at)) {
            line.needs.push(id.clone());
        }
        above.push(lines.len());
        lines.push(Line {
            id,
            is_own: words.next().is_some_and(|word| word.starts_with("(/") || word.contains(":\\")),
            // An old way of writing `OR` that many crates keep.
            licence: licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR "),
            repository: (*repository).to_owned(),
            needs: Vec::new(),
        });
    }
    lines
}

fn checksum(lock: &str, (name, version): &Id) -> Option<String> {
    let (_, rest) = lock.split_once(&format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n"))?;
    let (_, sum) = rest.split("[[package]]").next()?.split_once("checksum = \"")?;
    sum.split('"').next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(name: &str, version: &str) -> Id {
        (name.to_owned(), version.to_owned())
    }

    #[test]
    fn a_tree_is_read_with_who_needs_whom() {
        let text = "0\ta v0.1.0 (/somewhere)\tMIT\t\t\n1\tb v2.0.0\tMIT/Apache-2.0\thttps://b.example\t\n\
                    2\tc v3.0.0\tMIT\thttps://c.example\t\n1\tc v3.0.0 (proc-macro)\tMIT\thttps://c.example\t (*)\n\n";
        let lines = read(text);
        assert_eq!(lines.len(), 4);
        assert_eq!(lines[0].needs, [id("b", "2.0.0"), id("c", "3.0.0")]);
        assert_eq!(lines[1].needs, [id("c", "3.0.0")]);
        assert_eq!((&*lines[1].licence, &*lines[1].repository), ("MIT OR Apache-2.0", "https://b.example"));
        assert_eq!((lines[3].needs.len(), &*lines[3].repository), (0, "https://c.example"));
        assert_eq!(lines.iter().map(|line| line.is_own).collect::<Vec<_>>(), [true, false, false, false]);
    }

    #[test]
    fn a_checksum_is_that_of_the_very_version() {
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"11\"\n\n\
                    [[package]]\nname = \"a\"\nversion = \"2.0.0\"\ndependencies = [\n]\n\n[[package]]\nname = \"b\"\n\
                    version = \"1.0.0\"\nsource = \"x\"\nchecksum = \"22\"\n";
        assert_eq!(checksum(lock, &id("a", "1.0.0")).as_deref(), Some("11"));
        assert_eq!(checksum(lock, &id("b", "1.0.0")).as_deref(), Some("22"));
        assert_eq!(checksum(lock, &id("a", "2.0.0")), None);
        assert_eq!(checksum(lock, &id("c", "1.0.0")), None);
    }
}
