//! What the timeline shows of a view, and what a press on a mark does. Here an index becomes an id.

use crate::ui::kit::props::PageProps;
use dataset::EventIx;
use page::{selection as page_selection, time_window};
use timeline::{Domain, LaneKey, Timeline, time_range};
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

/// What a press on a mark that stands for one event does. Gathered ones are listed: see `mark_list`.
pub fn press_mark(props: &PageProps, timeline: &Timeline, mark: usize) -> Option<Action> {
    let event = timeline.events_of(timeline.marks.get(mark)?).first()?;
    Some(Action::Select(Some(Selection::Event(props.loaded.dataset.event(*event).id.clone()))))
}

/// What a press on the name of a lane does: selects whose lane it is.
pub fn press_lane(props: &PageProps, key: LaneKey) -> Option<Action> {
    let dataset = &props.loaded.dataset;
    let selection = match key {
        LaneKey::Actor(ix) => Selection::Entity(dataset.entity(ix).id.clone()),
        LaneKey::Dispute(ix) => Selection::Dispute(dataset.dispute(ix).id.clone()),
        LaneKey::Kinds(_) | LaneKey::Other => return None,
    };
    let is_selected = props.view.sel.as_ref() == Some(&selection);
    Some(Action::Select((!is_selected).then_some(selection)))
}

/// What a lane is called that is one actor's or one dispute's.
pub fn lane_name(props: &PageProps, key: LaneKey) -> &str {
    let dataset = &props.loaded.dataset;
    match key {
        LaneKey::Actor(ix) => dataset.entity(ix).name.text(props.lang),
        LaneKey::Dispute(ix) => dataset.dispute(ix).title.text(props.lang),
        LaneKey::Kinds(_) | LaneKey::Other => "",
    }
}

/// The stretch on which gathered events are seen better; `None` where there is none.
pub fn opened_domain(props: &PageProps, timeline: &Timeline, events: &[EventIx]) -> Option<Domain> {
    let shown = timeline.scale.domain.span_days;
    let opens = |domain: &Domain| domain.span_days > 3.0 && domain.span_days < shown * 0.9;
    Domain::around(&props.loaded.dataset, events).filter(opens)
}

/// The selected event, the selected dispute, and the events that belong to a selection.
pub fn selection(props: &PageProps) -> page::TimelineSelection {
    page_selection::timeline_selection(&props.loaded.dataset, &props.view)
}
