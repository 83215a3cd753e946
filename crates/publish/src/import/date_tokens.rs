//! The pieces of a date in words: words without case and accents, numbers, signs. Knows no calendar.

use super::date_reading::reading;
use base::text::fold::fold;

/// A piece of a text. `glued`: no space stands before it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    Word { word: String, glued: bool },
    Number { digits: String, glued: bool },
    Sign { sign: char, glued: bool, spaced_after: bool },
}

impl Token {
    pub fn is_dash(&self) -> bool {
        matches!(self, Token::Sign { sign: '-' | '–' | '—', .. })
    }

    pub fn is_long_dash(&self) -> bool {
        matches!(self, Token::Sign { sign: '–' | '—', .. })
    }

    pub fn is_spaced(&self) -> bool {
        matches!(self, Token::Sign { glued: false, spaced_after: true, .. })
    }

    pub fn is_glued(&self) -> bool {
        matches!(
            self,
            Token::Word { glued: true, .. }
                | Token::Number { glued: true, .. }
                | Token::Sign { glued: true, .. }
        )
    }
}

/// The pieces of a text. The ways to write an era become `bc` and `ad`.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let text = with_eras(&folded(text));
    let chars: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    let mut glued = false;
    while at < chars.len() {
        let c = chars[at];
        if c == ' ' {
            glued = false;
            at += 1;
            continue;
        }
        let run = |is: fn(&char) -> bool| chars[at..].iter().take_while(|c| is(c)).collect::<String>();
        if c.is_ascii_digit() {
            let digits = run(char::is_ascii_digit);
            at += digits.len();
            tokens.push(Token::Number { digits, glued });
        } else if c.is_alphabetic() {
            let word = run(|c| c.is_alphabetic());
            at += word.chars().count();
            tokens.push(Token::Word { word, glued });
        } else {
            let spaced_after = chars.get(at + 1).is_none_or(|next| *next == ' ');
            tokens.push(Token::Sign { sign: c, glued: glued && !tokens.is_empty(), spaced_after });
            at += 1;
        }
        glued = true;
    }
    tokens
}

/// A text without case and accents, with its dashes, which say from when to when.
fn folded(text: &str) -> String {
    let is_dash = |c: char| matches!(c, '-' | '–' | '—');
    let parts =
        text.split_inclusive(is_dash).map(|part| match part.chars().next_back().filter(|c| is_dash(*c)) {
            Some(dash) => {
                let mut words = fold(&part[..part.len() - dash.len_utf8()]);
                words.push(dash);
                words
            }
            None => fold(part),
        });
    parts.collect()
}

/// A folded text in which each way to write an era is one word.
fn with_eras(text: &str) -> String {
    let mut text = format!(" {text} ").replace('’', "'");
    for words in reading() {
        for (list, word) in [(words.before_christ, "bc"), (words.after_christ, "ad")] {
            for phrase in list {
                let mut from = 0;
                while let Some(at) = text[from..].find(phrase).map(|at| from + at) {
                    let end = at + phrase.len();
                    let ends = |c: Option<char>| c.is_none_or(|c| !c.is_alphabetic());
                    if ends(text[..at].chars().next_back()) && ends(text[end..].chars().next()) {
                        text.replace_range(at..end, &format!(" {word} "));
                    }
                    from = (at + 4).min(text.len());
                    while !text.is_char_boundary(from) {
                        from += 1;
                    }
                }
            }
        }
    }
    text
}
