//! `faultlines check` and `faultlines schema`, as they are called from a shell.
#![allow(clippy::unwrap_used, missing_docs)]

use std::process::{Command, Output};

fn faultlines(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_faultlines"));
    command.current_dir(fixture::repository("tests/fixtures/datasets"));
    command.args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn the_exit_code_says_sound_broken_or_unreadable() {
    for (arguments, code) in [
        (&["check", "sound.json"][..], 0),
        (&["check", "single-source.json"], 0),
        (&["check", "no-array-of-events.json"], 1),
        (&["check", "field-missing.json", "--format", "json"], 1),
        (&["check", "--format=json", "--lang=fr", "sound.json"], 0),
        (&["check", "not-there.json"], 2),
        (&["check"], 2),
        (&["check", "sound.json", "single-source.json"], 0),
        (&["check", "sound.json", "field-missing.json"], 1),
        (&["check", "field-missing.json", "not-there.json", "sound.json"], 2),
        (&["check", "sound.json", "sound.json"], 2),
        (&["check", "--help"], 0),
        (&["check", "sound.json", "--lang", "de"], 2),
        (&["check", "sound.json", "--format"], 2),
        (&["check", "sound.json", "--quick"], 2),
        (&["schema"], 0),
        (&["--help"], 0),
        (&["chekc"], 2),
        (&[], 2),
    ] {
        let output = faultlines(arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {output:?}");
        assert_eq!(code == 2, !output.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn standard_input_is_a_file_too() {
    let folder = fixture::repository("tests/fixtures/datasets");
    for (name, code) in [("sound.json", 0), ("choice-unknown.json", 1)] {
        let file = std::fs::File::open(folder.join(name)).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_faultlines"));
        let output = command.args(["check", "-"]).stdin(file).output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{output:?}");
        assert_eq!(said(&output).contains("-:117:21: error:"), code == 1);
    }
}

#[test]
fn bytes_that_are_no_text_are_unreadable() {
    let file = std::env::temp_dir().join(format!("faultlines-bytes-{}.json", std::process::id()));
    std::fs::write(&file, b"{ \"title\": \"\xff\" }").unwrap();
    let output = faultlines(&["check", file.to_str().unwrap()]);
    std::fs::remove_file(&file).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).is_empty() && !output.stderr.is_empty());
}

#[test]
fn what_a_dataset_holds_is_counted() {
    let output = said(&faultlines(&["check", "sound.json"]));
    for line in [
        "  events: 3 (with claims: 1, on which sources disagree: 1, on a single source: 0, on sources with approximate titles only: 0)",
        "  claims: 2 (confirmed: 0, reported: 1, alleged: 1, denied: 0)",
        "  disagreements: 1",
        "  sources: 3 (read: 1, seen in the publisher’s list: 1, cited by others: 1, with an approximate title: 1)",
        "  relations: 2",
    ] {
        assert!(output.lines().any(|said| said == line), "{line} in {output}");
    }
    let output = said(&faultlines(&["check", "sound.json", "--lang", "fr"]));
    assert!(output.contains("  événements\u{202f}: 3 (avec des affirmations\u{202f}: 1, "), "{output}");
    // Of what is no dataset, nothing is counted.
    assert!(!said(&faultlines(&["check", "a-list.json"])).contains("What it holds"));
}

#[test]
fn several_files_are_a_list_and_what_cannot_be_read_is_not_in_it() {
    let output = faultlines(&["check", "sound.json", "not-there.json", "a-list.json", "--format", "json"]);
    let reports: serde_json::Value = serde_json::from_str(&said(&output)).unwrap();
    let of = |at: usize| (&reports[at]["file"], &reports[at]["sound"]);
    assert_eq!(reports.as_array().map(Vec::len), Some(2));
    assert_eq!(
        (of(0), of(1)),
        ((&"sound.json".into(), &true.into()), (&"a-list.json".into(), &false.into()))
    );
    assert_eq!(reports[1]["counts"], serde_json::Value::Null);
    // Asked for one that cannot be read, there is no report at all.
    assert!(said(&faultlines(&["check", "not-there.json", "--format", "json"])).is_empty());
}

#[test]
fn a_problem_is_told_with_place_record_pointer_and_remedy() {
    let output = said(&faultlines(&["check", "choice-unknown.json"]));
    for part in [
        "choice-unknown.json:117:21: error:",
        "event:access-ended /events/1/claims/0/stance",
        "“aleged” is not possible here.",
        "Did you mean “alleged”?",
        "Left out: event:access-ended",
        "Errors: 1, warnings: 0",
    ] {
        assert!(output.contains(part), "{part} in {output}");
    }
    let output = said(&faultlines(&["check", "choice-unknown.json", "--lang", "fr"]));
    assert!(output.contains("erreur") && output.contains("Vouliez-vous dire"), "{output}");
}

#[test]
fn scripts_get_json() {
    let output = said(&faultlines(&["check", "field-missing.json", "--format", "json"]));
    let report: serde_json::Value = serde_json::from_str(&output).unwrap();
    assert_eq!(report["sound"], false);
    assert_eq!((&report["errors"], &report["warnings"]), (&1.into(), &0.into()));
    let problem = &report["problems"][0];
    assert_eq!((&problem["severity"], &problem["code"]), (&"error".into(), &"missing-field".into()));
    assert_eq!((&problem["record"], &problem["pointer"]), (&"source:daily".into(), &"/sources/0".into()));
    assert_eq!((&problem["line"], &problem["column"]), (&18.into(), &5.into()));
    assert_eq!(problem["mend"], "Add “publisher”.");
    assert_eq!(problem["suggestion"], serde_json::Value::Null);
    assert_eq!(
        (&report["file"], &report["left_out"][0]),
        (&"field-missing.json".into(), &"source:daily".into())
    );
    let output = said(&faultlines(&["check", "choice-unknown.json", "--format", "json"]));
    let report: serde_json::Value = serde_json::from_str(&output).unwrap();
    assert_eq!(report["problems"][0]["suggestion"], "alleged");
}
