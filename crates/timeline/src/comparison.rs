//! The two days of a comparison on the line: the band between them, the earlier one's line, and both named among the
//! ticks. The later one's line is the as-of line.

use super::date_position::day_position;
use super::request::TimelineRequest;
use super::scale::TimeScale;
use super::ticks::Tick;
use base::date::{Day, short_day_words};
use base::geometry::Rect;
use base::text::measure::text_width_px;
use base::text::strings::strings;
use base::type_scale::type_px;

/// Where two days lie that are compared, in CSS pixels of the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The end of the earlier day, where it is on the stretch shown.
    pub earlier_px: Option<f64>,
    /// From the end of the earlier to the end of the later day, cut to the plot; `None` where none of it is shown.
    pub band_px: Option<(f64, f64)>,
    /// The days in words, in the row of ticks; one that is off the stretch shown is at its edge.
    pub tags: Vec<DayTag>,
}

/// A compared day in words, on a patch of ink among the tick labels.
#[derive(Clone, Debug, PartialEq)]
pub struct DayTag {
    /// The day.
    pub text: String,
    /// The left edge of its patch.
    pub left_px: f64,
    /// The width of its patch.
    pub width_px: f64,
}

/// On each side of a tag's words.
pub const TAG_PAD_PX: f64 = 4.0;
/// Between a tag and the other one, and a tick's label.
const GAP_PX: f64 = 3.0;

pub(super) fn comparison(
    request: &TimelineRequest,
    scale: &TimeScale,
    plot: Rect,
    width_px: f64,
) -> Option<Comparison> {
    let (earlier, later) = (request.compare?, request.at?);
    let [from, to] = [earlier, later].map(|day| day_position(day) + 1.0);
    let at = |end: f64| scale.shows(end).then(|| scale.screen_from_day(end));
    let cut = |end: f64| scale.screen_from_day(end).max(plot.min.x).min(plot.max.x);
    let (left, right) = (cut(from), cut(to));
    let off = |end: f64| match at(end) {
        Some(_) => Off::No,
        None if end < scale.domain.first_day => Off::Left,
        None => Off::Right,
    };
    let tags =
        vec![tag(request, earlier, cut(from), off(from), true), tag(request, later, cut(to), off(to), false)];
    Some(Comparison {
        earlier_px: at(from),
        band_px: (right > left).then_some((left, right)),
        tags: inside(tags, width_px),
    })
}

/// Whether a day lies off the stretch shown, and on which side: its tag waits at that edge, and says so.
#[derive(Clone, Copy)]
enum Off {
    No,
    Left,
    Right,
}

/// The earlier day stands left of its line, the later one right of its own: near days leave both readable.
fn tag(request: &TimelineRequest, day: Day, x_px: f64, off: Off, is_earlier: bool) -> DayTag {
    let (text, said) = (short_day_words(day, request.lang), strings(request.lang));
    let text = match off {
        Off::No => text,
        Off::Left => (said.colon)(said.earlier, &text),
        Off::Right => (said.colon)(said.later, &text),
    };
    let width_px = text_width_px(&text, type_px::TINY, false) + 2.0 * TAG_PAD_PX;
    DayTag { text, left_px: if is_earlier { x_px - width_px - 1.0 } else { x_px + 1.0 }, width_px }
}

/// Moves tags that stick out of the drawing back into it, without laying one over the other.
fn inside(mut tags: Vec<DayTag>, width_px: f64) -> Vec<DayTag> {
    let mut right = width_px;
    for tag in tags.iter_mut().rev() {
        tag.left_px = tag.left_px.min(right - tag.width_px);
        right = tag.left_px - GAP_PX;
    }
    let mut left = 0.0;
    for tag in &mut tags {
        tag.left_px = tag.left_px.max(left);
        left = tag.left_px + tag.width_px + GAP_PX;
    }
    tags
}

/// Takes the labels of ticks away that a tag would lie on.
pub(super) fn make_room(ticks: &mut [Tick], tags: &[DayTag]) {
    for tick in ticks.iter_mut().filter(|tick| !tick.label.is_empty()) {
        let right = tick.label_px + text_width_px(&tick.label, type_px::TINY, false) + GAP_PX;
        let covers =
            |tag: &DayTag| tag.left_px < right && tick.label_px - GAP_PX < tag.left_px + tag.width_px;
        if tags.iter().any(covers) {
            tick.label.clear();
        }
    }
}
