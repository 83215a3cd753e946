//! Days and EDTF dates: reading, bounds, order, and words. No clock, no time zone.

mod day;
mod edtf;
mod moment;
pub mod words;

pub use day::Day;
pub use edtf::{Bound, Edtf, EdtfError};
pub use moment::{Moment, Precision};
pub use words::{day_words, short_day_words, short_words, words};
