//! An inverted index: every different word of many texts, once, with the texts that contain it. Knows no
//! dataset.
//!
//! A search term has no white space, so it occurs in a text exactly when it occurs in one of its words.
//! Searching the words instead of the texts keeps typing fast: texts share most of their words.

use crate::bitset::BitSet;
use base::hash::fnv1a;
use base::text::fold_into;

/// Folded words of numbered texts. Takes the words once, and 4 bytes for each text that a word occurs in.
#[derive(Clone, Debug, Default)]
pub struct InvertedIndex {
    /// The words, each ended by a line feed.
    letters: String,
    /// Where each word begins in `letters`.
    starts: Vec<u32>,
    /// The texts that each word occurs in, word after word.
    texts: Vec<u32>,
    /// Where each word's texts begin in `texts`, and the end of the last.
    texts_of_word: Vec<u32>,
    text_count: usize,
}

impl InvertedIndex {
    /// The texts that have `term` within a word. The term must be folded and without white space.
    #[must_use]
    pub fn texts_with(&self, term: &str) -> BitSet {
        let mut found = BitSet::new(self.text_count);
        // The word that was found last, and where it ends.
        let (mut word, mut end) = (0, 0);
        each_place(&self.letters, term, &mut |at| {
            if at >= end {
                word = self.word_at(at, word);
                end = self.starts.get(word + 1).map_or(self.letters.len(), |next| *next as usize);
                for text in self.texts_of(word) {
                    found.insert(*text as usize);
                }
            }
        });
        found
    }

    /// The word at a place in `letters`, which is `word` or a later one: looked for in strides that double.
    fn word_at(&self, at: usize, mut word: usize) -> usize {
        let begins_before = |word: usize| self.starts.get(word).is_some_and(|start| *start as usize <= at);
        let mut stride = 1;
        while begins_before(word + stride) {
            word += stride;
            stride *= 2;
        }
        while stride > 0 {
            if begins_before(word + stride) {
                word += stride;
            }
            stride /= 2;
        }
        word
    }

    fn texts_of(&self, word: usize) -> &[u32] {
        let bound = |at| self.texts_of_word.get(at).map_or(0, |bound: &u32| *bound as usize);
        self.texts.get(bound(word)..bound(word + 1)).unwrap_or_default()
    }
}

/// Letters of Latin texts, the most frequent first, and how many of them stand at too many places to look for.
const TOO_FREQUENT: usize = 9;
const FREQUENT: &[u8] = b"eaitnsroludcmpvghfbyqxjkzw";

/// Calls with each place where a term begins, in order. Looks for its rarest letter first, which the standard library
/// finds many bytes at a time.
fn each_place(letters: &str, term: &str, each: &mut dyn FnMut(usize)) {
    let rank = |byte: u8| FREQUENT.iter().position(|other| *other == byte).map_or(0, |rank| rank + 1);
    let (mut rarest, mut offset) = (0, 0);
    for (i, byte) in term.bytes().enumerate() {
        if rank(byte) > rarest {
            (rarest, offset) = (rank(byte), i);
        }
    }
    let Some(rare) = term.as_bytes().get(offset).filter(|_| rarest > TOO_FREQUENT) else {
        return letters.match_indices(term).for_each(|(at, _)| each(at));
    };
    let bytes = letters.as_bytes();
    for (at, _) in letters.match_indices(*rare as char) {
        if let Some(start) =
            at.checked_sub(offset).filter(|start| bytes[*start..].starts_with(term.as_bytes()))
        {
            each(start);
        }
    }
}

/// Builds an `InvertedIndex` from texts.
#[derive(Default)]
pub struct IndexBuilder {
    index: InvertedIndex,
    /// A hash table of word numbers: 0 for an empty slot, else the number plus 1. Its length is a power of
    /// two.
    table: Vec<u32>,
    /// By word, 1 more than the last text that it was found in.
    last_text: Vec<u32>,
    /// Word and text, in the order of texts.
    found: Vec<(u32, u32)>,
    folded: String,
}

impl IndexBuilder {
    /// Adds a text in several parts; a term never matches across parts.
    pub fn add_text<'a>(&mut self, parts: impl Iterator<Item = &'a str>) {
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        for part in parts {
            fold_into(&mut folded, part);
            folded.push(' ');
        }
        let text = self.index.text_count as u32;
        self.index.text_count += 1;
        for word in folded.split(' ').filter(|word| !word.is_empty()) {
            let number = self.number(word);
            if let Some(last) = self.last_text.get_mut(number as usize)
                && *last != text + 1
            {
                *last = text + 1;
                self.found.push((number, text));
            }
        }
        self.folded = folded;
    }

    /// The index of all texts so far.
    #[must_use]
    pub fn finish(mut self) -> InvertedIndex {
        // A counting sort by word keeps the texts of each in order. Indexing holds: every word of `found` is
        // below `count`, and the ends add up to the length of `found`.
        let count = self.index.starts.len();
        let mut ends = vec![0_u32; count + 1];
        for (word, _) in &self.found {
            if let Some(end) = ends.get_mut(*word as usize + 1) {
                *end += 1;
            }
        }
        for at in 1..ends.len() {
            ends[at] += ends[at - 1];
        }
        self.index.texts_of_word.clone_from(&ends);
        self.index.texts = vec![0; self.found.len()];
        for (word, text) in &self.found {
            let next = &mut ends[*word as usize];
            self.index.texts[*next as usize] = *text;
            *next += 1;
        }
        self.index.letters.shrink_to_fit();
        self.index.starts.shrink_to_fit();
        self.index
    }

    /// The number of a word; a new word gets the next one.
    fn number(&mut self, word: &str) -> u32 {
        if self.index.starts.len() * 2 >= self.table.len() {
            self.grow();
        }
        let slot = self.slot(word);
        match self.table.get(slot) {
            Some(0) | None => {
                let number = self.index.starts.len() as u32;
                self.index.starts.push(self.index.letters.len() as u32);
                self.index.letters.push_str(word);
                self.index.letters.push('\n');
                self.last_text.push(0);
                if let Some(entry) = self.table.get_mut(slot) {
                    *entry = number + 1;
                }
                number
            }
            Some(entry) => entry - 1,
        }
    }

    /// The slot of the word, or the empty slot where it would go. The table is never full.
    fn slot(&self, word: &str) -> usize {
        let mask = self.table.len() - 1;
        let mut slot = fnv1a(word.as_bytes()) as usize & mask;
        while let Some(entry @ 1..) = self.table.get(slot)
            && self.word(entry - 1) != word
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn word(&self, number: u32) -> &str {
        let InvertedIndex { letters, starts, .. } = &self.index;
        let bound = |at: usize| starts.get(at).map_or(letters.len(), |start| *start as usize);
        letters.get(bound(number as usize)..bound(number as usize + 1) - 1).unwrap_or_default()
    }

    fn grow(&mut self) {
        self.table = vec![0; (self.table.len() * 2).max(1024)];
        for number in 0..self.index.starts.len() as u32 {
            let slot = self.slot(self.word(number));
            if let Some(entry) = self.table.get_mut(slot) {
                *entry = number + 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::text::fold;
    use proptest::prelude::*;

    fn gathered(texts: &[&[&str]]) -> InvertedIndex {
        let mut builder = IndexBuilder::default();
        for parts in texts {
            builder.add_text(parts.iter().copied());
        }
        builder.finish()
    }

    #[test]
    fn a_term_is_found_inside_words_and_never_across_them() {
        let words = gathered(&[&["Claude API", "révoqué"], &["API, claudes"], &[], &["a p i"]]);
        for (term, texts) in [
            ("api", vec![0, 1]),
            ("laud", vec![0, 1]),
            ("revoque", vec![0]),
            ("apirev", vec![]),
            ("i,", vec![1]),
            ("a", vec![0, 1, 3]),
            ("zzz", vec![]),
        ] {
            assert_eq!(words.texts_with(term).iter().collect::<Vec<_>>(), texts, "{term}");
        }
        assert!(InvertedIndex::default().texts_with("a").is_empty());
    }

    proptest! {
        #[test]
        fn words_find_what_looking_through_every_text_finds(
            texts in proptest::collection::vec(proptest::collection::vec("[aAéb c]{0,6}", 0..4), 0..30),
            term in "[abc]{1,3}",
        ) {
            let mut builder = IndexBuilder::default();
            for parts in &texts {
                builder.add_text(parts.iter().map(String::as_str));
            }
            let found = builder.finish().texts_with(&term);
            for (number, parts) in texts.iter().enumerate() {
                let expected = parts.iter().any(|part| fold(part).contains(&term));
                prop_assert_eq!(found.contains(number), expected, "{}", number);
            }
        }

        #[test]
        fn many_different_words_are_all_kept(count in 0..3_000_u32) {
            let mut builder = IndexBuilder::default();
            for number in 0..count {
                builder.add_text([format!("w{number}.")].iter().map(String::as_str));
            }
            let words = builder.finish();
            for number in (0..count).step_by(97) {
                prop_assert_eq!(words.texts_with(&format!("w{number}.")).iter().collect::<Vec<_>>(), [number as usize]);
            }
        }
    }
}
