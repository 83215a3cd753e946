//! A slide of TimelineJS, whichever of its two formats it comes from, as an event.

use serde_json::json;

use super::builder::{DatasetBuilder, Record};
use super::diagnostic::{DiagnosticKind, Diagnostics};
use super::markup::{Plain, plain};
use base::date::Edtf;
use dataset::Family;

/// What a slide says; empty where it says nothing.
#[derive(Default)]
pub(super) struct Slide {
    pub date: Option<Edtf>,
    pub headline: String,
    pub text: String,
    pub media: String,
    pub media_link: String,
    pub credit: String,
    pub caption: String,
    pub group: String,
    pub id: String,
    /// An era: a period with a name.
    pub is_era: bool,
    /// What the fields are called in the file: headline, text, media.
    pub fields: [String; 3],
}

/// The first slide, which names the whole. Where it shows something to be seen, or has a day, is told as not kept.
pub(super) fn title(slide: &Slide, builder: &mut DatasetBuilder, diagnostics: &mut Diagnostics) {
    let (headline, text) = (plain(&slide.headline), plain(&slide.text));
    let [headline_field, text_field, media_field] = &slide.fields;
    tell_of_markup(&headline, headline_field, diagnostics);
    tell_of_markup(&text, text_field, diagnostics);
    for (url, _) in headline.links.iter().chain(&text.links) {
        diagnostics.lose_value(text_field, url);
    }
    for told in [&slide.media, &slide.media_link, &slide.credit, &slide.caption, &slide.group] {
        if !told.is_empty() {
            diagnostics.lose_value(media_field, told);
        }
    }
    if let Some(date) = &slide.date {
        diagnostics.lose_value(headline_field, &date.to_string());
    }
    builder.title = headline.text;
    builder.description = text.text;
}

fn tell_of_markup(plain: &Plain, field: &str, diagnostics: &mut Diagnostics) {
    if plain.had_markup {
        diagnostics.report(field, DiagnosticKind::Markup, "");
    }
}

/// Adds a slide as an event, unless it has no date or headline, which is told.
pub(super) fn event(slide: &Slide, builder: &mut DatasetBuilder, diagnostics: &mut Diagnostics) {
    let [headline_field, text_field, media_field] = slide.fields.each_ref().map(String::as_str);
    let (headline, text) = (plain(&slide.headline), plain(&slide.text));
    // What stands in for a headline is cut, as it stands whole below.
    let stand_in = || [&slide.caption, &text.text].into_iter().find(|text| !text.trim().is_empty());
    let title = match headline.text.trim() {
        "" => stand_in().map(|text| first_sentence(&plain(text).text)),
        headline => Some(headline.to_owned()),
    };
    let Some(title) = title else {
        return diagnostics.report(headline_field, DiagnosticKind::NoName, headline_field);
    };
    let Some(date) = &slide.date else { return };
    tell_of_markup(&headline, headline_field, diagnostics);
    tell_of_markup(&text, text_field, diagnostics);
    if text.text.is_empty() {
        diagnostics.report(text_field, DiagnosticKind::NothingSaid, "");
    }
    let mut sources = Vec::new();
    for (url, words) in headline.links.iter().chain(&text.links) {
        sources.extend(builder.source(url, words, "", text_field, diagnostics));
    }
    sources.extend(media_sources(slide, &title, media_field, builder, diagnostics));
    if slide.is_era && !slide.group.is_empty() {
        diagnostics.lose_value(headline_field, &slide.group);
    }
    let kind = match slide {
        Slide { is_era: true, .. } => {
            builder.own_kind(Family::Events, "era", |words| words.period, ("bar", "mute"))
        }
        Slide { group, .. } if group.is_empty() => {
            builder.own_kind(Family::Events, "event", |words| words.event, ("disc", "ink"))
        }
        Slide { group, .. } => builder.kind(Family::Events, &plain(group).text),
    };
    let id = if slide.id.is_empty() { &title } else { &slide.id };
    let summary = if text.text.is_empty() { &title } else { &text.text };
    let mut record: Record = vec![
        ("id", json!(builder.event_ids.give(id, "event"))),
        ("date", json!(date.to_string())),
        ("kind", json!(kind)),
        ("title", builder.words(&title)),
        ("summary", builder.words(summary)),
        ("sources", builder.sources_or_file(sources)),
    ];
    if slide.is_era {
        record.push(("rank", json!(3)));
    }
    builder.events.push(record);
}

/// The picture, film or page of a slide: not shown, but where something can be seen is a source. What is said of it
/// and has no address to stand by is told as not kept.
fn media_sources(
    slide: &Slide,
    title: &str,
    field: &str,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Vec<String> {
    let caption = plain(&slide.caption);
    let credit = plain(&slide.credit);
    let words = if caption.text.is_empty() { title } else { &caption.text };
    let mut urls: Vec<(String, &str)> = vec![(slide.media_link.clone(), words)];
    match slide.media.trim() {
        // A quotation or a piece of a page to be embedded.
        html if html.starts_with('<') => match embedded(html) {
            Some(url) => urls.push((url, words)),
            None => diagnostics.lose_value(field, &slide.media),
        },
        url => urls.push((url.to_owned(), words)),
    }
    urls.extend(caption.links.iter().chain(&credit.links).map(|(url, words)| (url.clone(), words.as_str())));
    let mut sources = Vec::new();
    for (url, words) in urls {
        // Written without the scheme, as browsers take it.
        let url = if url.starts_with("//") { ["https:", &url].concat() } else { url };
        sources.extend(builder.source(&url, words, &credit.text, field, diagnostics));
    }
    if sources.is_empty() {
        for told in
            [&caption.text, &credit.text].into_iter().filter(|told| !told.is_empty() && *told != title)
        {
            diagnostics.lose_value(field, told);
        }
    }
    sources
}

/// The address inside of a frame or a picture, else the last that a quotation links to, which is where it is from.
fn embedded(html: &str) -> Option<String> {
    let plain = plain(html);
    plain.embeds.into_iter().next().or_else(|| plain.links.into_iter().next_back().map(|(url, _)| url))
}

pub(super) fn first_sentence(text: &str) -> String {
    const MOST_CHARS: usize = 120;
    if text.chars().count() <= MOST_CHARS {
        return text.to_owned();
    }
    let cut: String = text.chars().take(MOST_CHARS).collect();
    let end = cut.rfind(". ").or_else(|| cut.rfind(' ')).unwrap_or(cut.len());
    [&cut[..end], "…"].concat()
}

/// What is told when no slide could be kept; `None` then.
pub(super) fn finish(builder: &mut DatasetBuilder, diagnostics: &mut Diagnostics) -> Option<()> {
    if builder.events.is_empty() {
        diagnostics.report_file(DiagnosticKind::NoRecords, "");
        return None;
    }
    // Slides name nobody: there is no graph to show.
    builder.opening = "?view=timeline".into();
    Some(())
}
