//! What a filter menu says beside each value: how many events choosing it would leave.

use super::columns::{CONFLICT, Traits};
use super::filter::{By, LeftOut, Passes};
use super::{Bits, Search, Visible};
use dataset::{Dataset, EventIx, Stance};
use view::View;

/// For each value, the events that would be kept if the value's own list held it alone and every other
/// key stayed as it is: so a value that would leave nothing can be seen before it is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// By entity.
    pub actors: Vec<u32>,
    /// By kind of event.
    pub kinds: Vec<u32>,
    /// By dispute.
    pub disputes: Vec<u32>,
    /// By status.
    pub statuses: Vec<u32>,
    /// In the order of `STANCES`.
    pub stances: Vec<u32>,
    /// Events on which sources disagree.
    pub conflict: u32,
}

/// The order of `Facets::stances`.
pub const STANCES: [Stance; 4] = [Stance::Confirmed, Stance::Reported, Stance::Alleged, Stance::Denied];

/// One pass over the events.
#[must_use]
pub fn facets(dataset: &Dataset, search: &Search, view: &View) -> Facets {
    Facets::of(dataset, search, &Passes::new(dataset, search, view))
}

impl Facets {
    pub(super) fn of(dataset: &Dataset, search: &Search, passes: &Passes<'_>) -> Self {
        let mut facets = Facets {
            actors: Vec::new(),
            kinds: vec![0; dataset.vocabulary.events.len()],
            disputes: vec![0; dataset.disputes.len()],
            statuses: vec![0; dataset.vocabulary.statuses.len()],
            stances: vec![0; STANCES.len()],
            conflict: 0,
        };
        let mut for_actors = Bits::none(dataset.events.len());
        for ix in (0..dataset.events.len() as u32).map(EventIx) {
            let (traits, left_out) = (search.columns.of(ix), passes.left_out(ix));
            if left_out.at_most_by(By::Actor) {
                for_actors.insert(ix.at());
            }
            facets.count(dataset, traits, left_out);
        }
        let lists = dataset.index.events_of_entity.iter();
        facets.actors = lists.map(|events| for_actors.count(Some(events)) as u32).collect();
        facets
    }

    fn count(&mut self, dataset: &Dataset, traits: Traits, left_out: LeftOut) {
        if left_out.at_most_by(By::Kind) {
            add(&mut self.kinds, traits.kind());
        }
        if let Some(dispute) = traits.dispute() {
            if left_out.at_most_by(By::Dispute) {
                add(&mut self.disputes, dispute);
            }
            if left_out.at_most_by(By::Status)
                && let Some(dispute) = dataset.disputes.get(dispute)
            {
                add(&mut self.statuses, dispute.status.at());
            }
        }
        if left_out.at_most_by(By::Stance) {
            for at in (0..STANCES.len()).filter(|at| traits.says(1 << at)) {
                add(&mut self.stances, at);
            }
        }
        if left_out.at_most_by(By::Conflict) && traits.says(CONFLICT) {
            self.conflict += 1;
        }
    }
}

/// How many shown entities are of each kind, for a legend.
#[must_use]
pub fn shown_by_kind(dataset: &Dataset, visible: &Visible) -> Vec<u32> {
    let mut counts = vec![0; dataset.vocabulary.entities.len()];
    for ix in &visible.entities {
        add(&mut counts, dataset.entity(*ix).kind.at());
    }
    counts
}

fn add(counts: &mut [u32], at: usize) {
    if let Some(count) = counts.get_mut(at) {
        *count += 1;
    }
}
