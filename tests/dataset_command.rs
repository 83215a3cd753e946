//! `faultlines check` and `faultlines schema`, as they are called from a shell.

use std::process::{Command, Output};

fn faultlines(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_faultlines"));
    command.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/datasets"));
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
        (&["check", "sound.json", "field-missing.json"], 2),
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
}
