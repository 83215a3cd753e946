//! Free text over a dataset: which events a search keeps. Built once a dataset.

use super::Bits;
use super::columns::Columns;
use super::words::{Gathering, Words};
use base::text::fold;
use dataset::Dataset;

/// The words of a dataset: a text for each event, then for each entity, then for each dispute.
///
/// What an event shares with others (the names of its actors, its dispute's title) is kept with those,
/// not copied to each event.
#[derive(Clone, Debug, Default)]
pub struct Search {
    words: Words,
    pub(super) columns: Columns,
}

impl Search {
    /// Linear in the text of the dataset.
    #[must_use]
    pub fn new(dataset: &Dataset) -> Self {
        let mut gathering = Gathering::default();
        for event in &dataset.events {
            let claims = event.claims.iter().flat_map(|claim| claim.text.all());
            gathering.text(event.title.all().chain(event.summary.all()).chain(claims));
        }
        for entity in &dataset.entities {
            gathering.text(entity.name.all().chain(entity.aliases.iter().map(String::as_str)));
        }
        for dispute in &dataset.disputes {
            gathering.text(dispute.title.all());
        }
        Self { words: gathering.finish(), columns: Columns::new(dataset) }
    }

    /// The events in which every term of a search (split at white space) occurs: in what the event says,
    /// in what its actors and subjects are called, or in its dispute's title. `None` when nothing is
    /// searched for.
    pub(super) fn find(&self, dataset: &Dataset, text: &str) -> Option<Bits> {
        let folded = fold(text);
        let terms = folded.split_whitespace().map(|term| self.events_with(dataset, term));
        terms.reduce(|mut found, more| {
            found.keep(&more);
            found
        })
    }

    fn events_with(&self, dataset: &Dataset, term: &str) -> Bits {
        let texts = self.words.texts_with(term);
        let mut found = texts.resized(dataset.events.len());
        let own = dataset.events.len();
        let sharing = dataset.index.events_of_entity.iter().chain(&dataset.index.events_of_dispute);
        for (_, events) in sharing.enumerate().filter(|(at, _)| texts.has(own + at)) {
            for event in events {
                found.insert(event.at());
            }
        }
        found
    }
}
