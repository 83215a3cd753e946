//! `faultlines convert` with files of others, as it is called from a shell; and what a declared line means.
#![allow(clippy::unwrap_used, missing_docs)]

use std::process::{Command, Output};

use dataset::{RelationIx, Stroke, Tone};
use query::{is_dispute_alleged, is_relation_alleged};

fn convert(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_faultlines"));
    command.current_dir(fixture::repository("tests/fixtures/import"));
    command.arg("convert").args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn the_exit_code_says_written_to_be_mended_or_unreadable() {
    for (arguments, code) in [
        (&["jgf-1.json"][..], 0),
        (&["networkx.gexf"], 0),
        (&["excel.csv"], 1),
        (&["nodes.csv", "edges.csv"], 1),
        (&["excel.csv", "edges.csv"], 2),
        (&["README.md"], 2),
        (&["not-there.csv"], 2),
        (&["jgf-1.json", "--from", "gexf"], 2),
        (&["jgf-1.json", "--from", "odt"], 2),
        (&["edges.csv", "--dates", "ymd"], 2),
        (&["jgf-1.json", "--to", "odt"], 2),
        (&[], 2),
    ] {
        let output = convert(arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", text(&output.stderr));
        assert_eq!(code == 2, output.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn the_dataset_goes_out_and_what_is_told_of_it_stands_apart_in_the_language_asked_for() {
    let output =
        convert(&["excel.csv", "--lang", "fr", "--text-lang", "de", "--source", "https://example.org/mill"]);
    let report = check::check(&text(&output.stdout));
    assert!(report.is_sound());
    let dataset = report.dataset.unwrap();
    assert_eq!(dataset.head.languages, ["de"]);
    assert!(dataset.sources.iter().any(|source| source.url == "https://example.org/mill"));
    let told = text(&output.stderr);
    assert!(told.contains("excel.csv, rangée 7 (ligne 8), colonne «\u{202f}Month\u{202f}»"), "{told}");
    assert!(told.contains("à corriger") && !told.contains("expected"), "{told}");
}

#[test]
fn what_is_read_is_written_in_any_format_at_once() {
    let output = convert(&["timeline.json", "--to", "ics"]);
    assert!(text(&output.stdout).starts_with("BEGIN:VCALENDAR"));
    let output = convert(&["edges.csv", "--dates", "mdy", "--to", "jgf"]);
    assert!(text(&output.stdout).contains("1899-01-02"));
}

#[test]
fn a_dashed_kind_of_relation_or_status_counts_as_alleged_and_colours_go_by_their_look_too() {
    let data = r#"{
        "version": 1, "title": "t", "description": "d", "updated": "2026-01-01", "license": "CC0-1.0", "opening": "",
        "languages": ["en"],
        "kinds": {
            "relations": [{ "id": "said-to-own", "label": "is said to own", "line": "dashed", "tone": "red" },
                          { "id": "owns", "label": "owns", "line": "strong" }],
            "statuses": [{ "id": "rumour", "label": "rumour", "line": "dashed" }]
        },
        "sources": [{ "id": "s", "url": "https://example.org", "title": "t", "publisher": "p", "lang": "en", "checked": "read" }],
        "entities": [{ "id": "a", "kind": "person", "name": "A" }, { "id": "b", "kind": "person", "name": "B" }],
        "relations": [{ "id": "r", "kind": "said-to-own", "from": "a", "to": "b", "sources": ["s"] },
                      { "id": "q", "kind": "owns", "from": "a", "to": "b", "sources": ["s"] }],
        "disputes": [{ "id": "d", "title": { "en": "D" }, "status": "rumour", "opened": "2025" }],
        "events": []
    }"#;
    let report = check::check(data);
    assert!(report.is_sound(), "{:?}", report.problems);
    let dataset = report.dataset.unwrap();
    assert!(is_relation_alleged(&dataset, RelationIx(0)) && !is_relation_alleged(&dataset, RelationIx(1)));
    assert!(is_dispute_alleged(&dataset, dataset::DisputeIx(0)));
    let kind = |at: usize| &dataset.vocabulary.relations[dataset.relations[at].kind.at()];
    assert_eq!((kind(0).tone, kind(1).line), (Tone::Fault, Stroke::Strong));
    assert!(kind(1).line.width() > kind(0).line.width());
}

#[test]
fn a_headline_given_to_the_command_stands_over_the_picture_in_both_languages() {
    let dataset = fixture::repository("static/data/dataset.json");
    let dataset = dataset.to_str().unwrap();
    let view = "?dispute=anthropic-openai-claude-access&at=2025-07-31";
    for (lang, given, lines) in [
        (
            "en",
            "The day before",
            [
                "The day before",
                "On 31 July 2025 OpenAI had access to the Claude API; sources disagree on the day it ended.",
                "Sources: ",
            ],
        ),
        (
            "fr",
            "",
            [
                "Anthropic coupe l’accès d’OpenAI à Claude, août 2025, au 31 juillet 2025",
                "Le 31 juillet 2025, OpenAI pouvait utiliser l’API Claude\u{202f}; les sources divergent sur le jour de la fin.",
                "Sources\u{202f}: ",
            ],
        ),
    ] {
        let arguments = [dataset, "--to", "svg", "--view", view, "--lang", lang, "--headline", given];
        let output = convert(&arguments);
        let picture = text(&output.stdout);
        for line in lines {
            assert!(picture.contains(&format!(">{line}")), "{lang}: {line}");
        }
    }
    assert_eq!(convert(&[dataset, "--to", "svg", "--headline"]).status.code(), Some(2));
}

/// Width and height in the head of a PNG.
fn png_size(png: &[u8]) -> (u32, u32) {
    let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (side(16), side(20))
}

#[test]
fn a_picture_has_the_size_and_theme_that_were_asked_for() {
    let data = fixture::repository("static/data/dataset.json").display().to_string();
    for (size, (width, height)) in
        [("1200x630", (1200, 630)), ("800x1000", (800, 1000)), ("600x200", (600, 200))]
    {
        let png =
            convert(&[&data, "--to", "png", "--view", "v=1&dispute=musk-v-openai", "--size", size]).stdout;
        assert_eq!(png_size(&png), (width, height), "{size}");
        let svg = text(&convert(&[&data, "--to", "svg", "--size", size, "--theme", "dark"]).stdout);
        assert!(svg.contains(&format!("width=\"{width}\" height=\"{height}\"")), "{size}");
        assert!(svg.contains("#15171b"), "dark paper");
    }
    for wrong in ["1200", "x630", "10x10", "90000x9"] {
        assert_eq!(convert(&[&data, "--to", "png", "--size", wrong]).status.code(), Some(2), "{wrong}");
    }
    assert_eq!(convert(&[&data, "--to", "svg", "--theme", "blue"]).status.code(), Some(2));
}

#[test]
fn a_picture_without_a_frame_comes_with_its_words() {
    let data = fixture::repository("static/data/dataset.json").display().to_string();
    let view = "v=1&dispute=anthropic-openai-claude-access&at=2025-07-31";
    let html =
        text(&convert(&[&data, "--to", "html", "--view", view, "--page", "https://example.org/f/"]).stdout);
    let alt = html.split(" alt=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(
        alt.contains("Anthropic cuts OpenAI") && alt.contains("31 July 2025") && alt.contains("3 events"),
        "{alt}"
    );
    assert!(
        html.contains("<figcaption>") && html.contains("Sources: ") && html.contains("CC-BY-4.0"),
        "{html}"
    );
    assert_eq!(html.matches("<a href=\"https://example.org/f/?v=1&amp;dispute=").count(), 2, "{html}");
    assert!(!html.contains("<script") && !html.contains("<iframe"));
}
