//! The colour of a meaning, on a paper.

use crate::dataset::Tone;
use crate::tokens::{Palette, Rgb};

#[must_use]
pub fn tone_rgb(palette: &Palette, tone: Tone) -> Rgb {
    match tone {
        Tone::Ink => palette.ink,
        Tone::Mute => palette.mute,
        Tone::Fault => palette.fault,
        Tone::Access => palette.access,
        Tone::Money => palette.money,
        Tone::Law => palette.law,
    }
}

/// `share` of a colour over another, as an opaque colour: nothing shows through a faded mark.
pub(super) fn mixed(over: Rgb, under: Rgb, share: f64) -> Rgb {
    let channel = |a: u8, b: u8| (f64::from(a) * share + f64::from(b) * (1.0 - share)).round() as u8;
    (channel(over.0, under.0), channel(over.1, under.1), channel(over.2, under.2))
}
