//! Certainty: what rests on allegations alone is told from what somebody confirms or reports.
#![allow(clippy::unwrap_used)]

use dataset::*;
use fixture::{Told, World};
use query::{is_dispute_alleged, is_event_alleged, is_relation_alleged};

fn world() -> Dataset {
    let event = |id, dispute, claims| Told {
        id,
        date: "2025",
        kind: "statement",
        title: ["t", "t"],
        summary: ["s", "s"],
        actors: &["a"],
        dispute,
        claims,
        ..Told::default()
    };
    World::new()
        .entity("a", "lab", "A", &[], "")
        .dispute("firm", "F", "ongoing", &[("a", "plaintiff")], &[], ("2025", ""))
        .dispute("soft", "S", "ongoing", &[("a", "plaintiff")], &[], ("2025", ""))
        .dispute("status", "T", "alleged", &[("a", "plaintiff")], &[], ("2025", ""))
        .dispute("bare", "B", "ongoing", &[("a", "plaintiff")], &[], ("2025", ""))
        .event(event("said", "firm", &[(Some(Stance::Alleged), "x"), (Some(Stance::Denied), "y")]))
        .event(event("shown", "firm", &[(Some(Stance::Alleged), "x"), (Some(Stance::Confirmed), "y")]))
        .event(event("told", "", &[]))
        .event(event("only-said", "soft", &[(Some(Stance::Alleged), "x")]))
        .built()
}

#[test]
fn an_event_is_alleged_when_nobody_confirms_or_reports_what_is_claimed() {
    let world = world();
    let alleged: Vec<&str> = world
        .events
        .iter()
        .filter(|event| is_event_alleged(&world, event))
        .map(|event| event.id.as_str())
        .collect();
    assert_eq!(alleged, ["said", "only-said"]);
}

#[test]
fn an_accusation_is_not_made_firm_by_a_report_of_it_nor_by_who_makes_it() {
    let mut world = world();
    let accusation = world.vocabulary.find(Family::Events, "allegation").unwrap();
    let plain = world.vocabulary.find(Family::Events, "statement").unwrap();
    let claim = |stance, by| Claim { text: Default::default(), by, stance, sources: vec![] };
    let (accuser, other) = (Speaker::Entity(EntityIx(0)), Speaker::Source(SourceIx(0)));
    for (claims, of_an_accusation, of_others) in [
        (vec![(Stance::Alleged, accuser), (Stance::Reported, other)], true, false),
        (vec![(Stance::Alleged, accuser), (Stance::Confirmed, accuser)], true, false),
        (vec![(Stance::Alleged, accuser), (Stance::Confirmed, other)], false, false),
        (vec![(Stance::Alleged, accuser)], true, true),
        (vec![], false, false),
    ] {
        let event = &mut world.events[0];
        event.claims = claims.iter().map(|(stance, by)| claim(*stance, *by)).collect();
        for (kind, expected) in [(accusation, of_an_accusation), (plain, of_others)] {
            world.events[0].kind = kind;
            assert_eq!(is_event_alleged(&world, &world.events[0]), expected, "{claims:?}");
        }
    }
}

#[test]
fn a_dispute_is_as_certain_as_its_best_supported_event() {
    let world = world();
    let alleged = |id: &str| is_dispute_alleged(&world, *world.index.dispute_by_id.get(id).unwrap());
    assert!(alleged("soft"));
    assert!(alleged("status"), "its status says so");
    assert!(!alleged("firm"));
    assert!(!alleged("bare"), "without events nothing is alleged");
}

#[test]
fn a_relation_is_as_certain_as_its_best_supported_event() {
    let mut world = world();
    let relation = |id: &str| Relation {
        id: id.into(),
        kind: KindIx(0),
        from: EntityIx(0),
        to: EntityIx(0),
        since: None,
        until: None,
        unknown_since: None,
        amounts: vec![],
        sources: vec![],
        days: RecordDays::default(),
    };
    world.relations = ["firm", "soft", "bare"].map(relation).to_vec();
    let events = [("said", 0), ("shown", 0), ("said", 1), ("only-said", 1)];
    for (id, at) in events {
        let event = world.events.iter_mut().find(|event| event.id == id).unwrap();
        let effect = if id == "shown" { Effect::Ends } else { Effect::Begins };
        event.effects.push(effect(RelationIx(at)));
    }
    world.index = Index::of(&world);
    assert!(!is_relation_alleged(&world, RelationIx(0)), "its end is confirmed");
    assert!(is_relation_alleged(&world, RelationIx(1)), "both of its events are alleged only");
    assert!(!is_relation_alleged(&world, RelationIx(2)), "no event speaks of it: its own sources do");
}
