//! A walk through what is kept, event by event in order of day: where a reader is, what comes next and before.
//! Knows no clock: who plays it says when.

use super::at::first_known_day;
use base::date::Day;
use base::order;
use dataset::{Dataset, EventIx};

/// The steps of a walk: each kept event with a day, through time. Events of one day are steps of their own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Walk {
    steps: Vec<(Day, EventIx)>,
}

impl Walk {
    /// `events` as `Visible` has them. An event whose date names no day at all is no step.
    #[must_use]
    pub fn new(dataset: &Dataset, events: &[EventIx]) -> Walk {
        let day = |ix: &EventIx| first_known_day(&dataset.event(*ix).date);
        let all: Vec<(Day, EventIx)> = events.iter().map(|ix| (day(ix), *ix)).collect();
        // An event known by its end alone is not where its beginning would be.
        let in_order = order::sorted(all.len(), &mut |a, b| all[a].0.cmp(&all[b].0));
        let steps = in_order.into_iter().map(|position| all[position as usize]);
        Walk { steps: steps.filter(|(day, _)| *day != Day::MIN && *day != Day::MAX).collect() }
    }

    /// How many steps there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// A step, from 0: the event and the day from which on it has happened.
    #[must_use]
    pub fn step(&self, position: usize) -> Option<(Day, EventIx)> {
        self.steps.get(position).copied()
    }

    /// The days of the first and the last step.
    #[must_use]
    pub fn days(&self) -> Option<(Day, Day)> {
        Some((self.steps.first()?.0, self.steps.last()?.0))
    }

    /// The step after where the reader is: after the selected event, if the day seen is its own or no day is set;
    /// else after all that has happened by `at`. Nothing comes after the latest.
    #[must_use]
    pub fn next(&self, at: Option<Day>, selected: Option<EventIx>) -> Option<usize> {
        let after = match (self.here(at, selected), at) {
            (Some(here), _) => here + 1,
            (None, Some(at)) => self.steps.iter().filter(|(day, _)| *day <= at).count(),
            (None, None) => self.steps.len(),
        };
        (after < self.steps.len()).then_some(after)
    }

    /// The step before where the reader is; before a day of which no event is selected, the last one of an earlier
    /// day; before the latest, the last one.
    #[must_use]
    pub fn previous(&self, at: Option<Day>, selected: Option<EventIx>) -> Option<usize> {
        let here = match (self.here(at, selected), at) {
            (Some(here), _) => here,
            (None, Some(at)) => self.steps.iter().filter(|(day, _)| *day < at).count(),
            (None, None) => self.steps.len(),
        };
        here.checked_sub(1)
    }

    /// Where playing begins: with what comes next; from the beginning when that is nothing, or no day is set.
    #[must_use]
    pub fn start(&self, at: Option<Day>, selected: Option<EventIx>) -> Option<usize> {
        let next = at.and_then(|at| self.next(Some(at), selected));
        next.or_else(|| (!self.steps.is_empty()).then_some(0))
    }

    /// The step the reader stands on: that of the selected event, if the day seen is its own or no day is set.
    #[must_use]
    pub fn here(&self, at: Option<Day>, selected: Option<EventIx>) -> Option<usize> {
        let selected = selected?;
        self.steps.iter().position(|(day, ix)| *ix == selected && at.is_none_or(|at| at == *day))
    }
}
