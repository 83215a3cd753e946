//! Days and EDTF dates: reading, bounds, order, and words. No clock, no time zone.

mod day;
mod edtf;

pub use day::Day;
pub use edtf::{Edtf, EdtfError};
