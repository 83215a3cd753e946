//! Sorting by a number, with the program's one sort.

use crate::order::sort;

/// Puts `items` in rising order of their keys, equal keys in order of the items. Keys are not NaN.
pub(super) fn sort_by_key(items: &mut [u32], key: &dyn Fn(u32) -> f64) {
    sort(items, &mut |a, b| key(*a).total_cmp(&key(*b)).then(a.cmp(b)));
}

/// The positions of `keys` in rising order of the keys.
pub(super) fn ranked(keys: &[f64]) -> Vec<u32> {
    let mut items: Vec<u32> = (0..keys.len() as u32).collect();
    sort_by_key(&mut items, &|i| keys[i as usize]);
    items
}
