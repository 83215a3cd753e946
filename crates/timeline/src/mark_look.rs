//! How large the mark of an event is, and its shape and tone.

use super::request::TimelineRequest;
use dataset::{Event, Family, Shape, Tone};

/// Half the size of a headline's mark and of any other's.
const HEADLINE_HALF_PX: f64 = 7.0;
const HALF_PX: f64 = 6.0;
/// From a selected mark to the outer edge of the ring around it.
pub const RING_PX: f64 = 6.5;

/// Half the size of an event's mark, in pixels.
pub(super) fn half_px(event: &Event) -> f64 {
    if event.rank <= 1 { HEADLINE_HALF_PX } else { HALF_PX }
}

/// The shape and tone of the event's kind.
pub(super) fn look(request: &TimelineRequest, event: &Event) -> (Shape, Tone) {
    let kind = request.data.vocabulary.kinds(Family::Events).get(event.kind.at());
    kind.map_or((Shape::Disc, Tone::Ink), |kind| (kind.shape, kind.tone))
}
