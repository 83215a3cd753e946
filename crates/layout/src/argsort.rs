//! The order of numbers, by the program's one sort. Knows nothing of what they mean.

use base::sort;

/// The indices of `keys` in ascending order of the keys; equal keys keep their order. Keys are not NaN.
pub(super) fn argsort(keys: &[f64]) -> Vec<u32> {
    sort::argsort(keys.len(), &mut |a, b| keys[a].total_cmp(&keys[b]))
}
