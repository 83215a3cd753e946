//! Made-up words: a name of its own for every number, and days written as text.

const FIRST: [&str; 16] = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "st"];
const VOWELS: [&str; 5] = ["a", "e", "i", "o", "u"];
const LAST: [&str; 4] = ["", "n", "r", "l"];
const SYLLABLES: usize = FIRST.len() * VOWELS.len() * LAST.len();

/// Two syllables up to 102,400 numbers, then a number behind them; no two numbers have the same.
pub fn name(number: usize) -> String {
    let pairs = SYLLABLES * SYLLABLES;
    // Odd and no multiple of five: neighbouring numbers get names that differ from the first letter on.
    let mixed = (number % pairs) * 48_271 % pairs;
    let mut name = syllable(mixed % SYLLABLES) + &syllable(mixed / SYLLABLES);
    name[..1].make_ascii_uppercase();
    if number >= pairs {
        name.push_str(&format!(" {}", 1 + number / pairs));
    }
    name
}

fn syllable(number: usize) -> String {
    let (first, rest) = (number % FIRST.len(), number / FIRST.len());
    [FIRST[first], VOWELS[rest % VOWELS.len()], LAST[rest / VOWELS.len()]].concat()
}

/// Days since 1970-01-01 as year, month and day (Gregorian, of years after 1970).
pub fn date(day: i64) -> (i64, i64, i64) {
    // Years that begin in March: then the leap day is the last of its year.
    let since_march_0 = day + 719_468;
    let (era, of_era) = (since_march_0 / 146_097, since_march_0 % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_two_numbers_share_a_name() {
        let names: HashSet<String> = (0..210_000).map(name).collect();
        assert_eq!(names.len(), 210_000);
    }

    #[test]
    fn days_are_those_of_the_calendar() {
        for (day, written) in [
            (0, (1970, 1, 1)),
            (59, (1970, 3, 1)),
            (11_016, (2000, 2, 29)),
            (16_801, (2016, 1, 1)),
            (20_453, (2025, 12, 31)),
        ] {
            assert_eq!(date(day), written);
        }
    }
}
