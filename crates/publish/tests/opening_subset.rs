//! The leaner dataset that the page opens with shows the same opening view as the whole one, to the bit, and leaves out
//! only words that the view does not show.
#![allow(clippy::unwrap_used, missing_docs)]

use base::text::Lang;
use dataset::Dataset;
use layout::hash_positions;
use page::{IndexedDataset, ViewModel, describe};
use publish::site::opening_subset;
use view::{PageSettings, Selection, View, opening};

const WHOLE: &str = include_str!("../../../static/data/dataset.json");

fn dataset(text: &str) -> Dataset {
    let report = check::check(text);
    assert!(report.left_out.is_empty(), "{:?}", report.left_out);
    report.dataset.expect("it is a dataset")
}

fn both() -> (Dataset, Dataset, View, String) {
    let whole = dataset(WHOLE);
    let view = opening(&whole, &PageSettings::default());
    let opening_subset = opening_subset(WHOLE, &view).expect("the opening view has no search");
    (whole, dataset(&opening_subset), view, opening_subset)
}

#[test]
fn the_opening_view_is_the_same_picture_from_both() {
    let (whole, opening_subset, view, _) = both();
    assert_eq!(opening(&opening_subset, &PageSettings::default()), view);
    let [whole, opening_subset] = [whole, opening_subset].map(IndexedDataset::new);
    let [one, other] =
        [&whole, &opening_subset].map(|loaded| ViewModel::select(loaded, &view).laid_out(None));
    assert_eq!(hash_positions(&one.positions), hash_positions(&other.positions));
    assert_eq!(one.request, other.request);
    assert_eq!(
        format!("{:?} {:?} {:?}", one.visible, one.facets, one.period),
        format!("{:?} {:?} {:?}", other.visible, other.facets, other.period)
    );
    for lang in Lang::ALL {
        let [one, other] = [(&whole, &one), (&opening_subset, &other)]
            .map(|(loaded, model)| describe(&loaded.dataset, &model.visible, &view, lang));
        assert_eq!(one, other);
    }
}

#[test]
fn what_is_selected_keeps_its_words_and_sources_and_every_name_its_languages() {
    let (whole, opening_subset, view, _) = both();
    let Some(Selection::Event(id)) = &view.sel else { panic!("the bundled data open on an event") };
    let told = |dataset: &Dataset| {
        let event = dataset.events.iter().find(|event| event.id == id.as_str()).expect("it is there");
        let sources: Vec<String> = event
            .claims
            .iter()
            .flat_map(|claim| &claim.sources)
            .chain(&event.sources)
            .map(|source| format!("{:?}", dataset.sources[source.at()]))
            .collect();
        (
            format!("{} {} {:?}", event.title.text(Lang::En), event.summary.text(Lang::Fr), event.claims),
            sources,
        )
    };
    assert_eq!(told(&whole), told(&opening_subset));
    for lang in Lang::ALL {
        let names = |dataset: &Dataset| -> Vec<String> {
            let of_entities = dataset.entities.iter().map(|entity| entity.name.text(lang).to_owned());
            of_entities.chain(dataset.events.iter().map(|event| event.title.text(lang).to_owned())).collect()
        };
        assert_eq!(names(&whole), names(&opening_subset));
    }
}

#[test]
fn it_is_less_than_half_as_long() {
    let (.., opening_subset) = both();
    assert!(opening_subset.len() * 2 < WHOLE.len(), "{} of {}", opening_subset.len(), WHOLE.len());
}

#[test]
fn there_is_none_where_the_opening_view_looks_into_the_words_left_out() {
    let (.., mut view, _) = both();
    view.filter.q = "access".into();
    assert!(opening_subset(WHOLE, &view).is_none());
    assert!(opening_subset("{ not json", &View::default()).is_none());
}
