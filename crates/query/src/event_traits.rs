//! What filters ask of every event, side by side: going through a hundred thousand records for a few bits of each is
//! what takes time. Built once a dataset.

use super::facets::STANCES;
use dataset::{Dataset, Event, EventIx};

/// Bit of an event on which sources disagree; the lower ones are its claims' stances, in the order of `STANCES`.
pub(super) const CONFLICT: u8 = 1 << STANCES.len();

/// Of each event, 8 bytes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Traits {
    /// 1 more than the position of its dispute; 0 without one.
    dispute: u32,
    kind: u16,
    said: u8,
}

/// The traits of all events, in their order.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns(Vec<Traits>);

impl Columns {
    pub fn new(dataset: &Dataset) -> Self {
        Self(dataset.events.iter().map(Traits::of).collect())
    }

    pub fn of(&self, ix: EventIx) -> Traits {
        self.0.get(ix.at()).copied().unwrap_or_default()
    }
}

impl Traits {
    fn of(event: &Event) -> Self {
        let mut said = if event.conflicts.is_empty() { 0 } else { CONFLICT };
        for (at, stance) in STANCES.iter().enumerate() {
            if event.claims.iter().any(|claim| claim.stance == *stance) {
                said |= 1 << at;
            }
        }
        let dispute = event.dispute.map_or(0, |ix| ix.at() as u32 + 1);
        Self { dispute, kind: event.kind.at() as u16, said }
    }

    pub fn kind(self) -> usize {
        usize::from(self.kind)
    }

    pub fn dispute(self) -> Option<usize> {
        (self.dispute as usize).checked_sub(1)
    }

    pub fn says(self, bits: u8) -> bool {
        self.said & bits != 0
    }
}
