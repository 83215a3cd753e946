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
        }
        assert_eq!(quoted("Events"), "Events");
        assert_eq!(quoted("À propos"), "'À propos'");
        assert_eq!(quoted("It's"), "'It''s'");
    }
}
