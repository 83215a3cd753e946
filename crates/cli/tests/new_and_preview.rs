//! `faultlines new` makes what a story begins with; `faultlines preview` shows a workbook and each of its saves.
#![allow(clippy::unwrap_used, missing_docs)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("faultlines-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn faultlines(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_faultlines")).current_dir(folder).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn a_new_story_is_an_empty_workbook_an_example_and_ten_lines() {
    for (lang, [empty, example, steps]) in [
        ("en", ["book.xlsx", "example.xlsx", "next-steps.txt"]),
        ("fr", ["classeur.xlsx", "exemple.xlsx", "etapes.txt"]),
    ] {
        let within = folder(&format!("new-{lang}"));
        let output = faultlines(&within, &["new", "my-story", "--lang", lang]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let story = within.join("my-story");
        assert_eq!(std::fs::read_to_string(story.join(steps)).unwrap().lines().count(), 10);

        let output = faultlines(&story, &["check", example, "--format", "json", "--lang", lang]);
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!((&report["errors"], &report["counts"]["events"]), (&0.into(), &10.into()), "{report:#}");
        let output = faultlines(&story, &["convert", example]);
        let dataset: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(dataset["languages"], serde_json::json!([lang]));
        assert!(dataset["events"][0]["title"].is_string(), "a writer of one language writes plain texts");

        // Of the empty one the title and the sentence about it are missing, nothing else.
        let output = faultlines(&story, &["check", empty, "--format", "json"]);
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        let cells: Vec<&str> = report["problems"]
            .as_array()
            .unwrap()
            .iter()
            .map(|problem| problem["cell"].as_str().unwrap())
            .collect();
        let about = if lang == "fr" { "À propos" } else { "About" };
        assert_eq!(cells, [format!("{about}!B2"), format!("{about}!B3")]);

        // What somebody has begun is never written over.
        let output = faultlines(&within, &["new", "my-story", "--lang", lang]);
        assert_eq!(output.status.code(), Some(2));
        std::fs::remove_dir_all(within).unwrap();
    }
}

/// A running preview, ended with the test.
struct Preview {
    child: Child,
    address: String,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Preview {
    fn of(folder: &Path, file: &str) -> Preview {
        let mut child = Command::new(env!("CARGO_BIN_EXE_faultlines"))
            .current_dir(folder)
            .args(["preview", file, "--site", "page", "--port", "0"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().rsplit("http://").next().unwrap().trim_end_matches('/').to_owned();
        Preview { child, address }
    }

    fn get(&self, path: &str) -> String {
        self.get_as(path, &self.address)
    }

    fn get_as(&self, path: &str, host: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn json(&self, path: &str) -> Value {
        serde_json::from_str(self.get(path).split("\r\n\r\n").nth(1).unwrap()).unwrap()
    }
}

#[test]
fn a_preview_follows_each_save_and_never_writes() {
    let folder = folder("preview");
    let fixtures = fixture::repository("tests/fixtures/workbooks");
    std::fs::create_dir_all(folder.join("page")).unwrap();
    std::fs::write(folder.join("page/index.html"), "the page").unwrap();
    std::fs::write(folder.join("secret.txt"), "not the page").unwrap();
    let book = folder.join("book.xlsx");
    std::fs::copy(fixtures.join("plain.xlsx"), &book).unwrap();
    let before = std::fs::read(&book).unwrap();
    let preview = Preview::of(&folder, "book.xlsx");

    assert!(preview.get("/").contains("page/?data=data/preview.json"));
    assert!(preview.get("/page/?data=data/preview.json").contains("the page"));
    let state = preview.json("/state?after=0");
    assert_eq!((&state["version"], &state["data"], &state["errors"]), (&1.into(), &1.into(), &0.into()));
    assert_eq!(preview.json("/page/data/preview.json")["events"][0]["title"], "Ada sues");
    assert_eq!(std::fs::read(&book).unwrap(), before);

    // Somebody saves with a mistake: it is told, and the sound rest is shown.
    std::fs::copy(fixtures.join("booleans.xlsx"), &book).unwrap();
    let state = preview.json("/state?after=1");
    assert_eq!((&state["version"], &state["data"], &state["errors"]), (&2.into(), &2.into(), &1.into()));
    assert_eq!(state["problems"][0]["place"], "Sources!F2");

    // A save that cannot be read keeps the picture.
    std::fs::write(&book, b"half a file").unwrap();
    let state = preview.json("/state?after=2");
    assert_eq!((&state["version"], &state["data"]), (&3.into(), &2.into()));
    assert!(state["problems"][0]["what"].as_str().unwrap().contains("workbook"));

    // A table alone is a book too.
    std::fs::copy(fixtures.join("table.xlsx"), &book).unwrap();
    let state = preview.json("/state?after=3");
    assert_eq!(
        (&state["version"], &state["data"], &state["errors"]),
        (&4.into(), &4.into(), &0.into()),
        "{state}"
    );
    assert_eq!(preview.json("/page/data/preview.json")["events"][0]["title"]["en"], "Ada sues");

    // Nothing outside the page's folder, and nobody who comes by another name.
    for path in ["/page/../secret.txt", "/page//secret.txt", "/secret.txt", "/page/..%2fsecret.txt"] {
        assert!(preview.get(path).starts_with("HTTP/1.1 404"), "{path}");
    }
    assert!(preview.get_as("/state?after=0", "evil.example").starts_with("HTTP/1.1 403"));
    drop(preview);
    std::fs::remove_dir_all(folder).unwrap();
}
