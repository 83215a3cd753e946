//! Licence expressions (SPDX) and whether deny.toml, the one list of what we allow, covers them.

use std::fs;

use crate::project;
use crate::trouble::{OrTrouble, Result, Trouble};

/// Crates that name a file and no licence, with what the file turned out to be. Tests alone use them.
const READ_BY_HAND: [(&str, &str); 1] = [("ical 0.11.0", "Apache-2.0")];

/// The licence of a crate, as it says itself or as its file does.
pub fn of<'a>(name_and_version: &str, stated: &'a str) -> &'a str {
    let read = READ_BY_HAND.iter().find(|(name, _)| *name == name_and_version && stated.is_empty());
    read.map_or(stated, |(_, licence)| licence)
}

/// An old way of writing `OR` that many crates keep.
pub fn spelled(licence: &str) -> String {
    licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ")
}

/// The names under `allow` in deny.toml.
pub fn allowed() -> Result<Vec<String>> {
    let text = fs::read_to_string(project::root().join("deny.toml"))
        .or_trouble("deny.toml cannot be read", "run `git checkout deny.toml`")?;
    listed(&text).ok_or_else(|| Trouble::new("deny.toml allows no licences", "see `[licenses]` in it"))
}

fn listed(text: &str) -> Option<Vec<String>> {
    let (_, rest) = text.split_once("[licenses]")?;
    let (_, list) = rest.split_once("\nallow = [")?;
    let (list, _) = list.split_once(']')?;
    let names = list.lines().filter_map(|line| line.trim().strip_prefix('"')?.split('"').next());
    Some(names.map(str::to_owned).collect())
}

/// Whether one of the ways an expression leaves open is wholly allowed.
pub fn allows(allowed: &[String], expression: &str) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, at: 0, allowed };
    let covered = reader.either();
    covered && reader.at == words.len()
}

struct Reader<'a> {
    words: &'a [&'a str],
    at: usize,
    allowed: &'a [String],
}

impl Reader<'_> {
    fn either(&mut self) -> bool {
        let mut covered = self.both();
        while self.take("OR") {
            covered |= self.both();
        }
        covered
    }

    fn both(&mut self) -> bool {
        let mut covered = self.one();
        while self.take("AND") {
            covered &= self.one();
        }
        covered
    }

    fn one(&mut self) -> bool {
        if self.take("(") {
            let covered = self.either();
            return self.take(")") && covered;
        }
        let Some(name) = self.words.get(self.at) else { return false };
        self.at += 1;
        // An exception only adds to what may be done, but is a licence of its own in our list.
        if self.take("WITH") {
            let exception = self.words.get(self.at).copied().unwrap_or_default();
            self.at += 1;
            return self.allowed.contains(&format!("{name} WITH {exception}"));
        }
        self.allowed.iter().any(|allowed| allowed == name)
    }

    fn take(&mut self, word: &str) -> bool {
        let there = self.words.get(self.at) == Some(&word);
        self.at += usize::from(there);
        there
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_is_allowed_when_one_of_its_ways_is() {
        let allowed = ["MIT", "Unicode-3.0", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned);
        for (expression, wanted) in [
            ("MIT", true),
            ("Apache-2.0", false),
            ("MIT OR Apache-2.0", true),
            ("GPL-3.0 OR MIT", true),
            ("MIT AND GPL-3.0", false),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
            ("(GPL-3.0 OR Apache-2.0) AND Unicode-3.0", false),
            ("Apache-2.0 WITH LLVM-exception", true),
            ("MIT WITH LLVM-exception", false),
            ("", false),
            ("MIT MIT", false),
            ("(MIT", false),
            ("MIT OR", true),
        ] {
            assert_eq!(allows(&allowed, expression), wanted, "{expression}");
        }
    }

    #[test]
    fn what_was_read_by_hand_counts_only_where_the_crate_says_nothing() {
        assert_eq!(of("ical 0.11.0", ""), "Apache-2.0");
        assert_eq!(of("ical 0.11.0", "GPL-3.0"), "GPL-3.0");
        assert_eq!(of("ical 0.12.0", ""), "");
    }

    #[test]
    fn the_old_slash_is_an_or_and_the_list_is_read_with_its_reasons() {
        assert_eq!(spelled("MIT / Apache-2.0"), "MIT OR Apache-2.0");
        assert_eq!(spelled("MIT"), "MIT");
        let text = "[bans]\nallow = [\n \"X\",\n]\n[licenses]\nversion = 2\nallow = [\n  # why\n  \"MIT\", # short\n  \"Zlib\",\n]\n";
        assert_eq!(listed(text), Some(vec!["MIT".to_owned(), "Zlib".to_owned()]));
        assert_eq!(listed("[licenses]\n"), None);
    }
}
