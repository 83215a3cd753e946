//! Days and EDTF dates: parsing, bounds, and dates in words. No clock, no time zone.

mod day;
mod edtf;
mod error;
mod moment;
pub mod words;

pub use day::Day;
pub use edtf::{Bound, Edtf};
pub use error::EdtfError;
pub use moment::{Moment, Precision};
pub use words::{
    day_words, from_words, on_words, short_day_words, short_words, since_words, until_words, words,
};
