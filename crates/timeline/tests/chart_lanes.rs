//! What lanes of actors promise: an event stands in the lane of each of its actors, is read in one, and lines say who
//! acts on whom; the selected actor has room; nobody is hidden in a lane of others.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;

use base::geometry::{Point, Size};
use dataset::{EntityIx, EventIx, Family};
use proptest::prelude::*;
use timeline::{Direction, Domain, LaneKey, Link, Look, Mark, Timeline, TimelineRequest, lay_out};
use timeline_fixture::{Kept, field, large_field};
use view::LaneBy;

const DESK: Size = Size::new(1_280.0, 565.0);

fn by_actor(kept: &Kept, size: Size) -> TimelineRequest<'_> {
    TimelineRequest { lanes: LaneBy::Actor, size, ..kept.request() }
}

fn lane_of(timeline: &Timeline, entity: EntityIx) -> Option<usize> {
    timeline.lanes.iter().position(|lane| lane.key == LaneKey::Actor(entity))
}

#[test]
fn an_event_stands_in_the_lane_of_each_of_its_actors_and_is_at_home_with_the_first() {
    let kept = Kept::whole(field());
    for size in [DESK, Size::new(846.0, 220.0), Size::new(360.0, 190.0)] {
        let timeline = lay_out(&by_actor(&kept, size));
        for &ix in &kept.events {
            let actors = &kept.data.event(ix).actors;
            let own: Vec<usize> = actors.iter().filter_map(|part| lane_of(&timeline, part.entity)).collect();
            let stands: BTreeSet<usize> = timeline
                .marks
                .iter()
                .filter(|mark| timeline.events_of(mark).contains(&ix))
                .map(|mark| mark.lane)
                .collect();
            let last = timeline.lanes.len() - 1;
            let expected: BTreeSet<usize> =
                if own.is_empty() { [last].into() } else { own.iter().copied().collect() };
            assert_eq!(stands, expected, "{ix:?} {size:?}");
            let home = own.first().copied().unwrap_or(last);
            assert!(stands.iter().all(|&lane| timeline.is_at_home(ix, lane) == (lane == home)));
        }
    }
}

#[test]
fn a_line_joins_the_mark_of_who_acts_with_each_other_mark_of_the_event() {
    let kept = Kept::whole(field());
    let timeline = lay_out(&by_actor(&kept, DESK));
    assert!(timeline.links.len() > 20, "{}", timeline.links.len());
    for link in &timeline.links {
        let (from, to) = (&timeline.marks[link.from], &timeline.marks[link.to]);
        assert_ne!(from.lane, to.lane);
        let shared: Vec<EventIx> = timeline
            .events_of(from)
            .iter()
            .copied()
            .filter(|ix| timeline.events_of(to).contains(ix) && timeline.is_at_home(*ix, from.lane))
            .collect();
        assert_eq!(shared.len(), link.events, "it stands for what both have");
        // In the fixture the first actor acts on the others.
        let LaneKey::Actor(acts) = timeline.lanes[from.lane].key else {
            panic!("a lane of others has no line")
        };
        let by_first = |ix: &EventIx| kept.data.event(*ix).actors[0].entity == acts;
        assert_eq!(link.points, shared.iter().any(by_first), "the arrowhead is at who is acted on");
        let near = |mark: &Mark, x: f64, y: f64| {
            (x - mark.centre.x).abs() <= mark.half.width
                && (y - mark.centre.y).abs() <= mark.half.height + 2.0
        };
        assert!(near(from, link.start.x, link.start.y) && near(to, link.end.x, link.end.y));
    }
    let pairs: BTreeSet<(usize, usize)> = timeline.links.iter().map(|link| (link.from, link.to)).collect();
    assert_eq!(pairs.len(), timeline.links.len(), "two marks have one line");
}

#[test]
fn an_arrowhead_is_where_the_roles_of_the_data_say_who_is_acted_on() {
    for (first, other, expected) in [
        ("initiator", "target", Some(true)),
        ("court", "defendant", Some(true)),
        // Who acts may be told last.
        ("founded", "founder", Some(false)),
        ("partner", "partner", None),
        ("court", "plaintiff", None),
        ("initiator", "related", None),
        ("target", "target", None),
    ] {
        let mut data = field();
        let role = |id: &str| data.vocabulary.find(Family::Roles, id).unwrap();
        let (first_role, other_role) = (role(first), role(other));
        for event in &mut data.events {
            for (position, part) in event.actors.iter_mut().enumerate() {
                part.role = if position == 0 { first_role } else { other_role };
            }
        }
        let kept = Kept::whole(data);
        let timeline = lay_out(&by_actor(&kept, DESK));
        let with_first = |link: &&Link| {
            let lane = |mark: usize| timeline.lanes[timeline.marks[mark].lane].key;
            let events = timeline.events_of(&timeline.marks[link.from]);
            let shared = events.iter().find(|ix| timeline.events_of(&timeline.marks[link.to]).contains(ix));
            let actor = shared.map(|ix| LaneKey::Actor(kept.data.event(*ix).actors[0].entity));
            let count = events.len() == 1 && timeline.marks[link.to].count() == 1;
            count && (actor == Some(lane(link.from)) || actor == Some(lane(link.to)))
        };
        let links: Vec<&Link> = timeline.links.iter().filter(with_first).collect();
        assert!(!links.is_empty());
        for link in links {
            let events = timeline.events_of(&timeline.marks[link.from]);
            let first = LaneKey::Actor(kept.data.event(events[0]).actors[0].entity);
            let from_first = timeline.lanes[timeline.marks[link.from].lane].key == first;
            assert_eq!(link.points.then_some(from_first), expected, "{first:?} {other}");
        }
    }
}

#[test]
fn what_a_line_says_is_said_in_words_too() {
    let kept = Kept::whole(field());
    let timeline = lay_out(&by_actor(&kept, DESK));
    let mut said = 0;
    for (at, mark) in timeline.marks.iter().enumerate() {
        let [acts_on, acted_on_by] = timeline.acting_names(at);
        assert!(mark.count() == 1 || (acts_on.is_empty() && acted_on_by.is_empty()));
        let lane = timeline.lanes[mark.lane].name.as_str();
        assert!(!acts_on.contains(&lane) && !acted_on_by.contains(&lane));
        said += acts_on.len();
    }
    assert!(said > 5, "{said}");
}

#[test]
fn with_other_lanes_and_with_too_many_events_there_are_no_lines_but_those_of_the_selected_event() {
    let kept = Kept::whole(field());
    assert!(lay_out(&kept.request()).links.is_empty());
    let kept = Kept::whole(large_field(3_000));
    assert!(lay_out(&by_actor(&kept, DESK)).links.is_empty());
    let of_two = |ix: &EventIx| {
        let actors = &kept.data.event(*ix).actors;
        actors.len() == 2 && actors[0].entity != actors[1].entity
    };
    let timeline = |selected| lay_out(&TimelineRequest { selected: Some(selected), ..by_actor(&kept, DESK) });
    let linked = kept.events.iter().copied().filter(of_two).map(timeline).find(|all| !all.links.is_empty());
    assert!(linked.unwrap().links.iter().all(|link| link.selected));
}

#[test]
fn the_selected_actor_has_a_large_lane_with_titles_and_the_others_stand_close() {
    let kept = Kept::whole(fixture::bundled_dataset());
    for id in ["openai", "windsurf", "garante"] {
        let focal =
            kept.data.entities.iter().position(|entity| entity.id == id).map(|at| EntityIx(at as u32));
        let timeline = lay_out(&TimelineRequest { focal, ..by_actor(&kept, DESK) });
        let large = lane_of(&timeline, focal.unwrap()).expect("it has a lane");
        for (number, lane) in timeline.lanes.iter().enumerate() {
            let is_large =
                lane.height_px > 2.0 * timeline.lanes[(large + 1) % timeline.lanes.len()].height_px;
            assert_eq!(is_large, number == large, "{id}: {}", lane.name);
        }
        let titled = timeline.titles.iter().filter(|title| timeline.marks[title.mark].lane == large);
        assert!(titled.count() >= 3, "{id}");
    }
}

#[test]
fn a_lane_that_grows_under_the_pointer_stays_under_it() {
    let kept = Kept::whole(fixture::bundled_dataset());
    let few = Kept::whole(field());
    for (kept, size) in [(&kept, DESK), (&kept, Size::new(858.0, 220.0)), (&few, DESK)] {
        let before = lay_out(&by_actor(kept, size));
        let mut tried = 0;
        for lane in &before.lanes {
            let LaneKey::Actor(actor) = lane.key else { continue };
            let after = lay_out(&TimelineRequest { focal: Some(actor), ..by_actor(kept, size) });
            let (from, to) = lane.reach_px();
            for y in [from + 0.5, lane.centre_y_px, to - 0.5] {
                let at = Point::new(2.0, y);
                assert_eq!(before.actor_at(at, None), Some(actor), "{}", lane.name);
                assert_eq!(after.actor_at(at, Some(actor)), Some(actor), "{size:?} {} {y}", lane.name);
                tried += 1;
            }
        }
        assert!(tried > 9);
    }
}

#[test]
fn no_lane_of_others_holds_most_of_the_events_and_what_it_folds_is_counted() {
    let kept = Kept::whole(fixture::bundled_dataset());
    for size in [DESK, Size::new(858.0, 220.0), Size::new(390.0, 475.0), Size::new(390.0, 200.0)] {
        for lanes in [LaneBy::Actor, LaneBy::Kind] {
            let timeline = lay_out(&TimelineRequest { lanes, ..by_actor(&kept, size) });
            let others = timeline.lanes.iter().position(|lane| lane.key == LaneKey::Other);
            let held = |lane: usize| -> usize {
                timeline.marks.iter().filter(|mark| mark.lane == lane).map(Mark::count).sum()
            };
            assert!(others.map_or(0, held) * 2 < kept.events.len(), "{size:?} {lanes:?}");
            let folded = timeline.folded.len();
            if let Some(lane) = timeline.folded_lane().filter(|_| lanes == LaneBy::Actor) {
                assert!(lane.name.starts_with(&folded.to_string()), "{}", lane.name);
            }
        }
    }
}

#[test]
fn a_lane_of_thousands_is_a_heat_strip_whose_pieces_keep_their_places_and_counts() {
    let kept = Kept::whole(large_field(8_000));
    let request = by_actor(&kept, DESK);
    let timeline = lay_out(&request);
    let pieces: Vec<&Mark> =
        timeline.marks.iter().filter(|mark| matches!(mark.look, Look::Heat(_))).collect();
    assert!(pieces.len() > 20);
    assert!(pieces.iter().all(|mark| mark.half.width * 2.0 <= 24.0));
    let lane = pieces[0].lane;
    let fullest = pieces.iter().filter(|mark| mark.lane == lane).max_by_key(|mark| mark.count()).unwrap();
    assert_eq!(fullest.look, Look::Heat(100));
    // A few days of the same are events again.
    let near = Domain::new(19_000.0, 19_012.0);
    let near = lay_out(&TimelineRequest { domain: near, ..request });
    assert!(near.marks.iter().all(|mark| !matches!(mark.look, Look::Heat(_))));
}

#[test]
fn arrows_go_through_each_event_once() {
    let kept = Kept::whole(field());
    let timeline = lay_out(&by_actor(&kept, DESK));
    let mut at = (0..timeline.marks.len()).find_map(|at| timeline.step(at, Direction::First)).unwrap();
    let mut read: Vec<EventIx> = Vec::new();
    loop {
        let mark = &timeline.marks[at];
        read.extend(timeline.events_of(mark).iter().filter(|ix| timeline.is_at_home(**ix, mark.lane)));
        match timeline.step(at, Direction::Later) {
            Some(next) => at = next,
            None => break,
        }
    }
    read.sort_unstable();
    assert_eq!(read, kept.events);
    for position in 0..timeline.marks.len() {
        for direction in [Direction::Up, Direction::Down] {
            let next = timeline.step(position, direction);
            assert!(next.is_none_or(|next| timeline.is_home(&timeline.marks[next])));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn lanes_of_actors_hold_whatever_is_asked(
        count in 1usize..2_500, width in 280.0..1_500.0f64, height in 80.0..900.0f64, focal in prop::option::of(0u32..43),
        selected in prop::option::of(0u32..2_500), first in 16_500.0..20_000.0f64, span in 10.0..4_000.0f64
    ) {
        let kept = Kept::whole(large_field(count));
        let request = TimelineRequest {
            focal: focal.map(EntityIx),
            selected: selected.filter(|ix| (*ix as usize) < count).map(EventIx),
            domain: Domain::new(first, first + span),
            ..by_actor(&kept, Size::new(width, height))
        };
        let timeline = lay_out(&request);
        for link in &timeline.links {
            prop_assert!(link.from < timeline.marks.len() && link.to < timeline.marks.len());
            prop_assert!(link.start.x.is_finite() && link.end.y.is_finite());
        }
        let bottom = timeline.lanes.iter().map(|lane| lane.reach_px().1).fold(0.0, f64::max);
        prop_assert!(bottom <= timeline.plot.max.y + 1.0, "{bottom} {}", timeline.plot.max.y);
        let mut titled: Vec<EventIx> = timeline.titles.iter().map(|title| timeline.events_of(&timeline.marks[title.mark])[0]).collect();
        let all = titled.len();
        titled.sort_unstable();
        titled.dedup();
        prop_assert_eq!(titled.len(), all, "an event has its words once");
    }
}
