//! What the served pages say and the live one does not. Kept out of the page's own strings, so that nobody downloads
//! it with the program.

/// How much a dataset holds, in words ready to be joined into a sentence.
#[allow(missing_docs)] // A field is named after its words in `en.rs`; it has a comment where that does not say enough.
pub struct Extent<'a> {
    pub events: usize,
    pub disputes: usize,
    pub entities: usize,
    /// What most of these are, as a list; of a single one, its kind.
    pub kinds: &'a str,
    pub relations: usize,
    pub sources: usize,
    /// The first and the last day; empty where there is no event.
    pub first: &'a str,
    pub last: &'a str,
}

/// How much changed in a dataset.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// New records.
    pub added: usize,
    /// Records that say something else.
    pub changed: usize,
    /// Records that are no longer there.
    pub gone: usize,
    /// Changes that readers are told of in words.
    pub corrected: usize,
}

/// Everything the served pages say in one language.
#[allow(missing_docs)] // A field is named after its words in `en.rs`; it has a comment where that does not say enough.
pub struct SiteStrings {
    /// On a page that is one file, where a reader's file is dropped.
    pub files_elsewhere: &'static str,
    /// Of the language where it is at home, as social networks write it: `en_GB`.
    pub locale: &'static str,
    /// Says what there is, and nothing of what there is not.
    pub extent: fn(&Extent) -> String,
    /// After the commonest kinds of entity.
    pub others: &'static str,
    pub all_events: fn(usize) -> String,
    pub how_to_read: &'static str,
    /// Above the lines of all events, each of which leads to its event.
    pub each_leads_on: &'static str,
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
    /// Of a dispute or an actor, on its own page: how many are told in full, the latest, of how many.
    pub events_of_page: fn(usize, usize) -> String,
    /// Above the lines of the others.
    pub earlier_events: fn(usize) -> String,
    /// The name of the lists of what a dispute or an actor is connected to.
    pub connected: &'static str,
    /// Above other disputes.
    pub same_parties: &'static str,
    pub whole_record: &'static str,
    // What changed: said by the command, and by the live page with the words of the companion.
    /// A record or a claim is added, changed, gone.
    pub differences: [&'static str; 3],
    /// From one word to another.
    pub status_changed: fn(&str, &str) -> String,
    /// The day of the data that a link was made of; what changed since.
    pub since_link_made: fn(&str, &Counts) -> String,
    /// The same where the data do not say what.
    pub changed_unsaid: fn(&str, &str) -> String,
    /// The day of the data shown, the day of the newest, what changed between them.
    pub old_version: fn(&str, &str, &Counts) -> String,
    /// A link.
    pub to_newest: &'static str,
    pub nothing_kept: &'static str,
    pub archive: &'static str,
    pub data: &'static str,
    /// A link to a program of that name.
    pub open_in_gephi_lite: &'static str,
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

    const NOTHING: Extent<'static> = Extent {
        events: 0,
        disputes: 0,
        entities: 0,
        kinds: "",
        relations: 0,
        sources: 0,
        first: "",
        last: "",
    };

    #[test]
    fn a_sentence_sums_up_what_there_is_in_each_language() {
        let all = Extent {
            events: 2,
            disputes: 1,
            entities: 3,
            kinds: "mills",
            relations: 4,
            sources: 1,
            first: "1 May 2024",
            last: "2025",
        };
        let timeline = Extent { events: 2, sources: 2, first: "3 avril 2024", last: "juin 2024", ..NOTHING };
        let one = Extent {
            events: 1,
            entities: 1,
            kinds: "mill",
            sources: 1,
            first: "2024",
            last: "2024",
            ..NOTHING
        };
        let graph = Extent { entities: 12, kinds: "people", relations: 1, ..NOTHING };
        for (of, en, fr) in [
            (
                &all,
                "2 events in 1 dispute among 3 mills, from 1 May 2024 to 2025, as told by 1 source.",
                "2 événements dans 1 litige entre 3 mills, du 1 May 2024 à 2025, selon 1 source.",
            ),
            (
                &timeline,
                "2 events, from 3 avril 2024 to juin 2024, as told by 2 sources.",
                "2 événements, du 3 avril 2024 à juin 2024, selon 2 sources.",
            ),
            (
                &one,
                "1 event with 1 mill, in 2024, as told by 1 source.",
                "1 événement avec 1 mill, en 2024, selon 1 source.",
            ),
            (&graph, "12 people with 1 link.", "12 people avec 1 lien."),
            (&NOTHING, "No events.", "Aucun événement."),
        ] {
            assert_eq!((Lang::En.site().extent)(of), en);
            assert_eq!((Lang::Fr.site().extent)(of), fr);
        }
    }

    #[test]
    fn days_months_and_years_have_their_words_before_them() {
        for (first, last, said) in [
            ("3 April 2024", "3 April 2024", "on 3 April 2024"),
            ("1 August 2024", "2025", "from 1 August 2024 to 2025"),
            ("October 2024", "October 2024", "in October 2024"),
            ("around 2023", "around 2023", "around 2023"),
            ("1–3 May 2024", "1–3 May 2024", "1–3 May 2024"),
        ] {
            let of = Extent { events: 2, first, last, ..NOTHING };
            assert_eq!((Lang::En.site().extent)(&of), format!("2 events, {said}."));
        }
        for (first, last, said) in [
            ("3 avril 2024", "3 avril 2024", "le 3 avril 2024"),
            ("1er août 2024", "5 mai 2025", "du 1er août 2024 au 5 mai 2025"),
            ("août 2024", "2025", "d’août 2024 à 2025"),
            ("octobre 2024", "octobre 2024", "en octobre 2024"),
            ("2023", "2024", "de 2023 à 2024"),
            ("vers 2023", "vers 2023", "vers 2023"),
            ("1–3 mai 2024", "1–3 mai 2024", "1–3 mai 2024"),
        ] {
            let of = Extent { events: 2, first, last, ..NOTHING };
            assert_eq!((Lang::Fr.site().extent)(&of), format!("2 événements, {said}."));
        }
    }
}
