//! The program that makes files of what the page shows, reads files that a reader drops on it, and lists what is
//! wrong with a dataset. The page loads it when somebody first asks for one of these; until then nobody pays for it. No state: all it
//! needs comes with each call.

#[cfg(target_arch = "wasm32")]
mod program {
    use base::date::Day;
    use base::palette::Palette;
    use base::text::Lang;
    use dataset::load;
    use page::ExportFormat;
    use page::{Corpus, Shot, Stage};
    use publish::export::{Export, file_stem, write};
    use publish::import::{self, Input, Note, What, local};
    use publish::site::sheet;
    use std::iter;
    use view::{PageSettings, ThemeChoice, parse, serialize};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The name of a file and what is in it; nothing where the text is no dataset or the format is unknown.
    #[wasm_bindgen(js_name = takeAway)]
    #[must_use]
    pub fn take_away(
        format: &str,
        text: &str,
        query: &str,
        lang: &str,
        dark: bool,
        page_url: &str,
    ) -> Option<Vec<String>> {
        let format = ExportFormat::from_id(format)?;
        let loaded = Corpus::new(load(text).dataset?);
        let (view, _) = parse(query).resolve(&loaded.dataset, &PageSettings::default());
        let stage = Stage::select(&loaded, &view).laid_out(None);
        let export = Export {
            loaded: &loaded,
            text,
            view: &view,
            stage: &stage,
            lang: Lang::from_tag(lang).unwrap_or_default(),
            palette: if dark { Palette::DARK } else { Palette::LIGHT },
            page_url,
        };
        Some(vec![[&file_stem(&export), format.extension()].concat(), write(&export, format)])
    }

    /// The sheet of a view for printing (see `page::served::sheet`); nothing where the text is no dataset.
    #[wasm_bindgen(js_name = sheet)]
    #[must_use]
    pub fn view_sheet(text: &str, query: &str, lang: &str, page_url: &str) -> Option<String> {
        let loaded = Corpus::new(load(text).dataset?);
        let (mut view, _) = parse(query).resolve(&loaded.dataset, &PageSettings::default());
        // Paper has no theme.
        view.settings.theme = ThemeChoice::Auto;
        let stage = Stage::select(&loaded, &view).laid_out(None);
        let lang = Lang::from_tag(lang).unwrap_or_default();
        let shot = Shot { loaded: &loaded, stage: &stage, view: &view, lang };
        Some(sheet(&shot, &[page_url, "?", &serialize(&view)].concat()))
    }

    /// Makes a dataset of a reader's own files, whose bytes stand one after the other: its text (empty where there
    /// is none), then words for the page: see `import::local::words`.
    #[wasm_bindgen(js_name = takeIn)]
    #[must_use]
    pub fn take_in(
        names: Vec<String>,
        sizes: Vec<f64>,
        bytes: &[u8],
        lang: &str,
        today: &str,
    ) -> Vec<String> {
        let lang = Lang::from_tag(lang).unwrap_or_default();
        let mut rest = bytes;
        let mut inputs = Vec::new();
        for (name, size) in names.iter().zip(sizes) {
            // The page hands over nothing of what is more than it could show.
            let Some((own, after)) = rest.split_at_checked(size as usize) else {
                let notes = [Note::of(name, What::TooLarge)];
                return iter::once(String::new()).chain(local::words(name, false, &notes, lang)).collect();
            };
            inputs.push(Input { name, bytes: own });
            rest = after;
        }
        let options = import::Options {
            from: None,
            day_order: None,
            lang: lang.tag().into(),
            source_url: None,
            today: Day::parse(today).unwrap_or_default(),
        };
        let (text, notes) = match import::import(&inputs, &options) {
            Ok(imported) => (imported.text, imported.notes),
            Err(notes) => (String::new(), notes),
        };
        let said = local::words(&names.join(", "), !text.is_empty(), &notes, lang);
        std::iter::once(text).chain(said).collect()
    }

    /// The first errors of a dataset (see `check::error_texts`).
    #[wasm_bindgen]
    #[must_use]
    pub fn problems(text: &str, most: usize) -> Vec<String> {
        check::error_texts(&check::check(text).problems, most)
    }
}

fn main() {}
