//! From files that others make to a dataset of ours: one module a format, each keeping what it can and telling what
//! it could not. Reads bytes and writes text; knows no files, no clock and no page.
//!
//! None of this is in the page's own program: the native command has it, and the program loaded on demand.

mod cells;
mod columns;
mod dates;
mod decode;
mod detect;
mod draft;
mod events;
mod gexf;
mod graph;
mod graph_records;
mod jgf;
pub mod local;
mod markup;
mod months;
mod note;
mod note_words;
mod pair;
mod slides;
mod slug;
mod table;
mod timeline_csv;
mod timeline_json;

pub use dates::DayOrder;
pub use note::{Level, Note, Place, What, note_texts};

use base::date::Day;
use draft::Draft;
use note::Notes;
use table::Table;

/// The formats that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A dataset of our own: nothing to convert.
    Dataset,
    /// The JSON of TimelineJS.
    Timeline,
    /// A spreadsheet with the columns of TimelineJS.
    TimelineSheet,
    /// JSON Graph Format, version 1 or 2.
    Jgf,
    /// GEXF 1.2 or 1.3.
    Gexf,
    /// A table of nodes.
    Nodes,
    /// A table of edges, alone or beside one of nodes.
    Edges,
    /// A table of dated events, such as the one we write.
    Events,
}

impl Form {
    pub const ALL: [Form; 8] = [
        Form::Dataset,
        Form::Timeline,
        Form::TimelineSheet,
        Form::Jgf,
        Form::Gexf,
        Form::Nodes,
        Form::Edges,
        Form::Events,
    ];

    /// Its name on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Form::Dataset => "dataset",
            Form::Timeline => "timeline",
            Form::TimelineSheet => "timeline-csv",
            Form::Jgf => "jgf",
            Form::Gexf => "gexf",
            Form::Nodes => "nodes-csv",
            Form::Edges => "edges-csv",
            Form::Events => "events-csv",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<Form> {
        Self::ALL.into_iter().find(|form| form.id() == id)
    }

    const fn is_table(self) -> bool {
        matches!(self, Form::TimelineSheet | Form::Nodes | Form::Edges | Form::Events)
    }
}

/// A file to be read.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// As its owner calls it; used in what is told of it.
    pub name: &'a str,
    pub bytes: &'a [u8],
}

/// What the files do not say themselves.
#[derive(Clone, Debug)]
pub struct Options {
    /// The format, where it is not to be guessed.
    pub from: Option<Form>,
    /// How `1/2/2025` is meant, where it is known.
    pub day_order: Option<DayOrder>,
    /// The tag of the language the texts are in.
    pub lang: String,
    /// Where the file can be read by others: the source of what names none.
    pub source_url: Option<String>,
    /// The day the facts were last gone through, where the file does not say.
    pub today: Day,
}

/// What came of it.
#[derive(Debug)]
pub struct Imported {
    /// The dataset as JSON. Our own check finds no error in it.
    pub text: String,
    /// What was not kept, guessed or stood in for, in the order of the files.
    pub notes: Vec<Note>,
    /// The formats of the files, in their order.
    pub forms: Vec<Form>,
}

/// Makes one dataset of files that belong together: one file, or a table of nodes and one of edges.
///
/// # Errors
/// When nothing can be made of them: what is wrong with them, at least one note.
pub fn import(inputs: &[Input], options: &Options) -> Result<Imported, Vec<Note>> {
    let mut notes = Notes::default();
    let mut forms = Vec::new();
    let mut texts = Vec::new();
    for input in inputs {
        notes.file(input.name);
        let text = decode::decode(input.bytes, &mut notes);
        match options.from.or_else(|| detect::detect(&text)) {
            Some(form) => forms.push(form),
            None => notes.stop(What::UnknownFormat, &detect::beginning(&text)),
        }
        texts.push((input.name, text));
    }
    if forms.len() < texts.len() || texts.is_empty() {
        return Err(notes.all);
    }
    if let ([Form::Dataset], [(_, text)]) = (forms.as_slice(), texts.as_slice()) {
        return Ok(Imported { text: text.clone(), notes: notes.all, forms });
    }
    let mut draft = Draft::new(options, texts[0].0);
    match read_all(&forms, &texts, options, &mut draft, &mut notes) {
        Some(()) => Ok(Imported { text: draft.write(&mut notes), notes: notes.all, forms }),
        None => Err(notes.all),
    }
}

/// Reads the files into the draft; `None`, after telling why, when there is nothing to be had from them.
fn read_all(
    forms: &[Form],
    texts: &[(&str, String)],
    options: &Options,
    draft: &mut Draft,
    notes: &mut Notes,
) -> Option<()> {
    let tables = forms.iter().all(|form| matches!(form, Form::Nodes | Form::Edges));
    if tables {
        let mut read = Vec::new();
        for (form, (name, text)) in forms.iter().zip(texts) {
            notes.file(name);
            read.push((*form, *name, Table::parse(text, notes)));
        }
        return pair::read(&read, options, draft, notes);
    }
    let ([form], [(name, text)]) = (forms, texts) else {
        notes.stop(What::NotTogether, &forms.iter().map(|form| form.id()).collect::<Vec<_>>().join(", "));
        return None;
    };
    notes.file(name);
    if form.is_table() {
        let table = Table::parse(text, notes);
        return match form {
            Form::TimelineSheet => timeline_csv::read(&table, options, draft, notes),
            _ => events::read(&table, options, draft, notes),
        };
    }
    match form {
        Form::Timeline => timeline_json::read(text, options, draft, notes),
        Form::Jgf => jgf::read(text, options, draft, notes),
        Form::Gexf => gexf::read(text, options, draft, notes),
        _ => None,
    }
}
