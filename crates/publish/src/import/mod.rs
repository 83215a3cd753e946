//! From files that others make to a dataset of ours: one module a format, each keeping what it can and telling what
//! it could not. Reads bytes and writes text; knows no files, no clock and no page.
//!
//! None of this is in the page's own program: the native command has it, and the program loaded on demand.

mod account;
mod adjacency;
mod builder;
mod cells;
mod clock;
mod columns;
mod counted_times;
mod csv;
mod date_ages;
mod date_cells;
mod date_forms;
mod date_interval;
mod date_lists;
mod date_pairs;
mod date_part;
mod date_pieces;
mod date_reading;
mod date_span;
mod date_tokens;
mod date_words;
mod dates;
mod decode;
mod detect;
mod diagnostic;
mod diagnostic_kind;
mod direction;
mod echarts;
mod entities;
mod event_columns;
mod events;
mod format;
mod ftm;
mod gephi_lite;
mod gexf;
mod gexf_kinds;
mod gexf_times;
mod graph;
mod graph_converter;
mod graph_events;
mod graph_to_dataset;
mod graphml;
mod html_tags;
mod jgf;
mod json_dates;
mod json_lines;
mod json_objects;
mod json_shapes;
mod json_table;
mod json_text;
mod json_tree;
mod lines;
mod machine_dates;
mod markup;
mod months;
mod neo4j_rows;
mod node_edge_tables;
mod node_link;
mod numeric_dates;
mod oligrapher;
mod open_ends;
mod options;
mod other_columns;
mod other_languages;
mod our_edges;
mod preview_message;
mod records;
mod spells;
mod timeline_csv;
mod timeline_json;
mod timelinejs;
mod vis_timeline;
mod weeks;
mod xml;

pub use dates::DatesAs;
pub use diagnostic::{Diagnostic, DiagnosticKind, Location, Severity};
pub use format::Format;
pub use options::{Input, Options};
pub use preview_message::{DatesQuestion, Message, PreviewMessage, preview_message, preview_of_messages};

use builder::DatasetBuilder;
use csv::Table;
use diagnostic::Diagnostics;

/// What came of it.
#[derive(Debug)]
pub struct Imported {
    /// The dataset as JSON. Our own check finds no error in it.
    pub text: String,
    /// What was not kept, guessed or stood in for, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
    /// The formats of the files, in their order.
    pub formats: Vec<Format>,
}

/// How much of the work is done when the files are text whose format is known, and when their records are read; the rest
/// writes the dataset and checks it. Measured with a GEXF of 20,000 edges.
const DECODED: u8 = 5;
const READ: u8 = 45;

/// Makes one dataset of files that belong together: one file, or a table of nodes and one of edges.
///
/// # Errors
/// When nothing can be made of them: what is wrong with them, at least one diagnostic.
pub fn import(inputs: &[Input], options: &Options) -> Result<Imported, Vec<Diagnostic>> {
    import_in_steps(inputs, options, &mut |_| {})
}

/// The same; `on_step` is called after each part of the work with how much of it is done, in per cent.
///
/// # Errors
/// As `import`.
pub fn import_in_steps(
    inputs: &[Input],
    options: &Options,
    on_step: &mut dyn FnMut(u8),
) -> Result<Imported, Vec<Diagnostic>> {
    let mut diagnostics = Diagnostics::default();
    let mut formats = Vec::new();
    let mut texts = Vec::new();
    for input in inputs {
        diagnostics.file(input.name);
        if let Some(sort) = decode::other_than_text(input.bytes) {
            diagnostics.report_file(DiagnosticKind::NotText, sort);
            return Err(diagnostics.finish());
        }
        let text = decode::decode(input.bytes, &mut diagnostics);
        match options.from.or_else(|| detect::detect(&text)) {
            Some(format) => formats.push(format),
            // What is meant to be JSON and is broken is told where it breaks.
            None if json_text::is_meant(&text) && json_text::parse(&text, &mut diagnostics).is_none() => {}
            None if text.trim().is_empty() => diagnostics.report_file(DiagnosticKind::Empty, ""),
            None => match detect::unknown_table(&text) {
                Some(columns) => diagnostics.report_file(DiagnosticKind::UnknownTable, &columns),
                None => diagnostics.report_file(DiagnosticKind::UnknownFormat, &detect::beginning(&text)),
            },
        }
        texts.push((input.name, text));
    }
    if formats.len() < texts.len() || texts.is_empty() {
        return Err(diagnostics.finish());
    }
    if let ([Format::Dataset], [(_, text)]) = (formats.as_slice(), texts.as_slice()) {
        return Ok(Imported { text: text.clone(), diagnostics: diagnostics.finish(), formats });
    }
    on_step(DECODED);
    let mut builder = DatasetBuilder::new(options, texts[0].0);
    match read_all(&formats, &texts, options, &mut builder, &mut diagnostics) {
        Some(()) => {
            on_step(READ);
            let text = builder.write(&mut diagnostics);
            Ok(Imported { text, diagnostics: diagnostics.finish(), formats })
        }
        None => Err(diagnostics.finish()),
    }
}

/// The format of a text, by what is in it.
#[must_use]
pub fn format_of(text: &str) -> Option<Format> {
    detect::detect(text)
}

/// Reads the files into the builder; `None`, after telling why, when there is nothing to be had from them.
fn read_all(
    formats: &[Format],
    texts: &[(&str, String)],
    options: &Options,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let tables = formats.iter().all(|format| matches!(format, Format::Nodes | Format::Edges));
    if tables {
        let mut read = Vec::new();
        for (format, (name, text)) in formats.iter().zip(texts) {
            diagnostics.file(name);
            read.push((*format, *name, table(text, diagnostics)));
        }
        return node_edge_tables::read(&read, options, builder, diagnostics);
    }
    let ([format], [(name, text)]) = (formats, texts) else {
        diagnostics.report_file(
            DiagnosticKind::NotTogether,
            &formats.iter().map(|format| format.id()).collect::<Vec<_>>().join(", "),
        );
        return None;
    };
    diagnostics.file(name);
    if format.is_table() {
        let mut table = table(text, diagnostics);
        vis_timeline::as_events(&mut table, diagnostics);
        return match format {
            Format::TimelineSheet => timeline_csv::read(&table, options, builder, diagnostics),
            _ => events::read(&table, options, builder, diagnostics),
        };
    }
    match format {
        Format::Timeline => timeline_json::read(text, options, builder, diagnostics),
        Format::Jgf => jgf::read(text, options, builder, diagnostics),
        Format::Gexf => gexf::read(text, options, builder, diagnostics),
        Format::GraphMl => graphml::read(text, options, builder, diagnostics),
        Format::Ftm => ftm::read(text, options, builder, diagnostics),
        Format::Oligrapher => oligrapher::read(text, options, builder, diagnostics),
        _ => None,
    }
}

/// A table, as lines of cells or as JSON.
fn table(text: &str, diagnostics: &mut Diagnostics) -> Table {
    if json_text::is_meant(text) {
        return json_table::table(text, diagnostics);
    }
    let before = detect::before_table(text);
    if before.is_empty() {
        return Table::parse(text, diagnostics);
    }
    let is_mark = |c: char| matches!(c, ',' | ';' | '\t' | ' ');
    for (at, line) in (1..).zip(before.lines()).filter(|(_, line)| !line.trim_matches(is_mark).is_empty()) {
        diagnostics.row(at, at);
        diagnostics.lose_value("", line.trim_matches(is_mark));
    }
    // As many empty lines in its place, so that rows are counted as the spreadsheet does.
    Table::parse(&["\n".repeat(before.lines().count()).as_str(), &text[before.len()..]].concat(), diagnostics)
}
