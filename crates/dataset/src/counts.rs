//! How much a dataset holds of everything, and how well it is supported. Judges nothing.

use crate::model::{Checked, Claim, Conflict, Dataset, Dispute, Event, Source, Stance};

/// The numbers an editor keeps an eye on. Records left out for errors are not in the dataset, so not in these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All events.
    pub events: usize,
    /// Events in which somebody says something.
    pub events_with_claims: usize,
    /// Events on which sources disagree.
    pub events_with_conflicts: usize,
    /// Events that rest on one source only.
    pub single_source_events: usize,
    /// Events all of whose sources have a title guessed from their address.
    pub approximate_events: usize,
    /// All claims, over all events.
    pub claims: usize,
    /// Claims of the stance `confirmed`.
    pub confirmed: usize,
    /// Claims of the stance `reported`.
    pub reported: usize,
    /// Claims of the stance `alleged`.
    pub alleged: usize,
    /// Claims of the stance `denied`.
    pub denied: usize,
    /// All conflicts, over all events.
    pub conflicts: usize,
    /// All sources.
    pub sources: usize,
    /// Sources whose text was read.
    pub read: usize,
    /// Sources seen in their publisher's own list.
    pub listed: usize,
    /// Sources seen only as a citation.
    pub cited: usize,
    /// Sources whose title was guessed from their address.
    pub approximate_titles: usize,
    /// All entities.
    pub entities: usize,
    /// All relations.
    pub relations: usize,
    /// All disputes.
    pub disputes: usize,
    /// All stories.
    pub stories: usize,
    /// Disputes that say how far they have gone.
    pub stages: usize,
    /// All amounts, of events and of relations.
    pub amounts: usize,
    /// Disputes and relations of which it is not known how they stand.
    pub not_known: usize,
    /// All corrections.
    pub corrections: usize,
}

impl Counts {
    /// The numbers of a dataset.
    #[must_use]
    pub fn of(dataset: &Dataset) -> Self {
        let events = |is: fn(&Dataset, &Event) -> bool| {
            dataset.events.iter().filter(|event| is(dataset, event)).count()
        };
        let claims: Vec<&Claim> = dataset.events.iter().flat_map(|event| &event.claims).collect();
        let conflicts: Vec<&Conflict> = dataset.events.iter().flat_map(|event| &event.conflicts).collect();
        let stance = |stance: Stance| claims.iter().filter(|claim| claim.stance == stance).count();
        let checked = |checked: Checked| count(&dataset.sources, &|source| source.checked == checked);
        Self {
            events: dataset.events.len(),
            events_with_claims: events(|_, event| !event.claims.is_empty()),
            events_with_conflicts: events(|_, event| !event.conflicts.is_empty()),
            single_source_events: events(|_, event| rests_on_one_source(event)),
            approximate_events: events(has_approximate_titles_only),
            claims: claims.len(),
            confirmed: stance(Stance::Confirmed),
            reported: stance(Stance::Reported),
            alleged: stance(Stance::Alleged),
            denied: stance(Stance::Denied),
            conflicts: conflicts.len(),
            sources: dataset.sources.len(),
            read: checked(Checked::Read),
            listed: checked(Checked::Listed),
            cited: checked(Checked::Cited),
            approximate_titles: count(&dataset.sources, &|source| source.title_approximate),
            entities: dataset.entities.len(),
            relations: dataset.relations.len(),
            disputes: dataset.disputes.len(),
            stories: dataset.stories.len(),
            stages: dataset.disputes.iter().filter(|dispute| dispute.stage.is_some()).count(),
            amounts: dataset.events.iter().map(|event| event.amounts.len()).sum::<usize>()
                + dataset.relations.iter().map(|relation| relation.amounts.len()).sum::<usize>(),
            not_known: dataset.relations.iter().filter(|relation| relation.unknown_since.is_some()).count()
                + dataset.disputes.iter().filter(|dispute| is_unknown(dataset, dispute)).count(),
            corrections: dataset.corrections.len(),
        }
    }
}

/// Whether it is not known how a dispute stands.
#[must_use]
pub fn is_unknown(dataset: &Dataset, dispute: &Dispute) -> bool {
    dataset.vocabulary.statuses.get(dispute.status.at()).is_some_and(|kind| kind.is_unknown)
}

/// Whether an event has a single source.
#[must_use]
pub fn rests_on_one_source(event: &Event) -> bool {
    event.sources.len() == 1
}

/// Whether the title of every source of an event was guessed from its address.
#[must_use]
pub fn has_approximate_titles_only(dataset: &Dataset, event: &Event) -> bool {
    event.sources.iter().all(|ix| dataset.source(*ix).title_approximate)
}

fn count(sources: &[Source], is: &dyn Fn(&Source) -> bool) -> usize {
    sources.iter().filter(|source| is(source)).count()
}
