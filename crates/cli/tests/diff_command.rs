//! `faultlines diff`, as it is called from a shell.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

fn diff(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_faultlines")).arg("diff").args(arguments).output().unwrap()
}

fn file(name: &str, data: &Value) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("diff");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(name);
    fs::write(&file, data.to_string()).unwrap();
    file
}

/// The bundled dataset, and what an editor made of it: a claim, an event, a status, a source less.
fn versions() -> [PathBuf; 2] {
    let old: Value = serde_json::from_str(&fixture::bundled_text()).unwrap();
    let mut new = old.clone();
    new["updated"] = "2027-01-02".into();
    let events = new["events"].as_array_mut().unwrap();
    let first = events.iter_mut().find(|event| event["claims"].is_array()).unwrap();
    first["claims"][0]["text"] = "Said otherwise".into();
    let mut more = events[0].clone();
    more["id"] = "one-more".into();
    more["title"] = json!({ "en": "One more", "fr": "Un de plus" });
    more["date"] = "2026-12-24".into();
    events.push(more);
    let dispute =
        new["disputes"].as_array_mut().unwrap().iter_mut().find(|it| it["status"] == "ongoing").unwrap();
    dispute["status"] = "settled".into();
    new["sources"].as_array_mut().unwrap().push(json!({
        "id": "a-source-more", "url": "https://example.org/x", "title": "X", "publisher": "Y", "lang": "en"
    }));
    [file("old.json", &old), file("new.json", &new)]
}

#[test]
fn what_changed_is_told_in_words_of_each_language_and_for_programs() {
    let [old, new] = versions().map(|path| path.display().to_string());
    let english = diff(&[&old, &new]);
    assert_eq!(english.status.code(), Some(1));
    let english = String::from_utf8(english.stdout).unwrap();
    for told in [
        "to 2 January 2027: 2 added, 2 changed, 0 gone.",
        "added: 24 December 2026, One more (one-more)",
        "claim, added: Said otherwise",
        "claim, gone: ",
        "was ongoing, is settled",
        "added: Y, X (a-source-more)",
    ] {
        assert!(english.contains(told), "{told}: {english}");
    }
    let french = String::from_utf8(diff(&[&old, &new, "--lang", "fr"]).stdout).unwrap();
    for told in [
        "au 2 janvier 2027",
        "2 ajouts, 2 changements, 0 retrait.",
        "24 décembre 2026, Un de plus",
        "affirmation, ajout",
    ] {
        assert!(french.contains(told), "{told}: {french}");
    }
    // The other way round what was added is gone.
    let report: Value = serde_json::from_slice(&diff(&[&new, &old, "--format", "json"]).stdout).unwrap();
    assert_eq!(report["events"]["gone"], json!([{ "id": "one-more" }]));
    assert_eq!(report["sources"]["gone"][0]["id"], "a-source-more");
    assert_eq!(report["disputes"]["changed"][0]["status"], json!(["settled", "ongoing"]));
    assert_eq!(report["events"]["changed"][0]["claims"]["gone"][0]["text"], "Said otherwise");
    assert_eq!(report["updated"][0], "2027-01-02");
}

#[test]
fn files_that_are_the_same_or_cannot_be_read_have_their_exit_codes() {
    let [old, _] = versions().map(|path| path.display().to_string());
    let same = diff(&[&old, &old]);
    assert_eq!(
        (same.status.code(), String::from_utf8(same.stdout).unwrap().as_str()),
        (Some(0), "Nothing changed.\n")
    );
    let broken = file("broken.json", &Value::Null).with_file_name("no.json");
    fs::write(&broken, "{").unwrap();
    let broken = broken.display().to_string();
    for arguments in [
        &[old.as_str()][..],
        &[&old, "nowhere.json"],
        &[&old, &broken],
        &[&broken, &old],
        &[&old, &old, "--format", "odt"],
    ] {
        assert_eq!(diff(arguments).status.code(), Some(2), "{arguments:?}");
    }
}
