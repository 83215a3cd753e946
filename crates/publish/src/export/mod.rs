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

use base::text::Lang;
use base::text::fold::fold;
use base::text::strings::strings;
use base::tokens::Palette;
use dataset::Dataset;
use page::{ExportFormat, IndexedDataset, ViewModel};
use view::{View, serialize};

/// A view with everything a file of it is made from.
pub struct Export<'a> {
    pub loaded: &'a IndexedDataset,
    /// The dataset's own file, from which records are taken as they are.
    pub text: &'a str,
    pub view: &'a View,
    pub model: &'a ViewModel,
    pub lang: Lang,
    /// Colours of pictures.
    pub palette: Palette,
    /// Where the page is, without a query; empty where that is not known.
    pub page_url: &'a str,
}

/// The whole file, in UTF-8.
#[must_use]
pub fn write(export: &Export, format: ExportFormat) -> String {
    match format {
        ExportFormat::Svg => picture::picture(export),
        ExportFormat::Csv => csv::csv(export),
        ExportFormat::Json => subset::subset(export),
        ExportFormat::Jgf => jgf::jgf(export),
        ExportFormat::Gexf => gexf::gexf(export),
        ExportFormat::Ics => calendar::calendar(export),
        ExportFormat::Text => citations::citations(export),
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
        page::describe(self.dataset(), &self.model.visible, self.view, self.lang)
    }

    /// How many there are of what it shows.
    fn summary(&self) -> String {
        let visible = &self.model.visible;
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
