//! docs/accessibility-evaluation.md says only what is so: every criterion is there once, each test it names exists
//! under the title it gives, and what is not tested says so.

use std::fs;
use std::path::{Path, PathBuf};

const PAGE: &str = include_str!("../docs/accessibility-evaluation.md");

/// The success criteria of WCAG 2.2 at level A and AA, without 4.1.1, which 2.2 took out.
const CRITERIA: [&str; 55] = [
    "1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5",
    "1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13", "2.1.1", "2.1.2",
    "2.1.4", "2.2.1", "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.4.5", "2.4.6", "2.4.7",
    "2.4.11", "2.5.1", "2.5.2", "2.5.3", "2.5.4", "2.5.7", "2.5.8", "3.1.1", "3.1.2", "3.2.1", "3.2.2",
    "3.2.3", "3.2.4", "3.2.6", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.7", "3.3.8", "4.1.2", "4.1.3",
];
/// How many questions Chartability asks, and how many of them it calls critical.
const QUESTIONS: (usize, usize) = (50, 14);

/// The cells of every row of every table, heads left out.
fn rows() -> Vec<Vec<&'static str>> {
    let cells = |line: &'static str| -> Vec<&'static str> {
        line.trim_matches('|').split(" | ").map(str::trim).collect()
    };
    let is_row = |line: &&str| {
        line.starts_with('|') && !line.starts_with("| ---") && !line.ends_with("where it is tested |")
    };
    PAGE.lines().filter(is_row).map(cells).collect()
}

fn is_criterion(row: &[&str]) -> bool {
    row[0].starts_with(|first: char| first.is_ascii_digit())
}

/// The words between two marks, each time they occur, with the place of the first.
fn between(text: &'static str, open: char, close: char) -> Vec<(usize, &'static str)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(open).map(|at| from + at + open.len_utf8()) {
        let end =
            start + text[start..].find(close).unwrap_or_else(|| panic!("{close} is missing in: {text}"));
        found.push((start, &text[start..end]));
        from = end + close.len_utf8();
    }
    found
}

/// The files that a text names, with the place of each.
fn files(text: &'static str) -> Vec<(usize, &'static str)> {
    let is_file = |name: &&str| {
        [".rs", ".mjs", ".md"].iter().any(|ending| name.ends_with(ending)) && !name.contains('…')
    };
    between(text, '`', '`').into_iter().filter(|(_, name)| is_file(name)).collect()
}

fn path_of(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    if name.contains('/') || name.ends_with(".md") {
        root.join(name)
    } else {
        root.join("tests/browser").join(name)
    }
}

#[test]
fn every_criterion_and_every_question_is_answered_once() {
    let rows = rows();
    let named: Vec<&str> =
        rows.iter().filter(|row| is_criterion(row)).filter_map(|row| row[0].split(' ').next()).collect();
    assert_eq!(named, CRITERIA);
    let questions: Vec<_> = rows.iter().filter(|row| !is_criterion(row)).collect();
    let critical = questions.iter().filter(|row| row[0].starts_with('●')).count();
    assert_eq!((questions.len(), critical), QUESTIONS);
}

#[test]
fn every_row_has_an_answer_and_says_where_it_is_tested_or_that_it_is_not() {
    let honest = ["By hand", "Not looked at", "As there", "–", "The scenes", "2.5.8"];
    for row in rows() {
        let [_, answer, tested] = row[..] else { panic!("not three cells: {row:?}") };
        assert!(!answer.is_empty(), "{row:?}");
        assert!(!files(tested).is_empty() || honest.iter().any(|words| tested.starts_with(words)), "{row:?}");
        assert_eq!(tested == "–", answer.starts_with("Does not apply"), "{row:?}");
    }
}

#[test]
fn every_file_that_is_named_exists() {
    for (_, name) in files(PAGE) {
        assert!(path_of(name).is_file(), "{name} is named in the evaluation");
    }
}

#[test]
fn every_title_that_is_quoted_is_that_of_a_test_in_the_file_before_it() {
    let mut seen = 0;
    for line in PAGE.lines() {
        let files = files(line);
        for (place, title) in between(line, '“', '”') {
            let before = files.iter().rev().find(|(at, _)| *at < place);
            let (_, file) = before.unwrap_or_else(|| panic!("no file before “{title}” in its line"));
            assert!(has_test(file, title), "{file} has no test called “{title}”");
            seen += 1;
        }
    }
    assert!(seen > 80, "only {seen} titles were found");
}

fn has_test(file: &str, title: &str) -> bool {
    let source = fs::read_to_string(path_of(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    let is_it = |line: &str| match file.ends_with(".rs") {
        true => line.contains(&format!("fn {title}(")),
        false => line.trim_start().starts_with("test(") && line.contains(title),
    };
    source.lines().any(is_it)
}
