//! What JSON Graph, GEXF and calendars carry of a dataset, fact by fact, and that our own reader gives it back.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Day;
use base::palette::Palette;
use base::text::Lang;
use dataset::{Dataset, load};
use page::{ExportFormat, IndexedDataset, ViewModel};
use publish::export::{Export, left_out, write};
use publish::import::{Input, Options, import};
use serde_json::Value;
use view::{PageSettings, parse};

const DATASET: &str = r#"{"version": 1, "title": "T", "description": "d", "updated": "2026-01-01", "license": "CC0-1.0", "opening": "?v=1", "languages": ["en"],
"sources": [{"id": "s", "url": "https://example.org/s", "title": "S", "publisher": "P", "lang": "en", "checked": "read"}, {"id": "s2", "url": "https://example.org/s2", "title": "S", "publisher": "P", "lang": "en", "checked": "read"}],
"entities": [{"id": "a", "kind": "lab", "name": "Lab & Co", "aliases": ["Old Lab", "The Lab"], "founded": "-0049", "ended": "2001~", "country": "FR", "url": "https://example.org/a", "description": {"en": "A <lab> of \"old\""}},
             {"id": "b", "kind": "model", "name": "B", "of": "a", "founded": "2020-01"}],
"relations": [{"id": "r", "kind": "uses", "from": "a", "to": "b", "since": "2020-02-01", "sources": ["s"]}],
"disputes": [{"id": "q", "title": {"en": "Q"}, "summary": {"en": "About what"}, "parties": [{"entity": "a", "role": "plaintiff"}], "status": "alleged", "opened": "2021", "sources": ["s2"]}],
"events": [{"id": "ides", "date": "-0043-03-15", "kind": "founding", "title": {"en": "Ides"}, "summary": {"en": "x"}, "actors": [{"entity": "a", "role": "founded"}], "about": ["b"], "sources": ["s", "s2"]},
           {"id": "year-0", "date": "0000-12-31/0001-01-02", "kind": "founding", "title": {"en": "Turn"}, "summary": {"en": "x"}, "actors": [], "dispute": "q", "sources": ["s", "s2"]},
           {"id": "later", "date": "2021-03-04", "kind": "founding", "title": {"en": "Later"}, "summary": {"en": "x"}, "actors": [], "dispute": "q", "sources": ["s", "s2"]}],
"stories": []}"#;

fn with<T>(lang: Lang, look: impl Fn(&Export) -> T) -> T {
    let loaded = IndexedDataset::new(load(DATASET).dataset.unwrap());
    let (view, _) = parse("v=1").resolve(&loaded.dataset, &PageSettings::default());
    let model = ViewModel::select(&loaded, &view).laid_out(None);
    look(&Export {
        loaded: &loaded,
        text: DATASET,
        view: &view,
        model: &model,
        lang,
        palette: Palette::LIGHT,
        page_url: "",
        headline: "",
    })
}

#[test]
fn the_dataset_of_these_tests_is_sound() {
    let report = check::check(DATASET);
    assert!(report.is_sound(), "{:?}", report.problems);
}

#[test]
fn the_json_graph_carries_names_texts_country_addresses_and_dates() {
    let file: Value =
        serde_json::from_str(&with(Lang::En, |export| write(export, ExportFormat::Jgf))).unwrap();
    let lab = &file["graph"]["nodes"]["a"];
    assert_eq!(lab["label"], "Lab & Co");
    for (name, value) in [
        ("aliases", serde_json::json!(["Old Lab", "The Lab"])),
        ("description", "A <lab> of \"old\"".into()),
        ("country", "FR".into()),
        ("url", "https://example.org/a".into()),
        ("founded", "-0049".into()),
        ("ended", "2001~".into()),
    ] {
        assert_eq!(lab["metadata"][name], value, "{name}");
    }
    let dispute = &file["graph"]["nodes"]["q"]["metadata"];
    assert_eq!(dispute["description"], "About what");
    assert_eq!(dispute["sources"], serde_json::json!(["https://example.org/s2"]));
}

#[test]
fn the_gexf_carries_the_same_and_an_open_spell_on_the_element_too() {
    let text = with(Lang::En, |export| write(export, ExportFormat::Gexf));
    let file = roxmltree::Document::parse(&text).unwrap();
    let element = |id: &str| {
        file.descendants()
            .find(|it| it.attribute("id") == Some(id) && it.attribute("label").is_some())
            .unwrap()
    };
    let value = |id: &str, name: &str| {
        let found = element(id).descendants().find(|it| it.attribute("for") == Some(name));
        found.and_then(|it| it.attribute("value").map(str::to_owned)).unwrap_or_default()
    };
    for (name, expected) in [
        ("aliases", "Old Lab; The Lab"),
        ("description", "A <lab> of \"old\""),
        ("country", "FR"),
        ("url", "https://example.org/a"),
        ("since", "-0049"),
        ("until", "2001~"),
    ] {
        assert_eq!(value("a", name), expected, "{name}");
    }
    assert_eq!(
        (value("q", "description"), value("q", "sources")),
        ("About what".into(), "https://example.org/s2".into())
    );
    let edge = element("r");
    assert_eq!((edge.attribute("start"), edge.attribute("end")), (Some("2020-02-01"), None));
    assert_eq!(value("r", "sources"), "https://example.org/s");
    // Every value is of an attribute that is declared.
    let declared: Vec<&str> = file
        .descendants()
        .filter(|it| it.has_tag_name(("http://gexf.net/1.3", "attribute")))
        .filter_map(|it| it.attribute("id"))
        .collect();
    for used in file.descendants().filter_map(|it| it.attribute("for")) {
        assert!(declared.contains(&used), "{used}");
    }
}

#[test]
fn what_a_graph_carries_comes_back() {
    let before = load(DATASET).dataset.unwrap();
    for format in [ExportFormat::Jgf, ExportFormat::Gexf] {
        let written = with(Lang::En, |export| write(export, format));
        let today = Day::parse("2026-11-22").unwrap();
        let options = Options { from: None, day_order: None, lang: "en".into(), source_url: None, today };
        let imported = import(&[Input { name: "g", bytes: written.as_bytes() }], &options).unwrap();
        let after = check::check(&imported.text).dataset.unwrap();
        assert_eq!(facts(&after), facts(&before), "{format:?}\n{written}");
    }
}

fn facts(dataset: &Dataset) -> Vec<String> {
    let urls = |sources: &[dataset::SourceIx]| -> Vec<String> {
        sources.iter().map(|ix| dataset.source(*ix).url.clone()).collect()
    };
    let entities = dataset.entities.iter().map(|it| {
        let text = it.description.as_ref().map(|text| text.text(Lang::En));
        let of = it.of.map(|of| dataset.entity(of).id.clone());
        format!(
            "{} {} {:?} {:?} {:?} {:?} {text:?} {:?} {:?} {of:?}",
            it.id,
            it.name.text(Lang::En),
            it.aliases,
            it.country,
            it.url,
            it.founded,
            it.ended,
            dataset.vocabulary.entities[it.kind.at()].id
        )
    });
    let disputes = dataset.disputes.iter().map(|it| {
        let text = it.summary.as_ref().map(|text| text.text(Lang::En));
        format!("{} {} {text:?} {} {:?}", it.id, it.title.text(Lang::En), it.opened, urls(&it.sources))
    });
    let relations = dataset
        .relations
        .iter()
        .map(|it| format!("{} {:?} {:?} {:?}", it.id, it.since, it.until, urls(&it.sources)));
    let mut facts: Vec<String> = entities.chain(disputes).chain(relations).collect();
    facts.sort();
    facts
}

#[test]
fn a_calendar_has_no_years_before_the_year_1_and_says_how_many_events_it_leaves_out() {
    for (lang, words) in [(Lang::En, "2 events are left out"), (Lang::Fr, "2 événements n’y sont pas")] {
        let text = with(lang, |export| write(export, ExportFormat::Ics));
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 1, "{text}");
        assert!(text.contains("DTSTART;VALUE=DATE:20210304"), "{text}");
        assert!(text.replace("\r\n ", "").contains(words), "{text}");
        assert!(with(lang, |export| left_out(export, ExportFormat::Ics)).unwrap().starts_with(words));
        assert_eq!(with(lang, |export| left_out(export, ExportFormat::Gexf)), None);
    }
}
