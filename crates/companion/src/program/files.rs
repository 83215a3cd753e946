//! Files, pictures and print of what the page shows.

use base::palette::Palette;
use base::text::strings::words_have_come;
use dataset::load;
use page::{ExportFormat, IndexedDataset, Snapshot, ViewModel};
use publish::export::{Export, drawn, file_stem, keep_selected_event, told};
use publish::site::print_article;
use serde_json::{Value, json};
use view::{PageSettings, ThemeChoice, View, parse, serialize};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::part::task;
use super::{lang_of, object};

/// Behind the name of a format: of the selected event alone.
const OF_EVENT: &str = "-event";

task!(
    "files",
    "01",
    /// A file of a view that is no picture: `{ name, text }`. Undefined where the text is no dataset or the format is unknown
    /// or a picture's.
    #[wasm_bindgen(js_name = exportFile)]
    pub fn export_file(format: &str, text: &str, query: &str, lang: &str, page_url: &str) -> JsValue {
        let (format, of_event) = match format.strip_suffix(OF_EVENT) {
            Some(format) => (format, true),
            None => (format, false),
        };
        let file = || {
            let (loaded, view) = opened(text, query)?;
            let mut model = ViewModel::select(&loaded, &view).laid_out(None);
            if of_event {
                keep_selected_event(&loaded.dataset, &view, &mut model);
            }
            let export = Export {
                loaded: &loaded,
                text,
                view: &view,
                model: &model,
                lang: lang_of(lang),
                palette: Palette::LIGHT,
                headline: "",
                page_url,
            };
            file_of(&export, format, told)
        };
        file().map_or(JsValue::UNDEFINED, |file| object(&file))
    }
);

task!(
    "pictures",
    "10",
    /// A picture of a view, or HTML for one: as `export_file`. `headline` stands over it; empty for the view in words.
    #[wasm_bindgen(js_name = exportPicture)]
    pub fn export_picture(
        format: &str,
        text: &str,
        query: &str,
        lang: &str,
        page_url: &str,
        dark: bool,
        headline: &str,
    ) -> JsValue {
        let file = || {
            let (loaded, view) = opened(text, query)?;
            let model = ViewModel::select(&loaded, &view).laid_out(None);
            let export = Export {
                loaded: &loaded,
                text,
                view: &view,
                model: &model,
                lang: lang_of(lang),
                palette: if dark { Palette::DARK } else { Palette::LIGHT },
                headline,
                page_url,
            };
            file_of(&export, format, drawn)
        };
        file().map_or(JsValue::UNDEFINED, |file| object(&file))
    }
);

task!(
    "pictures",
    "02",
    /// Markup of a view for printing (`publish::site::print_article`), under a headline or, where that is empty, the view in
    /// words. Undefined where the text is no dataset.
    #[wasm_bindgen(js_name = printSheet)]
    pub fn print_sheet(
        text: &str,
        query: &str,
        lang: &str,
        page_url: &str,
        headline: &str,
    ) -> Option<String> {
        let (loaded, mut view) = opened(text, query)?;
        // Paper has no theme.
        view.settings.theme = ThemeChoice::Auto;
        let model = ViewModel::select(&loaded, &view).laid_out(None);
        let snapshot = Snapshot { loaded: &loaded, model: &model, view: &view, lang: lang_of(lang) };
        Some(print_article(&snapshot, headline, &[page_url, "?", &serialize(&view)].concat()))
    }
);

/// `{ name, text }` of a file; `write` gives its text.
fn file_of(
    export: &Export,
    format: &str,
    write: fn(&Export, ExportFormat) -> Option<String>,
) -> Option<Value> {
    let format = ExportFormat::from_id(format)?;
    let name = [&file_stem(export), format.extension()].concat();
    Some(json!({ "name": name, "text": write(export, format)? }))
}

/// A dataset and the view of it that a query string gives.
fn opened(text: &str, query: &str) -> Option<(IndexedDataset, View)> {
    // They are said in words of the page.
    words_have_come();
    let loaded = IndexedDataset::new(load(text).dataset?);
    let (view, _) = parse(query).resolve(&loaded.dataset, &PageSettings::default());
    Some((loaded, view))
}
