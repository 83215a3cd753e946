//! What a check lists is what a page counts, and what may be absent is no problem.
#![allow(clippy::unwrap_used)]

use check::check;

#[test]
fn what_may_be_absent_may_be() {
    let text = r#"{"version": 1, "title": "T", "description": "D", "updated": "2025-01-01", "license": "L",
        "opening": "", "sources": [], "entities": [], "events": [], "languages": null}"#;
    let report = check(text);
    assert_eq!(report.problems, []);
    // A byte order mark is no part of the text, nor of its columns.
    let report = check(&format!("\u{feff}{}", text.replace("\"T\"", "1")));
    assert_eq!((report.problems[0].line, report.problems[0].column), (1, 25));
}

#[test]
fn a_page_is_told_how_much_is_wrong_and_shows_the_same_records() {
    let text = fixture::bundled_text().replacen("\"kind\": \"founding\"", "\"kind\": \"fonding\"", 1);
    let (all, page) = (check(&text), dataset::load(&text));
    assert!(all.warnings > 0 && all.errors == 1);
    assert_eq!((page.errors, page.warnings, page.left_out), (all.errors, all.warnings, all.left_out.len()));
    assert_eq!(format!("{:?}", page.dataset), format!("{:?}", all.dataset));
}
