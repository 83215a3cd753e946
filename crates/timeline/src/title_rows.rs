//! Rows of titles above the line of a lane: which events stand in one, with their words, so that nothing meets. Depends
//! on the lane's events and the zoom, never on where the reader has panned to, as gathering does.
//!
//! Headlines choose first, each the lowest row that is free over its mark and its words. What is taken is kept in
//! cells of a few pixels, a bit a row, so that an event asks once for all rows and never goes through other events.

use super::cluster::Group;
use super::date_position::anchor_day;
use super::labels::fitted_lines;
use super::lane_items::LaneItems;
use super::mark_look::{RING_PX, half_px};
use super::order::{in_order, put_in_order};
use super::request::TimelineRequest;
use super::slot::Slot;
use super::stretch::bar_days;
use base::text::measure::text_width_px;
use base::type_scale::type_px;
use dataset::EventIx;

/// From one line of a title to the next.
pub const TITLE_LINE_PX: f64 = 14.0;
/// Between a mark and its words.
pub(super) const GAP_PX: f64 = 4.0;
/// Between words and what comes next in their row.
pub(super) const AFTER_PX: f64 = 10.0;
/// Shorter than this, cut words say too little.
pub(super) const LEAST_CUT_PX: f64 = 96.0;
/// More rows than this no lane has: a bit each.
pub(super) const MOST_ROWS: usize = 31;
/// A title asks for no more than this at first, and is then let out where there is room.
const WANTED_PX: f64 = 220.0;
/// No line of words is longer.
const MOST_PX: f64 = 420.0;
/// Columns that words are set in where there are several lines, the narrowest first that holds all of them.
const COLUMNS_PX: [f64; 3] = [120.0, 170.0, 220.0];
const CELL_PX: f64 = 8.0;
/// So many cells at most: of a long time seen near they are wider.
const MOST_CELLS: f64 = 131_072.0;

/// How titles are set: so many lines, and the height of a row of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct RowStyle {
    pub lines: usize,
    pub row_px: f64,
}

impl RowStyle {
    /// The most generous first.
    pub const ALL: [RowStyle; 3] = [
        RowStyle { lines: 3, row_px: 46.0 },
        RowStyle { lines: 2, row_px: 32.0 },
        RowStyle { lines: 1, row_px: 24.0 },
    ];

    /// Of lanes without rows: words beside a mark, on the lane's line.
    pub const ON_LINE: RowStyle = RowStyle::ALL[2];
}

/// An event that asks for a title.
#[derive(Clone, Copy)]
struct Candidate {
    day: f64,
    ix: EventIx,
    half_px: f64,
    /// Of its bar, if it has one.
    bar: Option<(f64, f64)>,
    /// What its words ask for, and what all of them would take in one line.
    wanted_px: f64,
    whole_px: f64,
}

/// The events of one lane that ask for titles, through time.
pub(super) struct LaneTitles {
    candidates: Vec<Candidate>,
    /// Headlines first, then through time.
    order: Vec<u32>,
    lines: usize,
    /// All days of all lanes, with a little room: words stay between them.
    bounds: (f64, f64),
}

impl LaneTitles {
    /// Of a lane's events but the selected one, which has a place of its own. `bounds` are all
    /// days of all lanes, with a little room.
    pub fn new(request: &TimelineRequest, events: &[EventIx], lines: usize, bounds: (f64, f64)) -> Self {
        let others = events.iter().filter(|ix| request.selected != Some(**ix));
        let mut by_day: Vec<(f64, u32)> =
            others.map(|&ix| (anchor_day(&request.data.event(ix).date), ix.0)).collect();
        put_in_order(&mut by_day);
        let candidates: Vec<Candidate> =
            by_day.iter().map(|&(day, ix)| candidate(request, day, EventIx(ix), lines)).collect();
        let rank = |at: usize| f64::from(request.data.event(candidates[at].ix).rank);
        let mut order: Vec<(f64, u32)> = (0..candidates.len()).map(|at| (rank(at), at as u32)).collect();
        put_in_order(&mut order);
        Self { order: order.into_iter().map(|(_, at)| at).collect(), candidates, lines, bounds }
    }

    /// Which events stay on the lane's line at this zoom, as they have room for their words there: alone, with enough
    /// before their neighbours. By candidate: whether the words then end at the mark. `items` are the lane's.
    pub fn staying(
        &self,
        request: &TimelineRequest,
        items: &LaneItems,
        px_per_day: f64,
    ) -> Vec<Option<bool>> {
        let mut stays = vec![None; self.candidates.len()];
        let groups = items.groups(request, px_per_day);
        let marks: Vec<Reach> =
            groups.iter().map(|group| self.reach(group, items, None, px_per_day)).collect();
        let (mut end_px, last_px) = (0.0, self.board_px(self.bounds.1, px_per_day));
        for (number, mark) in marks.iter().enumerate() {
            let next_px = marks.get(number + 1).map_or(last_px, |next| next.left.min(last_px));
            let words_px = mark.one.map_or(0.0, |at| self.candidates[at].wanted_px + GAP_PX + AFTER_PX);
            let mut own_end_px = mark.right;
            if let Some(at) = mark.one.filter(|_| mark.left >= end_px && mark.right <= next_px) {
                if mark.right + words_px <= next_px {
                    stays[at] = Some(false);
                    own_end_px = mark.right + words_px;
                } else if mark.left - words_px >= end_px {
                    stays[at] = Some(true);
                }
            }
            end_px = f64::max(end_px, own_end_px);
        }
        stays
    }

    /// What the mark of a group takes of the line. `rest` are the candidates that `items` are of, where not all.
    fn reach(&self, group: &Group, items: &LaneItems, rest: Option<&[usize]>, px_per_day: f64) -> Reach {
        let (x_px, half_px) = (self.board_px(group.day, px_per_day), items.half_px(group));
        let position = items.position(group);
        let at = rest.map_or(Some(position), |rest| rest.get(position).copied());
        let one = at.filter(|&at| group.events == 1 && at < self.candidates.len());
        let (left, right) = match one {
            Some(at) => self.candidates[at].reach(x_px, px_per_day),
            None => (x_px - half_px, x_px + half_px),
        };
        Reach { one, left, right }
    }

    /// From the left edge of the board to a day.
    fn board_px(&self, day: f64, px_per_day: f64) -> f64 {
        (day - self.bounds.0) * px_per_day
    }

    fn board(&self, rows: usize, px_per_day: f64) -> Board {
        Board::new(self.board_px(self.bounds.1, px_per_day), rows)
    }

    /// Which candidates rise into one of `rows` rows at this zoom, the lowest rows first; those that stay do not ask.
    pub fn rise(&self, rows: usize, px_per_day: f64, stays: &[Option<bool>]) -> Vec<(usize, Slot)> {
        let mut board = self.board(rows, px_per_day);
        let x = |at: usize| self.board_px(self.candidates[at].day, px_per_day);
        let mut risen: Vec<(usize, Slot)> = Vec::new();
        for at in self.order.iter().map(|at| *at as usize) {
            if board.is_full_at(x(at)) || stays.get(at).is_some_and(Option::is_some) {
                continue;
            }
            let reach = self.candidates[at].reach(x(at), px_per_day);
            risen.extend(board.seat(&self.candidates[at], x(at), reach).map(|slot| (at, slot)));
        }
        if self.lines == 1 {
            for (at, slot) in &mut risen {
                board.let_out(slot, x(*at), self.candidates[*at].whole_px);
            }
        }
        in_order(risen, |(_, slot)| slot.row as f64)
    }

    /// The candidates that have not risen.
    pub fn rest(&self, risen: &[(usize, Slot)]) -> Vec<usize> {
        let mut stays = vec![true; self.candidates.len()];
        risen.iter().for_each(|(at, _)| stays[*at] = false);
        (0..stays.len()).filter(|at| stays[*at]).collect()
    }

    /// Brings down to the lane's line, as row 0, those that have room for their words there between the candidates that
    /// have not risen: `rest`, whose items are `items`.
    pub fn settle(
        &self,
        request: &TimelineRequest,
        (rest, items): (&[usize], &LaneItems),
        (px_per_day, stays): (f64, &[Option<bool>]),
        risen: &mut [(usize, Slot)],
    ) {
        let mut line = self.board(1, px_per_day);
        for group in items.groups(request, px_per_day) {
            let Reach { one, mut left, mut right } = self.reach(&group, items, Some(rest), px_per_day);
            let words_px = one.map_or(0.0, |at| self.candidates[at].wanted_px + GAP_PX);
            match one.and_then(|at| stays[at]) {
                Some(true) => left -= words_px,
                Some(false) => right += words_px,
                None => {}
            }
            line.take(1, left - AFTER_PX / 2.0, right + AFTER_PX / 2.0);
        }
        if let Some(selected) = items.selected {
            let x_px = self.board_px(selected.day, px_per_day);
            let reach_px = half_px(request.data.event(selected.ix)) + RING_PX + AFTER_PX / 2.0;
            line.take(1, x_px - reach_px, x_px + reach_px);
        }
        for (at, slot) in risen {
            let x_px = self.board_px(self.candidates[*at].day, px_per_day);
            let (left, right) = self.candidates[*at].reach(x_px, px_per_day);
            let words_px = x_px + slot.sign() * (slot.offset_px + slot.room_px);
            let (from, to) = (left.min(words_px) - AFTER_PX / 2.0, right.max(words_px) + AFTER_PX / 2.0);
            if line.free_row(from, to).is_some() {
                line.take(1, from, to);
                slot.row = 0;
            }
        }
    }

    pub fn event(&self, at: usize) -> EventIx {
        self.candidates[at].ix
    }

    pub fn len(&self) -> usize {
        self.candidates.len()
    }
}

/// What a mark takes of its lane's line, and the candidate it is, if it is one.
struct Reach {
    one: Option<usize>,
    left: f64,
    right: f64,
}

fn candidate(request: &TimelineRequest, day: f64, ix: EventIx, lines: usize) -> Candidate {
    let event = request.data.event(ix);
    let title = event.title.text(request.lang);
    let whole_px = text_width_px(title, type_px::TINY, false);
    let wanted_px = wanted_px(title, whole_px, lines);
    Candidate {
        day,
        ix,
        half_px: half_px(event),
        bar: bar_days(request, event),
        // Some air, as the table of widths is not that of every font.
        wanted_px: wanted_px + 1.0,
        whole_px: whole_px.min(MOST_PX) + 1.0,
    }
}

/// What a title of so many lines asks for at first; `whole_px` is all of it in one.
pub(super) fn wanted_px(title: &str, whole_px: f64, lines: usize) -> f64 {
    if lines == 1 { whole_px.min(WANTED_PX) } else { column_px(title, lines) }
}

/// The narrowest column that holds all of a text in so many lines, else the widest; no wider than its words.
fn column_px(text: &str, lines: usize) -> f64 {
    let set = |column: f64| fitted_lines(text, column, type_px::TINY, lines);
    let whole = |column: &f64| !is_cut(text, &set(*column));
    let column = COLUMNS_PX.into_iter().find(whole).unwrap_or(COLUMNS_PX[COLUMNS_PX.len() - 1]);
    set(column).iter().map(|line| text_width_px(line, type_px::TINY, false)).fold(0.0, f64::max)
}

/// Whether lines that were fitted hold less than all of a text.
pub(super) fn is_cut(text: &str, lines: &[String]) -> bool {
    lines.last().is_some_and(|line| line.ends_with('…')) && !text.trim_end().ends_with('…')
}

impl Candidate {
    /// What its mark and its bar take of a row when it stands at `x_px`.
    fn reach(&self, x_px: f64, px_per_day: f64) -> (f64, f64) {
        let (left, right) = (x_px - self.half_px, x_px + self.half_px);
        match self.bar {
            Some((first, last)) => {
                let x = |day: f64| x_px + (day - self.day) * px_per_day;
                (left.min(x(first)), right.max(x(last)))
            }
            None => (left, right),
        }
    }
}

/// What is taken of a lane's rows, cell by cell.
struct Board {
    cells: Vec<u32>,
    cell_px: f64,
    width_px: f64,
    /// A bit for each row.
    all: u32,
}

impl Board {
    fn new(width_px: f64, rows: usize) -> Self {
        let cell_px = CELL_PX.max(width_px / MOST_CELLS);
        let all = u32::MAX >> (32 - rows.clamp(1, MOST_ROWS));
        Self { cells: vec![0; (width_px / cell_px) as usize + 1], cell_px, width_px, all }
    }

    fn cell(&self, px: f64) -> usize {
        ((px / self.cell_px).max(0.0) as usize).min(self.cells.len() - 1)
    }

    fn is_full_at(&self, px: f64) -> bool {
        self.cells[self.cell(px)] == self.all
    }

    /// The lowest row that is free from one place to another.
    fn free_row(&self, from_px: f64, to_px: f64) -> Option<usize> {
        let cells = &self.cells[self.cell(from_px)..=self.cell(to_px)];
        let free = self.all & !cells.iter().fold(0, |taken, cell| taken | cell);
        (free != 0).then(|| free.trailing_zeros() as usize + 1)
    }

    fn take(&mut self, row: usize, from_px: f64, to_px: f64) {
        let (from, to) = (self.cell(from_px), self.cell(to_px));
        self.cells[from..=to].iter_mut().for_each(|cell| *cell |= 1 << (row - 1));
    }

    /// A place for a mark at `x_px` that takes `reach`, with words after it, else before it; cut where it must be.
    fn seat(&mut self, candidate: &Candidate, x_px: f64, (left, right): (f64, f64)) -> Option<Slot> {
        let wanted_px = candidate.wanted_px;
        let widths = [wanted_px, wanted_px.min(LEAST_CUT_PX)];
        let (left, right) = (left.max(0.0), right.min(self.width_px));
        for &room_px in &widths[..if wanted_px > LEAST_CUT_PX { 2 } else { 1 }] {
            for before in [false, true] {
                let words_px = GAP_PX + room_px;
                let (from, to) = if before { (left - words_px, right) } else { (left, right + words_px) };
                if from < 0.0 || to > self.width_px {
                    continue;
                }
                let (from, to) = (from - AFTER_PX / 2.0, to + AFTER_PX / 2.0);
                if let Some(row) = self.free_row(from, to) {
                    self.take(row, from, to);
                    let offset_px = if before { x_px - left } else { right - x_px } + GAP_PX;
                    return Some(Slot { row, before, offset_px, room_px });
                }
            }
        }
        None
    }

    /// Gives words that are cut what is free beyond them, up to all they ask for.
    fn let_out(&mut self, slot: &mut Slot, x_px: f64, whole_px: f64) {
        let sign = slot.sign();
        let row = 1 << (slot.row - 1);
        while slot.room_px < whole_px {
            let end_px = x_px + sign * (slot.offset_px + slot.room_px + AFTER_PX / 2.0);
            let next_px = end_px + sign * self.cell_px;
            let beyond = next_px + sign * AFTER_PX / 2.0;
            if beyond < 0.0 || beyond > self.width_px {
                return;
            }
            let (end, next) = (self.cell(end_px), self.cell(next_px));
            if end != next && self.cells[next] & row != 0 {
                return;
            }
            self.cells[next] |= row;
            slot.room_px += self.cell_px;
        }
    }
}
