//! Where nodes go: a settled, deterministic layout of any graph. Knows no dataset, only sizes and links.
//!
//! Nothing but + − × ÷ √ on `f64`, fixed orders and seeded numbers, so that native and wasm agree to the
//! bit. Each connected part is laid out by itself (`part`): those of a screen or a few by the distances of
//! all pairs and by tidying (`contest`), larger ones by the distances from pivots (`sparse`) and then by
//! springs and repulsion (`forces`). Then the
//! parts are packed, pins honoured, and rooms taken apart (`simulation`).

mod blemish;
mod contest;
mod distance;
mod each;
mod forces;
mod graph;
mod ground;
mod lengths;
mod order;
mod orient;
mod pack;
mod part;
mod plan;
mod quadtree;
mod random;
mod repulsion;
mod request;
mod sample;
mod separate;
mod simulation;
mod sparse;
mod spatial;
mod stage;
mod stress;
mod sweep;
mod tune;
mod untangle;
pub mod wire;

pub use request::*;
pub use sample::sample;
pub use simulation::Simulation;
pub use spatial::SpatialIndex;

/// Lays a graph out to the end: never fails, and equal requests give bit-identical positions everywhere.
#[must_use]
pub fn settle(request: &LayoutRequest) -> Positions {
    let mut simulation = Simulation::new(request);
    while !simulation.is_finished() {
        simulation.step();
    }
    simulation.positions()
}

/// A number that differs when any bit of any position does (FNV-1a), to compare machines by.
#[must_use]
pub fn hash_positions(positions: &[base::geometry::Point]) -> u64 {
    let coordinates = positions.iter().flat_map(|p| [p.x, p.y]);
    coordinates.flat_map(|x| x.to_bits().to_le_bytes()).fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
