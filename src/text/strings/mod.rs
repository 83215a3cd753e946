//! Every word the page itself says: one struct, filled once a language, so that a missing word does not compile.
//! Sentences with values in them are functions. Dataset text and kinds' names are not here.

mod en;
mod fr;

use super::Lang;

/// The page's words in one language.
pub struct Strings {
    // The page
    pub loading: &'static str,
    pub skip_to_graph: &'static str,
    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub copy_by_hand: &'static str,
    pub language: &'static str,
    pub theme: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub whole_field: &'static str,
    pub opening_view: &'static str,
    pub updated: fn(&str) -> String,
    pub dismiss: &'static str,
    pub close: &'static str,
    // In a frame
    pub full_page: &'static str,
    pub more: &'static str,
    pub less: &'static str,
    pub hint_fingers: &'static str,
    pub hint_wheel: &'static str,
    pub hint_taken: &'static str,
    // Landmarks
    pub graph: &'static str,
    pub timeline: &'static str,
    pub events: &'static str,
    pub details: &'static str,
    pub filters: &'static str,
    pub views: &'static str,
    // Filters
    pub search: &'static str,
    pub search_hint: &'static str,
    pub suggestions: &'static str,
    pub facet_dispute: &'static str,
    pub facet_actor: &'static str,
    pub facet_kind: &'static str,
    pub facet_status: &'static str,
    pub facet_time: &'static str,
    pub from_day: &'static str,
    pub to_day: &'static str,
    pub as_of: &'static str,
    pub seen_as_of: fn(&str) -> String,
    pub event_before: &'static str,
    pub event_after: &'static str,
    pub apply: &'static str,
    pub clear: &'static str,
    pub find_in_list: &'static str,
    pub remove_filter: fn(&str) -> String,
    pub chosen: fn(usize) -> String,
    pub focus_label: fn(&str, u8) -> String,
    pub time_between: fn(&str, &str) -> String,
    pub time_from: fn(&str) -> String,
    pub time_until: fn(&str) -> String,
    pub search_for: fn(&str) -> String,
    /// Kept, all.
    pub status_events: fn(usize, usize) -> String,
    pub status_nodes: fn(usize, usize) -> String,
    pub nothing_left: &'static str,
    pub nothing_left_hint: &'static str,
    // Views
    pub view_all: &'static str,
    pub view_graph: &'static str,
    pub view_timeline: &'static str,
    pub view_table: &'static str,
    pub lanes: &'static str,
    pub lanes_kind: &'static str,
    pub lanes_actor: &'static str,
    pub lanes_dispute: &'static str,
    // Graph
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    pub fit: &'static str,
    pub earlier: &'static str,
    pub later: &'static str,
    pub legend: &'static str,
    pub hide_kind: fn(&str) -> String,
    pub show_kind: fn(&str) -> String,
    pub line_holds: &'static str,
    pub line_alleged: &'static str,
    pub line_ended: &'static str,
    pub dispute: &'static str,
    pub edge_about: &'static str,
    pub edge_provides: &'static str,
    pub edge_ended: fn(&str) -> String,
    /// Name, kind, number of links.
    pub node_name: fn(&str, &str, usize) -> String,
    pub graph_summary: fn(usize, usize, usize) -> String,
    pub graph_help: &'static str,
    pub unpin: &'static str,
    pub pin: &'static str,
    pub pinned: &'static str,
    pub focus: &'static str,
    pub unfocus: &'static str,
    pub steps: fn(u8) -> String,
    // Timeline
    pub timeline_summary: fn(usize, &str, &str) -> String,
    pub timeline_help: &'static str,
    pub gathered: fn(usize, &str) -> String,
    pub whole_period: &'static str,
    pub filter_to_window: &'static str,
    // Details
    pub who_says_so: &'static str,
    pub where_sources_disagree: &'static str,
    pub sources_disagree: &'static str,
    pub sources: &'static str,
    pub who_took_part: &'static str,
    pub about: &'static str,
    pub in_dispute: &'static str,
    pub parties: &'static str,
    pub relations: &'static str,
    pub disputes: &'static str,
    pub provides: &'static str,
    pub provided_by: &'static str,
    pub begins: fn(&str) -> String,
    pub ends: fn(&str) -> String,
    pub opened: fn(&str) -> String,
    pub closed: fn(&str) -> String,
    pub founded: fn(&str) -> String,
    pub ended: fn(&str) -> String,
    pub also_known_as: fn(&str) -> String,
    pub unnamed_speaker: fn(&str) -> String,
    pub show_only_this: &'static str,
    pub in_language: fn(&str) -> String,
    pub stance: [&'static str; 4],
    pub checked: [&'static str; 3],
    /// What sources disagree about, in the order of `FIELDS`.
    pub fields: [&'static str; FIELDS.len()],
    pub all_claims: fn(usize) -> String,
    pub all_sources: fn(usize) -> String,
    pub colon: fn(&str, &str) -> String,
    pub not_in_view: &'static str,
    // Table
    pub column_date: &'static str,
    pub column_event: &'static str,
    pub column_kind: &'static str,
    pub column_actors: &'static str,
    pub column_dispute: &'static str,
    pub column_sources: &'static str,
    pub sort_by: fn(&str) -> String,
    // When things go wrong
    pub failed_title: &'static str,
    pub failed_fetch: fn(&str) -> String,
    pub failed_data: &'static str,
    pub retry: &'static str,
    pub records_left_out: fn(usize) -> String,
    pub what_is_wrong: &'static str,
    pub bundled_data: &'static str,
    /// The path, and why it did not arrive.
    pub data_missing: fn(&str, &str) -> String,
}

/// The fields of an event that the page has words for, by id; a dataset may have others.
const FIELDS: [&str; 15] = [
    "date",
    "outcome",
    "amount",
    "nature",
    "court",
    "filing",
    "detail",
    "reply",
    "effective",
    "first-report",
    "reason",
    "use",
    "access",
    "order",
    "counterparty",
];

impl Strings {
    /// What a field of an event is called; an unknown one by its id, with spaces.
    #[must_use]
    pub fn field(&self, id: &str) -> String {
        match FIELDS.iter().position(|known| *known == id) {
            Some(at) => self.fields[at].to_string(),
            None => id.replace(['-', '_'], " "),
        }
    }
}

/// The words of a language.
#[must_use]
pub fn strings(lang: Lang) -> &'static Strings {
    match lang {
        Lang::En => &en::EN,
        Lang::Fr => &fr::FR,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_field_has_words_in_each_language() {
        assert_eq!(strings(Lang::En).field("first-report"), "first report");
        assert_eq!(strings(Lang::Fr).field("first-report"), "première publication");
        assert_eq!(strings(Lang::Fr).field("counterparty"), "cocontractant");
    }

    #[test]
    fn an_unknown_field_is_called_by_its_id() {
        assert_eq!(strings(Lang::Fr).field("size_of-fine"), "size of fine");
    }
}
