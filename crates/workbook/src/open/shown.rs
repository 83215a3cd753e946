//! What a number's format shows of a day (ECMA-376 part 1, 18.8.31): whether a cell says 1 August 2025, August 2025 or 2025.

use crate::cell::Shown;

/// Reads the code of a format, such as `d/m/yyyy` or `[$-40C]mmm-yy;@`.
pub(super) fn shown(code: &str) -> Shown {
    // The part for positive numbers, without what stands in brackets, quotation marks or behind a backslash.
    let mut letters = String::new();
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            ';' => break,
            '"' => while chars.next().is_some_and(|c| c != '"') {},
            '[' => while chars.next().is_some_and(|c| c != ']') {},
            '\\' | '_' | '*' => {
                chars.next();
            }
            _ => letters.push(c.to_ascii_lowercase()),
        }
    }
    of_letters(|letter| letters.contains(letter))
}

/// The same by the parts there are: `d`ay, `m`onth, `y`ear, `h`ours.
pub(super) fn of_letters(has: impl Fn(char) -> bool) -> Shown {
    if has('d') {
        Shown::Day
    } else if has('y') && has('m') && !has('h') {
        Shown::Month
    } else if has('y') && !has('h') {
        Shown::Year
    } else {
        Shown::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_shows_a_day_a_month_or_a_year() {
        for (code, expected) in [
            ("d/m/yyyy", Shown::Day),
            ("mm-dd-yy", Shown::Day),
            ("mmm-yy", Shown::Month),
            ("[$-40C]mmmm\\ yyyy;@", Shown::Month),
            ("yyyy", Shown::Year),
            ("\"day\" yyyy", Shown::Year),
            ("yyyy\\-mm\\-dd", Shown::Day),
            ("h:mm", Shown::Unknown),
            ("General", Shown::Unknown),
        ] {
            assert_eq!(shown(code), expected, "{code}");
        }
    }
}
