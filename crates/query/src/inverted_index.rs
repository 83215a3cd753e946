//! Every different word of many texts, once, with the texts it stands in. Knows no dataset.
//!
//! A search term has no white space, so it occurs in a text exactly when it occurs in one of its words.
//! Looking through each word once instead of through each text keeps typing quick however many texts
//! there are: they share most of their words.

use super::Bits;
use base::text::fold_into;

/// Folded words of numbered texts. Memory: the words once, and 4 bytes for each text a word stands in.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// The words, each ended by a line break.
    letters: String,
    /// Where each word begins in `letters`.
    starts: Vec<u32>,
    /// The texts each word stands in, word after word.
    texts: Vec<u32>,
    /// Where each word's texts begin in `texts`, and the end of the last.
    texts_of_word: Vec<u32>,
    text_count: usize,
}

impl Words {
    /// The texts that have `term` within a word. The term is folded and has no white space.
    #[must_use]
    pub fn texts_with(&self, term: &str) -> Bits {
        let mut found = Bits::none(self.text_count);
        let mut seen = None;
        for (at, _) in self.letters.match_indices(term) {
            let word = self.starts.partition_point(|start| *start as usize <= at);
            if seen.replace(word) != Some(word) {
                for text in self.texts_of(word.wrapping_sub(1)) {
                    found.insert(*text as usize);
                }
            }
        }
        found
    }

    fn texts_of(&self, word: usize) -> &[u32] {
        let bound = |at| self.texts_of_word.get(at).map_or(0, |bound: &u32| *bound as usize);
        self.texts.get(bound(word)..bound(word + 1)).unwrap_or_default()
    }
}

/// Gathers texts; `finish` makes `Words` of them.
#[derive(Default)]
pub struct Gathering {
    words: Words,
    /// Word numbers by hash, 0 for none, else 1 more than the number; its length is a power of two.
    table: Vec<u32>,
    /// By word, 1 more than the last text it was found in.
    last_text: Vec<u32>,
    /// Word and text, in the order of texts.
    found: Vec<(u32, u32)>,
    folded: String,
}

impl Gathering {
    /// One text more, in several parts; a term never matches across parts.
    pub fn text<'a>(&mut self, parts: impl Iterator<Item = &'a str>) {
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        for part in parts {
            fold_into(&mut folded, part);
            folded.push(' ');
        }
        let text = self.words.text_count as u32;
        self.words.text_count += 1;
        for word in folded.split_whitespace() {
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

    #[must_use]
    pub fn finish(mut self) -> Words {
        // A counting sort by word keeps the texts of each in order. Indexing holds: every word of `found` is
        // below `count`, and the ends add up to the length of `found`.
        let count = self.words.starts.len();
        let mut ends = vec![0_u32; count + 1];
        for (word, _) in &self.found {
            if let Some(end) = ends.get_mut(*word as usize + 1) {
                *end += 1;
            }
        }
        for at in 1..ends.len() {
            ends[at] += ends[at - 1];
        }
        self.words.texts_of_word.clone_from(&ends);
        self.words.texts = vec![0; self.found.len()];
        for (word, text) in &self.found {
            let next = &mut ends[*word as usize];
            self.words.texts[*next as usize] = *text;
            *next += 1;
        }
        self.words.letters.shrink_to_fit();
        self.words.starts.shrink_to_fit();
        self.words
    }

    /// The number of a word, given one if it is new.
    fn number(&mut self, word: &str) -> u32 {
        if self.words.starts.len() * 2 >= self.table.len() {
            self.grow();
        }
        let slot = self.slot(word);
        match self.table.get(slot) {
            Some(0) | None => {
                let number = self.words.starts.len() as u32;
                self.words.starts.push(self.words.letters.len() as u32);
                self.words.letters.push_str(word);
                self.words.letters.push('\n');
                self.last_text.push(0);
                if let Some(entry) = self.table.get_mut(slot) {
                    *entry = number + 1;
                }
                number
            }
            Some(entry) => entry - 1,
        }
    }

    /// Where the word is in the table, or where it goes. The table is never full.
    fn slot(&self, word: &str) -> usize {
        let mask = self.table.len() - 1;
        let mut slot = hash(word) as usize & mask;
        while let Some(entry @ 1..) = self.table.get(slot)
            && self.word(entry - 1) != word
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn word(&self, number: u32) -> &str {
        let start = self.words.starts.get(number as usize).map_or(0, |start| *start as usize);
        let rest = self.words.letters.get(start..).unwrap_or_default();
        rest.split('\n').next().unwrap_or_default()
    }

    fn grow(&mut self) {
        self.table = vec![0; (self.table.len() * 2).max(1024)];
        for number in 0..self.words.starts.len() as u32 {
            let slot = self.slot(self.word(number));
            if let Some(entry) = self.table.get_mut(slot) {
                *entry = number + 1;
            }
        }
    }
}

/// FNV-1a, 32 bits (Fowler, Noll, Vo): small, and quick for short words.
fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::text::fold;
    use proptest::prelude::*;

    fn gathered(texts: &[&[&str]]) -> Words {
        let mut gathering = Gathering::default();
        for parts in texts {
            gathering.text(parts.iter().copied());
        }
        gathering.finish()
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
        assert!(Words::default().texts_with("a").is_empty());
    }

    proptest! {
        #[test]
        fn words_find_what_looking_through_every_text_finds(
            texts in proptest::collection::vec(proptest::collection::vec("[aAéb c]{0,6}", 0..4), 0..30),
            term in "[abc]{1,3}",
        ) {
            let mut gathering = Gathering::default();
            for parts in &texts {
                gathering.text(parts.iter().map(String::as_str));
            }
            let found = gathering.finish().texts_with(&term);
            for (number, parts) in texts.iter().enumerate() {
                let expected = parts.iter().any(|part| fold(part).contains(&term));
                prop_assert_eq!(found.has(number), expected, "{}", number);
            }
        }

        #[test]
        fn many_different_words_are_all_kept(count in 0..3_000_u32) {
            let mut gathering = Gathering::default();
            for number in 0..count {
                gathering.text([format!("w{number}.")].iter().map(String::as_str));
            }
            let words = gathering.finish();
            for number in (0..count).step_by(97) {
                prop_assert_eq!(words.texts_with(&format!("w{number}.")).iter().collect::<Vec<_>>(), [number as usize]);
            }
        }
    }
}
