//! Lines from lane to lane: an event stands in the lane of each of its actors, and a line joins the mark of who acts with
//! those of the others, so that the graph lies along time. Lines between the same two marks are one.

use super::date_position::anchor_day;
use super::lanes::LaneKey;
use super::model::{Link, Mark, Timeline};
use super::order::put_in_order;
use super::request::TimelineRequest;
use base::geometry::Point;
use base::sort::sort;
use dataset::{Arrow, EventIx, Family, KindIx, Tone};

/// With more events than this on one screen, lines would be a wall: then only those of the selected event are drawn.
const MOST_EVENTS: f64 = 450.0;
/// How far beside the middle of a mark a line may end, as a share of half its width.
const ASIDE: f64 = 0.5;
/// Between a mark and the end of a line.
const GAP_PX: f64 = 1.5;

/// What one event adds: from a mark to a mark, and whether it points there.
struct Strand {
    from: usize,
    to: usize,
    points: bool,
    day: f64,
    event: EventIx,
}

/// The lines between the marks of `timeline`, which are in order. `all_px` is how wide all of time is at this zoom.
pub(super) fn links(request: &TimelineRequest, timeline: &Timeline, all_px: f64) -> Vec<Link> {
    if timeline.homes.is_empty() {
        return Vec::new();
    }
    let on_screen = request.events.len() as f64 * (timeline.view_px / all_px).min(1.0);
    let mut strands = strands(request, timeline, on_screen <= MOST_EVENTS);
    sort(&mut strands, &mut |a, b| (a.from, a.to).cmp(&(b.from, b.to)));
    strands
        .chunk_by(|a, b| (a.from, a.to) == (b.from, b.to))
        .map(|same| link(request, timeline, same))
        .collect()
}

impl Timeline {
    /// The names of the lanes that a mark of one event points to, and of those that point to it.
    #[must_use]
    pub fn acting_names(&self, at: usize) -> [Vec<&str>; 2] {
        let is_one = self.marks.get(at).is_some_and(|mark| mark.count() == 1);
        let name = |mark: usize| self.lanes[self.marks[mark].lane].name.as_str();
        let pointing = || self.links.iter().filter(|link| link.points && is_one);
        [
            pointing().filter(|link| link.from == at).map(|link| name(link.to)).collect(),
            pointing().filter(|link| link.to == at).map(|link| name(link.from)).collect(),
        ]
    }
}

/// Event by event: its mark at home with each of its others.
fn strands(request: &TimelineRequest, timeline: &Timeline, all: bool) -> Vec<Strand> {
    let mut stands: Vec<(f64, u32)> = Vec::new();
    for (position, mark) in timeline.marks.iter().enumerate() {
        for &ix in timeline.events_of(mark) {
            if all || request.selected == Some(ix) {
                stands.push((f64::from(ix.0), position as u32));
            }
        }
    }
    put_in_order(&mut stands);
    let mut strands = Vec::new();
    for same in stands.chunk_by(|a, b| a.0 == b.0) {
        let event = EventIx(same[0].0 as u32);
        let marks = || same.iter().map(|(_, mark)| *mark as usize);
        let Some(from) = marks().find(|&at| timeline.is_at_home(event, timeline.marks[at].lane)) else {
            continue;
        };
        for to in marks().filter(|&to| to != from) {
            let day = anchor_day(&request.data.event(event).date);
            let strand =
                Strand { from, to, points: acts_on(request, timeline, event, (from, to)), day, event };
            let is_back = !strand.points && acts_on(request, timeline, event, (to, from));
            strands.push(if is_back {
                Strand { from: to, to: from, points: true, ..strand }
            } else {
                strand
            });
        }
    }
    strands
}

/// Whether the actor of one mark's lane acts on that of another's, as the roles of an event have it: somebody whose role
/// is to be acted on, by somebody who acts, or has the role of the first actor.
fn acts_on(request: &TimelineRequest, timeline: &Timeline, ix: EventIx, (from, to): (usize, usize)) -> bool {
    let actors = &request.data.event(ix).actors;
    let role = |mark: usize| match timeline.lanes[timeline.marks[mark].lane].key {
        LaneKey::Actor(entity) => actors.iter().find(|part| part.entity == entity).map(|part| part.role),
        _ => None,
    };
    let (Some(acts), Some(other)) = (role(from), role(to)) else { return false };
    let arrow =
        |role: KindIx| request.data.vocabulary.kinds(Family::Roles).get(role.at()).map(|kind| kind.arrow);
    let is_first = actors.first().is_some_and(|part| part.role == acts);
    acts != other
        && arrow(other) == Some(Arrow::From)
        && (arrow(acts) == Some(Arrow::To) || (is_first && arrow(acts) != Some(Arrow::From)))
}

/// One line for all strands between two marks, as upright as the marks allow: at the mean of their days.
fn link(request: &TimelineRequest, timeline: &Timeline, same: &[Strand]) -> Link {
    let [from, to] = [same[0].from, same[0].to].map(|at| &timeline.marks[at]);
    let day = same.iter().map(|strand| strand.day).sum::<f64>() / same.len() as f64;
    let x_px = timeline.scale.screen_from_day(day);
    let down = if to.centre.y > from.centre.y { 1.0 } else { -1.0 };
    let edge = |mark: &Mark, sign: f64| {
        let aside = mark.half.width * ASIDE;
        let x_px = x_px.max(mark.centre.x - aside).min(mark.centre.x + aside);
        Point::new(x_px, mark.centre.y + sign * (mark.half.height + GAP_PX))
    };
    let is_selected = |strand: &Strand| request.selected == Some(strand.event);
    Link {
        from: same[0].from,
        to: same[0].to,
        start: edge(from, down),
        end: edge(to, -down),
        points: same.iter().any(|strand| strand.points),
        events: same.len(),
        tone: if from.tone == to.tone { from.tone } else { Tone::Mute },
        selected: same.iter().any(is_selected),
        dimmed: from.dimmed || to.dimmed,
        alleged: from.alleged && to.alleged,
    }
}
