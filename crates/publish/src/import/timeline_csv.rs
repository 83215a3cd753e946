//! The spreadsheet of TimelineJS, saved as CSV: a row a slide.

use super::builder::DatasetBuilder;
use super::cells::Columns;
use super::columns::TIMELINE;
use super::csv::{Row, Table};
use super::dates::{Reader, from_parts, span};
use super::diagnostic::DiagnosticKind;
use super::diagnostic::Diagnostics;
use super::markup::plain;
use super::options::Options;
use super::timelinejs::{self, Slide};

/// Columns with no place in a dataset.
const NOT_KEPT: [&str; 4] = ["Media Thumbnail", "Background", "Display Date", "Alt Text"];

pub(super) fn read(
    table: &Table,
    options: &Options,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let columns = Columns::find(table, TIMELINE, diagnostics);
    if !columns.require("Year", diagnostics) | !columns.require("Headline", diagnostics) {
        return None;
    }
    let reader = Reader::of(columns.column("Year"), options.day_order);
    for row in &table.rows {
        diagnostics.row(row.row, row.line);
        read_row(row, &columns, reader, builder, diagnostics);
    }
    timelinejs::finish(builder, diagnostics)
}

fn read_row(
    row: &Row,
    columns: &Columns,
    reader: Reader,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) {
    let cell = |field: &'static str| columns.cell(row, field);
    let kind = cell("Type").to_ascii_lowercase();
    diagnostics.record(&plain(cell("Headline")).text);
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
            diagnostics.report(columns.name(field), DiagnosticKind::NotKept, cell(field));
        }
    }
    for field in ["Time", "End Time"] {
        if !cell(field).is_empty() {
            diagnostics.report(columns.name(field), DiagnosticKind::TimeOfDay, cell(field));
        }
    }
    match kind.as_str() {
        "title" => return timelinejs::title(&slide, builder, diagnostics),
        "" | "era" => {}
        other => {
            diagnostics.report_with(columns.name("Type"), DiagnosticKind::NotANumber, other, "title, era")
        }
    }
    if cell("Year").is_empty() {
        return diagnostics.report(columns.name("Year"), DiagnosticKind::NoYear, "");
    }
    let fields = ["Year", "Month", "Day"];
    let start = from_parts(fields.map(cell), fields.map(|field| columns.name(field)), reader, diagnostics);
    let fields = ["End Year", "End Month", "End Day"];
    let end = from_parts(fields.map(cell), fields.map(|field| columns.name(field)), reader, diagnostics);
    slide.date = start.map(|start| span(start, end, columns.name("End Year"), diagnostics));
    timelinejs::event(&slide, builder, diagnostics);
}
