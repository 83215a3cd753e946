//! The rows of disputes and claims are what the filters keep, each once, in the order asked for.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;

use base::text::{Lang, fold};
use dataset::{Dataset, DisputeIx, Stance};
use page::{ClaimRow, IndexedDataset, ViewModel, claim_rows, dispute_rows, events_of, speaker_name};
use view::{PageSettings, Sort, SortBy, View, parse};

fn bundled() -> IndexedDataset {
    IndexedDataset::new(fixture::bundled_dataset())
}

fn view(loaded: &IndexedDataset, query: &str) -> (View, ViewModel) {
    let (view, warnings) = parse(query).resolve(&loaded.dataset, &PageSettings::default());
    assert!(warnings.is_empty(), "{query}: {warnings:?}");
    let model = ViewModel::select(loaded, &view);
    (view, model)
}

fn disputes(loaded: &IndexedDataset, query: &str) -> Vec<DisputeIx> {
    let (view, model) = view(loaded, query);
    dispute_rows(&loaded.dataset, &model.visible, view.sort, Lang::En)
}

fn claims(loaded: &IndexedDataset, query: &str) -> Vec<ClaimRow> {
    let (view, model) = view(loaded, query);
    claim_rows(&loaded.dataset, &model.visible, &view.filter, view.sort, Lang::En)
}

#[test]
fn a_status_lists_each_of_its_disputes_once() {
    let loaded = bundled();
    let dataset = &loaded.dataset;
    for status in &dataset.vocabulary.statuses {
        let rows = disputes(&loaded, &format!("v=1&status={}&rows=disputes", status.id));
        let all = (0..dataset.disputes.len() as u32).map(DisputeIx);
        let wanted = all.filter(|ix| {
            dataset.vocabulary.statuses[dataset.dispute(*ix).status.at()].id == status.id
                && events_of(dataset, *ix) > 0
        });
        assert_eq!(
            rows.iter().copied().collect::<BTreeSet<_>>(),
            wanted.collect::<BTreeSet<_>>(),
            "{}",
            status.id
        );
        assert_eq!(rows.len(), rows.iter().collect::<BTreeSet<_>>().len());
    }
}

#[test]
fn asked_who_denied_what_the_rows_are_the_denials_and_nothing_else() {
    let loaded = bundled();
    let dataset = &loaded.dataset;
    let claim = |(event, at): &ClaimRow| &dataset.event(*event).claims[*at];
    let rows = claims(&loaded, "v=1&stance=denied&rows=claims");
    assert!(!rows.is_empty() && rows.iter().all(|row| claim(row).stance == Stance::Denied));
    let all = dataset.events.iter().flat_map(|event| &event.claims);
    assert_eq!(rows.len(), all.filter(|claim| claim.stance == Stance::Denied).count());
    let every = claims(&loaded, "v=1&rows=claims").len();
    assert_eq!(every, dataset.events.iter().map(|event| event.claims.len()).sum::<usize>());
}

#[test]
fn rows_are_sorted_by_every_column_and_turned_round() {
    let loaded = bundled();
    let dataset: &Dataset = &loaded.dataset;
    let ordered = |keys: Vec<String>, descending: bool| {
        keys.windows(2).all(|two| if descending { two[0] >= two[1] } else { two[0] <= two[1] })
    };
    for (descending, sign) in [(false, ""), (true, "-")] {
        let by = |column: &str| disputes(&loaded, &format!("v=1&rows=disputes&sort={sign}{column}"));
        let key = |date: &base::date::Edtf| format!("{:020}", i64::from(date.earliest().0) + 1_000_000_000);
        assert!(ordered(
            by("title").iter().map(|ix| fold(dataset.dispute(*ix).title.text(Lang::En))).collect(),
            descending
        ));
        assert!(ordered(by("date").iter().map(|ix| key(&dataset.dispute(*ix).opened)).collect(), descending));
        assert!(ordered(
            by("events").iter().map(|ix| format!("{:09}", events_of(dataset, *ix))).collect(),
            descending
        ));
        assert!(ordered(
            by("sources").iter().map(|ix| format!("{:09}", dataset.dispute(*ix).sources.len())).collect(),
            descending
        ));
        let closed = |ix: &DisputeIx| dataset.dispute(*ix).closed.as_ref().map_or("~".to_string(), &key);
        assert!(ordered(by("closed").iter().map(closed).collect(), descending));
        let said = claims(&loaded, &format!("v=1&rows=claims&sort={sign}actors"));
        let speaker = |(event, at): &ClaimRow| {
            fold(speaker_name(dataset, &dataset.event(*event).claims[*at], Lang::En))
        };
        assert!(ordered(said.iter().map(speaker).collect(), descending));
    }
}

#[test]
fn what_a_column_does_not_tell_apart_stays_as_it_came() {
    let loaded = bundled();
    let (_, model) = view(&loaded, "v=1");
    let rows = |descending| {
        let by = Sort { by: SortBy::Kind, descending };
        claim_rows(&loaded.dataset, &model.visible, &Default::default(), by, Lang::En)
    };
    let stance = |(event, at): &ClaimRow| loaded.dataset.event(*event).claims[*at].stance;
    for stance_asked in Stance::ALL {
        let of = |rows: Vec<ClaimRow>| {
            rows.into_iter().filter(|row| stance(row) == stance_asked).collect::<Vec<_>>()
        };
        assert_eq!(of(rows(false)), of(rows(true)), "{stance_asked:?}");
    }
}
