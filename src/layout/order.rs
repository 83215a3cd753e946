//! Sorting by a number: one sort for the whole layout, because each copy costs the page bytes.

/// Puts `items` in rising order of their keys, equal keys in order of the items. Keys are not NaN.
pub(super) fn sort_by_key(items: &mut [u32], key: &dyn Fn(u32) -> f64) {
    items.sort_unstable_by(|a, b| key(*a).total_cmp(&key(*b)).then(a.cmp(b)));
}

/// The positions of `keys` in rising order of the keys.
pub(super) fn ranked(keys: &[f64]) -> Vec<u32> {
    let mut items: Vec<u32> = (0..keys.len() as u32).collect();
    sort_by_key(&mut items, &|i| keys[i as usize]);
    items
}
