//! The marks of one lane: those of its groups that are on the stretch shown, given their place and look.

use std::ops::Range;

use super::cluster::count_half_px;
use super::date_position::anchor_day;
use super::disputed::disputed;
use super::lane_items::LaneItems;
use super::mark_look::{half_px, look};
use super::model::{Lane, Look, Mark, Timeline};
use super::prefix_sums::PrefixSums;
use super::request::TimelineRequest;
use super::spans::event_span;
use super::title_rows::Slot;
use base::geometry::{Point, Size};
use dataset::{EventIx, Tone};

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
    let groups = items.groups(request, timeline.scale.px_per_day());
    if let Some(selected) = items.selected {
        at.alone(timeline, request, sums, selected.day, (selected.at, selected.ix));
    }
    let domain = timeline.scale.domain;
    let first = groups.partition_point(|group| group.day < domain.first_day);
    let end = groups.partition_point(|group| group.day <= domain.last_day()).max(first);
    let [before, after] = items.long_outside(&groups, (first, end));
    for group in before.chain(&groups[first..end]).chain(after) {
        let start = items.start(group);
        if group.events > 1 {
            at.gathered(timeline, request, sums, group.day, start..start + group.events);
        } else if let Some(&ix) = timeline.marked.get(start) {
            at.alone(timeline, request, sums, group.day, (start, ix));
        }
    }
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
        day: f64,
        events: Range<usize>,
    ) {
        // The tone all share; the quiet one, which claims nothing, where they do not.
        let first = timeline.marked.get(events.start).filter(|_| sums.share_tone(events.clone()));
        let tone = first.map_or(Tone::Mute, |&ix| look(request, request.data.event(ix)).1);
        timeline.marks.push(Mark {
            half: count_half_px(events.len()),
            look: Look::Count(events.len()),
            tone,
            dimmed: sums.dims(events.clone()),
            hollow: sums.are_to_come(events.clone()),
            alleged: sums.are_alleged(events.clone()),
            ..self.mark(timeline, events, day)
        });
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
