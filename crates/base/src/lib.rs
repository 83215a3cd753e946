//! What every other crate is made of: geometry, dates, text, colours, type sizes, a sort and a hash. No dataset, no
//! browser.

#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod date;
pub mod geometry;
pub mod hash;
pub mod palette;
pub mod sort;
pub mod text;
pub mod type_scale;
