//! What lies between two days.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Day;
use dataset::*;
use fixture::{Told, World};
use page::{IndexedDataset, ViewModel};
use proptest::prelude::*;
use query::as_of::{Standing, dispute_state, is_touched, relation_state};
use query::compare::*;
use view::{PageSettings, parse};

fn day(text: &str) -> Day {
    Day::parse(text).expect(text)
}

fn between(earlier: &str, later: &str) -> Between {
    Between { earlier: day(earlier), later: day(later) }
}

/// Everything in view, in words: the change, of what, and the events that did it.
fn told(loaded: &IndexedDataset, query: &str) -> Vec<String> {
    let (view, warnings) = parse(query).resolve(&loaded.dataset, &PageSettings::default());
    assert!(warnings.is_empty(), "{query}: {warnings:?}");
    let between = Between::of(&view).expect("two days");
    let model = ViewModel::select(loaded, &view);
    changes(&loaded.dataset, &model.visible, between).iter().map(|it| words(&loaded.dataset, it)).collect()
}

fn words(dataset: &Dataset, changed: &Changed) -> String {
    let of = match changed.of {
        Subject::Relation(ix) => &dataset.relation(ix).id,
        Subject::Dispute(ix) => &dataset.dispute(ix).id,
        Subject::Entity(ix) => &dataset.entity(ix).id,
    };
    let events: Vec<&str> = changed.events.iter().map(|ix| dataset.event(*ix).id.as_str()).collect();
    format!("{} {of} by {}", changed.change.id(), events.join(" and "))
}

fn bundled() -> IndexedDataset {
    IndexedDataset::new(fixture::bundled_dataset())
}

#[test]
fn how_a_thing_differs_follows_from_how_it_stood_on_each_day() {
    for (since, until, earlier, later, of_relation, of_dispute) in [
        ("2025-08-01", "", "2025-07-31", "2025-08-01", Some(Change::Began), Some(Change::Began)),
        ("2025-08-01", "", "2025-08-01", "2025-08-02", None, None),
        ("2025-08-01", "", "2025-07-01", "2025-07-31", None, None),
        ("2025-01", "2025-08-01", "2025-07-31", "2025-08-01", Some(Change::Ended), Some(Change::Closed)),
        ("2025-01", "2025-08-01", "2025-08-01", "2026-08-01", None, None),
        (
            "2025-01",
            "2025-08",
            "2024-12-31",
            "2025-08-01",
            Some(Change::CameAndWent),
            Some(Change::CameAndWent),
        ),
        // One day is never different from itself.
        ("2025-08-01", "2025-08-01", "2025-08-01", "2025-08-01", None, None),
    ] {
        let dataset = World::new()
            .entity("a", "", "A", &[], "")
            .relation("r", "a", "a", since, until)
            .dispute("d", "D", "", &[], &[], (since, until))
            .built();
        let between = between(earlier, later);
        let said = format!("{since} to {until} between {earlier} and {later}");
        assert_eq!(between.relation(&dataset, RelationIx(0)), of_relation, "{said}");
        assert_eq!(between.dispute(&dataset, DisputeIx(0)), of_dispute, "{said}");
    }
}

#[test]
fn an_entity_is_new_when_its_first_event_lies_between() {
    let dataset = World::new()
        .entity("a", "", "A", &[], "")
        .entity("untold", "", "B", &[], "")
        .event(Told { id: "first", date: "2025-08-01", actors: &["a"], ..Told::default() })
        .event(Told { id: "second", date: "2025-08-02", about: &["a"], ..Told::default() })
        .built();
    for (entity, earlier, later, expected) in [
        (0, "2025-07-31", "2025-08-02", Some(Change::New)),
        (0, "2025-08-01", "2025-08-02", None),
        (0, "2025-07-01", "2025-07-31", None),
        (1, "2000-01-01", "2026-01-01", None),
    ] {
        let got = between(earlier, later).entity(&dataset, EntityIx(entity));
        assert_eq!(got, expected, "{entity} between {earlier} and {later}");
    }
}

#[test]
fn each_change_names_the_events_that_did_it_and_no_others() {
    let mut dataset = World::new()
        .entity("a", "lab", "A", &[], "")
        .relation("r", "a", "a", "2025-02-01", "2025-04-01")
        .dispute("d", "D", "", &[("a", "target")], &[], ("2025-02-01", "2025-04-01"))
        .event(Told { id: "begun", date: "2025-02-01", actors: &["a"], dispute: "d", ..Told::default() })
        .event(Told { id: "middle", date: "2025-03-01", actors: &["a"], dispute: "d", ..Told::default() })
        .event(Told { id: "over", date: "2025-04-01", actors: &["a"], dispute: "d", ..Told::default() })
        .built();
    dataset.events[0].effects = vec![Effect::Begins(RelationIx(0))];
    dataset.events[2].effects = vec![Effect::Ends(RelationIx(0))];
    dataset.index = Index::of(&dataset);
    let loaded = IndexedDataset::new(dataset);
    for (earlier, later, expected) in [
        ("2025-01-31", "2025-03-01", &["began d by begun", "began r by begun", "new a by begun"][..]),
        ("2025-03-15", "2025-04-01", &["ended r by over", "closed d by over"]),
        (
            "2025-01-01",
            "2025-12-31",
            &["came-and-went d by begun and over", "came-and-went r by begun and over", "new a by begun"],
        ),
        ("2025-02-01", "2025-03-31", &[]),
    ] {
        assert_eq!(told(&loaded, &format!("?v=1&at={later}&compare={earlier}")), expected);
    }
}

#[test]
fn the_cut_off_of_august_2025_is_told_as_it_was() {
    let query = "?v=1&dispute=anthropic-openai-claude-access&at=2025-08-02&compare=2025-07-31";
    assert_eq!(
        told(&bundled(), query),
        [
            "began anthropic-openai-claude-access by anthropic-revokes-openai-claude-api",
            "began openai-limited-access-claude-api by anthropic-keeps-benchmarking-access",
            "ended openai-uses-claude-api by anthropic-revokes-openai-claude-api",
            // The article is the first to tell of it; it came out a week later.
            "new gpt-5 by anthropic-revokes-openai-claude-api",
        ]
    );
}

#[test]
fn closed_disputes_of_a_year_come_with_their_last_event() {
    let query = "?v=1&status=settled,dismissed,lifted&at=2026-06-30&compare=2025-06-30";
    let told = told(&bundled(), query);
    let closed: Vec<&String> = told.iter().filter(|line| line.starts_with("closed ")).collect();
    assert!(closed.iter().any(|line| line.starts_with("closed musk-v-openai by ")), "{told:?}");
    assert!(closed.iter().all(|line| !line.ends_with("by ")), "{closed:?}");
    assert!(
        told.iter().any(|line| line.starts_with("came-and-went xai-v-openai-trade-secrets by ")),
        "{told:?}"
    );
}

#[test]
fn a_view_compares_only_with_both_days() {
    for (query, expected) in [
        ("?v=1&compare=2025-07-31", None),
        ("?v=1&at=2025-08-02", None),
        ("?v=1&at=2025-08-02&compare=2025-07-31", Some(between("2025-07-31", "2025-08-02"))),
        ("?v=1&at=2025-08-02&compare=2025-08-03", None),
    ] {
        assert_eq!(Between::of(&parse(query).view), expected, "{query}");
    }
}

proptest! {
    #[test]
    fn the_list_says_exactly_how_the_two_days_differ(a in 16_000..21_000i32, b in 16_000..21_000i32) {
        thread_local! {
            static LOADED: (IndexedDataset, ViewModel) = {
                let loaded = bundled();
                let model = ViewModel::select(&loaded, &parse("?v=1").view);
                (loaded, model)
            };
        }
        LOADED.with(|(loaded, model)| {
            let (dataset, visible) = (&loaded.dataset, &model.visible);
            let days = [Day(a.min(b)), Day(a.max(b))];
            let list = changes(dataset, visible, Between { earlier: days[0], later: days[1] });
            let found = |subject: Subject| list.iter().filter(move |it| it.of == subject).collect::<Vec<_>>();
            let standings = |of: &dyn Fn(Option<Day>) -> Standing| days.map(|day| of(Some(day)));
            let expected = |[before, after]: [Standing; 2], over| match (before, after) {
                (Standing::NotBegun, Standing::Holds | Standing::Unknown) => Some(Change::Began),
                (Standing::NotBegun, Standing::Ended) => Some(Change::CameAndWent),
                (Standing::Holds, Standing::Ended) => Some(over),
                // That nobody speaks of it any more is no change of it.
                (Standing::Holds, Standing::Unknown) => None,
                (before, after) => {
                    assert_eq!(before, after, "nothing goes back");
                    None
                }
            };
            for &ix in &visible.relations {
                let stood = standings(&|day| relation_state(dataset.relation(ix), day));
                let said: Vec<Change> = found(Subject::Relation(ix)).iter().map(|it| it.change).collect();
                prop_assert_eq!(said, Vec::from_iter(expected(stood, Change::Ended)));
            }
            for &ix in &visible.disputes {
                let stood = standings(&|day| dispute_state(dataset.dispute(ix), day));
                let said: Vec<Change> = found(Subject::Dispute(ix)).iter().map(|it| it.change).collect();
                prop_assert_eq!(said, Vec::from_iter(expected(stood, Change::Closed)));
            }
            for &ix in &visible.entities {
                let touched = days.map(|day| is_touched(dataset, ix, Some(day)));
                prop_assert_eq!(found(Subject::Entity(ix)).len(), usize::from(touched == [false, true]));
            }
            if a == b {
                prop_assert!(list.is_empty());
            }
            // What did it happened between the two days.
            for event in list.iter().flat_map(|it| &it.events) {
                let first = dataset.event(*event).date.earliest();
                prop_assert!(days[0] < first && first <= days[1]);
            }
            prop_assert!(list.windows(2).all(|pair| pair[0].change <= pair[1].change));
            Ok(())
        })?;
    }
}

#[test]
fn what_holds_something_that_changed_has_a_sign_of_it() {
    let loaded = bundled();
    let query = "v=1&at=2025-08-02&compare=2025-07-01";
    let (view, _) = parse(query).resolve(&loaded.dataset, &PageSettings::default());
    let model = ViewModel::select(&loaded, &view).laid_out(None);
    let between = Between::of(&view).unwrap();
    let snapshot = page::Snapshot { loaded: &loaded, model: &model, view: &view, lang: base::text::Lang::En };
    let scene = snapshot.scene(base::geometry::Size::new(1280.0, 604.0));
    let mut signed = 0;
    for mark in &scene.nodes {
        let held = model.folded.held_by(mark.node);
        let changed = held.iter().any(|node| between.node(&loaded.dataset, *node).is_some());
        let has_sign = scene.badges.iter().any(|badge| badge.of == graph::BadgeOf::Held(mark.node));
        let expected = changed && matches!(mark.node, NodeRef::Entity(_));
        assert_eq!(has_sign, expected, "{}", loaded.dataset.node_id(mark.node));
        signed += usize::from(has_sign);
    }
    assert!(signed > 0 && model.holds_changes(&loaded.dataset, between));
}
