//! The date of an event on which sources disagree: a bracket beneath its mark, from the earliest to the latest
//! of the dates given, both ends marked. Not a soft bar: there the date is one, and not well known.

use super::date_position::extent_days;
use super::model::{DisputedDate, Mark};
use super::request::TimelineRequest;
use super::scale::TimeScale;
use dataset::EventIx;
use query::disputed_date;

/// From the lower edge of a mark to the bracket.
const BELOW_PX: f64 = 4.0;
/// A bracket narrower than this is left out: its ends would be one.
const LEAST_PX: f64 = 8.0;
/// The selected event has its bracket at any zoom, this wide at least.
const LEAST_SELECTED_PX: f64 = 6.0;

/// The bracket beneath a mark that stands for one event.
pub(super) fn disputed(
    request: &TimelineRequest,
    ix: EventIx,
    mark: &Mark,
    scale: &TimeScale,
) -> Option<DisputedDate> {
    let (first, last) = extent_days(&disputed_date(request.data, request.data.event(ix))?);
    let (mut left, mut right) = (scale.screen_from_day(first), scale.screen_from_day(last));
    if mark.selected && right - left < LEAST_SELECTED_PX {
        let middle = (left + right) / 2.0;
        (left, right) = (middle - LEAST_SELECTED_PX / 2.0, middle + LEAST_SELECTED_PX / 2.0);
    }
    let hidden = right < scale.left_px || left > scale.right_px;
    if hidden || (right - left < LEAST_PX && !mark.selected) {
        return None;
    }
    Some(DisputedDate {
        event: ix,
        left_px: left.max(scale.left_px),
        right_px: right.min(scale.right_px),
        is_cut: (left < scale.left_px, right > scale.right_px),
        y_px: mark.centre.y + mark.half.height + BELOW_PX,
        tone: mark.tone,
        dimmed: mark.dimmed,
    })
}
