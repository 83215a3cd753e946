//! Every word the page itself says: one struct, filled once a language, so that a missing word does not compile.
//! Sentences with values in them are functions. Dataset text and kinds' names are not here.

mod languages;
mod tables;

use languages::languages;
pub use tables::{DateWords, Kinds, LinkWords, NameWords};

// The languages of the page, in the order in which it offers them; the first is what nothing else decides. Of each
// the name in the program and its file here. `docs/translate.md` says how one is added.
languages! {
    En = en,
    Fr = fr,
    #[cfg(feature = "pseudo")]
    Long = long,
    #[cfg(feature = "pseudo")]
    Mirrored = mirrored,
}

/// The page's words in one language, but for those of `NameWords`.
#[allow(missing_docs)] // A field is named after its words in `en.rs`; it has a comment where that does not say enough.
pub struct Strings {
    // The page
    pub skip_to_graph: &'static str,
    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub copy_by_hand: &'static str,
    pub language: &'static str,
    pub theme: &'static str,
    pub theme_system: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub whole_field: &'static str,
    pub opening_view: &'static str,
    pub updated: fn(&str) -> String,
    pub dismiss: &'static str,
    pub close: &'static str,
    // Stories
    pub stories: &'static str,
    pub story: &'static str,
    pub story_steps: fn(usize) -> String,
    pub read_the_story: &'static str,
    /// Step, all.
    pub step_of: fn(usize, usize) -> String,
    pub step_named: fn(usize) -> String,
    pub previous_step: &'static str,
    pub next_step: &'static str,
    pub back_to_step: fn(usize) -> String,
    pub leave_story: &'static str,
    /// Title, step.
    pub return_to_story: fn(&str, usize) -> String,
    pub another_story: &'static str,
    pub explore: &'static str,
    // In a frame
    pub full_page: &'static str,
    pub more: &'static str,
    pub less: &'static str,
    pub hint_fingers: &'static str,
    pub hint_wheel: &'static str,
    pub hint_taken: &'static str,
    /// The same for who touches: a phone has no wheel.
    pub hint_touched: &'static str,
    // Landmarks
    pub graph: &'static str,
    pub timeline: &'static str,
    pub events: &'static str,
    pub details: &'static str,
    pub filters: &'static str,
    /// What opens filters and tools in a narrow frame.
    pub controls: &'static str,
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
    pub facet_relation: &'static str,
    /// Several values of one filter: any of them is enough.
    pub any_of_these: &'static str,
    pub all_of_these: &'static str,
    /// Names: all of them.
    pub between_them: fn(&str) -> String,
    pub alleged_only: &'static str,
    pub from_day: &'static str,
    pub to_day: &'static str,
    pub as_of: &'static str,
    pub event_before: &'static str,
    pub event_after: &'static str,
    // Time
    pub time: &'static str,
    pub latest: &'static str,
    pub handle_help: &'static str,
    pub play: &'static str,
    pub pause: &'static str,
    pub play_step: &'static str,
    /// Slow, normal, fast.
    pub speeds: [&'static str; 3],
    pub speed: fn(&str) -> String,
    /// The number of a step, of how many, its date, what happened.
    pub played: fn(usize, usize, &str, &str) -> String,
    pub hide_ended: &'static str,
    pub show_ended: &'static str,
    pub apply: &'static str,
    pub clear: &'static str,
    pub done: &'static str,
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
    pub no_events: &'static str,
    // While the graph is laid out
    pub arranging: &'static str,
    pub stop: &'static str,
    pub not_arranged: &'static str,
    pub arrange: &'static str,
    pub arrange_failed: &'static str,
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
    /// In the legend: what the lines of disputes, the arrows, and lines that stand for links of several colours are.
    pub line_dispute: &'static str,
    pub line_acts: &'static str,
    pub line_mixed: &'static str,
    /// Of a grey that says something else too.
    pub line_or_mixed: fn(&str) -> String,
    pub line_alleged: &'static str,
    pub line_ended: &'static str,
    pub dispute: &'static str,
    /// A day, and what held on it.
    pub day_fact: fn(&str, &str) -> String,
    /// A day, and what was over by then.
    pub day_after: fn(&str, &str) -> String,
    /// What held on a day between those that sources give for its end, or for its beginning.
    pub day_disputed: fn(&str, bool) -> String,
    /// A day, and what was still to come.
    pub day_before: fn(&str, &str) -> String,
    /// How a dispute was (0: not begun, 1: open, 2: over), and its title.
    pub dispute_was: fn(usize, &str) -> String,
    pub day_alone: fn(&str) -> String,
    pub edge_about: &'static str,
    pub edge_provides: &'static str,
    pub edge_ended: fn(&str) -> String,
    pub edge_began: fn(&str) -> String,
    /// Name, kind, number of links.
    pub node_name: fn(&str, &str, usize) -> String,
    pub graph_summary: fn(usize, usize, usize) -> String,
    pub graph_help: &'static str,
    // What is folded into what holds it
    /// Drawn, shown.
    pub fold_summary: fn(usize, usize) -> String,
    pub folded_in: &'static str,
    /// In the name of what holds.
    pub with_folded_in: fn(&str) -> String,
    /// The name of what holds, and what it holds in words.
    pub unfold: fn(&str, &str) -> String,
    pub unfold_this: fn(&str) -> String,
    pub refold_this: &'static str,
    pub unfold_all: &'static str,
    pub fold_all: &'static str,
    pub links_counted: fn(usize) -> String,
    pub line_stands_for: &'static str,
    // For those who hear the page, and those who use keys
    pub most_links: &'static str,
    pub most_events: &'static str,
    pub selected: &'static str,
    pub move_and_keys: &'static str,
    pub move_picture: &'static str,
    pub move_node: fn(&str) -> String,
    /// Left, right, up, down.
    pub ways: [&'static str; 4],
    pub keys: &'static str,
    /// Keys, and what they do.
    pub key_rows: [[&'static str; 2]; 11],
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
    pub zoom_to_these: &'static str,
    pub and_more: fn(usize) -> String,
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
    /// A link to the page that a dispute or an actor has in the served site.
    pub own_page: &'static str,
    /// Above such links from an event.
    pub own_pages: &'static str,
    pub relations: &'static str,
    pub disputes: &'static str,
    pub provides: &'static str,
    pub provided_by: &'static str,
    pub begins: fn(&str) -> String,
    pub ends: fn(&str) -> String,
    pub closed: fn(&str) -> String,
    pub founded: fn(&str) -> String,
    pub ended: fn(&str) -> String,
    pub also_known_as: fn(&str) -> String,
    pub unnamed_speaker: fn(&str) -> String,
    pub show_only_this: &'static str,
    pub in_language: fn(&str) -> String,
    pub stance: [&'static str; 4],
    /// Of a source whose own text nobody here read.
    pub not_read: &'static str,
    pub not_read_key: &'static str,
    pub archived_copy: &'static str,
    /// What sources disagree about, in the order of `FIELDS`.
    pub fields: [&'static str; FIELDS.len()],
    pub all_claims: fn(usize) -> String,
    pub all_sources: fn(usize) -> String,
    pub colon: fn(&str, &str) -> String,
    pub not_in_view: &'static str,
    /// Of a link.
    pub selection_left_out: &'static str,
    /// Others who take part in the same events, with how many.
    pub most_to_do_with: &'static str,
    /// A press beside somebody's name: what is between the two.
    pub what_is_between: fn(&str, &str) -> String,
    /// A button: the other one is pressed next.
    pub ask_between: &'static str,
    /// While the other one is waited for.
    pub asks_between: &'static str,
    pub disputes_opposed: &'static str,
    /// Disputes that all of them are in, whether or not against each other.
    pub disputes_with_all: fn(usize) -> &'static str,
    pub relations_between: &'static str,
    pub events_between: &'static str,
    pub nothing_between: &'static str,
    pub chains: &'static str,
    pub no_chain: &'static str,
    // Table
    pub column_date: &'static str,
    pub column_event: &'static str,
    pub column_kind: &'static str,
    pub column_actors: &'static str,
    pub column_dispute: &'static str,
    pub column_sources: &'static str,
    pub sort_by: fn(&str) -> String,
    /// What the rows are: events, disputes, claims.
    pub rows: &'static str,
    pub rows_named: [&'static str; 3],
    pub column_opened: &'static str,
    pub column_closed: &'static str,
    pub column_events: &'static str,
    pub column_speaker: &'static str,
    pub column_stance: &'static str,
    pub column_claim: &'static str,
    // Two days compared
    pub compare_with: &'static str,
    pub month_before: &'static str,
    pub year_before: &'static str,
    pub stop_comparing: &'static str,
    pub compared_with: fn(&str) -> String,
    pub between_days: fn(&str, &str) -> String,
    /// By change, in the order of `query::compare::Change`.
    pub changes: [&'static str; 5],
    /// The change as in `changes`, how many.
    pub changes_counted: fn(usize, usize) -> String,
    /// The change as in `changes`, the days.
    pub change_between: fn(usize, &str, &str) -> String,
    pub all_changes: fn(usize) -> String,
    pub nothing_changed: &'static str,
    pub line_same: &'static str,
    /// Of the sign of something folded that differs, in the legend.
    pub changed_within: &'static str,
    /// How many of the folded things differ, the days.
    pub changed_of_held: fn(usize, &str, &str) -> String,
    pub line_ended_before: &'static str,
    // Evidence
    pub facet_stance: &'static str,
    /// Events kept if asked for.
    pub where_they_disagree: fn(usize) -> String,
    /// Events, disagreements.
    pub disagreements: fn(usize, usize) -> String,
    /// Follows the stance of a denial shown beneath what it denies.
    pub in_answer: &'static str,
    /// Before the claim that a denial answers.
    pub in_answer_to: &'static str,
    /// From when to when the dates lie.
    pub date_disputed: fn(&str) -> String,
    pub timeline_key: &'static str,
    pub key_uncertain: &'static str,
    pub key_disputed: &'static str,
    pub key_to_come: &'static str,
    pub key_acts_on: &'static str,
    pub acts_on: fn(&str) -> String,
    pub acted_on_by: fn(&str) -> String,
    // Sharing
    pub share: &'static str,
    pub share_title: &'static str,
    pub share_system: &'static str,
    pub this_link: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub embed: &'static str,
    /// In the place of link, citation and embed.
    pub share_own_file: &'static str,
    pub embed_frame: &'static str,
    pub embed_element: &'static str,
    /// Without a frame: for newsletters.
    pub embed_picture: &'static str,
    pub preview: &'static str,
    pub preview_phone: &'static str,
    pub preview_column: &'static str,
    pub headline: &'static str,
    pub headline_hint: &'static str,
    pub text_with_sources: &'static str,
    pub save_as: &'static str,
    pub open_file: &'static str,
    pub making_file: &'static str,
    pub file_saved: &'static str,
    pub file_failed: &'static str,
    /// The names of the files.
    pub reading_file: fn(&str) -> String,
    pub reading_failed: fn(&str) -> String,
    pub companion_missing: &'static str,
    pub problems_missing: &'static str,
    /// What can be saved: lines, pixels, table, data, all of it as a workbook, graphs, calendar, text, sources; printing.
    pub files: [&'static str; 17],
    /// Above the buttons for its sources alone.
    pub sources_of_event: &'static str,
    pub cite: &'static str,
    // A view in words
    pub events_counted: fn(usize) -> String,
    pub claims_counted: fn(usize) -> String,
    pub involving: fn(&str) -> String,
    /// Of so many, as they are counted: events and disputes in which each of them takes part or is the subject. Not
    /// “between”: they may be on one side.
    pub involving_all: fn(usize, &str) -> String,
    pub around: fn(&str) -> String,
    pub matching: fn(&str) -> String,
    pub on_which_sources_disagree: &'static str,
    pub as_it_stood: fn(&str) -> String,
    pub against: fn(&str) -> String,
    pub more_names: fn(usize) -> String,
    pub and: fn(&str, &str) -> String,
    // When things go wrong
    pub failed_title: &'static str,
    pub failed_fetch: fn(&str) -> String,
    pub failed_data: &'static str,
    pub retry: &'static str,
    pub part_missing: &'static str,
    pub records_left_out: fn(usize) -> String,
    pub what_is_wrong: &'static str,
    pub bundled_data: &'static str,
    /// The path, and why it did not arrive.
    pub data_missing: fn(&str, &str) -> String,
    pub too_large: fn(&str) -> String,
    /// Why it did not come.
    pub rest_missing: fn(&str) -> String,
    /// Between items that may have commas in them.
    pub list_separator: &'static str,
    // The timeline's lane of what has none of its own
    pub other_lane: &'static str,
    /// The strip below the timeline always shows all of time.
    pub whole_of_time: fn(&str) -> String,
    pub more_actors: fn(usize) -> String,
    pub more_disputes: fn(usize, bool) -> String,
    pub links: LinkWords,
    // How far things have gone
    /// How far a dispute has gone.
    pub stage: &'static str,
    /// Sums of money in an event or a link.
    pub amounts: &'static str,
    /// A sum in whole units of a currency, by its code.
    pub money: fn(f64, &str) -> String,
    /// As `dataset::Bound`: each before a sum.
    pub bounds: [&'static str; 4],
    /// As `dataset::AmountStatus`: each after a sum.
    pub amount_status: [&'static str; 5],
    /// Of a link whose money is only promised.
    pub line_promised: &'static str,
    /// Of what nobody says whether it still holds.
    pub line_unknown: &'static str,
    /// The same of a link, before “since” and a date.
    pub link_unknown: &'static str,
    /// After what a sentence says of a day: that it is not known whether it was so still.
    pub day_unknown: fn(&str, &str) -> String,
    /// Beside a source that relays others, or that a machine or anybody writes.
    pub weak_source: &'static str,
    // What was corrected, and how far to trust the data
    pub corrections: &'static str,
    /// As `dataset::CorrectionClass`.
    pub correction_classes: [&'static str; 4],
    /// Before what stood there.
    pub stood_before: &'static str,
    pub how_far: &'static str,
    pub covered: &'static str,
    pub not_covered: &'static str,
    pub send_correction: &'static str,
    /// A record's id was copied.
    pub id_copied: fn(&str) -> String,
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

/// What a language is called, and the words of names in the graph: of every language, always here.
#[must_use]
pub const fn name_words(lang: Lang) -> &'static NameWords {
    lang.name_words()
}

#[cfg(target_arch = "wasm32")]
static COME: std::sync::OnceLock<&'static [&'static Strings; Lang::ALL.len()]> = std::sync::OnceLock::new();

/// The words of a language.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub const fn strings(lang: Lang) -> &'static Strings {
    lang.strings()
}

/// The words of a language; of the first one until `words_have_come`.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn strings(lang: Lang) -> &'static Strings {
    COME.get().map_or(&en::STRINGS, |all| all[lang as usize])
}

/// Whether the words of a language are here.
#[must_use]
pub fn are_here(lang: Lang) -> bool {
    #[cfg(target_arch = "wasm32")]
    return lang == Lang::default() || COME.get().is_some();
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = lang;
        true
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
