//! A slide of TimelineJS, whichever of its two formats it comes from, as an event.

use serde_json::json;

use super::builder::{DatasetBuilder, Record};
use super::diagnostic::DiagnosticKind;
use super::diagnostic::Diagnostics;
use super::markup::plain;
use base::date::Edtf;
use dataset::Family;

/// What a slide says; empty where it says nothing.
#[derive(Default)]
pub(super) struct Slide<'a> {
    pub date: Option<Edtf>,
    pub headline: &'a str,
    pub text: &'a str,
    pub media: &'a str,
    pub media_link: &'a str,
    pub credit: &'a str,
    pub caption: &'a str,
    pub group: &'a str,
    pub id: &'a str,
    /// An era: a period with a name.
    pub is_era: bool,
    /// What the fields are called in the file: headline, text, media.
    pub fields: [&'a str; 3],
}

/// The first slide, which names the whole.
pub(super) fn title(slide: &Slide, builder: &mut DatasetBuilder, diagnostics: &mut Diagnostics) {
    let (headline, text) = (plain(slide.headline), plain(slide.text));
    if headline.had_markup || text.had_markup {
        diagnostics.report(slide.fields[1], DiagnosticKind::Markup, "");
    }
    builder.title = headline.text;
    builder.description = text.text;
}

/// Adds a slide as an event, unless it has no date or headline, which is told.
pub(super) fn event(slide: &Slide, builder: &mut DatasetBuilder, diagnostics: &mut Diagnostics) {
    let [headline_field, text_field, media_field] = slide.fields;
    let (headline, text) = (plain(slide.headline), plain(slide.text));
    let named = [&headline.text, slide.caption, &text.text].into_iter().find(|text| !text.trim().is_empty());
    let Some(title) = named.map(|text| first_sentence(&plain(text).text)) else {
        return diagnostics.report(headline_field, DiagnosticKind::NoName, headline_field);
    };
    let Some(date) = &slide.date else { return };
    if headline.had_markup || text.had_markup {
        diagnostics.report(text_field, DiagnosticKind::Markup, "");
    }
    if text.text.is_empty() {
        diagnostics.report(text_field, DiagnosticKind::NothingSaid, "");
    }
    let mut sources = Vec::new();
    for (url, words) in headline.links.iter().chain(&text.links) {
        sources.extend(builder.source(url, words, "", text_field, diagnostics));
    }
    sources.extend(media_source(slide, &title, media_field, builder, diagnostics));
    let kind = match slide {
        Slide { is_era: true, .. } => {
            builder.own_kind(Family::Events, "era", |words| words.period, ("bar", "mute"))
        }
        Slide { group: "", .. } => {
            builder.own_kind(Family::Events, "event", |words| words.event, ("disc", "ink"))
        }
        Slide { group, .. } => builder.kind(Family::Events, group),
    };
    let id = if slide.id.is_empty() { &title } else { slide.id };
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

/// The picture, film or page of a slide: not shown, but where something can be seen is a source.
fn media_source(
    slide: &Slide,
    title: &str,
    field: &str,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let caption = plain(slide.caption);
    let credit = plain(slide.credit).text;
    let words = if caption.text.is_empty() { title } else { &caption.text };
    let mut first = None;
    for (url, words) in caption.links.iter().map(|(url, words)| (url.as_str(), words.as_str())) {
        first = first.or(builder.source(url, words, &credit, field, diagnostics));
    }
    let media = match slide.media.trim() {
        // A quotation or a piece of a page to be embedded.
        html if html.starts_with('<') => embedded(html),
        // Written without the scheme, as browsers take it.
        bare if bare.starts_with("//") => Some(["https:", bare].concat()),
        "" => None,
        url => Some(url.to_owned()),
    };
    if slide.media.trim().starts_with('<') && media.is_none() {
        diagnostics.report(field, DiagnosticKind::NotKept, slide.media);
    }
    let link = builder.source(slide.media_link, words, &credit, field, diagnostics);
    let media = media.and_then(|url| builder.source(&url, words, &credit, field, diagnostics));
    link.or(media).or(first)
}

/// The address inside of a frame.
fn embedded(html: &str) -> Option<String> {
    let after = html.split_once("src=")?.1;
    let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let url = after[1..].split(quote).next()?;
    Some(if url.starts_with("//") { ["https:", url].concat() } else { url.to_owned() })
}

fn first_sentence(text: &str) -> String {
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
