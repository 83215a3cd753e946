//! The figures of legibility, held by a table that changes on purpose: look at the pictures, then
//! `UPDATE_GOLDEN=1 cargo test -p faultlines-legibility`.
#![allow(clippy::unwrap_used, missing_docs)]

#[test]
fn the_graph_can_be_read_as_well_as_the_table_says() {
    let path = fixture::repository("tests/golden/legibility.txt");
    let now = legibility::report();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    let differ: Vec<_> = kept.lines().zip(now.lines()).filter(|(kept, now)| kept != now).collect();
    assert!(kept == now, "cargo xtask legibility shows the figures; these differ:\n{differ:#?}");
}

#[test]
fn no_line_runs_through_a_name_and_no_name_lies_on_another() {
    for row in legibility::report().lines().filter(|row| !row.starts_with(['#', 'm'])) {
        let cells: Vec<&str> = row.split_whitespace().collect();
        assert_eq!([cells[2], cells[5]], ["0", "0"], "{row}");
    }
}
