//! What shapes and lines of a picture mean, in words and marks. Only what the view shows has an entry.

use super::html::Html;
use base::text::strings::strings;
use dataset::{Shape, Tone};
use graph::{has_promised, has_unknown, legend_entries, line_entries};
use page::Snapshot;
use paint::Symbol;
use query::{is_dispute_alleged, is_relation_alleged};

/// An arrowhead at the end of the key of lines.
const ARROWHEAD: &str = "M30 5l-9-3.6v7.2z";
/// Instead of one: the stroke across a line that has ended.
pub const STROKE: &str = "stroke";

/// The class of the key of a colour of lines.
fn line_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Ink => "line-key tone-ink",
        Tone::Mute => "line-key tone-mute",
        Tone::Fault => "line-key tone-fault",
        Tone::Access => "line-key tone-access",
        Tone::Money => "line-key tone-money",
        Tone::Law => "line-key tone-law",
    }
}

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

pub fn legend(html: &mut Html, snapshot: &Snapshot) {
    let words = strings(snapshot.lang);
    html.open("ul", &[("class", "served-key"), ("aria-label", words.legend)]);
    let (dataset, visible) = (&snapshot.loaded.dataset, &snapshot.model.visible);
    for entry in legend_entries(dataset, visible, &[], snapshot.lang) {
        html.open("li", &[]);
        mark(html, entry.mark.0, entry.mark.1);
        html.text(&entry.label).close();
    }
    let (entries, arrows) = line_entries(dataset, visible, &snapshot.model.folded, snapshot.lang);
    for entry in entries {
        line(html, line_class(entry.tone), &entry.label, "");
    }
    if arrows {
        line(html, "line-key", words.line_acts, ARROWHEAD);
    }
    if has_alleged(snapshot) {
        line(html, "line-key dashed", words.line_alleged, "");
    }
    let dataset = &snapshot.loaded.dataset;
    if has_promised(dataset, &snapshot.model.visible) {
        line(html, "line-key promised", words.line_promised, "");
    }
    if has_unknown(dataset, &snapshot.model.visible, snapshot.view.at) {
        line(html, "line-key unknown", words.line_unknown, "");
    }
    if snapshot.model.visible.relations.iter().any(|r| dataset.relation(*r).until.is_some()) {
        line(html, "line-key ended", words.line_ended, STROKE);
    }
    html.close();
}

fn has_alleged(snapshot: &Snapshot) -> bool {
    let (dataset, visible) = (&snapshot.loaded.dataset, &snapshot.model.visible);
    visible.disputes.iter().any(|ix| is_dispute_alleged(dataset, *ix))
        || visible.relations.iter().any(|ix| is_relation_alleged(dataset, *ix))
}

fn mark(html: &mut Html, shape: Shape, tone: Tone) {
    let icon = Symbol::from(shape).icon();
    html.open("svg", &[("class", tone_class(tone)), ("viewBox", "0 0 16 16"), ("aria-hidden", "true")]);
    html.open("path", &[("class", icon.class), ("d", icon.outline)]).close();
    if let Some(outline) = icon.pupil {
        html.open("path", &[("class", "fill"), ("d", outline)]).close();
    }
    html.close();
}

/// A line of the legend, with a sign on it as path data.
pub fn line(html: &mut Html, class: &str, label: &str, sign: &str) {
    html.open("li", &[]);
    html.open("svg", &[("class", class), ("viewBox", "0 0 30 10"), ("aria-hidden", "true")]);
    html.open("line", &[("x1", "1"), ("y1", "5"), ("x2", "29"), ("y2", "5")]).close();
    if sign == STROKE {
        let ends = [("class", "stroke-across"), ("x1", "13"), ("y1", "0.5"), ("x2", "17"), ("y2", "9.5")];
        html.open("line", &ends).close();
    } else if !sign.is_empty() {
        html.open("path", &[("d", sign)]).close();
    }
    html.close().text(label).close();
}
