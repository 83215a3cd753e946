//! Free text over a dataset: which events a search keeps. Built once a dataset.

use super::Bits;
use super::words::{Gathering, Words};
use crate::dataset::{Dataset, DisputeIx, EntityIx, Event, EventIx};
use crate::text::fold;

/// The words of a dataset: a text for each event, then for each entity, then for each dispute.
///
/// What an event shares with others (the names of its actors, its dispute's title) is kept with those,
/// not copied to each event; `Found` puts them together again.
#[derive(Clone, Debug, Default)]
pub struct Search {
    words: Words,
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
        Self { words: gathering.finish() }
    }

    /// Where each term of a search (split at white space) occurs; no terms when it says nothing.
    pub(super) fn find(&self, dataset: &Dataset, text: &str) -> Found {
        let folded = fold(text);
        Found {
            terms: folded.split_whitespace().map(|term| self.words.texts_with(term)).collect(),
            events: dataset.events.len(),
            entities: dataset.entities.len(),
        }
    }
}

/// Where the terms of one search occur: a set of texts for each term.
pub(super) struct Found {
    terms: Vec<Bits>,
    events: usize,
    entities: usize,
}

impl Found {
    /// Whether every term occurs in what the event says, its actors and subjects are called, or its
    /// dispute is titled.
    pub(super) fn has(&self, ix: EventIx, event: &Event) -> bool {
        let named = |texts: &Bits, entity: EntityIx| texts.has(self.events + entity.at());
        let titled = |texts: &Bits, dispute: DisputeIx| texts.has(self.events + self.entities + dispute.at());
        self.terms.iter().all(|texts| {
            texts.has(ix.at())
                || event.actors.iter().any(|part| named(texts, part.entity))
                || event.about.iter().any(|entity| named(texts, *entity))
                || event.dispute.is_some_and(|dispute| titled(texts, dispute))
        })
    }
}
