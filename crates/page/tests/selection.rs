//! What is selected belongs to the view: a link to a view never carries what its filters leave out.
#![allow(clippy::unwrap_used, missing_docs)]

use page::selection::{is_selection_in_view, passed_on};
use page::{IndexedDataset, ViewModel};
use view::{PageSettings, parse};

#[test]
fn a_selection_that_the_filters_leave_out_is_not_passed_on() {
    let loaded = IndexedDataset::new(fixture::bundled_dataset());
    let dataset = &loaded.dataset;
    let perplexity = dataset.index.entity_by_id.get("perplexity").unwrap();
    let apart = dataset.events.iter().find(|event| {
        event.actors.iter().all(|part| part.entity != *perplexity) && !event.about.contains(perplexity)
    });
    let inside = dataset.event(dataset.index.events_of_entity[perplexity.at()][0]);
    let apart = apart.unwrap();
    for (query, kept) in [
        (format!("v=1&actor=perplexity&sel=event:{}", inside.id), true),
        (format!("v=1&actor=perplexity&sel=event:{}", apart.id), false),
        ("v=1&actor=perplexity&sel=entity:perplexity".into(), true),
        ("v=1&kind=ruling&time=..2010&sel=entity:perplexity".into(), false),
        (format!("v=1&actor=perplexity&sel=dispute:{}", dataset.disputes[0].id), false),
        (format!("v=1&time=..2009&sel=relation:{}", dataset.relations[0].id), false),
        ("v=1&actor=perplexity".into(), true),
    ] {
        let (view, _) = parse(&query).resolve(dataset, &PageSettings::default());
        let model = ViewModel::select(&loaded, &view);
        assert_eq!(is_selection_in_view(dataset, &model, &view), kept, "{query}");
        let passed = passed_on(dataset, &model, &view);
        assert_eq!(passed.sel.is_some(), kept && view.sel.is_some(), "{query}");
        assert_eq!(passed.filter, view.filter);
    }
}
