//! What a workbook says: titles of its sheets, heads of its columns with what goes in them, and its own problems. Only the
//! command and the companion use these. Places to fill are `{0}`, `{1}`, … (see `problems::fill`).

use super::problems::Advice;

/// The head of a column, and a note that says what goes in its cells.
pub type Head = (&'static str, &'static str);

/// Everything a workbook says in one language.
#[derive(Debug)]
#[allow(missing_docs)] // A field is named after its words in `en.rs`; it has a comment where that does not say enough.
pub struct WorkbookStrings {
    pub sheets: SheetTitles,
    pub heads: Heads,
    /// Yes and no, as cells have them.
    pub flags: [&'static str; 2],
    /// Before the relation that an event begins or ends.
    pub effects: [&'static str; 2],
    /// The families of kinds: of entities, relations, events, roles, statuses, stages.
    pub families: [&'static str; 6],
    /// Above the problems of a workbook that a reader opened in the page. `{0}`: errors, `{1}`: warnings.
    pub to_mend: &'static str,
    /// Above what has no cell. `{0}`: how many.
    pub partly_written: &'static str,
    pub problems: WorkbookProblems,
}

/// Titles of sheets; a spreadsheet program allows 31 characters.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct SheetTitles {
    pub about: &'static str,
    pub sources: &'static str,
    pub entities: &'static str,
    pub relations: &'static str,
    pub disputes: &'static str,
    pub events: &'static str,
    pub claims: &'static str,
    pub amounts: &'static str,
    pub conflicts: &'static str,
    pub stories: &'static str,
    pub corrections: &'static str,
    pub kinds: &'static str,
    /// Hidden: the choices that cells offer.
    pub lists: &'static str,
}

/// Heads of columns; those of the sheet About stand in its rows.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Heads {
    // The columns of About, and its rows.
    pub field: Head,
    pub value: Head,
    pub note: Head,
    pub title: Head,
    pub subtitle: Head,
    pub updated: Head,
    pub license: Head,
    pub languages: Head,
    pub opening: Head,
    pub schema: Head,
    // Of several sheets.
    pub id: Head,
    pub sources: Head,
    pub summary: Head,
    pub about: Head,
    // Sources
    pub source_title: Head,
    pub publisher: Head,
    pub source_url: Head,
    pub source_date: Head,
    pub source_lang: Head,
    pub archived: Head,
    pub checked: Head,
    pub title_approximate: Head,
    pub weak: Head,
    // Entities
    pub entity_kind: Head,
    pub name: Head,
    pub in_text: Head,
    pub aliases: Head,
    pub of: Head,
    pub founded: Head,
    pub ended: Head,
    pub country: Head,
    pub entity_url: Head,
    pub description: Head,
    // Relations
    pub from: Head,
    pub relation_kind: Head,
    pub to: Head,
    pub since: Head,
    pub until: Head,
    // Disputes
    pub dispute_title: Head,
    pub parties: Head,
    pub status: Head,
    pub opened: Head,
    pub closed: Head,
    // Events
    pub date: Head,
    pub event_title: Head,
    pub event_kind: Head,
    pub rank: Head,
    pub actors: Head,
    pub dispute: Head,
    pub effects: Head,
    // Claims and conflicts
    pub event: Head,
    pub claim: Head,
    pub by: Head,
    pub stance: Head,
    pub conflict_field: Head,
    pub conflict_value: Head,
    pub conflict_date: Head,
    pub conflict_number: Head,
    // Stories
    pub story: Head,
    pub story_title: Head,
    pub view: Head,
    pub step_text: Head,
    // What any record may have, and what few have
    pub covered: Head,
    pub not_covered: Head,
    pub added: Head,
    pub record_updated: Head,
    pub wikidata: Head,
    pub unknown_since: Head,
    pub stage: Head,
    pub stage_since: Head,
    pub stage_sources: Head,
    pub amount_relation: Head,
    pub amount_value: Head,
    pub bound: Head,
    pub currency: Head,
    pub amount_status: Head,
    pub amount_note: Head,
    pub correction_day: Head,
    pub correction_record: Head,
    pub correction_class: Head,
    pub correction_text: Head,
    pub correction_old: Head,
    pub kind_unknown: Head,
    // Kinds
    pub family: Head,
    pub label: Head,
    pub plural: Head,
    pub past: Head,
    pub inverse: Head,
    pub group: Head,
    pub shape: Head,
    pub tone: Head,
    pub line: Head,
    pub directed: Head,
    pub acts: Head,
}

/// What can be wrong with a workbook, beside what can be wrong with any dataset.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct WorkbookProblems {
    pub not_a_workbook: Advice,
    pub password: Advice,
    /// `{0}`: a sheet, `{1}`: its columns, `{2}`: the sheets that are read.
    pub no_sheets: Advice,
    /// `{0}`: the sheets that are read.
    pub empty_book: Advice,
    /// `{0}`: the sheet.
    pub no_sheet: Advice,
    /// `{0}`: the sheet, `{1}`: those that are read.
    pub unknown_sheet: Advice,
    /// `{0}`: the sheet, `{1}`: what it was taken for.
    pub renamed_sheet: Advice,
    /// `{0}`: the sheet.
    pub hidden_sheet: Advice,
    /// `{0}`: how many, `{1}`: which.
    pub hidden_rows: Advice,
    /// `{0}`: how many, `{1}`: which.
    pub hidden_columns: Advice,
    /// `{0}`: how many cells, `{1}`: which.
    pub link_behind_words: Advice,
    /// `{0}`: its letters.
    pub headless_column: Advice,
    /// `{0}`: the sheet, `{1}`: its columns.
    pub no_heads: Advice,
    /// `{0}`: the column, `{1}`: those that are read.
    pub unknown_column: Advice,
    /// `{0}`: the column.
    pub repeated_column: Advice,
    /// `{0}`: the column.
    pub no_column: Advice,
    /// `{0}`: what stands in the cell.
    pub cell_error: Advice,
    /// `{0}`: the formula.
    pub not_calculated: Advice,
    /// `{0}`: the cells.
    pub merged: Advice,
    /// `{0}`: the number, `{1}`: the day.
    pub number_as_day: Advice,
    /// `{0}`: the text, `{1}`: the date.
    pub date_in_words: Advice,
    /// `{0}`: the text, `{1}`: the date with the day first, `{2}`: with the month first.
    pub two_dates: Advice,
    /// `{0}`: the number, `{1}`: the year.
    pub small_year: Advice,
    /// `{0}`: the day, `{1}`: the year.
    pub year_as_day: Advice,
    /// `{0}`: the number.
    pub no_such_day: Advice,
    /// `{0}`: the day, `{1}`: the month.
    pub first_of_month: Advice,
    /// `{0}`: the day.
    pub time_of_day: Advice,
    /// `{0}`: the text, `{1}`: what is possible.
    pub not_a_choice: Advice,
    /// `{0}`: the name, `{1}`: the ids.
    pub ambiguous_name: Advice,
    /// `{0}`: the name, `{1}`: the rows, `{2}`: the head of the column of ids.
    pub shared_name: Advice,
    /// `{0}`: the text, `{1}`: the same with semicolons.
    pub commas: Advice,
    /// `{0}`: the text, `{1}`: the same with its bracket.
    pub open_bracket: Advice,
    /// `{0}`: the text.
    pub not_a_tag: Advice,
    /// `{0}`: the address.
    pub no_host: Advice,
    /// `{0}`: the part of the view.
    pub wrong_view: Advice,
    /// `{0}`: the id, `{1}`: the row that has it already.
    pub repeated_id: Advice,
    /// `{0}`: the title.
    pub title_of_step: Advice,
    /// `{0}`: the address, `{1}`: what was read of it.
    pub opening_address: Advice,
    /// `{0}`: the text.
    pub sum_in_words: Advice,
    /// `{0}`: the number.
    pub sum_in_parts: Advice,
    /// `{0}`: the day, `{1}`: its cell.
    pub after_updated: Advice,
    /// `{0}`: the text.
    pub bad_effect: Advice,
    /// `{0}`: the text of all languages.
    pub two_texts: Advice,
    /// `{0}`: the row's first cell.
    pub unknown_row: Advice,
    /// `{0}`: the head.
    pub empty_cell: Advice,
    /// `{0}`: what was taken.
    pub stand_in: Advice,
    /// `{0}`: the text, `{1}`: the sheet.
    pub unknown_name: Advice,
    /// `{0}`: the text.
    pub unknown_kind: Advice,
    pub no_source: Advice,
    /// `{0}`: the language.
    pub missing_language: Advice,
    /// `{0}`: the entity by way of which.
    pub circle: Advice,
    /// Of a file being written. `{0}`: where it stands in the dataset.
    pub no_place: Advice,
    /// The same, of a text. `{0}`: where it stands.
    pub too_long: Advice,
}
