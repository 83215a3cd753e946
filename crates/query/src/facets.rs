//! Facet counts: how many events each value of a filter menu would leave.

use crate::bitset::BitSet;
use crate::event_traits::{CONFLICT, Traits};
use crate::filter::{CompiledFilter, FailedKeys, FilterKey};
use crate::search::Search;
use dataset::{Dataset, EventIx, Stance};

/// For each value, the number of events that would be left if it were the only value of its filter and every
/// other filter stayed as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// By index of the entity.
    pub actors: Vec<u32>,
    /// By index of the kind of event.
    pub kinds: Vec<u32>,
    /// By index of the dispute.
    pub disputes: Vec<u32>,
    /// By index of the status.
    pub statuses: Vec<u32>,
    /// In the order of `Stance::ALL`.
    pub stances: Vec<u32>,
    /// Events on which sources disagree.
    pub conflict: u32,
}

impl Facets {
    pub(super) fn of(dataset: &Dataset, search: &Search, filter: &CompiledFilter<'_>) -> Self {
        let mut facets = Facets {
            actors: Vec::new(),
            kinds: vec![0; dataset.vocabulary.events.len()],
            disputes: vec![0; dataset.disputes.len()],
            statuses: vec![0; dataset.vocabulary.statuses.len()],
            stances: vec![0; Stance::ALL.len()],
            conflict: 0,
        };
        let mut for_actors = BitSet::new(dataset.events.len());
        for ix in (0..dataset.events.len() as u32).map(EventIx) {
            let (traits, failed_keys) = (search.event_traits.of(ix), filter.failed_keys(ix));
            if failed_keys.at_most(FilterKey::Actor) {
                for_actors.insert(ix.at());
            }
            facets.count(dataset, traits, failed_keys);
        }
        let lists = dataset.index.events_of_entity.iter();
        facets.actors = lists.map(|events| for_actors.count(Some(events)) as u32).collect();
        facets
    }

    fn count(&mut self, dataset: &Dataset, traits: Traits, failed_keys: FailedKeys) {
        if failed_keys.at_most(FilterKey::Kind) {
            add(&mut self.kinds, traits.kind());
        }
        if let Some(dispute) = traits.dispute() {
            if failed_keys.at_most(FilterKey::Dispute) {
                add(&mut self.disputes, dispute);
            }
            if failed_keys.at_most(FilterKey::Status)
                && let Some(dispute) = dataset.disputes.get(dispute)
            {
                add(&mut self.statuses, dispute.status.at());
            }
        }
        if failed_keys.at_most(FilterKey::Stance) {
            for at in (0..Stance::ALL.len()).filter(|at| traits.says(1 << at)) {
                add(&mut self.stances, at);
            }
        }
        if failed_keys.at_most(FilterKey::Conflict) && traits.says(CONFLICT) {
            self.conflict += 1;
        }
    }
}

fn add(counts: &mut [u32], at: usize) {
    if let Some(count) = counts.get_mut(at) {
        *count += 1;
    }
}
