//! The marks of one lane: those of its groups that are on the stretch shown, given their place and look.

use std::ops::Range;

use super::cluster::{Group, count_half_px};
use super::date_position::anchor_day;
use super::disputed::disputed;
use super::lane_items::LaneItems;
use super::mark_look::{half_px, look};
use super::model::{Lane, Look, Mark, Timeline};
use super::prefix_sums::PrefixSums;
use super::request::TimelineRequest;
use super::slot::Slot;
use super::spans::event_span;
use base::geometry::{Point, Size};
use dataset::{EventIx, Tone};
use view::LaneBy;

/// Adds a lane's marks and its events' bars to `timeline`; `risen` are those that stand in rows above its line, which
/// come last of its events.
pub(super) fn lane_marks(
    timeline: &mut Timeline,
    request: &TimelineRequest,
    sums: &PrefixSums,
    (lane, place): (usize, &Lane),
    items: &LaneItems,
    risen: &[(EventIx, Slot)],
) {
    let at = LanePlace { lane, place, slot: None };
    for (number, &(ix, slot)) in risen.iter().enumerate() {
        let at = LanePlace { slot: Some(slot), ..at };
        let day = anchor_day(&request.data.event(ix).date);
        at.alone(timeline, request, sums, day, (items.end + number, ix));
    }
    let px_per_day = timeline.scale.px_per_day();
    let strip = heat(request, items, timeline.view_px, px_per_day);
    let most = strip.iter().flatten().map(|cell| cell.events).max();
    let groups = strip.unwrap_or_else(|| items.groups(request, px_per_day));
    if let Some(selected) = items.selected {
        at.alone(timeline, request, sums, selected.day, (selected.at, selected.ix));
    }
    let domain = timeline.scale.domain;
    let first = groups.partition_point(|group| group.day < domain.first_day);
    let end = groups.partition_point(|group| group.day <= domain.last_day()).max(first);
    let [before, after] = items.long_outside(&groups, (first, end));
    for group in before.chain(&groups[first..end]).chain(after) {
        let start = items.start(group);
        if group.events > 1 || most.is_some() {
            at.gathered(timeline, request, sums, (group.day, most), start..start + group.events);
        } else if let Some(&ix) = timeline.marked.get(start) {
            at.alone(timeline, request, sums, group.day, (start, ix));
        }
    }
}

/// From so many events on, a lane of an actor may be a heat strip, and is where so many are on one screen.
const HEAT_FROM: usize = 1_000;
const HEAT_ON_SCREEN: f64 = 400.0;
/// A piece of a heat strip: as wide as a finger's target.
const HEAT_CELL_PX: f64 = 24.0;

/// The pieces of a lane's heat strip, if it is one at this zoom.
fn heat(request: &TimelineRequest, items: &LaneItems, view_px: f64, px_per_day: f64) -> Option<Vec<Group>> {
    if request.lanes != LaneBy::Actor {
        return None;
    }
    let (events, days) = items.extent();
    let on_screen = events as f64 * (view_px / (days * px_per_day).max(1.0)).min(1.0);
    (events >= HEAT_FROM && on_screen >= HEAT_ON_SCREEN).then(|| items.cells(HEAT_CELL_PX, px_per_day))
}

#[derive(Clone, Copy)]
struct LanePlace<'a> {
    lane: usize,
    place: &'a Lane,
    slot: Option<Slot>,
}

impl LanePlace<'_> {
    fn alone(
        &self,
        timeline: &mut Timeline,
        request: &TimelineRequest,
        sums: &PrefixSums,
        day: f64,
        (at, ix): (usize, EventIx),
    ) {
        let event = request.data.event(ix);
        let (shape, tone) = look(request, event);
        let selected = request.selected == Some(ix);
        let dimmed = !selected && sums.dims(at..at + 1);
        // A long bar may reach into the stretch shown though its mark does not.
        timeline.spans.extend(event_span(
            request,
            ix,
            (self.lane, self.y_px()),
            &timeline.scale,
            (tone, dimmed),
        ));
        let half = half_px(event);
        let mark = Mark {
            half: Size::new(half, half),
            look: Look::Event(shape),
            tone,
            selected,
            dimmed,
            hollow: sums.are_to_come(at..at + 1),
            alleged: sums.are_alleged(at..at + 1),
            ..self.mark(timeline, at..at + 1, day)
        };
        if timeline.scale.shows(day) {
            // Without its mark a bracket would belong to nothing.
            timeline.disputed.extend(disputed(request, ix, &mark, &timeline.scale));
            timeline.marks.push(mark);
        }
    }

    fn gathered(
        &self,
        timeline: &mut Timeline,
        request: &TimelineRequest,
        sums: &PrefixSums,
        (day, most): (f64, Option<usize>),
        events: Range<usize>,
    ) {
        // The tone all share; the quiet one, which claims nothing, where they do not.
        let first = timeline.marked.get(events.start).filter(|_| sums.share_tone(events.clone()));
        let (half, look_of) = match most {
            // A hair between two pieces.
            Some(most) => {
                let half = Size::new(HEAT_CELL_PX / 2.0 - 0.5, self.place.line_px / 2.0 - 1.0);
                (self.held(half), Look::Heat((events.len() * 100).div_ceil(most.max(1)) as u8))
            }
            None => (self.held(count_half_px(events.len())), Look::Count(events.len())),
        };
        let tone = first.map_or(Tone::Mute, |&ix| look(request, request.data.event(ix)).1);
        timeline.marks.push(Mark {
            half,
            look: look_of,
            tone,
            dimmed: sums.dims(events.clone()),
            hollow: sums.are_to_come(events.clone()),
            alleged: sums.are_alleged(events.clone()),
            ..self.mark(timeline, events, day)
        });
    }

    /// A counted mark no higher than the lane.
    fn held(&self, half: Size) -> Size {
        Size::new(half.width, half.height.min((self.place.line_px / 2.0 - 1.5).max(8.0)))
    }

    /// The lane's line, or the row.
    fn y_px(&self) -> f64 {
        self.slot.map_or(self.place.centre_y_px, |slot| self.place.row_y_px(slot.row))
    }

    /// A mark in its place, without a look.
    fn mark(&self, timeline: &Timeline, events: Range<usize>, day: f64) -> Mark {
        Mark {
            first: events.start,
            count: events.len(),
            lane: self.lane,
            day,
            centre: Point::new(timeline.scale.screen_from_day(day), self.y_px()),
            half: Size::default(),
            look: Look::Count(0),
            tone: Tone::Ink,
            selected: false,
            dimmed: false,
            hollow: false,
            alleged: false,
            slot: self.slot,
        }
    }
}
