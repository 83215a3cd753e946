//! What the served pages say and the live one does not. Kept out of the page's own strings, so that nobody downloads
//! it with the program.

/// How much a dataset holds, in words ready to be joined into a sentence.
#[allow(missing_docs)] // A field is named after its words in `en.rs`; it has a comment where that does not say enough.
pub struct Extent<'a> {
    pub events: usize,
    pub disputes: usize,
    pub entities: usize,
    /// What most of these are, as a list.
    pub kinds: &'a str,
    pub sources: usize,
    pub first: &'a str,
    pub last: &'a str,
}

/// Everything the served pages say in one language.
#[allow(missing_docs)] // A field is named after its words in `en.rs`; it has a comment where that does not say enough.
pub struct SiteStrings {
    /// Of the language where it is at home, as social networks write it: `en_GB`.
    pub locale: &'static str,
    pub extent: fn(&Extent) -> String,
    /// After the commonest kinds of entity.
    pub others: &'static str,
    pub all_events: fn(usize) -> String,
    pub how_to_read: &'static str,
    pub graph_of: fn(&str) -> String,
    pub timeline_of: fn(&str) -> String,
    pub what_is_in_it: fn(&str) -> String,
    pub in_this_language: &'static str,
    pub live: &'static str,
    pub live_here: &'static str,
    pub stories: &'static str,
    pub story: &'static str,
    pub step: fn(usize, usize) -> String,
    pub events_of_step: fn(usize) -> String,
    pub events_of_story: fn(usize) -> String,
    pub events_of_view: fn(usize) -> String,
    pub whole_record: &'static str,
    pub nothing_kept: &'static str,
    pub archive: &'static str,
    pub data: &'static str,
    /// Events, sources.
    pub tally: fn(usize, usize) -> String,
    pub card_alt: fn(&str) -> String,
    /// How many, and from when to when the timeline runs.
    pub events_outside: fn(usize, &str, &str) -> String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn a_sentence_sums_up_in_each_language() {
        let of =
            Extent { events: 2, disputes: 1, entities: 3, kinds: "mills", sources: 1, first: "1", last: "2" };
        assert_eq!(
            (Lang::En.site().extent)(&of),
            "2 events in 1 dispute among 3 mills, from 1 to 2, as told by 1 source."
        );
        assert!((Lang::Fr.site().extent)(&of).starts_with("2 événements dans 1 litige entre 3 mills, "));
    }
}
