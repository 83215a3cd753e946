//! Ids: letters a to z, digits and hyphens, each given once.

use std::collections::{HashMap, HashSet};

use super::fold::fold;
use crate::hash::fnv1a;

/// An id made of a text; empty where nothing in it is a letter that ids may have.
#[must_use]
pub fn slug(text: &str) -> String {
    /// Longer ids make links that nobody can read.
    const MOST: usize = 60;
    let mut slug = String::new();
    for c in fold(text).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= MOST {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// Ids that were given.
#[derive(Default)]
pub struct Ids {
    /// By their hashes: a million texts less. Where two ids have one hash the second gets a number it could do without.
    given: HashSet<u64>,
    /// Of each id that was asked for more than once, the last number it got: a thousand of one name are counted once.
    last: HashMap<String, u32>,
}

impl Ids {
    /// Keeps an id that a record names itself from being given.
    pub fn reserve(&mut self, id: &str) {
        self.given.insert(fnv1a(id.as_bytes()));
    }

    /// Makes room for so many more.
    pub fn expect(&mut self, count: usize) {
        self.given.reserve(count);
    }

    /// An id that nobody has yet, made of a text, else of a stand-in.
    pub fn give(&mut self, text: &str, stand_in: &str) -> String {
        let mut base = slug(text);
        if base.is_empty() {
            base = stand_in.to_owned();
        }
        let mut id = base.clone();
        while !self.given.insert(fnv1a(id.as_bytes())) {
            let number = self.last.entry(base.clone()).and_modify(|last| *last += 1).or_insert(2);
            id = format!("{base}-{number}");
        }
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_plain_letters_only_and_are_given_once() {
        let mut ids = Ids::default();
        for (text, expected) in [
            ("Ada Lovelace", "ada-lovelace"),
            ("ada lovelace", "ada-lovelace-2"),
            ("Éléonore d’Aquitaine", "eleonore-d-aquitaine"),
            ("東京", "node"),
            ("--", "node-2"),
            ("n_1", "n-1"),
        ] {
            assert_eq!(ids.give(text, "node"), expected);
        }
    }
}
