//! Places in a workbook as spreadsheet programs write them: `Events!C14`.

/// The letters of a column, from 0: A to Z, then AA.
pub(crate) fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(b'A' + u8::try_from(rest % 26).unwrap_or_default());
        rest /= 26;
    }
    letters.iter().rev().map(|&letter| char::from(letter)).collect()
}

/// A cell by row and column, from 0: `C14`.
pub(crate) fn cell_name(row: usize, column: usize) -> String {
    format!("{}{}", column_letters(column), row + 1)
}

/// The row and column, from 0, of a cell by its name; `$` before either is passed over.
pub(crate) fn cell_at(name: &str) -> Option<(u32, u32)> {
    let name = name.replace('$', "");
    let digits = name.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, number) = name.split_at_checked(digits)?;
    let place = |sum: u32, letter: u8| {
        let value = u32::from(letter.to_ascii_uppercase())
            .checked_sub(64)
            .filter(|value| (1..=26).contains(value))?;
        sum.checked_mul(26)?.checked_add(value)
    };
    let column = letters.bytes().try_fold(0, place)?.checked_sub(1)?;
    Some((number.parse::<u32>().ok()?.checked_sub(1)?, column))
}

/// The first cell of a stretch of cells: `C14` and `C14:D20` both give that of `C14`.
pub(crate) fn first_cell(cells: &str) -> Option<(u32, u32)> {
    cell_at(cells.split(':').next()?)
}

/// A title as a formula needs it: in quotation marks where it is more than letters and digits.
#[cfg_attr(not(feature = "write"), allow(dead_code))]
pub(crate) fn quoted(title: &str) -> String {
    let is_plain = title.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && title.starts_with(|c: char| c.is_ascii_alphabetic());
    if is_plain { title.to_owned() } else { format!("'{}'", title.replace('\'', "''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheet_programs_do() {
        for (row, column, name) in
            [(0, 0, "A1"), (13, 2, "C14"), (0, 25, "Z1"), (0, 26, "AA1"), (9, 701, "ZZ10"), (9, 702, "AAA10")]
        {
            assert_eq!(cell_name(row, column), name);
            assert_eq!(cell_at(name), Some((row as u32, column as u32)));
        }
        assert_eq!(first_cell("$C$14:D20"), Some((13, 2)));
        for none in ["", "C", "14", "C0", "é1", "ZZZZZZZZZZZZ1"] {
            assert_eq!(cell_at(none), None, "{none}");
        }
        assert_eq!(quoted("Events"), "Events");
        assert_eq!(quoted("À propos"), "'À propos'");
        assert_eq!(quoted("It's"), "'It''s'");
    }
}
