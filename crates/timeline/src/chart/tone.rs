//! Colours laid over each other.

use base::palette::Rgb;

/// How much of its colour the body of a mark keeps when something else is lit.
pub(super) const DIMMED_SHARE: f64 = 0.28;
/// Of an outline that is quiet: three to one on the panel (tests/seeing.rs).
pub(super) const QUIET_SHARE: f64 = 0.72;
/// The overview: its ground of the colour of lines, its bars of that of secondary text.
pub(super) const TRACK_SHARE: f64 = 0.42;
pub(super) const BARS_SHARE: f64 = 0.86;

/// Every share that a colour is laid over the panel with.
pub const SHARES: [f64; 4] = [DIMMED_SHARE, QUIET_SHARE, TRACK_SHARE, BARS_SHARE];

/// `share` of a colour over another, as an opaque colour: nothing shows through a faded mark.
#[must_use]
pub fn mixed(over: Rgb, under: Rgb, share: f64) -> Rgb {
    let channel = |a: u8, b: u8| (f64::from(a) * share + f64::from(b) * (1.0 - share)).round() as u8;
    (channel(over.0, under.0), channel(over.1, under.1), channel(over.2, under.2))
}
