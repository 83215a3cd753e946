//! The spreadsheet of TimelineJS, saved as CSV: a row a slide. Version 3 has a cell for year, month and day; version 2
//! has one for the whole date.

use super::account::said;
use super::builder::DatasetBuilder;
use super::cells::Columns;
use super::columns::TIMELINE;
use super::csv::{Row, Table};
use super::date_cells::from_parts;
use super::date_span::span;
use super::dates::Reader;
use super::diagnostic::{DiagnosticKind, Diagnostics};
use super::markup::plain;
use super::options::Options;
use super::other_languages::says_no_date;
use super::timelinejs::{self, Slide};
use base::date::Edtf;
use base::text::fold::fold;

/// Columns with no place in a dataset.
const NOT_KEPT: [&str; 4] = ["Media Thumbnail", "Background", "Display Date", "Alt Text"];

pub(super) fn read(
    table: &Table,
    options: &Options,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let columns = Columns::find(table, TIMELINE, diagnostics);
    let is_version_2 = !columns.has("Year") && columns.has("Start Date");
    let has_date = is_version_2 || columns.require("Year", diagnostics);
    if !columns.require("Headline", diagnostics) || !has_date {
        return None;
    }
    let dates = ["Year", "End Year", "Start Date", "End Date"];
    let cells = dates.into_iter().flat_map(|field| columns.column(field));
    let mut reader = Reader::of(cells, options.day_order);
    if is_version_2 {
        reader = reader.or_month_first();
    }
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
    let cell = |field: &'static str| said(columns.cell(row, field));
    let own = |field: &'static str| cell(field).to_owned();
    let kind = fold(cell("Type"));
    diagnostics.record(&plain(cell("Headline")).text);
    let is_title = matches!(kind.as_str(), "title" | "titre");
    let mut slide = Slide {
        date: None,
        headline: own("Headline"),
        text: own("Text"),
        media: own("Media"),
        media_link: own("Media Link"),
        credit: own("Media Credit"),
        caption: own("Media Caption"),
        group: own("Group"),
        id: String::new(),
        is_era: matches!(kind.as_str(), "era" | "ere" | "periode"),
        fields: ["Headline", "Text", "Media"].map(|field| columns.name(field).to_owned()),
    };
    for field in NOT_KEPT {
        if !cell(field).is_empty() {
            diagnostics.report(columns.name(field), DiagnosticKind::NotKept, cell(field));
        }
    }
    for field in ["Time", "End Time"] {
        if !cell(field).is_empty() && !is_title {
            diagnostics.report(columns.name(field), DiagnosticKind::TimeOfDay, cell(field));
        }
    }
    let known = is_title || slide.is_era || matches!(kind.as_str(), "" | "start" | "event" | "evenement");
    if !known && slide.group.is_empty() {
        slide.group = own("Type");
    } else if !known {
        diagnostics.report_with(columns.name("Type"), DiagnosticKind::NotANumber, &kind, "title, era");
    }
    // Version 2 calls its title slide the start.
    if is_title || kind == "start" {
        let day = [cell("Start Date"), cell("Year")].into_iter().find(|cell| !cell.is_empty());
        if let Some(day) = day {
            let field = if cell("Start Date").is_empty() { "Year" } else { "Start Date" };
            diagnostics.lose_value(columns.name(field), day);
        }
        return timelinejs::title(&slide, builder, diagnostics);
    }
    let start = date(row, columns, ["Year", "Month", "Day"], "Start Date", reader, diagnostics);
    let end = date(row, columns, ["End Year", "End Month", "End Day"], "End Date", reader, diagnostics);
    let has_none = |field: &'static str| cell(field).is_empty() || says_no_date(cell(field));
    if has_none("Year") && has_none("Start Date") {
        let field = if columns.has("Year") { "Year" } else { "Start Date" };
        return diagnostics.report(columns.name(field), DiagnosticKind::NoYear, "");
    }
    slide.date = start.map(|start| span(start, end, columns.name("End Year"), diagnostics));
    timelinejs::event(&slide, builder, diagnostics);
}

/// A date from a cell each for year, month and day, else from one for all.
fn date(
    row: &Row,
    columns: &Columns,
    parts: [&'static str; 3],
    whole: &'static str,
    reader: Reader,
    diagnostics: &mut Diagnostics,
) -> Option<Edtf> {
    let cells = parts.map(|field| said(columns.cell(row, field)));
    if cells[0].is_empty() {
        return reader.read(columns.cell(row, whole), columns.name(whole), diagnostics);
    }
    from_parts(cells, parts.map(|field| columns.name(field)), reader, diagnostics)
}
