//! What a view shows, taken away as a file: one module a format. Plain text from plain values; saving it is
//! the browser's or the command's part.
//!
//! None of this is in the page's own program: it is loaded when somebody asks for a file.

mod bibtex;
mod calendar;
mod citations;
mod csl;
mod csv;
mod facts;
mod figure;
mod file_name;
mod ftm;
mod ftm_statements;
mod gexf;
mod graphml;
mod input;
mod jgf;
mod kumu;
mod nodes;
mod picture;
mod references;
mod ris;
mod subset;

pub use file_name::file_stem;
pub use input::Export;
pub use picture::picture_of_size;

use dataset::Dataset;
use page::{ExportFormat, ViewModel};
use query::Visible;
use view::{Selection, View};

/// The whole file, in UTF-8.
#[must_use]
pub fn write(export: &Export, format: ExportFormat) -> String {
    drawn(export, format).or_else(|| told(export, format)).unwrap_or_default()
}

/// A file that is a picture, or stands for one; nothing for the other formats. Apart from these, as drawing is much program
/// that nobody needs who asks for a table.
#[must_use]
pub fn drawn(export: &Export, format: ExportFormat) -> Option<String> {
    match format {
        ExportFormat::Svg => Some(picture::picture(export)),
        ExportFormat::Figure => Some(figure::figure(export)),
        _ => None,
    }
}

/// A file without a picture; nothing for formats that are drawn.
#[must_use]
pub fn told(export: &Export, format: ExportFormat) -> Option<String> {
    Some(match format {
        ExportFormat::Svg | ExportFormat::Figure => return None,
        ExportFormat::Csv => csv::csv(export),
        ExportFormat::Json => subset::subset(export),
        ExportFormat::Jgf => jgf::jgf(export),
        ExportFormat::Gexf => gexf::gexf(export),
        ExportFormat::GraphMl => graphml::graphml(export),
        ExportFormat::Ftm => ftm::ftm(export),
        ExportFormat::FtmStatements => ftm_statements::ftm_statements(export),
        ExportFormat::Kumu => kumu::kumu(export),
        ExportFormat::Ics => calendar::calendar(export),
        ExportFormat::Text => citations::citations(export),
        ExportFormat::Csl => csl::csl(export),
        ExportFormat::BibTex => bibtex::bibtex(export),
        ExportFormat::Ris => ris::ris(export),
    })
}

/// Leaves of what a view shows its selected event alone, where it has one: for the sources of that event.
pub fn keep_selected_event(dataset: &Dataset, view: &View, model: &mut ViewModel) {
    let Some(Selection::Event(id)) = &view.sel else { return };
    if let Some(ix) = dataset.index.event_by_id.get(id) {
        model.visible = Visible { events: vec![*ix], ..Visible::default() };
    }
}

/// What a format leaves out although it is kept in the view and known well enough, in words; nothing where that is
/// nothing.
#[must_use]
pub fn left_out(export: &Export, format: ExportFormat) -> Option<String> {
    let count = if format == ExportFormat::Ics { calendar::before_year_1(export) } else { 0 };
    (count > 0).then(|| (export.lang.import().not_in_calendar)(count))
}
