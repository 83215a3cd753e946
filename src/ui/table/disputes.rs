//! The rows of disputes: those of the events that the filters keep.

use super::{counted, stop_of};
use crate::browser::bridge::hook;
use crate::ui::kit::localized::localized;
use crate::ui::kit::markup::{El, el};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::signs::mark;
use base::date::words as date_words;
use dataset::{DisputeIx, Shape, Tone};
use page::{dispute_rows, events_of, party_names, stage_words};
use view::{Action, Selection};

/// A row for each dispute, at most `most`, and how many there are in all.
pub fn rows(props: &PageProps, most: usize) -> (Vec<El>, usize) {
    let disputes = dispute_rows(&props.loaded.dataset, &props.model.visible, props.view.sort, props.lang);
    let stop = stop_of(disputes.iter().take(most).map(|ix| is_selected(props, *ix)));
    let shown = disputes.iter().take(most).enumerate();
    (shown.map(|(at, ix)| row(props, *ix, at == stop)).collect(), disputes.len())
}

fn is_selected(props: &PageProps, ix: DisputeIx) -> bool {
    matches!(&props.view.sel, Some(Selection::Dispute(id)) if *id == props.loaded.dataset.dispute(ix).id)
}

fn row(props: &PageProps, ix: DisputeIx, is_stop: bool) -> El {
    let (dataset, lang, words) = (&props.loaded.dataset, props.lang, props.words());
    let dispute = dataset.dispute(ix);
    let selected = is_selected(props, ix);
    let press = props
        .button(Action::Select(Some(Selection::Dispute(dispute.id.clone()))))
        .class("link")
        .flag("aria-pressed", selected)
        .attr("tabindex", if is_stop { "0" } else { "-1" })
        .add(mark(Shape::Diamond, Tone::Fault))
        .node(localized(&dispute.title, lang));
    let status = &dataset.vocabulary.statuses[dispute.status.at()].label;
    let closed = dispute.closed.as_ref().map(|day| date_words(day, lang)).unwrap_or_default();
    let stage = stage_words(dataset, dispute, lang);
    let stage = stage.map(|stage| el("small").class("role").text(&(words.colon)(words.stage, &stage)));
    el("tr")
        .key(&dispute.id)
        .class_if(selected, "selected")
        .add(dated(words.column_opened, &date_words(&dispute.opened, lang)))
        .add(dated(words.column_closed, &closed))
        .add(el("th").attr("scope", "row").add(press))
        .add(el("td").node(localized(status, lang)).add_opt(stage))
        .add(el("td").text(&party_names(dataset, ix, lang)))
        .add(counted(words.column_events, events_of(dataset, ix)))
        .add(counted(words.column_sources, dispute.sources.len()))
}

/// A day and what it is of: where rows are cards, no head stands over it.
fn dated(head: &str, day: &str) -> El {
    let cell = el("td").class("date").add(el("time").text(day));
    cell.attr_opt(hook::HEAD, (!day.is_empty()).then_some(head))
}
