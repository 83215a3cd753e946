//! Facet counts: how many events each value of a filter menu would leave.

use crate::bitset::BitSet;
use crate::event_traits::{CONFLICT, Traits};
use crate::filter::{CompiledFilter, FailedKeys, FilterKey};
use crate::search::Search;
use dataset::{Dataset, EventIx, Stance};
use view::View;

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
    /// By index of the kind of relation: how many relations it would leave in the graph.
    pub relations: Vec<u32>,
    /// By index of the status: how many disputes, not events.
    pub statuses: Vec<u32>,
    /// By index of the stage: how many disputes, not events.
    pub stages: Vec<u32>,
    /// In the order of `Stance::ALL`.
    pub stances: Vec<u32>,
    /// Events on which sources disagree.
    pub conflict: u32,
}

impl Facets {
    pub(super) fn of(dataset: &Dataset, search: &Search, filter: &CompiledFilter<'_>, view: &View) -> Self {
        let mut facets = Facets {
            actors: Vec::new(),
            kinds: vec![0; dataset.vocabulary.events.len()],
            disputes: vec![0; dataset.disputes.len()],
            relations: vec![0; dataset.vocabulary.relations.len()],
            statuses: vec![0; dataset.vocabulary.statuses.len()],
            stages: vec![0; dataset.vocabulary.stages.len()],
            stances: vec![0; Stance::ALL.len()],
            conflict: 0,
        };
        let mut for_actors = BitSet::new(dataset.events.len());
        let mut with_event = [(); 2].map(|()| BitSet::new(dataset.disputes.len()));
        for ix in (0..dataset.events.len() as u32).map(EventIx) {
            let (traits, failed_keys) = (search.event_traits.of(ix), filter.failed_keys(ix));
            if failed_keys.at_most(FilterKey::Actor) {
                for_actors.insert(ix.at());
            }
            for (key, with_event) in [FilterKey::Status, FilterKey::Stage].into_iter().zip(&mut with_event) {
                if failed_keys.at_most(key)
                    && let Some(dispute) = traits.dispute()
                {
                    with_event.insert(dispute);
                }
            }
            facets.count(traits, failed_keys);
        }
        let lists = dataset.index.events_of_entity.iter();
        facets.actors = lists.map(|events| for_actors.count(Some(events)) as u32).collect();
        for relation in filter.relations_in_reach(view) {
            add(&mut facets.relations, dataset.relation(relation).kind.at());
        }
        let [for_statuses, for_stages] = &with_event;
        for dispute in for_statuses.iter().filter_map(|at| dataset.disputes.get(at)) {
            add(&mut facets.statuses, dispute.status.at());
        }
        for stage in for_stages.iter().filter_map(|at| dataset.disputes.get(at)?.stage.as_ref()) {
            add(&mut facets.stages, stage.kind.at());
        }
        facets
    }

    fn count(&mut self, traits: Traits, failed_keys: FailedKeys) {
        if failed_keys.at_most(FilterKey::Kind) {
            add(&mut self.kinds, traits.kind());
        }
        if failed_keys.at_most(FilterKey::Dispute)
            && let Some(dispute) = traits.dispute()
        {
            add(&mut self.disputes, dispute);
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
