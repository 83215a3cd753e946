//! What importers say, and the words they read and write in a dataset. Only the command and the companion use these, so
//! they are no part of the page's own strings. Places to fill are `{0}`, `{1}`, … (see `problems::fill`).

use super::problems::Advice;

/// Everything that importers say and write in one language.
#[derive(Debug)]
#[allow(missing_docs)] // A field is named after its words in `en.rs`; it has a comment where that does not say enough.
pub struct ImportStrings {
    /// Before the number of a row as a spreadsheet counts, of a line as an editor counts, and before a column's name.
    pub row: &'static str,
    pub line: &'static str,
    pub column: &'static str,
    /// The opening and the closing mark around a quoted text, with their spaces.
    pub quotation_marks: [&'static str; 2],
    /// After a sentence, of what is so more than once. `{0}`: how often.
    pub times: &'static str,
    /// Between the first and the last day of an interval, with the spaces around them, in lower case.
    pub interval_words: &'static [&'static str],
    /// What may follow the number of a day, as in `1st`.
    pub day_endings: &'static [&'static str],
    pub date_reading: DateReading,
    /// How many events a calendar leaves out, as its format has no such years.
    pub not_in_calendar: fn(usize) -> String,
    pub diagnostics: DiagnosticStrings,
    pub dataset: ImportedStrings,
    pub preview: PreviewStrings,
}

/// The words that dates in files are written with, in lower case and without accents. Months are those of the page.
#[derive(Debug)]
#[allow(missing_docs)] // A field is named after its words in `en.rs`; it has a comment where that does not say enough.
pub struct DateReading {
    /// Monday first; the first three letters are enough.
    pub weekdays: [&'static str; 7],
    /// Words that say nothing of the date.
    pub fillers: &'static [&'static str],
    pub about: &'static [&'static str],
    pub uncertain: &'static [&'static str],
    pub since: &'static [&'static str],
    pub after: &'static [&'static str],
    pub until: &'static [&'static str],
    pub before: &'static [&'static str],
    /// The end of what lasts.
    pub present: &'static [&'static str],
    /// Before two dates, and between them.
    pub between: &'static [&'static str],
    pub to: &'static [&'static str],
    /// Spring, summer, autumn, winter.
    pub seasons: [&'static [&'static str]; 4],
    pub quarter: &'static [&'static str],
    pub half: &'static [&'static str],
    pub decade: &'static [&'static str],
    pub century: &'static [&'static str],
    pub millennium: &'static [&'static str],
    /// Morning, noon and the like, which say no day.
    pub times_of_day: &'static [&'static str],
    /// Early, in the middle, late.
    pub parts: &'static [&'static str],
    /// First to fourth, as words.
    pub ordinals: [&'static [&'static str]; 4],
    /// Phrases with their accents, as are the next: not earlier than, and not later.
    pub not_before: &'static [&'static str],
    pub not_after: &'static [&'static str],
    /// Before the first day of a week.
    pub week_of: &'static [&'static str],
    /// Between two dates of which one is right.
    pub or: &'static [&'static str],
    /// Phrases; those that hold another come before it.
    pub before_christ: &'static [&'static str],
    pub after_christ: &'static [&'static str],
}

/// What is wrong with a file, or was lost or guessed, and how to mend it: a sentence of each for every kind of diagnostic.
#[derive(Debug)]
#[allow(missing_docs)] // A field is named after its words in `en.rs`; it has a comment where that does not say enough.
pub struct DiagnosticStrings {
    /// `{0}`: how the file begins.
    pub unknown_format: Advice,
    /// `{0}`: what it is.
    pub not_text: Advice,
    pub empty: Advice,
    pub too_large: Advice,
    /// `{0}`: the formats.
    pub not_together: Advice,
    /// `{0}`: the parser’s own words.
    pub not_json: Advice,
    /// `{0}`: the parser’s own words.
    pub not_xml: Advice,
    /// `{0}`: what was found, `{1}`: what was expected.
    pub not_this_format: Advice,
    /// `{0}`: the encoding it was read as.
    pub encoding: Advice,
    pub no_table: Advice,
    /// `{0}`: the text after the mark.
    pub quote_open: Advice,
    /// `{0}`: the cells beyond the last column.
    pub too_many_cells: Advice,
    /// `{0}`: the columns found, `{1}`: the missing one.
    pub no_column: Advice,
    /// `{0}`: the column, `{1}`: the known ones.
    pub unknown_column: Advice,
    /// `{0}`: the column, `{1}`: what was probably meant.
    pub likely_column: Advice,
    /// `{0}`: the columns.
    pub unknown_table: Advice,
    /// `{0}`: how many.
    pub no_source_title: Advice,
    /// `{0}`: how many marks.
    pub no_lines: Advice,
    /// `{0}`: the column.
    pub repeated_column: Advice,
    /// `{0}`: the text.
    pub not_a_date: Advice,
    /// `{0}`: the text.
    pub no_such_day: Advice,
    /// `{0}`: the text.
    pub no_such_month: Advice,
    /// `{0}`: the text.
    pub no_such_year: Advice,
    pub no_year: Advice,
    /// `{0}`: the text.
    pub day_without_month: Advice,
    /// `{0}`: the text, `{1}`: both readings.
    pub ambiguous_day: Advice,
    /// `{0}`: the text, `{1}`: the date.
    pub order_from_others: Advice,
    /// `{0}`: the number, `{1}`: the date.
    pub serial_day: Advice,
    /// `{0}`: the number, `{1}`: the date.
    pub since_1970: Advice,
    /// `{0}`: the text.
    pub time_of_day: Advice,
    /// `{0}`: the text, `{1}`: the date.
    pub whole_date_in_year: Advice,
    /// `{0}`: the end, `{1}`: the beginning.
    pub ends_first: Advice,
    /// `{0}`: the text, `{1}`: what is allowed.
    pub not_a_number: Advice,
    /// `{0}`: the text.
    pub not_an_address: Advice,
    /// `{0}`: the id, `{1}`: the record that has it.
    pub repeated_id: Advice,
    /// `{0}`: the node.
    pub missing_node: Advice,
    /// `{0}`: the provider, `{2}`: the field.
    pub circle: Advice,
    /// `{0}`: the field.
    pub no_end: Advice,
    /// `{0}`: the field.
    pub no_name: Advice,
    pub nothing_said: Advice,
    /// `{0}`: the name or the text.
    pub not_kept: Advice,
    pub markup: Advice,
    /// `{0}`: how many.
    pub undirected: Advice,
    /// `{0}`: its name.
    pub hyperedge_kept: Advice,
    /// `{0}`: the stretches of time.
    pub spells_joined: Advice,
    /// `{0}`: how many, `{1}`: the first.
    pub count_unknown: Advice,
    /// `{0}`: the first number, `{1}`: the date it was read as and how to say so.
    pub count_guessed: Advice,
    /// `{0}`: the word.
    pub no_json_number: Advice,
    /// `{0}`: the text, `{1}`: the date.
    pub order_of_format: Advice,
    /// `{0}`: the text, `{1}`: the date.
    pub read_as: Advice,
    /// `{0}`: the field, `{1}`: the other.
    pub same_meaning: Advice,
    /// `{0}`: how many.
    pub second_graph: Advice,
    /// `{0}`: how many records, `{1}`: the address of the file.
    pub no_source: Advice,
    pub no_licence: Advice,
    pub no_records: Advice,
    /// `{0}`: what is wrong, `{1}`: how to mend it.
    pub still_wrong: Advice,
}

/// What an importer writes into a dataset where the file has no words of its own: names of kinds and titles of events.
#[derive(Debug)]
#[allow(missing_docs)] // A field is named after its words in `en.rs`; it has a comment where that does not say enough.
pub struct ImportedStrings {
    /// An entity without a kind, in a graph and in a table of events.
    pub item: &'static str,
    pub actor: &'static str,
    pub event: &'static str,
    /// A stretch of time, which TimelineJS calls an era.
    pub period: &'static str,
    /// A role.
    pub takes_part: &'static str,
    /// A relation.
    pub linked_to: &'static str,
    /// Kinds of events that a dated link gives.
    pub link_begun: &'static str,
    pub link_ended: &'static str,
    /// Follows the kind of a link that ends, with the space before it.
    pub end_of_link: &'static str,
    /// The kind of event that shows what no other does.
    pub record_of_file: &'static str,
    /// The title of such an event: how many nodes, how many links.
    pub file_records: fn(usize, usize) -> String,
    /// The status of a dispute.
    pub status_not_told: &'static str,
    /// The title of an event whose claims are what datasets state of an entity, given its name.
    pub what_is_stated: fn(&str) -> String,
    /// Between which days, which may be one, a statement was seen.
    pub seen: fn(&str, &str) -> String,
}

/// What the page says about a file that a reader opened in it, which stays on the reader's own device.
#[derive(Debug)]
#[allow(missing_docs)] // A field is named after its words in `en.rs`; it has a comment where that does not say enough.
pub struct PreviewStrings {
    /// What is shown, and why it cannot be shared. `{0}`: the names of the files.
    pub shown: &'static str,
    /// `{0}`: the names of the files.
    pub not_read: &'static str,
    /// Above the diagnostics. `{0}`: how many.
    pub diagnostics: &'static str,
    /// Above the choices of how dates are meant.
    pub dates: &'static str,
    /// The choices, in the order of `DatesAs::ALL` of the importers.
    pub dates_as: [&'static str; 6],
    /// In the place of a remedy that names the command's flag: the choices stand above it.
    pub choose_dates: &'static str,
    /// Buttons.
    pub back: &'static str,
    pub save: &'static str,
    pub dismiss: &'static str,
}
