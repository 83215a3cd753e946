//! The result of a layout: a position for each node, and a hash to compare results of two machines.

use base::geometry::Point;
use base::hash::Fnv1a;

/// The position of each node, in the order of the request, in layout units (CSS pixels at zoom 1), `y` down.
pub type Positions = Vec<Point>;

/// The 64-bit FNV-1a hash of the bits of all coordinates, `x` before `y`, little-endian.
#[must_use]
pub fn hash_positions(positions: &[Point]) -> u64 {
    let mut hash = Fnv1a::default();
    for point in positions {
        hash.write(&point.x.to_bits().to_le_bytes());
        hash.write(&point.y.to_bits().to_le_bytes());
    }
    hash.finish()
}
