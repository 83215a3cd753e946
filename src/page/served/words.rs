//! What the served pages say and the live one does not: one struct, filled once a language. Kept out of the page's
//! own strings, so that nobody downloads it with the program.

use crate::text::Lang;

/// How much a dataset holds, in words ready to be joined into a sentence.
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

/// The served pages' words in one language.
pub struct ServedWords {
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
    pub whole_record: &'static str,
    pub nothing_kept: &'static str,
    pub archive: &'static str,
    pub data: &'static str,
    /// Events, sources.
    pub tally: fn(usize, usize) -> String,
    pub card_alt: fn(&str) -> String,
}

#[must_use]
pub fn words(lang: Lang) -> &'static ServedWords {
    match lang {
        Lang::En => &EN,
        Lang::Fr => &FR,
    }
}

fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// French counts nought as singular.
fn compte(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n < 2 { one } else { many })
}

static EN: ServedWords = ServedWords {
    extent: |of| {
        format!(
            "{} in {} among {} {}, from {} to {}, as told by {}.",
            counted(of.events, "event", "events"),
            counted(of.disputes, "dispute", "disputes"),
            of.entities,
            of.kinds,
            of.first,
            of.last,
            counted(of.sources, "source", "sources"),
        )
    },
    others: "others",
    all_events: |n| if n == 1 { "The one event".into() } else { format!("All {n} events") },
    how_to_read: "By date, oldest first; each with who says so, where sources disagree, and how each source was checked.",
    graph_of: |what| format!("Graph: {what}"),
    timeline_of: |what| format!("Timeline: {what}"),
    what_is_in_it: |names| format!("In it: {names}."),
    in_this_language: "In English",
    live: "Open the interactive graph and timeline",
    live_here: "Open this step in the interactive graph",
    stories: "Stories",
    story: "Story",
    step: |n, of| format!("Step {n} of {of}"),
    events_of_step: |n| counted(n, "event in this picture", "events in this picture"),
    events_of_story: |n| {
        if n == 1 {
            "The event of this story, with its sources".into()
        } else {
            format!("The {n} events of this story, with their sources")
        }
    },
    whole_record: "All events, by date",
    nothing_kept: "Nothing in the data matches this step.",
    archive: "archived copy",
    data: "The data (JSON)",
    tally: |events, sources| {
        format!("{}, {}", counted(events, "event", "events"), counted(sources, "source", "sources"))
    },
    card_alt: |title| format!("{title}: graph of the dispute and its parties"),
};

static FR: ServedWords = ServedWords {
    extent: |of| {
        format!(
            "{} dans {} entre {} {}, de {} à {}, selon {}.",
            compte(of.events, "événement", "événements"),
            compte(of.disputes, "litige", "litiges"),
            of.entities,
            of.kinds,
            of.first,
            of.last,
            compte(of.sources, "source", "sources"),
        )
    },
    others: "autres",
    all_events: |n| if n < 2 { "Le seul événement".into() } else { format!("Les {n} événements") },
    how_to_read: "Par date, du plus ancien au plus récent ; pour chacun, qui le dit, où les sources divergent, et comment chaque source a été vérifiée.",
    graph_of: |what| format!("Graphe : {what}"),
    timeline_of: |what| format!("Chronologie : {what}"),
    what_is_in_it: |names| format!("On y trouve : {names}."),
    in_this_language: "En français",
    live: "Ouvrir le graphe et la chronologie interactifs",
    live_here: "Ouvrir cette étape dans le graphe interactif",
    stories: "Récits",
    story: "Récit",
    step: |n, of| format!("Étape {n} sur {of}"),
    events_of_step: |n| compte(n, "événement dans cette image", "événements dans cette image"),
    events_of_story: |n| {
        if n < 2 {
            "L’événement de ce récit et ses sources".into()
        } else {
            format!("Les {n} événements de ce récit et leurs sources")
        }
    },
    whole_record: "Tous les événements, par date",
    nothing_kept: "Rien dans les données ne répond à cette étape.",
    archive: "copie archivée",
    data: "Les données (JSON)",
    tally: |events, sources| {
        format!("{}, {}", compte(events, "événement", "événements"), compte(sources, "source", "sources"))
    },
    card_alt: |title| format!("{title} : graphe du litige et de ses parties"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_sums_up_in_each_language() {
        let of = Extent { events: 2, disputes: 1, entities: 3, kinds: "mills", sources: 1, first: "1", last: "2" };
        assert_eq!(
            (words(Lang::En).extent)(&of),
            "2 events in 1 dispute among 3 mills, from 1 to 2, as told by 1 source."
        );
        assert!((words(Lang::Fr).extent)(&of).starts_with("2 événements dans 1 litige entre 3 mills, "));
    }
}
