//! Full-text search: which events a search keeps. Built once per dataset.

use crate::bitset::BitSet;
use crate::event_traits::EventTraits;
use crate::inverted_index::{IndexBuilder, InvertedIndex};
use base::text::fold;
use dataset::{Dataset, DisputeIx, EntityIx, Event, EventIx};

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

    /// The events in which every term of a search occurs: in their own text, in a name of an actor or subject, or in the
    /// title of their dispute. A term is a word, or what stands in quotation marks: words that follow each other in one
    /// text. `None` when there is no term.
    pub(super) fn find(&self, dataset: &Dataset, text: &str) -> Option<BitSet> {
        let folded = fold(text);
        let terms = terms(&folded).into_iter().map(|term| self.events_with(dataset, &term));
        terms.reduce(|mut found, more| {
            found.intersect_with(&more);
            found
        })
    }

    /// The texts in which a term occurs.
    fn texts_with(&self, dataset: &Dataset, term: &str) -> BitSet {
        let words = term.split(' ').map(|word| self.words.texts_with(word));
        let with_all = words.reduce(|mut found, more| {
            found.intersect_with(&more);
            found
        });
        let with_all = with_all.unwrap_or_else(|| BitSet::new(0));
        if !term.contains(' ') {
            return with_all;
        }
        // Where all words are, they may stand apart: the text itself decides.
        let mut found = BitSet::new(dataset.events.len() + dataset.entities.len() + dataset.disputes.len());
        for at in with_all
            .iter()
            .filter(|at| fields(dataset, *at).iter().any(|text| one_spaced(text).contains(term)))
        {
            found.insert(at);
        }
        found
    }

    fn events_with(&self, dataset: &Dataset, term: &str) -> BitSet {
        let texts = self.texts_with(dataset, term);
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

/// What opens or closes a phrase.
fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」')
}

/// The terms of a folded search: words, and what stands between quotation marks as one term. A mark that nothing closes
/// holds to the end.
fn terms(folded: &str) -> Vec<String> {
    let mut terms = Vec::new();
    for (at, part) in folded.split(is_quotation_mark).enumerate() {
        let words = part.split_whitespace();
        if at % 2 == 0 {
            terms.extend(words.map(str::to_owned));
        } else {
            terms.push(words.collect::<Vec<&str>>().join(" "));
        }
    }
    terms.retain(|term| !term.is_empty());
    terms
}

/// Folded, with one space between words.
fn one_spaced(text: &str) -> String {
    fold(text).split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// What a text of the index was made of: those of an event, an entity or a dispute.
fn fields(dataset: &Dataset, at: usize) -> Vec<&str> {
    let (events, entities) = (dataset.events.len(), dataset.entities.len());
    if at < events {
        let event: &Event = dataset.event(EventIx(at as u32));
        let claims = event.claims.iter().flat_map(|claim| claim.text.all());
        event.title.all().chain(event.summary.all()).chain(claims).collect()
    } else if at < events + entities {
        let entity = dataset.entity(EntityIx((at - events) as u32));
        entity.name.all().chain(entity.aliases.iter().map(String::as_str)).collect()
    } else {
        let ix = DisputeIx((at - events - entities) as u32);
        dataset.disputes.get(ix.at()).map(|dispute| dispute.title.all().collect()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_of_every_kind_make_a_phrase() {
        for (typed, wanted) in [
            ("claude api", vec!["claude", "api"]),
            ("\"Claude  API\" openai", vec!["claude api", "openai"]),
            ("“cut off” access", vec!["cut off", "access"]),
            ("«\u{202f}accès révoqué\u{202f}»", vec!["acces revoque"]),
            ("„trade secret“", vec!["trade secret"]),
            ("open \"never closed phrase", vec!["open", "never closed phrase"]),
            ("\"\" \"one\"", vec!["one"]),
            ("cut-off", vec!["cut", "off"]),
            ("don't", vec!["don't"]),
        ] {
            assert_eq!(terms(&fold(typed)), wanted, "{typed}");
        }
    }
}
