//! The pieces of a date in words: words without case and accents, numbers, signs. Knows no calendar.

use super::date_reading::{is_one, reading};
use super::months::month_named;
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

    pub fn is_word(&self, wanted: &str) -> bool {
        matches!(self, Token::Word { word, .. } if word == wanted)
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
    with_minus(with_thousands(tokens))
}

/// `5 000 BC` and `5,000 BC`: one number.
fn with_thousands(mut list: Vec<Token>) -> Vec<Token> {
    if !list.iter().any(|token| token.is_word("bc")) {
        return list;
    }
    let mut at = 0;
    while at + 1 < list.len() {
        if let Some((digits, length)) =
            thousands(&list[at..]).filter(|_| !is_month(list.get(at.wrapping_sub(1))))
        {
            list.splice(at..at + length, [Token::Number { digits, glued: false }]);
        }
        at += 1;
    }
    list
}

/// The digits of such a number at the beginning, and how many tokens it has.
fn thousands(list: &[Token]) -> Option<(String, usize)> {
    let (digits, rest, length) = match list {
        [
            Token::Number { digits, .. },
            Token::Sign { sign: ',' | '.', glued: true, .. },
            Token::Number { digits: rest, glued: true },
            ..,
        ] => (digits, rest, 3),
        [Token::Number { digits, .. }, Token::Number { digits: rest, glued: false }, ..] => (digits, rest, 2),
        _ => return None,
    };
    let is_end = list.get(length).is_some_and(|next| next.is_word("bc") || next.is_dash() || is_to(next));
    (digits.len() <= 2 && rest.len() == 3 && is_end).then(|| ([digits.as_str(), rest].concat(), length))
}

fn is_to(token: &Token) -> bool {
    matches!(token, Token::Word { word, .. } if is_one(word, |words| words.to))
}

fn is_month(token: Option<&Token>) -> bool {
    matches!(token, Some(Token::Word { word, .. }) if month_named(word).is_some())
}

/// A minus before a year that stands alone becomes the word `-` behind it.
fn with_minus(mut list: Vec<Token>) -> Vec<Token> {
    let mut at = 0;
    while at + 1 < list.len() {
        let is_number = matches!(&list[at + 1], Token::Number { digits, glued: true } if digits.len() <= 4);
        let is_begin = match at.checked_sub(1).map(|before| &list[before]) {
            None => true,
            Some(Token::Sign { sign, .. }) => matches!(sign, '/' | '–' | '—' | '-' | '('),
            Some(Token::Word { .. }) => !list[at].is_glued(),
            Some(Token::Number { .. }) => false,
        };
        let is_end = match list.get(at + 2) {
            None => true,
            Some(Token::Word { word, .. }) => is_one(word, |words| words.to),
            Some(Token::Sign { .. }) => true,
            Some(Token::Number { .. }) => false,
        };
        if matches!(&list[at], Token::Sign { sign: '-', .. }) && is_number && is_begin && is_end {
            list[at] = Token::Word { word: "-".to_owned(), glued: false };
            list.swap(at, at + 1);
            at += 1;
        }
        at += 1;
    }
    list
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
    let mut text = format!(" {text} ").replace('’', "'").replace("l'ere ", "l ere ");
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
