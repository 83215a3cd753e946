//! What a frame of a gesture shows: true counts, no more marks than there is room for, and what is prepared once
//! gives what is laid out from nothing.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Day;
use base::geometry::Size;
use base::palette::Palette;
use base::text::Localized;
use dataset::{Claim, EntityIx, EventIx, Family, Speaker, Stance, Tone};
use proptest::prelude::*;
use query::is_event_alleged;
use timeline::chart::svg;
use timeline::{Domain, Look, Mark, Prepared, Timeline, TimelineRequest, lay_out};
use timeline_fixture::{Kept, day, large_field};
use view::LaneBy;

const LANES: [LaneBy; 3] = [LaneBy::Kind, LaneBy::Actor, LaneBy::Dispute];

/// Every event that is at home in a mark, each once; the first that two marks claim is an error.
fn marked(timeline: &Timeline) -> Vec<EventIx> {
    let at_home = |mark: &&Mark| {
        let lane = mark.lane;
        timeline.events_of(mark).iter().copied().filter(move |ix| timeline.is_at_home(*ix, lane))
    };
    let mut events: Vec<EventIx> = timeline.marks.iter().flat_map(|mark| at_home(&mark)).collect();
    let all = events.len();
    events.sort_unstable();
    events.dedup();
    assert_eq!(events.len(), all, "an event is counted twice");
    events
}

#[test]
fn over_the_whole_period_counts_add_up_to_all_events_and_marks_are_bounded_by_pixels() {
    for count in [150, 1_000, 10_000, 100_000] {
        let kept = Kept::whole(large_field(count));
        for lanes in LANES {
            for selected in [None, Some(EventIx(77))] {
                let domain = Domain::new(16_000.0, 22_000.0);
                let timeline = lay_out(&TimelineRequest { lanes, selected, domain, ..kept.request() });
                assert_eq!(marked(&timeline), kept.events, "{count} {lanes:?}");
                let said = timeline.marks.iter().map(|mark| match mark.look {
                    Look::Count(count) => count,
                    Look::Event(_) => 1,
                    Look::Heat(_) => mark.count(),
                });
                // With lanes of actors an event stands in several.
                let said = said.sum::<usize>();
                assert!(if lanes == LaneBy::Actor { said >= count } else { said == count }, "{said}");
                // The smallest mark is 12 pixels wide and keeps two from the next.
                let room = timeline.lanes.len() * (timeline.plot.width() / 14.0 + 2.0) as usize;
                assert!(timeline.marks.len() <= room, "{} in {room}", timeline.marks.len());
            }
        }
    }
}

/// What is told of a gathered mark from running totals, told by asking each of its events.
fn check_looks(request: &TimelineRequest, timeline: &Timeline) {
    for mark in &timeline.marks {
        let events = timeline.events_of(mark);
        assert_eq!(events.len(), mark.count());
        let event = |ix: &EventIx| request.data.event(*ix);
        let tone = |ix: &EventIx| request.data.vocabulary.kind(Family::Events, event(ix).kind).tone;
        let shared = events.iter().all(|ix| tone(ix) == tone(&events[0]));
        assert_eq!(mark.tone, if shared { tone(&events[0]) } else { Tone::Mute });
        assert_eq!(mark.alleged, events.iter().all(|ix| is_event_alleged(request.data, event(ix))));
        let to_come = |ix: &EventIx| request.at.is_some_and(|at| event(ix).date.earliest() > at);
        assert_eq!(mark.hollow, events.iter().all(to_come));
        let is_lit = |ix: &EventIx| request.highlighted.is_none_or(|highlighted| highlighted.contains(ix));
        assert_eq!(mark.dimmed, !mark.selected && !events.iter().any(is_lit));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_mark_says_what_is_true_of_all_its_events(
        count in 1usize..1_500, every in 1u32..40, at in 16_800i32..20_500, first in 16_000.0..20_000.0f64,
        span in 10.0..4_000.0f64, lanes in 0usize..3, lights: bool
    ) {
        let mut kept = Kept::whole(large_field(count));
        for event in kept.data.events.iter_mut().step_by(3) {
            event.claims.push(Claim {
                text: Localized::neutral("said"),
                by: Speaker::Entity(EntityIx(0)),
                stance: Stance::Alleged,
                sources: vec![],
            });
        }
        let highlighted: Vec<EventIx> = kept.events.iter().copied().filter(|ix| ix.0 % every == 0).collect();
        let request = TimelineRequest {
            lanes: LANES[lanes],
            domain: Domain::new(first, first + span),
            at: Some(Day(at)),
            highlighted: lights.then_some(highlighted.as_slice()),
            selected: Some(EventIx(0)),
            ..kept.request()
        };
        check_looks(&request, &lay_out(&request));
        // Prepared for another day, and told of this one.
        let mut prepared = Prepared::new(&TimelineRequest { at: Some(day("2017-01-01")), ..request });
        prepared.see_at(&request);
        prop_assert_eq!(prepared.lay_out(&request, 0.0), lay_out(&request));
    }

    #[test]
    fn a_picture_that_reaches_further_has_the_same_marks_where_they_are_seen(
        count in 1usize..3_000, first in 16_800.0..20_000.0f64, span in 10.0..2_000.0f64, lanes in 0usize..3
    ) {
        let kept = Kept::whole(large_field(count));
        let domain = Domain::new(first, first + span);
        let request = TimelineRequest { lanes: LANES[lanes], domain, selected: Some(EventIx(0)), ..kept.request() };
        let prepared = Prepared::new(&request);
        let (seen, wide) = (prepared.lay_out(&request, 0.0), prepared.lay_out(&request, 0.5));
        prop_assert!((wide.plot.width() - 2.0 * seen.plot.width()).abs() < 1e-6);
        let shift_px = wide.scale.screen_from_day(domain.first_day) - wide.plot.min.x;
        let inside: Vec<_> = wide.marks.iter().filter(|mark| seen.scale.shows(mark.day)).collect();
        prop_assert_eq!(inside.len(), seen.marks.len());
        for (far, near) in inside.iter().zip(&seen.marks) {
            prop_assert_eq!(wide.events_of(far), seen.events_of(near));
            prop_assert!((far.centre.x - shift_px - near.centre.x).abs() < 1e-6 && far.looks_like(near));
        }
    }

    #[test]
    fn a_stretch_that_slides_has_the_ticks_and_days_it_has_when_laid_out_there(
        first in 16_800.0..20_000.0f64, by in -600.0..600.0f64, span in 10.0..2_000.0f64
    ) {
        let kept = Kept::whole(large_field(300));
        let days = (Some(day("2021-03-04")), Some(day("2019-01-01")));
        let domain = Domain { first_day: first, span_days: span };
        let request = TimelineRequest { domain, at: days.0, compare: days.1, ..kept.request() };
        let there = Domain { first_day: first + by, ..domain };
        let mut timeline = lay_out(&request);
        timeline.slide(&request, there);
        let laid_out = lay_out(&TimelineRequest { domain: there, ..request });
        prop_assert_eq!(timeline.scale, laid_out.scale);
        prop_assert_eq!(timeline.ticks, laid_out.ticks);
        prop_assert_eq!(timeline.as_of, laid_out.as_of);
        prop_assert_eq!(timeline.comparison, laid_out.comparison);
        prop_assert_eq!(timeline.overview, laid_out.overview);
    }
}

#[test]
fn the_picture_of_a_marks_body_is_the_mark_without_its_number_and_serves_all_like_it() {
    let kept = Kept::whole(large_field(1_000));
    let timeline = lay_out(&kept.request());
    let of = |count: usize| timeline.marks.iter().filter(move |mark| mark.look == Look::Count(count));
    let (two, three) = (of(2).next().expect("a pair"), of(3).next().expect("three"));
    let tone = |mark: &&Mark| mark.tone == two.tone;
    assert!(two.looks_like(of(3).find(tone).expect("three of the same")));
    assert!(timeline.marks.iter().any(|mark| !mark.looks_like(two)));
    let body = svg(&Timeline::of_body(three, Size::new(24.0, 24.0)), &Palette::LIGHT);
    assert!(body.contains("<circle cx=\"48\" cy=\"48\"") && !body.contains("<text"), "{body}");
}
