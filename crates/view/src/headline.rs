//! A headline that somebody gave a picture or an embed. Never in a link: a link can be written by anybody, and what stands
//! over a picture is read as the word of whoever shows it.

/// So many characters of a headline are shown.
pub const HEADLINE_MAX_CHARS: usize = 200;

/// A headline as it is shown: one line, without space around it, cut where it is too long to be one.
#[must_use]
pub fn headline(given: &str) -> String {
    let mut line = String::new();
    for word in given.split(|c: char| c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}' || c.is_control())
    {
        if word.is_empty() {
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if let Some((end, _)) = line.char_indices().nth(HEADLINE_MAX_CHARS) {
        line.truncate(end);
        line.push('…');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_headline_is_one_line() {
        for (given, shown) in [
            ("", ""),
            (" \t\r\n", ""),
            ("Who cut whom off", "Who cut whom off"),
            ("  Who\n cut \u{7} whom off ", "Who cut whom off"),
            ("Qui a coupé quoi\u{202f}?", "Qui a coupé quoi\u{202f}?"),
        ] {
            assert_eq!(headline(given), shown, "{given:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_gives_one_short_line_that_stays_as_it_is(given in any::<String>()) {
            let line = headline(&given);
            prop_assert!(line.chars().count() <= HEADLINE_MAX_CHARS + 1);
            prop_assert!(!line.chars().any(char::is_control) && line.trim_matches(' ') == line);
            if line.chars().count() <= HEADLINE_MAX_CHARS {
                prop_assert_eq!(headline(&line), line);
            }
        }
    }
}
