//! What a view shows, taken away as a file: one module a format. Plain text from plain values; saving it is
//! the browser's or the command's part.
//!
//! None of this is in the page's own program: it is loaded when somebody asks for a file.

mod calendar;
mod citations;
mod csv;
mod facts;
mod gexf;
mod jgf;
mod picture;
mod subset;

use crate::dataset::Dataset;
use crate::page::{Loaded, Stage};
use crate::text::Lang;
use crate::text::fold::fold;
use crate::text::strings::strings;
use crate::tokens::Palette;
use crate::view::{View, serialize};

/// A view with everything a file of it is made from.
pub struct Export<'a> {
    pub loaded: &'a Loaded,
    /// The dataset's own file, from which records are taken as they are.
    pub text: &'a str,
    pub view: &'a View,
    pub stage: &'a Stage,
    pub lang: Lang,
    /// Colours of pictures.
    pub palette: Palette,
    /// Where the page is, without a query; empty where that is not known.
    pub page_url: &'a str,
}

/// The kinds of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Graph, timeline, legend, title and sources' line in one picture.
    Svg,
    /// The events as a table.
    Csv,
    /// The records of the view, as a dataset of their own.
    Json,
    /// JSON Graph Format 2.1.
    Jgf,
    /// GEXF 1.3.
    Gexf,
    /// iCalendar (RFC 5545).
    Ics,
    /// The events with their sources, as text to be cited.
    Text,
}

impl Format {
    pub const ALL: [Format; 7] =
        [Format::Svg, Format::Csv, Format::Json, Format::Jgf, Format::Gexf, Format::Ics, Format::Text];

    /// Its short name, on the command line and between the page and its helper program.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Format::Svg => "svg",
            Format::Csv => "csv",
            Format::Json => "json",
            Format::Jgf => "jgf",
            Format::Gexf => "gexf",
            Format::Ics => "ics",
            Format::Text => "txt",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<Format> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }

    /// What a file name of it ends in, with the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Format::Svg => ".svg",
            Format::Csv => ".csv",
            Format::Json => ".json",
            Format::Jgf => ".jgf.json",
            Format::Gexf => ".gexf",
            Format::Ics => ".ics",
            Format::Text => ".txt",
        }
    }
}

/// The whole file, in UTF-8.
#[must_use]
pub fn write(export: &Export, format: Format) -> String {
    match format {
        Format::Svg => picture::picture(export),
        Format::Csv => csv::csv(export),
        Format::Json => subset::subset(export),
        Format::Jgf => jgf::jgf(export),
        Format::Gexf => gexf::gexf(export),
        Format::Ics => calendar::calendar(export),
        Format::Text => citations::citations(export),
    }
}

/// A name for a file of the view, without its ending: what it shows, in letters that every system takes.
#[must_use]
pub fn file_stem(export: &Export) -> String {
    /// Longer names are cut at a word.
    const MOST_CHARS: usize = 72;
    let mut stem = String::new();
    for word in
        fold(&export.description()).split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty())
    {
        if stem.len() + 1 + word.len() > MOST_CHARS {
            break;
        }
        if !stem.is_empty() {
            stem.push('-');
        }
        stem.push_str(word);
    }
    if stem.is_empty() { "faultlines".into() } else { stem }
}

impl Export<'_> {
    fn dataset(&self) -> &Dataset {
        &self.loaded.dataset
    }

    /// The view in plain words.
    fn description(&self) -> String {
        crate::page::describe(self.dataset(), &self.stage.visible, self.view, self.lang)
    }

    /// How many there are of what it shows.
    fn summary(&self) -> String {
        let visible = &self.stage.visible;
        let (entities, disputes) = (visible.entities.len(), visible.disputes.len());
        (strings(self.lang).graph_summary)(entities, disputes, visible.edges.len())
    }

    /// The link to the view; only its query where the page's address is not known.
    fn link(&self) -> String {
        self.link_to(self.view)
    }

    fn link_to(&self, view: &View) -> String {
        [self.page_url, "?", &serialize(view)].concat()
    }
}
