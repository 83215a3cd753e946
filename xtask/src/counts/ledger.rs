//! The file of counts, and what a new count is beside it. Runs nothing.

/// How many times the count on file a piece of work may take.
pub const MOST: f64 = 1.1;

/// Instructions by the work's name.
pub type Ledger = Vec<(String, u64)>;

/// Lines of `COUNT NAME`; others are left out.
pub fn read(text: &str) -> Ledger {
    let line = |line: &str| {
        let (count, name) = line.split_once(' ')?;
        Some((name.trim().to_owned(), count.replace('_', "").parse().ok()?))
    };
    text.lines().filter_map(line).collect()
}

/// As [`read`] reads it, numbers in groups of three.
pub fn write(ledger: &Ledger) -> String {
    let mut text = String::from(
        "# Instructions of the core's work on x86-64, counted by callgrind. `cargo xtask counts` compares; a growth of\n\
         # more than a tenth fails the tests until `cargo xtask counts --accept` has written it here, in the same change.\n",
    );
    for (name, count) in ledger {
        text.push_str(&format!("{} {name}\n", grouped(*count)));
    }
    text
}

fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    text
}

/// A line for each piece of work as counted now, and whether all are within what the file allows.
pub fn compare(now: &Ledger, filed: &Ledger) -> (String, bool) {
    let (mut told, mut holds) = (String::new(), true);
    for (name, count) in now {
        let before = filed.iter().find(|(known, _)| known == name).map(|(_, count)| *count);
        let (verdict, fine) = match before {
            None => ("not on file".to_owned(), false),
            Some(before) => {
                let ratio = *count as f64 / before.max(1) as f64;
                (format!("{ratio:.3} of the file's{}", remark(ratio)), ratio <= MOST)
            }
        };
        holds &= fine;
        told.push_str(&format!("{:>16}  {name}: {verdict}\n", grouped(*count)));
    }
    for (name, _) in filed.iter().filter(|(name, _)| now.iter().all(|(known, _)| known != name)) {
        told.push_str(&format!("{:>16}  {name}: on file, and no longer counted\n", "-"));
        holds = false;
    }
    (told, holds)
}

fn remark(ratio: f64) -> &'static str {
    if ratio > MOST {
        ", TOO MANY"
    } else if ratio < 1.0 / MOST {
        ", fewer: `--accept` keeps it so"
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ledger(lines: &[(&str, u64)]) -> Ledger {
        lines.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
    }

    #[test]
    fn what_is_written_is_read() {
        let counts = ledger(&[("layout field", 1_234_567), ("a", 7), ("b", 100)]);
        assert!(write(&counts).contains("\n1_234_567 layout field\n7 a\n100 b\n"));
        assert_eq!(read(&write(&counts)), counts);
    }

    #[test]
    fn a_tenth_more_is_allowed_and_not_a_hair_beyond() {
        let filed = ledger(&[("layout", 1_000)]);
        assert!(compare(&ledger(&[("layout", 1_100)]), &filed).1);
        assert!(!compare(&ledger(&[("layout", 1_101)]), &filed).1);
        assert!(compare(&ledger(&[("layout", 10)]), &filed).1);
    }

    #[test]
    fn work_that_is_not_on_file_and_lines_of_no_work_are_refused() {
        let filed = ledger(&[("layout", 1_000)]);
        let (told, holds) = compare(&ledger(&[("layout", 1_000), ("filter", 5)]), &filed);
        assert!(!holds && told.contains("filter: not on file"));
        let (told, holds) = compare(&ledger(&[]), &filed);
        assert!(!holds && told.contains("layout: on file, and no longer counted"));
    }
}
