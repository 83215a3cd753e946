//! The JSON of TimelineJS: a title, events and eras.

use serde_json::Value;

use super::dates::{Reader, from_parts, span};
use super::draft::Draft;
use super::markup::plain;
use super::note::Notes;
use super::slides::{self, Slide};
use super::{Options, What};

/// Fields of a slide with no place in a dataset.
const NOT_KEPT: [&str; 5] =
    ["/display_date", "/media/thumbnail", "/media/alt", "/background", "/media/title"];

/// The value of a JSON text; `None` after telling where it is none.
pub(super) fn parse(text: &str, notes: &mut Notes) -> Option<Value> {
    serde_json::from_str(text)
        .map_err(|error| {
            notes.line(Some(error.line() as u32));
            notes.stop(What::NotJson, &error.to_string());
        })
        .ok()
}

pub(super) fn read(text: &str, options: &Options, draft: &mut Draft, notes: &mut Notes) -> Option<()> {
    let value = parse(text, notes)?;
    // Some saved it as it is fetched, within `timeline`.
    let value = value.get("timeline").filter(|inner| inner.is_object()).unwrap_or(&value);
    let Some(events) = value.get("events").and_then(Value::as_array) else {
        notes.stop(What::NotThisFormat, "JSON");
        if let Some(note) = notes.all.last_mut() {
            note.more = "\"events\": [ ]".into();
        }
        return None;
    };
    if let Some(first) = value.get("title").filter(|title| title.is_object()) {
        let slide = slide(first, "/title", false, notes);
        slides::title(&slide, draft, notes);
    }
    let years: Vec<&str> =
        events.iter().filter_map(|event| event.pointer("/start_date/year")?.as_str()).collect();
    let reader = Reader::of(years.into_iter(), options.day_order);
    for (at, event) in events.iter().enumerate() {
        read_slide(event, &format!("/events/{at}"), false, reader, draft, notes);
    }
    let eras = value.get("eras").and_then(Value::as_array).map_or(&[] as &[Value], Vec::as_slice);
    for (at, era) in eras.iter().enumerate() {
        read_slide(era, &format!("/eras/{at}"), true, reader, draft, notes);
    }
    slides::finish(draft, notes)
}

fn read_slide(value: &Value, path: &str, is_era: bool, reader: Reader, draft: &mut Draft, notes: &mut Notes) {
    notes.line(None);
    notes.record(&plain(text_at(value, "/text/headline")).text);
    let paths = ["/text/headline", "/text/text", "/media/url"].map(|field| [path, field].concat());
    let mut slide = slide(value, path, is_era, notes);
    slide.fields = [&paths[0], &paths[1], &paths[2]];
    let start = date(value, path, "/start_date", reader, notes);
    let end = date(value, path, "/end_date", reader, notes);
    if start.is_none() && is_blank(value.pointer("/start_date/year")) {
        return notes.tell(&[path, "/start_date/year"].concat(), What::NoYear, "");
    }
    slide.date = start.map(|start| span(start, end, &[path, "/end_date"].concat(), notes));
    slides::event(&slide, draft, notes);
}

fn is_blank(value: Option<&Value>) -> bool {
    value.is_none_or(|value| value.is_null() || value.as_str().is_some_and(|text| text.trim().is_empty()))
}

fn slide<'v>(value: &'v Value, path: &str, is_era: bool, notes: &mut Notes) -> Slide<'v> {
    for field in NOT_KEPT {
        if let Some(found) = value.pointer(field).filter(|found| !is_blank(Some(found))) {
            let found = found.as_str().map_or_else(|| found.to_string(), str::to_owned);
            notes.tell(&[path, field].concat(), What::NotKept, &found);
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
    notes: &mut Notes,
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
            notes.tell(&[path, field, "/", name].concat(), What::TimeOfDay, &told);
        }
    }
    if !is_blank(date.get("display_date")) {
        notes.tell(&[path, field, "/display_date"].concat(), What::NotKept, &part("display_date"));
    }
    let (parts, fields) = (names.map(part), names.map(|name| [path, field, "/", name].concat()));
    from_parts([&parts[0], &parts[1], &parts[2]], [&fields[0], &fields[1], &fields[2]], reader, notes)
}
