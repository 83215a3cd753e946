//! What happened, written beside marks that stand alone, where the lane has room for all of it, between the mark and
//! its neighbours. Draws nothing.

use super::labels::fitted_lines;
use super::mark_look::RING_PX;
use super::model::{Lane, Look, Mark, Timeline, Title};
use super::request::TimelineRequest;
use base::geometry::{Point, Rect};
use base::text::measure::text_width_px;
use base::type_scale::type_px;
use dataset::Event;

/// From one line of a title to the next.
pub const TITLE_LINE_PX: f64 = 14.0;
/// Columns that words are set in, the narrowest first that holds all of them.
const COLUMNS_PX: [f64; 4] = [120.0, 190.0, 260.0, 340.0];
/// Narrower than this nothing reads well.
const LEAST_ROOM_PX: f64 = 48.0;
const MOST_LINES: usize = 3;
/// Between a mark and words, and between words and what comes next.
const GAP_PX: f64 = 4.0;
/// From the lane's line up to the words: over a bar.
const ABOVE_LINE_PX: f64 = 6.0;

/// Titles for the marks of `timeline`, whose marks are in order.
pub(super) fn titles(request: &TimelineRequest, timeline: &Timeline) -> Vec<Title> {
    let mut titles = Vec::new();
    for (number, lane) in timeline.lanes.iter().enumerate() {
        // Words hang over the line: half the lane is theirs.
        let lines = ((lane.height_px / 2.0 - ABOVE_LINE_PX) / TITLE_LINE_PX) as usize;
        if lines > 0 {
            in_lane(request, timeline, (number, lane), lines.min(MOST_LINES), &mut titles);
        }
    }
    titles
}

/// The titles of one lane: the selected mark's first, then those of headlines, then through time.
fn in_lane(
    request: &TimelineRequest,
    timeline: &Timeline,
    (number, lane): (usize, &Lane),
    most_lines: usize,
    titles: &mut Vec<Title>,
) {
    let marks: Vec<usize> = (0..timeline.marks.len()).filter(|&i| timeline.marks[i].lane == number).collect();
    // What is written or drawn already, from where to where.
    let reaches = |&i: &usize| {
        let Mark { centre, half, selected, .. } = timeline.marks[i];
        let reach_px = half.width + if selected { RING_PX } else { 0.0 };
        (centre.x - reach_px, centre.x + reach_px)
    };
    let mut taken: Vec<(f64, f64)> = marks.iter().map(reaches).collect();
    for loud in [2, 1, 0] {
        for (at, &position) in marks.iter().enumerate() {
            let mark = &timeline.marks[position];
            // While something else is highlighted, words on the rest would be louder than its marks.
            let alone = matches!(mark.look, Look::Event(_)) && !mark.dimmed;
            let Some(&event) = timeline.events_of(mark).first().filter(|_| alone) else { continue };
            let event = request.data.event(event);
            if loudness(mark, event) != loud {
                continue;
            }
            let (left_px, right_px) = taken[at];
            let end_px =
                taken.iter().map(|t| t.0).filter(|x| *x >= right_px).fold(timeline.plot.max.x, f64::min);
            let start_px =
                taken.iter().map(|t| t.1).filter(|x| *x <= left_px).fold(timeline.plot.min.x, f64::max);
            let (after_px, before_px) = (end_px - right_px - 2.0 * GAP_PX, left_px - start_px - 2.0 * GAP_PX);
            let title = event.title.text(request.lang);
            let placed = match fitting(title, after_px, most_lines) {
                Some(lines) => Some((lines, true)),
                None => fitting(title, before_px, most_lines).map(|lines| (lines, false)),
            };
            let Some((lines, after)) = placed else { continue };
            let width_px = lines.iter().map(|line| width_of(line)).fold(0.0, f64::max);
            let left_px = if after { right_px + GAP_PX } else { left_px - GAP_PX - width_px };
            let foot_px = lane.centre_y_px - ABOVE_LINE_PX;
            let top = Point::new(left_px, foot_px - TITLE_LINE_PX * lines.len() as f64);
            taken.push((left_px, left_px + width_px));
            titles.push(Title {
                mark: position,
                lines,
                rect: Rect::new(top, Point::new(left_px + width_px, foot_px)),
                before: !after,
            });
        }
    }
}

fn loudness(mark: &Mark, event: &Event) -> u8 {
    if mark.selected { 2 } else { u8::from(event.rank <= 1) }
}

/// All of a title in the narrowest column that holds it in so many lines; none where it would have to be cut.
fn fitting(title: &str, room_px: f64, most_lines: usize) -> Option<Vec<String>> {
    if room_px < LEAST_ROOM_PX {
        return None;
    }
    COLUMNS_PX.into_iter().find_map(|column_px| {
        let lines = fitted_lines(title, column_px.min(room_px), type_px::TINY, most_lines);
        (!lines.iter().any(|line| line.ends_with('…'))).then_some(lines)
    })
}

fn width_of(line: &str) -> f64 {
    text_width_px(line, type_px::TINY, false)
}
