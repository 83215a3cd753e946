//! How much of a colour is laid over another. The mixing itself is `paint::blend`.

/// How much of its colour the body of a mark keeps when something else is lit.
pub(super) const DIMMED_SHARE: f64 = 0.28;
/// Of an outline that is quiet: three to one on the panel (tests/seeing.rs).
pub(super) const QUIET_SHARE: f64 = 0.72;
/// The overview: its ground of the colour of lines, its bars of that of secondary text.
pub(super) const TRACK_SHARE: f64 = 0.42;
pub(super) const BARS_SHARE: f64 = 0.86;

/// Every share that a colour is laid over the panel with.
pub const SHARES: [f64; 4] = [DIMMED_SHARE, QUIET_SHARE, TRACK_SHARE, BARS_SHARE];
