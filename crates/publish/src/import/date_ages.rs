//! Centuries and millennia, or a half or a quarter of one, and the numerals they are counted with.

/// The years of an age.
pub(super) const CENTURY: i64 = 100;
/// The same of a longer one.
pub(super) const MILLENNIUM: i64 = 1000;

/// The first and the last year of the `nth` of `of` parts of an age, by its number and its years; the year 0 is 1 BC.
pub(super) fn years_of(
    number: i64,
    years: i64,
    is_before_christ: bool,
    (nth, of): (i64, i64),
) -> Option<(i64, i64)> {
    let begin = if is_before_christ { 1 - number * years } else { (number - 1) * years + 1 };
    let share = years / of;
    let (first, last) = (begin + share * (nth - 1), begin + share * nth - 1);
    (number > 0 && first >= -9999 && last <= 9999).then_some((first, last))
}

/// The number of an age as the French write it, `XIXe` and `Ier`. One letter alone is a number where it ends so, or
/// where the age stands beside it.
pub(super) fn roman(word: &str, is_beside_age: bool) -> Option<i64> {
    let letters = word.strip_suffix("er").or_else(|| word.strip_suffix('e')).unwrap_or(word);
    let value = |c: char| match c {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        _ => None,
    };
    let values: Vec<i64> = letters.chars().map(value).collect::<Option<_>>()?;
    let is_sure = values.len() >= 2 || is_beside_age || letters.len() < word.len();
    (is_sure && !values.is_empty()).then_some(())?;
    let is_less = |at: usize| values.get(at + 1).is_some_and(|next| *next > values[at]);
    Some((0..values.len()).map(|at| if is_less(at) { -values[at] } else { values[at] }).sum())
        .filter(|sum| *sum > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_and_their_parts_are_counted_in_years() {
        for (number, years, is_before_christ, part, expected) in [
            (19, CENTURY, false, (1, 1), Some((1801, 1900))),
            (19, CENTURY, false, (2, 2), Some((1851, 1900))),
            (19, CENTURY, false, (4, 4), Some((1876, 1900))),
            (1, CENTURY, true, (1, 1), Some((-99, 0))),
            (5, CENTURY, true, (1, 2), Some((-499, -450))),
            (3, MILLENNIUM, true, (1, 1), Some((-2999, -2000))),
            (0, CENTURY, false, (1, 1), None),
            (100, CENTURY, false, (1, 1), None),
        ] {
            assert_eq!(years_of(number, years, is_before_christ, part), expected, "{number} {years}");
        }
    }

    #[test]
    fn numerals_are_read_where_they_are_sure() {
        for (word, is_beside_age, number) in [
            ("xixe", false, Some(19)),
            ("ier", false, Some(1)),
            ("ve", false, Some(5)),
            ("v", true, Some(5)),
            ("v", false, None),
            ("e", true, None),
            ("mixe", true, None),
        ] {
            assert_eq!(roman(word, is_beside_age), number, "{word}");
        }
    }
}
