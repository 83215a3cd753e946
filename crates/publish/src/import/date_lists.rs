//! Lists of days and words between dashes, brought to the two ends they say: `3, 4 and 5 March`, `early-to-mid`.

use super::date_reading::is_one;
use super::date_tokens::Token;

fn is_to(token: Option<&Token>) -> bool {
    match token {
        Some(Token::Word { word, .. }) => is_one(word, |words| words.to),
        Some(Token::Sign { sign, .. }) => *sign == '&',
        _ => false,
    }
}

fn is_comma(token: Option<&Token>) -> bool {
    matches!(token, Some(Token::Sign { sign: ',', .. }))
}

fn day(token: Option<&Token>) -> Option<i32> {
    match token {
        Some(Token::Number { digits, .. }) if digits.len() <= 2 => digits.parse().ok(),
        _ => None,
    }
}

/// `early-to-mid` as `early to mid`.
pub(super) fn without_dashes_at_words(list: Vec<Token>) -> Vec<Token> {
    let is_to = |at: Option<usize>| at.is_some_and(|at| is_to(list.get(at)));
    let is_kept = |at: usize| !list[at].is_dash() || !is_to(at.checked_sub(1)) && !is_to(Some(at + 1));
    (0..list.len()).filter(|at| is_kept(*at)).map(|at| list[at].clone()).collect()
}

/// A list of days as its first and its last; and whether days between them are not in it.
pub(super) fn without_days_between(mut list: Vec<Token>) -> (Vec<Token>, bool) {
    for start in 0..list.len() {
        let Some(first) = day(list.get(start)) else { continue };
        let (mut days, mut at) = (vec![first], start + 1);
        while let Some(next) = day(list.get(at + 1)).filter(|_| is_comma(list.get(at))) {
            days.push(next);
            at += 2;
        }
        at += usize::from(is_comma(list.get(at)));
        let Some(last) = day(list.get(at + 1)).filter(|_| is_to(list.get(at))) else { continue };
        days.push(last);
        if days.len() > 2 && days.is_sorted_by(|a, b| a < b) {
            list.drain(start + 1..at);
            return (list, days.windows(2).any(|pair| pair[1] != pair[0] + 1));
        }
    }
    (list, false)
}
