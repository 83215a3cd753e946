//! A mistake in a workbook never makes its picture say something else than was written.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Day;
use serde_json::Value;
use workbook::{Book, BookReport, Cell, open, report};

fn example() -> Book {
    let book = open(
        &std::fs::read(fixture::repository("tests/fixtures/workbooks/ten-events-with-slips.xlsx")).unwrap(),
    );
    book.unwrap()
}

fn set(book: &mut Book, sheet: &str, row: usize, column: usize, text: &str) {
    let sheet = book.sheets.iter_mut().find(|it| it.title == sheet).unwrap();
    sheet.set(row, column, Cell::text(text));
}

fn column(book: &Book, sheet: &str, head: &str) -> usize {
    let sheet = book.sheets.iter().find(|it| it.title == sheet).unwrap();
    sheet.rows[0].iter().position(|cell| *cell == Cell::text(head)).unwrap()
}

fn told(report: &BookReport, code: &str) -> Vec<String> {
    report.problems.iter().filter(|it| it.kind.code == code).map(|it| it.place()).collect()
}

#[test]
fn a_repeated_id_makes_no_name_mean_another_record() {
    let mut book = example();
    let id = column(&book, "Entities", "Id");
    let entities = book.sheets.iter().find(|it| it.title == "Entities").unwrap();
    let row_of = |name: &str| entities.rows.iter().position(|row| row[0] == Cell::text(name)).unwrap();
    let (sun, oracle) = (row_of("Sun Microsystems"), row_of("Oracle"));
    set(&mut book, "Entities", sun, id, "sun");
    set(&mut book, "Entities", oracle, id, "sun");
    let report = report(&book, Day::default());
    assert_eq!(told(&report, "repeated-id").len(), 1);
    let data: Value = serde_json::from_str(&report.text).unwrap();
    let ids = |name: &str| {
        let all = data["entities"].as_array().unwrap();
        all.iter().find(|it| it["name"] == name || it["name"]["en"] == name).unwrap()["id"].clone()
    };
    assert_eq!((ids("Sun Microsystems"), ids("Oracle")), ("sun".into(), "oracle".into()));
    let bought =
        data["relations"].as_array().unwrap().iter().find(|it| it["from"] == "oracle" && it["to"] == "sun");
    assert!(bought.is_some(), "{}", data["relations"]);
}

#[test]
fn a_step_is_one_of_the_story_above_and_its_view_is_looked_at() {
    let mut book = example();
    let [story, title, view, text] =
        ["Story", "Title", "View", "Text"].map(|head| column(&book, "Stories", head));
    for (row, cells) in [
        ["java", "Java in court", "?actor=oracle", "One."],
        ["", "Two", "?actor=nobody&foo=bar", "Two."],
        ["", "", "https://example.org/?at=2012", "Three."],
        ["", "", "at=2012-99-99", "Four."],
    ]
    .into_iter()
    .enumerate()
    {
        for (column, cell) in [story, title, view, text].into_iter().zip(cells) {
            set(&mut book, "Stories", row + 1, column, cell);
        }
    }
    let report = report(&book, Day::default());
    let data: Value = serde_json::from_str(&report.text).unwrap();
    assert_eq!(data["stories"].as_array().unwrap().len(), 1, "{}", data["stories"]);
    assert_eq!(data["stories"][0]["steps"].as_array().unwrap().len(), 4);
    assert_eq!(told(&report, "title-of-step"), ["Stories!B3"]);
    assert_eq!(told(&report, "wrong-view"), ["Stories!C3", "Stories!C3", "Stories!C5"]);
    assert_eq!(told(&report, "opening-address"), ["Stories!C4"]);
}
