//! Full-text search: which events a search keeps. Built once per dataset.

use crate::bitset::BitSet;
use crate::event_traits::EventTraits;
use crate::inverted_index::{IndexBuilder, InvertedIndex};
use base::text::fold;
use dataset::Dataset;

/// The words of a dataset: a text for each event, then for each entity, then for each dispute.
///
/// What an event shares with others (the names of its actors, its dispute's title) is kept with those, not
/// copied to each event.
#[derive(Clone, Debug, Default)]
pub struct Search {
    words: InvertedIndex,
    pub(super) event_traits: EventTraits,
}

impl Search {
    /// Linear in the text of the dataset.
    #[must_use]
    pub fn new(dataset: &Dataset) -> Self {
        let mut builder = IndexBuilder::default();
        for event in &dataset.events {
            let claims = event.claims.iter().flat_map(|claim| claim.text.all());
            builder.add_text(event.title.all().chain(event.summary.all()).chain(claims));
        }
        for entity in &dataset.entities {
            builder.add_text(entity.name.all().chain(entity.aliases.iter().map(String::as_str)));
        }
        for dispute in &dataset.disputes {
            builder.add_text(dispute.title.all());
        }
        Self { words: builder.finish(), event_traits: EventTraits::new(dataset) }
    }

    /// The events in which every term of a search (split at white space) occurs: in their own text, in a name
    /// of an actor or subject, or in the title of their dispute. `None` when there is no term.
    pub(super) fn find(&self, dataset: &Dataset, text: &str) -> Option<BitSet> {
        let folded = fold(text);
        let terms = folded.split_whitespace().map(|term| self.events_with(dataset, term));
        terms.reduce(|mut found, more| {
            found.intersect_with(&more);
            found
        })
    }

    fn events_with(&self, dataset: &Dataset, term: &str) -> BitSet {
        let texts = self.words.texts_with(term);
        let mut found = texts.resized(dataset.events.len());
        let own = dataset.events.len();
        let sharing = dataset.index.events_of_entity.iter().chain(&dataset.index.events_of_dispute);
        for (_, events) in sharing.enumerate().filter(|(at, _)| texts.contains(own + at)) {
            for event in events {
                found.insert(event.at());
            }
        }
        found
    }
}
