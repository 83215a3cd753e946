//! One lane's events made ready to be gathered at any zoom: by day, those of one day as one item, with running
//! totals, so that a frame asks for what is in view and never goes through all events. No pixels but widths of marks.

use super::cluster::{Group, Item, count_half_px, gather, make_room};
use super::date_position::anchor_day;
use super::mark_look::{RING_PX, half_px};
use super::order::put_in_order;
use super::request::TimelineRequest;
use super::stretch::is_long;
use dataset::EventIx;

/// The events of one lane.
pub(super) struct LaneItems {
    /// By day, each day once.
    items: Vec<Item>,
    /// By item: where its events begin among all that are marked.
    starts: Vec<usize>,
    /// The items that are one event whose date is longer than a day, and so may have a bar.
    long: Vec<usize>,
    /// The selected event, which is no item.
    pub selected: Option<Alone>,
    /// Where its events end among all that are marked.
    pub end: usize,
}

/// An event by itself: its day, itself, and its place among all that are marked.
#[derive(Clone, Copy)]
pub(super) struct Alone {
    pub day: f64,
    pub ix: EventIx,
    pub at: usize,
}

impl LaneItems {
    /// Adds the lane's events to `marked`: by day, the selected one last.
    pub fn new(request: &TimelineRequest, events: &[EventIx], marked: &mut Vec<EventIx>) -> Self {
        let day = |ix: EventIx| anchor_day(&request.data.event(ix).date);
        let mut others: Vec<(f64, u32)> = Vec::with_capacity(events.len());
        let mut selected = None;
        for &ix in events {
            if request.selected == Some(ix) {
                selected = Some(Alone { day: day(ix), ix, at: marked.len() + events.len() - 1 });
            } else {
                others.push((day(ix), ix.0));
            }
        }
        put_in_order(&mut others);
        let mut stack = Self { items: Vec::new(), starts: Vec::new(), long: Vec::new(), selected, end: 0 };
        for &(day, ix) in &others {
            stack.add(request, day, EventIx(ix), marked.len());
            marked.push(EventIx(ix));
        }
        marked.extend(selected.map(|selected| selected.ix));
        stack.end = marked.len();
        stack
    }

    fn add(&mut self, request: &TimelineRequest, day: f64, ix: EventIx, at: usize) {
        let event = request.data.event(ix);
        match self.items.last_mut() {
            Some(item) if item.day == day => {
                if item.events == 1 && self.long.last() == Some(&(self.starts.len() - 1)) {
                    self.long.pop();
                }
                item.events += 1;
                item.half_px = count_half_px(item.events).width;
            }
            _ => {
                if is_long(event) {
                    self.long.push(self.items.len());
                }
                self.items.push(Item { day, half_px: half_px(event), events: 1 });
                self.starts.push(at);
            }
        }
    }

    /// The lane's marks at a zoom, the selected event's left out.
    pub fn groups(&self, request: &TimelineRequest, px_per_day: f64) -> Vec<Group> {
        let groups = gather(&self.items, px_per_day);
        let Some(selected) = self.selected else { return groups };
        let ring_px = half_px(request.data.event(selected.ix)) + RING_PX;
        let alone = Item { day: selected.day, half_px: ring_px, events: 1 };
        make_room(&groups, &self.items, alone, px_per_day)
    }

    /// How many pieces of a heat strip the lane's events fall into, at a zoom: each so wide, from the first day on record.
    pub fn cells(&self, cell_px: f64, px_per_day: f64) -> Vec<Group> {
        let days = cell_px / px_per_day;
        let (mut cells, mut now): (Vec<Group>, f64) = (Vec::new(), f64::NAN);
        for (first, item) in self.items.iter().enumerate() {
            let cell = (item.day / days).floor();
            match cells.last_mut().filter(|_| cell == now) {
                Some(last) => {
                    last.len += 1;
                    last.events += item.events;
                }
                None => cells.push(Group { first, len: 1, events: item.events, day: (cell + 0.5) * days }),
            }
            now = cell;
        }
        cells
    }

    /// How many events there are, the selected one left out, and over how many days.
    pub fn extent(&self) -> (usize, f64) {
        let events = self.items.iter().map(|item| item.events).sum();
        let days =
            self.items.first().zip(self.items.last()).map_or(0.0, |(first, last)| last.day - first.day);
        (events, days)
    }

    /// Half the width of a group's mark.
    pub fn half_px(&self, group: &Group) -> f64 {
        let item = self.items.get(group.first).filter(|_| group.len == 1);
        item.map_or_else(|| count_half_px(group.events).width, |item| item.half_px)
    }

    /// Of a group's first event among the lane's own.
    pub fn position(&self, group: &Group) -> usize {
        self.start(group) - self.starts.first().copied().unwrap_or_default()
    }

    /// Where the events of a group begin among all that are marked.
    pub fn start(&self, group: &Group) -> usize {
        self.starts.get(group.first).copied().unwrap_or_default()
    }

    /// Of `groups`, those that are one event with a long date and lie before `shown`, and those after it.
    pub fn long_outside<'a>(
        &'a self,
        groups: &'a [Group],
        shown: (usize, usize),
    ) -> [impl Iterator<Item = &'a Group>; 2] {
        let item = |group: usize| groups.get(group).map_or(self.items.len(), |group| group.first);
        let at = |group| self.long.partition_point(|&long| long < item(group));
        let alone = |&long: &usize| {
            let group = groups.get(groups.partition_point(|group| group.first <= long).checked_sub(1)?)?;
            (group.events == 1).then_some(group)
        };
        [&self.long[..at(shown.0)], &self.long[at(shown.1)..]].map(|long| long.iter().filter_map(alone))
    }
}
