//! The handle of the as-of day: where it stands, what takes hold of it, and which day it is dragged to.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Day;
use base::geometry::{Point, Size};
use proptest::prelude::*;
use timeline::{AsOfHandle, Domain, Timeline, TimelineRequest, lay_out};
use timeline_fixture::{Kept, day, field};

const SIZES: [Size; 3] = [Size::new(846.0, 183.0), Size::new(390.0, 190.0), Size::new(320.0, 90.0)];
const WORDS: &str = "1 Aug 2025";

fn drawn(kept: &Kept, at: Option<Day>, size: Size) -> (Timeline, AsOfHandle) {
    let timeline = lay_out(&TimelineRequest { at, size, ..kept.request() });
    let handle = timeline.handle(at, WORDS);
    (timeline, handle)
}

#[test]
fn it_stands_under_its_line_inside_the_drawing_and_covers_no_mark() {
    let kept = Kept::whole(field());
    for size in SIZES {
        for at in [None, Some(day("2015-01-01")), Some(day("2025-08-01")), Some(day("2099-01-01"))] {
            let (timeline, handle) = drawn(&kept, at, size);
            assert!(handle.rect.min.x >= 0.0 && handle.rect.max.x <= size.width, "{size:?} {at:?}");
            assert!(handle.x_px >= handle.rect.min.x && handle.x_px <= handle.rect.max.x, "{size:?} {at:?}");
            assert!(
                timeline.marks.iter().all(|mark| !mark.bounds().overlaps(handle.rect)),
                "{size:?} {at:?}"
            );
            if let Some(as_of) = timeline.as_of {
                assert_eq!(as_of.x_px, handle.x_px);
            }
        }
        assert_eq!(drawn(&kept, None, size).1.x_px, drawn(&kept, None, size).0.plot.max.x, "at rest");
    }
}

#[test]
fn a_press_on_it_or_on_its_line_takes_it_and_a_mark_comes_first() {
    let kept = Kept::whole(field());
    let (timeline, handle) = drawn(&kept, Some(day("2025-08-01")), SIZES[0]);
    assert!(timeline.grabs_handle(&handle, handle.rect.centre()));
    let on_line = (0..100).map(|i| {
        let share = f64::from(i) / 100.0;
        Point::new(handle.x_px, timeline.plot.min.y + share * timeline.plot.height())
    });
    for at in on_line {
        let expected = timeline.mark_at(at).is_none() || handle.rect.contains(at);
        assert_eq!(timeline.grabs_handle(&handle, at), expected, "{at:?}");
    }
    assert!(!timeline.grabs_handle(&handle, Point::new(handle.x_px - 60.0, timeline.plot.min.y + 3.0)));
    // The strip below stays the strip's.
    let strip = timeline.overview.as_ref().unwrap().bounds;
    assert!(!timeline.grabs_handle(&handle, Point::new(handle.x_px, strip.centre().y + 4.0)));
}

#[test]
fn at_the_right_end_it_rests_unless_there_is_more_to_come() {
    let kept = Kept::whole(field());
    let (timeline, _) = drawn(&kept, None, SIZES[0]);
    let right = timeline.plot.max.x;
    assert_eq!(timeline.day_dragged_to(right + 50.0, day("2025-09-01")), None);
    assert!(timeline.day_dragged_to(right - 20.0, day("2025-09-01")).is_some());
    let past_the_end = day("2099-01-01");
    assert!(timeline.day_dragged_to(right, past_the_end).is_some());
    let first = timeline.day_dragged_to(-500.0, past_the_end).unwrap();
    assert_eq!(first, timeline.day_dragged_to(timeline.plot.min.x, past_the_end).unwrap());
}

#[test]
fn no_tick_label_is_half_covered() {
    let kept = Kept::whole(field());
    for at in [None, Some(day("2025-01-01")), Some(day("2024-06-15"))] {
        let (mut timeline, handle) = drawn(&kept, at, SIZES[1]);
        timeline.make_room(&handle);
        for tick in timeline.ticks.iter().filter(|tick| !tick.label.is_empty()) {
            let clear = tick.label_px > handle.rect.max.x || tick.label_px < handle.rect.min.x;
            assert!(clear, "{at:?} {}", tick.label);
        }
    }
}

proptest! {
    /// Where a day's line is drawn, there the handle gives the same day back.
    #[test]
    fn a_day_is_dragged_to_where_its_line_is(first in 18_000..20_000i32, span in 10..4_000i32, share in 0.0..0.99f64) {
        let kept = Kept::whole(field());
        let domain = Domain::new(f64::from(first), f64::from(first + span));
        let at = Day(first + (f64::from(span - 1) * share) as i32);
        let timeline = lay_out(&TimelineRequest { at: Some(at), domain, ..kept.request() });
        let x_px = timeline.as_of.unwrap().x_px;
        prop_assert_eq!(timeline.day_dragged_to(x_px, Day::MAX), Some(at));
    }
}
