//! `faultlines convert`: what a view of a dataset shows, written in another format, and files that others made,
//! written as a dataset. No format is known here.

use std::process::ExitCode;

use base::palette::Palette;
use base::text::Lang;
use dataset::load;
use page::ExportFormat;
use page::{Corpus, Stage};
use publish::export::{Export, write};
use publish::site::png;
use view::{PageSettings, ThemeChoice, parse};

use crate::{say, takein, usage_error};

const PNG: &str = "png";
/// What is written where nothing else is asked for.
const DATASET: &str = "dataset";
/// Pixels of a PNG for each of the picture's own.
const SCALE: f32 = 2.0;

/// What was asked for.
#[derive(Default)]
struct Options<'a> {
    files: Vec<&'a str>,
    to: &'a str,
    view: &'a str,
    lang: Lang,
    page_url: &'a str,
    out: Option<&'a str>,
    reading: takein::Options<'a>,
}

pub fn run(arguments: &[&str]) -> ExitCode {
    let options = match options(arguments) {
        Ok(options) => options,
        Err(message) => return usage_error(&message),
    };
    let mut options = options;
    options.reading.lang = options.lang;
    let (text, worst) = match takein::dataset(&options.files, &options.reading) {
        Ok(read) => read,
        Err(code) => return code,
    };
    if options.to.is_empty() || options.to == DATASET {
        return deliver(text.as_bytes(), options.out, worst);
    }
    // Pixels are made of the picture of lines.
    let as_pixels = options.to == PNG;
    let Some(format) = ExportFormat::from_id(if as_pixels { ExportFormat::Svg.id() } else { options.to })
    else {
        let known: Vec<&str> =
            ExportFormat::ALL.into_iter().map(ExportFormat::id).chain([PNG, DATASET]).collect();
        return usage_error(&format!("There is no format “{}”; there are {}.", options.to, known.join(", ")));
    };
    let made = converted(&options, &text, format).and_then(|text| match as_pixels {
        true => png(&text, SCALE).map_err(|error| error.to_string()),
        false => Ok(text.into_bytes()),
    });
    match made {
        Ok(bytes) => deliver(&bytes, options.out, worst),
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
    let loaded = Corpus::new(dataset);
    let (view, warnings) = parse(options.view).resolve(&loaded.dataset, &PageSettings::default());
    if let Some(line) = view::summary(&warnings, options.lang) {
        eprintln!("{line}");
    }
    let stage = Stage::select(&loaded, &view).laid_out(None);
    let palette = if view.settings.theme == ThemeChoice::Dark { Palette::DARK } else { Palette::LIGHT };
    let (view, stage) = (&view, &stage);
    let export = Export {
        loaded: &loaded,
        text,
        view,
        stage,
        lang: options.lang,
        palette,
        page_url: options.page_url,
    };
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

fn options<'a>(arguments: &[&'a str]) -> Result<Options<'a>, String> {
    let mut options = Options::default();
    let mut rest = arguments.iter().copied();
    while let Some(argument) = rest.next() {
        let (name, value) = match argument.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name, Some(value)),
            _ => (argument, None),
        };
        let mut value = || value.or_else(|| rest.next()).ok_or_else(|| format!("{name} needs a value."));
        match name {
            "--to" => options.to = value()?,
            "--view" => options.view = value()?,
            "--from" => options.reading.from = Some(takein::form(value()?)?),
            "--dates" => options.reading.day_order = Some(takein::day_order(value()?)?),
            "--text-lang" => options.reading.text_lang = value()?,
            "--source" => options.reading.source_url = Some(value()?),
            "--page" => options.page_url = value()?,
            "--out" | "-o" => options.out = Some(value()?),
            "--lang" => {
                let tag = value()?;
                options.lang =
                    Lang::from_tag(tag).ok_or_else(|| format!("There is no language “{tag}” here."))?;
            }
            _ if name.starts_with('-') => return Err(format!("There is no option “{name}”.")),
            _ => options.files.push(argument),
        }
    }
    if options.files.is_empty() { Err("Which file?".into()) } else { Ok(options) }
}
