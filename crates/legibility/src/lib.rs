//! How well a graph can be read, counted in what is painted of it: names and where they stand, lines and what they run
//! through. For the report of `cargo xtask legibility` and the golden table that holds it.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod lines;
mod measure;
mod names;
mod report;
mod views;

pub use measure::{Figures, measure};
pub use report::{pictures, report};
