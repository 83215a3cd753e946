//! What shapes and lines mean. A shape's entry takes its kinds out of the graph, or back in.

use super::markup::{El, el};
use super::props::PageProps;
use super::words::{drawing, mark};
use crate::query::{is_dispute_alleged, is_relation_alleged};
use crate::scene::{LegendEntry, legend_entries};
use crate::view::Action;

/// Only what the view shows, or hides, has an entry: a legend of absent things is noise.
pub fn legend(props: &PageProps) -> El {
    let words = props.words();
    let (dataset, visible) = (&props.loaded.dataset, &props.stage.visible);
    let across = has_ended(props)
        .then(|| line("line-key ended", words.line_ended, Some(stroke("13", "0.5", "17", "9.5"))));
    el("ul")
        .class("legend")
        .attr("aria-label", words.legend)
        .each(
            legend_entries(dataset, visible, &props.view.hidden, props.lang)
                .into_iter()
                .map(|entry| entry_item(props, entry)),
        )
        .add(line("line-key solid", words.line_holds, None))
        .maybe(has_alleged(props).then(|| line("line-key dashed", words.line_alleged, None)))
        .maybe(across)
}

fn entry_item(props: &PageProps, entry: LegendEntry) -> El {
    let (shape, tone) = entry.mark;
    let name = (words_of(props, entry.hidden))(&entry.label);
    let press = props.button(Action::Hide(entry.kinds, !entry.hidden));
    let press = press.flag("aria-pressed", !entry.hidden).attr("title", &name);
    el("li").class_if(entry.hidden, "off").add(press.add(mark(shape, tone)).text(&entry.label))
}

fn words_of(props: &PageProps, hidden: bool) -> fn(&str) -> String {
    if hidden { props.words().show_kind } else { props.words().hide_kind }
}

fn line(class: &str, label: &str, across: Option<El>) -> El {
    let across = across.map(|line| line.class("stroke-across"));
    let key = drawing(class, "0 0 30 10").add(stroke("1", "5", "29", "5")).maybe(across);
    el("li").add(key).text(label)
}

fn stroke(x1: &str, y1: &str, x2: &str, y2: &str) -> El {
    el("line").attr("x1", x1).attr("y1", y1).attr("x2", x2).attr("y2", y2)
}

fn has_alleged(props: &PageProps) -> bool {
    let (dataset, visible) = (&props.loaded.dataset, &props.stage.visible);
    visible.disputes.iter().any(|ix| is_dispute_alleged(dataset, *ix))
        || visible.relations.iter().any(|ix| is_relation_alleged(dataset, *ix))
}

fn has_ended(props: &PageProps) -> bool {
    let dataset = &props.loaded.dataset;
    props.stage.visible.relations.iter().any(|r| dataset.relation(*r).until.is_some())
}
