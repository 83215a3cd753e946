//! The rows of events: every event that the filters keep.

use super::{counted, stop_of};
use crate::browser::bridge::hook;
use crate::ui::kit::localized::localized;
use crate::ui::kit::markup::{El, el};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::signs::mark;
use base::date::words as date_words;
use base::sort::sort;
use base::text::strings::strings;
use base::text::{Lang, fold};
use dataset::{Dataset, Event, EventIx};
use page::amounts_in_line;
use query::is_event_alleged;
use view::{Action, Selection, Sort, SortBy};

/// A row for each event, at most `most`, and how many there are in all.
pub fn rows(props: &PageProps, most: usize) -> (Vec<El>, usize) {
    let events = sorted(&props.loaded.dataset, &props.model.visible.events, props.view.sort, props.lang);
    let stop = stop_of(events.iter().take(most).map(|ix| is_selected(props, *ix)));
    let shown = events.iter().take(most).enumerate();
    (shown.map(|(at, ix)| row(props, *ix, at == stop)).collect(), events.len())
}

fn is_selected(props: &PageProps, ix: EventIx) -> bool {
    matches!(&props.view.sel, Some(Selection::Event(id)) if *id == props.loaded.dataset.event(ix).id)
}

fn row(props: &PageProps, ix: EventIx, is_stop: bool) -> El {
    let (dataset, lang) = (&props.loaded.dataset, props.lang);
    let event = dataset.event(ix);
    let kind = &dataset.vocabulary.events[event.kind.at()];
    let selected = is_selected(props, ix);
    let press = props
        .button(Action::Select(Some(Selection::Event(event.id.clone()))))
        .class("link")
        .flag("aria-pressed", selected)
        .attr("tabindex", if is_stop { "0" } else { "-1" })
        .node(localized(&event.title, lang));
    let dispute = event.dispute.map(|d| localized(&dataset.dispute(d).title, lang)).unwrap_or_default();
    let sums = amounts_in_line(&event.amounts, lang);
    let sums = (!sums.is_empty()).then(|| el("small").class("role").text(&sums));
    el("tr")
        .key(&event.id)
        .attr(hook::EVENT, &event.id)
        .class_if(selected, "selected")
        .add(el("td").class("date").add(el("time").text(&date_words(&event.date, lang))))
        .add(el("th").attr("scope", "row").add(press).add_opt(certainty(dataset, event, lang)).add_opt(sums))
        .add(el("td").class("kind").add(mark(kind.shape, kind.tone)).text(kind.label.text(lang)))
        .add(el("td").text(&actors(dataset, event, lang)))
        .add(el("td").node(dispute))
        .add(counted(props.words().column_sources, event.sources.len()))
}

/// A note beside the title of an event that is alleged only, or on which sources disagree.
fn certainty(dataset: &Dataset, event: &Event, lang: Lang) -> Option<El> {
    let words = strings(lang);
    let said = match (is_event_alleged(dataset, event), event.conflicts.is_empty()) {
        (false, true) => return None,
        (true, true) => words.line_alleged.to_string(),
        (false, false) => words.sources_disagree.to_string(),
        (true, false) => [words.line_alleged, ", ", words.sources_disagree].concat(),
    };
    Some(el("small").class("role").text(&said))
}

fn actors(dataset: &Dataset, event: &Event, lang: Lang) -> String {
    let names: Vec<&str> = event.actors.iter().map(|a| dataset.entity(a.entity).name.text(lang)).collect();
    names.join(", ")
}

/// Events in the order asked for; by day within what the column does not tell apart.
fn sorted(dataset: &Dataset, events: &[EventIx], by: Sort, lang: Lang) -> Vec<EventIx> {
    let kind = |e: &Event| dataset.vocabulary.events[e.kind.at()].label.text(lang);
    let key = |ix: &EventIx| {
        let event = dataset.event(*ix);
        let text = match by.by {
            SortBy::Date | SortBy::Closed | SortBy::Events => String::new(),
            SortBy::Sources => return (String::new(), event.sources.len(), *ix),
            SortBy::Title => fold(event.title.text(lang)),
            SortBy::Kind => fold(kind(event)),
            SortBy::Actors => fold(&actors(dataset, event, lang)),
            SortBy::Dispute => {
                event.dispute.map(|d| fold(dataset.dispute(d).title.text(lang))).unwrap_or_default()
            }
        };
        (text, 0, *ix)
    };
    // They come by day, and stay so where their keys are the same.
    let mut keyed: Vec<(String, usize, EventIx)> = events.iter().map(key).collect();
    sort(&mut keyed, &mut |a, b| a.0.cmp(&b.0).then(a.1.cmp(&b.1)));
    if by.descending {
        keyed.reverse();
    }
    keyed.into_iter().map(|(_, _, ix)| ix).collect()
}
