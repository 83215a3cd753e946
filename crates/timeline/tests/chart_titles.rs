//! What the timeline promises of its titles: as many as there is room for, headlines first, nothing on anything.
#![allow(clippy::unwrap_used, missing_docs)]

use base::geometry::{Rect, Size};
use base::text::{Lang, Localized, measure::text_width_px};
use dataset::{Dataset, EventIx};
use proptest::prelude::*;
use timeline::{Domain, Prepared, Timeline, TimelineRequest, lay_out};
use timeline_fixture::{Kept, large_field};
use view::LaneBy;

const LANES: [LaneBy; 3] = [LaneBy::Kind, LaneBy::Actor, LaneBy::Dispute];

/// Events whose titles are of many lengths.
fn worded(mut data: Dataset, words: usize) -> Dataset {
    const WORDS: [&str; 7] = ["Court", "bars", "OpenAI", "from", "licensing", "a", "Perplexity’s"];
    for (number, event) in data.events.iter_mut().enumerate() {
        let title: Vec<&str> =
            (0..=number % words.max(1)).map(|word| WORDS[(number + word * 3) % WORDS.len()]).collect();
        event.title = Localized::neutral(title.join(" "));
    }
    data
}

/// All that a reader would see meet.
fn check(request: &TimelineRequest, timeline: &Timeline) {
    let bounds: Vec<Rect> = timeline.marks.iter().map(timeline::Mark::bounds).collect();
    for (position, title) in timeline.titles.iter().enumerate() {
        let mark = &timeline.marks[title.mark];
        let said = title.lines.join(" ");
        assert_eq!(mark.count(), 1, "gathered marks have no title");
        let whole = request.data.event(timeline.events_of(mark)[0]).title.text(request.lang);
        let is_cut = said != whole;
        let start = said.trim_end_matches('…');
        assert!(whole.starts_with(start) && is_cut == said.ends_with('…'), "{said}: {whole}");
        let width = title.lines.iter().map(|line| text_width_px(line, 11.5, false)).fold(0.0, f64::max);
        assert!(width <= title.rect.width() + 1e-6);
        let plot = timeline.plot;
        assert!(title.rect.min.x >= plot.min.x && title.rect.max.x <= plot.max.x + 1e-6, "{said}");
        let near =
            if title.before { mark.centre.x - title.rect.max.x } else { title.rect.min.x - mark.centre.x };
        assert!(near > mark.half.width, "{said}: it stands beside its mark");
        let (top, bottom) = timeline.lanes[mark.lane].reach_px();
        assert!(title.rect.min.y >= top - 0.6 && title.rect.max.y <= bottom + 0.6, "{said}: in its lane");
        for (other, bounds) in bounds.iter().enumerate() {
            assert!(other == title.mark || !bounds.overlaps(title.rect), "{said} on a mark");
        }
        for other in &timeline.titles[..position] {
            assert!(!other.rect.overlaps(title.rect), "{said} on {}", other.lines.join(" "));
        }
    }
    for (position, bounds) in bounds.iter().enumerate() {
        for (other, others) in timeline.marks[..position].iter().zip(&timeline.marks) {
            let alike = timeline.marks[position].lane == other.lane;
            assert!(!alike || !bounds.overlaps(others.bounds()), "two marks of a lane meet");
        }
    }
}

fn titled(timeline: &Timeline) -> Vec<EventIx> {
    timeline.titles.iter().map(|title| timeline.events_of(&timeline.marks[title.mark])[0]).collect()
}

#[test]
fn where_there_is_room_a_dozen_events_all_have_their_titles_and_on_a_phone_nearly_all() {
    let data = fixture::bundled_dataset();
    let whole = Kept::whole(data);
    for every in [17, 18, 13, 11] {
        for start in 0..4 {
            let twelve: Vec<EventIx> =
                whole.events.iter().copied().skip(start).step_by(every).take(12).collect();
            for (width, height, least) in [(1280.0, 565.0, 12), (390.0, 560.0, 10)] {
                for lang in [Lang::En, Lang::Fr] {
                    let request = TimelineRequest {
                        events: &twelve,
                        period_events: &twelve,
                        disputes: &[],
                        domain: Domain::around(&whole.data, &twelve).unwrap(),
                        size: Size::new(width, height),
                        lang,
                        ..whole.request()
                    };
                    let timeline = lay_out(&request);
                    check(&request, &timeline);
                    assert!(titled(&timeline).len() >= least, "{start} {every} {width} {lang:?}");
                }
            }
        }
    }
}

#[test]
fn headlines_come_first() {
    let mut data = worded(large_field(400), 7);
    let noon = data.events[200].date.clone();
    for (number, event) in data.events.iter_mut().enumerate() {
        event.rank = if number % 50 == 0 { 1 } else { 3 };
        event.date = noon.clone();
    }
    let kept = Kept::whole(data);
    let domain = Domain::around(&kept.data, &kept.events).unwrap();
    let timeline = lay_out(&TimelineRequest { domain, size: Size::new(1280.0, 400.0), ..kept.request() });
    let ranks: Vec<u8> = titled(&timeline).iter().map(|ix| kept.data.event(*ix).rank).collect();
    assert!(!ranks.is_empty());
    // One day has a lane's rows for its first few: never one that is no headline where a headline went without.
    for (number, lane) in timeline.lanes.iter().enumerate() {
        let risen = timeline.titles.iter().filter(|title| timeline.marks[title.mark].lane == number);
        let ranks: Vec<u8> = risen
            .map(|title| kept.data.event(timeline.events_of(&timeline.marks[title.mark])[0]).rank)
            .collect();
        let of_lane = timeline.marks.iter().filter(|mark| mark.lane == number);
        let left: Vec<u8> = of_lane
            .filter(|mark| mark.count() > 1)
            .flat_map(|mark| timeline.events_of(mark))
            .map(|ix| kept.data.event(*ix).rank)
            .collect();
        let least = left.iter().min().copied().unwrap_or(9);
        assert!(ranks.iter().all(|rank| *rank <= least), "{}: {ranks:?}, left {left:?}", lane.name);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nothing_meets_and_no_event_is_lost_whatever_the_room(
        count in 1usize..700, words in 1usize..16, width in 280.0..1_500.0f64, height in 80.0..1_100.0f64,
        first in 16_500.0..20_000.0f64, span in 10.0..4_200.0f64, whole: bool, lanes in 0usize..3,
        selected in prop::option::of(0u32..700), few_disputes: bool
    ) {
        let kept = Kept::whole(worded(large_field(count), words));
        let domain = if whole { Domain::new(16_000.0, 22_000.0) } else { Domain::new(first, first + span) };
        let request = TimelineRequest {
            lanes: LANES[lanes],
            size: Size::new(width, height),
            selected: selected.filter(|ix| (*ix as usize) < count).map(EventIx),
            disputes: if few_disputes { &kept.disputes[..2] } else { &kept.disputes },
            domain,
            ..kept.request()
        };
        let timeline = lay_out(&request);
        check(&request, &timeline);
        if whole {
            let mut shown: Vec<EventIx> =
                timeline.marks.iter().flat_map(|mark| timeline.events_of(mark)).copied().collect();
            shown.sort();
            shown.dedup();
            prop_assert_eq!(shown, kept.events);
        }
    }

    #[test]
    fn what_rises_is_the_same_wherever_the_reader_has_panned_to(
        count in 1usize..400, first in 17_000.0..20_000.0f64, span in 60.0..1_500.0f64, share in 0.1..0.9f64
    ) {
        let kept = Kept::whole(worded(large_field(count), 9));
        let here = Domain { first_day: first, span_days: span };
        let request = TimelineRequest { domain: here, size: Size::new(1_280.0, 560.0), ..kept.request() };
        let prepared = Prepared::new(&request);
        let there = Domain { first_day: first + span * share, ..here };
        let far = prepared.lay_out(&TimelineRequest { domain: there, ..request }, 0.0);
        let near = prepared.lay_out(&request, 0.0);
        let heights = |timeline: &Timeline| -> Vec<(f64, Vec<EventIx>)> {
            let both = timeline.marks.iter().filter(|mark| here.last_day() > mark.day && mark.day > there.first_day);
            both.map(|mark| (mark.centre.y, timeline.events_of(mark).to_vec())).collect()
        };
        prop_assert_eq!(heights(&near), heights(&far));
    }
}
