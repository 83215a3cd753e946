//! How the height of the drawing is shared out among lanes: each has its line, and above it as many rows of titles as it
//! needs, where there is room for them.

use std::rc::Rc;

use super::lane_items::LaneItems;
use super::model::Lane;
use super::plot_area::COMPACT_PX;
use super::prefix_sums::PrefixSums;
use super::request::TimelineRequest;
use super::scale::Domain;
use super::slot::Slot;
use super::title_rows::{LaneTitles, MOST_ROWS, RowStyle};
use base::geometry::Rect;
use dataset::EventIx;

/// What the line of a lane takes at least, beside what rows take.
const LINE_MORE_PX: f64 = 2.0;
/// So many events never have titles of several lines each.
const FEW: usize = 200;
/// The share of events that rows are planned by, in the middle of time: a few early ones stretch it.
const MIDDLE_SHARE: f64 = 0.9;

/// What rows of titles a timeline has.
pub(super) struct RowPlan {
    pub style: RowStyle,
    /// By lane: so many rows above its line; empty where there is room for none.
    pub rows: Vec<usize>,
    /// By lane, those that ask for rows; empty where there is room for none.
    pub titles: Vec<LaneTitles>,
    /// By lane: whether the bar of a dispute lies on its line.
    barred: Vec<bool>,
    /// The lane that is large.
    large: Option<usize>,
}

/// The events of all lanes at one zoom: those on the lines, and those that have risen above them.
pub(super) struct Risen {
    pub items: Vec<LaneItems>,
    /// By lane.
    pub risen: Vec<Vec<(EventIx, Slot)>>,
    /// All events, lane by lane: those on its line, then those that have risen.
    pub marked: Rc<[EventIx]>,
    pub sums: PrefixSums,
}

impl RowPlan {
    /// For lanes with these events on a plot; `items` are the lanes'. `barred` are those with the bar of a dispute on
    /// their line, which has no room for words.
    pub fn new(
        request: &TimelineRequest,
        (of_lane, items): (&[Vec<EventIx>], &[LaneItems]),
        (barred, focal): (Vec<bool>, Option<usize>),
        plot: Rect,
    ) -> Self {
        let style = RowStyle::ON_LINE;
        let none = RowPlan { style, rows: Vec::new(), titles: Vec::new(), barred: Vec::new(), large: focal };
        let middle_days = middle_days(request);
        let Some(around) = Domain::around(request.data, request.events) else { return none };
        // What is shown at first may leave early events out: room beyond the last is reckoned from the others.
        let more = (around.span_days - middle_days).max(0.0) * Domain::MARGIN_SHARE;
        let bounds = (around.first_day + more, around.last_day() - more);
        // A few events are planned for as they are all seen, too.
        let is_few = request.events.len() <= FEW;
        let zooms = [middle_days, if is_few { around.span_days } else { middle_days }];
        let zooms = &zooms[..if is_few { 2 } else { 1 }];
        if let Some(focal) = focal {
            return Self::of_focal(request, of_lane, (barred, focal), (plot, bounds));
        }
        for style in RowStyle::ALL {
            let spare_px = plot.height() - (style.row_px + LINE_MORE_PX) * of_lane.len() as f64;
            let room = (spare_px / style.row_px).max(0.0) as usize;
            let is_last = style == RowStyle::ON_LINE;
            if room == 0 || of_lane.is_empty() || (!is_last && !is_few) {
                continue;
            }
            let of = |events: &Vec<EventIx>| LaneTitles::new(request, events, style.lines, bounds);
            let titles: Vec<LaneTitles> = of_lane.iter().map(of).collect();
            let need_at = |lane: usize, titles: &LaneTitles, px_per_day: f64| {
                let stays = staying(request, (titles, &items[lane]), barred[lane], px_per_day);
                let risen = titles.rise(MOST_ROWS, px_per_day, &stays);
                let rows = risen.iter().map(|(_, slot)| slot.row).max().unwrap_or(0);
                (rows, risen.len() + stays.iter().flatten().count() == titles.len())
            };
            let need = |(lane, titles): (usize, &LaneTitles)| {
                let needs = zooms.iter().map(|days| need_at(lane, titles, plot.width() / days));
                needs.fold((0, true), |(rows, all), (more, whole)| (rows.max(more), all && whole))
            };
            let needs: Vec<(usize, bool)> = titles.iter().enumerate().map(need).collect();
            let all: usize = needs.iter().map(|need| need.0).sum();
            if is_last || (all <= room && needs.iter().all(|need| need.1)) {
                let mut rows = vec![0; needs.len()];
                share_out(&mut rows, room, |lane| needs[lane].0);
                // Seen at another zoom, a lane may need more: there is none it could use beyond one for each event.
                share_out(&mut rows, room, |lane| titles[lane].len().min(MOST_ROWS));
                return RowPlan { style, rows, titles, barred, large: None };
            }
        }
        none
    }

    /// One lane large, the others as close as they may be.
    fn of_focal(
        request: &TimelineRequest,
        of_lane: &[Vec<EventIx>],
        (barred, focal): (Vec<bool>, usize),
        (plot, bounds): (Rect, (f64, f64)),
    ) -> Self {
        let style = RowStyle::ON_LINE;
        let of = |events: &Vec<EventIx>| LaneTitles::new(request, events, style.lines, bounds);
        let titles: Vec<LaneTitles> = of_lane.iter().map(of).collect();
        let spare_px = plot.height() - COMPACT_PX * of_lane.len() as f64;
        let mut rows = vec![0; of_lane.len()];
        rows[focal] = ((spare_px / style.row_px).max(0.0) as usize).min(MOST_ROWS).min(titles[focal].len());
        RowPlan { style, rows, titles, barred, large: Some(focal) }
    }

    /// Where the events of lanes stand at a zoom; `None` where no lane has rows.
    pub fn rise(&self, request: &TimelineRequest, items: &[LaneItems], px_per_day: f64) -> Option<Risen> {
        if self.titles.is_empty() {
            return None;
        }
        let (mut marked, mut on_lines, mut all) = (Vec::new(), Vec::new(), Vec::new());
        for (lane, titles) in self.titles.iter().enumerate() {
            let stays = staying(request, (titles, &items[lane]), self.barred[lane], px_per_day);
            let rows = self.rows[lane];
            let mut risen = if rows == 0 { Vec::new() } else { titles.rise(rows, px_per_day, &stays) };
            let rest = titles.rest(&risen);
            let selected = items[lane].selected.map(|selected| selected.ix);
            let events: Vec<EventIx> = rest.iter().map(|at| titles.event(*at)).chain(selected).collect();
            let on_line = LaneItems::new(request, &events, &mut marked);
            if !self.barred[lane] {
                titles.settle(request, (&rest, &on_line), (px_per_day, &stays), &mut risen);
            }
            let risen: Vec<_> = risen.iter().map(|(at, slot)| (titles.event(*at), *slot)).collect();
            marked.extend(risen.iter().map(|(ix, _)| *ix));
            on_lines.push(on_line);
            all.push(risen);
        }
        let sums = PrefixSums::new(request, &marked);
        Some(Risen { items: on_lines, risen: all, marked: marked.into(), sums })
    }

    /// Gives each lane its place from the top of the plot down.
    pub fn place(&self, lanes: &mut [Lane], plot: Rect) {
        let row_px = self.style.row_px;
        let rows_px = self.rows.iter().sum::<usize>() as f64 * row_px;
        let shared_px = (plot.height() - rows_px) / lanes.len().max(1) as f64;
        // A large lane has what is left: so it lies wherever it was before it grew, and more.
        let close_px = if self.large.is_some() { shared_px.min(COMPACT_PX) } else { shared_px };
        let left_px = (shared_px - close_px) * lanes.len() as f64;
        let mut top_px = plot.min.y;
        for (position, lane) in lanes.iter_mut().enumerate() {
            let line_px = close_px + if self.large == Some(position) { left_px } else { 0.0 };
            lane.rows = self.rows.get(position).copied().unwrap_or(0);
            lane.row_px = row_px;
            lane.height_px = line_px + lane.rows as f64 * row_px;
            lane.line_px = line_px;
            // On the middle of a pixel, where its hairline is drawn.
            lane.centre_y_px = (top_px + lane.height_px - line_px / 2.0).floor() + 0.5;
            top_px += lane.height_px;
        }
    }
}

/// The days over which most events are spread: what is planned for them is the same wherever the reader looks.
fn middle_days(request: &TimelineRequest) -> f64 {
    let events = request.events;
    let at = |share: f64| {
        let position = (events.len().saturating_sub(1)) as f64 * share;
        events.get(position as usize).map_or(0.0, |&ix| f64::from(request.data.event(ix).date.earliest().0))
    };
    let edge = (1.0 - MIDDLE_SHARE) / 2.0;
    ((at(1.0 - edge) - at(edge)) / MIDDLE_SHARE).max(10.0)
}

fn staying(
    request: &TimelineRequest,
    (titles, items): (&LaneTitles, &LaneItems),
    is_barred: bool,
    px_per_day: f64,
) -> Vec<Option<bool>> {
    if is_barred { Vec::new() } else { titles.staying(request, items, px_per_day) }
}

/// Gives out `room` rows, less those given, one by one to the lane that lacks most for what it has (the method of
/// D'Hondt); none gets more than it needs.
fn share_out(rows: &mut [usize], room: usize, needs: impl Fn(usize) -> usize) {
    for _ in rows.iter().sum()..room {
        let lacks = |at: usize| needs(at) as f64 / (rows[at] + 1) as f64;
        let open = (0..rows.len()).filter(|&at| rows[at] < needs(at));
        // The first of those that lack as much.
        let Some(at) = open.reduce(|best, at| if lacks(at) > lacks(best) { at } else { best }) else { break };
        rows[at] += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_go_to_the_lanes_that_need_them_and_never_more_than_needed() {
        for (needs, room, expected) in [
            (vec![3, 1, 0], 10, vec![3, 1, 0]),
            (vec![12, 4, 4], 5, vec![3, 1, 1]),
            (vec![2, 2], 3, vec![2, 1]),
            (vec![], 3, vec![]),
        ] {
            let mut rows = vec![0; needs.len()];
            share_out(&mut rows, room, |at| needs[at]);
            assert_eq!(rows, expected, "{needs:?}");
        }
    }
}
