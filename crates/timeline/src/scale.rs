//! The scale of the line: days to pixels and back, zooming and panning. Plain numbers, no dates.

use super::date_position::extent_days;
use dataset::{Dataset, EventIx};

/// A stretch of time. Held as beginning and length, so that panning leaves the length, and with it
/// everything that depends on zoom alone, exactly as it was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Domain {
    /// Days since 1970-01-01; a day `n` reaches from `n` to `n + 1`.
    pub first_day: f64,
    /// Above 0.
    pub span_days: f64,
}

/// How far one may zoom and pan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// The longest stretch, and the farthest to both sides.
    pub whole: Domain,
    /// The shortest stretch.
    pub min_span_days: f64,
}

/// Days on a stretch of screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeScale {
    /// The stretch shown.
    pub domain: Domain,
    /// Where its first moment is.
    pub left_px: f64,
    /// Where its last moment is, at least a pixel farther right.
    pub right_px: f64,
}

/// Closer than this a day is wider than it has anything to show.
const MIN_SPAN_DAYS: f64 = 10.0;

impl Domain {
    /// Room left free at each end, as a share of the period.
    pub(super) const MARGIN_SHARE: f64 = 0.03;

    /// From one day to another; a reversed, empty or unreal stretch becomes the shortest from its start.
    #[must_use]
    pub fn new(first_day: f64, last_day: f64) -> Self {
        let first = if first_day.is_finite() { first_day.clamp(-4.4e6, 3e6) } else { 0.0 };
        let last = if last_day.is_finite() { last_day.clamp(-4.4e6, 3e6) } else { first };
        Self { first_day: first, span_days: (last - first).max(1.0) }
    }

    /// The end of the stretch: the first moment that is no more in it.
    #[must_use]
    pub fn last_day(&self) -> f64 {
        self.first_day + self.span_days
    }

    /// Itself, or the nearest stretch that is real and has days with names.
    #[must_use]
    pub(super) fn real(self) -> Self {
        let near = Self::new(self.first_day, self.last_day());
        if near.first_day == self.first_day && near.last_day() == self.last_day() { self } else { near }
    }

    /// All the days of `events` with a little room around them; `None` when there are no events.
    #[must_use]
    pub fn around(data: &Dataset, events: &[EventIx]) -> Option<Self> {
        let whole = events.iter().map(|&ix| extent_days(&data.event(ix).date));
        let (first, last) = whole.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))?;
        let room = ((last - first) * Self::MARGIN_SHARE).max((MIN_SPAN_DAYS - (last - first)) / 2.0).max(2.0);
        Some(Self::new(first - room, last + room))
    }

    /// The same length moved by whole and part days.
    #[must_use]
    fn moved(self, days: f64) -> Self {
        Self { first_day: self.first_day + days, ..self }
    }
}

impl Limits {
    /// As far as `whole` reaches, as near as ten days.
    #[must_use]
    pub fn new(whole: Domain) -> Self {
        Self { whole, min_span_days: MIN_SPAN_DAYS.min(whole.span_days) }
    }

    /// The nearest stretch within the limits: first its length, about its middle, then its place.
    #[must_use]
    pub fn clamp(&self, domain: Domain) -> Domain {
        let span = self.clamp_span(domain.span_days);
        self.slide(Domain { first_day: domain.first_day + (domain.span_days - span) / 2.0, span_days: span })
    }

    fn clamp_span(&self, span_days: f64) -> f64 {
        span_days.max(self.min_span_days).min(self.whole.span_days)
    }

    fn slide(&self, domain: Domain) -> Domain {
        let latest_first = self.whole.last_day() - domain.span_days;
        Domain { first_day: domain.first_day.min(latest_first).max(self.whole.first_day), ..domain }
    }
}

impl TimeScale {
    /// A stretch of days over a width in pixels.
    #[must_use]
    pub fn new(domain: Domain, (left_px, right_px): (f64, f64)) -> Self {
        Self { domain, left_px, right_px: right_px.max(left_px + 1.0) }
    }

    /// The width of a day.
    #[must_use]
    pub fn px_per_day(&self) -> f64 {
        (self.right_px - self.left_px) / self.domain.span_days
    }

    /// Where a day is, in pixels.
    #[must_use]
    pub fn screen_from_day(&self, day: f64) -> f64 {
        self.left_px + (day - self.domain.first_day) * self.px_per_day()
    }

    /// The day, with its fraction, at a place in pixels.
    #[must_use]
    pub fn day_from_screen(&self, x_px: f64) -> f64 {
        self.domain.first_day + (x_px - self.left_px) / self.px_per_day()
    }

    /// Whether a position is on the stretch shown.
    #[must_use]
    pub fn shows(&self, day: f64) -> bool {
        day >= self.domain.first_day && day <= self.domain.last_day()
    }

    /// Zoomed about the day under `x_px`, which stays there unless a limit is met.
    /// `factor` above 1 comes nearer; one that is not a positive number changes nothing.
    #[must_use]
    pub fn zoomed_at(self, x_px: f64, factor: f64, limits: &Limits) -> Self {
        if !(factor > 0.0 && factor.is_finite() && x_px.is_finite()) {
            return self;
        }
        let held = self.day_from_screen(x_px);
        let span_days = limits.clamp_span(self.domain.span_days / factor);
        let share = (held - self.domain.first_day) / self.domain.span_days;
        let domain = Domain { first_day: held - share * span_days, span_days };
        Self { domain: limits.slide(domain), ..self }
    }

    /// What is shown moves by `dx_px` with the pointer: to the right shows earlier days.
    #[must_use]
    pub fn panned(self, dx_px: f64, limits: &Limits) -> Self {
        if !dx_px.is_finite() {
            return self;
        }
        Self { domain: limits.slide(self.domain.moved(-dx_px / self.px_per_day())), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn limits() -> Limits {
        Limits::new(Domain::new(0.0, 4_000.0))
    }

    fn scale() -> TimeScale {
        TimeScale::new(Domain::new(1_000.0, 1_200.0), (80.0, 832.0))
    }

    #[test]
    fn an_unreal_domain_becomes_a_short_real_one() {
        for (first, last) in [(f64::NAN, 1.0), (5.0, 5.0), (9.0, 3.0), (f64::INFINITY, f64::NEG_INFINITY)] {
            let domain = Domain::new(first, last);
            assert!(domain.first_day.is_finite() && domain.span_days >= 1.0, "{domain:?}");
        }
    }

    #[test]
    fn zooming_in_without_end_stops_at_ten_days_and_out_at_the_whole() {
        let near = (0..100).fold(scale(), |s, _| s.zoomed_at(300.0, 1.5, &limits()));
        assert_eq!(near.domain.span_days, 10.0);
        let far = (0..100).fold(scale(), |s, _| s.zoomed_at(300.0, 0.5, &limits()));
        assert_eq!(far.domain, limits().whole);
    }

    proptest! {
        #[test]
        fn screen_and_day_are_each_others_inverse(day in -5_000.0..5_000.0f64) {
            let back = scale().day_from_screen(scale().screen_from_day(day));
            prop_assert!((back - day).abs() < 1e-6);
        }

        #[test]
        fn the_day_under_the_pointer_stays_there(x in 80.0..832.0f64, factor in 0.8..4.0f64) {
            let before = scale().day_from_screen(x);
            let after = scale().zoomed_at(x, factor, &limits()).day_from_screen(x);
            prop_assert!((before - after).abs() < 1e-6);
        }

        #[test]
        fn panning_never_changes_the_zoom_nor_leaves_the_whole(dx in prop::num::f64::ANY) {
            let panned = scale().panned(dx, &limits());
            prop_assert_eq!(panned.px_per_day(), scale().px_per_day());
            prop_assert!(panned.domain.first_day >= 0.0 && panned.domain.last_day() <= 4_000.0 + 1e-6);
        }

        #[test]
        fn any_zoom_stays_within_the_limits(x in prop::num::f64::ANY, factor in prop::num::f64::ANY) {
            let domain = scale().zoomed_at(x, factor, &limits()).domain;
            prop_assert!(domain.span_days >= 10.0 && domain.span_days <= 4_000.0);
            prop_assert!(domain.first_day >= 0.0 && domain.last_day() <= 4_000.0 + 1e-6);
        }
    }
}
