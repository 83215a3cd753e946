//! Workbooks as people and other programs leave them: each gives the right data, or says in which cell what to do.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Day;
use base::text::Lang;
use check::Severity;
use serde_json::Value;
use workbook::{Book, BookReport, Cell, DayOrder, OpenError, Sheet, open, report, tables};

fn checked(name: &str) -> BookReport {
    let bytes = std::fs::read(fixture::repository("tests/fixtures/workbooks").join(name)).unwrap();
    match open(&bytes) {
        Ok(book) => report(&book, Day::parse("2025-12-31").unwrap()),
        Err(error) => BookReport::unopened(error),
    }
}

/// Place and code of each problem; a warning has a question mark.
fn told(report: &BookReport) -> Vec<String> {
    let said = report.problems.iter().map(|problem| {
        let mark = if problem.severity == Severity::Error { "" } else { "?" };
        format!("{}{mark} {}", problem.place(), problem.kind.code)
    });
    // That an event has one source is no fault of a workbook.
    said.filter(|told| !told.ends_with("single-source")).collect()
}

fn value(report: &BookReport, pointer: &str) -> Value {
    let dataset: Value = serde_json::from_str(&report.text).unwrap();
    dataset.pointer(pointer).cloned().unwrap_or_default()
}

#[test]
fn each_mistake_is_told_with_its_cell() {
    for (file, expected) in [
        ("plain.xlsx", &[][..]),
        // Its cell is shown as 1/8/2025: there is no doubt that a day is meant.
        ("plain.xls", &[]),
        ("merged.xlsx", &["Claims!A2? merged-cells", "Claims!E2? merged-cells"]),
        ("merged.xls", &["Claims!A2? merged-cells", "Claims!E2? merged-cells"]),
        ("merged.ods", &["Claims!A2? merged-cells", "Claims!E2? merged-cells"]),
        ("hidden.xlsx", &["Events? hidden-sheet", "Notes? unknown-sheet"]),
        ("days-1900.xlsx", &["Sources!E2? number-as-day", "Sources!E3? time-of-day"]),
        ("days-1900.xls", &["Sources!E2? number-as-day", "Sources!E3? time-of-day"]),
        ("days-1900.ods", &["Sources!E2? number-as-day", "Sources!E3? time-of-day"]),
        ("days-1904.xlsx", &["Sources!E2? number-as-day", "Sources!E3? time-of-day"]),
        ("days-1904.xls", &["Sources!E2? number-as-day", "Sources!E3? time-of-day"]),
        ("days-1904.ods", &["Sources!E2? number-as-day", "Sources!E3? time-of-day"]),
        ("days-that-are-none.xlsx", &["Events!A2 year-as-day", "Events!A3 no-such-day"]),
        ("booleans.xlsx", &["Sources!F2 not-a-choice"]),
        ("errors.xlsx", &["Events!C2 cell-error", "Events!B3 not-calculated", "Claims!A2 unknown-id"]),
        ("sheets.xlsx", &[" no-sheet", "Where it is from? renamed-sheet", "Evnets? renamed-sheet"]),
        ("columns.xlsx", &["Events!H2? unknown-column", "Events!I2? unknown-column"]),
        ("locked.xlsx", &[" password"]),
    ] {
        assert_eq!(told(&checked(file)), expected, "{file}");
    }
}

#[test]
fn names_stand_for_ids_and_ids_are_made_of_names() {
    let report = checked("plain.xlsx");
    for (pointer, expected) in [
        ("/entities/1/id", "mill-ltd"),
        ("/relations/0/from", "ada"),
        ("/relations/0/sources/0", "town-register-volume-3"),
        ("/events/0/kind", "lawsuit-filed"),
        ("/events/0/actors/0/role", "related"),
        ("/events/0/actors/1/role", "target"),
        ("/events/0/dispute", "who-owns-the-mill"),
        ("/events/1/sources/1", "town-register-volume-3"),
        ("/events/1/claims/1/by", "ada"),
        ("/events/1/claims/1/text", "It was not sold."),
        ("/disputes/0/parties/1/entity", "mill-ltd"),
    ] {
        assert_eq!(value(&report, pointer), expected, "{pointer}");
    }
}

#[test]
fn what_is_unusual_gives_the_same_data() {
    let plain: Value = serde_json::from_str(&checked("plain.xlsx").text).unwrap();
    for file in ["plain.xls", "merged.xlsx", "merged.xls", "merged.ods", "hidden.xlsx", "columns.xlsx"] {
        let other: Value = serde_json::from_str(&checked(file).text).unwrap();
        // The columns of one stand in another order, and so do its rows' ids not.
        assert_eq!(other, plain, "{file}");
    }
}

#[test]
fn days_come_as_they_are_shown_in_both_date_systems() {
    let endings = ["xlsx", "xls", "ods"];
    for file in endings.iter().flat_map(|ending| [1900, 1904].map(|first| format!("days-{first}.{ending}"))) {
        let file = file.as_str();
        let report = checked(file);
        assert_eq!(value(&report, "/events/0/date"), "2025-03", "a cell that shows Mar-25: {file}");
        assert_eq!(value(&report, "/events/1/date"), "2025-08-01", "{file}");
        assert_eq!(value(&report, "/sources/0/date"), "2025-08-02", "{file}");
        assert_eq!(value(&report, "/sources/1/date"), "2025-08-03", "{file}");
    }
}

#[test]
fn truth_is_read_as_it_is_written() {
    let report = checked("booleans.xlsx");
    assert_eq!(value(&report, "/sources/0/title_approximate"), true);
    assert_eq!(value(&report, "/sources/1/title_approximate"), false);
    assert_eq!(value(&report, "/entities/2/name"), "TRUE");
}

#[test]
fn a_problem_speaks_the_editors_language_and_of_sheets() {
    let report = checked("booleans.xlsx");
    let (what, mend) = report.problems[0].words(Lang::Fr);
    assert_eq!(
        (what.as_str(), mend.as_str()),
        (
            "«\u{202f}reed\u{202f}» n’est pas possible ici.",
            "Vouliez-vous dire «\u{202f}read\u{202f}»\u{202f}?"
        )
    );
    let report = checked("errors.xlsx");
    let (what, _) = report.problems[2].words(Lang::En);
    assert_eq!(what, "There is no “Mill sold” on the sheet “Events”.");
}

#[test]
fn a_name_that_is_nearly_right_is_suggested() {
    let mut book =
        open(&std::fs::read(fixture::repository("tests/fixtures/workbooks/plain.xlsx")).unwrap()).unwrap();
    let relations = book.sheets.iter_mut().find(|sheet| sheet.title == "Relations").unwrap();
    relations.set(1, 2, Cell::text("Mil Ltd"));
    let report = report(&book, Day::default());
    let problem = report.problems.iter().find(|problem| problem.place() == "Relations!C2").unwrap();
    assert_eq!(problem.kind.suggestion.as_deref(), Some("Mill Ltd"));
    assert_eq!(problem.words(Lang::En).1, "Did you mean “Mill Ltd”?");
}

#[test]
fn what_is_hidden_and_what_has_no_head_is_told_once_for_each_sheet() {
    let mut file = rust_xlsxwriter::Workbook::new();
    let sheet = file.add_worksheet().set_name("Events").unwrap();
    for (column, head) in ["Date", "Title", "Summary", "Kind", "Sources"].iter().enumerate() {
        let column = u16::try_from(column).unwrap();
        sheet.write_string(0, column, *head).unwrap();
        for row in 1..9 {
            sheet.write_string(row, column, format!("{head} {row}")).unwrap();
        }
    }
    sheet.write_string(3, 6, "a photograph").unwrap();
    for row in [3, 4, 5, 7, 30] {
        sheet.set_row_hidden(row).unwrap();
    }
    sheet.set_column_hidden(2).unwrap();
    sheet.set_column_hidden(9).unwrap();
    let report = report(&open(&file.save_to_buffer().unwrap()).unwrap(), Day::default());
    let about_looks = report
        .problems
        .iter()
        .filter(|problem| matches!(problem.kind.code, "hidden-rows" | "hidden-columns" | "headless-column"));
    let said: Vec<(String, String)> =
        about_looks.map(|problem| (problem.place(), problem.words(Lang::En).0)).collect();
    let expected = [
        ("Events!C1", "Columns here are hidden, but read all the same: C (in all: 1)."),
        ("Events!G1", "The column G has values and no head, so it is not read."),
        ("Events!A4", "Rows here are hidden, but read all the same: 4–6, 8 (in all: 4)."),
    ];
    assert_eq!(said, expected.map(|(place, words)| (place.to_owned(), words.to_owned())));
}

#[test]
fn a_cell_in_the_far_corner_and_half_a_file_end() {
    let mut file = rust_xlsxwriter::Workbook::new();
    let sheet = file.add_worksheet().set_name("Events").unwrap();
    sheet.write_string(0, 0, "Date").unwrap();
    sheet.write_string(1_048_575, 16_383, "far").unwrap();
    let bytes = file.save_to_buffer().unwrap();
    let book = open(&bytes).unwrap();
    assert!(book.sheets[0].rows.len() < 3);
    assert_eq!(open(&bytes[..bytes.len() / 2]).err(), Some(OpenError::NotAWorkbook));
    assert_eq!(open(b"").err(), Some(OpenError::NotAWorkbook));
    assert_eq!(open(b"{}").err(), Some(OpenError::NotAWorkbook));
}

#[test]
fn fifty_thousand_rows_are_read() {
    let mut book =
        open(&std::fs::read(fixture::repository("tests/fixtures/workbooks/plain.xlsx")).unwrap()).unwrap();
    let events: &mut Sheet = book.sheets.iter_mut().find(|sheet| sheet.title == "Events").unwrap();
    let row = events.rows[1].clone();
    for number in events.rows.len()..50_001 {
        let mut row = row.clone();
        row[1] = Cell::text(format!("Ada sues once more, {number}"));
        events.rows.push(row);
    }
    let report = report(&book, Day::parse("2025-12-31").unwrap());
    assert_eq!(report.dataset.unwrap().events.len(), 50_000);
    assert_eq!(report.errors, 0);
}

#[test]
fn a_name_of_twenty_thousand_and_as_many_mistakes_end_soon() {
    let mut book =
        open(&std::fs::read(fixture::repository("tests/fixtures/workbooks/plain.xlsx")).unwrap()).unwrap();
    let mut sheet = |title: &str, fill: &dyn Fn(usize, &mut Vec<Cell>)| {
        let sheet = book.sheets.iter_mut().find(|sheet| sheet.title == title).unwrap();
        let row = sheet.rows[1].clone();
        for number in 0..20_000 {
            let mut row = row.clone();
            fill(number, &mut row);
            sheet.rows.push(row);
        }
    };
    sheet("Events", &|_, row| row[1] = Cell::text("Ada sues once more"));
    sheet("Claims", &|number, row| {
        row[0] = Cell::text(if number % 2 == 0 {
            "Ada sues once more".to_owned()
        } else {
            format!("Nothing {number}")
        });
    });
    let report = report(&book, Day::parse("2025-12-31").unwrap());
    assert!(report.errors >= 20_000 && report.problems.len() <= 3_000, "{}", report.errors);
    let longest = report.problems.iter().map(|problem| problem.words(Lang::En).0.len()).max().unwrap();
    assert!(longest < 400, "{longest}");
}

fn book_of(title: &str, rows: &[&[&str]]) -> Book {
    let mut sheet = Sheet { title: title.to_owned(), ..Sheet::default() };
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            sheet.set(row, column, Cell::text(*cell));
        }
    }
    Book { sheets: vec![sheet, Sheet { title: "Sheet2".to_owned(), ..Sheet::default() }] }
}

#[test]
fn a_workbook_that_is_no_dataset_says_so_once_and_gives_its_tables() {
    let book = book_of("Sheet", &[&["Datum", "Was; wo"], &[], &["1.1.2020", "x, \"y\""]]);
    let checked = report(&book, Day::default());
    assert_eq!(told(&checked), ["Sheet no-sheets"]);
    assert_eq!(checked.errors, 1);
    let (what, mend) = checked.problems[0].words(Lang::En);
    assert_eq!(what, "None of the sheets is one of a dataset; “Sheet” has the columns Datum, Was; wo.");
    assert!(mend.contains("`faultlines new NAME`"), "{mend}");
    let sheets = tables(&book).unwrap();
    assert_eq!(sheets.len(), 1);
    assert_eq!(sheets[0].text, "Datum,\"Was; wo\"\n\n1.1.2020,\"x, \"\"y\"\"\"\n");
    let mut drafts = book.clone();
    drafts.sheets[0].hidden_rows = vec![[2, 2]];
    let hidden = tables(&drafts).unwrap().remove(0).told;
    assert_eq!(hidden.iter().map(|problem| problem.place()).collect::<Vec<_>>(), ["Sheet!A3"]);
    assert_eq!(told(&report(&book_of("Sheet", &[]), Day::default())), [" empty-workbook"]);
    // A sheet that has the name of one of ours, and the columns of a table of others.
    let heads: &[&str] = &["date", "title", "actors", "source_urls"];
    assert!(tables(&book_of("Events", &[heads])).is_some());
    let ours: &[&str] = &["Date", "Title", "Summary", "Kind", "Sources"];
    assert!(tables(&book_of("Events", &[ours])).is_none());
    // A table like any other, whatever columns of ours it has.
    for heads in
        [ours, &["Year", "Headline", "Text", "Title"], &["Name", "Kind", "Country"], &["From", "To", "Kind"]]
    {
        assert!(tables(&book_of("Sheet1", &[heads])).is_some(), "{heads:?}");
    }
    // Two such sheets are a graph of somebody's; with one that says its name they are ours.
    let [nodes, edges] = [("Nodes", ["Name", "Kind", "Country"]), ("Edges", ["From", "To", "Kind"])]
        .map(|(title, heads)| book_of(title, &[&heads]).sheets.remove(0));
    assert!(tables(&Book { sheets: vec![nodes.clone(), edges.clone()] }).is_some());
    let relations = Sheet { title: "Relations".to_owned(), ..edges };
    assert!(tables(&Book { sheets: vec![nodes, relations] }).is_none());
}

/// The sound workbook with some of its cells changed.
fn changed(cells: &[(&str, usize, usize, &str)]) -> Book {
    let plain = fixture::repository("tests/fixtures/workbooks/plain.xlsx");
    let mut book = open(&std::fs::read(plain).unwrap()).unwrap();
    for (title, row, column, text) in cells {
        let sheet = book.sheets.iter_mut().find(|sheet| sheet.title == *title).unwrap();
        sheet.set(*row, *column, Cell::text(*text));
    }
    book
}

/// What is said of the one problem there is, and how to mend it.
fn only(book: &Book) -> (String, String, String) {
    let report = report(book, Day::parse("2025-12-31").unwrap());
    let listed = told(&report);
    assert_eq!(listed.len(), 1, "{listed:?}");
    let problem = report.problems.iter().find(|problem| problem.kind.code != "single-source").unwrap();
    let (what, mend) = problem.words(Lang::En);
    (listed[0].clone(), what, mend)
}

#[test]
fn each_slip_of_a_writer_is_told_once_with_what_to_write() {
    let day = ("Events", 1, 0);
    let at = |(sheet, row, column), text| (sheet, row, column, text);
    for (cells, place, mend) in [
        (&[("Events", 0, 2, "Sumary")][..], "Events!C1 unknown-column", "Did you mean “Summary”?"),
        (&[("Events", 0, 4, "Actor")], "Events!E1? unknown-column", "Did you mean “Actors”?"),
        (
            &[("Events", 1, 4, "Ada, Mill Ltd")],
            "Events!E2 commas",
            "Put semicolons between names: Ada; Mill Ltd",
        ),
        (&[("Events", 1, 4, "Ada (defendant")], "Events!E2 open-bracket", "Write Ada (defendant)"),
        (&[("Events", 1, 3, "law suit")], "Events!D2 unknown-kind", "Did you mean “lawsuit filed”?"),
        (&[at(day, "mars 2025")], "Events!A2? date-in-words", "To be sure, write 2025-03."),
        (
            &[at(day, "36934")],
            "Events!A2? number-as-day",
            "Check it. To be sure, write the day as a text: 2001-02-12",
        ),
        (&[at(day, "2026-03")], "Events!A2? after-updated", "Correct the date, or the day in About!B3."),
        (&[("Sources", 1, 3, "English")], "Sources!D2 bad-tag", "Did you mean “en”?"),
        (
            &[("Sources", 1, 2, "http://[bad")],
            "Sources!C2? bad-url",
            "Copy the address anew from the bar of the browser.",
        ),
        (&[("About", 4, 1, "english")], "About!B5 bad-tag", "Did you mean “en”?"),
    ] {
        let (told, _, said) = only(&changed(cells));
        assert_eq!((told.as_str(), said.as_str()), (place, mend), "{cells:?}");
    }
}

#[test]
fn a_name_of_several_rows_is_told_once_where_they_stand() {
    let (place, what, mend) = only(&changed(&[("Entities", 3, 0, "Ada"), ("Entities", 3, 1, "person")]));
    assert_eq!(place, "Entities!A4 shared-name");
    assert_eq!(
        what,
        "“Ada” is the name in the rows 2, 4, and other cells name it without saying which of them. (4\u{a0}×)"
    );
    assert!(mend.contains("“Id”"), "{mend}");
}

#[test]
fn where_day_and_month_may_change_places_both_are_named_unless_somebody_says() {
    let book = changed(&[("Events", 2, 0, "3/4/2025")]);
    let (place, what, _) = only(&book);
    assert_eq!(
        (place.as_str(), what.as_str()),
        ("Events!A3 two-dates", "“3/4/2025” may be 2025-04-03 or 2025-03-04.")
    );
    let said = report(&book.with_day_order(Some(DayOrder::MonthFirst)), Day::parse("2025-12-31").unwrap());
    assert_eq!((value(&said, "/events/1/date"), told(&said).len()), ("2025-03-04".into(), 1));
}

#[test]
fn sums_are_told_in_terms_of_cells() {
    let mut book = changed(&[]);
    let mut sheet = Sheet { title: "Amounts".to_owned(), ..Sheet::default() };
    let heads = ["Event", "Sum", "Currency", "Status", "Sources"];
    let row = ["Mill sold", "60 million", "EUR", "paid", "The mill is sold"];
    for (column, (head, cell)) in heads.iter().zip(row).enumerate() {
        sheet.set(0, column, Cell::text(*head));
        sheet.set(1, column, Cell::text(cell));
    }
    book.sheets.push(sheet);
    let (place, what, mend) = only(&book);
    assert_eq!(place, "Amounts!B2 not-a-sum");
    assert_eq!((what.as_str(), mend.as_str()), ("“60 million” is not a number.", "Did you mean “60000000”?"));
    // A relation goes by what is said of it.
    let sheet = book.sheets.last_mut().unwrap();
    for (row, text) in [(0, "Relation"), (1, "Ada founded Mill Ltd")] {
        sheet.set(row, 5, Cell::text(text));
    }
    sheet.set(1, 0, Cell::Empty);
    sheet.set(1, 1, Cell::text("60000000"));
    let of_relation = report(&book, Day::parse("2025-12-31").unwrap());
    assert_eq!(value(&of_relation, "/relations/0/amounts/0/value"), 60_000_000, "{:?}", told(&of_relation));
    book.sheets.last_mut().unwrap().set(1, 1, Cell::Number(1_500_000.5));
    assert_eq!(only(&book).0, "Amounts!B2? sum-in-parts");
}

#[test]
fn a_small_number_in_place_of_a_date_is_told() {
    for (number, date, told) in [
        (2025.0, "\"2025\"", &[][..]),
        (476.0, "\"0476\"", &["Events!A2? small-year"]),
        (10.0, "\"0010\"", &["Events!A2? small-year"]),
        (0.0, "\"events\"", &["Events!A2 no-such-day"]),
    ] {
        let mut book =
            open(&std::fs::read(fixture::repository("tests/fixtures/workbooks/plain.xlsx")).unwrap())
                .unwrap();
        let sheet = book.sheets.iter_mut().find(|sheet| sheet.title == "Events").unwrap();
        sheet.set(1, 0, Cell::Number(number));
        let report = report(&book, Day::default());
        assert!(report.text.contains(date), "{number}: {}", report.text);
        let of_cell = self::told(&report).into_iter().filter(|told| told.starts_with("Events!A2"));
        assert_eq!(of_cell.collect::<Vec<_>>(), told, "{number}");
    }
}

#[test]
fn without_the_sheet_about_no_text_is_missed_in_a_language_that_nobody_writes() {
    let mut book =
        open(&std::fs::read(fixture::repository("tests/fixtures/workbooks/plain.xlsx")).unwrap()).unwrap();
    book.sheets.retain(|sheet| sheet.title != "About");
    let report = report(&book, Day::default());
    assert!(
        report.text.contains("\"languages\":[\"en\"]") || report.text.contains("\"languages\": [\"en\"]"),
        "{}",
        report.text
    );
    let missed = report.problems.iter().filter(|problem| problem.kind.code == "missing-language");
    assert_eq!(missed.count(), 0, "{:?}", told(&report));
}
