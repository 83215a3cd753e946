//! Moving from mark to mark with the keyboard: through time, and from lane to lane.

use super::model::Timeline;

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the mark before, in time.
    Earlier,
    /// To the mark after, in time.
    Later,
    /// To the nearest mark of the lane above that has one.
    Up,
    /// To the nearest mark of the lane below that has one.
    Down,
    /// To the first mark.
    First,
    /// To the last mark.
    Last,
}

impl Timeline {
    /// The mark reached from the one at position `from`; `None` where there is none that way.
    #[must_use]
    pub fn step(&self, from: usize, towards: Direction) -> Option<usize> {
        let here = self.marks.get(from)?;
        let is_home = |at: &usize| self.is_home(&self.marks[*at]);
        match towards {
            Direction::Earlier => (0..from).rev().find(is_home),
            Direction::Later => (from + 1..self.marks.len()).find(is_home),
            Direction::First => (0..self.marks.len()).find(is_home),
            Direction::Last => (0..self.marks.len()).rev().find(is_home),
            Direction::Up => (0..here.lane).rev().find_map(|lane| self.nearest_in(lane, here.centre.x)),
            Direction::Down => {
                (here.lane + 1..self.lanes.len()).find_map(|lane| self.nearest_in(lane, here.centre.x))
            }
        }
    }

    fn nearest_in(&self, lane: usize, x_px: f64) -> Option<usize> {
        let of_lane =
            self.marks.iter().enumerate().filter(|(_, mark)| mark.lane == lane && self.is_home(mark));
        let distance = |x: f64| (x - x_px).abs();
        let nearest = of_lane.min_by(|(_, a), (_, b)| distance(a.centre.x).total_cmp(&distance(b.centre.x)));
        nearest.map(|(position, _)| position)
    }
}
