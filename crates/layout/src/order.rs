//! Putting numbers in order, by the program's one sort. Knows nothing of what they mean.

use base::order::sorted;

/// The positions of `keys` in rising order of the keys, equal ones as they were. Keys are not NaN.
pub(super) fn ranked(keys: &[f64]) -> Vec<u32> {
    sorted(keys.len(), &mut |a, b| keys[a].total_cmp(&keys[b]))
}
