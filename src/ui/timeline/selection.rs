//! What the timeline shows of a view: which stretch, what is selected in it. Plain functions.

use crate::ui::kit::props::PageProps;
use dataset::{DisputeIx, EventIx};
use page::framing;
use timeline::{Domain, time_range};
use view::{TimeRange, Window};

/// The stretch a view shows when nobody is moving it.
pub fn domain_in_view(props: &PageProps) -> Domain {
    framing::domain_in_view(&props.loaded.dataset, &props.stage, &props.view)
}

pub fn window_of(domain: Domain) -> Window {
    let range: TimeRange = time_range(domain);
    let (from, to) = range.days();
    Window { from, to }
}

/// The event of a gathered mark to select: the one after the selected one, so that pressing again goes through them.
pub fn next_of(props: &PageProps, events: &[EventIx]) -> Option<EventIx> {
    let selected = selection(props).0;
    let after = events.iter().position(|e| Some(*e) == selected).map_or(0, |i| i + 1);
    events.get(after).or_else(|| events.first()).copied()
}

/// The selected event, the selected dispute, and the events that belong to a selection.
pub fn selection(props: &PageProps) -> (Option<EventIx>, Option<DisputeIx>, Option<Vec<EventIx>>) {
    framing::timeline_selection(&props.loaded.dataset, &props.view)
}
