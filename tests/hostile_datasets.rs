//! Datasets made to break the page: each is read to an end, gives its clear message or is drawn, and none of its text
//! becomes markup. `tests/browser/hostile.spec.mjs` opens the same ones in a browser.

#[path = "../fuzz/src/lib.rs"]
mod promises;

use std::fs;
use std::path::Path;

use base::text::Lang;
use check::{Report, check};
use serde_json::{Value, json};

/// File, errors, warnings, events that are left, and words of its first problem.
const HOSTILE: [(&str, usize, usize, usize, &str); 10] = [
    ("addresses-that-run", 6, 1, 1, "javascript:"),
    ("bidi-and-zero-width", 0, 0, 3, ""),
    ("circles-of-providers", 3, 1, 4, "provides itself"),
    ("dates-at-the-ends-of-time", 0, 0, 3, ""),
    ("empty-lists", 0, 0, 0, ""),
    ("empty-object", 1, 0, 0, "version"),
    ("empty-texts", 32, 0, 0, "empty"),
    ("ids-of-object-prototypes", 0, 3, 3, "__proto__"),
    ("keys-twice", 5, 0, 2, "more than once"),
    ("script-in-every-text", 0, 0, 3, ""),
];

const VIEWS: [&str; 6] = [
    "",
    "v=1",
    "v=1&view=table&lang=fr",
    "v=1&view=timeline&lanes=actor",
    "v=1&at=2025-09-01&compare=2025-01-01",
    "story=in-short&step=1",
];

fn text(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/hostile");
    fs::read_to_string(folder.join(name).with_extension("json")).unwrap()
}

fn sound() -> Value {
    serde_json::from_str(include_str!("fixtures/datasets/sound.json")).unwrap()
}

/// Keeps both promises of the fuzzers, in every view.
fn survives(text: &str) -> Report {
    let promise = |name| promises::PROMISES.into_iter().find(|(it, _)| *it == name).unwrap().1;
    promise("dataset")(text.as_bytes());
    for view in VIEWS {
        // Spaces after it choose the language and the format of the file.
        for spaces in 0..7 {
            promise("page")([view, "\n", text, &" ".repeat(spaces)].concat().as_bytes());
        }
    }
    check(text)
}

fn events(report: &Report) -> usize {
    report.dataset.as_ref().map_or(0, |dataset| dataset.events.len())
}

fn first_words(report: &Report) -> String {
    report.problems.first().map_or_else(String::new, |problem| problem.words(Lang::En).0)
}

#[test]
fn every_hostile_file_says_what_is_wrong_or_is_drawn() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/hostile");
    assert_eq!(fs::read_dir(folder).unwrap().count(), HOSTILE.len(), "each has a line in the table");
    for (name, errors, warnings, left, words) in HOSTILE {
        let report = survives(&text(name));
        let found = (name, report.errors, report.warnings, events(&report));
        assert_eq!(found, (name, errors, warnings, left), "{}", first_words(&report));
        assert!(first_words(&report).contains(words), "{name}: {}", first_words(&report));
        assert_eq!(words.is_empty(), report.problems.is_empty(), "{name}");
    }
}

#[test]
fn a_text_of_a_megabyte_is_read_and_drawn_wherever_it_is() {
    let long = "long ".repeat(200_000);
    for pointer in
        ["/title", "/entities/0/name", "/events/1/title/en", "/events/1/summary/en", "/disputes/0/title/en"]
    {
        let mut data = sound();
        *data.pointer_mut(pointer).unwrap() = long.clone().into();
        let text = data.to_string();
        let promise = promises::PROMISES.into_iter().find(|(it, _)| *it == "page").unwrap().1;
        promise(["v=1\n", &text].concat().as_bytes());
        assert!(check(&text).is_sound(), "{pointer}");
    }
}

#[test]
fn ten_thousand_levels_are_an_error_with_its_place() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = [&open.repeat(10_000), "1", &close.repeat(10_000)].concat();
        let text = include_str!("fixtures/datasets/sound.json").replacen("\"2020~\"", &deep, 1);
        let report = survives(&text);
        assert_eq!((report.errors, events(&report)), (1, 0));
        assert!(report.problems[0].line >= 40, "{:?}", report.problems[0]);
    }
}

/// An event with this many actors, beside the sound ones.
fn crowded(actors: usize) -> String {
    let mut data = sound();
    let entities = data["entities"].as_array_mut().unwrap();
    entities.extend(
        (0..actors).map(|i| json!({"id": format!("e-{i}"), "kind": "lab", "name": format!("E {i}")})),
    );
    let actors: Vec<Value> =
        (0..actors).map(|i| json!({"entity": format!("e-{i}"), "role": "witness"})).collect();
    data["events"][0]["actors"] = actors.into();
    data.to_string()
}

#[test]
fn an_event_with_five_thousand_actors_is_left_out_and_one_with_a_thousand_is_drawn() {
    let report = check(&crowded(5_000));
    assert_eq!((report.errors, events(&report)), (1, 2));
    assert!(first_words(&report).contains("1000"), "{}", first_words(&report));
    let report = check(&crowded(1_000));
    assert!(report.is_sound(), "{}", first_words(&report));
    let promise = promises::PROMISES.into_iter().find(|(it, _)| *it == "page").unwrap().1;
    promise(["v=1&view=table\n", &crowded(1_000)].concat().as_bytes());
}

#[test]
fn no_text_at_all_and_texts_of_nothing_are_said() {
    for text in ["", " ", "null", "0", "\"\"", "[]", "{}", "\u{feff}", "\0"] {
        let report = survives(text);
        assert_eq!((report.errors, events(&report)), (1, 0), "{text:?}");
    }
}
