//! How this module sorts: by a number, then by position, with the program's one sort.

use base::sort::sort;

/// Sorts by number, least first, and where numbers are equal by position. Positions are unique, so the order is
/// the same everywhere.
pub(super) fn put_in_order(list: &mut [(f64, u32)]) {
    // What is kept is by day already, and mostly in this order.
    if !list.windows(2).all(|pair| pair[0].0 < pair[1].0 || (pair[0].0 == pair[1].0 && pair[0].1 < pair[1].1))
    {
        sort(list, &mut |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    }
}

/// `items` in the order of their numbers, equal ones as they were.
pub(super) fn in_order<T>(mut items: Vec<T>, number: impl Fn(&T) -> f64) -> Vec<T> {
    sort(&mut items, &mut |a, b| number(a).total_cmp(&number(b)));
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_numbers_keep_their_places() {
        let items = vec![("c", 2.0), ("a", 1.0), ("d", 2.0), ("b", 1.0), ("z", f64::INFINITY)];
        let names: Vec<&str> = in_order(items, |item| item.1).iter().map(|item| item.0).collect();
        assert_eq!(names, ["a", "b", "c", "d", "z"]);
    }
}
