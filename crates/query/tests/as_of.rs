//! How things stood on a day.

use base::date::Day;
use dataset::*;
use fixture::{Told, World};
use query::as_of::*;
use query::node_by_id;

fn standings(since: &str, until: &str, days: &[&str]) -> Vec<Standing> {
    let world = World::new().entity("a", "", "A", &[], "").relation("r", "a", "a", since, until);
    let dataset = world
        .dispute("d", "D", "", &[], &[], (if since.is_empty() { "../2020" } else { since }, until))
        .built();
    let at = |day: &&str| Day::parse(day);
    let of_dispute: Vec<Standing> =
        days.iter().map(|day| dispute_state(&dataset.disputes[0], at(day))).collect();
    let of_relation: Vec<Standing> =
        days.iter().map(|day| relation_state(&dataset.relations[0], at(day))).collect();
    assert_eq!(of_dispute, of_relation, "a dispute stands as a relation of the same days does");
    of_relation
}

#[test]
fn a_relation_begins_and_ends_on_its_days() {
    use Standing::{Ended, Holds, NotBegun};
    // The last column is no day at all: the latest.
    for (since, until, days, expected) in [
        ("2025-08-01", "", ["2025-07-31", "2025-08-01", "2030-01-01", ""], [NotBegun, Holds, Holds, Holds]),
        (
            "2025-01-01",
            "2025-08-01",
            ["2024-12-31", "2025-07-31", "2025-08-01", ""],
            [NotBegun, Holds, Ended, Ended],
        ),
        // Known to the month or to an interval: from its first day on.
        (
            "2025-03",
            "2025-08",
            ["2025-02-28", "2025-03-01", "2025-08-01", ""],
            [NotBegun, Holds, Ended, Ended],
        ),
        (
            "2024",
            "2025-07/2025-09",
            ["2023-12-31", "2025-06-30", "2025-07-01", ""],
            [NotBegun, Holds, Ended, Ended],
        ),
        ("", "2025", ["0001-01-01", "2024-12-31", "2025-01-01", ""], [Holds, Holds, Ended, Ended]),
        // It ended nobody knows when before a day: not before all time.
        ("", "../2025-08", ["0001-01-01", "2025-08-30", "2025-08-31", ""], [Holds, Holds, Ended, Ended]),
        ("", "", ["0001-01-01", "2025-01-01", "9999-12-31", ""], [Holds, Holds, Holds, Holds]),
    ] {
        assert_eq!(standings(since, until, &days), expected, "{since} to {until}");
    }
}

#[test]
fn what_nobody_speaks_of_any_more_is_unknown_from_that_day_on_unless_it_is_over() {
    use Standing::{Ended, Holds, NotBegun, Unknown};
    let world = World::new().entity("a", "", "A", &[], "").relation("r", "a", "a", "2025-01", "");
    let mut dataset = world.dispute("d", "D", "unknown", &[], &[], ("2025-01", "")).built();
    let on = |dataset: &Dataset| {
        ["2024-12-31", "2025-02-28", "2025-03-01", ""].map(|day| {
            let at = Day::parse(day);
            let stood = relation_state(&dataset.relations[0], at);
            assert_eq!(stood, dispute_state(&dataset.disputes[0], at));
            stood
        })
    };
    assert_eq!(on(&dataset), [NotBegun, Holds, Holds, Holds], "without a day it simply holds");
    let since = base::date::Edtf::parse("2025-03").ok();
    dataset.relations[0].unknown_since.clone_from(&since);
    dataset.disputes[0].unknown_since = since;
    assert_eq!(on(&dataset), [NotBegun, Holds, Unknown, Unknown]);
    let until = base::date::Edtf::parse("2025-02").ok();
    dataset.relations[0].until.clone_from(&until);
    dataset.disputes[0].closed = until;
    assert_eq!(on(&dataset), [NotBegun, Ended, Ended, Ended]);
}

#[test]
fn what_an_event_ended_has_ended_when_the_event_has_happened() {
    for date in ["2025-08-01", "2025-08", "2025-08~", "2024-12/2025-03", "2025-06/.."] {
        let dataset = World::new()
            .entity("a", "", "A", &[], "")
            .relation("ended", "a", "a", "", date)
            .relation("begun", "a", "a", date, "")
            .event(Told { id: "e", date, ..Told::default() })
            .built();
        for day in (19_000..21_000).map(Day) {
            let happened = has_happened(&dataset.events[0], Some(day));
            let [ended, begun] = [0, 1].map(|at| relation_state(&dataset.relations[at], Some(day)));
            assert_eq!(ended == Standing::Ended, happened, "{date} on {day}");
            assert_eq!(begun == Standing::Holds, happened, "{date} on {day}");
        }
    }
}

#[test]
fn an_entity_is_touched_from_its_first_event_on() {
    let dataset = World::new()
        .entity("a", "", "A", &[], "")
        .entity("b", "", "B", &[], "")
        .entity("untold", "", "C", &[], "")
        .event(Told { id: "late", date: "2025-08-01", actors: &["a"], ..Told::default() })
        .event(Told { id: "early", date: "2024", about: &["a"], actors: &["b"], ..Told::default() })
        .built();
    for (id, day, touched) in [
        ("a", "2023-12-31", false),
        ("a", "2024-01-01", true),
        ("b", "2024-01-01", true),
        ("b", "", true),
        ("untold", "2000-01-01", true),
    ] {
        let Some(NodeRef::Entity(entity)) = node_by_id(&dataset, id) else { panic!("{id}") };
        assert_eq!(is_touched(&dataset, entity, Day::parse(day)), touched, "{id} {day}");
    }
}
