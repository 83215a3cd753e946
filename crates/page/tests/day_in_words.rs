//! The line under the picture of a day: how what the view is about stood.
#![allow(clippy::unwrap_used, missing_docs)]

use base::text::Lang;
use page::{IndexedDataset, ViewModel, day_in_words};
use view::{PageSettings, parse};

/// The line of a view of the bundled data, in English and French.
fn told(loaded: &IndexedDataset, query: &str) -> [Option<String>; 2] {
    let (view, warnings) = parse(query).resolve(&loaded.dataset, &PageSettings::default());
    assert!(warnings.is_empty(), "{query}: {warnings:?}");
    let model = ViewModel::select(loaded, &view);
    [Lang::En, Lang::Fr].map(|lang| day_in_words(&loaded.dataset, &model, &view, lang))
}

#[test]
fn it_says_how_the_relation_stood_that_the_view_is_about() {
    let loaded = IndexedDataset::new(fixture::bundled_dataset());
    for (query, en, fr) in [
        (
            "?dispute=anthropic-openai-claude-access&at=2025-07-31",
            "On 31 July 2025 OpenAI had access to the Claude API; sources disagree on the day it ended.",
            "Le 31 juillet 2025, OpenAI pouvait utiliser l’API Claude\u{202f}; les sources divergent sur le jour de la fin.",
        ),
        (
            "?dispute=anthropic-openai-claude-access&at=2025-07-20",
            "On 20 July 2025 OpenAI had access to the Claude API.",
            "Le 20 juillet 2025, OpenAI pouvait utiliser l’API Claude.",
        ),
        (
            "?dispute=anthropic-openai-claude-access&at=2025-08-02",
            "On 2 August 2025 OpenAI had limited access to the Claude API.",
            "Le 2 août 2025, OpenAI disposait d’un accès limité à l’API Claude.",
        ),
        (
            "?dispute=openai-windsurf-deal&sel=relation:openai-sought-to-acquire-windsurf&at=2025-07-12",
            "By 12 July 2025 that was over: OpenAI was seeking to acquire Windsurf until 11 July 2025.",
            "Le 12 juillet 2025, c’était fini\u{202f}: OpenAI cherchait à acquérir Windsurf jusqu’au 11 juillet 2025.",
        ),
        (
            "?dispute=openai-windsurf-deal&sel=relation:openai-sought-to-acquire-windsurf&at=2025-05-01",
            "On 1 May 2025 that was still to come: OpenAI was seeking to acquire Windsurf from 6 May 2025.",
            "Le 1er mai 2025, c’était encore à venir\u{202f}: OpenAI cherchait à acquérir Windsurf dès le 6 mai 2025.",
        ),
    ] {
        let said = told(&loaded, query);
        assert_eq!([said[0].as_deref(), said[1].as_deref()], [Some(en), Some(fr)], "{query}");
    }
}

#[test]
fn the_latest_day_says_nothing_and_every_other_day_something() {
    let loaded = IndexedDataset::new(fixture::bundled_dataset());
    assert_eq!(told(&loaded, "?v=1"), [None, None]);
    for dispute in &loaded.dataset.disputes {
        for day in ["2019-01-01", "2025-01-01", "2026-06-30"] {
            let query = format!("?dispute={}&at={day}", dispute.id);
            let [en, fr] = told(&loaded, &query).map(|line| line.unwrap());
            let whole = |line: &str| line.ends_with('.') && !line.contains(['…', '?', '~']);
            assert!(whole(&en) && whole(&fr), "{query}: {en} {fr}");
        }
    }
}

/// Two kinds of relation of one's own, one with words for the past.
const OWN: &str = r#"{
  "version": 1, "title": "Mills", "description": "Mills", "updated": "2024-01-01", "license": "CC0", "opening": "",
  "kinds": { "relations": [
    { "id": "leases", "label": { "en": "leases", "fr": "loue" }, "past": { "en": "held a lease of", "fr": "louait" } },
    { "id": "owns", "label": { "en": "owns", "fr": "possède" } }
  ] },
  "sources": [{ "id": "s", "url": "https://example.org/", "title": "T", "publisher": "P", "lang": "en", "checked": "read" }],
  "entities": [
    { "id": "smith", "kind": "person", "name": "Smith" },
    { "id": "mill", "kind": "product", "name": { "en": "mill", "fr": "moulin" },
      "in_text": { "en": "the mill", "fr": "le moulin" } }
  ],
  "relations": [
    { "id": "lease", "kind": "leases", "from": "smith", "to": "mill", "since": "1790~", "sources": ["s"] },
    { "id": "property", "kind": "owns", "from": "smith", "to": "mill", "since": "1800", "sources": ["s"] }
  ],
  "events": [{ "id": "e", "date": "1790", "kind": "statement", "title": "T", "summary": "S",
    "actors": [{ "entity": "smith", "role": "speaker" }], "about": ["mill"], "sources": ["s"] }]
}"#;

#[test]
fn its_words_are_the_vocabularys() {
    let loaded = IndexedDataset::new(dataset::load(OWN).dataset.unwrap());
    for (query, en, fr) in [
        (
            "sel=relation:lease&at=1795-01-01",
            "On 1 January 1795 Smith held a lease of the mill.",
            "Le 1er janvier 1795, Smith louait le moulin.",
        ),
        (
            "sel=relation:lease&at=1780-01-01",
            "On 1 January 1780 that was still to come: Smith held a lease of the mill from around 1790.",
            "Le 1er janvier 1780, c’était encore à venir\u{202f}: Smith louait le moulin dès environ 1790.",
        ),
        (
            "sel=relation:property&at=1801-01-01",
            "On 1 January 1801 Smith owns the mill.",
            "Le 1er janvier 1801, Smith possède le moulin.",
        ),
    ] {
        let said = told(&loaded, &format!("?v=1&{query}"));
        assert_eq!([said[0].as_deref(), said[1].as_deref()], [Some(en), Some(fr)], "{query}");
    }
}

#[test]
fn since_when_nobody_says_whether_it_holds_is_said_with_the_day() {
    let text = include_str!("../../../tests/fixtures/datasets/sound.json");
    let loaded = IndexedDataset::new(dataset::load(text).dataset.unwrap());
    let said = |at: &str| {
        told(&loaded, &format!("?v=1&sel=relation:alpha-provides-alpha-api&at={at}")).map(Option::unwrap)
    };
    let [before, _] = said("2025-10-31");
    assert!(before.starts_with("On 31 October 2025 Alpha"), "{before}");
    let [after, apres] = said("2025-11-01");
    assert!(after.starts_with("As of 1 November 2025 nobody says whether this still held: Alpha"), "{after}");
    assert!(apres.starts_with("Au 1er novembre 2025, personne ne dit si c’était encore le cas"), "{apres}");
}
