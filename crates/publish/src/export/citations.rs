//! The events of a view with who says so and where, as plain text to be pasted into notes or an article.

use super::input::Export;
use crate::event_text;
use base::date::{day_words, words};
use base::text::strings::strings;
use dataset::{Claim, Event, SourceIx};
use page::amount_words;

pub fn citations(export: &Export) -> String {
    let (dataset, lang) = (export.dataset(), export.lang);
    let strings = strings(lang);
    let mut out =
        [dataset.head.title.text(lang), "\n", &export.description(), "\n", &export.link(), "\n"].concat();
    out.push_str(&(strings.updated)(&day_words(dataset.head.updated, lang)));
    out.push_str(&[" · ", &dataset.head.license, "\n"].concat());
    for ix in &export.model.visible.events {
        event_text(&mut out, export, dataset.event(*ix));
    }
    out
}

fn event_text(out: &mut String, export: &Export, event: &Event) {
    let lang = export.lang;
    let strings = strings(lang);
    out.push_str(&["\n", &words(&event.date, lang), "\n", event.title.text(lang), "\n"].concat());
    out.push_str(&[event.summary.text(lang), "\n"].concat());
    for claim in &event.claims {
        out.push_str(&claim_text(export, claim));
    }
    for conflict in &event.conflicts {
        let values: Vec<&str> = conflict.values.iter().map(|value| value.value.text(lang)).collect();
        let told = event_text::conflict(conflict, lang);
        out.push_str(&["- ", &(strings.colon)(&told, &values.join(" / ")), "\n"].concat());
    }
    for amount in &event.amounts {
        let sum = (strings.colon)(strings.amounts, &amount_words(amount, lang));
        out.push_str(&["- ", &sum, "\n"].concat());
    }
    for source in &event.sources {
        out.push_str(&["  ", &source_text(export, *source), "\n"].concat());
    }
}

fn claim_text(export: &Export, claim: &Claim) -> String {
    let (dataset, lang) = (export.dataset(), export.lang);
    let strings = strings(lang);
    let (speaker, stance) =
        (event_text::speaker(dataset, claim, lang), event_text::stance(claim.stance, lang));
    ["- ", &(strings.colon)(&format!("{speaker} ({stance})"), claim.text.text(lang)), "\n"].concat()
}

/// Publisher, title, date, address, and whether it was not read.
fn source_text(export: &Export, ix: SourceIx) -> String {
    let source = export.dataset().source(ix);
    let mut told = vec![source.publisher.clone()];
    if !source.title_approximate {
        told.push(source.title.clone());
    }
    told.extend(source.date.as_ref().map(|date| words(date, export.lang)));
    told.push(source.url.clone());
    let told = told.join(", ");
    match event_text::not_read(source.checked, export.lang) {
        Some(said) => format!("{told} ({said})"),
        None => told,
    }
}
