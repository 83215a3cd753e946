//! Breaking words into lines by the table of widths.

use base::text::measure::text_width_px;

/// Splits words over lines no wider than `width_px` where spaces allow. A word that is wider has a line of its own;
/// spaces that hold words together stay.
#[must_use]
pub fn wrap(text: &str, size_px: f64, bold: bool, width_px: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if text_width_px(&[line.as_str(), " ", word].concat(), size_px, bold) <= width_px => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_string()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_wrap_at_spaces_and_a_long_word_keeps_its_own_line() {
        let lines = wrap("Anthropic cuts access to Claude", 12.5, false, 110.0);
        assert!(lines.len() >= 2, "{lines:?}");
        assert_eq!(lines.join(" "), "Anthropic cuts access to Claude");
        assert_eq!(wrap("Incomprehensibilities", 12.5, false, 20.0).len(), 1);
        assert!(wrap("", 12.5, false, 20.0).is_empty());
    }

    #[test]
    fn a_title_is_broken_where_it_no_longer_fits_and_loses_no_word() {
        let title = "August 2025: Anthropic cuts OpenAI off from the Claude API for good";
        let lines = wrap(title, 54.0, true, 1072.0);
        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), title);
    }
}
