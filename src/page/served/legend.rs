//! What shapes and lines of a picture mean, in words and marks. Only what the view shows has an entry.

use super::html::Html;
use super::picture::Shot;
use crate::dataset::{Shape, Tone};
use crate::query::{is_dispute_alleged, is_relation_alleged};
use crate::scene::sign;
use crate::text::strings::strings;

/// The class that colours by a tone.
fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Ink => "mark tone-ink",
        Tone::Mute => "mark tone-mute",
        Tone::Fault => "mark tone-fault",
        Tone::Access => "mark tone-access",
        Tone::Money => "mark tone-money",
        Tone::Law => "mark tone-law",
    }
}

pub fn legend(html: &mut Html, shot: &Shot) {
    let words = strings(shot.lang);
    html.open("ul", &[("class", "key"), ("aria-label", words.legend)]);
    for ((shape, tone), label) in entries(shot) {
        html.open("li", &[]);
        mark(html, shape, tone);
        html.text(&label).close();
    }
    line(html, "line-key solid", words.line_holds, false);
    if has_alleged(shot) {
        line(html, "line-key dashed", words.line_alleged, false);
    }
    let dataset = &shot.loaded.dataset;
    if shot.stage.visible.relations.iter().any(|r| dataset.relation(*r).until.is_some()) {
        line(html, "line-key ended", words.line_ended, true);
    }
    html.close();
}

/// Each shape once, with the kinds that share it.
fn entries(shot: &Shot) -> Vec<((Shape, Tone), String)> {
    let (dataset, visible) = (&shot.loaded.dataset, &shot.stage.visible);
    let is_shown = |at: usize| visible.entities.iter().any(|e| dataset.entity(*e).kind.at() == at);
    let mut entries: Vec<((Shape, Tone), String)> = Vec::new();
    for (_, kind) in dataset.vocabulary.entities.iter().enumerate().filter(|(at, _)| is_shown(*at)) {
        let (mark, label) = ((kind.shape, kind.tone), kind.label.text(shot.lang));
        match entries.iter_mut().find(|(other, _)| *other == mark) {
            Some((_, labels)) => labels.extend([", ", label]),
            None => entries.push((mark, label.into())),
        }
    }
    if !visible.disputes.is_empty() {
        entries.push(((Shape::Diamond, Tone::Fault), strings(shot.lang).dispute.into()));
    }
    entries
}

fn has_alleged(shot: &Shot) -> bool {
    let (dataset, visible) = (&shot.loaded.dataset, &shot.stage.visible);
    visible.disputes.iter().any(|ix| is_dispute_alleged(dataset, *ix))
        || visible.relations.iter().any(|ix| is_relation_alleged(dataset, *ix))
}

fn mark(html: &mut Html, shape: Shape, tone: Tone) {
    let (class, outline, pupil) = sign(shape);
    html.open("svg", &[("class", tone_class(tone)), ("viewBox", "0 0 16 16"), ("aria-hidden", "true")]);
    html.open("path", &[("class", class), ("d", outline)]).close();
    if let Some(outline) = pupil {
        html.open("path", &[("class", "fill"), ("d", outline)]).close();
    }
    html.close();
}

fn line(html: &mut Html, class: &str, label: &str, across: bool) {
    html.open("li", &[]);
    html.open("svg", &[("class", class), ("viewBox", "0 0 30 10"), ("aria-hidden", "true")]);
    html.open("line", &[("x1", "1"), ("y1", "5"), ("x2", "29"), ("y2", "5")]).close();
    if across {
        let ends = [("class", "stroke-across"), ("x1", "13"), ("y1", "0.5"), ("x2", "17"), ("y2", "9.5")];
        html.open("line", &ends).close();
    }
    html.close().text(label).close();
}
