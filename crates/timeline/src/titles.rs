//! What happened, in words at its mark: in a row of titles, or on the lane's line where its neighbours leave room.
//! Headlines first. Draws nothing.

use super::labels::fitted_lines;
use super::lanes::LaneKey;
use super::mark_look::RING_PX;
use super::model::{Lane, Look, Mark, SpanOf, Timeline, Title};
use super::request::TimelineRequest;
use super::stretch::bar_days;
use super::title_rows::{AFTER_PX, GAP_PX, LEAST_CUT_PX, TITLE_LINE_PX, is_cut, wanted_px};
use base::geometry::{Point, Rect};
use base::text::measure::text_width_px;
use base::type_scale::type_px;
use dataset::Event;
use view::LaneBy;

/// No title on a lane's line is wider.
const MOST_PX: f64 = 420.0;

/// Titles for the marks of `timeline`, whose marks are in order. `lines` is how many each may have.
pub(super) fn titles(request: &TimelineRequest, timeline: &Timeline, lines: usize) -> Vec<Title> {
    let mut titles: Vec<Title> = Vec::new();
    let mut on_line: Vec<Vec<usize>> = vec![Vec::new(); timeline.lanes.len()];
    for (position, mark) in timeline.marks.iter().enumerate() {
        if let Some(slot) = &mark.slot {
            let edge_px = mark.centre.x + slot.sign() * slot.offset_px;
            let place = Place { edge_px, before: slot.before, room_px: slot.room_px, lines };
            titles.extend(title(request, timeline, position, &place));
        }
        if mark.slot.is_none_or(|slot| slot.row == 0) {
            on_line[mark.lane].push(position);
        }
    }
    for (number, marks) in on_line.iter().enumerate() {
        if has_room(request, timeline, number) {
            beside(request, timeline, marks, lines, &mut titles);
        }
    }
    titles
}

/// Whether words may stand on a lane's line: not over the bar of a dispute.
fn has_room(request: &TimelineRequest, timeline: &Timeline, number: usize) -> bool {
    let bar = |lane: usize, of: SpanOf| lane == number && matches!(of, SpanOf::Dispute(_));
    request.lanes != LaneBy::Dispute && !timeline.spans.iter().any(|span| bar(span.lane, span.of))
}

/// Titles on a lane's line, between a mark and its neighbours: the selected mark's first, then those of headlines.
fn beside(
    request: &TimelineRequest,
    timeline: &Timeline,
    marks: &[usize],
    lines: usize,
    titles: &mut Vec<Title>,
) {
    let reaches: Vec<(f64, f64)> =
        marks.iter().map(|&at| reach(request, timeline, &timeline.marks[at])).collect();
    // What is free before each mark, and after the last.
    let mut gaps: Vec<(f64, f64)> = Vec::with_capacity(marks.len() + 1);
    let mut from_px = timeline.plot.min.x;
    for &(left_px, right_px) in &reaches {
        gaps.push((from_px, left_px));
        from_px = from_px.max(right_px);
    }
    gaps.push((from_px, timeline.plot.max.x + AFTER_PX));
    let room = |(from, to): (f64, f64)| to - from - GAP_PX - AFTER_PX;
    // Each takes what it needs to be read; what is left then goes to those that want more.
    let mut seats: Vec<Seat> = Vec::new();
    for loud in [2, 1, 0] {
        for (at, &position) in marks.iter().enumerate() {
            let mark = &timeline.marks[position];
            let asks = |event: &&Event| {
                let speaks = !mark.dimmed && mark.slot.is_none() && speaks(request, timeline, mark);
                speaks && loudness(mark, event) == loud
            };
            let Some(event) = of_one(request, timeline, mark).filter(asks) else { continue };
            let words = event.title.text(request.lang);
            let whole_px = text_width_px(words, type_px::TINY, false) + 1.0;
            let least_px = whole_px.min(LEAST_CUT_PX);
            let (left_px, right_px) = reaches[at];
            // Another's bar may reach over this mark: then there is no room beside it.
            let after = gaps[at + 1].0 <= right_px && room(gaps[at + 1]) >= least_px;
            let before = gaps[at].1 >= left_px && room(gaps[at]) >= least_px;
            let is_before = match (after, before) {
                (true, true) => room(gaps[at + 1]) < whole_px && room(gaps[at]) > room(gaps[at + 1]),
                (false, false) => continue,
                (_, before) => before,
            };
            let gap = if is_before { at } else { at + 1 };
            let taken_px = (wanted_px(words, whole_px, lines) + 1.0).min(room(gaps[gap]));
            if is_before {
                gaps[gap].1 = left_px - GAP_PX - taken_px;
            } else {
                gaps[gap].0 = right_px + GAP_PX + taken_px;
            }
            seats.push(Seat { at, gap, is_before, taken_px });
        }
    }
    for Seat { at, gap, is_before, taken_px } in seats {
        let (left_px, right_px) = reaches[at];
        let edge_px = if is_before { left_px - GAP_PX } else { right_px + GAP_PX };
        let more_px = (gaps[gap].1 - gaps[gap].0 - AFTER_PX).max(0.0);
        let room_px = (taken_px + more_px).min(MOST_PX);
        let place = Place { edge_px, before: is_before, room_px, lines };
        let Some(title) = title(request, timeline, marks[at], &place) else { continue };
        if is_before {
            gaps[gap].1 = gaps[gap].1.min(title.rect.min.x);
        } else {
            gaps[gap].0 = gaps[gap].0.max(title.rect.max.x);
        }
        titles.push(title);
    }
}

/// The room a title has got on a lane's line, by position among the lane's marks and the gaps between them.
struct Seat {
    at: usize,
    gap: usize,
    is_before: bool,
    taken_px: f64,
}

/// What a mark on the line takes of it: its body, its ring, its bar.
fn reach(request: &TimelineRequest, timeline: &Timeline, mark: &Mark) -> (f64, f64) {
    let reach_px = mark.half.width + if mark.selected { RING_PX } else { 0.0 };
    let (left, right) = (mark.centre.x - reach_px, mark.centre.x + reach_px);
    let bar = of_one(request, timeline, mark).and_then(|event| bar_days(request, event));
    let words_px = mark.slot.map_or(mark.centre.x, |slot| {
        mark.centre.x + slot.sign() * (slot.offset_px + slot.room_px + AFTER_PX)
    });
    let (left, right) = (left.min(words_px), right.max(words_px));
    bar.map_or((left, right), |(first, last)| {
        let x = |day: f64| timeline.scale.screen_from_day(day);
        (left.min(x(first)), right.max(x(last)))
    })
}

fn of_one<'a>(request: &TimelineRequest<'a>, timeline: &Timeline, mark: &Mark) -> Option<&'a Event> {
    let is_one = matches!(mark.look, Look::Event(_));
    let ix = timeline.events_of(mark).first().filter(|_| is_one)?;
    Some(request.data.event(*ix))
}

/// Whether a mark is the one of its event that has the words, where an event stands in several lanes: that in the large
/// lane, else the one at home.
fn speaks(request: &TimelineRequest, timeline: &Timeline, mark: &Mark) -> bool {
    let Some(&ix) = timeline.events_of(mark).first().filter(|_| !timeline.homes.is_empty()) else {
        return true;
    };
    let large = timeline.lanes.iter().position(|lane| request.focal.map(LaneKey::Actor) == Some(lane.key));
    let takes_part = || request.data.event(ix).actors.iter().any(|part| Some(part.entity) == request.focal);
    match large.filter(|_| takes_part()) {
        Some(large) => mark.lane == large,
        None => timeline.is_at_home(ix, mark.lane),
    }
}

fn loudness(mark: &Mark, event: &Event) -> u8 {
    if mark.selected { 2 } else { u8::from(event.rank <= 1) }
}

/// Where words are to stand: from `edge_px` on, or up to it.
struct Place {
    edge_px: f64,
    before: bool,
    room_px: f64,
    lines: usize,
}

/// The title of a mark's event in its place, cut by the plot; none where what is left says too little.
fn title(request: &TimelineRequest, timeline: &Timeline, position: usize, place: &Place) -> Option<Title> {
    let mark = &timeline.marks[position];
    // While something else is highlighted, words on the rest would be louder than its marks.
    let event =
        of_one(request, timeline, mark).filter(|_| !mark.dimmed && speaks(request, timeline, mark))?;
    let plot = timeline.plot;
    let on_plot = if place.before { place.edge_px - plot.min.x } else { plot.max.x - place.edge_px };
    let text = event.title.text(request.lang);
    let lines = fitted_lines(text, place.room_px.min(on_plot), type_px::TINY, place.lines);
    let width_px = lines.iter().map(|line| text_width_px(line, type_px::TINY, false)).fold(0.0, f64::max);
    if width_px > on_plot
        || text.is_empty()
        || (is_cut(text, &lines) && place.room_px.min(on_plot) < LEAST_CUT_PX - 1.0)
    {
        return None;
    }
    let left_px = if place.before { place.edge_px - width_px } else { place.edge_px };
    let height_px = TITLE_LINE_PX * lines.len() as f64;
    let top = Point::new(left_px, mark.centre.y - height_px / 2.0);
    let rect = Rect::new(top, Point::new(left_px + width_px, top.y + height_px));
    Some(Title { mark: position, lines, rect, before: place.before })
}

impl Lane {
    /// The middle of one of its rows, from 1 upwards, or its line.
    pub(super) fn row_y_px(&self, row: usize) -> f64 {
        if row == 0 {
            return self.centre_y_px;
        }
        self.centre_y_px - self.line_px / 2.0 - (row as f64 - 0.5) * self.row_px
    }
}
