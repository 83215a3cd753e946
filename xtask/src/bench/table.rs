//! Tables of medians with a column that says how ours compares with the best of the others.

use super::results::Line;

/// Ours is the contestant of this name; others that begin so are ours too, and no peers.
const OURS: &str = "ours";

/// One row of a table whose contestants have all been measured alike: what ours is by the best peer.
#[derive(Debug, PartialEq)]
pub struct Comparison {
    pub table: String,
    pub row: String,
    pub ratio: f64,
    pub best: String,
}

/// With whom ours is compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Against<'a> {
    Nobody,
    Best,
    One(&'a str),
}

/// The lines of one table as Markdown: a row for each `row`, a column for each contestant, both in the order of the
/// lines.
pub fn markdown(lines: &[&Line], first_column: &str, against: Against) -> String {
    let whos = distinct(lines.iter().map(|line| line.who.as_str()));
    let rows = distinct(lines.iter().map(|line| line.row.as_str()));
    let mut text = format!("| {first_column} | {} |", whos.join(" | "));
    let rule = " --- |".repeat(whos.len() + 1);
    match against {
        Against::Nobody => {}
        Against::Best => text.push_str(" ours ÷ best of the others |"),
        Against::One(who) => text.push_str(&format!(" ours ÷ {who} |")),
    }
    let compared = against != Against::Nobody;
    text.push_str(&format!("\n|{rule}{}\n", if compared { " --- |" } else { "" }));
    for row in rows {
        text.push_str(&format!("| {row} |"));
        for who in &whos {
            let line = lines.iter().find(|line| line.row == row && line.who == *who);
            text.push_str(&format!(" {} |", line.map_or_else(|| "–".to_owned(), |line| cell(line))));
        }
        if compared {
            let ratio = compare(lines, row, against).map(|it| match against {
                Against::Best => format!("**{:.2}** ({})", it.ratio, it.best),
                _ => format!("**{:.2}**", it.ratio),
            });
            text.push_str(&format!(" {} |", ratio.unwrap_or_default()));
        }
        text.push('\n');
    }
    text
}

/// How ours compares in a row; nothing where one side is missing.
pub fn compare(lines: &[&Line], row: &str, against: Against) -> Option<Comparison> {
    let of_row = || lines.iter().filter(|line| line.row == row);
    let ours = of_row().find(|line| line.who == OURS)?;
    let is_peer = |line: &&&Line| match against {
        Against::One(who) => line.who == who,
        _ => !line.who.starts_with(OURS) && !line.who.starts_with("floor"),
    };
    let value = |line: &&Line| line.median.filter(|median| *median > 0.0);
    let peers = of_row().filter(is_peer).filter_map(|line| Some((value(line)?, &line.who)));
    let (best, who) = peers.min_by(|a, b| a.0.total_cmp(&b.0))?;
    Some(Comparison {
        table: ours.table.clone(),
        row: row.to_owned(),
        ratio: ours.median? / best,
        best: who.clone(),
    })
}

pub fn distinct<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut known: Vec<&str> = Vec::new();
    for word in words {
        if !known.contains(&word) {
            known.push(word);
        }
    }
    known
}

fn cell(line: &Line) -> String {
    let Some(median) = line.median else { return line.note.clone() };
    let mut text = number(median);
    if let Some((least, most)) = line.range.filter(|(least, most)| number(*least) != number(*most)) {
        text.push_str(&format!(" [{}–{}]", number(least), number(most)));
    }
    if !line.note.is_empty() {
        text.push_str(&format!(", {}", line.note));
    }
    text
}

/// Three figures are all that such a measurement knows.
fn number(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 => thousands(value.round() as i64),
        size if size >= 10.0 => format!("{value:.1}"),
        size if size >= 0.1 || size == 0.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}

fn thousands(value: i64) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) && digit.is_ascii_digit() && !text.ends_with('-') {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(row: &str, who: &str, median: Option<f64>, note: &str) -> Line {
        let range = median.map(|median| (median - 0.5, median + 0.5));
        Line {
            table: "t".to_owned(),
            row: row.to_owned(),
            who: who.to_owned(),
            median,
            range,
            note: note.to_owned(),
        }
    }

    #[test]
    fn ours_is_compared_with_the_best_peer_and_not_with_ours_or_the_floor() {
        let lines = [
            line("150", "floor: idle", Some(0.1), ""),
            line("150", "ours at opt-level 3", Some(0.2), ""),
            line("150", "ours", Some(3.0), ""),
            line("150", "one", Some(6.0), ""),
            line("150", "two", Some(4.0), ""),
            line("150", "three", None, "dead"),
        ];
        let lines: Vec<&Line> = lines.iter().collect();
        let it = compare(&lines, "150", Against::Best).expect("both sides were measured");
        assert_eq!((it.ratio, it.best.as_str()), (0.75, "two"));
        let with_one = compare(&lines, "150", Against::One("one")).expect("both sides were measured");
        assert_eq!(with_one.ratio, 0.5);
        assert_eq!(compare(&lines, "1,000", Against::Best), None);
    }

    #[test]
    fn a_table_has_every_contestant_and_says_what_is_missing() {
        let lines = [
            line("150", "ours", Some(3.0), "60/s"),
            line("150", "one", None, "too slow"),
            Line { range: None, ..line("9", "one", Some(1234.0), "") },
        ];
        let lines: Vec<&Line> = lines.iter().collect();
        assert_eq!(
            markdown(&lines, "nodes", Against::Best),
            "| nodes | ours | one | ours ÷ best of the others |\n| --- | --- | --- | --- |\n\
             | 150 | 3.00 [2.50–3.50], 60/s | too slow |  |\n| 9 | – | 1,234 |  |\n"
        );
    }

    #[test]
    fn numbers_have_three_figures() {
        for (value, written) in [
            (0.0, "0.00"),
            (0.0123, "0.012"),
            (1.234, "1.23"),
            (12.34, "12.3"),
            (123.4, "123"),
            (1_234_567.0, "1,234,567"),
            (-123.0, "-123"),
        ] {
            assert_eq!(number(value), written);
        }
    }
}
