//! What filters need to know of every event, packed: reading a hundred thousand records for a few bits of
//! each is what takes time. Built once per dataset.

use crate::certainty::is_event_alleged;
use dataset::{Dataset, Event, EventIx, Stance};

/// The bit of an event on which sources disagree. The lower bits are the stances of its claims, in the order
/// of `Stance::ALL`.
pub(super) const CONFLICT: u8 = 1 << Stance::ALL.len();

/// The bit of an event that rests on allegations alone.
pub(super) const ALLEGED: u8 = CONFLICT << 1;

/// The traits of one event, 8 bytes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Traits {
    /// 1 more than the index of its dispute; 0 without one.
    dispute: u32,
    kind: u16,
    said: u8,
}

/// The traits of all events, in their order.
#[derive(Clone, Debug, Default)]
pub(super) struct EventTraits(Vec<Traits>);

impl EventTraits {
    pub fn new(dataset: &Dataset) -> Self {
        Self(dataset.events.iter().map(|event| Traits::of(dataset, event)).collect())
    }

    pub fn of(&self, ix: EventIx) -> Traits {
        self.0.get(ix.at()).copied().unwrap_or_default()
    }
}

impl Traits {
    fn of(dataset: &Dataset, event: &Event) -> Self {
        let mut said = if event.conflicts.is_empty() { 0 } else { CONFLICT };
        for (at, stance) in Stance::ALL.iter().enumerate() {
            if event.claims.iter().any(|claim| claim.stance == *stance) {
                said |= 1 << at;
            }
        }
        if is_event_alleged(dataset, event) {
            said |= ALLEGED;
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
