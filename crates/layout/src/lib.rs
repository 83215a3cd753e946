//! Graph layout: deterministic positions for the nodes of any graph. Knows no dataset, only sizes and links.
//!
//! Only + − × ÷ √ on `f64`, fixed orders and seeded random numbers are used, so that native and wasm builds
//! agree to the bit. Each connected component is laid out by itself (`component`): small ones by stress over
//! all pairs and a local search that lowers a penalty (`multi_start`), large ones by sparse stress
//! (`sparse_stress`) and then by forces (`forces`). `simulation` packs the components, applies the pins and
//! removes overlaps.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod argsort;
mod arrays;
pub mod codec;
mod component;
mod distance;
mod exchange;
mod focal_placement;
mod forces;
mod graph;
mod link_lengths;
mod local_search;
mod make_room;
mod many_body;
mod multi_start;
mod occupancy_grid;
mod pack;
mod params;
mod penalty;
mod quadtree;
mod random;
mod remove_overlaps;
mod request;
mod result;
mod rotation;
#[cfg(any(test, feature = "sample"))]
mod sample;
mod schedule;
mod simulation;
mod sparse_stress;
mod stress;
mod sweep;

pub use request::{LayoutLink, LayoutNode, LayoutRequest};
pub use result::{Positions, hash_positions};
#[cfg(any(test, feature = "sample"))]
pub use sample::sample;
pub use simulation::{Simulation, layout};
