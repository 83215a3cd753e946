//! Fitting a name into a narrow column: breaking it into lines, cutting the last. Measures by the table.

use base::text::measure::text_width_px;
use paint::wrap;

/// At most `most_lines` lines (at least one) no wider than `width_px`; what does not fit ends in "…".
pub(super) fn fitted_lines(name: &str, width_px: f64, size_px: f64, most_lines: usize) -> Vec<String> {
    let fits = |text: &str| text_width_px(text, size_px, false) <= width_px;
    let mut lines = wrap(name, size_px, false, width_px);
    let rest = lines.split_off(most_lines.max(1).min(lines.len()));
    if let (Some(last), Some(next)) = (lines.last_mut(), rest.first()) {
        // Its first word alone makes the line too long, so that the line is cut.
        *last = [last.as_str(), " ", next].concat();
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    for line in &mut lines {
        if !fits(line) {
            cut(line, fits);
        }
    }
    lines
}

/// A word is left out rather than cut where this share of the letters that fit is left.
const WHOLE_WORDS_SHARE: f64 = 0.6;

/// Drops letters from the end until what is left fits with an ellipsis, then the rest of a word that was cut; one letter
/// always stays. By halves: a text may be as long as its author likes.
fn cut(line: &mut String, fits: impl Fn(&str) -> bool) {
    let letters: Vec<char> = line.chars().collect();
    let first = |count: usize| {
        let text: String = letters[..count].iter().collect();
        [text.trim_end(), "…"].concat()
    };
    let (mut kept, mut too_many) = (1, letters.len());
    while kept + 1 < too_many {
        let middle = usize::midpoint(kept, too_many);
        if fits(&first(middle)) {
            kept = middle;
        } else {
            too_many = middle;
        }
    }
    let is_space = |at: &usize| letters[*at].is_whitespace();
    let least = ((kept as f64 * WHOLE_WORDS_SHARE) as usize).max(1);
    if kept < letters.len() && !is_space(&kept) {
        kept = (least..kept).rev().find(is_space).unwrap_or(kept);
    }
    if letters.len() > 1 {
        *line = first(kept);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_is_broken_between_words_and_cut_only_at_its_end() {
        for (name, width_px, most_lines, expected) in [
            ("Access", 100.0, 1, vec!["Access"]),
            (
                "Anthropic cuts OpenAI's access to Claude",
                140.0,
                2,
                vec!["Anthropic cuts", "OpenAI's access to…"],
            ),
            (
                "Anthropic cuts OpenAI's access to Claude",
                190.0,
                2,
                vec!["Anthropic cuts OpenAI's", "access to Claude"],
            ),
            ("Rejet\u{a0}: le juge Lin", 60.0, 2, vec!["Rejet\u{a0}: le", "juge Lin"]),
            ("Thomson Reuters v. Ross", 80.0, 1, vec!["Thomson…"]),
            ("", 80.0, 2, vec![""]),
        ] {
            assert_eq!(fitted_lines(name, width_px, 12.5, most_lines), expected, "{name}");
        }
    }

    #[test]
    fn a_name_of_a_megabyte_is_cut_where_a_long_one_is() {
        for word in ["word ", "unbroken", "\u{200b}"] {
            let long = |times: usize| ["Who ", &word.repeat(times)].concat();
            let megabyte = fitted_lines(&long(1_000_000 / word.len()), 140.0, 12.5, 2);
            if word != "\u{200b}" {
                assert_eq!(megabyte, fitted_lines(&long(200), 140.0, 12.5, 2));
            }
        }
    }

    proptest! {
        #[test]
        fn lines_fit_whatever_the_name(name in "\\PC{0,60}", width_px in 30.0..300.0f64, most in 1usize..4) {
            let lines = fitted_lines(&name, width_px, 12.5, most);
            prop_assert!((1..=most).contains(&lines.len()));
            for line in lines {
                prop_assert!(text_width_px(&line, 12.5, false) <= width_px || line.chars().count() <= 2);
            }
        }
    }
}
