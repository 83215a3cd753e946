//! `faultlines convert`: what a view of a dataset shows, written in another format, and files that others made,
//! written as a dataset. No format is known here.

use std::process::ExitCode;

use base::palette::Palette;
use base::text::Lang;
use dataset::load;
use page::ExportFormat;
use page::{IndexedDataset, ViewModel};
use publish::export::{Export, keep_selected_event, left_out, picture_of_size, write};
use view::{PageSettings, Selection, ThemeChoice, parse};

use crate::arguments::{language, next, text, unknown, value};
use crate::book::{self, BookForm};
use crate::import;
use crate::output::{say, usage_error};
use crate::rasterize::png;
use lexopt::{Arg, Parser};

const PNG: &str = "png";
/// What is written where nothing else is asked for.
const DATASET: &str = "dataset";
/// Pixels of a PNG for each of the picture's own.
const SCALE: f32 = 2.0;

/// What was asked for.
#[derive(Default)]
struct Options {
    files: Vec<String>,
    to: String,
    /// A query string; empty for the dataset's opening view.
    view: String,
    lang: Lang,
    page_url: String,
    headline: String,
    /// The event whose sources are wanted; empty for those of the view.
    event: String,
    /// Empty for that of the view.
    theme: String,
    /// Of a picture, in pixels.
    size: Option<(u16, u16)>,
    out: Option<String>,
    import: import::Options,
}

pub fn run(arguments: Parser) -> ExitCode {
    let options = match options(arguments) {
        Ok(options) => options,
        Err(message) => return usage_error(&message),
    };
    let mut options = options;
    options.import.lang = options.lang;
    let (text, worst) = match import::dataset(&options.files, &options.import) {
        Ok(read) => read,
        Err(code) => return code,
    };
    if options.to.is_empty() || options.to == DATASET {
        return deliver(text.as_bytes(), options.out.as_deref(), worst);
    }
    if let Some(form) = BookForm::from_id(&options.to) {
        return match book::write(&text, form, options.lang, options.out.as_deref()) {
            Ok(Some(bytes)) => deliver(&bytes, options.out.as_deref(), worst),
            Ok(None) => worst,
            Err(message) => {
                eprintln!("{message}");
                ExitCode::from(2)
            }
        };
    }
    // Pixels are made of the picture of lines.
    let as_pixels = options.to == PNG;
    let Some(format) = ExportFormat::from_id(if as_pixels { ExportFormat::Svg.id() } else { &options.to })
    else {
        let known: Vec<&str> = ExportFormat::ALL
            .into_iter()
            .map(ExportFormat::id)
            .chain([PNG, DATASET])
            .chain(BookForm::IDS)
            .collect();
        return usage_error(&format!("There is no format “{}”; there are {}.", options.to, known.join(", ")));
    };
    let made = converted(&options, &text, format).and_then(|text| match as_pixels {
        // Of a size that was asked for each pixel is one.
        true => {
            png(&text, if options.size.is_some() { 1.0 } else { SCALE }).map_err(|error| error.to_string())
        }
        false => Ok(text.into_bytes()),
    });
    match made {
        Ok(bytes) => deliver(&bytes, options.out.as_deref(), worst),
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn converted(options: &Options, text: &str, format: ExportFormat) -> Result<String, String> {
    let dataset = load(text).dataset.ok_or_else(|| {
        format!("{0} is not a dataset. `faultlines check {0}` says what is wrong with it.", options.files[0])
    })?;
    let loaded = IndexedDataset::new(dataset);
    let (view, warnings) = parse(&options.view).resolve(&loaded.dataset, &PageSettings::default());
    if let Some(line) = view::summary(&warnings, options.lang) {
        eprintln!("{line}");
    }
    let mut view = view;
    let mut model = ViewModel::select(&loaded, &view).laid_out(None);
    if !options.event.is_empty() {
        if loaded.dataset.index.event_by_id.get(options.event.as_str()).is_none() {
            return Err(format!("There is no event “{}”.", options.event));
        }
        view.sel = Some(Selection::Event(options.event.clone()));
        keep_selected_event(&loaded.dataset, &view, &mut model);
    }
    view.settings.theme = match options.theme.as_str() {
        "" => view.settings.theme,
        "light" => ThemeChoice::Light,
        "dark" => ThemeChoice::Dark,
        other => return Err(format!("There is no theme “{other}”: light or dark.")),
    };
    let palette = if view.settings.theme == ThemeChoice::Dark { Palette::DARK } else { Palette::LIGHT };
    let (view, model) = (&view, &model);
    let export = Export {
        loaded: &loaded,
        text,
        view,
        model,
        lang: options.lang,
        palette,
        headline: &options.headline,
        page_url: &options.page_url,
    };
    if let Some(line) = left_out(&export, format) {
        eprintln!("{line}");
    }
    if let (ExportFormat::Svg, Some((width, height))) = (format, options.size) {
        return Ok(picture_of_size(&export, f64::from(width), f64::from(height)));
    }
    Ok(write(&export, format))
}

/// Writes the file; `worst` is the exit code where that goes well.
fn deliver(bytes: &[u8], out: Option<&str>, worst: ExitCode) -> ExitCode {
    let Some(path) = out else {
        say(bytes);
        return worst;
    };
    match std::fs::write(path, bytes) {
        Ok(()) => worst,
        Err(error) => {
            eprintln!("{path}: {error}");
            ExitCode::from(2)
        }
    }
}

fn options(mut arguments: Parser) -> Result<Options, String> {
    let mut options = Options::default();
    while let Some(argument) = next(&mut arguments)? {
        match argument {
            Arg::Long("to") => options.to = needed(&mut arguments, "--to")?,
            Arg::Long("view") => options.view = needed(&mut arguments, "--view")?,
            Arg::Long("from") => {
                options.import.from = Some(import::format(&needed(&mut arguments, "--from")?)?);
            }
            Arg::Long("dates") => {
                options.import.day_order = Some(import::day_order(&needed(&mut arguments, "--dates")?)?);
            }
            Arg::Long("text-lang") => options.import.text_lang = needed(&mut arguments, "--text-lang")?,
            Arg::Long("source") => options.import.source_url = Some(needed(&mut arguments, "--source")?),
            Arg::Long("headline") => options.headline = needed(&mut arguments, "--headline")?,
            Arg::Long("event") => options.event = needed(&mut arguments, "--event")?,
            Arg::Long("size") => options.size = Some(size(&needed(&mut arguments, "--size")?)?),
            Arg::Long("theme") => options.theme = needed(&mut arguments, "--theme")?,
            Arg::Long("page") => options.page_url = needed(&mut arguments, "--page")?,
            Arg::Long("out") => options.out = Some(needed(&mut arguments, "--out")?),
            Arg::Short('o') => options.out = Some(needed(&mut arguments, "-o")?),
            Arg::Long("lang") => {
                options.lang = language(&needed(&mut arguments, "--lang")?)?;
            }
            Arg::Value(file) => options.files.push(text(file)?),
            other => return Err(unknown(&other)),
        }
    }
    if options.files.is_empty() { Err("Which file?".into()) } else { Ok(options) }
}

fn needed(arguments: &mut Parser, name: &str) -> Result<String, String> {
    value(arguments)?.ok_or_else(|| format!("{name} needs a value."))
}

/// `1200x630`: width and height in pixels.
pub fn size(text: &str) -> Result<(u16, u16), String> {
    const SIDES: std::ops::RangeInclusive<u16> = 200..=8000;
    let side = |text: &str| text.parse().ok().filter(|side| SIDES.contains(side));
    let read = text.split_once(['x', '×']).and_then(|(width, height)| Some((side(width)?, side(height)?)));
    read.ok_or_else(|| format!("“{text}” is no size: write it like 1200x630, each side from 200 to 8000."))
}
