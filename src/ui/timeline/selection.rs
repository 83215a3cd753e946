//! What the timeline shows of a view, and what a press on a mark does. Here an index becomes an id.

use crate::ui::kit::props::PageProps;
use dataset::EventIx;
use page::{selection as page_selection, time_window};
use timeline::{Domain, Timeline, time_range};
use view::{Action, Selection, TimeRange, Window};

/// The stretch a view shows when nobody is moving it.
pub fn domain_in_view(props: &PageProps) -> Domain {
    time_window::domain_in_view(&props.loaded.dataset, &props.model, &props.view)
}

/// A stretch as a link writes it: in whole days.
pub fn window_of(domain: Domain) -> Window {
    let range: TimeRange = time_range(domain);
    let (from, to) = range.days();
    Window { from, to }
}

/// What a press on a mark does. Gathered events open: the timeline zooms to them. A single event is selected, or the next
/// one of events that share a day.
pub fn press_mark(props: &PageProps, timeline: &Timeline, mark: usize) -> Option<Action> {
    let dataset = &props.loaded.dataset;
    let events = timeline.events_of(timeline.marks.get(mark)?);
    let days = |domain: Domain| domain.last_day() - domain.first_day;
    let shown = timeline.scale.domain;
    let opens = |domain: &Domain| days(*domain) > 3.0 && days(*domain) < days(shown) * 0.9;
    let opened = Domain::around(dataset, events).filter(|_| events.len() > 1).filter(opens);
    Some(match opened {
        Some(domain) => Action::Window(Some(window_of(domain))),
        None => Action::Select(Some(Selection::Event(dataset.event(next_of(props, events)?).id.clone()))),
    })
}

/// The event of a gathered mark to select: the one after the selected one, so that pressing again goes through them.
fn next_of(props: &PageProps, events: &[EventIx]) -> Option<EventIx> {
    let selected = selection(props).0;
    let after = events.iter().position(|e| Some(*e) == selected).map_or(0, |i| i + 1);
    events.get(after).or_else(|| events.first()).copied()
}

/// The selected event, the selected dispute, and the events that belong to a selection.
pub fn selection(props: &PageProps) -> page::TimelineSelection {
    page_selection::timeline_selection(&props.loaded.dataset, &props.view)
}
