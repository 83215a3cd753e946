//! The legend of the graph: shapes, lines and signs. The entry of a shape hides its kinds, or shows them again.

use crate::ui::kit::markup;
use crate::ui::kit::markup::{El, el, unordered};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::signs::{change_sign, drawing, held_change_sign, mark, tone_class};
use dataset::{DisputeIx, RelationIx};
use graph::{LegendEntry, LineEntry, has_promised, has_unknown, legend_entries, line_entries};
use query::as_of::{Standing, dispute_state, relation_state};
use query::compare::{Between, Change, changes};
use query::{is_dispute_alleged, is_relation_alleged};
use view::{Action, Ended};

/// A head at the end of the key of lines.
const ARROWHEAD: &str = "M30 5l-9-3.6v7.2z";

/// Only what the view shows, or hides, has an entry: a legend of absent things is noise.
pub fn legend(props: &PageProps) -> El {
    let words = props.words();
    let between = Between::of(&props.view);
    let (dataset, visible) = (&props.loaded.dataset, &props.model.visible);
    let entries = legend_entries(dataset, visible, &props.view.hidden, props.lang);
    let lines = match between {
        None => colours(props),
        Some(_) => vec![line("line-key same", words.line_same)],
    };
    let ended = if between.is_some() { words.line_ended_before } else { words.line_ended };
    let ended = has_ended(props).then(|| ended_item(props, ended));
    unordered()
        .class("legend")
        .attr("aria-label", words.legend)
        .each(entries.into_iter().map(|entry| entry_item(props, entry)))
        .each(between.map(|between| signs(props, between)).unwrap_or_default())
        .each(lines)
        .add_opt(has_promised(dataset, visible).then(|| line("line-key promised", words.line_promised)))
        .add_opt(has_alleged(props).then(|| line("line-key dashed", words.line_alleged)))
        .add_opt(
            has_unknown(dataset, visible, props.view.at)
                .then(|| line("line-key unknown", words.line_unknown)),
        )
        .add_opt(ended)
}

/// The same behind one line that opens it: below the picture of a phone it would push the timeline out of sight.
pub fn folded_legend(props: &PageProps) -> El {
    let summary = markup::summary().text(props.words().legend);
    el("details").class("legend-fold").add(summary).add(legend(props))
}

fn entry_item(props: &PageProps, entry: LegendEntry) -> El {
    let (shape, tone) = entry.mark;
    let name = (words_of(props, entry.hidden))(&entry.label);
    let press = props.button(Action::Hide(entry.kinds, !entry.hidden));
    let press = press.flag("aria-pressed", !entry.hidden).attr("title", &name);
    el("li").class_if(entry.hidden, "off").add(press.add(mark(shape, tone)).text(&entry.label))
}

/// What the colours of lines mean, and their arrows.
fn colours(props: &PageProps) -> Vec<El> {
    let (dataset, model) = (&props.loaded.dataset, &props.model);
    let (entries, arrows) = line_entries(dataset, &model.visible, &model.folded, props.lang);
    let entry = |entry: &LineEntry| line(&["line-key ", tone_class(entry.tone)].concat(), &entry.label);
    let mut lines: Vec<El> = entries.iter().map(entry).collect();
    if arrows {
        let head = el("path").attr("d", ARROWHEAD);
        lines.push(el("li").add(key("line-key", Some(head))).text(props.words().line_acts));
    }
    lines
}

/// The signs of what differs between the two days compared.
fn signs(props: &PageProps, between: Between) -> Vec<El> {
    let list = changes(&props.loaded.dataset, &props.model.visible, between);
    let differs = |change: &Change| *change != Change::New && list.iter().any(|it| it.change == *change);
    let entry = |change: Change| {
        el("li").class("said").add(change_sign(change)).text(props.words().changes[change as usize])
    };
    let within = props
        .model
        .holds_changes(&props.loaded.dataset, between)
        .then(|| el("li").class("said").add(held_change_sign()).text(props.words().changed_within));
    Change::ALL.into_iter().filter(differs).map(entry).chain(within).collect()
}

/// What is over: struck through in the graph, or gone from it.
fn ended_item(props: &PageProps, label: &str) -> El {
    let (words, gone) = (props.words(), props.view.ended == Ended::Gone);
    let (name, other) =
        if gone { (words.show_ended, Ended::Struck) } else { (words.hide_ended, Ended::Gone) };
    let press = props.button(Action::Ended(other)).flag("aria-pressed", !gone).attr("title", name);
    let key = key("line-key ended", Some(stroke("13", "0.5", "17", "9.5").class("stroke-across")));
    el("li").class_if(gone, "off").add(press.add(key).text(label))
}

fn words_of(props: &PageProps, hidden: bool) -> fn(&str) -> String {
    if hidden { props.words().show_kind } else { props.words().hide_kind }
}

fn line(class: &str, label: &str) -> El {
    el("li").add(key(class, None)).text(label)
}

fn key(class: &str, sign: Option<El>) -> El {
    drawing(class, "0 0 30 10").add(stroke("1", "5", "29", "5")).add_opt(sign)
}

fn stroke(x1: &str, y1: &str, x2: &str, y2: &str) -> El {
    el("line").attr("x1", x1).attr("y1", y1).attr("x2", x2).attr("y2", y2)
}

fn has_alleged(props: &PageProps) -> bool {
    let (dataset, visible) = (&props.loaded.dataset, &props.model.visible);
    visible.disputes.iter().any(|ix| is_dispute_alleged(dataset, *ix))
        || visible.relations.iter().any(|ix| is_relation_alleged(dataset, *ix))
}

fn has_ended(props: &PageProps) -> bool {
    let (dataset, visible) = (&props.loaded.dataset, &props.model.visible);
    // What ended between two days compared has a sign of its own.
    let ended = |r: &RelationIx| match props.view.compare {
        None => dataset.relation(*r).until.is_some(),
        earlier => relation_state(dataset.relation(*r), earlier) == Standing::Ended,
    };
    let closed = |ix: &DisputeIx| match props.view.compare {
        None => dataset.dispute(*ix).closed.is_some(),
        earlier => dispute_state(dataset.dispute(*ix), earlier) == Standing::Ended,
    };
    visible.relations.iter().any(ended) || visible.disputes.iter().any(closed)
}
