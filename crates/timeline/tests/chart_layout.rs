//! What the timeline promises of its layout, whatever is asked of it.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;

use base::geometry::{Point, Size};
use base::text::{Lang, measure::text_width_px};
use dataset::{DisputeIx, EventIx};
use proptest::prelude::*;
use timeline::{
    DayTag, Direction, Domain, LaneKey, Limits, Look, Mark, NAME_LEFT_PX, SpanOf, Timeline, TimelineRequest,
    lay_out,
};
use timeline_fixture::{Kept, day, field, large_field};
use view::LaneBy;

const LANES: [LaneBy; 3] = [LaneBy::Kind, LaneBy::Actor, LaneBy::Dispute];

fn lane_names(timeline: &Timeline) -> Vec<&str> {
    timeline.lanes.iter().map(|lane| lane.name.as_str()).collect()
}

/// The events of all marks, each where it is at home.
fn shown(timeline: &Timeline) -> Vec<EventIx> {
    let at_home = |mark: &Mark| {
        let events = timeline.events_of(mark).iter().copied();
        events.filter(|ix| timeline.is_at_home(*ix, mark.lane)).collect::<Vec<_>>()
    };
    timeline.marks.iter().flat_map(at_home).collect()
}

#[test]
fn every_kept_event_is_in_exactly_one_mark_of_the_whole_period() {
    let kept = Kept::whole(field());
    for lanes in LANES {
        let timeline = lay_out(&TimelineRequest { lanes, ..kept.request() });
        let mut events = shown(&timeline);
        events.sort();
        assert_eq!(events, kept.events, "{lanes:?}");
    }
}

#[test]
fn lanes_are_few_in_a_fixed_order_with_one_for_the_rest() {
    let kept = Kept::whole(field());
    for (size, lanes, lang, names) in [
        (
            Size::new(846.0, 220.0),
            LaneBy::Kind,
            Lang::En,
            vec!["Access", "Rules", "Claims", "Courts", "Business", "Launches"],
        ),
        (
            Size::new(360.0, 190.0),
            LaneBy::Kind,
            Lang::Fr,
            vec!["Accès", "Règles", "Déclarations", "Justice", "Entreprises", "Lancements"],
        ),
        (
            Size::new(360.0, 190.0),
            LaneBy::Actor,
            Lang::En,
            vec!["OpenAI", "Anthropic", "Meta", "Windsurf (formerly Codeium)", "Google", "39 more actors"],
        ),
        (Size::new(360.0, 84.0), LaneBy::Actor, Lang::Fr, vec!["OpenAI", "43 autres acteurs"]),
    ] {
        let timeline = lay_out(&TimelineRequest { size, lanes, lang, ..kept.request() });
        assert_eq!(lane_names(&timeline), names, "{size:?} {lanes:?}");
        assert!(timeline.lanes.iter().all(|lane| lane.height_px >= 20.0), "{size:?} {lanes:?}");
    }
}

#[test]
fn a_press_on_the_words_of_a_title_finds_their_mark() {
    let kept = Kept::whole(field());
    let mut titled = 0;
    for (width, height) in [(846.0, 220.0), (1260.0, 560.0), (360.0, 560.0)] {
        let (whole, year) = (kept.request().domain, Domain::new(20_200.0, 20_565.0));
        for (selected, domain) in [(None, whole), (kept.events.get(3).copied(), whole), (None, year)] {
            let size = Size::new(width, height);
            let timeline = lay_out(&TimelineRequest { size, selected, domain, ..kept.request() });
            titled += timeline.titles.len();
            for title in &timeline.titles {
                assert_eq!(timeline.mark_at(title.rect.centre()), Some(title.mark), "{:?}", title.lines);
            }
        }
    }
    assert!(titled > 20, "{titled}");
}

#[test]
fn lanes_of_disputes_read_in_the_order_they_opened() {
    let kept = Kept::whole(field());
    let timeline =
        lay_out(&TimelineRequest { lanes: LaneBy::Dispute, size: Size::new(846.0, 420.0), ..kept.request() });
    let opened = |key: &LaneKey| match key {
        LaneKey::Dispute(ix) => Some(kept.data.dispute(*ix).opened.earliest()),
        _ => None,
    };
    let days: Vec<_> = timeline.lanes.iter().map(|lane| opened(&lane.key)).collect();
    assert_eq!(days.iter().filter(|day| day.is_none()).count(), 1);
    assert_eq!(days.last(), Some(&None));
    assert!(days[..days.len() - 1].is_sorted(), "{days:?}");
}

#[test]
fn the_selected_event_has_a_mark_of_its_own_at_every_zoom_and_nothing_covers_it() {
    let kept = Kept::whole(field());
    let limits = Limits::new(Domain::around(&kept.data, &kept.all).expect("events"));
    for &selected in &kept.events {
        for factor in [1.0, 3.0, 30.0] {
            let request = TimelineRequest { selected: Some(selected), ..kept.request() };
            let whole = lay_out(&request);
            let here = whole.marks.iter().find(|mark| mark.selected).expect("the selected mark");
            let scale = whole.scale.zoomed_at(here.centre.x, factor, &limits);
            let timeline = lay_out(&TimelineRequest { domain: scale.domain, ..request });
            let alone: Vec<&Mark> = timeline.marks.iter().filter(|mark| mark.selected).collect();
            assert_eq!(alone.len(), 1);
            assert_eq!(timeline.events_of(alone[0]), [selected]);
            for other in timeline.marks.iter().filter(|mark| !mark.selected && mark.lane == alone[0].lane) {
                assert!(!other.bounds().overlaps(alone[0].bounds()), "{selected:?} ×{factor}");
            }
        }
    }
}

#[test]
fn a_hundred_thousand_events_make_no_more_marks_than_there_is_room_for() {
    let kept = Kept::whole(large_field(100_000));
    let timeline = lay_out(&kept.request());
    let room = timeline.plot.width() / 12.0 * timeline.lanes.len() as f64;
    assert!((timeline.marks.len() as f64) < room, "{}", timeline.marks.len());
    assert_eq!(shown(&timeline).len(), 100_000);
}

#[test]
fn what_is_yet_to_happen_is_hollow_and_the_line_is_at_the_days_end() {
    let kept = Kept::whole(field());
    let at = day("2025-08-01");
    let domain = Domain::new(f64::from(day("2025-07-25").0), f64::from(day("2025-08-10").0));
    let timeline = lay_out(&TimelineRequest { at: Some(at), domain, ..kept.request() });
    let line = timeline.as_of.expect("the day is shown").x_px;
    assert!((line - timeline.scale.screen_from_day(f64::from(at.0) + 1.0)).abs() < 1e-9);
    for mark in timeline.marks.iter().filter(|mark| mark.count() == 1) {
        let event = kept.data.event(timeline.events_of(mark)[0]);
        assert_eq!(mark.hollow, event.date.earliest() > at);
    }
    assert!(timeline.marks.iter().any(|mark| mark.hollow) && timeline.marks.iter().any(|mark| !mark.hollow));
}

#[test]
fn compared_days_have_their_lines_a_band_between_and_names_that_cover_nothing() {
    let kept = Kept::whole(field());
    let domain = Domain::new(f64::from(day("2025-07-01").0), f64::from(day("2025-12-01").0));
    for (earlier, later, lines, off) in [
        ("2025-07-31", "2025-08-02", true, 0),
        ("2025-07-01", "2025-11-30", true, 0),
        ("2025-08-02", "2025-08-02", true, 0),
        // Partly on the stretch shown, around it, and off it.
        ("2025-01-01", "2025-08-02", false, 1),
        ("2025-11-01", "2026-08-02", true, 1),
        ("2025-01-01", "2026-08-02", false, 2),
        ("2024-01-01", "2025-01-02", false, 2),
    ] {
        for (width, lang) in [(846.0, Lang::En), (320.0, Lang::Fr)] {
            let timeline = lay_out(&TimelineRequest {
                at: Some(day(later)),
                compare: Some(day(earlier)),
                size: Size::new(width, 200.0),
                domain,
                lang,
                ..kept.request()
            });
            let comparison = timeline.comparison.as_ref().expect("two days");
            let said = format!("{earlier} to {later}");
            assert_eq!(comparison.earlier_px.is_some(), lines, "{said}");
            let elsewhere = |tag: &&DayTag| tag.text.contains(':');
            assert_eq!(comparison.tags.iter().filter(elsewhere).count(), off, "{said}");
            assert_eq!(comparison.band_px.is_some(), earlier != later && later > "2025-07-01", "{said}");
            let (left, right) = comparison.band_px.unwrap_or((timeline.plot.min.x, timeline.plot.max.x));
            assert!(timeline.plot.min.x <= left && right <= timeline.plot.max.x, "{said}");
            let mut taken: Vec<(f64, f64)> =
                comparison.tags.iter().map(|tag| (tag.left_px, tag.left_px + tag.width_px)).collect();
            for tick in timeline.ticks.iter().filter(|tick| !tick.label.is_empty()) {
                taken.push((tick.label_px, tick.label_px + text_width_px(&tick.label, 11.5, false)));
            }
            taken.sort_by(|a, b| a.0.total_cmp(&b.0));
            assert!(taken.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{said}: {taken:?}");
            assert!(taken[0].0 >= 0.0 && taken[taken.len() - 1].1 <= width, "{said}: {taken:?}");
        }
    }
    assert_eq!(
        lay_out(&TimelineRequest { compare: Some(day("2025-08-02")), ..kept.request() }).comparison,
        None
    );
}

#[test]
fn what_is_not_lit_is_dimmed_but_never_the_selected_event() {
    let kept = Kept::whole(field());
    let (highlighted, selected) = (kept.events[10], kept.events[20]);
    let timeline = lay_out(&TimelineRequest {
        highlighted: Some(&[highlighted]),
        selected: Some(selected),
        ..kept.request()
    });
    for mark in &timeline.marks {
        let bright = mark.selected || timeline.events_of(mark).contains(&highlighted);
        assert_eq!(mark.dimmed, !bright);
    }
}

#[test]
fn a_closed_dispute_ends_sharply_and_an_open_one_fades_at_the_day_of_the_facts() {
    let kept = Kept::whole(field());
    let timeline = lay_out(&TimelineRequest {
        lanes: LaneBy::Dispute,
        size: Size::new(846.0, 1_000.0),
        ..kept.request()
    });
    let mut seen = BTreeSet::new();
    for span in &timeline.spans {
        let SpanOf::Dispute(ix) = span.of else { continue };
        let closed = kept.data.dispute(ix).closed.is_some();
        assert_eq!(span.soft.right_px == 0.0, closed, "{}", kept.data.dispute(ix).id);
        if !closed {
            let end = timeline.scale.screen_from_day(f64::from(kept.data.head.updated.0) + 1.0);
            assert!((span.right_px - end.min(timeline.plot.max.x)).abs() < 1e-9);
        }
        seen.insert(closed);
    }
    assert_eq!(seen.len(), 2);
}

#[test]
fn a_date_known_to_the_year_is_a_bar_soft_at_both_ends_with_its_mark_in_the_middle() {
    let kept = Kept::only(field(), |_, event| event.date.to_string() == "2021");
    let domain = Domain::new(f64::from(day("2020-06-01").0), f64::from(day("2022-06-01").0));
    let timeline = lay_out(&TimelineRequest { domain, ..kept.request() });
    let (mark, span) = (&timeline.marks[0], &timeline.spans[0]);
    assert!(span.soft.left_px > 0.0 && span.soft.right_px > 0.0);
    assert!((mark.centre.x - (span.left_px + span.right_px) / 2.0).abs() < 0.01);
    assert!((span.right_px - span.left_px - 365.0 * timeline.scale.px_per_day()).abs() < 0.01);
}

#[test]
fn outside_its_own_lanes_a_dispute_has_a_bar_only_where_bars_can_be_told_apart() {
    let kept = Kept::whole(field());
    let selected = DisputeIx(3);
    let disputes = |request: &TimelineRequest| -> Vec<SpanOf> {
        let spans = lay_out(request).spans;
        spans.into_iter().map(|span| span.of).filter(|of| matches!(of, SpanOf::Dispute(_))).collect()
    };
    assert_eq!(disputes(&kept.request()), []);
    let request = TimelineRequest { selected_dispute: Some(selected), ..kept.request() };
    assert_eq!(disputes(&request), [SpanOf::Dispute(selected)]);
}

#[test]
fn a_press_on_a_mark_finds_it_and_beside_all_marks_nothing() {
    let kept = Kept::opening();
    let selected = kept.first_of_kind("access-revoked");
    let timeline = lay_out(&TimelineRequest { selected, ..kept.request() });
    for (position, mark) in timeline.marks.iter().enumerate() {
        assert_eq!(timeline.mark_at(mark.centre), Some(position));
        let lane = &timeline.lanes[mark.lane];
        assert!((mark.centre.y - lane.centre_y_px).abs() <= lane.height_px / 2.0, "it stands in its lane");
        let shows = |event: &EventIx| {
            timeline.marks.iter().position(|mark| timeline.events_of(mark).contains(event)) == Some(position)
        };
        assert!(timeline.events_of(mark).iter().all(shows), "no other mark shows its events");
    }
    assert_eq!(timeline.mark_at(Point::new(2.0, 2.0)), None);
    assert_eq!(timeline.mark_at(Point::new(f64::NAN, f64::NAN)), None);
}

#[test]
fn arrows_reach_every_mark_through_time_and_lanes() {
    let kept = Kept::whole(field());
    let timeline = lay_out(&kept.request());
    let last = timeline.marks.len() - 1;
    assert_eq!(timeline.step(5, Direction::First), Some(0));
    assert_eq!(timeline.step(5, Direction::Last), Some(last));
    assert_eq!(timeline.step(0, Direction::Earlier), None);
    assert_eq!(timeline.step(last, Direction::Later), None);
    assert_eq!(timeline.step(last + 1, Direction::Earlier), None);
    let mut here = 0;
    while let Some(next) = timeline.step(here, Direction::Later) {
        assert!(timeline.marks[next].day >= timeline.marks[here].day);
        assert_eq!(timeline.step(next, Direction::Earlier), Some(here));
        here = next;
    }
    assert_eq!(here, last);
    for position in 0..=last {
        let lane = timeline.marks[position].lane;
        let up = timeline.step(position, Direction::Up).map(|next| timeline.marks[next].lane);
        let down = timeline.step(position, Direction::Down).map(|next| timeline.marks[next].lane);
        assert_eq!(up, lane.checked_sub(1));
        assert_eq!(down, Some(lane + 1).filter(|&lane| lane < timeline.lanes.len()));
    }
}

#[test]
fn nothing_to_show_is_an_empty_timeline() {
    let kept = Kept::only(field(), |_, _| false);
    let timeline = lay_out(&TimelineRequest { period_events: &[], ..kept.request() });
    assert!(timeline.marks.is_empty() && timeline.lanes.is_empty() && timeline.spans.is_empty());
    assert!(timeline.overview.expect("room for it").bins.is_empty());
}

/// Marks as sets of events, those near the edges left out: a mark whose centre is off the stretch is not
/// there to compare.
fn gatherings(timeline: &Timeline, within: (f64, f64)) -> BTreeSet<(usize, Vec<EventIx>)> {
    let inside = timeline.marks.iter().filter(|mark| mark.day > within.0 && mark.day < within.1);
    inside.map(|mark| (mark.lane, timeline.events_of(mark).to_vec())).collect()
}

fn lane_by() -> impl Strategy<Value = LaneBy> {
    prop::sample::select(LANES.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn panning_never_changes_what_is_gathered(
        first in 17_000.0..20_000.0f64, span_days in 20.0..1_500.0f64, share in -0.9..0.9f64, lanes in lane_by()
    ) {
        let kept = Kept::whole(large_field(800));
        let here = Domain { first_day: first, span_days };
        let there = Domain { first_day: first + share * span_days, span_days };
        let both = (here.first_day.max(there.first_day), here.last_day().min(there.last_day()));
        let at = |domain| gatherings(&lay_out(&TimelineRequest { domain, lanes, ..kept.request() }), both);
        prop_assert_eq!(at(here), at(there));
    }

    #[test]
    fn no_two_marks_of_a_lane_overlap_and_all_are_on_the_plot(
        first in 16_500.0..20_500.0f64, span_days in 10.0..4_000.0f64, width in 300.0..1_400.0f64,
        lanes in lane_by(), selected in prop::option::of(0u32..800)
    ) {
        let kept = Kept::whole(large_field(800));
        let timeline = lay_out(&TimelineRequest {
            domain: Domain { first_day: first, span_days },
            size: Size::new(width, 220.0),
            selected: selected.map(EventIx),
            lanes,
            ..kept.request()
        });
        for (position, mark) in timeline.marks.iter().enumerate() {
            prop_assert!(mark.centre.x >= timeline.plot.min.x && mark.centre.x <= timeline.plot.max.x);
            prop_assert!(mark.half.width >= 6.0 && mark.half.height >= 6.0);
            let counted = mark.look == Look::Count(mark.count());
            prop_assert_eq!(counted, mark.count() > 1);
            for other in timeline.marks[..position].iter().filter(|other| other.lane == mark.lane) {
                prop_assert!(!other.bounds().overlaps(mark.bounds()));
            }
        }
    }

    #[test]
    fn nothing_asked_of_it_makes_it_fail_and_names_keep_to_their_column(
        width in prop::num::f64::ANY, height in prop::num::f64::ANY, first in prop::num::f64::ANY,
        span_days in prop::num::f64::ANY, lanes in lane_by(), at in prop::option::of(any::<i32>()),
        compare in prop::option::of(any::<i32>()), selected in prop::option::of(0u32..70), fr: bool
    ) {
        let kept = Kept::whole(field());
        let domain = Domain { first_day: first, span_days };
        let lang = if fr { Lang::Fr } else { Lang::En };
        let timeline = lay_out(&TimelineRequest {
            size: Size::new(width, height),
            domain,
            window: Some(domain),
            at: at.map(base::date::Day),
            compare: compare.map(base::date::Day),
            selected: selected.map(EventIx),
            lanes,
            lang,
            ..kept.request()
        });
        for lane in &timeline.lanes {
            for line in &lane.name_lines {
                let end = NAME_LEFT_PX + text_width_px(line, lane.name_px, false);
                prop_assert!(end < timeline.plot.min.x, "{line} {end} {}", timeline.plot.min.x);
            }
        }
    }
}
