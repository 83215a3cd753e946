//! A dataset that is taken away is a dataset again, with all that its format has.
#![allow(clippy::unwrap_used, missing_docs)]

use base::palette::Palette;
use base::text::Lang;
use dataset::{Dataset, Section, load};
use page::{ExportFormat, IndexedDataset, ViewModel};
use publish::export::{Export, write};
use view::{PageSettings, parse};

const SOUND: &str = include_str!("../../../tests/fixtures/datasets/sound.json");

/// The dataset of a view of another, as it is taken away.
fn taken(text: &str, query: &str) -> String {
    let loaded = IndexedDataset::new(load(text).dataset.unwrap());
    let view = parse(query).resolve(&loaded.dataset, &PageSettings::default()).0;
    let model = ViewModel::select(&loaded, &view).laid_out(None);
    let export = Export {
        loaded: &loaded,
        text,
        view: &view,
        model: &model,
        lang: Lang::En,
        palette: Palette::LIGHT,
        headline: "",
        page_url: "https://example.org/faultlines/",
    };
    write(&export, ExportFormat::Json)
}

/// Everything in a dataset but what a view has of its own.
fn all_but_opening(text: &str) -> String {
    let report = check::check(text);
    assert_eq!(report.problems, []);
    let mut dataset: Dataset = report.dataset.unwrap();
    dataset.head.opening.clear();
    dataset.stories.clear();
    dataset.index = dataset::Index::default();
    format!("{dataset:#?}")
}

#[test]
fn the_whole_field_comes_back_with_every_field_of_every_record() {
    let once = taken(SOUND, "?v=1");
    let (first, second) = (all_but_opening(SOUND), all_but_opening(&once));
    for (line, other) in first.lines().zip(second.lines()) {
        assert_eq!(line, other);
    }
    assert_eq!(first.len(), second.len());
    assert_eq!(taken(&once, "?v=1"), once, "and again");
}

#[test]
fn corrections_stay_with_what_they_are_of_and_those_of_the_whole_always() {
    for (query, corrected) in [
        ("?v=1", vec![Some("access-ended"), None]),
        ("?v=1&dispute=access", vec![Some("access-ended"), None]),
        ("?v=1&kind=outage", vec![None]),
    ] {
        let report = check::check(&taken(SOUND, query));
        let dataset = report.dataset.unwrap();
        let of = |correction: &dataset::Correction| {
            correction.record.map(|of| {
                assert_eq!(of.section, Section::Events);
                dataset.record_id(of).to_owned()
            })
        };
        let found: Vec<Option<String>> = dataset.corrections.iter().map(of).collect();
        let expected: Vec<Option<String>> = corrected.iter().map(|id| id.map(str::to_owned)).collect();
        assert_eq!((found, report.errors), (expected, 0), "{query}");
    }
}

#[test]
fn what_is_of_a_stage_or_an_amount_alone_keeps_its_sources() {
    // `weekly` is named by the stage and by two amounts; `blog` by nothing that this view keeps.
    let text = taken(SOUND, "?v=1&dispute=access");
    let dataset = load(&text).dataset.unwrap();
    let ids: Vec<&str> = dataset.sources.iter().map(|source| source.id.as_str()).collect();
    assert_eq!(ids, ["daily", "weekly"]);
    assert!(dataset.disputes[0].stage.is_some() && dataset.events[0].amounts.len() == 3);
}
