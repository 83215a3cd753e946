//! Gathering: marks of one lane that would overlap become one counted mark. Depends on the lane's events
//! and the zoom, never on where the reader has panned to, so nothing flickers while panning.

use base::geometry::Size;

/// A mark that wants a place: where, half its width, and how many events it stands for. What shares a place is
/// gathered at any zoom, so it may as well come as one item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Item {
    pub day: f64,
    pub half_px: f64,
    pub events: usize,
}

/// Neighbouring items as one mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Group {
    /// Position of its first item.
    pub first: usize,
    pub len: usize,
    /// Of all its items.
    pub events: usize,
    /// The mean of its events' days.
    pub day: f64,
}

/// Least room between two marks of a lane.
const GAP_PX: f64 = 2.0;

/// Half the size of a counted mark: a disc that grows with its number up to 99, then as wide as its digits.
pub(super) fn count_half_px(count: usize) -> Size {
    match count {
        0..=9 => Size::new(9.0, 9.0),
        10..=99 => Size::new(11.0, 11.0),
        100..=999 => Size::new(16.0, 11.0),
        1_000..=9_999 => Size::new(20.0, 11.0),
        _ => Size::new(24.0, 11.0),
    }
}

/// Gathers `items`, sorted by day, until no two marks overlap. Each new mark is merged into the one on its
/// left while they touch, so every item is merged at most once: linear in the number of items.
pub(super) fn gather(items: &[Item], px_per_day: f64) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (position, item) in items.iter().enumerate() {
        let mut right = Group { first: position, len: 1, events: item.events, day: item.day };
        while let Some(left) = groups.last() {
            let apart_px = (right.day - left.day) * px_per_day;
            if apart_px >= half_px(left, items) + half_px(&right, items) + GAP_PX {
                break;
            }
            right = joined(left, &right);
            groups.pop();
        }
        groups.push(right);
    }
    groups
}

/// Room for a mark that is never gathered: what it would cover moves aside until it is free, earlier ones
/// to the left and the others to the right, gathering on the way with what it meets.
pub(super) fn make_room(groups: &[Group], items: &[Item], alone: Item, px_per_day: f64) -> Vec<Group> {
    let (earlier, later) = groups.split_at(groups.partition_point(|group| group.day < alone.day));
    let mut aside: Vec<Group> = Vec::with_capacity(groups.len());
    pushed(earlier.iter().rev(), items, alone, -px_per_day, &mut aside);
    aside.reverse();
    pushed(later.iter(), items, alone, px_per_day, &mut aside);
    aside
}

/// Adds `groups`, nearest to `alone` first, each no nearer to the one before it than it may be.
/// `px_per_day` is negative to the left.
fn pushed<'a>(
    groups: impl Iterator<Item = &'a Group>,
    items: &[Item],
    alone: Item,
    px_per_day: f64,
    aside: &mut Vec<Group>,
) {
    let nearest = aside.len();
    let apart_px = |to: f64, from: f64| (to - from) * px_per_day;
    for group in groups {
        let mut group = *group;
        while let Some(before) = aside.get(nearest..).and_then(|placed| placed.last()).copied() {
            let free_px = half_px(&before, items) + half_px(&group, items) + GAP_PX;
            if apart_px(group.day, before.day) >= free_px {
                break;
            }
            // Met one that has been moved: they become one where it is.
            aside.pop();
            let (first, len) = (before.first.min(group.first), before.len + group.len);
            group = Group { first, len, events: before.events + group.events, day: before.day };
        }
        let free_px = alone.half_px + half_px(&group, items) + GAP_PX;
        if aside.len() == nearest && apart_px(group.day, alone.day) < free_px {
            group.day = alone.day + free_px / px_per_day;
        }
        aside.push(group);
    }
}

fn half_px(group: &Group, items: &[Item]) -> f64 {
    match (group.len, items.get(group.first)) {
        (1, Some(item)) => item.half_px,
        _ => count_half_px(group.events).width,
    }
}

fn joined(left: &Group, right: &Group) -> Group {
    let events = left.events + right.events;
    let share = right.events as f64 / events as f64;
    let day = left.day + (right.day - left.day) * share;
    Group { first: left.first, len: left.len + right.len, events, day }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn items(days: &[f64]) -> Vec<Item> {
        days.iter().map(|&day| Item { day, half_px: 6.0, events: 1 }).collect()
    }

    fn counts(days: &[f64], px_per_day: f64) -> Vec<usize> {
        gather(&items(days), px_per_day).iter().map(|group| group.len).collect()
    }

    #[test]
    fn marks_gather_when_they_would_overlap_and_part_on_zoom() {
        let days = [0.0, 1.0, 2.0, 40.0, 43.0];
        for (px_per_day, expected) in [
            (1.0, vec![3, 2]),
            (4.0, vec![3, 2]),
            (5.0, vec![3, 1, 1]),
            (14.0, vec![1, 1, 1, 1, 1]),
            (0.1, vec![5]),
        ] {
            assert_eq!(counts(&days, px_per_day), expected, "{px_per_day}");
        }
        assert_eq!(counts(&[], 1.0), Vec::<usize>::new());
    }

    #[test]
    fn what_happened_on_one_day_stays_gathered_at_any_zoom() {
        assert_eq!(counts(&[5.5, 5.5, 5.5], 1e6), [3]);
    }

    proptest! {
        #[test]
        fn every_item_is_in_one_group_and_no_two_groups_overlap(
            mut days in prop::collection::vec(0.0..3_000.0f64, 0..300), px_per_day in 0.01..80.0f64
        ) {
            days.sort_by(f64::total_cmp);
            let groups = gather(&items(&days), px_per_day);
            let mut next = 0;
            for group in &groups {
                prop_assert_eq!(group.first, next);
                next += group.len;
                prop_assert!(group.day >= days[group.first] - 1e-9 && group.day <= days[next - 1] + 1e-9);
            }
            prop_assert_eq!(next, days.len());
            for pair in groups.windows(2) {
                prop_assert!((pair[1].day - pair[0].day) * px_per_day >= 14.0);
            }
        }

        #[test]
        fn nothing_covers_the_mark_that_is_alone_and_nothing_is_lost(
            mut days in prop::collection::vec(0.0..300.0f64, 0..60), alone in 0.0..300.0f64,
            px_per_day in 0.05..40.0f64
        ) {
            days.sort_by(f64::total_cmp);
            let items = items(&days);
            let alone = Item { day: alone, half_px: 13.5, events: 1 };
            let groups = make_room(&gather(&items, px_per_day), &items, alone, px_per_day);
            let mut next = 0;
            for group in &groups {
                prop_assert_eq!(group.first, next);
                next += group.len;
                let apart = (group.day - alone.day).abs() * px_per_day;
                prop_assert!(apart >= 13.5 + half_px(group, &items) + GAP_PX - 1e-6);
            }
            prop_assert_eq!(next, days.len());
            for pair in groups.windows(2) {
                let least = half_px(&pair[0], &items) + half_px(&pair[1], &items) + GAP_PX;
                prop_assert!((pair[1].day - pair[0].day) * px_per_day >= least - 1e-6);
            }
        }
    }
}
