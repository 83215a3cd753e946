//! "Did you mean": the known word nearest to one that is not known. Knows no dataset.

/// Longer words than this, in bytes, are not compared.
const WORD_MAX_BYTES: usize = 64;
/// Comparisons in all before no more suggestions are made, so that a file full of wrong ids stays cheap.
const COMPARISONS: u32 = 50_000;

/// Finds suggestions, within a budget.
#[derive(Debug)]
pub struct DidYouMean {
    left: u32,
}

impl Default for DidYouMean {
    fn default() -> Self {
        Self { left: COMPARISONS }
    }
}

impl DidYouMean {
    /// The word least far from `word` (of several the first in the alphabet), when one is near enough: a
    /// third of its length may differ, at most three letters.
    pub fn nearest<'w>(&mut self, word: &str, known: &mut dyn Iterator<Item = &'w str>) -> Option<&'w str> {
        let mut limit = (word.len() / 3).clamp(1, 3);
        let mut best: Option<(usize, &str)> = None;
        for candidate in known {
            if self.left == 0 {
                break;
            }
            self.left -= 1;
            if let Some(distance) = distance_within(word.as_bytes(), candidate.as_bytes(), limit) {
                limit = distance;
                let better = (distance, candidate);
                best = Some(best.map_or(better, |best| best.min(better)));
            }
        }
        best.map(|(_, word)| word)
    }
}

/// How many bytes must be put in, left out, replaced or swapped with their neighbour to make `a` into `b`,
/// when that is at most `limit` (the "optimal string alignment" distance; L. Boytsov, "Indexing methods for approximate dictionary
/// searching", 2011).
fn distance_within(a: &[u8], b: &[u8], limit: usize) -> Option<usize> {
    if a.len().max(b.len()) > WORD_MAX_BYTES || a.len().abs_diff(b.len()) > limit {
        return None;
    }
    // Three rows of the usual table: the one before the last, the last, and the one being filled.
    let mut rows = [[0usize; WORD_MAX_BYTES + 1]; 3];
    for (j, cell) in rows[1].iter_mut().enumerate() {
        *cell = j;
    }
    for (i, &from) in a.iter().enumerate() {
        let [older, last, row] = &mut rows;
        row[0] = i + 1;
        let mut least = row[0];
        for (j, &to) in b.iter().enumerate() {
            let replaced = last[j] + usize::from(from != to);
            let mut cell = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && from == b[j - 1] && a[i - 1] == to {
                cell = cell.min(older[j - 1] + 1);
            }
            row[j + 1] = cell;
            least = least.min(cell);
        }
        if least > limit {
            return None;
        }
        rows.rotate_left(1);
    }
    Some(rows[1][b.len()]).filter(|&distance| distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let known = ["claims", "conflicts", "openai", "openai-api", "anthropic", "xai"];
        for (word, meant) in [
            ("claim", Some("claims")),
            ("opnai", Some("openai")),
            ("oepnai", Some("openai")),
            ("antropic", Some("anthropic")),
            ("openai-apis", Some("openai-api")),
            ("xia", Some("xai")),
            ("mistral", None),
            ("", None),
        ] {
            assert_eq!(DidYouMean::default().nearest(word, &mut known.into_iter()), meant, "{word}");
        }
    }

    #[test]
    fn the_budget_ends() {
        let mut suggest = DidYouMean { left: 2 };
        assert_eq!(suggest.nearest("aaaa", &mut ["bbbb", "cccc", "aaab"].into_iter()), None);
        assert_eq!(suggest.nearest("aaaa", &mut ["aaab"].into_iter()), None);
    }

    proptest! {
        #[test]
        fn distance_is_symmetric_and_zero_only_for_equals(a in "[ab]{0,8}", b in "[ab]{0,8}") {
            let there = distance_within(a.as_bytes(), b.as_bytes(), 9);
            prop_assert_eq!(there, distance_within(b.as_bytes(), a.as_bytes(), 9));
            prop_assert_eq!(there == Some(0), a == b);
        }

        #[test]
        fn any_words_compare(a in ".*", b in ".{0,80}") {
            let _ = distance_within(a.as_bytes(), b.as_bytes(), 3);
        }
    }
}
