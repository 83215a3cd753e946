//! The spreadsheet of TimelineJS, saved as CSV: a row a slide.

use super::cells::Columns;
use super::columns::TIMELINE;
use super::dates::{Reader, from_parts, span};
use super::draft::Draft;
use super::markup::plain;
use super::note::Notes;
use super::slides::{self, Slide};
use super::table::{Row, Table};
use super::{Options, What};

/// Columns with no place in a dataset.
const NOT_KEPT: [&str; 4] = ["Media Thumbnail", "Background", "Display Date", "Alt Text"];

pub(super) fn read(table: &Table, options: &Options, draft: &mut Draft, notes: &mut Notes) -> Option<()> {
    let columns = Columns::find(table, TIMELINE, notes);
    if !columns.require("Year", notes) | !columns.require("Headline", notes) {
        return None;
    }
    let reader = Reader::of(columns.column("Year"), options.day_order);
    for row in &table.rows {
        notes.row(row.row, row.line);
        read_row(row, &columns, reader, draft, notes);
    }
    slides::finish(draft, notes)
}

fn read_row(row: &Row, columns: &Columns, reader: Reader, draft: &mut Draft, notes: &mut Notes) {
    let cell = |field: &'static str| columns.cell(row, field);
    let kind = cell("Type").to_ascii_lowercase();
    notes.record(&plain(cell("Headline")).text);
    let mut slide = Slide {
        date: None,
        headline: cell("Headline"),
        text: cell("Text"),
        media: cell("Media"),
        media_link: cell("Media Link"),
        credit: cell("Media Credit"),
        caption: cell("Media Caption"),
        group: cell("Group"),
        id: "",
        is_era: kind == "era",
        fields: [columns.name("Headline"), columns.name("Text"), columns.name("Media")],
    };
    for field in NOT_KEPT {
        if !cell(field).is_empty() {
            notes.tell(columns.name(field), What::NotKept, cell(field));
        }
    }
    for field in ["Time", "End Time"] {
        if !cell(field).is_empty() {
            notes.tell(columns.name(field), What::TimeOfDay, cell(field));
        }
    }
    match kind.as_str() {
        "title" => return slides::title(&slide, draft, notes),
        "" | "era" => {}
        other => notes.tell_more(columns.name("Type"), What::NotANumber, other, "title, era"),
    }
    if cell("Year").is_empty() {
        return notes.tell(columns.name("Year"), What::NoYear, "");
    }
    let fields = ["Year", "Month", "Day"];
    let start = from_parts(fields.map(cell), fields.map(|field| columns.name(field)), reader, notes);
    let fields = ["End Year", "End Month", "End Day"];
    let end = from_parts(fields.map(cell), fields.map(|field| columns.name(field)), reader, notes);
    slide.date = start.map(|start| span(start, end, columns.name("End Year"), notes));
    slides::event(&slide, draft, notes);
}
