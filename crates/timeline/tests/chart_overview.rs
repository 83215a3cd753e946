//! What the overview strip promises: true bins, and a window that a drag moves as a hand expects.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Edtf;
use base::geometry::{Point, Size};
use proptest::prelude::*;
use timeline::{Domain, Overview, OverviewPart, TimelineRequest, domain_of, lay_out, time_range};
use timeline_fixture::{Kept, day, field};
use view::TimeRange;

fn stretch(first: &str, last: &str) -> Domain {
    Domain::new(f64::from(day(first).0), f64::from(day(last).0) + 1.0)
}

fn overview(size: Size, window: Domain) -> Overview {
    let kept = Kept::whole(field());
    let request = TimelineRequest { size, window: Some(window), ..kept.request() };
    lay_out(&request).overview.expect("room for it")
}

fn desk(window: Domain) -> Overview {
    overview(Size::new(846.0, 220.0), window)
}

#[test]
fn every_event_is_counted_once_in_a_bin_that_begins_a_month_or_quarter() {
    let events = field().events.len() as u32;
    for (width, months) in [(846.0, 1), (300.0, 3)] {
        let overview = overview(Size::new(width, 220.0), stretch("2025-01-01", "2025-12-31"));
        assert_eq!(overview.bins.iter().map(|bin| bin.events).sum::<u32>(), events);
        assert!(overview.bins.iter().any(|bin| bin.share == 1.0));
        for bin in &overview.bins {
            let (_, month, of_month) = bin.first_day.civil();
            assert_eq!(((month - 1) % months, of_month), (0, 1), "{width}");
            assert!(bin.right_px > bin.left_px && bin.right_px <= overview.bounds.max.x);
        }
    }
}

#[test]
fn a_pointer_takes_hold_of_the_handle_the_window_or_the_strip() {
    let overview = desk(stretch("2025-01-01", "2025-12-31"));
    let (left, right) = overview.window_px;
    let y = overview.bounds.centre().y;
    for (x, part) in [
        (left, OverviewPart::Start),
        (left - 11.0, OverviewPart::Start),
        (right + 11.0, OverviewPart::End),
        ((left + right) / 2.0, OverviewPart::Window),
        (left - 60.0, OverviewPart::Track),
    ] {
        assert_eq!(overview.part_at(Point::new(x, y)), Some(part), "{x}");
    }
    assert_eq!(overview.part_at(Point::new(left, y - 40.0)), None);
}

#[test]
fn even_the_shortest_window_can_be_moved_and_resized() {
    let overview = desk(stretch("2025-08-01", "2025-08-10"));
    let (left, right) = overview.window_px;
    let part = |x: f64| overview.part_at(Point::new(x, overview.bounds.centre().y));
    assert_eq!(part(left - 6.0), Some(OverviewPart::Start));
    assert_eq!(part(right + 6.0), Some(OverviewPart::End));
}

#[test]
fn a_handle_dragged_over_the_other_stops_at_the_shortest_window() {
    let window = stretch("2025-01-01", "2025-12-31");
    let overview = desk(window);
    let dragged = overview.dragged(window, OverviewPart::Start, 5_000.0);
    assert_eq!(dragged.last_day(), window.last_day());
    assert!((dragged.span_days - 10.0).abs() < 1e-6);
    let dragged = overview.dragged(window, OverviewPart::End, -5_000.0);
    assert_eq!(dragged.first_day, window.first_day);
    assert!((dragged.span_days - 10.0).abs() < 1e-6);
}

#[test]
fn a_window_becomes_whole_days_and_back() {
    let whole = stretch("2020-01-01", "2026-12-31");
    for (first, last) in [("2025-08-01", "2025-08-31"), ("2025-08-02", "2025-08-02")] {
        let range = time_range(stretch(first, last));
        assert_eq!(range.from, Some(Edtf::on(day(first))));
        assert_eq!(range.to, Some(Edtf::on(day(last))));
        assert_eq!(domain_of(&range, whole), stretch(first, last));
    }
    let open = TimeRange { from: Some(Edtf::parse("2025-06").expect("a month")), to: None };
    assert_eq!(domain_of(&open, whole), stretch("2025-06-01", "2026-12-31"));
}

proptest! {
    #[test]
    fn no_drag_leaves_the_period_or_turns_the_window_round(
        dx in prop::num::f64::ANY, from in -200.0..1_200.0f64, to in -200.0..1_200.0f64
    ) {
        let window = stretch("2025-01-01", "2025-12-31");
        let overview = desk(window);
        let whole = overview.scale.domain;
        let parts = [OverviewPart::Start, OverviewPart::End, OverviewPart::Window, OverviewPart::Track];
        let dragged = parts.map(|part| overview.dragged(window, part, dx));
        for domain in dragged.into_iter().chain([overview.drawn(from, to)]) {
            prop_assert!(domain.span_days >= 10.0 - 1e-6, "{domain:?}");
            prop_assert!(domain.first_day >= whole.first_day - 1e-6);
            prop_assert!(domain.last_day() <= whole.last_day() + 1e-6);
        }
    }
}
