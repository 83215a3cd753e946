//! Running totals over all marked events, so that what is true of all events of a mark is told from its two ends,
//! however many they are.

use std::ops::Range;

use super::mark_look::look;
use super::request::TimelineRequest;
use dataset::EventIx;
use query::is_event_alleged;

/// How many of the events before a place are so.
#[derive(Clone, Copy, Default)]
struct Sum {
    highlighted: u32,
    alleged: u32,
    /// Events whose tone is not that of the one before.
    turns: u32,
}

pub(super) struct PrefixSums {
    /// One more than there are events.
    sums: Vec<Sum>,
    /// The same of those yet to come; empty where no day is asked for.
    to_come: Vec<u32>,
    dims: bool,
}

impl PrefixSums {
    pub fn new(request: &TimelineRequest, marked: &[EventIx]) -> Self {
        let mut highlighted = vec![false; request.data.events.len()];
        for ix in request.highlighted.unwrap_or_default() {
            if let Some(flag) = highlighted.get_mut(ix.at()) {
                *flag = true;
            }
        }
        let (mut sum, mut before) = (Sum::default(), None);
        let mut sums = Vec::with_capacity(marked.len() + 1);
        sums.push(sum);
        for &ix in marked {
            let event = request.data.event(ix);
            let tone = Some(look(request, event).1);
            sum.highlighted += u32::from(highlighted.get(ix.at()).copied().unwrap_or(false));
            sum.alleged += u32::from(is_event_alleged(request.data, event));
            sum.turns += u32::from(before != tone);
            before = tone;
            sums.push(sum);
        }
        Self { sums, to_come: to_come(request, marked), dims: request.highlighted.is_some() }
    }

    /// Takes another day that all is seen as of.
    pub fn see_at(&mut self, request: &TimelineRequest, marked: &[EventIx]) {
        self.to_come = to_come(request, marked);
    }

    /// Whether something else is highlighted, and none of these.
    pub fn dims(&self, events: Range<usize>) -> bool {
        self.dims && self.count(&events, |sum| sum.highlighted) == 0
    }

    pub fn are_alleged(&self, events: Range<usize>) -> bool {
        self.count(&events, |sum| sum.alleged) == events.len()
    }

    pub fn share_tone(&self, events: Range<usize>) -> bool {
        self.count(&(events.start + 1..events.end), |sum| sum.turns) == 0
    }

    pub fn are_to_come(&self, events: Range<usize>) -> bool {
        let until = |at: usize| self.to_come.get(at).copied().unwrap_or(0);
        !self.to_come.is_empty() && (until(events.end) - until(events.start)) as usize == events.len()
    }

    fn count(&self, events: &Range<usize>, of: fn(&Sum) -> u32) -> usize {
        let until = |at: usize| self.sums.get(at).map_or(0, of);
        (until(events.end) - until(events.start)) as usize
    }
}

fn to_come(request: &TimelineRequest, marked: &[EventIx]) -> Vec<u32> {
    let Some(at) = request.at else { return Vec::new() };
    let mut sum = 0;
    let is_to_come = |ix: &EventIx| request.data.event(*ix).date.earliest() > at;
    let until = marked.iter().map(|ix| {
        sum += u32::from(is_to_come(ix));
        sum
    });
    std::iter::once(0).chain(until).collect()
}
