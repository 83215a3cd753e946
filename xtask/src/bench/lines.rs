//! What a measurement leaves in `target/bench/results`: a value a line. Reads it, judges nothing.

use std::fs;
use std::path::Path;

/// One median, and between what it lay.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub table: String,
    pub row: String,
    pub who: String,
    /// None where it could not be measured: the note says why.
    pub median: Option<f64>,
    pub range: Option<(f64, f64)>,
    pub note: String,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// Such as `when` and `chromium`.
    pub about: Vec<(String, String)>,
    pub lines: Vec<Line>,
}

impl Results {
    pub fn about(&self, key: &str) -> &str {
        self.about.iter().find(|(known, _)| known == key).map_or("", |(_, value)| value)
    }
}

/// Nothing where the part was never measured.
pub fn of_part(folder: &Path, part: &str) -> Option<Results> {
    fs::read_to_string(folder.join(format!("{part}.lines"))).ok().map(|text| read(&text))
}

fn read(text: &str) -> Results {
    let mut results = Results::default();
    for line in text.lines() {
        if let Some((key, value)) = line.strip_prefix('#').and_then(|line| line.split_once('\t')) {
            results.about.push((key.to_owned(), value.to_owned()));
            continue;
        }
        let mut cells = line.split('\t');
        let mut word = || cells.next().unwrap_or_default().to_owned();
        let (table, row, who, median, least, most, note) =
            (word(), word(), word(), word(), word(), word(), word());
        let range = least.parse().ok().zip(most.parse().ok());
        results.lines.push(Line { table, row, who, median: median.parse().ok(), range, note });
    }
    results
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_value_or_says_why_there_is_none() {
        let results = read(
            "#when\t2026\ndrawing pan\t150\tours\t2.5\t2\t3\t60/s\ndrawing pan\t150\tx\t\t\t\ttoo slow\n",
        );
        assert_eq!(results.about("when"), "2026");
        assert_eq!(results.lines[0].median, Some(2.5));
        assert_eq!(results.lines[0].range, Some((2.0, 3.0)));
        assert_eq!((results.lines[1].median, results.lines[1].note.as_str()), (None, "too slow"));
    }
}
