//! What the page is told of a workbook that was dropped on it, of one that is written for it, and of what an editor does to
//! the dataset. No browser in it.
#![cfg_attr(test, allow(clippy::unwrap_used))]

use base::date::Day;
use base::text::Lang;
use base::text::problems::fill;
use edit::{Edits, asked, text_language, undone};
use publish::import::{Message, preview_of_messages};
use serde_json::{Value, json};
use workbook::{BookProblem, BookReport, Table, open, open_csv_files, report, tables, to_sheets, to_xlsx};

/// Makes a dataset of a workbook, or of the CSV files of a folder: `PreviewMessage::to_json`, with everything that is to be
/// mended at its cell. `today` stands in for a day of the last update that is not written. Of a workbook that is none of ours:
/// `{ tables, messages, others }`, its sheets as CSV for those who read tables of others (`[name, text]`), what is told of them,
/// and by sheet what is told where that is none.
#[must_use]
pub fn read(files: &[(&str, &[u8])], lang: Lang, today: Day) -> Value {
    let report = match files {
        [(name, bytes)] if !is_csv(name) => match open(bytes) {
            Ok(book) => match tables(&book).filter(|tables| !tables.is_empty()) {
                Some(tables) => return tables_of(name, &tables, lang),
                None => report(&book, today),
            },
            Err(error) => BookReport::unopened(error),
        },
        _ => match open_csv_files(files) {
            Ok(book) => report(&book, today),
            Err(_) => BookReport::unopened(workbook::OpenError::NotAWorkbook),
        },
    };
    let is_read = report.dataset.is_some();
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    let counts = [report.errors, report.warnings].map(|count| count.to_string());
    let summary = fill(lang.workbook().to_mend, &[&counts[0], &counts[1]]);
    let messages = report.problems.iter().map(|problem| message(problem, lang)).collect();
    let said = preview_of_messages(&names.join(", "), is_read, summary, messages, lang);
    said.to_json(if is_read { &report.text } else { "" })
}

fn is_csv(name: &str) -> bool {
    name.to_lowercase().ends_with(".csv")
}

fn tables_of(file: &str, tables: &[Table], lang: Lang) -> Value {
    // A file of one sheet goes by its own name.
    let name = |table: &Table| match tables {
        [_] => file.to_owned(),
        _ => [file, ": ", &table.title].concat(),
    };
    let titles: Vec<&str> = tables.iter().map(|table| table.title.as_str()).collect();
    let (what, mend) = lang.workbook().problems.unknown_sheet;
    let other = |table: &Table| {
        let arguments = [table.title.as_str(), &titles.join(", ")];
        Message {
            place: table.title.clone(),
            problem: fill(what, &arguments),
            remedy: fill(mend, &arguments),
        }
    };
    let told = tables.iter().flat_map(|table| &table.told);
    json!({
        "tables": tables.iter().map(|table| [name(table), table.text.clone()]).collect::<Vec<_>>(),
        "messages": told.map(|problem| message(problem, lang).to_json()).collect::<Vec<_>>(),
        "others": tables.iter().map(|table| other(table).to_json()).collect::<Vec<_>>(),
    })
}

fn message(problem: &BookProblem, lang: Lang) -> Message {
    let (said, remedy) = problem.words(lang);
    Message { place: problem.place(), problem: said, remedy }
}

/// A dataset as a workbook for the page.
pub struct BookFile {
    /// Of the file.
    pub bytes: Vec<u8>,
    /// What has no cell, for the page to tell as it tells of a file; nothing where all has one.
    pub left_out: Option<Value>,
}

/// Writes a dataset as a workbook with heads in a language. Nothing where the text is no dataset, or more than the format
/// holds. `name` is what the file will be called.
#[must_use]
pub fn write(text: &str, name: &str, lang: Lang) -> Option<BookFile> {
    let written = to_sheets(text, lang)?;
    let bytes = to_xlsx(&written).ok()?;
    let left_out = (!written.left_out.is_empty()).then(|| {
        let words = lang.workbook();
        let summary = fill(words.partly_written, &[&written.left_out.len().to_string()]);
        let message = |said: &String| Message {
            place: name.to_owned(),
            problem: said.clone(),
            remedy: words.problems.no_place.1.to_owned(),
        };
        let messages = written.left_out.iter().map(message).collect();
        let mut said = preview_of_messages(name, false, summary.clone(), messages, lang);
        said.title = summary;
        said.to_json("")
    });
    Some(BookFile { bytes, left_out })
}

/// Does to a dataset what is pressed in the editor's bar: `{ text, edits, made, query }`, of which `edits` is the text of all so
/// far and `query` the view to show, empty where it stays. `base` is the dataset before them, `shown` with them. Nothing where
/// what is asked does not fit.
#[must_use]
pub fn edited(base: &str, shown: &str, edits: &str, ask: &str, lang: Lang, query: &str) -> Option<Value> {
    let edits: Edits = serde_json::from_str(edits).ok()?;
    let ask: Value = serde_json::from_str(ask).ok()?;
    let done = match ask["edit"].as_str() {
        Some("undo") => undone(base, &edits)?,
        // The dataset came in a newer state.
        Some("again") => edit::Edited { text: edits.text(base)?, edits, query: String::new() },
        _ => edit::edited(shown, &edits, asked(&ask, &text_language(shown, lang), query)?)?,
    };
    let written = serde_json::to_string(&done.edits).ok()?;
    Some(json!({ "text": done.text, "edits": written, "made": done.edits.0.len(), "query": done.query }))
}

#[cfg(test)]
mod tests;
