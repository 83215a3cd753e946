//! Whatever the text, report it ends without a panic, within bounds, and what comes out holds together.

#![allow(clippy::unwrap_used)]

#[path = "../../../fuzz/src/dataset.rs"]
mod promise;

use check::{PROBLEMS_MAX, ProblemKind, check};
use promise::{hold, hold_of};
use proptest::prelude::*;

const SOUND: &str = include_str!("../../../tests/fixtures/datasets/sound.json");

/// The sound file with one value of it replaced.
fn with(pointer: &str, value: &serde_json::Value) -> String {
    let mut json: serde_json::Value = serde_json::from_str(SOUND).unwrap();
    *json.pointer_mut(pointer).unwrap() = value.clone();
    json.to_string()
}

#[test]
fn nesting_without_end_is_an_error_wherever_it_is() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}1{}", open.repeat(10_000), close.repeat(10_000));
        for text in [deep.clone(), SOUND.replace("\"rank\": 3", &format!("\"rank\": {deep}"))] {
            let report = check(&text);
            hold_of(&report);
            assert!(matches!(report.problems[0].kind, ProblemKind::NotJson { .. }));
        }
    }
}

#[test]
fn a_megabyte_in_one_text_is_only_a_long_text() {
    let long = "é".repeat(500_000);
    for pointer in ["/title", "/entities/0/name", "/events/0/title/en", "/events/0/id", "/events/0/date"] {
        hold_of(&check(&with(pointer, &long.clone().into())));
    }
    for pointer in ["/events/0/kind", "/events/0/sources/0", "/sources/0/url", "/events/0/actors/0/role"] {
        let report = check(&with(pointer, &long.clone().into()));
        hold_of(&report);
        assert_eq!(report.errors, 1);
    }
    let report = check(&SOUND.replace("\"rank\"", &format!("\"{long}\"")));
    hold_of(&report);
    assert_eq!((report.errors, report.warnings), (0, 2));
}

#[test]
fn thousands_of_problems_are_counted_and_a_thousand_of_each_severity_listed() {
    let event = |i: usize| {
        format!(
            r#"{{"id": "e{i}", "date": "2025", "kind": "ruling", "title": {{"en": "x"}},
                "summary": {{"en": "x", "fr": "x"}}, "actors": [], "sources": ["a{i}", "b"], "x{i}": 1}}"#
        )
    };
    let events: Vec<String> = (0..5_000).map(event).collect();
    let start = SOUND.find("\"events\": [\n    {\n      \"id\": \"access-opened\"").unwrap();
    let text = format!("{}\"events\": [{}]}}", &SOUND[..start], events.join(","));
    let report = check(&text);
    hold_of(&report);
    assert_eq!((report.errors, report.warnings), (10_000, 10_000));
    assert_eq!(report.problems.len(), 2 * PROBLEMS_MAX);
    assert_eq!(report.left_out.len(), 5_000);
}

#[test]
fn a_section_that_cannot_be_read_is_reported_once_not_with_every_reference_into_it() {
    for (section, left_out) in [("sources", 6), ("entities", 2), ("relations", 0), ("disputes", 0)] {
        let report = check(&with(&format!("/{section}"), &"none".into()));
        hold_of(&report);
        assert_eq!(report.errors, 1, "{section}: {:?}", report.problems);
        assert_eq!(report.left_out.len(), left_out, "{section}: {:?}", report.left_out);
    }
    let report = check(&with("/kinds", &"none".into()));
    assert_eq!(report.errors, 1);
    assert_eq!(report.left_out, ["dispute:prices", "event:access-opened", "event:first-outage"]);
}

#[test]
fn a_long_chain_of_providers_is_no_circle_and_a_long_circle_is_one() {
    for (last, errors) in [("", 0), (r#","of":"e0""#, 1)] {
        let entity = |i: usize| {
            let of = if i < 19_999 { format!(r#","of":"e{}""#, i + 1) } else { last.to_owned() };
            format!(r#"{{"id":"e{i}","kind":"lab","name":"x"{of}}}"#)
        };
        let entities: Vec<String> = (0..20_000).map(entity).collect();
        let text = format!(
            r#"{{"version":1,"title":"t","description":"d","updated":"2025-01-01","license":"l","opening":"",
                "sources":[],"events":[],"entities":[{}]}}"#,
            entities.join(",")
        );
        let report = check(&text);
        hold_of(&report);
        assert_eq!(report.errors, errors);
    }
}

#[test]
fn the_sound_file_holds_together() {
    hold_of(&check(SOUND));
}

fn any_value() -> impl Strategy<Value = serde_json::Value> {
    let words =
        ["alpha", "beta", "daily", "access", "uses", "2025-08", "", "en", "read", "https://a.example"];
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        prop::sample::select(words.to_vec()).prop_map(Into::into),
        ".{0,8}".prop_map(Into::into),
    ];
    let keys = prop::sample::select(&["id", "en", "fr", "entity", "role", "begins", "sources", "é/~"][..]);
    leaf.prop_recursive(3, 12, 3, move |inner| {
        let object = prop::collection::btree_map(keys.clone(), inner.clone(), 0..4);
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(Into::into),
            object.prop_map(|o| o
                .into_iter()
                .map(|(k, v)| (k.to_owned(), v))
                .collect::<serde_json::Map<_, _>>()
                .into()),
        ]
    })
}

/// Every pointer of the sound file.
fn pointers() -> Vec<String> {
    fn walk(node: &serde_json::Value, at: String, all: &mut Vec<String>) {
        match node {
            serde_json::Value::Array(items) => {
                items.iter().enumerate().for_each(|(i, item)| walk(item, format!("{at}/{i}"), all));
            }
            serde_json::Value::Object(fields) => {
                fields.iter().for_each(|(name, item)| walk(item, format!("{at}/{name}"), all));
            }
            _ => {}
        }
        all.push(at);
    }
    let mut all = Vec::new();
    walk(&serde_json::from_str(SOUND).unwrap(), String::new(), &mut all);
    all
}

proptest! {
    #[test]
    fn any_text_can_be_read(text in ".{0,200}") {
        hold(text.as_bytes());
    }

    #[test]
    fn any_value_anywhere_can_be_read(
        changes in prop::collection::vec((prop::sample::select(pointers()), any_value()), 1..6)
    ) {
        let mut json: serde_json::Value = serde_json::from_str(SOUND).unwrap();
        for (pointer, value) in changes {
            if let Some(place) = json.pointer_mut(&pointer) {
                *place = value;
            }
        }
        hold_of(&check(&json.to_string()));
    }

    #[test]
    fn a_text_cut_or_garbled_anywhere_can_be_read(from in 0..SOUND.len(), len in 0usize..60, with in "[\\[\\]{}\",:0a\\\\]{0,3}") {
        let end = (from + len).min(SOUND.len());
        if SOUND.is_char_boundary(from) && SOUND.is_char_boundary(end) {
            hold_of(&check(&SOUND[..from]));
            hold_of(&check(&format!("{}{with}{}", &SOUND[..from], &SOUND[end..])));
        }
    }
}
