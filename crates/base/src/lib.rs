//! What every other crate is made of: points, days, words, colours, one sort. No dataset, no browser.

pub mod date;
pub mod geometry;
pub mod hash;
pub mod order;
pub mod text;
pub mod tokens;
