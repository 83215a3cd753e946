//! What a sound file becomes: the model, its kinds and its index.

#![allow(clippy::unwrap_used)]

use base::date::{Day, Edtf};
use base::text::{Lang, Localized};
use dataset::counts::is_unknown;
use dataset::{
    AmountStatus, Bound, Checked, CorrectionClass, Dataset, Dispute, DisputeIx, Effect, EntityIx, EventIx,
    Family, RecordDays, RecordRef, RelationIx, Section, Shape, SourceIx, Speaker, Stance, Tone, disagree,
    is_only_promised, load,
};

fn sound() -> Dataset {
    load(include_str!("../../../tests/fixtures/datasets/sound.json")).dataset.unwrap()
}

#[test]
fn every_field_arrives() {
    let dataset = sound();
    assert_eq!(dataset.head.title, Localized::neutral("A sound dataset"));
    assert_eq!(Some(dataset.head.updated), Day::parse("2025-12-31"));
    assert_eq!(
        (dataset.head.license.as_str(), dataset.head.opening.as_str()),
        ("CC0-1.0", "?dispute=access")
    );
    assert_eq!(dataset.head.languages, ["en", "fr"]);

    let [daily, weekly, blog] = dataset.sources.as_slice() else { panic!() };
    assert_eq!(
        (daily.checked, weekly.checked, blog.checked),
        (Checked::Read, Checked::Listed, Checked::Cited)
    );
    assert_eq!(daily.archived.as_deref(), Some("https://archive.example/daily/a"));
    assert!(blog.title_approximate && !daily.title_approximate);

    let beta = &dataset.entities[1];
    assert_eq!(beta.name.text(Lang::Fr), "Ateliers Beta");
    assert_eq!(beta.ended, Edtf::parse("2025-10").ok());
    assert_eq!(dataset.entities[2].of, Some(EntityIx(0)));

    let relation = &dataset.relations[0];
    assert_eq!((relation.from, relation.to), (EntityIx(1), EntityIx(2)));
    assert_eq!(relation.until, Edtf::parse("2025-08-01?").ok());

    let ended = &dataset.events[1];
    assert_eq!(ended.dispute, Some(DisputeIx(0)));
    assert_eq!(ended.effects, [Effect::Ends(RelationIx(0))]);
    assert_eq!(ended.claims[0].by, Speaker::Entity(EntityIx(0)));
    assert_eq!(
        (ended.claims[1].by, ended.claims[1].stance),
        (Speaker::Source(SourceIx(1)), Stance::Reported)
    );
    assert_eq!(ended.conflicts[0].values[0].date, Edtf::parse("2025-08-01").ok());
    assert_eq!(ended.conflicts[0].values[1].value, Localized::neutral("2025-08-02"));
    assert_eq!(dataset.events.iter().map(|event| event.rank).collect::<Vec<_>>(), [3, 1, 2]);
    assert_eq!(dataset.stories[0].steps[0].view, "?sel=event:access-ended");
}

#[test]
fn how_far_things_have_gone_arrives() {
    let dataset = sound();
    let head = &dataset.head;
    assert_eq!(head.covered.as_ref().unwrap().text(Lang::Fr), "L’accès aux API");
    assert_eq!(head.not_covered.as_ref().unwrap().text(Lang::En), "Everything else");

    let [access, prices] = dataset.disputes.as_slice() else { panic!() };
    let stage = |dispute: &Dispute| {
        let stage = dispute.stage.as_ref().unwrap();
        (dataset.vocabulary.kind(Family::Stages, stage.kind).id.clone(), stage.sources.len())
    };
    assert_eq!(stage(access), ("settled".into(), 1));
    assert_eq!(access.stage.as_ref().unwrap().since, Edtf::parse("2025-09-30").ok());
    assert_eq!(stage(prices), ("mediation".into(), 2), "a stage of its own");
    assert_eq!(prices.unknown_since, Edtf::parse("2025-11-15").ok());
    assert!(!is_unknown(&dataset, access) && is_unknown(&dataset, prices));
    assert_eq!(dataset.relations[1].unknown_since, Edtf::parse("2025-11").ok());

    let [first, second, third] = dataset.events[1].amounts.as_slice() else { panic!() };
    assert_eq!((first.value, first.bound, first.currency.as_str()), (2_500_000.0, Bound::Exactly, "USD"));
    assert_eq!((first.status, second.bound), (AmountStatus::Claimed, Bound::About));
    assert!(disagree(first, second) && !disagree(first, third) && !disagree(first, first));
    assert_eq!((third.value, third.status), (0.5, AmountStatus::Paid));
    assert!(is_only_promised(&dataset.relations[0].amounts) && !is_only_promised(&dataset.events[1].amounts));
    assert!(!is_only_promised(&[]), "of what nothing is known nothing was promised");

    assert_eq!(dataset.entities[1].wikidata.as_deref(), Some("Q42"));
    assert_eq!(
        dataset.entities[1].days,
        RecordDays { added: Day::parse("2025-06-01"), updated: Day::parse("2025-12-30") }
    );
    assert_eq!(dataset.events[2].days.added, Day::parse("2025-12-30"));
}

#[test]
fn corrections_arrive_with_what_they_are_of() {
    let dataset = sound();
    let [day, titles] = dataset.corrections.as_slice() else { panic!() };
    assert_eq!(day.record, Some(RecordRef { section: Section::Events, position: 1 }));
    assert_eq!((day.class, titles.class), (CorrectionClass::Correction, CorrectionClass::Editorial));
    assert_eq!((day.old.clone(), day.sources.len()), (Some(Localized::neutral("2025-08-02")), 1));
    assert_eq!((titles.record, titles.old.is_none()), (None, true), "of the whole");
}

#[test]
fn a_correction_of_a_record_that_is_left_out_is_left_out_too() {
    let text = include_str!("../../../tests/fixtures/datasets/sound.json");
    let loaded = load(&text.replace("\"id\": \"access-ended\"", "\"id\": \"Access ended\""));
    let dataset = loaded.dataset.unwrap();
    assert_eq!((dataset.events.len(), dataset.corrections.len()), (2, 1));
    // The record of a correction is given by its place among the records kept.
    let loaded = load(&text.replace("\"id\": \"access-opened\"", "\"id\": \"Access opened\""));
    let record = loaded.dataset.unwrap().corrections[0].record;
    assert_eq!(record, Some(RecordRef { section: Section::Events, position: 0 }));
}

#[test]
fn kinds_of_the_head_add_to_the_known_ones_or_replace_them() {
    let dataset = sound();
    let kind = |family, id: &str| {
        let ix = dataset.vocabulary.find(family, id).unwrap();
        dataset.vocabulary.kind(family, ix)
    };
    let outage = kind(Family::Events, "outage");
    assert_eq!((outage.shape, outage.tone), (Shape::Diamond, Tone::Fault));
    assert_eq!(outage.plural.text(Lang::Fr), "panne");
    // Replaced in its place, keeping the mark that was not declared anew.
    let founding = kind(Family::Events, "founding");
    assert_eq!((founding.label.text(Lang::En), founding.tone), ("birth", Tone::Mute));
    assert_eq!(dataset.vocabulary.events.iter().filter(|kind| kind.id == "founding").count(), 1);
    assert_eq!(kind(Family::Roles, "witness").label.text(Lang::Fr), "témoin");
    assert_eq!(dataset.events[2].kind, dataset.vocabulary.find(Family::Events, "outage").unwrap());
}

#[test]
fn the_index_finds_everything_from_everywhere() {
    let dataset = sound();
    let index = &dataset.index;
    assert_eq!(index.source_by_id["blog"], SourceIx(2));
    assert_eq!(index.entity_by_id["alpha-api"], EntityIx(2));
    assert_eq!(index.relation_by_id["alpha-provides-alpha-api"], RelationIx(1));
    assert_eq!(index.dispute_by_id["access"], DisputeIx(0));
    assert_eq!(index.event_by_id["first-outage"], EventIx(2));
    assert_eq!(index.events_by_day, [0, 1, 2].map(EventIx));
    assert_eq!(
        index.events_of_entity,
        [vec![EventIx(0), EventIx(1)], vec![EventIx(0), EventIx(1)], vec![EventIx(1), EventIx(2)]]
    );
    assert_eq!(index.relations_of_entity[2], [RelationIx(0), RelationIx(1)]);
    let [access, prices] = [DisputeIx(0), DisputeIx(1)];
    assert_eq!(index.disputes_of_entity, [vec![access], vec![access, prices], vec![access]]);
    assert_eq!(index.provided_by_entity[0], [EntityIx(2)]);
    assert_eq!(index.events_of_dispute, [[EventIx(1)], [EventIx(2)]]);
    assert_eq!(index.events_of_relation, [vec![EventIx(0), EventIx(1)], vec![]]);
}

#[test]
fn events_come_by_day_whatever_their_order_in_the_file() {
    let text = include_str!("../../../tests/fixtures/datasets/sound.json");
    let later = text.replace("\"2024-03-14\"", "\"2025-11\"").replace("\"since\": \"2024-03\",", "");
    let later = later.replace("      \"effects\": [{ \"begins\": \"beta-uses-alpha-api\" }],\n", "");
    let dataset = load(&later).dataset.unwrap();
    assert_eq!(dataset.index.events_by_day, [1, 2, 0].map(EventIx));
    assert_eq!(dataset.index.events_of_entity[0], [1, 0].map(EventIx));
}

#[test]
fn a_speaker_that_is_both_an_entity_and_a_source_is_the_entity() {
    let text = include_str!("../../../tests/fixtures/datasets/sound.json")
        .replace("\"id\": \"beta\",", "\"id\": \"weekly\",");
    let text = text.replace("\"beta\"", "\"weekly\"");
    let dataset = load(&text).dataset.unwrap();
    assert_eq!(dataset.events[1].claims[1].by, Speaker::Entity(EntityIx(1)));
}
