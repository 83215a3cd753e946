//! Every rule has a file that breaks it and nothing else, and the report says so, at the right place.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use base::date::{Day, Edtf, EdtfError};
use base::text::Lang;
use check::ProblemKind as Kind;
use check::{Problem, ProblemKind, Report, Severity, check};
use dataset::{Family, JsonType, Section};

fn folder() -> PathBuf {
    fixture::repository("tests/fixtures/datasets")
}

fn text(name: &str) -> String {
    fs::read_to_string(folder().join(name).with_extension("json")).unwrap()
}

fn date(text: &str) -> Edtf {
    Edtf::parse(text).unwrap()
}

/// File, record, pointer, what is wrong.
#[rustfmt::skip]
fn fixtures() -> Vec<(&'static str, &'static str, &'static str, ProblemKind)> {
    let beta_uses = || "beta-uses-alpha-api".to_owned();
    vec![
        ("a-zip-file", "", "", Kind::AZipFile),
        ("cut-short", "", "", Kind::CutShort { detail: "EOF while parsing a value".into() }),
        ("trailing-comma", "", "", Kind::NotJson { near: "},       { \"id\": \"foundi".into(), detail: "trailing comma".into() }),
        ("a-list", "", "", Kind::NotADataset { lacks: "{ }" }),
        ("version-missing", "", "", Kind::NotADataset { lacks: "version" }),
        ("no-array-of-events", "", "", Kind::NotADataset { lacks: "events" }),
        ("version-2", "", "/version", Kind::OtherVersion { found: "2".into() }),
        ("wrong-type", "entity:alpha", "/entities/0/aliases", Kind::WrongType { expected: JsonType::List, found: JsonType::Text }),
        ("wrong-type-in-head", "", "/opening", Kind::WrongType { expected: JsonType::Text, found: JsonType::Number }),
        ("text-not-by-language", "event:first-outage", "/events/2/title", Kind::WrongType { expected: JsonType::TextByLanguage, found: JsonType::List }),
        ("section-not-a-list", "", "/stories", Kind::WrongType { expected: JsonType::List, found: JsonType::Object }),
        ("field-missing", "source:daily", "/sources/0", Kind::MissingField { field: "publisher" }),
        ("head-field-missing", "", "", Kind::MissingField { field: "license" }),
        ("story-without-steps", "story:in-short", "/stories/0", Kind::MissingField { field: "steps" }),
        ("field-unknown", "event:access-ended", "/events/1/claim", Kind::UnknownField { field: "claim".into(), suggestion: Some("claims") }),
        ("field-repeated", "entity:beta", "/entities/1/founded", Kind::RepeatedField { field: "founded".into() }),
        ("list-too-long", "entity:alpha", "/entities/0/aliases", Kind::TooMany { most: 1_000 }),
        ("id-not-a-slug", "event:First outage", "/events/2/id", Kind::NotAnId { text: "First outage".into() }),
        ("id-repeated", "event:access-opened", "/events/2/id", Kind::RepeatedId { id: "access-opened".into() }),
        ("kind-repeated", "", "/kinds/events/1/id", Kind::RepeatedId { id: "outage".into() }),
        ("dispute-id-of-an-entity", "dispute:beta", "/disputes/0/id", Kind::IdOfAnEntity { id: "beta".into() }),
        ("reference-to-nothing", "entity:alpha-api", "/entities/2/of", Kind::UnknownId { id: "alpa".into(), section: Section::Entities, suggestion: Some("alpha".into()) }),
        ("source-that-is-not-there", "event:access-opened", "/events/0/sources/1", Kind::UnknownId { id: "yearbook".into(), section: Section::Sources, suggestion: None }),
        ("speaker-unknown", "event:access-ended", "/events/1/claims/1/by", Kind::UnknownId { id: "hearsay".into(), section: Section::Entities, suggestion: None }),
        ("speaker-nearly-a-source", "event:access-ended", "/events/1/claims/1/by", Kind::UnknownId { id: "wekly".into(), section: Section::Sources, suggestion: Some("weekly".into()) }),
        ("party-unknown", "dispute:access", "/disputes/0/parties/1/entity", Kind::UnknownId { id: "gamma".into(), section: Section::Entities, suggestion: None }),
        ("dispute-unknown", "event:access-ended", "/events/1/dispute", Kind::UnknownId { id: "acces".into(), section: Section::Disputes, suggestion: Some("access".into()) }),
        ("relation-unknown", "event:access-ended", "/events/1/effects/0/ends", Kind::UnknownId { id: "beta-used-alpha-api".into(), section: Section::Relations, suggestion: Some(beta_uses()) }),
        ("kind-unknown", "relation:beta-uses-alpha-api", "/relations/0/kind", Kind::UnknownKind { id: "use".into(), family: Family::Relations, suggestion: Some("uses".into()) }),
        ("role-unknown", "event:access-opened", "/events/0/actors/1/role", Kind::UnknownKind { id: "bystander".into(), family: Family::Roles, suggestion: None }),
        ("status-unknown", "dispute:access", "/disputes/0/status", Kind::UnknownKind { id: "setled".into(), family: Family::Statuses, suggestion: Some("settled".into()) }),
        ("choice-unknown", "event:access-ended", "/events/1/claims/0/stance", Kind::NotAChoice { text: "aleged".into(), choices: &["reported", "alleged", "confirmed", "denied"], suggestion: Some("alleged") }),
        ("rank-out-of-range", "event:access-opened", "/events/0/rank", Kind::NotAChoice { text: "4".into(), choices: &["1", "2", "3"], suggestion: None }),
        ("shape-unknown", "", "/kinds/events/0/shape", Kind::NotAChoice { text: "star".into(), choices: &["disc", "square", "diamond", "triangle", "ring", "hexagon", "bar"], suggestion: None }),
        ("url-not-of-the-web", "entity:beta", "/entities/1/url", Kind::BadUrl { text: "javascript:alert(1)".into() }),
        ("language-not-a-tag", "source:weekly", "/sources/1/lang", Kind::BadTag { text: "le français".into() }),
        ("date-not-a-date", "event:first-outage", "/events/2/date", Kind::BadDate { text: "September 2025".into(), why: EdtfError::Shape }),
        ("date-that-does-not-exist", "source:daily", "/sources/0/date", Kind::BadDate { text: "2025-02-29".into(), why: EdtfError::NoSuchDay { day: 29, month_days: 28 } }),
        ("date-empty", "event:first-outage", "/events/2/date", Kind::BadDate { text: String::new(), why: EdtfError::Empty }),
        ("date-with-a-time", "event:first-outage", "/events/2/date", Kind::BadDate { text: "2025-09-01T12:00".into(), why: EdtfError::TimeOfDay }),
        ("date-in-no-month", "event:first-outage", "/events/2/date", Kind::BadDate { text: "2025-13".into(), why: EdtfError::NoSuchMonth(13) }),
        ("date-without-ends", "event:first-outage", "/events/2/date", Kind::BadDate { text: "../..".into(), why: EdtfError::NoDate }),
        ("date-reversed", "event:first-outage", "/events/2/date", Kind::BadDate { text: "2025-09/2025-08".into(), why: EdtfError::Reversed }),
        ("value-dated-wrongly", "event:access-ended", "/events/1/conflicts/0/values/0/date", Kind::BadDate { text: "1 August 2025".into(), why: EdtfError::Shape }),
        ("updated-not-a-day", "", "/updated", Kind::NotADay { text: "2025-12".into() }),
        ("relation-ends-first", "relation:beta-uses-alpha-api", "/relations/0/until", Kind::EndsFirst { start: "since", end: "until" }),
        ("dispute-closes-first", "dispute:access", "/disputes/0/closed", Kind::EndsFirst { start: "opened", end: "closed" }),
        ("entity-ends-first", "entity:beta", "/entities/1/ended", Kind::EndsFirst { start: "founded", end: "ended" }),
        ("relation-without-source", "relation:alpha-provides-alpha-api", "/relations/1/sources", Kind::NoSource),
        ("event-without-source", "event:first-outage", "/events/2/sources", Kind::NoSource),
        ("claim-without-source", "event:access-ended", "/events/1/claims/1/sources", Kind::NoSource),
        ("value-without-source", "event:access-ended", "/events/1/conflicts/0/values/1/sources", Kind::NoSource),
        ("text-empty", "source:daily", "/sources/0/publisher", Kind::EmptyText),
        ("text-in-no-language", "story:in-short", "/stories/0/title", Kind::EmptyText),
        ("language-missing", "event:first-outage", "/events/2/summary", Kind::MissingLanguage { tag: "fr".into() }),
        ("circle-of-providers", "entity:alpha", "/entities/0/of", Kind::Cycle { through: "alpha-api".into() }),
        ("effect-of-both-forms", "event:access-opened", "/events/0/effects/0", Kind::EffectForm),
        ("effect-of-no-form", "event:access-opened", "/events/0/effects/0", Kind::EffectForm),
        ("effect-on-another-day", "event:access-opened", "/events/0/effects/0/begins", Kind::EffectDisagrees { relation: beta_uses(), field: "since", event: date("2024-04-14"), found: Some(date("2024-03")) }),
        ("effect-without-a-date", "event:access-ended", "/events/1/effects/0/ends", Kind::EffectDisagrees { relation: beta_uses(), field: "until", event: date("2025-08-01?"), found: None }),
        ("conflict-of-one-value", "event:access-ended", "/events/1/conflicts/0", Kind::LoneValue),
        ("denial-alone", "event:access-ended", "/events/1/claims/0", Kind::LoneDenial),
        ("no-lines", "", "", Kind::NoLines { marks: 2 }),
        ("single-source", "event:access-opened", "/events/0/sources", Kind::SingleSource),
        ("stage-unknown", "dispute:access", "/disputes/0/stage/kind", Kind::UnknownKind { id: "setled".into(), family: Family::Stages, suggestion: Some("settled".into()) }),
        ("stage-without-source", "dispute:prices", "/disputes/1/stage/sources", Kind::NoSource),
        ("amount-status-unknown", "relation:beta-uses-alpha-api", "/relations/0/amounts/0/status", Kind::NotAChoice { text: "promissed".into(), choices: &["claimed", "awarded", "promised", "binding", "paid"], suggestion: Some("promised") }),
        ("amount-bound-unknown", "event:access-ended", "/events/1/amounts/1/bound", Kind::NotAChoice { text: "roughly".into(), choices: &["exactly", "about", "at-least", "at-most"], suggestion: None }),
        ("amount-without-source", "event:access-ended", "/events/1/amounts/2/sources", Kind::NoSource),
        ("amount-of-nothing", "event:access-ended", "/events/1/amounts/0/value", Kind::NotASum { text: "-2".into() }),
        ("amount-in-words", "event:access-ended", "/events/1/amounts/0/value", Kind::WrongType { expected: JsonType::Number, found: JsonType::Text }),
        ("currency-unknown", "relation:beta-uses-alpha-api", "/relations/0/amounts/0/currency", Kind::NotACurrency { text: "euro".into() }),
        ("wikidata-item-wrong", "entity:beta", "/entities/1/wikidata", Kind::NotAWikidataItem { text: "https://www.wikidata.org/wiki/Q42".into() }),
        ("status-not-unknown", "dispute:prices", "/disputes/1/unknown_since", Kind::StatusIsKnown),
        ("relation-over-and-unknown", "relation:beta-uses-alpha-api", "/relations/0/unknown_since", Kind::UnknownAndOver { end: "until" }),
        ("dispute-over-and-unknown", "dispute:prices", "/disputes/1/unknown_since", Kind::UnknownAndOver { end: "closed" }),
        ("dispute-unknown-first", "dispute:prices", "/disputes/1/unknown_since", Kind::EndsFirst { start: "opened", end: "unknown_since" }),
        ("correction-of-nothing", "", "/corrections/0/record", Kind::UnknownId { id: "acces-ended".into(), section: Section::Events, suggestion: Some("access-ended".into()) }),
        ("correction-of-no-record", "", "/corrections/0/record", Kind::NotARecord { text: "access-ended".into() }),
        ("correction-class-unknown", "", "/corrections/1/class", Kind::NotAChoice { text: "editoral".into(), choices: &["correction", "clarification", "update", "editorial"], suggestion: Some("editorial") }),
        ("correction-without-old-words", "", "/corrections/0", Kind::NoOldWords),
        ("correction-not-on-a-day", "", "/corrections/1/day", Kind::NotADay { text: "2025-12".into() }),
        ("updated-before-added", "entity:beta", "/entities/1/updated", Kind::EndsFirst { start: "added", end: "updated" }),
        ("after-updated", "event:first-outage", "/events/2/date", Kind::AfterUpdated { updated: Day::parse("2025-08-31").unwrap() }),
    ]
}

#[test]
fn a_sound_dataset_has_no_problem() {
    let report = check(&text("sound"));
    assert_eq!(report.problems, []);
    assert!(report.is_sound() && report.left_out.is_empty());
    assert!(report.dataset.is_some());
}

#[test]
fn each_broken_file_breaks_exactly_its_rule() {
    for (name, record, pointer, what) in fixtures() {
        let report = check(&text(name));
        let [problem] = report.problems.as_slice() else { panic!("{name}: {:#?}", report.problems) };
        assert_eq!(problem.kind, what, "{name}");
        assert_eq!(problem.record.as_deref().unwrap_or_default(), record, "{name}");
        assert_eq!(problem.pointer, pointer, "{name}");
        assert_eq!(report.is_sound(), problem.severity == Severity::Warning, "{name}");
        assert_eq!((report.errors, report.warnings).0, usize::from(!report.is_sound()), "{name}");
    }
}

#[test]
fn every_file_of_the_folder_is_in_the_table() {
    let in_folder: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|file| file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    let mut in_table: BTreeSet<String> = fixtures().iter().map(|(name, ..)| (*name).to_owned()).collect();
    in_table.insert("sound".into());
    assert_eq!(in_folder, in_table);
}

/// The part of a source file from `start` to the next line that is `end`.
fn part_of<'t>(source: &'t str, start: &str, end: &str) -> &'t str {
    let from = source.find(start).unwrap() + start.len();
    &source[from..from + source[from..].find(end).unwrap()]
}

fn source(name: &str) -> String {
    fs::read_to_string(fixture::repository("crates").join(name)).unwrap()
}

/// The codes of all kinds there are, read where each must have one for the program to compile.
fn codes() -> BTreeSet<String> {
    let source = source("check/src/problem.rs");
    let part = part_of(&source, "pub fn code(&self)", "\n    }\n");
    part.split("=> \"").skip(1).map(|rest| rest[..rest.find('"').unwrap()].to_owned()).collect()
}

#[test]
fn no_kind_of_problem_is_without_a_file() {
    let shown: BTreeSet<String> = fixtures().iter().map(|(.., what)| what.code().to_owned()).collect();
    assert!(shown.len() > 25);
    assert_eq!(codes(), shown, "every kind of problem (left) needs a file that shows it (right)");
}

#[test]
fn no_fault_of_a_date_is_without_a_file() {
    let source = source("base/src/date/error.rs");
    let part = part_of(&source, "pub enum EdtfError {", "\n}\n");
    let name =
        |line: &str| line.trim().trim_end_matches([',', '{', ' ']).split('(').next().unwrap().to_owned();
    let is_name = |line: &&str| line.starts_with("    ") && line[4..].starts_with(|c: char| c.is_uppercase());
    let faults: BTreeSet<String> = part.lines().filter(is_name).map(name).collect();
    let shown = fixtures().into_iter().filter_map(|(.., what)| match what {
        ProblemKind::BadDate { why, .. } => Some(format!("{why:?}").split(['(', ' ']).next()?.to_owned()),
        _ => None,
    });
    assert_eq!(faults, shown.collect::<BTreeSet<String>>());
    assert_eq!(faults.len(), 7);
}

#[test]
fn the_contract_lists_every_code_with_its_severity() {
    let contract = fixture::repository("docs/contract.md");
    let contract = fs::read_to_string(contract).unwrap() + "\n\n";
    let rows = part_of(&contract, "| code | severity | what is wrong |\n| --- | --- | --- |\n", "\n\n");
    let listed: BTreeSet<String> = rows.lines().map(|row| row.splitn(4, '|').take(3).collect()).collect();
    let row = |what: ProblemKind| {
        let severity = if what.severity() == Severity::Error { "error" } else { "warning" };
        format!(" `{}`  {severity} ", what.code())
    };
    assert_eq!(listed, fixtures().into_iter().map(|(.., what)| row(what)).collect::<BTreeSet<String>>());
}

/// The text from a problem's line and column on.
fn text_at<'t>(text: &'t str, problem: &Problem) -> &'t str {
    let line = text.split_inclusive('\n').take(problem.line as usize - 1).map(str::len).sum();
    let rest: &str = &text[line..];
    let column = rest.char_indices().nth(problem.column as usize - 1).map_or(rest.len(), |(at, _)| at);
    &rest[column..]
}

#[test]
fn line_and_column_are_those_of_the_pointer() {
    let mut compared = 0;
    for (name, ..) in fixtures() {
        let text = text(name);
        let Ok(whole) = serde_json::from_str::<serde_json::Value>(&text) else { continue };
        for problem in check(&text).problems {
            let mut there = serde_json::Deserializer::from_str(text_at(&text, &problem)).into_iter();
            let there: serde_json::Value = there.next().unwrap().unwrap();
            // Of a field written twice the tree has the last, the text the first.
            if !matches!(problem.kind, ProblemKind::RepeatedField { .. }) {
                assert_eq!(Some(&there), whole.pointer(&problem.pointer), "{name}");
                compared += 1;
            }
        }
    }
    assert!(compared > 40);
}

#[test]
fn text_that_is_not_json_is_pointed_at() {
    for (name, rest) in [("trailing-comma", "},\n      { \"id\": \"founding\""), ("cut-short", "")] {
        let text = text(name);
        let problem = &check(&text).problems[0];
        let at = text_at(&text, problem);
        assert!(at.starts_with(rest) && at.len() < text.len() && problem.line > 10, "{name}: {at}");
    }
}

#[test]
fn every_problem_has_words_in_every_language() {
    for (name, _, _, _) in fixtures() {
        for problem in check(&text(name)).problems {
            let [en, fr] = [Lang::En, Lang::Fr].map(|lang| problem.words(lang));
            for words in [&en.0, &en.1, &fr.0, &fr.1] {
                let filled = !words.contains("{0}") && !words.contains("{1}") && !words.contains("“”");
                assert!(
                    words.len() > 8 && filled && !words.contains("«\u{202f}\u{202f}»"),
                    "{name}: {words}"
                );
            }
            assert_ne!(en.0, fr.0, "{name}");
            assert!(problem.kind.code().bytes().all(|c| c.is_ascii_lowercase() || c == b'-'));
        }
    }
}

#[test]
fn what_depends_on_a_record_left_out_goes_quietly_or_does_without() {
    let names = |report: &Report| report.left_out.join(" ");
    // An entity with a bad date: its relation cannot do without it, events lose it.
    let report = check(&text("entity-ends-first"));
    assert_eq!(names(&report), "entity:beta relation:beta-uses-alpha-api");
    let dataset = report.dataset.unwrap();
    assert_eq!(dataset.events.len(), 3);
    assert_eq!(dataset.events[0].actors.len(), 1);
    assert_eq!(dataset.events[0].effects, []);
    assert_eq!(dataset.disputes[0].parties.len(), 1);
    // A source: what rests on it alone goes, what has another stays, a claim goes alone.
    let report = check(&text("field-missing"));
    assert_eq!(names(&report), "source:daily relation:beta-uses-alpha-api");
    let dataset = report.dataset.unwrap();
    assert_eq!(dataset.events[1].sources.len(), 1);
    assert_eq!(dataset.events[1].claims.len(), 1);
    assert_eq!(dataset.events[1].conflicts[0].values.len(), 1);
    // A provider, and a dispute.
    let dataset = check(&text("circle-of-providers")).dataset.unwrap();
    assert_eq!(dataset.entities.iter().map(|entity| entity.of).collect::<Vec<_>>(), [None, None]);
    let dataset = check(&text("dispute-closes-first")).dataset.unwrap();
    assert_eq!((dataset.disputes.len(), dataset.events[1].dispute), (0, None));
}

#[test]
fn of_two_records_with_one_id_the_first_stays() {
    let report = check(&text("id-repeated"));
    assert_eq!(report.left_out, ["/events/2"]);
    assert_eq!(report.dataset.unwrap().events.len(), 2);
}

#[test]
fn all_problems_are_told_at_once() {
    let broken = text("sound")
        .replace("\"updated\": \"2025-12-31\"", "\"updated\": 2025")
        .replace("\"of\": \"alpha\"", "\"of\": \"nobody\"")
        .replace("\"publisher\": \"Daily\"", "\"publisher\": \"\"")
        .replace("\"checked\": \"read\"", "\"checked\": \"red\"")
        .replace("\"date\": \"2025-09/..\"", "\"date\": \"2025-99\"")
        .replace("\"claims\": [", "\"claim\": [");
    let pointers: Vec<String> = check(&broken).problems.into_iter().map(|problem| problem.pointer).collect();
    let expected = [
        "/updated",
        "/sources/0/publisher",
        "/sources/0/checked",
        "/entities/2/of",
        "/events/2/date",
        "/events/1/claim",
    ];
    assert_eq!(pointers, expected);
}
