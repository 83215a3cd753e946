//! Whatever the text, reading it ends without a panic, within bounds, and what comes out holds together.

use base::text::Lang;
use dataset::{Dataset, Effect, MOST_PROBLEMS, ProblemKind, Reading, Severity, Speaker, Vocabulary, read};
use proptest::prelude::*;

const SOUND: &str = include_str!("../../../tests/fixtures/datasets/sound.json");

/// Checks what `Reading` promises of anything that was read.
fn check(reading: &Reading) {
    let listed = |severity| reading.problems.iter().filter(|problem| problem.severity == severity).count();
    assert_eq!(listed(Severity::Error), reading.errors.min(MOST_PROBLEMS));
    assert_eq!(listed(Severity::Warning), reading.warnings.min(MOST_PROBLEMS));
    assert!(reading.problems.is_sorted_by_key(|p| (p.severity, p.line, p.column)));
    for problem in &reading.problems {
        assert!(problem.line > 0 && problem.column > 0);
        assert!(Lang::ALL.iter().all(|&lang| problem.words(lang).0.len() < 2_000));
    }
    assert!(reading.dataset.is_some() || reading.errors > 0);
    if let Some(dataset) = &reading.dataset {
        assert!(reading.errors > 0 || reading.left_out.is_empty());
        holds_together(dataset);
    }
}

/// Looks everything up that refers to something; panics if an index is out of range.
fn holds_together(dataset: &Dataset) {
    let Vocabulary { entities, relations, events, roles, statuses } = &dataset.vocabulary;
    let id = |entity| !dataset.entity(entity).id.is_empty();
    for entity in &dataset.entities {
        assert!(entity.kind.at() < entities.len() && entity.of.is_none_or(id));
    }
    for relation in &dataset.relations {
        assert!(relation.kind.at() < relations.len() && id(relation.from) && id(relation.to));
        assert!(!relation.sources.is_empty());
    }
    for dispute in &dataset.disputes {
        assert!(dispute.status.at() < statuses.len());
        assert!(!dataset.index.entity_by_id.contains_key(&dispute.id));
        assert!(dispute.parties.iter().all(|part| id(part.entity) && part.role.at() < roles.len()));
    }
    for event in &dataset.events {
        assert!(event.kind.at() < events.len() && (1..=3).contains(&event.rank));
        assert!(event.actors.iter().all(|part| id(part.entity) && part.role.at() < roles.len()));
        assert!(event.about.iter().all(|&entity| id(entity)));
        assert!(event.dispute.is_none_or(|dispute| !dataset.dispute(dispute).id.is_empty()));
        assert!(event.title.all().all(|words| !words.trim().is_empty()) && !event.title.0.is_empty());
        assert!(!event.sources.is_empty());
        assert!(event.sources.iter().all(|&source| dataset.source(source).url.contains("://")));
        for effect in &event.effects {
            let (Effect::Begins(relation) | Effect::Ends(relation)) = *effect;
            assert!(!dataset.relation(relation).id.is_empty());
        }
        for claim in &event.claims {
            assert!(!claim.sources.is_empty());
            assert!(match claim.by {
                Speaker::Entity(entity) => id(entity),
                Speaker::Source(source) => !dataset.source(source).id.is_empty(),
            });
        }
    }
    let index = &dataset.index;
    assert_eq!(index.events_by_day.len(), dataset.events.len());
    assert_eq!(index.event_by_id.len(), dataset.events.len());
    assert_eq!(index.entity_by_id.len(), dataset.entities.len());
    let by_day = index.events_by_day.iter().map(|&ix| (dataset.event(ix).date.earliest(), ix));
    assert!(by_day.map(|(day, _)| day).is_sorted());
}

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
            let reading = read(&text);
            check(&reading);
            assert!(matches!(reading.problems[0].what, ProblemKind::NotJson { .. }));
        }
    }
}

#[test]
fn a_megabyte_in_one_text_is_only_a_long_text() {
    let long = "é".repeat(500_000);
    for pointer in ["/title", "/entities/0/name", "/events/0/title/en", "/events/0/id", "/events/0/date"] {
        check(&read(&with(pointer, &long.clone().into())));
    }
    for pointer in ["/events/0/kind", "/events/0/sources/0", "/sources/0/url", "/events/0/actors/0/role"] {
        let reading = read(&with(pointer, &long.clone().into()));
        check(&reading);
        assert_eq!(reading.errors, 1);
    }
    let reading = read(&SOUND.replace("\"rank\"", &format!("\"{long}\"")));
    check(&reading);
    assert_eq!((reading.errors, reading.warnings), (0, 2));
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
    let reading = read(&text);
    check(&reading);
    assert_eq!((reading.errors, reading.warnings), (10_000, 10_000));
    assert_eq!(reading.problems.len(), 2 * MOST_PROBLEMS);
    assert_eq!(reading.left_out.len(), 5_000);
}

#[test]
fn a_section_that_cannot_be_read_is_reported_once_not_with_every_reference_into_it() {
    for (section, left_out) in [("sources", 5), ("entities", 2), ("relations", 0), ("disputes", 0)] {
        let reading = read(&with(&format!("/{section}"), &"none".into()));
        check(&reading);
        assert_eq!(reading.errors, 1, "{section}: {:?}", reading.problems);
        assert_eq!(reading.left_out.len(), left_out, "{section}: {:?}", reading.left_out);
    }
    let reading = read(&with("/kinds", &"none".into()));
    assert_eq!(reading.errors, 1);
    assert_eq!(reading.left_out, ["event:access-opened", "event:first-outage"]);
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
        let reading = read(&text);
        check(&reading);
        assert_eq!(reading.errors, errors);
    }
}

#[test]
fn the_sound_file_holds_together() {
    check(&read(SOUND));
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
        check(&read(&text));
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
        check(&read(&json.to_string()));
    }

    #[test]
    fn a_text_cut_or_garbled_anywhere_can_be_read(from in 0..SOUND.len(), len in 0usize..60, with in "[\\[\\]{}\",:0a\\\\]{0,3}") {
        let end = (from + len).min(SOUND.len());
        if SOUND.is_char_boundary(from) && SOUND.is_char_boundary(end) {
            check(&read(&SOUND[..from]));
            check(&read(&format!("{}{with}{}", &SOUND[..from], &SOUND[end..])));
        }
    }
}
