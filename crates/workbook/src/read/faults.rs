//! What can be wrong with a workbook, each with the name that stays and its words.

use base::text::workbook_strings::WorkbookProblems;

use crate::form::{Column, SheetKind};
use crate::problem::{BookProblemKind, What, Word};

type Advice = fn(&WorkbookProblems) -> base::text::problems::Advice;

fn fault(code: &'static str, advice: Advice, words: Vec<Word>) -> BookProblemKind {
    BookProblemKind { what: What::Own(advice, words), code, suggestion: None }
}

fn text(text: impl Into<String>) -> Word {
    Word::Text(text.into())
}

macro_rules! of_texts {
    ($($name:ident($($argument:ident),*) => $code:literal;)+) => {$(
        pub(crate) fn $name($($argument: &str),*) -> BookProblemKind {
            fault($code, |words| words.$name, vec![$(text($argument)),*])
        }
    )+};
}

of_texts! {
    not_a_workbook() => "not-a-workbook";
    password() => "password";
    hidden_sheet(sheet) => "hidden-sheet";
    hidden_rows(count, which) => "hidden-rows";
    hidden_columns(count, which) => "hidden-columns";
    link_behind_words(count, cells) => "link-behind-words";
    headless_column(letters) => "headless-column";
    repeated_column(column) => "repeated-column";
    cell_error(error) => "cell-error";
    not_calculated(formula) => "not-calculated";
    merged(cells) => "merged-cells";
    number_as_day(number, day) => "number-as-day";
    date_in_words(text_of_cell, date) => "date-in-words";
    two_dates(text_of_cell, day_first, month_first) => "two-dates";
    small_year(number, year) => "small-year";
    year_as_day(day, year) => "year-as-day";
    no_such_day(number) => "no-such-day";
    first_of_month(day, month) => "first-of-month";
    time_of_day(day) => "time-of-day";
    ambiguous_name(name, ids) => "ambiguous-name";
    commas(text_of_cell, mended) => "commas";
    open_bracket(text_of_cell, mended) => "open-bracket";
    no_host(address) => "bad-url";
    wrong_view(said) => "wrong-view";
    repeated_id(id, row) => "repeated-id";
    title_of_step(title) => "title-of-step";
    opening_address(address, query) => "opening-address";
    sum_in_parts(sum) => "sum-in-parts";
    bad_effect(text_of_cell) => "effect-form";
    two_texts(text_of_cell) => "two-texts";
    unknown_row(row) => "unknown-row";
    stand_in(value) => "stand-in";
}

pub(crate) fn no_sheet(sheet: SheetKind) -> BookProblemKind {
    fault("no-sheet", |words| words.no_sheet, vec![Word::Sheet(sheet)])
}

pub(crate) fn no_sheets(title: &str, heads: &str) -> BookProblemKind {
    fault("no-sheets", |words| words.no_sheets, vec![text(title), text(heads), Word::AllSheets])
}

pub(crate) fn empty_book() -> BookProblemKind {
    fault("empty-workbook", |words| words.empty_book, vec![Word::AllSheets])
}

pub(crate) fn unknown_sheet(sheet: &str) -> BookProblemKind {
    fault("unknown-sheet", |words| words.unknown_sheet, vec![text(sheet), Word::AllSheets])
}

pub(crate) fn renamed_sheet(title: &str, sheet: SheetKind) -> BookProblemKind {
    fault("renamed-sheet", |words| words.renamed_sheet, vec![text(title), Word::Sheet(sheet)])
}

pub(crate) fn no_heads(title: &str, sheet: SheetKind) -> BookProblemKind {
    fault("no-heads", |words| words.no_heads, vec![text(title), Word::Heads(sheet)])
}

pub(crate) fn unknown_column(head: &str, sheet: SheetKind, suggestion: Option<String>) -> BookProblemKind {
    let fault = fault("unknown-column", |words| words.unknown_column, vec![text(head), Word::Heads(sheet)]);
    BookProblemKind { suggestion, ..fault }
}

pub(crate) fn no_column(column: &Column) -> BookProblemKind {
    fault("no-column", |words| words.no_column, vec![Word::Head(column.head)])
}

pub(crate) fn empty_cell(column: &Column) -> BookProblemKind {
    fault("missing-field", |words| words.empty_cell, vec![Word::Head(column.head)])
}

pub(crate) fn not_a_flag(found: &str) -> BookProblemKind {
    fault("not-a-choice", |words| words.not_a_choice, vec![text(found), Word::Flags])
}

pub(crate) fn not_a_number(found: &str) -> BookProblemKind {
    fault("not-a-choice", |words| words.not_a_choice, vec![text(found), text("1, 2, 3")])
}

pub(crate) fn not_a_family(found: &str) -> BookProblemKind {
    fault("not-a-choice", |words| words.not_a_choice, vec![text(found), Word::Families])
}

pub(crate) fn unknown_name(name: &str, sheet: SheetKind, suggestion: Option<String>) -> BookProblemKind {
    let fault = fault("unknown-id", |words| words.unknown_name, vec![text(name), Word::Sheet(sheet)]);
    BookProblemKind { suggestion, ..fault }
}

pub(crate) fn shared_name(name: &str, rows: &str) -> BookProblemKind {
    let words = vec![text(name), text(rows), Word::Head(|words| words.heads.id)];
    fault("shared-name", |words| words.shared_name, words)
}

pub(crate) fn not_a_tag(said: &str, suggestion: Option<String>) -> BookProblemKind {
    BookProblemKind { suggestion, ..fault("bad-tag", |words| words.not_a_tag, vec![text(said)]) }
}

pub(crate) fn sum_in_words(said: &str, suggestion: Option<String>) -> BookProblemKind {
    BookProblemKind { suggestion, ..fault("not-a-sum", |words| words.sum_in_words, vec![text(said)]) }
}

/// That an event is after the day of the last update, which stands in a cell.
pub(crate) fn after_updated(day: &str, cell: &str) -> BookProblemKind {
    fault("after-updated", |words| words.after_updated, vec![text(day), text(cell)])
}
