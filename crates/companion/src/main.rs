//! The program that makes files of what the page shows, reads files that a reader drops on it, makes the printed view,
//! lists what is wrong with a dataset, and says what changed in one. The page loads it when somebody first asks for one of
//! these; until then nobody pays for it. No state: all it needs comes with each call. Answers are JavaScript objects with
//! named fields, made by the browser's own parser of JSON: that costs fewer bytes than a class for each.

#[cfg(target_arch = "wasm32")]
mod program {
    use base::date::Day;
    use base::palette::Palette;
    use base::text::Lang;
    use check::{Problem, Severity, check, told_once};
    use dataset::load;
    use page::{ExportFormat, IndexedDataset, Snapshot, ViewModel};
    use publish::changes::{ChangeLine, Occasion, changes, changes_notice, changes_since};
    use publish::export::{Export, file_stem, keep_selected_event, write};
    use publish::import::{
        self, DatesAs, Diagnostic, DiagnosticKind, Input, PreviewMessage, preview_message,
    };
    use publish::site::print_article;
    use serde_json::{Map, Value, json};
    use view::{PageSettings, ThemeChoice, View, parse, serialize};
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = JSON, js_name = parse)]
        fn parse_json(text: &str) -> JsValue;
    }

    /// Behind the name of a format: of the selected event alone.
    const OF_EVENT: &str = "-event";

    /// A file of a view: `{ name, text }`. `headline` stands over a picture; empty for the view in words. Undefined where the text is no dataset or the format is unknown.
    #[wasm_bindgen(js_name = exportFile)]
    #[must_use]
    pub fn export_file(
        format: &str,
        text: &str,
        query: &str,
        lang: &str,
        dark: bool,
        page_url: &str,
        headline: &str,
    ) -> JsValue {
        let file = || {
            let (format, of_event) = match format.strip_suffix(OF_EVENT) {
                Some(format) => (format, true),
                None => (format, false),
            };
            let format = ExportFormat::from_id(format)?;
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
                lang: Lang::from_tag(lang).unwrap_or_default(),
                palette: if dark { Palette::DARK } else { Palette::LIGHT },
                headline,
                page_url,
            };
            let name = [&file_stem(&export), format.extension()].concat();
            Some(json!({ "name": name, "text": write(&export, format) }))
        };
        file().map_or(JsValue::UNDEFINED, |file| object(&file))
    }

    /// Markup of a view for printing (`publish::site::print_article`), under a headline or, where that is empty, the view in
    /// words. Undefined where the text is no dataset.
    #[wasm_bindgen(js_name = printSheet)]
    #[must_use]
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
        let lang = Lang::from_tag(lang).unwrap_or_default();
        let snapshot = Snapshot { loaded: &loaded, model: &model, view: &view, lang };
        Some(print_article(&snapshot, headline, &[page_url, "?", &serialize(&view)].concat()))
    }

    /// Makes a dataset of a reader's own files, whose bytes stand one after the other. The answer is
    /// `publish::import::PreviewMessage` as JSON, in the language of the page. `dates` is the id of an answer, or empty.
    /// `on_step` is called with per cent.
    #[wasm_bindgen(js_name = importFiles)]
    #[must_use]
    pub fn import_files(
        names: Vec<String>,
        sizes: Vec<f64>,
        bytes: &[u8],
        lang: &str,
        today: &str,
        dates: &str,
        on_step: &js_sys::Function,
    ) -> JsValue {
        let lang = Lang::from_tag(lang).unwrap_or_default();
        let dates = DatesAs::from_id(dates);
        let mut rest = bytes;
        let mut inputs = Vec::new();
        for (name, size) in names.iter().zip(sizes) {
            // The page hands over nothing of what is more than it could show.
            let Some((own, after)) = rest.split_at_checked(size as usize) else {
                let too_large = [Diagnostic::of(name, DiagnosticKind::TooLarge)];
                return imported("", &preview_message(name, false, &too_large, None, lang));
            };
            inputs.push(Input { name, bytes: own });
            rest = after;
        }
        let options = import::Options {
            from: None,
            day_order: dates,
            lang: lang.tag().into(),
            source_url: None,
            today: Day::parse(today).unwrap_or_default(),
        };
        let (text, diagnostics) = match import::import_in_steps(&inputs, &options, &mut |percent| {
            let _ = on_step.call1(&JsValue::UNDEFINED, &percent.into());
        }) {
            Ok(imported) => (imported.text, imported.diagnostics),
            Err(diagnostics) => (String::new(), diagnostics),
        };
        let is_read = !text.is_empty();
        imported(&text, &preview_message(&names.join(", "), is_read, &diagnostics, dates, lang))
    }

    /// The first errors of a dataset: `{ messages: [{ place, problem: { en, fr }, remedy: { en, fr } }], rest }`, texts by
    /// language, so that a reader may change it. What is wrong in several places is one message; `rest` is how many
    /// errors are in none.
    #[wasm_bindgen(js_name = datasetProblems)]
    #[must_use]
    pub fn dataset_problems(text: &str, most: usize) -> JsValue {
        let problems = check(text).problems;
        let told = told_once(&problems, Severity::Error);
        let rest: usize = told.iter().skip(most).map(|(_, count)| count).sum();
        let message = |(error, count): &(&Problem, usize)| {
            let (mut problem, mut remedy) = (Map::new(), Map::new());
            for lang in Lang::ALL {
                let (what, mend) = error.words(lang);
                problem.insert(lang.tag().into(), what.into());
                remedy.insert(lang.tag().into(), mend.into());
            }
            let record = error.record.as_deref().unwrap_or_default();
            let times = if *count > 1 { format!(" × {count}") } else { String::new() };
            let place = format!("{record} {} {}:{}{times}", error.pointer, error.line, error.column);
            json!({ "place": place, "problem": problem, "remedy": remedy })
        };
        object(&json!({ "messages": told.iter().take(most).map(message).collect::<Vec<_>>(), "rest": rest }))
    }

    /// What changed from an older version of a dataset to the newest, or, where `before` is empty, in the newest since the day
    /// `made`: by language `{ title, lines: [{ text, sel }], rest, newest }`. Undefined where nothing did, or a text is no
    /// dataset.
    #[wasm_bindgen(js_name = dataChanges)]
    #[must_use]
    pub fn data_changes(before: &str, now: &str, made: &str) -> JsValue {
        let told = || {
            let occasion = if before.is_empty() { Occasion::LinkMade } else { Occasion::OldVersion };
            let changes = match occasion {
                Occasion::OldVersion => changes(before, now).ok()?,
                Occasion::LinkMade => changes_since(now, Day::parse(made)?).ok()?,
            };
            let dataset = load(now).dataset?;
            let mut by_language = Map::new();
            for lang in Lang::ALL {
                let notice = changes_notice(&changes, &dataset, occasion, lang)?;
                let line = |line: &ChangeLine| json!({ "text": line.text, "sel": line.sel });
                let lines: Vec<Value> = notice.lines.iter().map(line).collect();
                let own = json!({
                    "title": notice.title, "lines": lines, "rest": notice.rest, "newest": notice.to_newest,
                });
                by_language.insert(lang.tag().into(), own);
            }
            Some(object(&Value::Object(by_language)))
        };
        told().unwrap_or(JsValue::UNDEFINED)
    }

    /// A dataset and the view of it that a query string gives.
    fn opened(text: &str, query: &str) -> Option<(IndexedDataset, View)> {
        let loaded = IndexedDataset::new(load(text).dataset?);
        let (view, _) = parse(query).resolve(&loaded.dataset, &PageSettings::default());
        Some((loaded, view))
    }

    fn imported(dataset: &str, message: &PreviewMessage) -> JsValue {
        object(&message.to_json(dataset))
    }

    fn object(value: &Value) -> JsValue {
        parse_json(&value.to_string())
    }
}

fn main() {
    base::text::strings::words_have_come();
}
