//! The JSON of TimelineJS: version 3 (<https://timeline.knightlab.com/docs/json-format.html>), a title, events and eras;
//! version 2, `date` and `era`; either inside of `timeline`.

use serde_json::Value;

use super::account::{Leaves, text};
use super::builder::DatasetBuilder;
use super::date_cells::from_parts;
use super::date_span::span;
use super::dates::Reader;
use super::diagnostic::{DiagnosticKind, Diagnostics};
use super::json_text::parse;
use super::markup::plain;
use super::options::Options;
use super::timelinejs::{self, Slide};
use base::date::Edtf;

/// Lists of slides and whether they are eras, version 3 first.
const LISTS: [(&str, bool); 4] = [("events", false), ("date", false), ("eras", true), ("era", true)];

pub(super) fn read(
    text: &str,
    options: &Options,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let root = parse(text, diagnostics)?;
    // As it is fetched, within `timeline`, or the list alone.
    let value = unwrapped(&root);
    let list = |name: &str| value.get(name).and_then(Value::as_array).map(Vec::as_slice);
    let bare = value.as_array().map(Vec::as_slice);
    if bare.or(list("events")).or(list("date")).is_none() {
        diagnostics.report_file(DiagnosticKind::NotThisFormat, "JSON");
        diagnostics.add_to_last("\"events\": [ ]");
        return None;
    }
    let lists = LISTS.iter().filter_map(|(name, is_era)| Some((*name, *is_era, list(name)?)));
    let lists: Vec<(&str, bool, &[Value])> = lists.chain(bare.map(|list| ("events", false, list))).collect();
    let slides = lists.iter().flat_map(|(_, _, list)| list.iter());
    let dates: Vec<String> = slides
        .flat_map(|slide| {
            ["start_date", "end_date", "startDate", "endDate"].map(|name| whole(slide.get(name)))
        })
        .collect();
    let is_version_2 = list("date").is_some();
    let mut reader = Reader::of(dates.iter().map(String::as_str), options.day_order);
    if is_version_2 {
        reader = reader.or_month_first();
    }
    head(value, is_version_2, reader, builder, diagnostics);
    for (name, is_era, list) in lists {
        for (at, slide) in list.iter().enumerate() {
            read_slide(slide, &format!("/{name}/{at}"), is_era, reader, builder, diagnostics);
        }
    }
    timelinejs::finish(builder, diagnostics)
}

/// The timeline of a file: `timeline`, another object in it that has slides, or the file itself.
pub(super) fn unwrapped(root: &Value) -> &Value {
    let dated = |slide: &Value| slide.get("start_date").is_some() || slide.get("startDate").is_some();
    let has_slides =
        |value: &Value| LISTS.iter().any(|(name, _)| value.pointer(&format!("/{name}/0")).is_some_and(dated));
    let named = root.get("timeline").filter(|inner| inner.is_object());
    named
        .or_else(|| root.as_object()?.values().find(|inner| inner.is_object() && has_slides(inner)))
        .filter(|_| !has_slides(root))
        .unwrap_or(root)
}

/// What a file says of the whole: a slide in version 3, its own fields in version 2.
fn head(
    value: &Value,
    is_version_2: bool,
    reader: Reader,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) {
    if is_version_2 {
        let mut fields = value.as_object().cloned().unwrap_or_default();
        for name in ["date", "era", "type"] {
            fields.remove(name);
        }
        let fields = Value::Object(fields);
        let mut leaves = Leaves::of(&fields);
        let slide = slide(&mut leaves, "", false);
        timelinejs::title(&slide, builder, diagnostics);
        return leaves.close("", diagnostics);
    }
    if let Some(first) = value.get("title").filter(|title| title.is_object()) {
        let mut leaves = Leaves::of(first);
        let mut slide = slide(&mut leaves, "/title", false);
        slide.date = date(&mut leaves, "/title", ["/start_date", "/startDate"], reader, diagnostics);
        timelinejs::title(&slide, builder, diagnostics);
        leaves.close("/title", diagnostics);
    }
    let known = ["title", "events", "eras", "scale"];
    for (name, value) in
        value.as_object().into_iter().flatten().filter(|(name, _)| !known.contains(&name.as_str()))
    {
        diagnostics.lose_value(&["/", name].concat(), &text(value));
    }
}

fn read_slide(
    value: &Value,
    path: &str,
    is_era: bool,
    reader: Reader,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) {
    let mut leaves = Leaves::of(value);
    let mut slide = slide(&mut leaves, path, is_era);
    diagnostics.line(None);
    diagnostics.record(&plain(&slide.headline).text);
    let start = date(&mut leaves, path, ["/start_date", "/startDate"], reader, diagnostics);
    let end = date(&mut leaves, path, ["/end_date", "/endDate"], reader, diagnostics);
    let has_start = ["/start_date/year", "/start_date", "/startDate"]
        .iter()
        .any(|name| !whole(value.pointer(name)).is_empty());
    leaves.close(path, diagnostics);
    if start.is_none() && !has_start {
        return diagnostics.report(&[path, "/start_date/year"].concat(), DiagnosticKind::NoYear, "");
    }
    slide.date = start.map(|start| span(start, end, &[path, "/end_date"].concat(), diagnostics));
    timelinejs::event(&slide, builder, diagnostics);
}

fn slide(leaves: &mut Leaves, path: &str, is_era: bool) -> Slide {
    let is_version_2 = path.is_empty() || path.starts_with("/date") || path.starts_with("/era/");
    let fields = match is_version_2 {
        true => ["/headline", "/text", "/asset/media"],
        false => ["/text/headline", "/text/text", "/media/url"],
    };
    let fields = fields.map(|field| [path, field].concat());
    Slide {
        date: None,
        headline: leaves.text(&["/text/headline", "/headline"]),
        text: leaves.text(&["/text/text", "/text"]),
        media: leaves.text(&["/media/url", "/asset/media", "/media"]),
        media_link: leaves.text(&["/media/link"]),
        credit: leaves.text(&["/media/credit", "/asset/credit"]),
        caption: leaves.text(&["/media/caption", "/asset/caption"]),
        group: leaves.text(&["/group", "/tag"]),
        id: leaves.text(&["/unique_id", "/slug"]),
        is_era,
        fields: if path == "/title" {
            ["/title", "/title/text", "/title/media"].map(str::to_owned)
        } else {
            fields
        },
    }
}

/// A date that is written in one text.
fn whole(value: Option<&Value>) -> String {
    value.filter(|value| !value.is_object()).map(text).unwrap_or_default()
}

/// A date in parts, or in one text, which version 2 writes as `2021,3,4`.
fn date(
    leaves: &mut Leaves,
    path: &str,
    names: [&str; 2],
    reader: Reader,
    diagnostics: &mut Diagnostics,
) -> Option<Edtf> {
    let name = names[0];
    let written = leaves.text(&names);
    let (parts, clock) = if written.is_empty() {
        let mut part = |part: &str| leaves.text(&[&[name, part].concat()]);
        (
            ["/year", "/month", "/day"].map(&mut part),
            ["/hour", "/minute", "/second", "/millisecond"].map(part),
        )
    } else {
        let parts: Vec<&str> = written.split(',').map(str::trim).collect();
        let is_number = |part: &&str| {
            !part.is_empty() && part.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit())
        };
        if !parts.iter().all(is_number) {
            return reader.read(&written, &[path, names[1]].concat(), diagnostics);
        }
        let part = |at: usize| parts.get(at).map(|part| (*part).to_owned()).unwrap_or_default();
        ([part(0), part(1), part(2)], [part(3), part(4), part(5), part(6)])
    };
    // A time is told as a whole: each part alone says nothing.
    let hour: Vec<&str> = clock.iter().map(String::as_str).take_while(|part| !part.is_empty()).collect();
    if hour.iter().any(|part| !part.trim_start_matches('0').is_empty()) {
        diagnostics.report(&[path, name, "/hour"].concat(), DiagnosticKind::TimeOfDay, &hour.join(":"));
    }
    let fields = ["/year", "/month", "/day"].map(|part| [path, name, part].concat());
    from_parts(
        parts.each_ref().map(String::as_str),
        fields.each_ref().map(String::as_str),
        reader,
        diagnostics,
    )
}
