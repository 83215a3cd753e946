//! Going through what is kept, event by event: the rule that playing and the step buttons share.
#![allow(clippy::unwrap_used)]

use base::date::Day;
use dataset::{Dataset, EventIx};
use fixture::{Told, World};
use proptest::prelude::*;
use query::Playback;

/// In the order of days: a, then b and c on one day, then d.
fn four() -> Dataset {
    World::new()
        .event(Told { id: "a", date: "2024", ..Told::default() })
        .event(Told { id: "b", date: "2025-03-01", ..Told::default() })
        .event(Told { id: "c", date: "2025-03-01", ..Told::default() })
        .event(Told { id: "d", date: "2025-06-10", ..Told::default() })
        .built()
}

fn playback(dataset: &Dataset) -> Playback {
    Playback::new(dataset, &dataset.index.events_by_day)
}

fn id(dataset: &Dataset, playback: &Playback, step: Option<usize>) -> String {
    step.and_then(|step| playback.step(step)).map_or_else(String::new, |(_, ix)| dataset.event(ix).id.clone())
}

fn selected(dataset: &Dataset, id: &str) -> Option<EventIx> {
    dataset.index.event_by_id.get(id).copied()
}

#[test]
fn from_anywhere_there_is_one_step_on_and_one_back() {
    let dataset = four();
    let playback = playback(&dataset);
    for (at, sel, previous, next, start) in [
        // No day: at the latest, or at what is selected; playing begins at the beginning.
        ("", "", "d", "", "a"),
        ("", "b", "a", "c", "a"),
        ("", "d", "c", "", "a"),
        // A day and its own event.
        ("2024-01-01", "a", "", "b", "b"),
        ("2025-03-01", "b", "a", "c", "c"),
        ("2025-03-01", "c", "b", "d", "d"),
        ("2025-06-10", "d", "c", "", "a"),
        // A day alone, or with something selected that is not of it.
        ("2023-12-31", "", "", "a", "a"),
        ("2025-02-01", "", "a", "b", "b"),
        ("2025-03-01", "", "a", "d", "d"),
        ("2025-04-01", "a", "c", "d", "d"),
        ("2030-01-01", "", "d", "", "a"),
    ] {
        let (day, chosen) = (Day::parse(at), selected(&dataset, sel));
        let told = |step| id(&dataset, &playback, step);
        assert_eq!(told(playback.previous(day, chosen)), previous, "before {at} {sel}");
        assert_eq!(told(playback.next(day, chosen)), next, "after {at} {sel}");
        assert_eq!(told(playback.start(day, chosen)), start, "playing from {at} {sel}");
    }
}

#[test]
fn what_is_not_kept_is_no_place_to_stand() {
    let dataset = four();
    let kept: Vec<EventIx> = dataset.index.events_by_day.iter().copied().skip(1).collect();
    let playback = Playback::new(&dataset, &kept);
    assert_eq!(id(&dataset, &playback, playback.previous(None, selected(&dataset, "a"))), "d");
    assert_eq!(playback.len(), 3);
}

#[test]
fn nothing_kept_is_no_walk() {
    let dataset = four();
    let playback = Playback::new(&dataset, &[]);
    assert!(playback.is_empty() && playback.days().is_none());
    assert_eq!(
        (playback.next(None, None), playback.previous(None, None), playback.start(None, None)),
        (None, None, None)
    );
}

#[test]
fn a_date_known_by_its_end_alone_stands_at_its_end() {
    let dataset = World::new()
        .event(Told { id: "late", date: "../2025-06-30", ..Told::default() })
        .event(Told { id: "early", date: "2024-02", ..Told::default() })
        .built();
    let playback = playback(&dataset);
    assert_eq!(id(&dataset, &playback, Some(0)), "early");
    assert_eq!(playback.days(), Some((Day::parse("2024-02-01").unwrap(), Day::parse("2025-06-30").unwrap())));
}

proptest! {
    /// Stepping on from before all days meets each event once, in order, and ends; stepping back meets them again.
    #[test]
    fn a_walk_meets_every_event_once(days in prop::collection::vec(19_000..19_060i32, 1..20)) {
        let dates: Vec<(String, String)> =
            days.iter().enumerate().map(|(i, day)| (format!("e{i}"), Day(*day).to_string())).collect();
        let world = dates.iter().fold(World::new(), |world, (id, date)| {
            world.event(Told { id, date, ..Told::default() })
        });
        let dataset = world.built();
        let playback = playback(&dataset);
        let (mut at, mut sel, mut met) = (Some(Day(0)), None, Vec::new());
        while let Some(step) = playback.next(at, sel) {
            let (day, ix) = playback.step(step).unwrap();
            prop_assert!(at.is_none_or(|at| at <= day));
            met.push(step);
            (at, sel) = (Some(day), Some(ix));
            prop_assert!(met.len() <= days.len());
        }
        prop_assert_eq!(&met, &(0..days.len()).collect::<Vec<_>>());
        while let Some(step) = playback.previous(at, sel) {
            met.pop();
            let (day, ix) = playback.step(step).unwrap();
            (at, sel) = (Some(day), Some(ix));
        }
        prop_assert_eq!(met.len(), 1);
    }
}
