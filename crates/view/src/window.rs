//! The timeline's window moved to where the reader goes. How it is written is in `link::values`.

use crate::state::Window;
use base::date::Day;

impl Window {
    /// The window itself when it shows the day well inside; else one as long, with the day a fifth in from the end
    /// that it comes from, so that a walk through time turns pages and does not drag the picture along.
    #[must_use]
    pub fn showing(self, day: Day) -> Window {
        let length = i64::from(self.to.0) - i64::from(self.from.0);
        let ahead = (length / 5).min(i64::from(i32::MAX / 4)) as i32;
        // A mark at the very edge would be half seen.
        let margin = ahead / 8;
        if day.0.saturating_sub(margin) < self.from.0 {
            let to = day.add_days(ahead);
            Window { from: to.add_days(-(length as i32)), to }
        } else if day.0.saturating_add(margin) > self.to.0 {
            let from = day.add_days(-ahead);
            Window { from, to: from.add_days(length as i32) }
        } else {
            self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(from: i32, to: i32) -> Window {
        Window { from: Day(from), to: Day(to) }
    }

    #[test]
    fn a_window_that_shows_the_day_stays() {
        for day in [110, 150, 190] {
            assert_eq!(window(100, 200).showing(Day(day)), window(100, 200), "{day}");
        }
    }

    #[test]
    fn a_window_that_does_not_moves_to_it_and_keeps_its_length() {
        for (day, moved) in [
            (201, window(181, 281)),
            (199, window(179, 279)),
            (5_000, window(4_980, 5_080)),
            (99, window(19, 119)),
            (-400, window(-480, -380)),
        ] {
            assert_eq!(window(100, 200).showing(Day(day)), moved, "{day}");
        }
    }

    #[test]
    fn a_window_of_one_day_becomes_the_day() {
        assert_eq!(window(100, 100).showing(Day(7)), window(7, 7));
    }
}
