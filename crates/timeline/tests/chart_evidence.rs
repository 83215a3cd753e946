//! How sure a thing is shows in the timeline: what is alleged is drawn broken, a disputed date has its bracket.
#![allow(clippy::unwrap_used, missing_docs)]

use base::palette::Palette;
use dataset::{EventIx, Stance};
use proptest::prelude::*;
use query::{disputed_date, is_event_alleged};
use timeline::chart::svg;
use timeline::{Domain, SpanOf, Timeline, TimelineRequest, extent_days, lay_out};
use timeline_fixture::{Kept, day};

fn domain(first: &str, last: &str) -> Domain {
    Domain::new(f64::from(day(first).0), f64::from(day(last).0))
}

fn bracketed(timeline: &Timeline) -> Vec<EventIx> {
    timeline.disputed.iter().map(|date| date.event).collect()
}

#[test]
fn a_mark_is_alleged_when_all_it_stands_for_is() {
    let kept = Kept::told();
    let timeline = lay_out(&kept.request());
    let alleged = |ix: &EventIx| is_event_alleged(&kept.data, kept.data.event(*ix));
    assert!(
        timeline.marks.iter().any(|mark| mark.alleged) && timeline.marks.iter().any(|mark| !mark.alleged)
    );
    for mark in &timeline.marks {
        assert_eq!(mark.alleged, timeline.events_of(mark).iter().all(alleged));
    }
}

#[test]
fn an_alleged_mark_looks_neither_like_a_sure_one_nor_like_one_to_come() {
    let kept = Kept::told();
    let picture = |change: fn(&mut Timeline)| {
        let mut timeline = lay_out(&kept.request());
        timeline.marks.iter_mut().for_each(|mark| (mark.alleged, mark.hollow) = (false, false));
        change(&mut timeline);
        svg(&timeline, &Palette::LIGHT)
    };
    let sure = picture(|_| {});
    let alleged = picture(|t| t.marks.iter_mut().for_each(|mark| mark.alleged = true));
    let to_come = picture(|t| t.marks.iter_mut().for_each(|mark| mark.hollow = true));
    let both = picture(|t| t.marks.iter_mut().for_each(|mark| (mark.alleged, mark.hollow) = (true, true)));
    let pictures = [sure, alleged, to_come, both];
    for (at, one) in pictures.iter().enumerate() {
        assert!(pictures[at + 1..].iter().all(|other| other != one), "{at}");
    }
}

#[test]
fn the_bar_of_an_alleged_dispute_is_broken() {
    let kept = Kept::told();
    let mut timeline =
        lay_out(&TimelineRequest { domain: domain("2025-07-15", "2025-10-01"), ..kept.request() });
    let is_it = |of: SpanOf| match of {
        SpanOf::Dispute(ix) => kept.data.dispute(ix).id == "anthropic-openai-claude-access",
        SpanOf::Event(_) => false,
    };
    let at = timeline.spans.iter().position(|span| is_it(span.of)).expect("its bar");
    assert!(timeline.spans[at].alleged);
    let broken = svg(&timeline, &Palette::LIGHT);
    timeline.spans[at].alleged = false;
    let whole = svg(&timeline, &Palette::LIGHT);
    let pieces = |svg: &str| svg.matches("<polygon").count();
    assert!(pieces(&broken) > pieces(&whole) + 10);
}

#[test]
fn a_bracket_runs_over_the_dates_given_with_an_end_mark_where_it_truly_ends() {
    let kept = Kept::told();
    let selected = kept.first_of_kind("access-revoked");
    let request = |domain| TimelineRequest { selected, domain, ..kept.request() };
    let timeline = lay_out(&request(domain("2025-05-01", "2025-10-01")));
    let date = timeline.disputed.iter().find(|date| Some(date.event) == selected).expect("its bracket");
    let (first, last) = extent_days(&disputed_date(&kept.data, kept.data.event(date.event)).unwrap());
    assert!((date.left_px - timeline.scale.screen_from_day(first)).abs() < 1e-6);
    assert!((date.right_px - timeline.scale.screen_from_day(last)).abs() < 1e-6);
    assert_eq!(date.is_cut, (false, false));
    // Where the stretch shown ends within it there is no end to mark.
    let inside = Domain::new(first + 1.0, last + 30.0);
    let cut = lay_out(&request(inside));
    let cut = cut.disputed.iter().find(|date| Some(date.event) == selected).expect("its bracket");
    assert_eq!(cut.is_cut, (true, false));
}

proptest! {
    #[test]
    fn brackets_lie_on_the_plot_beneath_the_mark_of_their_own_event(
        first in 0i32..400, span in 3i32..500, select in prop::bool::ANY
    ) {
        let kept = Kept::told();
        let start = f64::from(day("2025-01-01").0 + first);
        let selected = kept.first_of_kind("access-revoked").filter(|_| select);
        let request =
            TimelineRequest { selected, domain: Domain::new(start, start + f64::from(span)), ..kept.request() };
        let timeline = lay_out(&request);
        for date in &timeline.disputed {
            prop_assert!(date.left_px >= timeline.plot.min.x && date.right_px <= timeline.plot.max.x);
            prop_assert!(date.left_px < date.right_px);
            let mark = mark_of(&timeline, date.event);
            prop_assert!(mark.is_some_and(|mark| mark.count() == 1 && mark.centre.y < date.y_px));
        }
        // The selected event has its bracket at any zoom.
        let shown = |ix: &EventIx| mark_of(&timeline, *ix).is_some();
        prop_assert!(selected.iter().filter(|ix| shown(ix)).all(|ix| bracketed(&timeline).contains(ix)));
    }
}

/// The mark that shows an event, alone or gathered.
fn mark_of(timeline: &Timeline, event: EventIx) -> Option<&timeline::Mark> {
    timeline.marks.iter().find(|mark| timeline.events_of(mark).contains(&event))
}

#[test]
fn whoever_denies_alone_says_nothing_sure() {
    let mut kept = Kept::told();
    let at = kept.events[1].at();
    kept.data.events[at].claims.iter_mut().for_each(|claim| claim.stance = Stance::Denied);
    assert!(is_event_alleged(&kept.data, kept.data.event(kept.events[1])));
}
