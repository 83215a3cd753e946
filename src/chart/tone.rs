//! Colours laid over each other.

use crate::tokens::Rgb;

/// `share` of a colour over another, as an opaque colour: nothing shows through a faded mark.
#[must_use]
pub fn mixed(over: Rgb, under: Rgb, share: f64) -> Rgb {
    let channel = |a: u8, b: u8| (f64::from(a) * share + f64::from(b) * (1.0 - share)).round() as u8;
    (channel(over.0, under.0), channel(over.1, under.1), channel(over.2, under.2))
}
