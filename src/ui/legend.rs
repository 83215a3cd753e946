//! What shapes and lines mean; pressing an entry of a relation kind's tone lights nothing: see filters for that.

use super::markup::{El, el};
use super::props::PageProps;
use super::words::{drawing, mark};
use crate::dataset::{NodeRef, Shape, Tone};

/// Only what the view shows has an entry: a legend of absent things is noise.
pub fn legend(props: &PageProps) -> El {
    let words = props.words();
    let entry = |(shape, tone, label): (Shape, Tone, String)| el("li").add(mark(shape, tone)).text(&label);
    let across = has_ended(props)
        .then(|| line("line-key ended", words.line_ended, Some(stroke("13", "0.5", "17", "9.5"))));
    el("ul")
        .class("legend")
        .attr("aria-label", words.legend)
        .each(shapes(props).into_iter().map(entry))
        .add(line("line-key solid", words.line_holds, None))
        .maybe(across)
}

fn line(class: &str, label: &str, across: Option<El>) -> El {
    let across = across.map(|line| line.class("stroke-across"));
    let key = drawing(class, "0 0 30 10").add(stroke("1", "5", "29", "5")).maybe(across);
    el("li").add(key).text(label)
}

fn stroke(x1: &str, y1: &str, x2: &str, y2: &str) -> El {
    el("line").attr("x1", x1).attr("y1", y1).attr("x2", x2).attr("y2", y2)
}

/// Each shape once, with the kinds that share it.
fn shapes(props: &PageProps) -> Vec<(Shape, Tone, String)> {
    let dataset = &props.loaded.dataset;
    let is_shown =
        |at: usize| props.stage.visible.entities.iter().any(|e| dataset.entity(*e).kind.at() == at);
    let mut entries: Vec<(Shape, Tone, String)> = Vec::new();
    for (_, kind) in dataset.vocabulary.entities.iter().enumerate().filter(|(at, _)| is_shown(*at)) {
        let label = kind.label.text(props.lang);
        match entries.iter_mut().find(|(shape, tone, _)| (*shape, *tone) == (kind.shape, kind.tone)) {
            Some((_, _, labels)) => {
                labels.push_str(", ");
                labels.push_str(label);
            }
            None => entries.push((kind.shape, kind.tone, label.to_string())),
        }
    }
    let has_dispute = props.stage.nodes().iter().any(|n| matches!(n, NodeRef::Dispute(_)));
    if has_dispute {
        entries.push((Shape::Diamond, Tone::Fault, props.words().dispute.to_string()));
    }
    entries
}

fn has_ended(props: &PageProps) -> bool {
    let dataset = &props.loaded.dataset;
    props.stage.visible.relations.iter().any(|r| dataset.relation(*r).until.is_some())
}
