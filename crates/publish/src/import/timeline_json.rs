//! The JSON of TimelineJS: a title, events and eras.

use serde_json::Value;

use super::builder::DatasetBuilder;
use super::dates::{Reader, from_parts, span};
use super::diagnostic::DiagnosticKind;
use super::diagnostic::Diagnostics;
use super::markup::plain;
use super::options::Options;
use super::timelinejs::{self, Slide};

/// Fields of a slide with no place in a dataset.
const NOT_KEPT: [&str; 5] =
    ["/display_date", "/media/thumbnail", "/media/alt", "/background", "/media/title"];

/// The value of a JSON text; `None` after telling where it is none.
pub(super) fn parse(text: &str, diagnostics: &mut Diagnostics) -> Option<Value> {
    serde_json::from_str(text)
        .map_err(|error| {
            diagnostics.line(Some(error.line() as u32));
            diagnostics.report_file(DiagnosticKind::NotJson, &error.to_string());
        })
        .ok()
}

pub(super) fn read(
    text: &str,
    options: &Options,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let value = parse(text, diagnostics)?;
    // Some saved it as it is fetched, within `timeline`.
    let value = value.get("timeline").filter(|inner| inner.is_object()).unwrap_or(&value);
    let Some(events) = value.get("events").and_then(Value::as_array) else {
        diagnostics.report_file(DiagnosticKind::NotThisFormat, "JSON");
        if let Some(diagnostic) = diagnostics.all.last_mut() {
            diagnostic.more = "\"events\": [ ]".into();
        }
        return None;
    };
    if let Some(first) = value.get("title").filter(|title| title.is_object()) {
        let slide = slide(first, "/title", false, diagnostics);
        timelinejs::title(&slide, builder, diagnostics);
    }
    let years: Vec<&str> =
        events.iter().filter_map(|event| event.pointer("/start_date/year")?.as_str()).collect();
    let reader = Reader::of(years.into_iter(), options.day_order);
    for (at, event) in events.iter().enumerate() {
        read_slide(event, &format!("/events/{at}"), false, reader, builder, diagnostics);
    }
    let eras = value.get("eras").and_then(Value::as_array).map_or(&[] as &[Value], Vec::as_slice);
    for (at, era) in eras.iter().enumerate() {
        read_slide(era, &format!("/eras/{at}"), true, reader, builder, diagnostics);
    }
    timelinejs::finish(builder, diagnostics)
}

fn read_slide(
    value: &Value,
    path: &str,
    is_era: bool,
    reader: Reader,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) {
    diagnostics.line(None);
    diagnostics.record(&plain(text_at(value, "/text/headline")).text);
    let paths = ["/text/headline", "/text/text", "/media/url"].map(|field| [path, field].concat());
    let mut slide = slide(value, path, is_era, diagnostics);
    slide.fields = [&paths[0], &paths[1], &paths[2]];
    let start = date(value, path, "/start_date", reader, diagnostics);
    let end = date(value, path, "/end_date", reader, diagnostics);
    if start.is_none() && is_blank(value.pointer("/start_date/year")) {
        return diagnostics.report(&[path, "/start_date/year"].concat(), DiagnosticKind::NoYear, "");
    }
    slide.date = start.map(|start| span(start, end, &[path, "/end_date"].concat(), diagnostics));
    timelinejs::event(&slide, builder, diagnostics);
}

fn is_blank(value: Option<&Value>) -> bool {
    value.is_none_or(|value| value.is_null() || value.as_str().is_some_and(|text| text.trim().is_empty()))
}

fn slide<'v>(value: &'v Value, path: &str, is_era: bool, diagnostics: &mut Diagnostics) -> Slide<'v> {
    for field in NOT_KEPT {
        if let Some(found) = value.pointer(field).filter(|found| !is_blank(Some(found))) {
            let found = found.as_str().map_or_else(|| found.to_string(), str::to_owned);
            diagnostics.report(&[path, field].concat(), DiagnosticKind::NotKept, &found);
        }
    }
    Slide {
        date: None,
        headline: text_at(value, "/text/headline"),
        text: text_at(value, "/text/text"),
        media: text_at(value, "/media/url"),
        media_link: text_at(value, "/media/link"),
        credit: text_at(value, "/media/credit"),
        caption: text_at(value, "/media/caption"),
        group: text_at(value, "/group"),
        id: text_at(value, "/unique_id"),
        is_era,
        fields: ["/title", "/title/text", "/title/media"],
    }
}

fn text_at<'v>(value: &'v Value, pointer: &str) -> &'v str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

fn date(
    value: &Value,
    path: &str,
    field: &str,
    reader: Reader,
    diagnostics: &mut Diagnostics,
) -> Option<base::date::Edtf> {
    let date = value.get(&field[1..])?;
    let part = |name: &str| match date.get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let names = ["year", "month", "day"];
    for name in ["hour", "minute", "second", "millisecond"] {
        let told = part(name);
        if !told.is_empty() && !told.trim_start_matches('0').is_empty() {
            diagnostics.report(&[path, field, "/", name].concat(), DiagnosticKind::TimeOfDay, &told);
        }
    }
    if !is_blank(date.get("display_date")) {
        diagnostics.report(
            &[path, field, "/display_date"].concat(),
            DiagnosticKind::NotKept,
            &part("display_date"),
        );
    }
    let (parts, fields) = (names.map(part), names.map(|name| [path, field, "/", name].concat()));
    from_parts([&parts[0], &parts[1], &parts[2]], [&fields[0], &fields[1], &fields[2]], reader, diagnostics)
}
