//! The marks of one lane: sorted, gathered, and those on the stretch shown given their place and look.

use super::build::TimelineRequest;
use super::cluster::{Group, Item, count_half_px, gather, make_room};
use super::disputed::disputed;
use super::model::{Lane, Look, Mark, Timeline};
use super::order::put_in_order;
use super::spans::event_span;
use super::when::anchor_day;
use crate::dataset::{Event, EventIx, Family, Shape, Tone};
use crate::geometry::{Point, Size};
use crate::query::is_event_alleged;

/// Half the size of a headline's mark and of any other's.
const HEADLINE_HALF_PX: f64 = 7.0;
const HALF_PX: f64 = 6.0;
/// From a selected mark to the outer edge of the ring around it.
pub const RING_PX: f64 = 6.5;

/// What decides a mark's look beside its own event.
pub(super) struct MarkStyle {
    /// By event; `None` when nothing is dimmed.
    lit: Option<Vec<bool>>,
}

impl MarkStyle {
    pub fn new(request: &TimelineRequest) -> Self {
        let lit = request.lit.map(|events| {
            let mut lit = vec![false; request.data.events.len()];
            for ix in events {
                if let Some(flag) = lit.get_mut(ix.at()) {
                    *flag = true;
                }
            }
            lit
        });
        Self { lit }
    }

    fn dims(&self, events: &[EventIx]) -> bool {
        let is_lit = |lit: &Vec<bool>| events.iter().any(|ix| lit.get(ix.at()).copied().unwrap_or(false));
        self.lit.as_ref().is_some_and(|lit| !is_lit(lit))
    }
}

/// Adds a lane's marks and its events' bars to `timeline`.
pub(super) fn lane_marks(
    timeline: &mut Timeline,
    request: &TimelineRequest,
    style: &MarkStyle,
    (lane, place): (usize, &Lane),
    events: &[EventIx],
) {
    let mut others: Vec<(f64, u32)> = Vec::with_capacity(events.len());
    let mut selected = None;
    for &ix in events {
        let day = anchor_day(&request.data.event(ix).date);
        if request.selected == Some(ix) {
            selected = Some((day, ix));
        } else {
            others.push((day, ix.0));
        }
    }
    put_in_order(&mut others);
    let item = |&(day, ix): &(f64, u32)| Item { day, half_px: half_px(request.data.event(EventIx(ix))) };
    let items: Vec<Item> = others.iter().map(item).collect();
    let px_per_day = timeline.scale.px_per_day();
    let mut groups = gather(&items, px_per_day);
    let at = LanePlace { lane, place };
    if let Some((day, ix)) = selected {
        let ring_px = half_px(request.data.event(ix)) + RING_PX;
        groups = make_room(&groups, &items, Item { day, half_px: ring_px }, px_per_day);
        at.alone(timeline, request, style, (day, ix));
    }
    for group in groups {
        match others.get(group.first..group.first + group.len).unwrap_or_default() {
            [] => {}
            [(_, ix)] => at.alone(timeline, request, style, (group.day, EventIx(*ix))),
            several => at.gathered(timeline, request, style, &group, several),
        }
    }
}

struct LanePlace<'a> {
    lane: usize,
    place: &'a Lane,
}

impl LanePlace<'_> {
    fn alone(
        &self,
        timeline: &mut Timeline,
        request: &TimelineRequest,
        style: &MarkStyle,
        (day, ix): (f64, EventIx),
    ) {
        let event = request.data.event(ix);
        let (shape, tone) = look(request, event);
        let selected = request.selected == Some(ix);
        let dimmed = !selected && style.dims(&[ix]);
        // A long bar may reach into the stretch shown though its mark does not.
        timeline.spans.extend(event_span(
            request,
            ix,
            (self.lane, self.place),
            &timeline.scale,
            (tone, dimmed),
        ));
        let half = half_px(event);
        self.add(timeline, &[ix], day, |mark| Mark {
            half: Size::new(half, half),
            look: Look::Event(shape),
            tone,
            selected,
            dimmed,
            hollow: is_to_come(request, ix),
            alleged: is_event_alleged(event),
            ..mark
        });
        // Without its mark a bracket would belong to nothing.
        let own = timeline.marks.last().filter(|mark| timeline.events_of(mark) == [ix]);
        let bracket = own.and_then(|mark| disputed(request, ix, mark, &timeline.scale));
        timeline.disputed.extend(bracket);
    }

    fn gathered(
        &self,
        timeline: &mut Timeline,
        request: &TimelineRequest,
        style: &MarkStyle,
        group: &Group,
        members: &[(f64, u32)],
    ) {
        let events: Vec<EventIx> = members.iter().map(|&(_, ix)| EventIx(ix)).collect();
        self.add(timeline, &events, group.day, |mark| Mark {
            half: count_half_px(events.len()),
            look: Look::Count(events.len()),
            tone: shared_tone(request, &events),
            dimmed: style.dims(&events),
            hollow: events.iter().all(|&ix| is_to_come(request, ix)),
            alleged: events.iter().all(|&ix| is_event_alleged(request.data.event(ix))),
            ..mark
        });
    }

    /// Adds a mark where its centre is on the stretch shown.
    fn add(
        &self,
        timeline: &mut Timeline,
        events: &[EventIx],
        day: f64,
        finished: impl FnOnce(Mark) -> Mark,
    ) {
        if !timeline.scale.shows(day) {
            return;
        }
        let mark = Mark {
            first: timeline.marked.len(),
            count: events.len(),
            lane: self.lane,
            day,
            centre: Point::new(timeline.scale.screen_from_day(day), self.place.centre_y_px),
            half: Size::default(),
            look: Look::Count(0),
            tone: Tone::Ink,
            selected: false,
            dimmed: false,
            hollow: false,
            alleged: false,
        };
        timeline.marked.extend_from_slice(events);
        timeline.marks.push(finished(mark));
    }
}

fn half_px(event: &Event) -> f64 {
    if event.rank <= 1 { HEADLINE_HALF_PX } else { HALF_PX }
}

fn look(request: &TimelineRequest, event: &Event) -> (Shape, Tone) {
    let kind = request.data.vocabulary.kinds(Family::Events).get(event.kind.at());
    kind.map_or((Shape::Disc, Tone::Ink), |kind| (kind.shape, kind.tone))
}

/// The tone all events share; the quiet one, which claims nothing, where they do not.
fn shared_tone(request: &TimelineRequest, events: &[EventIx]) -> Tone {
    let mut tones = events.iter().map(|&ix| look(request, request.data.event(ix)).1);
    let first = tones.next().unwrap_or(Tone::Mute);
    if tones.all(|tone| tone == first) { first } else { Tone::Mute }
}

fn is_to_come(request: &TimelineRequest, ix: EventIx) -> bool {
    request.at.is_some_and(|at| request.data.event(ix).date.earliest() > at)
}
