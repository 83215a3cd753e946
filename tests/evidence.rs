//! What docs/evidence.md says of the bundled dataset is so: its counts and its lists of weak spots are computed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use check::{ProblemKind, Severity, check};
use dataset::counts::{Counts, has_approximate_titles_only, rests_on_one_source};
use dataset::{Dataset, Event, load};
use serde_json::Value;

const BEGIN: &str = "<!-- computed: UPDATE_GOLDEN=1 cargo test --test evidence -->\n";
const END: &str = "<!-- end of what is computed -->\n";

fn project(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn text() -> String {
    fixture::bundled_text()
}

fn bundled() -> Dataset {
    load(&text()).dataset.unwrap()
}

/// All values of a field, at any depth of `value`.
fn all<'v>(value: &'v Value, field: &str) -> Vec<&'v Value> {
    match value {
        Value::Array(items) => items.iter().flat_map(|item| all(item, field)).collect(),
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, value)| if name == field { vec![value] } else { all(value, field) })
            .collect(),
        _ => Vec::new(),
    }
}

/// How often each text occurs among values.
fn tally(values: &[&Value]) -> BTreeMap<String, usize> {
    let mut tally = BTreeMap::new();
    for value in values {
        *tally.entry(value.as_str().unwrap_or_default().to_owned()).or_default() += 1;
    }
    tally
}

#[test]
fn the_counts_are_those_of_the_file() {
    let file: Value = serde_json::from_str(&text()).unwrap();
    let counts = Counts::of(&bundled());
    let length = |part: &str| file[part].as_array().unwrap().len();
    assert_eq!(counts.events, length("events"));
    assert_eq!(counts.sources, length("sources"));
    assert_eq!(counts.entities, length("entities"));
    assert_eq!(counts.relations, length("relations"));
    assert_eq!(counts.disputes, length("disputes"));
    assert_eq!(counts.stories, length("stories"));
    let with = |field: &str| all(&file["events"], field).len();
    assert_eq!(
        (counts.events_with_claims, counts.events_with_conflicts),
        (with("claims"), with("conflicts"))
    );
    assert_eq!((counts.claims, counts.conflicts), (with("stance"), with("values")));
    let stances = tally(&all(&file["events"], "stance"));
    assert_eq!(
        [counts.alleged, counts.confirmed, counts.denied, counts.reported].to_vec(),
        stances.into_values().collect::<Vec<_>>()
    );
    let checked = tally(&all(&file["sources"], "checked"));
    assert_eq!(
        [counts.cited, counts.listed, counts.read].to_vec(),
        checked.into_values().collect::<Vec<_>>()
    );
    assert_eq!(counts.approximate_titles, all(&file["sources"], "title_approximate").len());
}

#[test]
fn the_counts_hold_together() {
    let counts = Counts::of(&bundled());
    assert_eq!(counts.claims, counts.confirmed + counts.reported + counts.alleged + counts.denied);
    assert_eq!(counts.sources, counts.read + counts.listed + counts.cited);
    assert!(counts.events_with_conflicts <= counts.conflicts && counts.events_with_claims <= counts.claims);
    assert!(counts.single_source_events < counts.events && counts.approximate_titles < counts.sources);
}

#[test]
fn the_only_warnings_are_the_single_sources_counted() {
    let report = check(&text());
    let single = |what: &ProblemKind| matches!(what, ProblemKind::SingleSource);
    assert!(report.problems.iter().all(|p| p.severity == Severity::Warning && single(&p.kind)));
    assert_eq!(report.warnings, Counts::of(&bundled()).single_source_events);
}

#[test]
fn a_suit_begins_with_the_claim_that_it_was_filed_and_no_event_with_a_denial() {
    use dataset::Stance::{Alleged, Denied};
    let data = bundled();
    for event in &data.events {
        let Some(first) = event.claims.first() else { continue };
        assert_ne!(first.stance, Denied, "{}", event.id);
        let kind = &data.vocabulary.events[event.kind.at()].id;
        assert!(kind != "lawsuit-filed" || first.stance != Alleged, "{}", event.id);
    }
}

/// A claim rests on sources of its event, so that the list below an event is the whole evidence.
#[test]
fn an_event_lists_every_source_its_claims_and_conflicts_rest_on() {
    for event in &bundled().events {
        let claims = event.claims.iter().flat_map(|claim| &claim.sources);
        for source in claims {
            assert!(event.sources.contains(source), "{}", event.id);
        }
    }
}

/// A conflict about the date has a date that can be drawn in two values at least.
#[test]
fn a_conflict_about_the_date_can_be_drawn() {
    for event in &bundled().events {
        for conflict in event.conflicts.iter().filter(|conflict| conflict.field == "date") {
            assert!(conflict.values.iter().filter(|value| value.date.is_some()).count() >= 2, "{}", event.id);
        }
    }
}

#[test]
fn every_title_is_short_enough_for_a_line() {
    for event in &bundled().events {
        for words in event.title.all() {
            assert!(words.chars().count() <= 70, "{}: {words}", event.id);
        }
    }
}

#[test]
fn the_document_says_what_is_so() {
    let path = project("docs/evidence.md");
    let document = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = document.split_once(BEGIN).unwrap();
    let (said, after) = rest.split_once(END).unwrap();
    let computed = computed(&bundled());
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, [before, BEGIN, &computed, END, after].concat()).unwrap();
    } else {
        assert_eq!(said, computed, "UPDATE_GOLDEN=1 cargo test --test evidence");
    }
}

fn computed(data: &Dataset) -> String {
    let counts = Counts::of(data);
    let rows = [
        ("events", counts.events),
        ("events with claims", counts.events_with_claims),
        ("events on which sources disagree", counts.events_with_conflicts),
        ("events on a single source", counts.single_source_events),
        ("events all of whose sources have approximate titles", counts.approximate_events),
        ("claims", counts.claims),
        ("claims confirmed", counts.confirmed),
        ("claims reported", counts.reported),
        ("claims alleged", counts.alleged),
        ("claims denied", counts.denied),
        ("disagreements between sources", counts.conflicts),
        ("sources", counts.sources),
        ("sources read", counts.read),
        ("sources listed", counts.listed),
        ("sources cited", counts.cited),
        ("sources with an approximate title", counts.approximate_titles),
        ("entities", counts.entities),
        ("relations", counts.relations),
        ("disputes", counts.disputes),
        ("disputes that say their stage", counts.stages),
        ("amounts", counts.amounts),
        ("disputes and links of which nobody says how they stand", counts.not_known),
        ("corrections", counts.corrections),
    ];
    let rows: String = rows.iter().map(|(name, number)| format!("| {name} | {number} |\n")).collect();
    let updated = data.head.updated;
    let ids = |is: &dyn Fn(&Event) -> bool| {
        let ids = data.events.iter().filter(|event| is(event)).map(|event| format!("`{}`", event.id));
        ids.collect::<Vec<_>>().join(", ")
    };
    format!(
        "As of {updated}:\n\n| what | number |\n| --- | --- |\n{rows}\n\
         Events on a single source: {}.\n\n\
         Events all of whose sources have approximate titles: {}.\n\n\
         Events without claims (launches, foundings and funding that nobody disputes): {}.\n",
        ids(&rests_on_one_source),
        ids(&|event| has_approximate_titles_only(data, event)),
        ids(&|event| event.claims.is_empty()),
    )
}
