//! What a filter menu says beside each value: how many events choosing it would leave.

use super::filter::{By, Passes};
use super::{Search, Visible};
use crate::dataset::{Dataset, EntityIx, EventIx, Stance};
use crate::view::View;

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
    let passes = Passes::new(dataset, search, view);
    let mut facets = Facets {
        actors: vec![0; dataset.entities.len()],
        kinds: vec![0; dataset.vocabulary.events.len()],
        disputes: vec![0; dataset.disputes.len()],
        statuses: vec![0; dataset.vocabulary.statuses.len()],
        stances: vec![0; STANCES.len()],
        conflict: 0,
    };
    for position in 0..dataset.events.len() as u32 {
        facets.count(dataset, &passes, EventIx(position));
    }
    facets
}

impl Facets {
    fn count(&mut self, dataset: &Dataset, passes: &Passes<'_>, ix: EventIx) {
        let event = dataset.event(ix);
        let left_out = passes.left_out(ix);
        if left_out.at_most_by(By::Kind) {
            add(&mut self.kinds, event.kind.at());
        }
        if let Some(dispute) = event.dispute {
            if left_out.at_most_by(By::Dispute) {
                add(&mut self.disputes, dispute.at());
            }
            if left_out.at_most_by(By::Status) {
                add(&mut self.statuses, dataset.dispute(dispute).status.at());
            }
        }
        if left_out.at_most_by(By::Stance) {
            for (at, stance) in STANCES.iter().enumerate() {
                if event.claims.iter().any(|claim| claim.stance == *stance) {
                    add(&mut self.stances, at);
                }
            }
        }
        if left_out.at_most_by(By::Conflict) && !event.conflicts.is_empty() {
            self.conflict += 1;
        }
        if left_out.at_most_by(By::Actor) {
            let named = |at: usize| event.actors.get(at).map(|part| part.entity);
            let entity = |at: usize| named(at).or_else(|| event.about.get(at - event.actors.len()).copied());
            let entities = (0..event.actors.len() + event.about.len()).filter_map(entity);
            for (at, one) in entities.clone().enumerate() {
                // An entity that both acts and is spoken of counts once.
                if !entities.clone().take(at).any(|earlier: EntityIx| earlier == one) {
                    add(&mut self.actors, one.at());
                }
            }
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
