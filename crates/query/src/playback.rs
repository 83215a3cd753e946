//! Stepping through the visible events in order of day: where the reader is, and what comes next and before.
//! Knows no clock: the caller decides when to step.

use crate::as_of::first_known_day;
use base::date::Day;
use base::sort;
use dataset::{Dataset, EventIx};

/// The steps of a playback: each visible event with its day, in order of time. Events of one day are separate
/// steps.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Playback {
    steps: Vec<(Day, EventIx)>,
}

impl Playback {
    /// `events` are those of `Visible`. An event whose date names no day is not a step.
    #[must_use]
    pub fn new(dataset: &Dataset, events: &[EventIx]) -> Playback {
        let day = |ix: &EventIx| first_known_day(&dataset.event(*ix).date);
        let all: Vec<(Day, EventIx)> = events.iter().map(|ix| (day(ix), *ix)).collect();
        // Sorted by the same day that steps have: an event known by its end alone is sorted by its end.
        let in_order = sort::argsort(all.len(), &mut |a, b| all[a].0.cmp(&all[b].0));
        let steps = in_order.into_iter().map(|position| all[position as usize]);
        Playback { steps: steps.filter(|(day, _)| *day != Day::MIN && *day != Day::MAX).collect() }
    }

    /// The number of steps.
    #[must_use]
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether there are no steps.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// A step, counted from 0: its event, and the day from which on the event has happened.
    #[must_use]
    pub fn step(&self, position: usize) -> Option<(Day, EventIx)> {
        self.steps.get(position).copied()
    }

    /// The days of the first and the last step; `None` without steps.
    #[must_use]
    pub fn days(&self) -> Option<(Day, Day)> {
        Some((self.steps.first()?.0, self.steps.last()?.0))
    }

    /// The index of the step after the reader's position: after the selected event if `at` is its day or not
    /// set, else after all that has happened by `at`. `None` at the end.
    #[must_use]
    pub fn next(&self, at: Option<Day>, selected: Option<EventIx>) -> Option<usize> {
        let after = match (self.here(at, selected), at) {
            (Some(here), _) => here + 1,
            (None, Some(at)) => self.steps.iter().filter(|(day, _)| *day <= at).count(),
            (None, None) => self.steps.len(),
        };
        (after < self.steps.len()).then_some(after)
    }

    /// The index of the step before the reader's position: before the selected event, else the last one
    /// before `at`, else the last one of all. `None` at the beginning.
    #[must_use]
    pub fn previous(&self, at: Option<Day>, selected: Option<EventIx>) -> Option<usize> {
        let here = match (self.here(at, selected), at) {
            (Some(here), _) => here,
            (None, Some(at)) => self.steps.iter().filter(|(day, _)| *day < at).count(),
            (None, None) => self.steps.len(),
        };
        here.checked_sub(1)
    }

    /// The index of the step with which playing starts: the next one, or the first when there is no next one
    /// or no day is set.
    #[must_use]
    pub fn start(&self, at: Option<Day>, selected: Option<EventIx>) -> Option<usize> {
        let next = at.and_then(|at| self.next(Some(at), selected));
        next.or_else(|| (!self.steps.is_empty()).then_some(0))
    }

    /// The index of the step of the selected event, if `at` is its day or not set.
    #[must_use]
    pub fn here(&self, at: Option<Day>, selected: Option<EventIx>) -> Option<usize> {
        let selected = selected?;
        self.steps.iter().position(|(day, ix)| *ix == selected && at.is_none_or(|at| at == *day))
    }
}
