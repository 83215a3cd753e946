//! Pictures of views that a newsroom lists in a file: `render --views`. One view a line: a name, then its link or query.

use std::path::Path;

use base::palette::Palette;
use base::text::Lang;
use page::{ExportFormat, IndexedDataset, ViewModel};
use publish::export::{Export, picture_of_size, write};
use view::{PageSettings, ThemeChoice, is_slug, parse};

use crate::rasterize::png;

/// Pixels of a PNG for each of the picture's own, where no size is asked for.
const SCALE: f32 = 2.0;

/// A view to be drawn.
pub struct ListedView {
    /// The name of its files.
    name: String,
    query: String,
}

/// The views of a list. Empty lines and lines that begin with `#` say nothing.
///
/// # Errors
/// The first line that is not a name and a link, in English.
pub fn listed(text: &str) -> Result<Vec<ListedView>, String> {
    let mut views: Vec<ListedView> = Vec::new();
    for (number, line) in (1..).zip(text.lines().map(str::trim)) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (name, link) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        if !is_slug(name) || views.iter().any(|view| view.name == name) {
            return Err(format!(
                "line {number}: “{name}” is no name, or is there twice; names are of a-z, 0-9 and -."
            ));
        }
        let link = link.trim();
        let query = link.split_once('?').map_or(link, |(_, query)| query);
        views.push(ListedView { name: name.to_owned(), query: query.to_owned() });
    }
    Ok(views)
}

/// Files to write: their paths in the site, and their bytes.
type Files = Vec<(String, Vec<u8>)>;

/// The picture of a view as `views/NAME.svg` and `views/NAME.png`, in the language and theme of its link.
///
/// # Errors
/// What could not be drawn, in English.
pub fn pictures(
    loaded: &IndexedDataset,
    view: &ListedView,
    page_url: &str,
    size: Option<(u16, u16)>,
) -> Result<Files, String> {
    let (shown, warnings) = parse(&view.query).resolve(&loaded.dataset, &PageSettings::default());
    if let Some(line) = view::summary(&warnings, Lang::default()) {
        eprintln!("{}: {line}", view.name);
    }
    let model = ViewModel::select(loaded, &shown).laid_out(None);
    let is_dark = shown.settings.theme == ThemeChoice::Dark;
    let export = Export {
        loaded,
        text: "",
        view: &shown,
        model: &model,
        lang: shown.settings.lang.unwrap_or_default(),
        palette: if is_dark { Palette::DARK } else { Palette::LIGHT },
        headline: "",
        page_url,
    };
    let (svg, scale) = match size {
        Some((width, height)) => (picture_of_size(&export, f64::from(width), f64::from(height)), 1.0),
        None => (write(&export, ExportFormat::Svg), SCALE),
    };
    let pixels = png(&svg, scale).map_err(|error| format!("{}: {error}", view.name))?;
    let path = |ending: &str| format!("views/{}.{ending}", view.name);
    Ok(vec![(path("svg"), svg.into_bytes()), (path("png"), pixels)])
}

/// The list of a file.
///
/// # Errors
/// When it cannot be read, in English.
pub fn read(path: &Path) -> Result<Vec<ListedView>, String> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    listed(&text).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn a_list_has_names_and_links_and_says_which_line_is_wrong() {
        let views =
            listed("# ours\n\nmain ?v=1&actor=openai\n fr https://example.org/f/?lang=fr&v=1 \nopening\n")
                .unwrap();
        let read: Vec<(&str, &str)> =
            views.iter().map(|view| (view.name.as_str(), view.query.as_str())).collect();
        assert_eq!(read, [("main", "v=1&actor=openai"), ("fr", "lang=fr&v=1"), ("opening", "")]);
        for wrong in ["../x ?v=1", "a ?v=1\na ?v=1", "A ?v=1"] {
            assert!(listed(wrong).is_err(), "{wrong}");
        }
    }
}
