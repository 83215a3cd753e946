//! Workbooks with `faultlines convert` and `faultlines check`, as they are called from a shell.
#![allow(clippy::unwrap_used, missing_docs)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn faultlines(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_faultlines"));
    command.current_dir(fixture::repository("tests/fixtures/workbooks"));
    command.args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("faultlines-book-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn the_exit_code_says_written_to_be_mended_or_unreadable() {
    for (arguments, code) in [
        (&["convert", "plain.xlsx"][..], 0),
        (&["convert", "plain.xls", "--to", "csv"], 0),
        (&["convert", "booleans.xlsx"], 1),
        (&["convert", "locked.xlsx"], 2),
        (&["check", "plain.xlsx"], 0),
        (&["check", "errors.xlsx", "--lang", "fr"], 1),
        (&["check", "locked.xlsx"], 1),
        (&["convert", "plain.xlsx", "--to", "csv-folder"], 2),
    ] {
        let output = faultlines(arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", text(&output.stderr));
    }
}

#[test]
fn a_report_for_scripts_names_the_cell() {
    let output = faultlines(&["check", "booleans.xlsx", "--format", "json"]);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let problem = &report["problems"][0];
    assert_eq!(
        (&problem["cell"], &problem["line"], &problem["column"], &problem["suggestion"]),
        (&"Sources!F2".into(), &2.into(), &6.into(), &"read".into())
    );
    let output = faultlines(&["check", "booleans.xlsx"]);
    assert!(
        text(&output.stdout).starts_with("booleans.xlsx: Sources!F2: error: “reed” is not possible here.")
    );
}

fn events(path: &Path) -> Value {
    let output = faultlines(&["convert", path.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let dataset: Value = serde_json::from_slice(&output.stdout).unwrap();
    dataset["events"].clone()
}

#[test]
fn a_workbook_becomes_any_form_of_itself() {
    let folder = folder("forms");
    let (book, files) = (folder.join("book.xlsx"), folder.join("files"));
    let out = |path: &Path| path.to_str().unwrap().to_owned();
    let expected = events(Path::new("plain.xlsx"));
    faultlines(&["convert", "plain.xlsx", "--to", "xlsx", "--lang", "fr", "--out", &out(&book)]);
    assert_eq!(events(&book), expected);
    faultlines(&["convert", &out(&book), "--to", "csv-folder", "--out", &out(&files)]);
    assert!(std::fs::read_to_string(files.join("events.csv")).unwrap().starts_with("\u{feff}Date,Title,"));
    assert_eq!(events(&files), expected);
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_workbook_with_a_table_alone_is_read_as_the_same_table_in_csv() {
    let folder = folder("table");
    let csv = folder.join("table.xlsx.csv");
    let rows =
        "date,title,actors,dispute,source_urls\n2001-02-03,Ada sues,Ada; Mill,Who owns,https://a.example/x\n";
    std::fs::write(&csv, rows).unwrap();
    let of_csv = faultlines(&["convert", csv.to_str().unwrap()]);
    let of_book = faultlines(&["convert", "table.xlsx"]);
    assert_eq!(of_book.status.code(), Some(0), "{}", text(&of_book.stderr));
    let events = |output: &Output| {
        let dataset: Value = serde_json::from_slice(&output.stdout).unwrap();
        dataset["events"].clone()
    };
    assert_eq!(events(&of_book), events(&of_csv));
    assert_eq!(events(&of_book)[0]["date"], "2001-02-03");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_table_alone_is_checked_like_a_dataset_wherever_it_is() {
    let within = folder("table");
    let csv = within.join("first.csv");
    let rows = "date,title,actors,dispute,source_urls,mood\n2025-02-30,Ada sues,Ada; Mill,Who owns,,good\n\
                2025-03-01,Mill answers,Ada; Mill,Who owns,https://a.example/x,bad\n";
    std::fs::write(&csv, rows).unwrap();
    let output = faultlines(&["check", "table.xlsx"]);
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("events: 1 ("), "{said}");
    let output = faultlines(&["check", csv.to_str().unwrap(), "--lang", "fr"]);
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("rangée 2, colonne «\u{202f}date\u{202f}»"), "{said}");
    assert!(said.contains("mood"), "what is not kept is told: {said}");
    let output = faultlines(&["check", csv.to_str().unwrap(), "--format", "json"]);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let first = &report["problems"][0];
    assert_eq!((&first["severity"], &first["line"]), (&"error".into(), &2.into()), "{first}");
    std::fs::remove_dir_all(within).unwrap();
}

#[test]
fn no_message_makes_a_terminal_do_anything() {
    let folder = folder("control");
    let [docx, csv] = ["letter.docx", "events.csv"].map(|name| folder.join(name));
    std::fs::write(&docx, b"PK\x03\x04\x14\x00\x00\x1b[2Jword/document.xml").unwrap();
    std::fs::write(&csv, "date,title\n\u{1b}[2J2025,x\n").unwrap();
    for path in [&docx, &csv] {
        let output = faultlines(&["convert", path.to_str().unwrap()]);
        let said = text(&output.stderr);
        assert!(!said.is_empty() && !said.chars().any(|c| c.is_control() && c != '\n'), "{said:?}");
    }
    let said = text(&faultlines(&["convert", docx.to_str().unwrap()]).stderr);
    assert!(said.contains("no text and no workbook, but ZIP (Word"), "{said}");
    assert!(!said.contains("Windows-1252"), "{said}");
    std::fs::remove_dir_all(&folder).unwrap();
}
