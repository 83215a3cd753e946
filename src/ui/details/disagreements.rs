//! Every disagreement of the kept events, by year and day: what `conflict=1` shows while nothing is selected.

use super::conflict::versions;
use super::lists::event_link;
use crate::ui::kit::markup::{El, el, ordered};
use crate::ui::kit::props::PageProps;
use base::date::short_words;
use base::date::words::year_words;
use dataset::EventIx;

/// The list; nothing where no kept event is in dispute among its sources.
pub fn disagreements(props: &PageProps) -> Option<El> {
    let (words, dataset) = (props.words(), &props.loaded.dataset);
    let events = props.model.visible.events.as_slice();
    if !props.view.filter.conflict || events.is_empty() {
        return None;
    }
    let all = events.iter().map(|ix| dataset.event(*ix).conflicts.len()).sum();
    let year = |ix: &EventIx| dataset.event(*ix).date.earliest().civil().0;
    let years = events.chunk_by(|a, b| year(a) == year(b)).map(|events| {
        let title = el("h3").text(&year_words(events.first().map_or(0, year), props.lang));
        let title = title.add(el("span").class("number").number(events.len()));
        el("section").add(title).add(ordered().each(events.iter().map(|ix| item(props, *ix))))
    });
    let pane = el("section")
        .class("details disagreements")
        .attr("aria-label", words.where_sources_disagree)
        .add(el("h2").text(words.where_sources_disagree))
        .add(el("p").class("facts").text(&(words.disagreements)(events.len(), all)));
    Some(pane.each(years))
}

fn item(props: &PageProps, ix: EventIx) -> El {
    let (words, event) = (props.words(), props.loaded.dataset.event(ix));
    let title = el("h4").add(event_link(props, ix));
    let fields = event.conflicts.iter().map(|conflict| {
        let field = el("h5").text(&words.field(&conflict.field));
        el("div").class("field").add(field).add(versions(props, conflict))
    });
    el("li")
        .key(&event.id)
        .add(el("time").text(&short_words(&event.date, props.lang)))
        .add(title)
        .each(fields)
}
