//! The parts of a language's words that are tables of their own: dates, links, kinds.

/// What a language is called, what is said before the rest has come, and the words that names in the graph are made of.
/// These are in the page from the start in every language: the layout leaves room for the longest of a node's names over
/// all of them, so that one link is one picture for every reader.
#[allow(missing_docs)] // A field is named after its words in `en.rs`; it has a comment where that does not say enough.
pub struct NameWords {
    /// The BCP 47 tag, as in `lang=` and in dataset text.
    pub tag: &'static str,
    /// What it is called in itself.
    pub own_name: &'static str,
    /// The same in two or three letters, for its button.
    pub sign: &'static str,
    /// Whether it is written from right to left; the page then is too.
    pub right_to_left: bool,
    pub loading: &'static str,
    /// "since 2019".
    pub dispute_open: fn(&str) -> String,
    pub dispute_begins: fn(&str) -> String,
    /// How many, and their kind in the right number.
    pub held: fn(usize, &str) -> String,
    pub opened: fn(&str) -> String,
    pub disputes_counted: fn(usize) -> String,
    pub dates: &'static DateWords,
    pub kinds: &'static Kinds,
}

/// What dates are said with. They are said as day, month, year.
#[allow(missing_docs)] // A field is named after its words in `en.rs`; it has a comment where that does not say enough.
pub struct DateWords {
    /// In full, January first.
    pub months: [&'static str; 12],
    /// Where room is tight. A language that marks what it cuts does so here.
    pub short_months: [&'static str; 12],
    /// Follows the number of the first day of a month, as in `1er`.
    pub first: &'static str,
    /// Follows the number of a year before the common era, with the space before it; there is no year 0.
    pub before_christ: &'static str,
    /// Before a month or a year, before a day, before "around".
    pub since: [&'static str; 3],
    /// The same, of when something happened.
    pub on: [&'static str; 3],
    /// The same, of a beginning whose end is unknown.
    pub from: [&'static str; 3],
    pub until: [&'static str; 3],
    /// Before a month or a year, before a day; then the same two after "since" and "from".
    pub around: [&'static str; 4],
    /// These three follow the date.
    pub uncertain: &'static str,
    pub end_unknown: &'static str,
    pub start_unknown: &'static str,
}

/// What is said about a link of which something does not apply.
#[allow(missing_docs)] // A field is named after its words in `en.rs`; it has a comment where that does not say enough.
pub struct LinkWords {
    /// Follow their number.
    pub not_in_data: fn(usize) -> &'static str,
    pub not_understood: fn(usize) -> &'static str,
    pub refused_data: &'static str,
    pub newer_version: &'static str,
    /// Ends a list that is cut. How many are not named.
    pub more: fn(&str) -> String,
}

/// The words of the kinds that every dataset may use: a kind a line, `id|one|several`, in the order of
/// `dataset::default_kinds`, which the compiler compares. One text each, as a pointer and a length for every word would
/// weigh as much as the words.
#[allow(missing_docs)] // A field is named after its words in `en.rs`; it has a comment where that does not say enough.
#[derive(Clone, Copy)]
pub struct Kinds {
    pub entities: &'static str,
    /// The verb phrase read from one end to the other, what the kind of line is called, the verb phrase of a past day,
    /// and the phrase read back.
    pub relations: &'static str,
    /// What the legend calls lines of one colour.
    pub line_groups: [&'static str; 4],
    pub events: &'static str,
    /// Families of kinds of event: a timeline has room for a handful of lanes.
    pub lanes: [&'static str; 6],
    pub roles: &'static str,
    /// Of disputes: how they stand.
    pub statuses: &'static str,
    /// Of disputes: how far they have gone.
    pub stages: &'static str,
}
